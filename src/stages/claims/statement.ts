import { z } from "zod";
import { instantSchema } from "../../record/instant.js";
import { passageSchema } from "../../text/passage.js";
import { bySchema } from "./party.js";

/** What a source does with what it says, seen from a claim. */
export const stances = ["asserts", "confirms", "denies", "doubts", "does-not-know", "asks"] as const;

const appearanceSchema = z.object({
  report: z.string(),
  attribution: z.string(),
  source: z.array(passageSchema),
  cue: z.array(passageSchema),
  content: z.array(passageSchema),
  background: z.boolean().describe("older matter told again"),
  saidAtPassage: passageSchema.optional(),
  refersTo: passageSchema.optional().describe("where the content is a pronoun, the words it stands for"),
});

/** One source saying one thing once, in as many reports as carry it. */
export const statementSchema = z.object({
  id: z.string(),
  by: bySchema,
  via: z
    .array(z.array(z.string()))
    .describe("via[i]: the parties that relay appearance i, nearest to the source first"),
  basis: bySchema.optional().describe("who or what the source says it knows from"),
  basisPassage: passageSchema.optional(),
  saidAt: instantSchema.optional(),
  medium: z.string().optional(),
  passages: z.array(passageSchema).describe("what was said: one or more passages an appearance"),
  appearances: z.array(appearanceSchema),
  manner: z.enum(["direct", "indirect", "mixed"]),
  stance: z.enum(stances),
  certainty: z.object({ word: z.string(), degree: z.string() }).optional(),
  supersedes: z
    .array(z.string())
    .optional()
    .describe("earlier statements of the same party whose figures it brings up to date"),
  sameBecause: z.array(z.string()).describe("why appearances in several places are one utterance"),
});

export type Stance = (typeof stances)[number];
export type Statement = z.infer<typeof statementSchema>;
export type Appearance = z.infer<typeof appearanceSchema>;

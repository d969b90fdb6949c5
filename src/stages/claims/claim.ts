import { z } from "zod";
import { passageSchema } from "../../text/passage.js";
import { stances } from "./statement.js";

/** What is said, across the statements that say it, deny it or leave it open. */
export const claimSchema = z.object({
  id: z.string(),
  kind: z.enum(["event", "background"]),
  text: passageSchema.describe("the claim in the words of one report"),
  statements: z.array(z.object({ id: z.string(), relation: z.enum(stances), why: z.string() })),
  ownVoice: z
    .array(passageSchema)
    .optional()
    .describe("where a report tells it in its own voice, without saying from whom"),
});

export type Claim = z.infer<typeof claimSchema>;

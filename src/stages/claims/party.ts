import { z } from "zod";
import { passageSchema } from "../../text/passage.js";

/** A person, body or outlet across all its names in a story, or a source that no report names. */
export const partySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["person", "organisation", "outlet", "country", "unnamed", "document"]),
  role: z.string().optional(),
  country: z.string().optional().describe("ISO 3166-1 alpha-2"),
  names: z.array(passageSchema).describe("every mention, in order of reports and reading"),
  joins: z.array(z.object({ names: z.array(z.string()).length(2), why: z.string() })),
});

const unnamedSchema = z.object({
  unnamed: z.string().describe("the words used for it"),
  party: z.string(),
  type: z.string().optional(),
  several: z.boolean().optional(),
});

/** A party's id, or an unnamed source with the words used for it. */
export const bySchema = z.union([z.string(), unnamedSchema]).describe("a party's id, or an unnamed source");

export type Party = z.infer<typeof partySchema>;
export type By = z.infer<typeof bySchema>;

/** The id of the party behind a `By`. */
export const partyOf = (by: By): string => (typeof by === "string" ? by : by.party);

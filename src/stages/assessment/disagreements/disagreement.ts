import { z } from "zod";
import { passageSchema } from "../../../text/passage.js";
import { bySchema } from "../../claims/party.js";

/**
 * A point on which reports part. `sides`, `speakers`, `parties`, `origins` and `figures` are lists with one entry a side; a later
 * word on the same comes behind the earlier ones.
 */
export const disagreementSchema = z.object({
  over: z.enum(["figure", "place", "time", "identity", "polarity"]).describe("polarity: whether it is so"),
  kind: z.enum(["contradicts", "superseded", "does-not-know", "far apart"]),
  about: z.string(),
  point: z.array(passageSchema).describe("the exact words that part, at least one of each side that has any"),
  sides: z.array(z.array(passageSchema)),
  leftOut: z.array(z.int().min(0)).optional().describe("how many passages of each side are not listed"),
  speakers: z.array(z.array(bySchema)).describe("who stands on each side; empty where the report itself says it"),
  parties: z.array(z.array(z.string())).describe("ids of the speakers of each side"),
  origins: z
    .array(z.object({ atLeast: z.int().min(0), atMost: z.int().min(0) }))
    .describe("how many independent origins each side has; none where only reports themselves say it"),
  supersededBy: z.int().optional().describe("index of the side that replaces the others"),
  settledBy: z.string().describe("what would settle it, or has"),
  claims: z.array(z.string()),
  figures: z.array(z.array(z.int())).optional().describe("indexes of the figures of each side"),
  why: z.string(),
});

export type Disagreement = z.infer<typeof disagreementSchema>;

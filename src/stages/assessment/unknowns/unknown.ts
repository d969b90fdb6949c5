import { z } from "zod";
import { instantSchema } from "../../../record/instant.js";
import { passageSchema } from "../../../text/passage.js";
import { bySchema } from "../../claims/party.js";

/**
 * Something that reports say is not known, do not give or withhold, or that none of them tells though what they tell calls for it
 * ("not told": `at` is then what calls for it).
 */
export const unknownSchema = z.object({
  about: z.string(),
  kind: z.enum(["said to be unknown", "not given", "unnamed", "conditional", "not told"]),
  at: passageSchema,
  by: bySchema.optional(),
  knownAt: instantSchema.optional().describe("when it could be known that this is open"),
  closedBy: z
    .object({ knownAt: instantSchema, passages: z.array(passageSchema).min(1), by: bySchema.optional() })
    .optional()
    .describe("the first later word of a report that answers it"),
});

export type Unknown = z.infer<typeof unknownSchema>;

import { z } from "zod";
import { passageSchema } from "../../text/passage.js";

/** That one report took passages from another; the relations are those of W3C PROV-O. */
export const derivationSchema = z.object({
  later: z.string(),
  earlier: z.string(),
  relation: z.enum(["wasQuotedFrom", "wasRevisionOf", "wasDerivedFrom", "hadPrimarySource"]),
  shared: z.array(z.tuple([passageSchema, passageSchema])),
  why: z.string(),
});

export type Derivation = z.infer<typeof derivationSchema>;

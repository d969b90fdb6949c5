import { z } from "zod";
import { passageSchema } from "../../text/passage.js";

/**
 * What an editor did to an earlier report: printed it whole (`verbatim`), left out the end or other parts (`cut`), made a short
 * item of it (`brief`), moved its parts (`reordered`), put an opening of his own before it (`local-lede`), added matter of his
 * own (`expanded`), reworded little or much of it (`lightly-rewritten`, `heavily-rewritten`), made one text of several reports
 * (`mash`), took over a passage (`excerpt`), told it in his own words with a credit (`retold`), wrote it through (`new-version`).
 */
export const editKinds = [
  "verbatim",
  "cut",
  "brief",
  "reordered",
  "local-lede",
  "expanded",
  "lightly-rewritten",
  "heavily-rewritten",
  "mash",
  "excerpt",
  "retold",
  "new-version",
] as const;

export type EditKind = (typeof editKinds)[number];

/** That one report took passages from another; the relations are those of W3C PROV-O. */
export const derivationSchema = z.object({
  later: z.string(),
  earlier: z.string(),
  relation: z.enum(["wasQuotedFrom", "wasRevisionOf", "wasDerivedFrom", "hadPrimarySource"]),
  kind: z.enum(editKinds).describe("what was done to the earlier report"),
  taken: z.number().min(0).max(1).describe("share of the later report's three-word runs that stand in the earlier one"),
  kept: z.number().min(0).max(1).describe("share of the earlier report's three-word runs that stand in the later one"),
  credit: passageSchema.optional().describe("where the later report credits the publisher of the earlier one"),
  shared: z.array(z.tuple([passageSchema, passageSchema])),
  why: z.string(),
});

export type Derivation = z.infer<typeof derivationSchema>;

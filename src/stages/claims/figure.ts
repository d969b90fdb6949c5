import { z } from "zod";
import { instantSchema } from "../../record/instant.js";
import { passageSchema } from "../../text/passage.js";
import { bySchema } from "./party.js";

/** A claim with a number: what is measured, of whom, within which bounds, as of when, by whom. */
export const figureSchema = z.object({
  at: passageSchema.describe("the number words with their bound"),
  measure: z.string(),
  of: z.string(),
  ofAt: passageSchema.optional(),
  place: z.string().optional(),
  placeAt: passageSchema.optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  about: z.number().optional(),
  unit: z.string().optional(),
  by: bySchema.optional(),
  statement: z.string().optional(),
  unsourced: passageSchema
    .optional()
    .describe("the words by which it is passed on from nobody who is told of: “is believed”, “reportedly”"),
  asOf: instantSchema.optional(),
  asOfBound: z.enum(["on", "before"]).optional().describe("before: the text only says that it was earlier"),
  cumulative: z.boolean().optional(),
  supersedes: z.array(z.int()),
  withdrawn: z
    .string()
    .optional()
    .describe("why it does not stand any longer: what it stood in was taken back or corrected"),
});

/** How two figures of one measure stand to each other. */
export const figureRelationSchema = z.object({
  between: z.array(z.int()).length(2),
  kind: z.enum(["same", "compatible", "far apart", "refines", "supersedes", "contradicts"]),
  why: z.string(),
});

/** One count and its values over time: the figures that count the same thing of the same people or things. */
export const countSchema = z.object({
  measure: z.string(),
  of: z.string().optional().describe("what is counted, in the words of a report; absent for people in general"),
  place: z.string().optional().describe("where, if only a part is counted there"),
  occasion: z.string().optional().describe("which of several, where the reports tell of more than one"),
  unit: z.string().optional(),
  increments: z.boolean().optional().describe("true: what was put on top of a count, never compared with totals"),
  part: z
    .boolean()
    .optional()
    .describe("true: a part of those counted elsewhere (“two of them”), never compared with totals"),
  partOf: z.int().optional().describe("index in the ledger of the count that this one is a part of"),
  rows: z.array(z.int()).min(1).describe("indices of its figures, first to last"),
});

/** A count with the figures that a rule picks out of those that stand; nothing is averaged. */
export const ledgerEntrySchema = z.object({
  ...countSchema.shape,
  low: z.int().optional().describe("index of the lowest figure that stands"),
  best: z.int().optional().describe("index of the best attested figure that stands"),
  high: z.int().optional().describe("index of the highest figure that stands"),
  last: z.int().optional().describe("index of the latest figure"),
  rule: z.string().describe("how low, best and high were chosen, in plain words"),
});

export type Count = z.infer<typeof countSchema>;
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type Figure = z.infer<typeof figureSchema>;
export type FigureRelation = z.infer<typeof figureRelationSchema>;

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
  asOf: instantSchema.optional(),
  asOfBound: z.enum(["on", "before"]).optional().describe("before: the text only says that it was earlier"),
  cumulative: z.boolean().optional(),
  supersedes: z.array(z.int()),
});

/** How two figures of one measure stand to each other. */
export const figureRelationSchema = z.object({
  between: z.array(z.int()).length(2),
  kind: z.enum(["same", "compatible", "far apart", "refines", "supersedes", "contradicts"]),
  why: z.string(),
});

export type Figure = z.infer<typeof figureSchema>;
export type FigureRelation = z.infer<typeof figureRelationSchema>;

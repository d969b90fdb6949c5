import { z } from "zod";
import { sourceRecordSchema } from "../assessment/records/record.js";
import { readingLineSchema } from "../attributions/reading-line.js";
import { derivationSchema } from "../provenance/derivation.js";
import { decisionLineSchema } from "./decisions/decision.js";

/** The lines that the commands read and print, beside the account: each is a JSON Schema in `schemas/`. */
const share = z.number().min(0).max(1);

export const lineSchemas = {
  reading: readingLineSchema,
  report: z.looseObject({
    id: z.union([z.string(), z.number()]).optional(),
    text: z.string(),
    publisher: z.string().nullish(),
    carrier: z.string().nullish().describe("who passed it on, where that is not its publisher"),
    credit: z.string().nullish().describe("the wire or outlet whose copy it is"),
    headline: z.string().nullish(),
    byline: z.string().nullish(),
    dateline: z.string().nullish(),
    publishedAt: z.string().nullish().describe("ISO 8601, or a date as mail and feeds write it"),
    modifiedAt: z.string().nullish(),
    embargoedUntil: z.string().nullish(),
    url: z.string().nullish(),
    section: z.string().nullish(),
    piece: z.string().nullish().describe("what names the piece across its versions"),
    version: z.string().nullish(),
    answers: z.string().nullish().describe("the piece that it answers"),
    language: z.string().nullish().describe("ISO 639-1"),
  }),
  stories: z.object({ report: z.string(), story: z.string() }),
  compare: z.object({
    id: z.unknown().describe("the id of the pair, else its line"),
    relation: z.enum(["same", "contradicts", "discusses", "different"]),
    score: share,
    why: z.string(),
  }),
  decision: decisionLineSchema,
  reuse: derivationSchema,
  weigh: z.union([
    z.object({ object: z.string(), attribute: z.string(), value: z.string(), probability: share }),
    z.object({ source: z.string(), accuracy: share }),
    z.object({ copier: z.string(), original: z.string(), probability: share }),
    sourceRecordSchema,
  ]),
} as const;

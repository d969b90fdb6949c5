import { z } from "zod";
import type { AttributedReading } from "./attribution.js";

/**
 * What `hearsay read --format jsonl` prints, a line per report: a reading without its tokens. The JSON Schema in
 * `schemas/reading.schema.json` is made from this file. Every position counts UTF-16 units in `report.text`, end exclusive.
 */
const position = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe("UTF-16 units of the report's text, end exclusive");
const positions = z.array(position);
const instant = z.string().describe("ISO 8601, EDTF, or a day with a part of day (2024-12-26TEV)");

const problem = z.object({
  code: z.string(),
  severity: z.enum(["error", "note"]),
  message: z.string(),
  input: z.string().optional(),
  report: z.string().optional(),
  at: position.optional(),
});

const report = z.object({
  id: z.string(),
  digest: z.string().describe("sha256 of the UTF-8 form of text"),
  capture: z.object({
    name: z.string(),
    digest: z.string(),
    size: z.int().min(0),
    encoding: z.string(),
    capturedAt: instant,
  }),
  order: z.int().min(0),
  text: z.string(),
  publisher: z.string().optional(),
  carrier: z.string().optional(),
  credit: z.string().optional(),
  headline: z.string().optional(),
  byline: z.string().optional(),
  dateline: z.string().optional(),
  publishedAt: instant.optional(),
  modifiedAt: instant.optional(),
  embargoedUntil: instant.optional(),
  url: z.string().optional(),
  section: z.string().optional(),
  piece: z.string().optional(),
  version: z.string().optional(),
  answers: z.string().optional(),
  images: z.array(z.looseObject({ href: z.string() })).optional(),
  removals: z
    .array(
      z.object({ kind: z.enum(["cancelled", "deleted"]), at: instant, why: z.string(), by: z.string().optional() }),
    )
    .optional(),
  language: z.string().describe("ISO 639-1; und where it could not be told"),
  problems: z.array(problem),
});

const sentence = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  kind: z.enum(["headline", "byline", "credit", "caption", "body"]),
  paragraph: z.int().min(0),
  repeats: z.int().min(0).optional().describe("index of the earlier sentence whose words it repeats"),
});

const name = z.object({
  at: position,
  kind: z.enum(["person", "organisation", "place"]),
  role: position.optional(),
  country: z.string().optional().describe("ISO 3166-1 alpha-2"),
  region: z.string().optional().describe("of a place: ISO 3166-2, or GeoNames where the ISO has none"),
  coordinates: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional()
    .describe("of a city, WGS 84"),
  actor: z.boolean().optional().describe("a place or demonym that stands for its government or people"),
  party: z.string().optional().describe("key of a party of this line"),
});

const dateParts = z.object({
  year: z.int().optional(),
  month: z.int().optional(),
  day: z.int().optional(),
  weekday: z.int().optional(),
  hour: z.int().optional(),
  minute: z.int().optional(),
  partOfDay: z.string().optional(),
});

const date = z.object({
  at: position,
  kind: z.enum(["date", "time", "duration", "set"]),
  value: z.string().describe("ISO 8601, EDTF or TIMEX3"),
  modifier: z.string().optional(),
  stated: dateParts.describe("what the words state"),
  implied: dateParts.describe("what was taken from elsewhere"),
  interval: z
    .object({ at: position, value: z.string().describe("EDTF interval, or the day it comes to") })
    .optional()
    .describe("the stretch of time it begins, ends or fills"),
});

const quantity = z.object({
  at: position,
  low: z.number().optional(),
  high: z.number().optional(),
  about: z.number().optional(),
  unit: z.string().optional(),
  of: position.optional(),
  measure: z.string().optional(),
  measureAt: position.optional(),
  cumulative: z.boolean().optional(),
});

const source = z.object({
  at: positions.describe("empty where the report gives no source"),
  kind: z.enum(["person", "organisation", "outlet", "document", "unnamed", "none"]),
  party: z.string().optional(),
  parties: z.array(z.string()).optional().describe("where several speak together, all of them; party is the first"),
  descriptor: z.string().optional().describe("for an unnamed source, the words used for it"),
  unnamed: z.string().optional(),
  several: z.boolean().optional(),
});

const link = source.extend({
  link: z
    .enum(["told", "quotes", "reports"])
    .describe("the outlet that heard it, one that passes it on, or the source in whose content it lies"),
});

const attribution = z.object({
  id: z.string(),
  source,
  via: z.array(link).describe("who passed it on inside the report, nearest to the source first"),
  basis: source.optional().describe("who or what the source says it knows from"),
  cue: z.object({ at: positions }),
  content: z.object({ at: positions }),
  manner: z.enum(["direct", "indirect", "mixed"]),
  stance: z.enum(["asserts", "confirms", "denies", "doubts", "does-not-know", "asks"]),
  attitude: z
    .enum(["believes", "expects", "hopes", "fears", "wants", "plans"])
    .optional()
    .describe("what is thought and not said"),
  certainty: z
    .object({
      at: position,
      word: z.string(),
      degree: z.enum(["probable", "possible", "conditional", "reported", "apparent"]),
    })
    .optional(),
  negation: z
    .object({ at: position, scope: position })
    .optional()
    .describe("the words by which something is denied or left out, and those they bear on"),
  tense: z
    .enum(["will", "plan"])
    .optional()
    .describe("still to come, or what somebody intends; absent for what is or was so"),
  language: z.string().optional().describe("ISO 639-1 code of the words quoted, where it is not the report's"),
  saidAt: date.optional(),
  medium: z.string().optional(),
  mediumAt: position.optional(),
  refersTo: position.optional().describe("where the content is a pronoun, the words it stands for"),
  within: z.string().optional().describe("id of the attribution whose content this one lies in"),
  confidence: z.number().min(0).max(1),
});

const party = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(["person", "organisation", "outlet", "country", "unnamed", "document"]),
  names: positions,
  country: z.string().optional(),
  role: z.string().optional(),
  roleOf: z.string().optional().describe("what the role is of, as written"),
  joins: z.array(z.object({ names: z.tuple([position, position]), why: z.string() })),
});

export const readingLineSchema = z.object({
  report,
  masthead: z.object({
    headline: position.optional(),
    byline: position.optional(),
    dateline: position.optional(),
    published: position.optional(),
    credits: positions,
    lede: position.optional(),
  }),
  notBefore: instant.optional().describe("the day the text reports on, where it fixes it by itself"),
  sentences: z.array(sentence),
  names: z.array(name),
  dates: z.array(date),
  quantities: z.array(quantity),
  foreignQuotations: z
    .array(z.object({ start: z.int().min(0), end: z.int().min(0), language: z.string().describe("ISO 639-1") }))
    .optional()
    .describe("quotations in another language than the report; absent where there are none"),
  attributions: z.array(attribution),
  parties: z.array(party),
  problems: z.array(problem),
});

/** The reading as a line: without its tokens, and without what points to them. */
export function toReadingLine(reading: AttributedReading): object {
  const { tokens: _, sentences, ...rest } = reading;
  return { ...rest, sentences: sentences.map(({ first: _first, last: _last, ...sentence }) => sentence) };
}

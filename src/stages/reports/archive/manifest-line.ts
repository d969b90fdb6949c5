import { z } from "zod";
import { canonicalJson, digestOf } from "../../../record/digest.js";
import { instantSchema } from "../../../record/instant.js";
import { type Problem, problemCodes } from "../../../record/problem.js";
import type { Removal, Told } from "../format.js";

/** What the first line of a manifest calls its shape. */
export const ARCHIVE_SCHEMA = "hearsay/archive/1";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const count = z.int().min(0);

const placeSchema = z
  .strictObject({
    file: z.string().regex(/^captures-\d{5,9}\.warc\.gz$/),
    offset: count,
    length: z.int().min(1),
    digest: digest.describe("of these bytes, packed as they are"),
  })
  .describe("where a WARC record stands: one member of gzip");

const entryFields = {
  entry: z.int().min(1).describe("its number"),
  after: digest.describe("of the line before this one, without its line end"),
  at: instantSchema.describe("when it was put into the archive"),
};

const toldSchema: z.ZodType<Told> = z.strictObject({
  url: z.string().optional(),
  mediaType: z.string().optional(),
  charset: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  only: z.array(z.string()).optional().describe("the pieces in it that were taken, where these are not all"),
  picture: z.literal(true).optional().describe("it was opened because a report shows it as a picture"),
});

const removalSchema: z.ZodType<Removal> = z.strictObject({
  kind: z.enum(["cancelled", "deleted"]),
  removes: z.string(),
  why: z.string(),
  at: instantSchema,
  by: z.string().optional(),
  input: z.string(),
});

const problemSchema: z.ZodType<Problem> = z.strictObject({
  code: z.enum(problemCodes),
  severity: z.enum(["error", "note"]),
  message: z.string(),
  input: z.string().optional(),
  report: z.string().optional(),
  at: z.strictObject({ start: count, end: count }).optional(),
});

const entrySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...entryFields,
    kind: z.literal("session").describe("a program began to collect, or a WARC file begins"),
    madeBy: z.string(),
    collector: z.string().optional(),
    record: placeSchema,
  }),
  z.strictObject({
    ...entryFields,
    kind: z.literal("capture"),
    name: z.string().describe("of the input, as it was given"),
    capturedAt: instantSchema,
    told: toldSchema.optional().describe("what its bringer said of it"),
    digest: digest.describe("of its bytes"),
    size: count,
    packed: z
      .strictObject({ coding: z.string(), digest, size: count })
      .optional()
      .describe("the body as a server sent it, where that had a content coding"),
    revisits: z.int().min(1).optional().describe("number of the entry that holds the same bytes of the same address"),
    memo: z.string().optional().describe("what whoever had it kept wanted to find again beside it"),
    record: placeSchema,
    request: placeSchema.optional(),
  }),
  z.strictObject({ ...entryFields, kind: z.literal("removal"), removal: removalSchema, record: placeSchema }),
  z.strictObject({ ...entryFields, kind: z.literal("problem"), problem: problemSchema, record: placeSchema }),
  z.strictObject({
    ...entryFields,
    kind: z.literal("note"),
    about: z.string().optional(),
    message: z.string(),
    record: placeSchema,
  }),
]);

/** The first line of a manifest. */
const headSchema = z.strictObject({
  schema: z.literal(ARCHIVE_SCHEMA),
  madeBy: z.string(),
  at: instantSchema,
});

/** A line of a manifest. */
export const manifestLineSchema = z.union([headSchema, entrySchema]);

/** Where a record stands in the archive's files. */
export type RecordPlace = z.infer<typeof placeSchema>;
/** An entry as the manifest tells it. */
export type ManifestEntry = z.infer<typeof entrySchema>;
/** An entry about bytes. */
export type CaptureLine = Extract<ManifestEntry, { readonly kind: "capture" }>;
type ManifestHead = z.infer<typeof headSchema>;

/** A line's value if it is written as this program writes it, to the character; else what is wrong with it. */
export function headFrom(line: string): ManifestHead | string {
  return from(line, headSchema);
}

export function entryFrom(line: string): ManifestEntry | string {
  return from(line, entrySchema);
}

function from<Value>(line: string, schema: z.ZodType<Value>): Value | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "is no JSON";
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `is no line of a manifest: ${[issue?.path.join("."), issue?.message].filter(Boolean).join(": ")}`;
  }
  return JSON.stringify(value) === line ? parsed.data : "is not written as the program writes it";
}

/**
 * The id of a WARC record: a UUID (RFC 9562, version 8) of the digest of its entry without the places of its records, so a record holds its
 * entry to its word, and one entry's record cannot stand for another's.
 */
export function recordId(entry: object, role: "record" | "request"): string {
  const { record: _, request: __, ...told } = entry as Partial<CaptureLine>;
  const hex = digestOf(`${role}\n${canonicalJson(told)}`).slice(7);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join("-")}>`;
}

import { detectLanguage } from "../../languages/detect.js";
import { digestOf, idOf } from "../../record/digest.js";
import { compareInstants, type Instant } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import { hiddenCharacters } from "./hidden-characters.js";
import type { Capture, Report, ReportImage } from "./report.js";
import { instantFrom, isOrderOpen } from "./times/instant-from.js";

/** What an input may state about one report. All but `text` may be missing. */
export interface ReportFields {
  readonly id?: string;
  readonly text: string;
  readonly publisher?: string;
  /** Who passed it on, where that is not its publisher. */
  readonly carrier?: string;
  /** The wire or outlet whose copy its metadata says it is. */
  readonly credit?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly embargoedUntil?: string;
  readonly url?: string;
  readonly language?: string;
  readonly section?: string;
  /** What names the piece across its versions. */
  readonly piece?: string;
  readonly version?: string;
  /** What names the piece that it answers. */
  readonly answers?: string;
}

/** Where a report came from and when. */
export interface ReportOptions {
  /** Place in the input, from 0. */
  readonly order?: number;
  readonly capture?: Capture;
  /** When the text was captured, for a report that was not read from a file. */
  readonly capturedAt?: Instant;
  readonly images?: readonly ReportImage[];
}

/** The capture time of a text of which nobody said when it was captured: the unspecified date of EDTF. */
export const NOT_CAPTURED: Instant = "XXXX-XX-XX";

/**
 * A report made from its fields; pure. The id is the input's own, else `r-` and a digest of what is stated, so the same report
 * gets the same id everywhere. `publishedAt` and the other times are brought to ISO 8601; one that cannot be understood is left out, with the problem
 * `date-not-understood` in the report's `problems`; characters that a reader does not see are kept, with the note `hidden-characters`. The language is detected where none is stated. Throws a `TypeError` when `text`
 * is no string or blank.
 *
 * @example
 * reportFrom({ text: "Two bridges were closed on Monday, police said.", publisher: "Valley Post" }).id; // "r-" and 12 hex digits
 */
export function reportFrom(fields: ReportFields, options: ReportOptions = {}): Report {
  const { text } = fields;
  if (typeof text !== "string" || text.trim() === "") {
    throw new TypeError(`reportFrom: expected a text with words in it, got ${JSON.stringify(text)?.slice(0, 40)}`);
  }
  const { id: ownId, language, ...stated } = fields;
  const digest = digestOf(text);
  const id = ownId ?? idOf("r", statedOnly(stated));
  const problems: Problem[] = [];
  const times = TIMES.flatMap((name) => {
    const written = fields[name];
    if (written === undefined) return [];
    const understood = instantFrom(written);
    if (understood === undefined) problems.push(notUnderstood(id, name, written, options));
    return [[name, understood]];
  });
  const embargo = embargoNote(id, Object.fromEntries(times).embargoedUntil, options);
  if (embargo !== undefined) problems.push(embargo);
  const { text: _, ...beside } = stated;
  const hidden = hiddenCharacters(text, beside, id);
  if (hidden !== undefined) problems.push({ ...hidden, ...(options.capture && { input: options.capture.name }) });
  return {
    ...statedOnly({ ...stated, ...Object.fromEntries(times) }),
    id,
    text,
    digest,
    capture: options.capture ?? {
      name: id,
      digest,
      size: Buffer.byteLength(text),
      encoding: "utf-8",
      capturedAt: options.capturedAt ?? NOT_CAPTURED,
    },
    order: options.order ?? 0,
    ...(options.images === undefined || options.images.length === 0 ? {} : { images: options.images }),
    language: language ?? detectLanguage(text),
    problems,
  };
}

const TIMES = ["publishedAt", "modifiedAt", "embargoedUntil"] as const;

const notUnderstood = (report: string, name: string, value: string, options: ReportOptions): Problem => ({
  code: "date-not-understood",
  severity: "note",
  message: `${name} ${JSON.stringify(value.slice(0, 60))} ${
    isOrderOpen(value)
      ? "leaves open which number is the day and which the month"
      : "is no date in ISO 8601 (2024-12-27T08:20:00Z)"
  }; the report is taken in without it`,
  report,
  ...(options.capture === undefined ? {} : { input: options.capture.name }),
});

/** The note on a report that was captured before its sender wanted it published. */
function embargoNote(report: string, until: Instant | undefined, options: ReportOptions): Problem | undefined {
  const capturedAt = options.capture?.capturedAt ?? options.capturedAt ?? NOT_CAPTURED;
  if (until === undefined || capturedAt === NOT_CAPTURED || compareInstants(capturedAt, until) >= 0) return undefined;
  const message = `was captured before ${until}, until when its sender asked not to publish it`;
  const input = options.capture === undefined ? {} : { input: options.capture.name };
  return { code: "embargoed", severity: "note", message, report, ...input };
}

/** The fields without those that are absent: an absent one and an `undefined` one are the same report. */
function statedOnly<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

import { z } from "zod";
import { compareInstants, type Instant, instantSchema, spanOf } from "../../../record/instant.js";
import { type SourceRecord, sourceRecordSchema } from "./record.js";

/** The first half of the Admiralty code (NATO AJP-2.1): A completely reliable to E unreliable, F cannot be judged. */
export const reliabilityGrades = ["A", "B", "C", "D", "E", "F"] as const;

/** How a person grades a source: who, when and why. */
export const personGradeSchema = z.object({
  source: z.string(),
  grade: z.enum(reliabilityGrades),
  by: z.string().describe("who grades"),
  at: instantSchema.optional(),
  why: z.string(),
});

/** How reliable a source has been. It says nothing about what it says now: that is credibility. */
export const reliabilitySchema = z.object({
  grade: z.enum(reliabilityGrades).describe("first half of the Admiralty code; F where nothing is known"),
  because: z.string(),
  record: sourceRecordSchema.optional(),
  graded: z.array(personGradeSchema).optional().describe("grades by persons, the latest last; it goes over the record"),
});

export type PersonGrade = z.infer<typeof personGradeSchema>;
export type Reliability = z.infer<typeof reliabilitySchema>;

/** What is known of sources before an account is made. */
export interface SourceKnowledge {
  readonly grades?: readonly PersonGrade[] | undefined;
  readonly records?: readonly SourceRecord[] | undefined;
}

/** Fewer settled claims are no track record. */
const ENOUGH = 10;
/** A wider interval tells nothing either. */
const WIDEST = 0.5;

/**
 * How reliable a source has been, under any of its names, as far as it was known at `asOf`: by the last grade a person gave, else by its
 * record, else F. Both are kept beside the grade. Names are the same but for case, spacing and a leading "the".
 *
 * | grade | by its record |
 * | --- | --- |
 * | A, B, C | at least .9, .75, .5 of its claims were borne out, at the lower end of the interval |
 * | E | fewer than half, at the upper end |
 * | D | neither |
 * | F | fewer than ten settled claims, or an interval wider than a half |
 *
 * @example
 * const grade = { source: "Harbour Office", grade: "B", by: "R. Lund", why: "right on nine ships of ten" } as const;
 * judgeSources({ grades: [grade] }, "2025-03-01")(["the harbour office"]).grade; // "B"
 */
export function judgeSources(known: SourceKnowledge, asOf: Instant): (names: readonly string[]) => Reliability {
  const grades = bySource((known.grades ?? []).filter(({ at }) => at === undefined || isKnownAt(at, asOf)));
  const records = bySource((known.records ?? []).filter((record) => isKnownAt(record.asOf, asOf)));
  return (names) => {
    const own = [...new Set(names.map(folded))];
    const graded = own.flatMap((name) => grades.get(name) ?? []).sort((a, b) => inTime(a.at, b.at));
    const record = own
      .flatMap((name) => records.get(name) ?? [])
      .sort((a, b) => inTime(a.asOf, b.asOf))
      .at(-1);
    const kept = { ...(record ? { record } : {}), ...(graded.length > 0 ? { graded } : {}) };
    const last = graded.at(-1);
    if (last) {
      const when = last.at === undefined ? "" : ` on ${last.at}`;
      return { grade: last.grade, because: `graded ${last.grade} by ${last.by}${when}: ${last.why}`, ...kept };
    }
    if (record) return { ...gradeByRecord(record), ...kept };
    return { grade: "F", because: "no settled claims of it are known, and nobody has graded it" };
  };
}

/** Whether what is dated `at` was there at `asOf`: on its day at the latest. */
export const isKnownAt = (at: Instant, asOf: Instant): boolean =>
  (spanOf(at)?.from ?? Number.NEGATIVE_INFINITY) < (spanOf(asOf)?.to ?? Number.POSITIVE_INFINITY);

function bySource<Known extends { readonly source: string }>(known: readonly Known[]): Map<string, Known[]> {
  const map = new Map<string, Known[]>();
  for (const one of known) {
    const same = map.get(folded(one.source));
    if (same) same.push(one);
    else map.set(folded(one.source), [one]);
  }
  return map;
}

function gradeByRecord({ settled, borneOut, lowest, highest }: SourceRecord): Pick<Reliability, "grade" | "because"> {
  const borne = `${borneOut} of ${settled} settled claims were borne out`;
  if (settled < ENOUGH) return { grade: "F", because: `${borne}: too few to judge by` };
  if (highest - lowest > WIDEST) return { grade: "F", because: `${borne}: too uneven to judge by` };
  const grade = lowest >= 0.9 ? "A" : lowest >= 0.75 ? "B" : lowest >= 0.5 ? "C" : highest < 0.5 ? "E" : ("D" as const);
  return { grade, because: `${borne}, a share of ${lowest} to ${highest}` };
}

/** A name as it is compared: without case, doubled spaces and a leading "the". */
export const folded = (name: string): string =>
  name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim().replace(/^the /, "");

/** Undated ones come first. */
const inTime = (a: Instant | undefined, b: Instant | undefined): number =>
  a === undefined || b === undefined ? Number(a !== undefined) - Number(b !== undefined) : compareInstants(a, b);

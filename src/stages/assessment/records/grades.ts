import { z } from "zod";
import { spanOf } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import { undated } from "../claims-table.js";
import { malformedLine, readTable } from "../csv-table.js";
import { type SourceRecord, sourceRecordSchema } from "./record.js";
import { type PersonGrade, personGradeSchema, reliabilityGrades } from "./reliability.js";

/** What is known of sources, and a problem for every line that tells none of it. */
interface SourceKnowledgeRead {
  readonly grades: PersonGrade[];
  readonly records: SourceRecord[];
  readonly problems: Problem[];
}

/**
 * What is known of sources before an account is made. Either a table in CSV with the columns `source`, `grade` (A to F), `by` and `why`,
 * and where it is told `at`, the time: what persons grade them. Or JSON lines: such grades, and records as
 * `hearsay weigh --settled` prints them (its other lines are passed over). A grade counts only with who gives it and why: a line
 * without one of these, or with another grade, becomes a problem of code `malformed-line`.
 *
 * @example
 * readSourceKnowledge("source,grade,by,why\nHarbour Office,B,R. Lund,right on nine ships of ten\n").grades[0].grade; // "B"
 */
export function readSourceKnowledge(text: string, input = "grades"): SourceKnowledgeRead {
  return /^\uFEFF?\s*\{/.test(text) ? fromLines(text, input) : fromTable(text, input);
}

function fromTable(csvText: string, input: string): SourceKnowledgeRead {
  const required = ["source", "grade", "by", "why"] as const;
  const { rows, problems } = readTable(csvText, input, { required, optional: ["at"] });
  const grades: PersonGrade[] = [];
  for (const { cells, shown, line } of rows) {
    const { source, by, why, at } = cells;
    const grade = reliabilityGrades.find((letter) => letter === cells.grade?.toUpperCase());
    if (!source || !grade || !by || !why) {
      const what = `expected a source, a grade from A to F, who gives it and why, got ${shown}`;
      problems.push(malformedLine(input, line, what));
      continue;
    }
    const isTime = at !== undefined && spanOf(at) !== undefined;
    if (at && !isTime) problems.push(undated(input, line, at));
    grades.push({ source, grade, by, why, ...(isTime ? { at } : {}) });
  }
  return { grades, records: [], problems };
}

function fromLines(text: string, input: string): SourceKnowledgeRead {
  const read: SourceKnowledgeRead = { grades: [], records: [], problems: [] };
  for (const [i, one] of text.split("\n").entries()) {
    if (one.trim() === "") continue;
    const line = lineSchema.safeParse(one);
    if (!line.success) read.problems.push(malformedLine(input, i + 1, "it tells no source's record or grade"));
    else if ("grade" in line.data) read.grades.push(line.data);
    else if ("settled" in line.data) read.records.push(line.data);
  }
  return read;
}

const lineSchema = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(
    z.union([
      personGradeSchema,
      sourceRecordSchema,
      z.object({ probability: z.number() }),
      z.object({ accuracy: z.number() }),
    ]),
  );

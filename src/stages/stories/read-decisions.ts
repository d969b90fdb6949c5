import type { Problem } from "../../record/problem.js";
import { Decisions, type StoryDecision } from "./decision.js";

/** What a file of decisions holds. */
export interface ReadDecisions {
  /** In the order of the file: where two contradict each other, the later one holds. */
  readonly decisions: readonly StoryDecision[];
  readonly problems: readonly Problem[];
}

/** More reports than this in one decision are taken for a mistake. */
const MOST_REPORTS = 500;

/**
 * The decisions in a text of JSON lines, `{"kind": "together" | "apart", "reports": [id...], "from"?: [id...], "by"?, "why"?}`. A
 * line that is none becomes a problem of code `malformed-line` at `input:line`, and the others are read.
 *
 * @example
 * readDecisions('{"kind":"apart","reports":["a","b"],"by":"desk"}', "decisions.jsonl").decisions // [{ kind: "apart", reports: ["a", "b"], by: "desk" }]
 */
export function readDecisions(text: string, input: string): ReadDecisions {
  const decisions: StoryDecision[] = [];
  const problems: Problem[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    if (typeof read !== "string") decisions.push(read);
    else problems.push({ code: "malformed-line", severity: "error", message: read, input: `${input}:${i + 1}` });
  }
  return { decisions, problems };
}

/** The decision of a line, or what is wrong with it. */
function readLine(line: string): StoryDecision | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
  if (typeof value !== "object" || value === null) return `expected a decision, got ${line.trim().slice(0, 60)}`;
  const { kind, reports, from, by, why } = value as Record<string, unknown>;
  if (kind !== "together" && kind !== "apart") {
    return `expected "kind" to be "together" or "apart", got ${JSON.stringify(kind)}`;
  }
  if (!isIds(reports)) return `expected the ids of at most ${MOST_REPORTS} reports in "reports"`;
  if (from !== undefined && (kind === "together" || !isIds(from))) {
    return `expected "from", if at all, beside "apart", with the ids of at most ${MOST_REPORTS} reports`;
  }
  if (from === undefined && reports.length < 2) return 'expected two reports or more in "reports"';
  return {
    kind,
    reports,
    ...(from === undefined ? {} : { from }),
    ...(typeof by === "string" ? { by } : {}),
    ...(typeof why === "string" ? { why } : {}),
  };
}

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= MOST_REPORTS &&
  value.every((id) => typeof id === "string");

/**
 * What the decisions cannot do for these reports, as notes: `report-missing` where one names a report that is not there,
 * `decision-overruled` where a later one says otherwise.
 */
export function checkDecisions(decisions: readonly StoryDecision[], reports: ReadonlySet<string>): Problem[] {
  const { overruled } = new Decisions(decisions);
  return decisions.flatMap((decision): Problem[] => {
    const named = [...decision.reports, ...(decision.from ?? [])];
    const missing = named
      .filter((id) => !reports.has(id))
      .map((id): Problem => {
        const message = "a decision names this report, which is not among those given; it holds for the others";
        return { code: "report-missing", severity: "note", message, report: id };
      });
    if (!overruled.has(decision)) return missing;
    const message = `the decision that ${named.join(", ")} belong ${decision.kind} does not hold, or not wholly: a later one says otherwise`;
    return [...missing, { code: "decision-overruled", severity: "note", message }];
  });
}

import { idOf } from "../../../record/digest.js";
import { spanOf } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import { type Decision, type DecisionKind, decisionKinds, decisionLineSchema, decisionSchema } from "./decision.js";

/** What a file of decisions holds. */
interface ReadDecisions {
  /** In the order of the file. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}

const TARGETS = "[{party}, {statement}, {claim} or {figure}, ...]";
const SIGNED = ', with "by", "at" (a date or time) and "why", and no other field';
const REPORTS = 'two ids of reports or more in "reports"';

/** What each kind asks for, for who wrote a line that lacks it. */
const EXPECTED: Readonly<Record<DecisionKind, string>> = {
  together: `expected ${REPORTS}`,
  apart: `expected ${REPORTS}, or ids in "reports" and in "from"`,
  same: `expected two or more of one sort in "targets": ${TARGETS}${SIGNED}`,
  "not-same": `expected two or more of one sort in "targets": ${TARGETS}${SIGNED}`,
  "set-aside": `expected one {report}, {statement}, {claim} or {figure} in "targets"${SIGNED}`,
  asserts: `expected a {statement} and a {claim} in "targets"${SIGNED}`,
  denies: `expected a {statement} and a {claim} in "targets"${SIGNED}`,
  "no-part": `expected a {statement} and a {claim} in "targets"${SIGNED}`,
  central: `expected one {claim} in "targets"${SIGNED}`,
  grade: `expected one {claim} in "targets" and a "grade" from 1 to 6, or one {party} and a "grade" from A to F${SIGNED}`,
  note: `expected what it is about in "targets"${SIGNED}`,
  "take-back": `expected the id of a decision in "decision"${SIGNED}`,
};

/**
 * The decisions in a text of JSON lines (`docs/reference/decisions.md`). A line that is none becomes a problem of code
 * `malformed-line` at `input:line`; a second decision under the id of another, one of code `duplicate-id`; the other lines are
 * read. A line without `id` gets one made from its content; a line that stands twice counts once.
 *
 * @example
 * readDecisions('{"kind":"apart","reports":["a","b"],"by":"desk"}', "decisions.jsonl").decisions[0].reports // ["a", "b"]
 */
export function readDecisions(text: string, input = "decisions"): ReadDecisions {
  const byId = new Map<string, Decision>();
  const problems: Problem[] = [];
  const wrong = (code: "malformed-line" | "duplicate-id", line: number, message: string): void => {
    problems.push({ code, severity: "error", message, input: `${input}:${line}` });
  };
  for (const [i, line] of text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    if (typeof read === "string") {
      wrong("malformed-line", i + 1, read);
      continue;
    }
    const known = byId.get(read.id);
    if (known === undefined) byId.set(read.id, read);
    else if (contentId(known) !== contentId(read))
      wrong("duplicate-id", i + 1, `another decision has the id ${read.id}: it stands, and this one is passed over`);
  }
  return { decisions: [...byId.values()], problems };
}

/** The id of a decision that has none of its own: made from what it says. */
export const contentId = ({ id: _, ...content }: Partial<Decision>): string => idOf("decision", content);

/** The decision of a line, or what is wrong with it. */
function readLine(line: string): Decision | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
  if (typeof value !== "object" || value === null) return `expected a decision, got ${line.trim().slice(0, 60)}`;
  const told = (value as { kind?: unknown }).kind;
  const kind = decisionKinds.find((one) => one === told);
  if (kind === undefined)
    return `expected "kind" to be one of ${decisionKinds.join(", ")}, got ${JSON.stringify(told)}`;
  const read = decisionLineSchema.safeParse(value);
  const at = read.data?.at;
  if (!read.success || (at !== undefined && spanOf(at) === undefined)) return EXPECTED[kind];
  return decisionSchema.parse({ ...read.data, id: read.data.id ?? contentId(read.data as Partial<Decision>) });
}

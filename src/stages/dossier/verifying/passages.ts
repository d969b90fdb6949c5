import type { Problem } from "../../../record/problem.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { Account, AccountReport } from "../account-document.js";
import type { Check } from "./check.js";
import { pointerOf } from "./pointer.js";

/** Whether the words of every passage, and the words around them, stand in the report where the passage says. */
export function checkPassages(account: Account): Check {
  const reports = new Map(account.reports.map((report) => [report.id, report]));
  const problems: Problem[] = [];
  let checked = 0;
  const told = [...passagesOf(account.stories, ["stories"]), ...passagesOf(account.decisions, ["decisions"])];
  for (const { passage, path } of told) {
    checked++;
    const fault = faultOf(passage, reports.get(passage.report));
    if (fault === undefined) continue;
    const message = `${pointerOf(path)}: ${fault}`;
    problems.push({ code: "passage-differs", severity: "error", message, report: passage.report, at: passage.at });
  }
  return { checked, hold: checked - problems.length, problems };
}

/** Every passage below a value, with its path. */
function* passagesOf(
  value: unknown,
  path: readonly (string | number)[],
): Generator<{ readonly passage: Passage; readonly path: readonly (string | number)[] }> {
  if (typeof value !== "object" || value === null) return;
  if (isPassage(value)) yield { passage: value, path };
  else if (Array.isArray(value))
    for (const [index, member] of value.entries()) yield* passagesOf(member, [...path, index]);
  else for (const [name, member] of Object.entries(value)) yield* passagesOf(member, [...path, name]);
}

const isPassage = (value: object): value is Passage => "exact" in value && "prefix" in value && "at" in value;

/** What is wrong with a passage, in words; `undefined` when it holds. */
function faultOf(passage: Passage, report: AccountReport | undefined): string | undefined {
  if (report === undefined) return `is of report ${passage.report}, which the account does not hold`;
  const { start, end } = passage.at;
  if (start > end || end > report.text.length) return `points to ${start}..${end} of a text of ${report.text.length}`;
  const there = passageAt(report, passage.at);
  for (const part of ["exact", "prefix", "suffix"] as const) {
    if (there[part] !== passage[part]) {
      return `${part} is ${JSON.stringify(passage[part])}, at ${start}..${end} stands ${JSON.stringify(there[part])}`;
    }
  }
  return undefined;
}

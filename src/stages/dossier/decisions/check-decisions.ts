import type { Problem } from "../../../record/problem.js";
import { Decisions } from "../../stories/decision.js";
import type { Decision, RecordedDecision } from "./decision.js";
import { holdDecisions, storyDecisions } from "./hold-decisions.js";

/**
 * What decisions on which reports tell one event cannot do for these reports, as notes: `report-missing` where one names a report
 * that is not there, `decision-overruled` where a later one says otherwise.
 */
export function checkStoryDecisions(decisions: readonly Decision[], reports: ReadonlySet<string>): Problem[] {
  const rules = storyDecisions(holdDecisions(decisions, undefined).active);
  const { overruled } = new Decisions(rules);
  return rules.flatMap((rule): Problem[] => {
    const named = [...rule.reports, ...(rule.from ?? [])];
    const missing = named
      .filter((id) => !reports.has(id))
      .map((id): Problem => {
        const message = "a decision names this report, which is not among those given; it holds for the others";
        return { code: "report-missing", severity: "note", message, report: id };
      });
    if (!overruled.has(rule)) return missing;
    const message = `the decision that ${named.join(", ")} belong ${rule.kind} does not hold, or not wholly: a later one says otherwise`;
    return [...missing, { code: "decision-overruled", severity: "note", message }];
  });
}

/** What decisions came to in an account, as notes: `decision-waiting` and `decision-overruled`. */
export const checkRecorded = (decisions: readonly RecordedDecision[]): Problem[] =>
  decisions.flatMap(({ id, kind, state, because = "" }): Problem[] => {
    const code = state === "waiting" ? "decision-waiting" : state === "in conflict" ? "decision-overruled" : undefined;
    return code === undefined ? [] : [{ code, severity: "note", message: `${id} (${kind}): ${because}` }];
  });

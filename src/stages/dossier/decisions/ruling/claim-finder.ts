import type { Position } from "../../../../record/position.js";
import type { MatchedClaim } from "../../../claims/match.js";
import type { ToldStatement } from "../../../claims/statements.js";
import type { Telling } from "../../../claims/telling.js";
import type { Words } from "../decision.js";
import { findWords, standingAt } from "../find-words.js";

interface Clause {
  readonly claim: MatchedClaim;
  readonly at: Position;
}

/** The claim that words name: the one whose own words they are, else the one of whose clauses one stands at them best. */
export function claimFinder(claims: readonly MatchedClaim[]): (words: Words) => MatchedClaim | undefined {
  const clauses = new Map<string, Clause[]>();
  const own = new Map<string, Clause[]>();
  const texts = new Map<string, string>();
  const put = (index: Map<string, Clause[]>, report: string, clause: Clause): void => {
    const list = index.get(report);
    if (list) list.push(clause);
    else index.set(report, [clause]);
  };
  for (const claim of claims) {
    const { text } = claim.claim;
    put(own, text.report, { claim, at: text.at });
    for (const { told, propositions } of claim.members) {
      const said = new Set(propositions);
      for (const { reading, propositions: all } of told.tellings) {
        texts.set(reading.report.id, reading.report.text);
        for (const proposition of all)
          if (said.has(proposition)) put(clauses, reading.report.id, { claim, at: proposition.at });
      }
    }
  }
  return (words) => {
    const text = texts.get(words.report);
    const at = text === undefined ? undefined : findWords(text, words);
    if (at === undefined) return undefined;
    const same = own.get(words.report)?.find((one) => one.at.start === at.start && one.at.end === at.end);
    return (same ?? standingAt(clauses.get(words.report) ?? [], at, (one) => [one.at])[0])?.claim;
  };
}

/** The statement that a target names: the one of whose tellings one says its words best, of one speaker where one is told. */
export function statementOf(
  told: readonly ToldStatement[],
  tellingsOf: (tellings: readonly Telling[]) => readonly number[],
): ToldStatement | undefined {
  const tellings = told.flatMap((one) => one.tellings.map((telling) => ({ telling, one })));
  const [first] = tellingsOf(tellings.map(({ telling }) => telling));
  return first === undefined ? undefined : tellings[first]?.one;
}

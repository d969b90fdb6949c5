import { type Passage, passageAt } from "../../../../text/passage.js";
import { wordSet } from "../../../../text/word-set.js";
import { folded } from "../../../assessment/records/reliability.js";
import type { Utterance } from "../../../claims/matching/join-utterances.js";
import type { Rulings } from "../../../claims/matching/rulings.js";
import type { Telling } from "../../../claims/telling.js";
import type { Decision, Target } from "../decision.js";
import { findWords, standingAt } from "../find-words.js";
import type { Notes } from "./notes.js";
import { sameOrNot } from "./same-or-not.js";

/** What decisions make of the statements of a story: which tellings are one utterance, and which are set aside. */
export function ruleStatements(
  decisions: readonly Decision[],
  notes: Notes,
  whyOf: (decision: string) => string,
): Pick<Rulings, "utterances"> & { readonly setAside: (telling: Telling) => string | undefined } {
  const own = decisions.filter(
    ({ kind, targets: [first] = [] }) => /same$|set-aside/.test(kind) && first !== undefined && "statement" in first,
  );
  const aside = new Map<Telling, string>();
  return {
    setAside: (telling) => aside.get(telling),
    utterances: (found, tellings) => {
      if (own.length === 0) return found;
      const resolve = tellingsAt(tellings);
      const at = (key: string): Telling[] => [tellings[Number(key)] ?? []].flat();
      const given = found.map(({ members }) => members.map(String));
      const untouched = new Map<readonly string[], Utterance | undefined>(given.map((keys, i) => [keys, found[i]]));
      const utteranceOf = new Map(found.flatMap((utterance) => utterance.members.map((one) => [one, utterance])));
      const groups = sameOrNot(
        own,
        {
          noun: "statement",
          groups: given,
          resolve: (target) => resolve(target).slice(0, 1).map(String),
          nearest: (key, among) => nearestWords(key, among, (one) => at(one).map(wordsSaid).join(" ")),
          passageOf: (key) => at(key).flatMap(contentOf)[0],
          nameOf: (keys) => inReports(keys.flatMap(at)),
        },
        notes,
      );
      const ruled = groups.map((keys) => {
        const whole = untouched.get(keys);
        if (whole) return whole;
        const members = keys.map(Number).sort((a, b) => a - b);
        const from = [...new Set(members.flatMap((one) => utteranceOf.get(one) ?? []))];
        if (from.length === 1 && from[0]?.members.length === members.length) return from[0];
        const joined = own.filter(({ kind, targets = [] }) => {
          const named = kind === "same" ? targets.flatMap((target) => resolve(target).slice(0, 1)) : [];
          return named.length > 1 && named.every((one) => members.includes(one));
        });
        const joins = members.length > 1 ? from.flatMap((utterance) => utterance.joins) : [];
        return { members, joins: [...joined.map(({ id }) => whyOf(id)), ...joins] };
      });
      for (const { id, kind, targets: [target] = [] } of own) {
        if (kind !== "set-aside" || target === undefined) continue;
        const named = resolve(target);
        const gone = ruled.filter(({ members }) => members.some((one) => named.includes(one)));
        const lost = gone.flatMap(({ members }) => members.flatMap((one) => tellings[one] ?? []));
        if (lost.length === 0) continue;
        for (const telling of lost) if (!aside.has(telling)) aside.set(telling, id);
        notes.found(id, { had: `it as a statement, ${inReports(lost)}`, passages: lost.flatMap(passagesOf) });
      }
      return ruled.filter(({ members }) => !members.some((one) => aside.has(tellings[one] as Telling)));
    },
  };
}

const contentOf = ({ reading, attribution }: Telling): Passage[] =>
  attribution.content.at.map((at) => passageAt(reading.report, at));

const passagesOf = (telling: Telling): Passage[] => [
  ...telling.source.map((at) => passageAt(telling.reading.report, at)),
  ...contentOf(telling),
];

const wordsSaid = (telling: Telling): string =>
  contentOf(telling)
    .map(({ exact }) => exact)
    .join(" ");

function inReports(tellings: readonly Telling[]): string {
  const count = new Set(tellings.map(({ reading }) => reading.report.id)).size;
  const [source] = tellings.flatMap((telling) => telling.source.map((at) => passageAt(telling.reading.report, at)));
  return `${source ? `by “${source.exact}” ` : ""}in ${count} report${count === 1 ? "" : "s"}`;
}

/** The tellings that a target names, by index: those whose content stands at its words best, of one speaker where one is told. */
export function tellingsAt(tellings: readonly Telling[]): (target: Target) => number[] {
  const byReport = new Map<string, number[]>();
  for (const [i, { reading }] of tellings.entries()) {
    const own = byReport.get(reading.report.id);
    if (own) own.push(i);
    else byReport.set(reading.report.id, [i]);
  }
  return (target) => {
    if (!("statement" in target)) return [];
    const inReport = byReport.get(target.statement.report) ?? [];
    const text = tellings[inReport[0] ?? -1]?.reading.report.text;
    const at = text === undefined ? undefined : findWords(text, target.statement);
    if (at === undefined) return [];
    const found = standingAt(inReport, at, (i) => tellings[i]?.attribution.content.at ?? []);
    const { speaker } = target;
    if (speaker === undefined) return found;
    return found.filter((i) =>
      tellings[i]?.source.some(({ start, end }) => folded(text?.slice(start, end) ?? "").includes(folded(speaker))),
    );
  };
}

/** Of some keys, that whose words have most in common with those of another. */
export function nearestWords(
  key: string,
  among: readonly string[],
  wordsOf: (key: string) => string,
): string | undefined {
  const own = wordSet(folded(wordsOf(key)));
  const alike = (one: string): number => {
    const words = wordSet(folded(wordsOf(one)));
    const shared = [...words].filter((word) => own.has(word)).length;
    return shared / (own.size + words.size - shared);
  };
  return among.map((one) => ({ one, alike: alike(one) })).reduce((a, b) => (b.alike > a.alike ? b : a)).one;
}

import type { Token } from "../../../languages/pack.js";
import { objectHead, subjectHead } from "./noun-phrases.js";
import { isNoun } from "./predicates.js";
import type { Proposition } from "./proposition.js";
import type { Vocabulary } from "./vocabulary.js";

/** Words that tell when, behind which stands what went on meanwhile. */
const MEANWHILE = /^(?:when|while|during|as|at)$/i;

/** "Hill was at home when the shop burned": who was where, and what went on meanwhile; none where one of the three is missing. */
export function whereaboutsIn(tokens: readonly Token[], vocabulary: Vocabulary): Pick<Proposition, "whereabouts"> {
  const be = tokens.findIndex((t) => t.tag === "AUX" && /^(?:was|were|been)$/i.test(t.text));
  if (be < 1 || tokens.some(vocabulary.isNegation)) return {};
  const at = tokens[be + 1];
  if (at === undefined || !/^(?:at|in|inside)$/i.test(at.text)) return {};
  const who = subjectHead(tokens, 0, be);
  const link = tokens.findIndex(
    (t, k) =>
      k > be + 2 && MEANWHILE.test(t.text) && (!/^at$/i.test(t.text) || /^time$/i.test(tokens[k + 2]?.text ?? "")),
  );
  if (link < 0 || who === undefined) return {};
  const place = objectHead(tokens, be + 2, link);
  if (place === undefined || !isNoun(place)) return {};
  const meanwhile = tokens
    .slice(link + 1)
    .filter((t) => /^(?:NOUN|PROPN|VERB)$/.test(t.tag) && !vocabulary.isStop(t) && !/^time$/i.test(t.text));
  if (meanwhile.length === 0) return {};
  return {
    whereabouts: {
      who: vocabulary.conceptOf(who),
      place: vocabulary.conceptOf(place),
      meanwhile: new Set(meanwhile.map(vocabulary.conceptOf)),
    },
  };
}

/** Why two clauses that tell where somebody was at one time cannot both hold. */
export function twoPlaces(a: Proposition, b: Proposition, { near }: Vocabulary): string | undefined {
  const [x, y] = [a.whereabouts, b.whereabouts];
  if (x === undefined || y === undefined || !near(x.who, y.who) || near(x.place, y.place)) return undefined;
  const told = [...x.meanwhile].filter((word) => y.meanwhile.has(word)).length;
  const [few, many] = [x.meanwhile.size, y.meanwhile.size].sort((m, n) => m - n) as [number, number];
  return told === few && many - told <= 1 ? "two places at one time" : undefined;
}

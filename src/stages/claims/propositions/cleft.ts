import type { Token } from "../../../languages/pack.js";
import { isNoun } from "./predicates.js";

const BE = /^(?:is|are|was|were|be|been|['’]s|['’]re)$/i;
const THE = /^the$/i;
const WHO = /^who$/i;
const ONE = /^ones?$/i;
/** Words before an "as" by which somebody is named, and words between "the" and its noun. */
const NAMED = 6;
const DESCRIBED = 4;

/**
 * The tokens of a content without what only points somebody out as the one who did something: "is not the one who | fired the shot"
 * says that he did not fire it, "identified him as the man who | robbed the bank" and "it was Hill who | robbed the bank" that he did.
 */
export function withoutCleft(tokens: readonly Token[]): readonly Token[] {
  const who = tokens.findIndex((t, k) => k > 1 && WHO.test(t.text) && isVerbal(tokens[k + 1]));
  if (who < 0) return tokens;
  const noun = tokens[who - 1];
  const named = nameBehind(tokens, who);
  if (named !== undefined) return [...tokens.slice(0, named.be - 1), ...named.rest, ...tokens.slice(who + 1)];
  if (noun === undefined || !(isNoun(noun) || ONE.test(noun.text))) return tokens;
  let the = who - 2;
  while (the > who - 2 - DESCRIBED && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[the]?.tag ?? "")) the--;
  if (!THE.test(tokens[the]?.text ?? "")) return tokens;
  const before = tokens[the - 1];
  if (before && /^as$/i.test(before.text) && the - 1 <= NAMED && !tokens.slice(0, the - 1).some(isVerbal))
    return [...tokens.slice(0, the - 1).filter(isNaming), ...tokens.slice(who + 1)];
  let be = the - 1;
  while (be > 0 && /^(?:PART|ADV)$/.test(tokens[be]?.tag ?? "")) be--;
  if (!BE.test(tokens[be]?.text ?? "") || be === 0) return tokens;
  return [...tokens.slice(0, be), ...tokens.slice(be + 1, the), ...tokens.slice(who + 1)];
}

/** The tokens of a content that calls a thing something ("the vote | as a sham"), as if it said that it is that. */
export function asCopula(tokens: readonly Token[]): readonly Token[] {
  if (tokens.some(isVerbal)) return tokens;
  const as = tokens.findIndex(
    (t, k) =>
      k > 0 &&
      /^as$/i.test(t.text) &&
      isNoun(tokens[k - 1]) &&
      /^(?:DET|ADJ|NOUN|PRON)$/.test(tokens[k + 1]?.tag ?? ""),
  );
  return as < 0 ? tokens : tokens.map((t, k) => (k === as ? { ...t, tag: "AUX" as const, lemma: "be" } : t));
}

const isVerbal = (t: Token | undefined): boolean => t?.tag === "VERB" || t?.tag === "AUX";
const isNaming = (t: Token): boolean => isNoun(t) || t.tag === "PRON";

/** "it was not | Hill | who": where its copula stands, and what is left of it. */
function nameBehind(tokens: readonly Token[], who: number): { be: number; rest: readonly Token[] } | undefined {
  let from = who - 1;
  while (from > 0 && /^(?:PROPN|DET|ADJ|NOUN|NUM)$/.test(tokens[from]?.tag ?? "")) from--;
  let be = from;
  while (be > 0 && /^(?:PART|ADV)$/.test(tokens[be]?.tag ?? "")) be--;
  if (from === who - 1 || !BE.test(tokens[be]?.text ?? "") || !/^it$/i.test(tokens[be - 1]?.text ?? ""))
    return undefined;
  return { be, rest: [...tokens.slice(from + 1, who), ...tokens.slice(be + 1, from + 1)] };
}

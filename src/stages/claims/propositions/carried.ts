import type { Token } from "../../../languages/pack.js";
import { isNoun } from "./predicates.js";
import type { Vocabulary } from "./vocabulary.js";

/** The tokens of a content that tell what is said, without what only carries it and what the desk adds. */
export const carriedBy = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] =>
  withoutBackground(passedOn(tokens, vocabulary), vocabulary);

/** The tokens of what a content says is not so, though its verb is not negated; none where it says no such thing. */
export function refutedIn(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const unheld = notHeld(tokens, vocabulary);
  return unheld.length > 0 ? unheld : calledFalse(tokens, vocabulary);
}

/** Tokens from the start of a content within which it says that something is not held to be so. */
const OPENING = 16;

/** "There is nothing to suggest that | the pilot was drunk", "they do not believe | he had a gun". */
function notHeld(tokens: readonly Token[], { words: { opposing }, isNegation }: Vocabulary): readonly Token[] {
  const lemma = (k: number): string => tokens[k]?.lemma.toLowerCase() ?? "";
  const not = tokens.findIndex(isNegation);
  if (not < 0 || not >= OPENING) return [];
  const from = opposing.holding.has(lemma(not + 1)) ? not + 1 : shownBehind(not);
  if (from === undefined) return [];
  const inner = tokens.slice(/^that$/i.test(tokens[from + 1]?.text ?? "") ? from + 2 : from + 1);
  const first = inner[0];
  const clause = inner.some((t) => t.tag === "VERB" || t.tag === "AUX");
  return clause && first && !/^(?:ADP|PART|PUNCT|CCONJ|VERB|AUX)$/.test(first.tag) ? inner : [];

  /** Where "no evidence", "nothing to suggest" end; `undefined` where no clause is held up by them. */
  function shownBehind(no: number): number | undefined {
    const noun = tokens.findIndex((t, k) => k >= no && k < no + 4 && opposing.support.has(t.lemma.toLowerCase()));
    if (noun < 0) return undefined;
    if (/^that$/i.test(tokens[noun + 1]?.text ?? "")) return noun;
    return /^to$/i.test(tokens[noun + 1]?.text ?? "") && opposing.showing.has(lemma(noun + 2)) ? noun + 2 : undefined;
  }
}

/** "He had received reports that | a mill had burned down", "it had learned from people it did not name that | ...": what is carried. */
function passedOn(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const that = tokens.findIndex((t, k) => k > 1 && t.tag === "SCONJ" && /^that$/i.test(t.text));
  if (that < 0 || that + 2 >= tokens.length) return tokens;
  const verb = tokens.findIndex((t, k) => k < that && t.tag === "VERB");
  if (verb < 0) return tokens;
  const report = tokens[that - 1] as Token;
  const carries =
    vocabulary.isCarrier(tokens[verb] as Token) ||
    (isNoun(report) && vocabulary.words.pointers.has(report.lemma.toLowerCase().replace(/s$/, "")));
  const negated = tokens.slice(0, verb).some((t) => vocabulary.lexicon.negations.has(t.text.toLowerCase()));
  return carries && !negated ? tokens.slice(that + 1) : tokens;
}

/** "A quake shook the coast, | just days after another had killed two": what comes after is what the desk adds, not what is said. */
function withoutBackground(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const link = tokens.findIndex(
    (t, k) =>
      k > 1 &&
      /^(?:after|since)$/i.test(t.text) &&
      vocabulary.words.spans.has(tokens[k - 1]?.lemma.toLowerCase() ?? ""),
  );
  if (link < 0) return tokens;
  let from = link - 1;
  while (from > 0 && /^(?:DET|NUM|ADJ|ADV|PUNCT|ADP)$/.test((tokens[from - 1] as Token).tag)) from--;
  const isVerb = (t: Token): boolean => t.tag === "AUX" || (t.tag === "VERB" && !/ing$/i.test(t.text));
  const end = tokens.findIndex((t, k) => k > link && t.tag === "PUNCT");
  const clause = tokens.slice(link, end < 0 ? tokens.length : end);
  return tokens.slice(0, from).some(isVerb) && clause.some(isVerb) ? tokens.slice(0, from) : tokens;
}

/** "Reports that the conductor has died are false": the tokens of what is called false; none where nothing is. */
function calledFalse(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const word = tokens.findLastIndex((t) => vocabulary.words.falsity.has(t.lemma.toLowerCase()));
  if (word < 0) return [];
  const that = tokens.findIndex((t, k) => k > 0 && k < word && t.tag === "SCONJ");
  if (that < 0) return [];
  const copula = tokens.findLastIndex((t, k) => k < word && t.tag === "AUX");
  return copula > that + 1 ? tokens.slice(that + 1, copula) : [];
}

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

/** The tokens of a content with those tagged as verbs that are what there is: "there were talks". */
export const asNouns = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((t, k) => {
    if (t.tag !== "VERB" || !/s$/i.test(t.text)) return t;
    let be = k - 1;
    while (be > 0 && /^(?:DET|ADJ|ADV|PART|NUM)$/.test((tokens[be] as Token).tag)) be--;
    const there = tokens[be]?.tag === "AUX" && /^there$/i.test(tokens[be - 1]?.text ?? "");
    return there ? { ...t, tag: "NOUN" as const } : t;
  });

/** Tokens from the start of a content within which it says that something is not held to be so. */
const OPENING = 16;

/** "There is nothing to suggest that | the pilot was drunk", "they do not believe | he had a gun". */
function notHeld(tokens: readonly Token[], { words: { opposing }, isNegation }: Vocabulary): readonly Token[] {
  const lemma = (k: number): string => tokens[k]?.lemma.toLowerCase() ?? "";
  const not = tokens.findIndex(isNegation);
  if (not < 0 || not >= OPENING) return [];
  // "I could not believe that he fired" says that he did
  if (/^(?:can|could|ca)$/i.test(tokens[not - 1]?.text ?? "") || /^couldn/i.test(tokens[not]?.text ?? "")) return [];
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

/** "as false a claim that | the mill would close", "reports that | a mill had burned": what they claim, where no verb comes before. */
export function pointedTo(tokens: readonly Token[], { words }: Vocabulary): readonly Token[] {
  const that = tokens.findIndex((t) => /^that$/i.test(t.text));
  const noun = tokens[that - 1];
  if (noun === undefined || that > POINTING || !isNoun(noun) || tokens.slice(0, that).some(isVerb)) return tokens;
  if (!words.pointers.has(noun.lemma.toLowerCase().replace(/s$/, ""))) return tokens;
  const inner = tokens.slice(that + 1);
  return inner.length > 2 && inner.some(isVerb) ? inner : tokens;
}

/** Tokens in front of a "that" which only say that something is claimed. */
const POINTING = 8;

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

/** Words of a quotation by which something is called false, in front of the one that does. */
const QUOTED = 4;

const isVerb = (t: Token): boolean => t.tag === "VERB" || t.tag === "AUX";

/** "Reports that the conductor has died are false": the tokens of what is called false; none where nothing is. */
function calledFalse(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const word = tokens.findLastIndex((t) => vocabulary.words.falsity.has(t.lemma.toLowerCase()));
  if (word < 0) return [];
  const that = tokens.findIndex((t, k) => k > 0 && k < word && t.tag === "SCONJ");
  if (that < 0) return [];
  // "called the claim that the mill would close | nonsense"
  const opens = tokens.findLastIndex((t, k) => k < word && k > that && /^["“'‘]$/.test(t.text));
  const quoted = opens > 0 && word - opens <= QUOTED && tokens.slice(word + 1).every(({ tag }) => tag === "PUNCT");
  if (quoted && tokens.slice(that + 1, opens).some(isVerb)) return tokens.slice(that + 1, opens);
  const copula = tokens.findLastIndex((t, k) => k < word && t.tag === "AUX");
  return copula > that + 1 ? tokens.slice(that + 1, copula) : [];
}

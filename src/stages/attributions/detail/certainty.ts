import { hedgeCues, hedgeWords, showingCues } from "../../../languages/en/attributing/hedge-words.js";
import { type Position, wordsAt } from "../../../record/position.js";
import type { Hedge, Source } from "../attribution.js";
import type { Finding } from "../finding.js";
import { mainClauseOf } from "./main-clause.js";

/** Furthest into the content that its hedge is looked for. */
const REACH = 600;

const PHRASES = Object.keys(hedgeWords).sort((a, b) => b.length - a.length);
const HEDGE = new RegExp(
  `(?<![\\p{L}\\d-])(?:${PHRASES.map((phrase) => phrase.replace(/ /g, "\\s")).join("|")})(?![\\p{L}\\d-])`,
  "giu",
);
const BESIDE =
  /\b(?:and|but) that\s[^.;!?,]{1,200}?(?=\b(?:whether|that|because|who|which|if|when|while|although|until|unless|since|after|before)\b|[.;!?,]|$)/giu;

/** "said that the dam held and that rain might come": further clauses that were said beside the first. */
const clausesBeside = (text: string, { content }: Finding): Position[] =>
  content.flatMap((at) =>
    [...wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + REACH) }).matchAll(BESIDE)].map(
      ({ index, 0: words }) => ({
        start: at.start + index,
        end: at.start + index + words.length,
      }),
    ),
  );

/** Hedges that may stand in front of a noun, of which alone they then tell. */
const OF_A_NOUN = /^(?:possible|alleged|purported|unconfirmed|rumou?red|likely)$/;

/** "discussed a possible motive" but "it is possible that", "said it was likely": whether a hedge tells of the noun behind it alone. */
function isOfNoun(text: string, { start, end }: Position, content: Position): boolean {
  // "an alleged confession" by itself is nothing but what is alleged
  if (start - content.start < 12 && !/^that\b/.test(wordsAt(text, content))) return false;
  return (
    /^\s(?!that\b|to\b|for\b|if\b|and\b|but\b|or\b|when\b|it\b|he\b|she\b|they\b|the\b|an?\b)\p{Ll}/u.test(
      text.slice(end, Math.min(content.end, end + 6)),
    ) &&
    /\b(?:an?|the|any|no|its|his|her|their|of|about|several|two|other|some|more|for|as|with)\s(?:\p{Ll}+ly\s)?$/u.test(
      text.slice(Math.max(content.start, start - 24), start),
    )
  );
}

/** "could not", "may 5", "is thought-provoking": the word is no hedge. */
const NO_HEDGE = /^\s*(?:not\b|n['’]t|\d)/i;

/** The first hedge of what was said, else of the cue; `undefined` where it is stated flatly. See docs/reference/certainty.md. */
export function certaintyOf(text: string, finding: Finding, source: Source): Hedge | undefined {
  const main = [...mainClauseOf(text, finding), ...clausesBeside(text, finding)];
  for (const at of [...finding.content, ...finding.cue]) {
    const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + REACH) });
    for (const match of words.matchAll(HEDGE)) {
      const word = match[0].toLowerCase().replace(/\s/g, " ");
      const degree = hedgeWords[word];
      if (degree === undefined || isNoHedge(words, match.index, match[0])) continue;
      const start = at.start + match.index;
      const isOfMain = main.some((clause) => clause.start <= start && start < clause.end);
      if (!isOfMain && degree !== "conditional" && finding.content.includes(at)) continue;
      if (OF_A_NOUN.test(word) && isOfNoun(text, { start, end: start + word.length }, at)) continue;
      return { at: { start, end: start + match[0].length }, word: match[0], degree };
    }
  }
  return cueHedge(text, finding, source) ?? unconfirmed(text, finding);
}

/** "suspect", "estimate": a cue that is itself a hedge. */
function cueHedge(text: string, finding: Finding, source: Source): Hedge | undefined {
  const at = finding.cue[0];
  if (at === undefined) return undefined;
  const word = wordsAt(text, at);
  if (NOT_DENIED.test(word)) return { at, word, degree: "possible" };
  const degree =
    hedgeCues[finding.lemma] ??
    (source.kind === "document" ? showingCues[finding.lemma] : undefined) ??
    (source.kind === "none" ? nobodysHedge(text, finding, word) : undefined);
  return degree === undefined ? undefined : { at, word, degree };
}

/** "The suspect is said to have fled", "it is feared that": nobody in particular says or thinks so. */
function nobodysHedge(text: string, { content, lemma }: Finding, cue: string): Hedge["degree"] | undefined {
  if (lemma === "fear") return "possible";
  const last = content.at(-1);
  const infinitive = last !== undefined && /^to\s/.test(text.slice(last.start, last.start + 4));
  return infinitive && /^(?:say|report|allege|rumou?r)$/.test(lemma) && /\b(?:is|are|was|were)\b/i.test(cue)
    ? "reported"
    : undefined;
}

/** "did not deny that": what is not denied is not stood for either. */
const NOT_DENIED = /\b(?:did|does|do|has|have|had|would) ?(?:not|n['’]t) (?:deny|denied|dispute|disputed)\b/i;

/** "Unconfirmed reports say", "rumours say": the source's own word for what it is worth. */
function unconfirmed(text: string, { source }: Finding): Hedge | undefined {
  const at = source[0];
  const match =
    at === undefined
      ? null
      : /\b(?:unconfirmed|unverified)\b|^(?:(?:some|other|several|many|early|initial|various)\s)?(?:rumou?rs|speculation)$/i.exec(
          wordsAt(text, at),
        );
  if (at === undefined || match === null) return undefined;
  const start = at.start + match.index;
  return { at: { start, end: start + match[0].length }, word: match[0], degree: "reported" };
}

/** Ability ("you could put your hand in", "could confirm only") and acts ("appeared on a document") are no hedges. */
function isNoHedge(words: string, index: number, found: string): boolean {
  const behind = words.slice(index + found.length, index + found.length + 8);
  const lower = found.toLowerCase();
  // "as soon as possible", "where possible"
  if (
    lower === "possible" &&
    /\b(?:as|if|where|wherever|when|whenever)\s$/i.test(words.slice(Math.max(0, index - 10), index))
  )
    return true;
  if (lower === "could" && /\b(?:i|you|he|she|we|they|who)\s$/i.test(words.slice(Math.max(0, index - 6), index)))
    return true;
  if (
    lower === "could" &&
    /^\s+(?:only|hardly|see|hear|feel|confirm|say|afford)\b/i.test(
      words.slice(index + found.length, index + found.length + 12),
    )
  )
    return true;
  if (
    /^(?:appear|seem)/.test(lower) &&
    !/^\s+(?:to|that|as|like|likely|increasingly|un)/i.test(
      words.slice(index + found.length, index + found.length + 8),
    ) &&
    !/^seem/.test(lower)
  )
    return true;
  if (/^(?:could|may|might)$/.test(lower)) {
    if (NO_HEDGE.test(behind) && lower !== "may" && lower !== "might") return true;
    // "May 14", "In May": the month.
    return /^M/.test(found) && index > 0;
  }
  if (/^(?:thought|believed|expected)$/.test(lower))
    return !/(?:\b(?:is|are|was|were|be|been|being)\s(?:widely\s)?)$/i.test(
      words.slice(Math.max(0, index - 20), index),
    );
  return false;
}

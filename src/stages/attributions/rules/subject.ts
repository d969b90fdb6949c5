import { relativePronouns } from "../../../languages/en/attributing/grammar-words.js";
import { isComma, isDash } from "./clause.js";
import {
  baseFrom,
  isNounLike,
  isParticiple,
  isTimeNoun,
  isVerbal,
  phraseBefore,
  type Range,
  wordAt,
} from "./phrase.js";
import type { Word } from "./unit.js";

/** Who does what a verb says: the words for it, and where the clause's own words begin. */
export interface Subject {
  readonly source: Range;
  /** Index of the subject's first word: what stands in front of it is no part of it. */
  readonly start: number;
  /** "who", "which": the subject is a relative pronoun, and `source` what it stands for. */
  readonly relative: boolean;
}

/** Longest insertion between a subject and its verb: ", who has lived beside the river for forty years,". */
const INSERTION = 30;

/** The subject of the verb group that begins at `verb`, `undefined` when none stands in front of it. */
export function subjectBefore(words: readonly Word[], verb: number, floor: number): Subject | undefined {
  const end = beforeAdjuncts(words, verb, floor);
  const last = wordAt(words, end - 1);
  if (end <= floor) return undefined;
  if (relativePronouns.has(last.lower) && last.tag !== "DET") return relativeSubject(words, end - 1, floor);
  if (isComma(last) || isDash(last)) return subjectAcross(words, end - 1, floor);
  // "a report published on Tuesday showed"
  const published = end < verb && isParticiple(last) && isNounLike(wordAt(words, end - 2));
  const start = phraseBefore(words, published ? end - 1 : end, floor);
  // "shot him and admitted that"
  if (start < 0 || (start === end - 1 && /^(?:him|me|us|them|whom)$/.test(last.lower))) return undefined;
  const whole = acrossRelative(words, start, end, floor);
  if (whole !== undefined) return whole;
  return { source: { start, end: published ? verb : end }, start, relative: false };
}

/** Longest relative clause kept with its noun; of a longer one only the noun is the source. */
const LONGEST_RELATIVE = 14;

/** "A banker who took part in the talks said": the phrase in front of the verb ends a relative clause. */
function acrossRelative(words: readonly Word[], phrase: number, end: number, floor: number): Subject | undefined {
  const before = wordAt(words, phrase - 1);
  if (phrase <= floor || !(isVerbal(before) || before.tag === "ADP" || before.tag === "PART" || before.tag === "ADV"))
    return undefined;
  for (let k = phrase - 1; k > Math.max(floor, phrase - 22); k--) {
    const word = wordAt(words, k);
    if (word.tag === "PUNCT" || word.tag === "QUOTE" || word.tag === "CCONJ") return undefined;
    if (!relativePronouns.has(word.lower) && word.lower !== "whose") {
      if (word.tag === "SCONJ" && word.lower !== "as") return undefined;
      continue;
    }
    const next = wordAt(words, k + 1);
    const noun = wordAt(words, k - 1);
    if (word.tag === "DET" || !(isVerbal(next) || next.tag === "ADV" || word.lower === "whose")) return undefined;
    if (!isNounLike(noun) && noun.tag !== "PRON" && noun.tag !== "DET") return undefined;
    const start = phraseBefore(words, k, floor);
    if (start < 0) return undefined;
    return { source: { start, end: end - k > LONGEST_RELATIVE ? k : end }, start, relative: false };
  }
  return undefined;
}

/** Leftwards past adverbs and times between subject and verb: "The ministry on Thursday denied". */
function beforeAdjuncts(words: readonly Word[], verb: number, floor: number): number {
  let end = verb;
  for (let turn = 0; turn < 4 && end > floor; turn++) {
    const last = wordAt(words, end - 1);
    if (last.quote !== undefined) break;
    if (last.tag === "ADV" && !/^(?:here|there)$/.test(last.lower)) {
      end--;
      continue;
    }
    const date = beforeDate(words, end, floor);
    if (date === end) break;
    end = date;
  }
  return end;
}

function beforeDate(words: readonly Word[], end: number, floor: number): number {
  let i = end;
  while (
    i > floor &&
    (isTimeNoun(wordAt(words, i - 1)) || /^\d{1,2}$/.test(wordAt(words, i - 1).text)) &&
    wordAt(words, i - 1).lower !== "may"
  )
    i--;
  if (i === end) return end;
  while (
    i > floor &&
    /^(?:last|this|earlier|late|early|next|the|same|previous|following)$/.test(wordAt(words, i - 1).lower)
  )
    i--;
  if (i > floor && /^(?:on|in|at|by)$/.test(wordAt(words, i - 1).lower)) return i - 1;
  const before = wordAt(words, i - 1);
  // "Black Friday", "The Week": the time is the name itself.
  return i > floor && isNounLike(before) && wordAt(words, i).tag === "PROPN"
    ? i
    : i > floor &&
        isTimeNoun(wordAt(words, end - 1)) &&
        /^(?:last|this|earlier|late|early)$/.test(wordAt(words, i).lower)
      ? i
      : end;
}

/** "The mayor, who denied any wrongdoing": what the relative pronoun stands for. */
function relativeSubject(words: readonly Word[], pronoun: number, floor: number): Subject | undefined {
  let end = pronoun;
  if (isComma(wordAt(words, end - 1)) || isDash(wordAt(words, end - 1))) end--;
  else if (wordAt(words, pronoun).lower === "that" && !isNounLike(wordAt(words, end - 1))) return undefined;
  const start = phraseBefore(words, end, floor);
  if (start < 0) {
    return wordAt(words, pronoun).lower === "who"
      ? { source: { start: pronoun, end: pronoun + 1 }, start: pronoun, relative: true }
      : undefined;
  }
  return { source: { start, end }, start, relative: true };
}

/** A subject parted from its verb by an insertion: "Ana Ruiz, a nurse, said"; "The firm, which makes tyres, said". */
function subjectAcross(words: readonly Word[], comma: number, floor: number): Subject | undefined {
  let closing = comma;
  let end = comma;
  let appositive = true;
  for (let turn = 0; turn < 4; turn++) {
    const opening = openingOf(words, closing, floor);
    if (opening < 0) break;
    const first = wordAt(words, opening + 1);
    const kind = insertionKind(words, { start: opening + 1, end: closing });
    if (kind === "none") break;
    if (kind === "clause") appositive = false;
    const start = phraseBefore(words, opening, floor);
    const across = start < 0 ? undefined : acrossRelative(words, start, opening, floor);
    if (across !== undefined) return across;
    if (
      start >= 0 &&
      !isVerbal(wordAt(words, start - 1)) &&
      !isTimeNoun(wordAt(words, opening - 1)) &&
      !(wordAt(words, start - 1).tag === "ADP" && start - 1 >= floor)
    ) {
      const chained =
        turn < 3 && isComma(wordAt(words, start - 1)) && first.tag !== "PRON"
          ? subjectAcross(words, start - 1, floor)
          : undefined;
      void chained;
      const source = appositive ? { start, end } : { start, end: opening };
      return { source, start, relative: false };
    }
    if (!appositive) end = opening;
    closing = opening;
  }
  return subjectAtComma(words, comma, floor);
}

/** "Rosa Almeida a local nurse, said": a comma in front of the verb and none before. */
function subjectAtComma(words: readonly Word[], comma: number, floor: number): Subject | undefined {
  let start = phraseBefore(words, comma, floor);
  if (start < 0) return undefined;
  if (wordAt(words, start).tag === "DET" && wordAt(words, start - 1).tag === "PROPN" && start - 1 > floor) {
    start = phraseBefore(words, start, floor);
  }
  const before = wordAt(words, start - 1);
  if (start > floor && !isComma(before) && before.tag !== "QUOTE") return undefined;
  return { source: { start, end: comma }, start, relative: false };
}

const openingOf = (words: readonly Word[], closing: number, floor: number): number => {
  const dash = isDash(wordAt(words, closing));
  for (let i = closing - 1; i >= Math.max(floor, closing - INSERTION); i--) {
    const word = wordAt(words, i);
    if (word.tag === "QUOTE") return -1;
    if (dash ? isDash(word) : isComma(word) && word.quote === undefined) return i;
  }
  return -1;
};

/** What stands between two commas: a phrase that says who somebody is, a clause or participle about him, or something else. */
function insertionKind(words: readonly Word[], range: Range): "phrase" | "clause" | "none" {
  const first = wordAt(words, range.start);
  if (first.tag === "CCONJ" && relativePronouns.has(wordAt(words, range.start + 1).lower)) return "clause";
  if (relativePronouns.has(first.lower) || first.lower === "whose" || first.lower === "whom") return "clause";
  if (first.tag === "VERB" && /(?:ing|ed)$/.test(first.lower)) return "clause";
  if (
    first.tag === "ADP" ||
    first.tag === "SCONJ" ||
    first.tag === "ADV" ||
    first.lower === "in" ||
    first.lower === "when"
  )
    return "clause";
  if (first.tag === "NUM" && range.end - range.start <= 2) return "phrase";
  const base = baseFrom(words, range.start, range.end);
  if (base === range.start) return "none";
  for (let i = range.start; i < range.end; i++) {
    const word = wordAt(words, i);
    if (relativePronouns.has(word.lower)) return "phrase";
    if (isVerbal(word) && !/(?:ed|ing|en)$/.test(word.lower)) return "none";
    if (word.tag === "AUX") return "none";
  }
  return "phrase";
}

const PRONOUNS = new Set(["he", "she", "they", "it", "i", "we", "you"]);
export const isPronoun = (words: readonly Word[], range: Range): boolean =>
  range.end - range.start === 1 && PRONOUNS.has(wordAt(words, range.start).lower);

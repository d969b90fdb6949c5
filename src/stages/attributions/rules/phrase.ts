import {
  occasionNouns,
  opensOnly,
  possessives,
  predeterminers,
  subjectPronouns,
  timeNouns,
  tyingPrepositions,
} from "../../../languages/en/attributing/grammar-words.js";
import type { Word } from "./unit.js";

/** Indexes of words, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const CLITIC = /^['’]s?$/;

/** The word at an index, or one that matches nothing. */
export const wordAt = (words: readonly Word[], i: number): Word => words[i] ?? NOTHING;
const NOTHING: Word = { start: 0, end: 0, text: "", lower: "", tag: "", lemma: "" };

export const isVerbal = (word: Word): boolean => word.tag === "VERB" || word.tag === "AUX";
export const isNounLike = (word: Word): boolean =>
  word.tag === "NOUN" || word.tag === "PROPN" || word.tag === "NUM" || word.tag === "SYM";
export const isParticiple = (word: Word): boolean => word.tag === "VERB" && /(?:ed|ing|en|wn)$/.test(word.lower);
const isClitic = (word: Word): boolean => CLITIC.test(word.lower) && word.tag !== "AUX" && word.tag !== "VERB";
const isPossessive = (word: Word): boolean => possessives.has(word.lower);
const isHyphen = (words: readonly Word[], i: number): boolean => {
  const word = wordAt(words, i);
  return (
    /^[-–/&]$/.test(word.text) &&
    (word.text === "&" || (wordAt(words, i - 1).end === word.start && wordAt(words, i + 1).start === word.end))
  );
};

/** The first word of the noun phrase without its tails that ends before `end`, -1 when there is none. */
function baseBefore(words: readonly Word[], end: number, floor: number): number {
  let i = end - 1;
  if (i < floor) return -1;
  if (wordAt(words, i).text === ")") {
    const open = openingBracket(words, i, floor);
    if (open <= floor) return -1;
    i = open - 1;
  }
  // "an official there said"
  if (/^(?:there|here|abroad)$/.test(wordAt(words, i).lower) && isNounLike(wordAt(words, i - 1)) && i - 1 >= floor) i--;
  const last = wordAt(words, i);
  if (last.tag === "QUOTE") return -1;
  if (last.tag === "PRON" || subjectPronouns.has(last.lower)) return i;
  const head =
    isNounLike(last) ||
    (last.tag === "ADJ" && i > floor) ||
    (isClitic(last) && /s['’]$/.test(`${wordAt(words, i - 1).lower}${last.text}`));
  if (!head && (last.tag !== "DET" || opensOnly.has(last.lower))) return -1;
  let start = i;
  let nominal = isNounLike(last);
  while (start > floor) {
    const word = wordAt(words, start - 1);
    const right = wordAt(words, start);
    if (word.tag === "DET" || isPossessive(word)) {
      if (word.lower === "that" && !isNounLike(right) && right.tag !== "ADJ") break;
      start--;
      if (start > floor && predeterminers.has(wordAt(words, start - 1).lower) && wordAt(words, start - 1).tag !== "ADP")
        start--;
      break;
    }
    if (isNounLike(word) || word.tag === "ADJ" || isClitic(word)) {
      nominal = true;
      start--;
    } else if (isHyphen(words, start - 1) || (isHyphen(words, start) && word.tag !== "PUNCT")) {
      // "editor-in-chief": what a hyphen joins is one word.
      start--;
    } else if (
      word.tag === "ADV" &&
      (right.tag === "ADJ" || right.tag === "NUM" || isParticiple(right) || isHyphen(words, start))
    ) {
      start--;
    } else if (
      isParticiple(word) &&
      start - 2 >= floor &&
      (opensPhrase(wordAt(words, start - 2)) || isHyphen(words, start - 2))
    ) {
      start--;
    } else break;
  }
  return nominal || last.tag === "ADJ" || last.tag === "DET" ? start : -1;
}

const opensPhrase = (word: Word): boolean =>
  word.tag === "DET" || word.tag === "ADJ" || isClitic(word) || isPossessive(word) || word.tag === "NUM";

const openingBracket = (words: readonly Word[], close: number, floor: number): number => {
  for (let i = close - 1; i >= Math.max(floor, close - 16); i--) if (wordAt(words, i).text === "(") return i;
  return -1;
};

/**
 * Where the noun phrase that ends before `end` begins, with what is tied to it in front ("a spokesman for the ministry",
 * "people familiar with the matter", "the mayor and two doctors"), -1 when no noun phrase ends there. Never reaches below
 * `floor`.
 */
export function phraseBefore(words: readonly Word[], end: number, floor = 0): number {
  const base = baseBefore(words, end, floor);
  if (base < 0) return -1;
  let start = base;
  for (let turn = 0; turn < 8; turn++) {
    const next = tiedBefore(words, start, floor);
    if (next < 0) break;
    start = next;
  }
  // "In the race for president Kim said": what the chain hangs on is itself tied to nothing.
  return start < base && start > floor && wordAt(words, start - 1).tag === "ADP" ? base : start;
}

function tiedBefore(words: readonly Word[], start: number, floor: number): number {
  const link = wordAt(words, start - 1);
  if (start - 1 <= floor || link.quote !== undefined) return -1;
  if (link.tag === "CCONJ" && /^(?:and|or|nor)$/.test(link.lower)) {
    const first = listBefore(words, start - 1, floor);
    if (first < 0 || isObject(words, first, floor)) return -1;
    return /^(?:both|neither|either)$/.test(wordAt(words, first - 1).lower) && first - 1 >= floor ? first - 1 : first;
  }
  if (link.tag !== "ADP" || !tyingPrepositions.has(link.lower)) return -1;
  let end = start - 1;
  // "people briefed on the talks", "a lawyer involved in the case", "women living in the camp"
  if (isParticiple(wordAt(words, end - 1)) && isNounLike(wordAt(words, end - 2))) end--;
  if (wordAt(words, end - 1).text === "," || isTimeNoun(wordAt(words, end - 1))) return -1;
  return baseBefore(words, end, floor);
}

const listBefore = (words: readonly Word[], end: number, floor: number): number => {
  const stop = wordAt(words, end - 1).text === "," ? end - 1 : end;
  let first = baseBefore(words, stop, floor);
  if (first < 0) return -1;
  const tied = tiedNoun(words, first, floor);
  if (tied >= 0) first = tied;
  for (let turn = 0; turn < 6 && wordAt(words, first - 1).text === "," && first - 1 > floor; turn++) {
    const next = baseBefore(words, first - 1, floor);
    if (next < 0 || wordAt(words, next - 1).tag === "ADP") break;
    // "has power, water and gas and officials say": the list is what it has.
    if (isObject(words, next, floor)) return -1;
    first = next;
  }
  return first;
};

const tiedNoun = (words: readonly Word[], start: number, floor: number): number => {
  const link = wordAt(words, start - 1);
  return link.lower === "of" && start - 1 > floor ? baseBefore(words, start - 1, floor) : -1;
};

/** "He met the mayor and the minister said": a phrase behind a verb or preposition is no subject. */
const isObject = (words: readonly Word[], start: number, floor: number): boolean => {
  if (start <= floor) return false;
  const before = wordAt(words, start - 1);
  return isVerbal(before) || before.tag === "ADP" || before.tag === "PART";
};

/** A word that names a time: "Friday", "week". */
export const isTimeNoun = (word: Word): boolean =>
  timeNouns.has(word.lower.replace(/\.$/, "")) ||
  /^\d{1,2}[:.]\d\d$/.test(word.text) ||
  /^(?:1[89]|20)\d\d$/.test(word.text);

/** Where the noun phrase without its tails that begins at `start` ends, `start` itself when there is none. */
export function baseFrom(words: readonly Word[], start: number, ceiling = words.length): number {
  let i = start;
  const first = wordAt(words, i);
  if (first.tag === "PRON" && !isPossessive(first)) return i + 1;
  // "told her that", but "told her sister that"
  if (first.lower === "her" && /^(?:SCONJ|PRON|AUX|VERB|PUNCT|QUOTE|CCONJ|PART)$/.test(wordAt(words, i + 1).tag))
    return i + 1;
  if (predeterminers.has(first.lower) && i + 1 < ceiling) i++;
  let nominal = false;
  while (i < ceiling) {
    const word = wordAt(words, i);
    if (isNounLike(word)) {
      if (nominal && isTimeNoun(word) && !isClitic(wordAt(words, i + 1)) && word.tag === "PROPN") break;
      nominal = true;
    } else if (word.tag === "DET" || isPossessive(word)) {
      if (nominal) break;
    } else if (word.tag === "ADJ") {
      if (nominal && !isNounLike(wordAt(words, i + 1)) && !isHyphen(words, i - 1) && !isHyphen(words, i + 1)) break;
    } else if (word.tag === "ADV") {
      if (nominal) break;
    } else if (isParticiple(word) || (word.tag === "VERB" && isHyphen(words, i - 1))) {
      const counted = wordAt(words, i - 1).tag === "NUM" && wordAt(words, i + 1).tag === "NOUN";
      if (nominal && !isHyphen(words, i - 1) && !counted) break;
      if (!isNounLike(wordAt(words, i + 1)) && wordAt(words, i + 1).tag !== "ADJ" && !isHyphen(words, i + 1)) break;
    } else if (isClitic(word)) {
      if (!nominal) break;
    } else if (!isHyphen(words, i)) break;
    i++;
  }
  while (i > start && (wordAt(words, i - 1).tag === "ADV" || /^[-–/&]$/.test(wordAt(words, i - 1).text))) i--;
  if (!nominal) {
    const alone = wordAt(words, i - 1);
    return i > start && (alone.tag === "ADJ" || alone.tag === "DET" || subjectPronouns.has(alone.lower)) ? i : start;
  }
  return i;
}

/** "told the agency four villages had burned": a count behind a noun opens what was said, where a verb follows it. */
export function beforeCount(words: readonly Word[], start: number, end: number): number {
  if (!isVerbal(wordAt(words, end))) return end;
  for (let i = start + 1; i < end; i++)
    if (wordAt(words, i).tag === "NUM" && /^(?:NOUN|PROPN)$/.test(wordAt(words, i - 1).tag)) return i;
  return end;
}

export interface PhraseOptions {
  /** Take ", a nurse at the hospital" too. */
  readonly appositive?: boolean;
  readonly ceiling?: number;
}

/**
 * Where the noun phrase that begins at `start` ends, with what is tied to it behind: "Doctor Ana Ruiz of the unit",
 * "the Joint Chiefs (JCS)", "two nurses and a guard". Phrases of time and occasion are no part of it ("said Kim on Friday",
 * "said the firm in a statement"). Returns `start` when no noun phrase begins there.
 */
export function phraseFrom(words: readonly Word[], start: number, options: PhraseOptions = {}): number {
  const ceiling = options.ceiling ?? words.length;
  let end = baseFrom(words, start, ceiling);
  if (end === start) return start;
  for (let turn = 0; turn < 10; turn++) {
    const next = tiedFrom(words, end, ceiling, options.appositive === true);
    if (next === end) break;
    end = next;
  }
  return end;
}

function tiedFrom(words: readonly Word[], end: number, ceiling: number, appositive: boolean): number {
  const link = wordAt(words, end);
  if (end >= ceiling) return end;
  if (link.text === "(") {
    for (let i = end + 1; i < Math.min(ceiling, end + 12); i++) if (wordAt(words, i).text === ")") return i + 1;
    return end;
  }
  if (link.tag === "ADP" && tyingPrepositions.has(link.lower) && link.lower !== "by") {
    const to = baseFrom(words, end + 1, ceiling);
    if (to === end + 1) return end;
    const inside = words.slice(end + 1, to);
    if (inside.some((word) => isTimeNoun(word))) return end;
    if (link.lower !== "of" && occasionNouns.has(wordAt(words, to - 1).lower)) return end;
    return to;
  }
  if (link.lower === "and" || (link.text === "," && wordAt(words, end + 1).lower === "and")) {
    const from = link.text === "," ? end + 2 : end + 1;
    const to = baseFrom(words, from, ceiling);
    if (to === from || isVerbal(wordAt(words, to)) || wordAt(words, to).tag === "ADV") return end;
    return wordAt(words, from).tag === "PRON" ? end : to;
  }
  if (link.text === "," && appositive) return appositiveFrom(words, end, ceiling);
  return end;
}

/** ", a resident at Manokwari", ", 35,": the end of an appositive behind a name, `end` itself when there is none. */
function appositiveFrom(words: readonly Word[], end: number, ceiling: number): number {
  const first = wordAt(words, end + 1);
  if (first.tag === "NUM" && /^(?:,|\.|and)$/.test(wordAt(words, end + 2).text) && /^\d\d?$/.test(first.text))
    return end + 2;
  if (first.tag === "PRON" || isTimeNoun(first) || first.tag === "ADV") return end;
  let to = baseFrom(words, end + 1, ceiling);
  if (to === end + 1) return end;
  for (let turn = 0; turn < 6; turn++) {
    const next = tiedFrom(words, to, ceiling, false);
    if (next === to) break;
    to = next;
  }
  // "said Kim, the minister added": the next phrase has a verb of its own.
  const next = wordAt(words, to);
  return isVerbal(next) || (next.tag === "ADV" && isVerbal(wordAt(words, to + 1))) || next.tag === "PART" ? end : to;
}

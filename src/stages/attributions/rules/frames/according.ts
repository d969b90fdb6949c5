import { leadingWords } from "../../../../languages/en/attributing/grammar-words.js";
import { contentEnd, hasVerb, isComma, isDash, isStop, trimmedEnd } from "../clause.js";
import { type Draft, isEmpty, type Scene } from "../draft.js";
import { phraseFrom, type Range, wordAt } from "../phrase.js";
import type { Word } from "../unit.js";
import { isDependent } from "./active.js";

/** CONTENT, according to SOURCE; According to SOURCE, CONTENT; "as reported by SOURCE", "in the words of". */
export function readAccording(scene: Scene, at: number): Draft | undefined {
  const { words } = scene;
  const opening = openingAt(words, at);
  if (opening === undefined) return undefined;
  const source = sourceFrom(words, opening.end);
  if (isEmpty(source)) return undefined;
  const base = {
    source: [source],
    cue: [opening],
    frame: "according" as const,
    lemma: "according",
    confidence: 0.95,
  };
  const content = opensClause(words, at) ? contentBehind(words, source.end) : contentInFront(words, at, scene);
  if (content === undefined || isEmpty(content)) return undefined;
  // "Since May, according to the ministry, two bridges have fallen."
  if (content.end <= at && isComma(wordAt(words, source.end)) && isDependent(words, content)) {
    const rest = { start: source.end + 1, end: contentEnd(words, source.end + 1) };
    if (hasVerb(words, rest)) return { ...base, content: [content, rest] };
  }
  return { ...base, content: [content] };
}

/** "according to", "in the words of", "in the opinion of", "as reported by": the words of a cue that begins here. */
function openingAt(words: readonly Word[], at: number): Range | undefined {
  const lower = (i: number): string => wordAt(words, at + i).lower;
  if (lower(0) === "according") return lower(1) === "to" ? { start: at, end: at + 2 } : undefined;
  const opinion =
    lower(0) === "in" &&
    lower(1) === "the" &&
    /^(?:words|opinion|view|eyes|judgment|estimation|assessment)$/.test(lower(2)) &&
    lower(3) === "of";
  return opinion ? { start: at, end: at + 4 } : undefined;
}

const opensClause = (words: readonly Word[], at: number): boolean => {
  const before = wordAt(words, at - 1);
  return (
    at === 0 ||
    isStop(before) ||
    before.text === ";" ||
    before.tag === "CCONJ" ||
    before.tag === "SCONJ" ||
    (before.tag === "ADV" && at === 1) ||
    (isComma(before) && at <= 2)
  );
};

/** The source: up to the comma, the end, or the verb of the next clause. */
export function sourceFrom(words: readonly Word[], start: number): Range {
  if (wordAt(words, start).tag === "QUOTE") return { start, end: start };
  let end = phraseFrom(words, start, { appositive: true });
  // "according to a report released on Monday by the ministry", "to people who asked not to be named"
  const next = wordAt(words, end);
  if (
    end > start &&
    next.lower !== "that" &&
    ((next.tag === "VERB" && /(?:ed|en|ing|wn)$/.test(next.lower)) ||
      (next.tag === "ADP" && !/^(?:on|about)$/.test(next.lower)) ||
      next.tag === "ADJ" ||
      next.tag === "PRON")
  ) {
    for (let i = end; i < Math.min(words.length, end + 14); i++) {
      const word = wordAt(words, i);
      if (
        isComma(word) ||
        isStop(word) ||
        isDash(word) ||
        word.tag === "QUOTE" ||
        word.text === ";" ||
        word.tag === "CCONJ" ||
        word.tag === "SCONJ"
      ) {
        end = i;
        break;
      }
      if (i + 1 === words.length) end = i + 1;
    }
  }
  const range = { start, end: trimmedEnd(words, start, end) };
  return makerOf(words, range) ?? range;
}

/** "figures released by the ministry": who made them. */
function makerOf(words: readonly Word[], range: Range): Range | undefined {
  for (let i = range.start + 1; i < Math.min(range.end - 1, range.start + 8); i++) {
    if (
      !/^(?:released|published|issued|provided|compiled|cited|collected)$/.test(wordAt(words, i).lower) ||
      wordAt(words, i + 1).lower !== "by"
    )
      continue;
    const end = phraseFrom(words, i + 2, { ceiling: range.end });
    if (end > i + 2) return { start: i + 2, end };
  }
  return undefined;
}

function contentBehind(words: readonly Word[], from: number): Range | undefined {
  let i = from;
  // "According to Kim, who runs the shop, the ..."
  if (isComma(wordAt(words, i)) && /^(?:who|which|whose)$/.test(wordAt(words, i + 1).lower)) {
    for (let k = i + 2; k < Math.min(words.length, i + 25); k++) {
      if (isComma(wordAt(words, k))) {
        i = k;
        break;
      }
    }
  }
  while (isComma(wordAt(words, i)) || isDash(wordAt(words, i))) i++;
  if (wordAt(words, i).tag === "QUOTE") {
    let end = i + 1;
    while (wordAt(words, end).tag === "QUOTE") end++;
    return { start: i, end: Math.max(end, end) };
  }
  if (isStop(wordAt(words, i)) || i >= words.length) return undefined;
  return { start: i, end: contentEnd(words, i) };
}

function contentInFront(words: readonly Word[], at: number, scene: Scene): Range | undefined {
  let end = at;
  while (
    end > 0 &&
    (isComma(wordAt(words, end - 1)) || isDash(wordAt(words, end - 1)) || wordAt(words, end - 1).text === "(")
  )
    end--;
  let floor = 0;
  for (const draft of scene.drafts) {
    if (draft.frame !== "after" && draft.frame !== "according") continue;
    for (const range of [...draft.cue, ...draft.source]) if (range.end <= end) floor = Math.max(floor, range.end);
  }
  let start = floor;
  for (let i = end - 1; i >= floor; i--) {
    const word = wordAt(words, i);
    if (word.quote === undefined && (word.text === ";" || (isStop(word) && i < end - 1))) {
      start = i + 1;
      break;
    }
  }
  if (leadingWords.has(wordAt(words, start).lower)) start++;
  while (
    start < end &&
    wordAt(words, start).tag === "PUNCT" &&
    wordAt(words, start).quote === undefined &&
    !/^[($[]$/.test(wordAt(words, start).text)
  )
    start++;
  const range = { start, end: trimmedEnd(words, start, end) };
  return isEmpty(range) ? undefined : range;
}

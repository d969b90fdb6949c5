import { afterAdjuncts, contentEnd, isComma, isStop, trimmedEnd } from "../clause.js";
import { type Draft, isEmpty, type Scene, type VerbCue } from "../draft.js";
import { phraseFrom, type Range, wordAt } from "../phrase.js";
import type { Word } from "../unit.js";

/** "A was quoted (by B) as saying (by B) (that) CONTENT", and with the content in front. */
export function readQuoted({ words }: Scene, { group, verb }: VerbCue, source: Range): Draft | undefined {
  const as = sayingAs(words, afterAgent(words, verb.end));
  const own: Range = { start: group.start, end: verb.end };
  const base = { source: [source], frame: "passive" as const, lemma: verb.lemma, confidence: 0.9 };
  const behind = as === undefined ? undefined : afterAgent(words, as.end);
  if (as !== undefined && behind === as.end) {
    const content = contentFrom(words, as.end);
    if (content !== undefined) return { ...base, cue: [own, as], content: [content] };
  }
  const cue = as === undefined ? [own] : [own, as];
  if (!isComma(wordAt(words, source.start - 1)) && wordAt(words, source.start - 1).tag !== "QUOTE") return undefined;
  const left = { start: 0, end: trimmedEnd(words, 0, source.start) };
  return isEmpty(left) ? undefined : { ...base, cue, content: [left] };
}

/** "B quoted A as saying (that) CONTENT": the words are A's. */
export function readQuoting({ words }: Scene, { group, verb }: VerbCue): Draft | undefined {
  if (verb.lemma !== "quote" && verb.lemma !== "cite") return undefined;
  const end = phraseFrom(words, verb.end, { appositive: true });
  const as = sayingAs(words, isComma(wordAt(words, end)) ? end + 1 : end);
  const content = as === undefined ? undefined : contentFrom(words, as.end);
  if (end === verb.end || as === undefined || content === undefined) return undefined;
  return {
    source: [{ start: verb.end, end }],
    cue: [{ start: group.start, end: verb.end }, as],
    content: [content],
    frame: "before",
    lemma: "say",
    confidence: 0.9,
  };
}

/** Behind "by the agency B" and times, where they stand. */
function afterAgent(words: readonly Word[], from: number): number {
  let i = from;
  for (let turn = 0; turn < 3; turn++) {
    i = afterAdjuncts(words, i);
    if (wordAt(words, i).lower !== "by") break;
    const end = phraseFrom(words, i + 1);
    if (end === i + 1) break;
    i = end;
  }
  return i;
}

/** The verb of "as saying". */
function sayingAs(words: readonly Word[], at: number): Range | undefined {
  return wordAt(words, at).lower === "as" && /ing$/.test(wordAt(words, at + 1).lower)
    ? { start: at + 1, end: at + 2 }
    : undefined;
}

function contentFrom(words: readonly Word[], behind: number): Range | undefined {
  let right = afterAdjuncts(words, behind);
  if ((isComma(wordAt(words, right)) || wordAt(words, right).text === ":") && wordAt(words, right + 1).tag === "QUOTE")
    right++;
  const first = wordAt(words, right);
  if (isStop(first) || right >= words.length || isComma(first) || first.lower === "by") return undefined;
  return { start: right, end: first.tag === "QUOTE" ? right + 1 : contentEnd(words, right) };
}

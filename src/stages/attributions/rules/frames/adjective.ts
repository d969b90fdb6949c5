import { thinkingAdjective, unsureAdjectives } from "../../../../languages/en/attributing/attitude-words.js";
import { formsOfBe } from "../../../../languages/en/attributing/grammar-words.js";
import { contentEnd, isWh, startsClause } from "../clause.js";
import type { Draft, Scene } from "../draft.js";
import { phraseFrom, type Range, wordAt } from "../phrase.js";
import { subjectBefore } from "../subject.js";
import type { Word } from "../unit.js";
import { isNegation } from "../verb-group.js";

/** "It was unclear to SOURCE whether CONTENT", "SOURCE was not sure why CONTENT", "SOURCE is worried that CONTENT". */
export function readAdjective(scene: Scene, at: number): Draft | undefined {
  const { words } = scene;
  const word = wordAt(words, at);
  if (word.quote !== undefined || !/^(?:ADJ|VERB|ADV)$/.test(word.tag)) return undefined;
  const denied = isNegation(wordAt(words, at - 1));
  const open = unsureAdjectives.has(word.lower) || (denied && /^(?:clear|sure|certain|aware|known)$/.test(word.lower));
  if (!open && !thinkingAdjective.test(word.lower)) return undefined;
  const be = beBefore(words, at);
  if (be < 0) return undefined;
  const cue: Range = { start: denied ? at - 1 : at, end: at + 1 };
  const subject = subjectBefore(words, be, 0);
  if (subject === undefined) return undefined;
  const base = { cue: [cue], lemma: word.lower, frame: "before" as const, confidence: 0.75 };
  if (open && /^(?:it|that|this|what)$/.test(wordAt(words, subject.source.start).lower)) {
    const to = wordAt(words, at + 1).lower === "to" ? phraseFrom(words, at + 2) : at + 2;
    if (to === at + 2 || !isQuestion(words, to)) return undefined;
    return { ...base, source: [{ start: at + 2, end: to }], content: [{ start: to, end: contentEnd(words, to) }] };
  }
  const opens = open
    ? isQuestion(words, at + 1)
    : wordAt(words, at + 1).lower === "that" || startsClause(words, at + 1);
  if (!opens || subject.relative) return undefined;
  return { ...base, source: [subject.source], content: [{ start: at + 1, end: contentEnd(words, at + 1) }] };
}

const isQuestion = (words: readonly Word[], at: number): boolean =>
  isWh(wordAt(words, at)) && wordAt(words, at).lower !== "when";

/** The form of "be" that an adjective hangs on, past adverbs and a negation; -1 where it hangs on none. */
function beBefore(words: readonly Word[], at: number): number {
  let i = at - 1;
  while (i > 0 && i > at - 4 && (wordAt(words, i).tag === "ADV" || isNegation(wordAt(words, i)))) i--;
  const { lower, lemma } = wordAt(words, i);
  if (!formsOfBe.has(lower) && lemma !== "remain") return -1;
  while (i > 0 && wordAt(words, i - 1).tag === "AUX") i--;
  return i;
}

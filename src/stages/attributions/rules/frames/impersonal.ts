import { hearsayAdverbs } from "../../../../languages/en/attributing/grammar-words.js";
import { contentEnd, hasVerb, isComma, isStop, trimmedEnd } from "../clause.js";
import { type Draft, isEmpty, type Scene } from "../draft.js";
import { isVerbal, type Range, wordAt } from "../phrase.js";

/** "The storm reportedly damaged the pier": somebody said so, and nobody is named. */
export function readImpersonal(scene: Scene, at: number): Draft | undefined {
  const { words } = scene;
  if (!hearsayAdverbs.has(wordAt(words, at).lower) || scene.unit.inside !== undefined) return undefined;
  // "The navy said that it reportedly sank": a hedge inside what the navy said.
  if (scene.drafts.some(({ content }) => content.some((range) => range.start <= at && at < range.end)))
    return undefined;
  const behind: Range = { start: at + 1, end: contentEnd(words, at + 1) };
  // "the allegedly stolen goods": only the noun is in doubt.
  if (/^(?:DET|ADJ|NUM)$/.test(wordAt(words, at - 1).tag) || isEmpty(behind)) return undefined;
  const start = clauseStart(scene, at);
  const front: Range = { start, end: trimmedEnd(words, start, at) };
  if (!isVerbal(wordAt(words, at + 1)) && !hasVerb(words, front)) return undefined;
  return {
    source: [],
    cue: [{ start: at, end: at + 1 }],
    content: [front, behind].filter((range) => !isEmpty(range)),
    frame: "impersonal",
    lemma: wordAt(words, at).lower,
    confidence: 0.7,
  };
}

/** Where the clause of a word begins: behind a stop, a quotation, or a comma with a verb of its own behind it. */
function clauseStart({ words }: Scene, at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const word = wordAt(words, i);
    if (isStop(word) || word.text === ";" || word.tag === "QUOTE") return i + 1;
    if (isComma(word) && hasVerb(words, { start: i, end: at })) return i + 1;
  }
  return 0;
}

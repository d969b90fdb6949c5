import { clauseNouns, reportNouns } from "../../../../languages/en/attributing/cue-nouns.js";
import { contentEnd, isStop } from "../clause.js";
import { type Draft, isEmpty, type Scene } from "../draft.js";
import { isNounLike, phraseBefore, type Range, wordAt } from "../phrase.js";
import type { Word } from "../unit.js";

const POSSESSIVES = /^(?:his|her|their|its|my|our)$/;

/** "his claim that CONTENT", "the mayor's warning that CONTENT", "reports that CONTENT". */
export function readNominal(scene: Scene, at: number): Draft | undefined {
  const { words } = scene;
  const noun = wordAt(words, at);
  if (noun.tag !== "NOUN") return undefined;
  const next = wordAt(words, at + 1);
  const clause = next.lower === "that" && next.quote === undefined && !isStop(wordAt(words, at + 2));
  const owner = ownerOf(words, at);
  if (!clause) return undefined;
  const content = { start: at + 1, end: contentEnd(words, at + 1) };
  if (clauseNouns.has(noun.lower) && owner !== undefined) {
    return draft(owner.source, { start: owner.end, end: at + 1 }, content, noun.lemma, 0.75);
  }
  if (reportNouns.has(noun.lower) && owner === undefined) {
    const cue = { start: at, end: at + 1 };
    return draft(cue, cue, content, noun.lemma, 0.75);
  }
  return undefined;
}

function draft(source: Range, cue: Range, content: Range, lemma: string, confidence: number): Draft | undefined {
  if (isEmpty(content)) return undefined;
  return { source: [source], cue: [cue], content: [content], frame: "nominal", lemma, confidence };
}

/** Whose words the noun names, and where the noun's own words begin; `undefined` where it has no possessor. */
function ownerOf(words: readonly Word[], at: number): { readonly source: Range; readonly end: number } | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const word = wordAt(words, i);
    if (POSSESSIVES.test(word.lower)) return { source: { start: i, end: i + 1 }, end: i + 1 };
    if (/^['’]s?$/.test(word.lower) && word.tag !== "AUX" && word.tag !== "VERB" && isNounLike(wordAt(words, i - 1))) {
      const start = phraseBefore(words, i);
      return start < 0 ? undefined : { source: { start, end: i }, end: i + 1 };
    }
    if (!/^(?:ADJ|NOUN|ADV|NUM)$/.test(word.tag)) return undefined;
  }
  return undefined;
}

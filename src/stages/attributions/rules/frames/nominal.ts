import { clauseNouns, reportNouns } from "../../../../languages/en/attributing/cue-nouns.js";
import { officialWords } from "../../../../languages/en/official-words.js";
import { contentEnd, isStop } from "../clause.js";
import { type Draft, isEmpty, type Scene } from "../draft.js";
import { isNounLike, isVerbal, phraseBefore, phraseFrom, type Range, wordAt } from "../phrase.js";
import type { Word } from "../unit.js";

const OFFICES: ReadonlySet<string> = new Set(officialWords);
const POSSESSIVES = /^(?:his|her|their|its|my|our)$/;

/** "his claim that CONTENT", "the mayor's warning that CONTENT", "reports that CONTENT". */
export function readNominal(scene: Scene, at: number): Draft | undefined {
  const { words } = scene;
  const noun = wordAt(words, at);
  if (noun.tag !== "NOUN") return undefined;
  const next = wordAt(words, at + 1);
  const clause = next.lower === "that" && next.quote === undefined && !isStop(wordAt(words, at + 2));
  const owner = ownerOf(words, at);
  if (!clause) return readOwnedBehind(words, at);
  const content = contentFrom(words, at + 1, owner?.source.start ?? at);
  if (clauseNouns.has(noun.lower) && owner !== undefined) {
    return draft(owner.source, { start: owner.end, end: at + 1 }, content, noun.lemma, 0.75);
  }
  if (reportNouns.has(noun.lower) && owner === undefined) {
    const cue = { start: at, end: at + 1 };
    return draft(cue, cue, content, noun.lemma, 0.75);
  }
  return undefined;
}

/** "a suggestion from the chairman that CONTENT", "the finding by auditors that CONTENT". */
function readOwnedBehind(words: readonly Word[], at: number): Draft | undefined {
  if (!clauseNouns.has(wordAt(words, at).lower) || !/^(?:by|from|of)$/.test(wordAt(words, at + 1).lower))
    return undefined;
  const end = phraseFrom(words, at + 2);
  if (end === at + 2 || wordAt(words, end).lower !== "that" || isStop(wordAt(words, end + 1))) return undefined;
  const content = contentFrom(words, end, at);
  return draft({ start: at + 2, end }, { start: at, end: at + 1 }, content, wordAt(words, at).lemma, 0.75);
}

/**
 * What a noun names, to the end; where the noun is the subject of its sentence, to the verb of that: "His claim that the votes
 * were counted | was rejected".
 */
function contentFrom(words: readonly Word[], start: number, subject: number): Range {
  const end = contentEnd(words, start);
  if (words.slice(0, subject).some((word) => isVerbal(word) || word.tag === "QUOTE")) return { start, end };
  let verbs = 0;
  for (let i = start + 1; i < end; i++) {
    const [word, before] = [wordAt(words, i), wordAt(words, i - 1)];
    if (!isVerbal(word) || word.quote !== undefined || /ing$/.test(word.lower) || before.lower === "to") continue;
    if (isVerbal(before) || ((before.tag === "ADV" || before.tag === "PART") && isVerbal(wordAt(words, i - 2))))
      continue;
    if (/^(?:who|which|that)$/.test(before.lower)) continue;
    if (++verbs === 2) return { start, end: i };
  }
  return { start, end };
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
    // "police allegations that"
    if (i === at - 1 && OFFICES.has(word.lower)) return { source: { start: i, end: at }, end: at };
    if (!/^(?:ADJ|NOUN|ADV|NUM)$/.test(word.tag)) return undefined;
  }
  return undefined;
}

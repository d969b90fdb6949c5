import { sendingVerbs } from "../../../../languages/en/attributing/grammar-words.js";
import { afterAdjuncts, contentEnd, hasVerb, isComma, isDash, isStop, isWh, startsClause } from "../clause.js";
import { cueRange, type Draft, isEmpty, type Scene, type VerbCue } from "../draft.js";
import { baseFrom, isNounLike, isVerbal, phraseBefore, phraseFrom, type Range, wordAt } from "../phrase.js";
import { objectBehind } from "../said-behind.js";
import { subjectBefore } from "../subject.js";
import type { Word } from "../unit.js";

/** "..., adding that CONTENT", "reports suggesting that CONTENT", "Saying that CONTENT, SOURCE left". */
export function readParticiple(scene: Scene, cue: VerbCue): Draft | undefined {
  const { words } = scene;
  const { verb, group } = cue;
  if (verb.lemma === "cite" || verb.lemma === "quote") return undefined;
  const content = contentOf(words, cue);
  if (content === undefined || isEmpty(content)) return undefined;
  // "after viewing a video", "accused of attacking a guard": a deed, not words.
  const before = wordAt(words, group.start - 1);
  if ((before.tag === "ADP" || before.tag === "SCONJ") && !verb.shapes.has("say")) return undefined;
  const source = sourceOf(scene, group.start);
  if (source === undefined) return undefined;
  const first = wordAt(words, content.start);
  const clause = first.lower === "that" || first.tag === "QUOTE";
  return {
    source: [source],
    cue: [cueRange(cue)],
    content: [content],
    frame: "participle",
    lemma: verb.lemma,
    confidence: clause ? 0.9 : 0.65,
  };
}

function contentOf(words: readonly Word[], cue: VerbCue): Range | undefined {
  const { verb } = cue;
  const shapes = verb.shapes;
  let right = verb.end;
  if (shapes.has("tell") || shapes.has("ask")) {
    const first = wordAt(words, right);
    if (first.lower !== "that" && first.tag !== "SCONJ" && first.tag !== "QUOTE") {
      const hearer = baseFrom(words, right);
      const next = wordAt(words, afterAdjuncts(words, hearer));
      if (
        hearer > right &&
        (next.lower === "that" ||
          next.tag === "QUOTE" ||
          next.lower === "to" ||
          isWh(next) ||
          startsClause(words, hearer))
      )
        right = hearer;
    }
  }
  right = afterAdjuncts(words, right);
  const at = wordAt(words, right);
  const range = (start: number): Range => ({ start, end: contentEnd(words, start) });
  if (isStop(at) || isDash(at)) return undefined;
  if ((isComma(at) || at.text === ":") && wordAt(words, right + 1).tag === "QUOTE") return quotes(words, right + 1);
  if (at.tag === "QUOTE") return quotes(words, right);
  if (isComma(at)) return undefined;
  if (at.text === ":") return range(right + 1);
  const clauses = shapes.has("say") || shapes.has("that") || shapes.has("tell") || shapes.has("show");
  if (at.lower === "that" && clauses) return range(right);
  if (
    clauses &&
    (isWh(at) || at.quote !== undefined || startsClause(words, right, words.length, shapes.has("say") ? 10 : 3))
  )
    return range(right);
  if ((shapes.has("to") || shapes.has("ask")) && at.lower === "to") return range(right);
  return objectBehind({ words, cue, right });
}

const quotes = (words: readonly Word[], start: number): Range => {
  let end = start + 1;
  while (wordAt(words, end).tag === "QUOTE") end++;
  return { start, end };
};

function sourceOf(scene: Scene, cue: number): Range | undefined {
  const { words } = scene;
  let at = cue;
  while (
    at > 0 &&
    (wordAt(words, at - 1).tag === "ADV" || /^(?:and|but|while|without|instead)$/.test(wordAt(words, at - 1).lower))
  )
    at--;
  const before = wordAt(words, at - 1);
  // "reports suggesting that", "the agency's report saying that"
  if (at > 0 && isNounLike(before) && before.quote === undefined && at === cue) {
    const start = phraseBefore(words, at);
    if (start >= 0) return { start, end: at };
  }
  if (at === 0 || isStop(before) || (at === 1 && /^(?:ADP|SCONJ)$/.test(before.tag))) return subjectBehind(words, cue);
  const last = scene.drafts.at(-1);
  const sender = nearestSubject(words, at, last);
  return sender ?? last?.source[0];
}

/** The clause in front of the participle: the source of its cue, or the subject of its main verb. */
function nearestSubject(words: readonly Word[], at: number, last: Draft | undefined): Range | undefined {
  const floor =
    last === undefined ? 0 : Math.max(0, ...last.content.map((range) => range.start), last.cue[0]?.end ?? 0);
  let found: Range | undefined;
  for (let k = at - 1; k >= Math.max(floor, at - 60); k--) {
    const word = wordAt(words, k);
    if (word.tag === "QUOTE" || word.quote !== undefined) continue;
    if (!isVerbal(word) || /ing$/.test(word.lower) || wordAt(words, k - 1).lower === "to") continue;
    if (isVerbal(wordAt(words, k - 1))) continue;
    const subject = subjectBefore(words, k, 0);
    if (subject === undefined || subject.relative) continue;
    if (last === undefined) {
      found = subject.source;
      if (sendingVerbs.has(word.lemma)) break;
      continue;
    }
    if (sendingVerbs.has(word.lemma) && subject.start >= floor) return subject.source;
  }
  return found;
}

/** "Saying the plan was dead, the mayor left": the subject of the clause that follows. */
function subjectBehind(words: readonly Word[], cue: number): Range | undefined {
  for (let i = cue + 2; i < Math.min(words.length, cue + 50); i++) {
    if (!isComma(wordAt(words, i)) || wordAt(words, i).quote !== undefined) continue;
    const end = phraseFrom(words, i + 1);
    if (end === i + 1) continue;
    if (isVerbal(wordAt(words, end)) || isComma(wordAt(words, end)) || wordAt(words, end).tag === "ADV") {
      return hasVerb(words, { start: end, end: Math.min(words.length, end + 12) }) ? { start: i + 1, end } : undefined;
    }
  }
  return undefined;
}

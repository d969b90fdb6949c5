import {
  afterAdjuncts,
  contentEnd,
  isComma,
  isDash,
  isStop,
  isWh,
  namedEnd,
  objectEnd,
  startsClause,
} from "./clause.js";
import { isEmpty, type Scene, type VerbCue } from "./draft.js";
import { baseFrom, isNounLike, isParticiple, isTimeNoun, isVerbal, type Range, wordAt } from "./phrase.js";
import type { Subject } from "./subject.js";
import type { Word } from "./unit.js";

/** Words that begin a circumstance of the saying, not what was said. */
export const OCCASION: ReadonlySet<string> = new Set(["in", "during", "on", "at", "citing", "after", "before", "as"]);

/** What was said, where it stands behind the cue; `undefined` where nothing of the cue's shapes follows. */
export function saidBehind(
  scene: Scene,
  cue: VerbCue,
  right: number,
  hearer: Range,
  subject: Subject,
): Range | undefined {
  const { words } = scene;
  const { verb, group } = cue;
  const at = wordAt(words, right);
  const shapes = verb.shapes;
  const object = (start: number): Range => ({ start, end: objectEnd(words, start) });
  const clauses =
    shapes.has("say") || shapes.has("that") || shapes.has("think") || shapes.has("show") || shapes.has("tell");
  const quotes = clauses || shapes.has("quote") || shapes.has("ask");
  const range = (start: number): Range => ({
    start,
    end: subject.relative ? relativeEnd(words, start, contentEnd(words, start)) : contentEnd(words, start),
  });
  if (at.lower === "that" && at.quote === undefined && clauses && !endsPhrase(words, right)) return range(right);
  const mark = at.text === ":" || isComma(at) || isDash(at);
  if (quotes && at.tag === "QUOTE") return withQuotes(words, right);
  if (quotes && mark && wordAt(words, right + 1).tag === "QUOTE" && !isDash(at)) return withQuotes(words, right + 1);
  if (quotes && at.text === ":" && !isStop(wordAt(words, right + 1))) return range(right + 1);
  if (
    isComma(at) &&
    /^(?:that|however)$/.test(wordAt(words, right + 1).lower) &&
    clauses &&
    wordAt(words, right + 1).lower === "that"
  )
    return range(right + 1);
  // "The brigade denied that."
  if (at.lower === "that" && shapes.has("object") && endsPhrase(words, right)) return { start: right, end: right + 1 };
  if (isComma(at) && clauses && subject.start >= 0) {
    const that = thatBehind(words, right);
    if (that > 0) return range(that);
  }
  if (mark || isStop(at)) return undefined;
  if ((clauses || shapes.has("ask") || shapes.has("object")) && isWh(at) && at.lower !== "when" && at.lower !== "which")
    return range(right);
  if (shapes.has("tell") && isEmpty(hearer)) return at.quote !== undefined ? range(right) : undefined;
  if (shapes.has("ask") || shapes.has("tell")) {
    const person = isEmpty(hearer) ? baseFrom(words, verb.end) : hearer.end;
    if (person > verb.end) {
      const k = afterAdjuncts(words, person);
      const next = wordAt(words, k);
      if (
        next.lower === "to" ||
        (next.lower === "not" && wordAt(words, k + 1).lower === "to") ||
        (isWh(next) && next.lower !== "who")
      ) {
        return range(isEmpty(hearer) ? verb.end : k);
      }
    }
  }
  if (clauses && (at.quote !== undefined || startsClause(words, right, words.length, shapes.has("say") ? 14 : 4)))
    return range(right);
  // "said the board plans to act": a noun that the tagger does not take for the verb it is.
  if (
    /^(?:say|note|tell)$/.test(verb.lemma) &&
    right === verb.end &&
    startsNoun(words, right) &&
    wordAt(words, right + 1).text !== "" &&
    !OCCASION.has(at.lower)
  )
    return range(right);
  if (
    /^(?:say|tell|add|warn|argue|think|believe)$/.test(verb.lemma) &&
    /^(?:if|when|while|after|before|since|because|despite|although|unless|once)$/.test(at.lower) &&
    wordAt(words, subject.start - 1).text !== ","
  )
    return range(right);
  if (shapes.has("to") && wordAt(words, verb.end).lower === "to" && isVerbal(wordAt(words, verb.end + 1)))
    return range(verb.end);
  if (shapes.has("to") && at.lower === "not" && wordAt(words, right + 1).lower === "to") return range(right);
  if (shapes.has("accuse") && startsNoun(words, verb.end)) {
    const range2 = object(verb.end);
    for (let i = verb.end + 1; i < range2.end; i++)
      if (/^(?:of|for|with|on)$/.test(wordAt(words, i).lower)) return range2;
  }
  if (shapes.has("name") && (startsNoun(words, verb.end) || wordAt(words, verb.end).lower === "as")) {
    const named = { start: verb.end, end: namedEnd(words, verb.end) };
    if (verb.lemma === "call" || verb.lemma === "label" || verb.lemma === "brand" || verb.lemma === "dub") return named;
    for (let i = verb.end + 1; i < named.end; i++)
      if (wordAt(words, i).lower === "as" || wordAt(words, i).quote !== undefined) return named;
    if (wordAt(words, verb.end).lower === "as") return named;
    if (verb.lemma === "put" && putsAt(words, named)) return named;
    if (/^(?:deem|consider|declare|pronounce|rate)$/.test(verb.lemma)) return named;
  }
  if (shapes.has("object") && (startsNoun(words, verb.end) || at.quote !== undefined) && group.form === "finite")
    return object(verb.end);
  return undefined;
}

/** ", who endorsed the bill, is ...": the comma behind which the sentence goes on with its own verb. */
function relativeEnd(words: readonly Word[], start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    if (!isComma(wordAt(words, i)) || wordAt(words, i).quote !== undefined) continue;
    const next = wordAt(words, i + 1);
    const verb = next.tag === "ADV" ? wordAt(words, i + 2) : next;
    if (isVerbal(verb) && !/ing$/.test(verb.lower)) return i;
  }
  return end;
}

/** "said Thursday during a visit to Buffalo, New York, that": the "that" behind a place in commas, -1 when there is none. */
function thatBehind(words: readonly Word[], comma: number): number {
  for (let i = comma + 1; i < comma + 14; i++) {
    const word = wordAt(words, i);
    if (isComma(word) && wordAt(words, i + 1).lower === "that") return i + 1;
    const cites = /^(?:citing|quoting)$/.test(word.lower) || isParticiple(word);
    if ((isVerbal(word) && !cites) || word.tag === "QUOTE" || isStop(word) || word.tag === "SCONJ") return -1;
  }
  return -1;
}

/** "put the number of dead at 11": not every "put" says something. */
function putsAt(words: readonly Word[], range: Range): boolean {
  for (let i = range.start + 1; i < range.end; i++) {
    const next = wordAt(words, i + 1);
    if (
      wordAt(words, i).lower === "at" &&
      (next.tag === "NUM" || next.quote !== undefined || next.tag === "SYM" || next.tag === "ADV")
    )
      return true;
  }
  return false;
}

/** "said that." and "said that in June" have no clause. */
const endsPhrase = (words: readonly Word[], that: number): boolean => {
  const next = wordAt(words, that + 1);
  return isStop(next) || isComma(next) || next.text === "";
};

const withQuotes = (words: readonly Word[], start: number): Range => {
  let end = start + 1;
  while (wordAt(words, end).tag === "QUOTE") end++;
  return { start, end };
};

const startsNoun = (words: readonly Word[], start: number): boolean => {
  const first = wordAt(words, start);
  if (first.quote !== undefined) return true;
  return (
    (isNounLike(first) ||
      first.tag === "DET" ||
      first.tag === "PRON" ||
      first.tag === "ADJ" ||
      (first.tag === "VERB" && /ing$/.test(first.lower)) ||
      baseFrom(words, start) > start) &&
    !isTimeNoun(first)
  );
};

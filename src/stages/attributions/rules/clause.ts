import {
  circumstanceWords,
  irregularPasts,
  occasionOpenings,
  questionWords,
  subordinators,
} from "../../../languages/en/attributing/grammar-words.js";
import { cueVerbAt } from "./lexicon.js";
import { baseFrom, isTimeNoun, isVerbal, phraseFrom, type Range, wordAt } from "./phrase.js";
import type { Word } from "./unit.js";

const DASH = /^(?:--?|–|—)$/;
const END = /^(?:\.|\?|!|…|\.\.\.|\?!|!!)$/;

export const isWh = (word: Word): boolean => questionWords.has(word.lower);
export const isDash = (word: Word): boolean => DASH.test(word.text);
export const isComma = (word: Word): boolean => word.text === ",";
export const isStop = (word: Word): boolean => END.test(word.text) && word.quote === undefined;

/** True when some verb stands in the range. */
export const hasVerb = (words: readonly Word[], range: Range): boolean => {
  for (let i = range.start; i < range.end; i++) {
    const word = wordAt(words, i);
    if (word.tag === "QUOTE") return true;
    if (isVerbal(word) && !(wordAt(words, i - 1).lower === "to" && i - 1 >= range.start)) return true;
  }
  return false;
};

/**
 * The index behind what may stand between a cue and what was said: adverbs, times ("on Friday, December 27"), occasions
 * ("in a statement", "at a news conference"), hearers of "said to". `start` itself where nothing does.
 */
export function afterAdjuncts(words: readonly Word[], start: number, ceiling = words.length): number {
  let i = start;
  for (let turn = 0; turn < 6 && i < ceiling; turn++) {
    const next = afterAdjunct(words, i, ceiling);
    if (next === i) break;
    i = next;
  }
  return i;
}

function afterAdjunct(words: readonly Word[], i: number, ceiling: number): number {
  const word = wordAt(words, i);
  if (word.quote !== undefined) return i;
  if (
    word.tag === "ADV" &&
    !isWh(word) &&
    !/^(?:there|here|only|nearly|about|almost|more|even|just|as|not|so|none|nobody|nothing|yes|no)$/.test(word.lower)
  )
    return i + 1;
  if (isTimeNoun(word) && word.tag !== "AUX" && word.tag !== "VERB") {
    let k = i + 1;
    while (k < ceiling && (isTimeNoun(wordAt(words, k)) || /^\d{1,2}$/.test(wordAt(words, k).text))) k++;
    const after = wordAt(words, k);
    if (isComma(after) && (isTimeNoun(wordAt(words, k + 1)) || /^\d{1,2}$/.test(wordAt(words, k + 2).text)))
      return k + 1;
    // "in June that", "on Friday, December 27, that"
    if (isComma(after) && wordAt(words, k + 1).lower === "that") return k + 1;
    return k;
  }
  if (/^(?:last|this|earlier|late|later|early|next)$/.test(word.lower)) {
    const to = baseFrom(words, i, ceiling);
    if (to > i + 1 && isTimeNoun(wordAt(words, to - 1))) return to;
    if (isTimeNoun(wordAt(words, i + 1))) return i + 2;
  }
  // "by telephone", "by Monday"; not the agent of a passive.
  if (
    word.lower === "by" &&
    (/^(?:phone|telephone|e-?mail|letter|text|fax|video)$/.test(wordAt(words, i + 1).lower) ||
      isTimeNoun(wordAt(words, i + 1)))
  )
    return i + 2;
  if (word.tag === "ADP" && occasionOpenings.has(word.lower) && i > 0 && !isWh(wordAt(words, i + 1))) {
    if (isTimeNoun(wordAt(words, i + 1))) return i + 1;
    const to = occasionEnd(words, i + 1, ceiling);
    if (to > i + 1) return to;
  }
  return i;
}

/** End of "an interview with the paper" in "in an interview with the paper he ..."; stops where the next clause's subject begins. */
function occasionEnd(words: readonly Word[], start: number, ceiling: number): number {
  const base = baseFrom(words, start, ceiling);
  if (base === start) return start;
  let end = base;
  for (let turn = 0; turn < 3; turn++) {
    const link = wordAt(words, end);
    if (link.tag !== "ADP" || !/^(?:of|with|to|on|in|at|for|about|from|by)$/.test(link.lower)) break;
    const next = baseFrom(words, end + 1, ceiling);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** True when nothing that could be what was said stands behind a cue from this index on. */
export function isOver(words: readonly Word[], from: number): boolean {
  const word = wordAt(words, from);
  if (
    from >= words.length ||
    word.tag === "QUOTE" ||
    isStop(word) ||
    isDash(word) ||
    word.text === ")" ||
    word.text === ";"
  )
    return true;
  if (isComma(word)) return true;
  if (word.tag === "SCONJ" || (subordinators.has(word.lower) && word.lower !== "if")) return word.lower !== "that";
  if (word.tag === "VERB" && /(?:ing|ed)$/.test(word.lower)) return true;
  if (word.tag === "CCONJ") return true;
  return false;
}

/** True when a clause begins here: a subject and, at most `reach` words behind it, its verb. */
export function startsClause(words: readonly Word[], start: number, ceiling = words.length, reach = 14): boolean {
  const first = wordAt(words, start);
  if (first.lower === "there" && isVerbal(wordAt(words, start + 1))) return true;
  let from = start;
  // "said earlier Tuesday the ...", "said in Moscow the ..."
  if (first.tag === "ADV" && !isWh(first)) from++;
  const end = phraseFrom(words, from, { ceiling });
  if (end === from)
    return first.tag === "VERB" && /ing$/.test(first.lower) && hasVerb(words, { start: start + 1, end: ceiling });
  for (let i = end; i < Math.min(ceiling, end + reach); i++) {
    const word = wordAt(words, i);
    if (word.tag === "AUX") return true;
    if (word.tag === "VERB") {
      if (/ing$/.test(word.lower) || wordAt(words, i - 1).lower === "to") continue;
      return true;
    }
    if (word.text === ";" || isStop(word) || word.tag === "QUOTE") return false;
    if (word.tag === "CCONJ" && (isVerbal(wordAt(words, i + 1)) || wordAt(words, i + 1).tag === "ADV")) return false;
  }
  return false;
}

/**
 * The index at which what was said ends: in front of a cue that follows ("..., adding that", "..., according to", "... and
 * added that", "..., he said"), at the end of the sentence, or at a semicolon. Quotation marks hide what is in them.
 */
export function contentEnd(words: readonly Word[], start: number, ceiling = words.length): number {
  let end = ceiling;
  for (let i = start; i < ceiling; i++) {
    const word = wordAt(words, i);
    if (i > start && endsInQuote(wordAt(words, i - 1), word)) {
      end = i;
      break;
    }
    if (word.quote !== undefined) continue;
    if (i > start && endsHere(words, i, start, ceiling)) {
      end = i;
      break;
    }
  }
  return trimmedEnd(words, start, end);
}

/**
 * The index at which the object of a verb ends: in front of a comma or dash, of the time or circumstance of the deed
 * ("endorsed the plan on Tuesday", "because of it"), of a second verb ("... and criticised"). Never behind `contentEnd`.
 */
export function objectEnd(words: readonly Word[], start: number): number {
  const ceiling = contentEnd(words, start);
  for (let i = start + 1; i < ceiling; i++) {
    const word = wordAt(words, i);
    if (word.quote === undefined && endsObject(words, i)) return trimmedEnd(words, start, i);
  }
  return ceiling;
}

/**
 * The index at which an object and what it is called end: "the treaty in May as a new dawn". As `objectEnd`, but the "as"
 * may stand behind a time.
 */
export function namedEnd(words: readonly Word[], start: number): number {
  const ceiling = contentEnd(words, start);
  for (let i = start + 1; i < Math.min(ceiling, start + 25); i++) {
    const word = wordAt(words, i);
    if (word.quote === undefined && (isComma(word) || isDash(word) || isVerbal(word))) break;
    if (word.lower === "as" && word.quote === undefined) return objectEnd(words, i);
  }
  return objectEnd(words, start);
}

function endsObject(words: readonly Word[], i: number): boolean {
  const word = wordAt(words, i);
  const next = wordAt(words, i + 1);
  if (isDash(word)) return true;
  if (isComma(word)) return !listsOn(words, i);
  if (circumstanceWords.has(word.lower) && !(word.lower === "where" && wordAt(words, i - 1).tag === "NOUN"))
    return true;
  if (word.tag === "CCONJ")
    return (
      isVerbal(next) || (next.tag === "ADV" && isVerbal(wordAt(words, i + 2))) || startsClause(words, i + 1, i + 5)
    );
  if (isTimeNoun(word) && word.tag === "PROPN" && !/^['’]/.test(next.lower)) return true;
  if (
    /^(?:this|last|next|early|late|earlier|later)$/.test(word.lower) &&
    isTimeNoun(next) &&
    wordAt(words, i - 1).tag !== "ADP"
  )
    return true;
  if (word.tag !== "ADP" || !/^(?:on|in|at|over|during|by|for)$/.test(word.lower)) return false;
  if (isTimeNoun(next)) return true;
  const end = baseFrom(words, i + 1);
  return (
    end > i + 1 &&
    (isTimeNoun(wordAt(words, end - 1)) ||
      /^(?:statement|interview|speech|tweet|letter|conference|primary|debate|remarks|post|editorial)$/.test(
        wordAt(words, end - 1).lower,
      ))
  );
}

/** "her taxes, her emails and her age": the comma parts the members of a list. */
function listsOn(words: readonly Word[], comma: number): boolean {
  const end = baseFrom(words, comma + 1);
  if (end === comma + 1) return false;
  const next = wordAt(words, end);
  return (
    next.lower === "and" || next.lower === "or" || (isComma(next) && /^(?:and|or)$/.test(wordAt(words, end + 1).lower))
  );
}

/** `the pier is "as good as new." He is`: the full stop of the sentence stands inside the marks. */
const endsInQuote = (last: Word, next: Word): boolean =>
  last.quote !== undefined && last.quote !== next.quote && /^[.?!]$/.test(last.text) && /^\p{Lu}/u.test(next.text);

/** Without marks and conjunctions at the end. */
export function trimmedEnd(words: readonly Word[], start: number, end: number): number {
  let to = end;
  while (to > start) {
    const word = wordAt(words, to - 1);
    const mark = word.tag === "PUNCT" && word.quote === undefined && !/^[)\]%$]$/.test(word.text);
    if (!mark && word.tag !== "CCONJ") break;
    to--;
  }
  return to;
}

function endsHere(words: readonly Word[], i: number, start: number, ceiling: number): boolean {
  const word = wordAt(words, i);
  const next = wordAt(words, i + 1);
  if (word.text === ";") return true;
  if (isStop(word)) return i + 1 >= ceiling || next.tag === "QUOTE" || /^\p{Lu}/u.test(next.text);
  if (word.lower === "according" && next.lower === "to") return true;
  if (word.tag === "QUOTE") return sayingFrom(words, i + 1) || (isInverted(words, i + 1) && i > start);
  if (word.tag === "CCONJ" && i > start) return cueAfterConjunction(words, i + 1) || startsSaying(words, i + 1);
  if (word.lower === "while" && startsSaying(words, i + 1)) return true;
  if (!isComma(word)) return false;
  if (
    next.lower === "according" ||
    (next.lower === "as" && /^(?:quoted|reported|cited)$/.test(wordAt(words, i + 2).lower))
  )
    return true;
  if (next.tag === "CCONJ" || next.lower === "while" || next.lower === "though" || next.lower === "although") {
    return cueAfterConjunction(words, i + 2) || startsSaying(words, i + 2);
  }
  if (participleCueAt(words, i + 1) >= 0) return true;
  // `the word of a man", a reference to`, "a merger, a day after": the report goes on in its own words.
  if (wordAt(words, i - 1).quote !== undefined && next.tag === "DET" && next.quote === undefined) return true;
  if (
    /^(?:days?|hours?|weeks?|months?)$/.test(wordAt(words, i + 2).lower) &&
    /^(?:after|before)$/.test(wordAt(words, i + 3).lower)
  )
    return true;
  return sayingFrom(words, i + 1) || isInverted(words, i + 1) || startsSaying(words, i + 1);
}

/** "and added that", "but also warned": a finite cue of saying directly behind a conjunction. */
function cueAfterConjunction(words: readonly Word[], from: number): boolean {
  let i = from;
  while (wordAt(words, i).tag === "ADV") i++;
  const verb = cueVerbAt(words, i);
  if (verb === undefined || !isPast(wordAt(words, i))) return false;
  if (/^(?:admit|confess)-to$/.test(verb.lemma)) return true;
  if (!verb.shapes.has("say") && !verb.shapes.has("tell") && !verb.shapes.has("accuse")) return false;
  const right = afterAdjuncts(words, verb.end);
  const word = wordAt(words, right);
  return word.lower === "that" || word.tag === "QUOTE" || isWh(word) || /^(?:say|tell|add|warn|note)$/.test(verb.lemma);
}

/** "the mayor said that", "he did not know if": a new main clause with a cue of its own. */
export function startsSaying(words: readonly Word[], from: number): boolean {
  const end = phraseFrom(words, from, { appositive: true });
  if (end === from) return false;
  let i = isComma(wordAt(words, end)) && end - from > 2 ? end + 1 : end;
  while (
    i < end + 4 &&
    (wordAt(words, i).tag === "ADV" || wordAt(words, i).tag === "AUX" || wordAt(words, i).tag === "PART")
  )
    i++;
  const verb = cueVerbAt(words, i);
  if (verb === undefined) return false;
  if (verb.shapes.has("say") || verb.shapes.has("tell")) return isPast(wordAt(words, i)) || i > end;
  return verb.lemma === "know" && i > end;
}

/** "he said", "officials told AFP": a cue that closes what stands in front of it. */
function sayingFrom(words: readonly Word[], from: number): boolean {
  const end = phraseFrom(words, from, { appositive: true });
  if (end === from) return false;
  let i = isComma(wordAt(words, end)) ? end + 1 : end;
  while (i < end + 4 && (wordAt(words, i).tag === "ADV" || wordAt(words, i).tag === "AUX")) i++;
  const verb = cueVerbAt(words, i);
  if (verb === undefined || !(verb.shapes.has("say") || verb.shapes.has("tell") || verb.shapes.has("quote")))
    return false;
  let right = verb.end;
  if (verb.shapes.has("tell")) right = Math.max(right, baseFrom(words, right));
  return isOver(words, afterAdjuncts(words, right));
}

/** "said the mayor", "reports Lusa": a cue with its source behind it. */
export function isInverted(words: readonly Word[], from: number): boolean {
  const verb = cueVerbAt(words, from);
  if (verb === undefined || verb.end !== from + 1 || !isPast(wordAt(words, from))) return false;
  if (!verb.shapes.has("say") && !verb.shapes.has("quote")) return false;
  const end = phraseFrom(words, verb.end, { appositive: true });
  return end > verb.end && isOver(words, afterAdjuncts(words, end));
}

/** The cue in "adding that", "also saying it": its index, -1 when there is none. */
export function participleCueAt(words: readonly Word[], from: number): number {
  let i = from;
  while (
    i < from + 2 &&
    (wordAt(words, i).tag === "ADV" || /^(?:and|but|while|without|instead|even)$/.test(wordAt(words, i).lower))
  )
    i++;
  const word = wordAt(words, i);
  if (word.tag !== "VERB" || !/ing$/.test(word.lower)) return -1;
  const verb = cueVerbAt(words, i);
  if (word.lemma === "cite" || word.lemma === "quote") return i;
  if (verb === undefined) return -1;
  return verb.shapes.has("say") ||
    verb.shapes.has("tell") ||
    verb.shapes.has("name") ||
    verb.shapes.has("accuse") ||
    verb.shapes.has("object")
    ? i
    : -1;
}

/** A past tense or a third person: the forms a main verb has by itself. */
export const isPast = (word: Word): boolean =>
  /ed$/.test(word.lower) ||
  irregularPasts.has(word.lower) ||
  (/s$/.test(word.lower) && word.lower !== word.lemma) ||
  /^(?:say|think|believe)$/.test(word.lower);

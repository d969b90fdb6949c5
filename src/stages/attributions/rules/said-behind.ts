import { type CueShape, deedVerbs } from "../../../languages/en/attributing/cue-verbs.js";
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
  const place: Place = { words: scene.words, cue, right, hearer, subject, clauses: takesClauses(cue) };
  return (
    quotationBehind(place) ??
    thatClauseBehind(place) ??
    (isMark(place) ? undefined : clauseBehind(place)) ??
    objectBehind(place) ??
    objectBehindHearer(place)
  );
}

/** A cue with what stands behind it: `right` is the index behind hearer, times and occasions. */
interface Place {
  readonly words: readonly Word[];
  readonly cue: VerbCue;
  readonly right: number;
  readonly hearer: Range;
  readonly subject: Subject;
  /** Whether the cue takes clauses at all. */
  readonly clauses: boolean;
}

const CLAUSE_SHAPES: readonly CueShape[] = ["say", "that", "think", "show", "tell"];
const takesClauses = (cue: VerbCue): boolean => CLAUSE_SHAPES.some((shape) => cue.verb.shapes.has(shape));

const rangeFrom = ({ words, subject }: Place, start: number): Range => ({
  start,
  end: subject.relative ? relativeEnd(words, start, contentEnd(words, start)) : contentEnd(words, start),
});

const isMark = ({ words, right }: Place): boolean => {
  const at = wordAt(words, right);
  return at.text === ":" || isComma(at) || isDash(at) || isStop(at);
};

/** `said "..."`, `said: "..."`, `said, "..."`, "said: the plan is dead". */
function quotationBehind(place: Place): Range | undefined {
  const { words, cue, right, clauses } = place;
  if (!clauses && !cue.verb.shapes.has("quote") && !cue.verb.shapes.has("ask")) return undefined;
  const at = wordAt(words, right);
  if (at.tag === "QUOTE") return withQuotes(words, right);
  if (at.quote !== undefined && cue.verb.shapes.has("quote") && !clauses) return rangeFrom(place, right);
  if (at.text !== ":" && !isComma(at)) return undefined;
  if (wordAt(words, right + 1).tag === "QUOTE") return withQuotes(words, right + 1);
  return clauses && at.text === ":" && !isStop(wordAt(words, right + 1)) ? rangeFrom(place, right + 1) : undefined;
}

/** "said that ...", "said on Friday, December 27, that ...", "had reported, citing officials, that ...", "denied that". */
function thatClauseBehind(place: Place): Range | undefined {
  const { words, cue, right, clauses } = place;
  const at = wordAt(words, right);
  if (at.lower === "that" && at.quote === undefined && clauses && !endsPhrase(words, right))
    return rangeFrom(place, right);
  if (at.lower === "that" && cue.verb.shapes.has("object") && endsPhrase(words, right)) {
    return { start: right, end: right + 1 };
  }
  if (!isComma(at) || !clauses) return undefined;
  const that = wordAt(words, right + 1).lower === "that" ? right + 1 : thatBehind(words, right);
  return that > 0 ? rangeFrom(place, that) : undefined;
}

/** Without "that": "said the plan is dead", "asked whether", "told him to go", "wants to go". */
function clauseBehind(place: Place): Range | undefined {
  const { words, cue, right, hearer, clauses } = place;
  const { verb } = cue;
  const { shapes } = verb;
  const at = wordAt(words, right);
  const asks = shapes.has("ask") || shapes.has("object");
  if ((clauses || asks) && isWh(at) && at.lower !== "when" && at.lower !== "which") return rangeFrom(place, right);
  // "did not say for which company they acted"
  if (clauses && at.tag === "ADP" && /^(?:which|whom|what|how)$/.test(wordAt(words, right + 1).lower))
    return rangeFrom(place, right);
  if (shapes.has("tell") && isEmpty(hearer)) return at.quote !== undefined ? rangeFrom(place, right) : undefined;
  const asked = askedBehind(place);
  if (asked !== undefined) return asked;
  const reach = shapes.has("say") ? 14 : 4;
  if (clauses && (at.quote !== undefined || startsClause(words, right, words.length, reach)))
    return rangeFrom(place, right);
  if (leansOnCue(place)) return rangeFrom(place, right);
  if (!shapes.has("to")) return undefined;
  if (wordAt(words, verb.end).lower === "to" && isVerbal(wordAt(words, verb.end + 1)))
    return rangeFrom(place, verb.end);
  return at.lower === "not" && wordAt(words, right + 1).lower === "to" ? rangeFrom(place, right) : undefined;
}

/** "urged the crowd to leave", "told him whether": a person, and an infinitive or question. */
function askedBehind({ words, cue, hearer, subject, ...rest }: Place): Range | undefined {
  const { verb } = cue;
  if (!verb.shapes.has("ask") && !verb.shapes.has("tell")) return undefined;
  const person = isEmpty(hearer) ? baseFrom(words, verb.end) : hearer.end;
  if (person <= verb.end) return undefined;
  const k = afterAdjuncts(words, person);
  const next = wordAt(words, k);
  const infinitive = next.lower === "to" || (next.lower === "not" && wordAt(words, k + 1).lower === "to");
  if (!infinitive && (!isWh(next) || next.lower === "who")) return undefined;
  return rangeFrom({ words, cue, hearer, subject, ...rest }, isEmpty(hearer) ? verb.end : k);
}

const SUBORDINATE = /^(?:if|when|while|after|before|since|because|despite|although|unless|once)$/;

/** A clause that is told by its cue only: "said the board plans to act" (the tagger sees nouns), "said if he were asked, he ...". */
function leansOnCue({ words, cue, right, subject }: Place): boolean {
  const { verb, group } = cue;
  const at = wordAt(words, right);
  if (/^(?:say|note|tell)$/.test(verb.lemma) && right === verb.end && group.modal === undefined) {
    if (startsNoun(words, right) && wordAt(words, right + 1).text !== "" && !OCCASION.has(at.lower)) return true;
  }
  return (
    /^(?:say|tell|add|warn|argue|think|believe)$/.test(verb.lemma) &&
    SUBORDINATE.test(at.lower) &&
    !isComma(wordAt(words, subject.start - 1))
  );
}

/** "accused them of fraud", "called it a disgrace", "hailed the deal as a breakthrough", "criticised the plan". */
export function objectBehind({ words, cue, right }: Pick<Place, "words" | "cue" | "right">): Range | undefined {
  const { verb, group } = cue;
  const { shapes } = verb;
  const start = verb.end;
  const noun = startsNoun(words, start);
  const object = { start, end: objectEnd(words, start) };
  if (shapes.has("accuse") && noun) {
    for (let i = start + 1; i < object.end; i++) if (/^(?:of|for|with|on)$/.test(wordAt(words, i).lower)) return object;
  }
  if (shapes.has("name") && (noun || wordAt(words, start).lower === "as")) {
    const named = { start, end: namedEnd(words, start) };
    if (isNaming(words, verb.lemma, named)) return named;
  }
  if (!shapes.has("object") || (group.form !== "finite" && deedVerbs.has(verb.lemma))) return undefined;
  return noun || (wordAt(words, right).quote !== undefined && right === start) ? object : undefined;
}

/** "described to the panel in Oslo the hours before": what is described stands behind those it is described to. */
function objectBehindHearer({ words, cue, hearer, right }: Place): Range | undefined {
  if (isEmpty(hearer) || !cue.verb.shapes.has("object") || !startsNoun(words, right)) return undefined;
  return { start: right, end: contentEnd(words, right) };
}

/** Whether an object is called something: by "as", by quotation marks, or by a second phrase behind it. */
function isNaming(words: readonly Word[], lemma: string, named: Range): boolean {
  if (lemma === "put" || lemma === "give") return givesFigure(words, named);
  if (/^(?:raise|lower|revise)$/.test(lemma)) return changesCount(words, named);
  if (/^(?:call|label|brand|dub|deem|consider|declare|pronounce|rate)$/.test(lemma)) {
    const object =
      wordAt(words, named.start).quote !== undefined ? named.start : baseFrom(words, named.start, named.end);
    return object < named.end;
  }
  for (let i = named.start; i < named.end; i++) {
    if (wordAt(words, i).lower === "as" || (i > named.start && wordAt(words, i).quote !== undefined)) return true;
  }
  return false;
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

/** "said Thursday during a visit to Évora, Portugal, that": the "that" behind a place in commas, -1 when there is none. */
function thatBehind(words: readonly Word[], comma: number): number {
  let relative = false;
  for (let i = comma + 1; i < comma + 20; i++) {
    const word = wordAt(words, i);
    // "citing the agency, which had spoken to a sailor, that"
    relative = relative ? !isComma(word) : /^(?:which|who|whose)$/.test(word.lower);
    if (isComma(word) && wordAt(words, i + 1).lower === "that") return i + 1;
    const cites = /^(?:citing|quoting)$/.test(word.lower) || isParticiple(word);
    if ((isVerbal(word) && !cites && !relative) || word.tag === "QUOTE" || isStop(word) || word.tag === "SCONJ")
      return -1;
  }
  return -1;
}

/** "put the number of dead at 11", "gave it as eight": not every "put" says something. */
function givesFigure(words: readonly Word[], range: Range): boolean {
  for (let i = range.start + 1; i < range.end; i++) {
    const next = wordAt(words, i + 1);
    if (!/^(?:at|as)$/.test(wordAt(words, i).lower)) continue;
    if (next.tag === "NUM" || next.tag === "SYM") return true;
    if (wordAt(words, i).lower === "at" && (next.quote !== undefined || next.tag === "ADV")) return true;
  }
  return false;
}

const COUNT = /^(?:toll|number|count|estimate|figure|tally|total|forecast)$/;

/** "revised the death toll down to 17": what is counted now is its word, as with "put the toll at 17". */
function changesCount(words: readonly Word[], range: Range): boolean {
  let counts = false;
  for (let i = range.start; i < range.end; i++) {
    const word = wordAt(words, i).lower;
    counts ||= COUNT.test(word);
    if (word === "to" && wordAt(words, i + 1).tag === "NUM") return counts;
  }
  return false;
}

/** "said that." and "said that in June" have no clause. */
const endsPhrase = (words: readonly Word[], that: number): boolean => {
  const next = wordAt(words, that + 1);
  return isStop(next) || next.text === "" || (isComma(next) && wordAt(words, that + 2).text === "");
};

const withQuotes = (words: readonly Word[], start: number): Range => {
  let end = start + 1;
  while (wordAt(words, end).tag === "QUOTE") end++;
  return { start, end };
};

const startsNoun = (words: readonly Word[], start: number): boolean => {
  const first = wordAt(words, start);
  if (first.quote !== undefined) return true;
  // "spoke of at least four victims"
  if (
    /^(?:at|more|fewer|less|up)$/.test(first.lower) &&
    /^(?:least|most|than|to)$/.test(wordAt(words, start + 1).lower)
  )
    return true;
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

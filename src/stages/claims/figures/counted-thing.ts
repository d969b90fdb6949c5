import type { ScopeWords } from "../../../languages/counting.js";
import { packFor } from "../../../languages/index.js";
import { overlaps } from "../../../record/position.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { Quantity, Sentence } from "../../reading/reading.js";
import { tokensIn } from "../../reading/tokens-in.js";

/** How many tokens away from what is counted its verb is looked for. */
const REACH = 4;

/** Fewer than this in words ("two men", "one report") are told of, not counted. */
const COUNTED = 3;

/**
 * The measure of a quantity that none of the vocabulary fits: what is counted, with the verb that says what became of it
 * in brackets ("candidates (disqualify)"), and "share" for percentages. `undefined` for amounts of length, weight and
 * the like, for people in general (what they did is their measure) and for the few that are told of one by one.
 *
 * @example
 * // "More than 1,700 candidates were disqualified."
 * countedThing(reading, quantity, sentence, words) // "candidates (disqualify)"
 */
export function countedThing(
  reading: AttributedReading,
  quantity: Quantity,
  sentence: Sentence,
  words: ScopeWords,
): string | undefined {
  const { of, unit, at } = quantity;
  const done = doneBy(reading, quantity, sentence, words);
  if ((unit === "%" || unit === "share") && isManner(reading, quantity, sentence, words)) return undefined;
  if (unit === "%" || unit === "share")
    return done ?? bargained(reading, quantity, sentence, words) ?? shareOf(reading, quantity, sentence);
  if (unit !== undefined) return levelOf(reading, quantity, sentence, words);
  if (of === undefined) return undefined;
  if (done !== undefined) return done;
  const size = quantity.low ?? quantity.about ?? quantity.high ?? 0;
  const { text } = reading.report;
  const phrase = text.slice(of.start, of.end);
  if (AWAY.test(text.slice(of.start, of.end + AWAY_REACH))) return undefined;
  const verb = verbOf(reading, quantity, of, sentence);
  const isFew = size < COUNTED && !/\d/.test(text.slice(at.start, at.end));
  if (isFew && !isPair(reading, quantity, of, sentence, verb)) return undefined;
  const thing =
    headOf(phrase, words) ??
    (isFew || verb === undefined || verb.how === "object" ? undefined : peopleIn(phrase, words));
  if (thing === undefined || (thing === "people" && verb && SAID.test(verb.lemma))) return undefined;
  return verb === undefined || SAID.test(verb.lemma) || (verb.plain && thing !== "people")
    ? thing
    : `${thing} (${verb.lemma})`;
}

/** What is counted with the word behind it that only tells how far off something is: "five houses away". */
const AWAY =
  /^(?:\S+\s)*?(?:houses|homes|buildings|doors|blocks|floors|storeys|streets|stops|rows|yards|stations)\s(?:away|from|down|up|below|above|apart|east|west|north|south)\b/i;
const AWAY_REACH = 14;
const SAID = /^(?:say|tell|add|speak|testify|note|warn|claim|admit|report|agree|believe|think|ask|hope|want|know)$/;

/** "100 percent healthy", "a 3 percent margin of error": no share of anything. */
const isManner = (
  { report: { text } }: AttributedReading,
  { at, of, unit }: Quantity,
  sentence: Sentence,
  { manner }: ScopeWords,
): boolean =>
  of === undefined && unit === "%" && manner.test(text.slice(at.start, Math.min(sentence.end, at.end + 60)));

/** How far behind a number its own clause is looked at. */
const CLAUSE = 160;

/** What the clause says of those counted where a set phrase has it: "cast their ballots", "turnout reached 61 percent". */
function doneBy(
  { report: { text } }: AttributedReading,
  { at, unit }: Quantity,
  sentence: Sentence,
  { doings }: ScopeWords,
): string | undefined {
  const isShare = unit === "%" || unit === "share";
  const before =
    text
      .slice(Math.max(sentence.start, at.start - CLAUSE), at.start)
      .split(/[;:]/)
      .at(-1) ?? "";
  const behind = text.slice(at.end, Math.min(sentence.end, at.end + CLAUSE)).split(/[;:]/)[0] ?? "";
  return doings.find(
    ({ share, inFront, behind: then, around }) =>
      share === isShare &&
      (around === true
        ? (inFront?.test(before) ?? false) && then.test(behind)
        : (inFront?.test(before) ?? false) || then.test(behind)),
  )?.measure;
}

/** "The river stood at 7.2 metres" */
const levelOf = (
  { report: { text } }: AttributedReading,
  { at, unit }: Quantity,
  sentence: Sentence,
  { level }: ScopeWords,
): string | undefined =>
  /^(?:m|cm|ft)$/.test(unit ?? "") && level.test(text.slice(Math.max(sentence.start, at.start - CLAUSE), at.start))
    ? "water level"
    : undefined;

/** What is asked for and what is offered are no rivals: "is asking for a 9 percent rise", "raised its offer to 6 percent". */
function bargained(
  { report: { text } }: AttributedReading,
  { of, at }: Quantity,
  sentence: Sentence,
  { asked, offered }: ScopeWords,
): string | undefined {
  if (of !== undefined) return undefined;
  const front = text.slice(Math.max(sentence.start, at.start - CLAUSE), at.start);
  return asked.test(front) ? "share asked for" : offered.test(front) ? "share offered" : undefined;
}

/**
 * The measure of a percentage: "share" of what is named, else whose level or change it is ("unemployment", "shares (fall)").
 */
function shareOf(reading: AttributedReading, { of, at }: Quantity, sentence: Sentence): string {
  if (of !== undefined) return "share";
  const before = tokensIn(reading, [{ start: sentence.start, end: at.start }]).slice(-2 * REACH);
  const verb = before.findLastIndex(({ tag }) => tag === "VERB" || tag === "AUX");
  const between = before.slice(verb + 1);
  if (verb < 1 || between.some(({ tag }) => /^(?:NOUN|PROPN|PRON|PUNCT|CCONJ|SCONJ)$/.test(tag))) return "share";
  const subject = before.slice(0, verb).findLast(({ tag }) => !/^(?:ADV|AUX|PART)$/.test(tag));
  const isNoun =
    subject?.tag === "NOUN" ||
    (subject?.start === sentence.start && !reading.names.some((n) => overlaps(n.at, subject)));
  if (!subject || !isNoun) return "share";
  const noun = subject.text.toLowerCase();
  const level = before[verb]?.tag === "AUX" || between.some(({ text }) => /^(?:to|at)$/i.test(text));
  return level ? noun : `${noun} (${before[verb]?.lemma.toLowerCase()})`;
}

/** Verbs that tell what there is, not what happened. */
const THERE_IS =
  /^(?:have|be|include|contain|need|know|want|see|give|remain|exist|hold|own|offer|feature|mean|say|get|make|love|like|live|use|require|consider|seem|appear)$/;
/** In front of a number: those of whom it has been told before. */
const KNOWN = /(?:\b(?:the|these|those|his|her|their|its|our|my|your|other|all|only|any)|['’]s?)\s+$/i;
/** In front of a number: with whom somebody was ("he and two friends", "Vos and the two friends"). */
const WITH = /(?:\p{Lu}[\p{L}.]+|\b(?:he|she|they|I|we))\s+and\s+(?:(?:the|his|her)\s+)?$/u;

/**
 * A pair that counts: those who went with somebody, and things that something befell or that came about. Other pairs ("two men
 * spoke") are told of one by one.
 */
function isPair(
  reading: AttributedReading,
  { at }: Quantity,
  of: Quantity["at"],
  sentence: Sentence,
  verb: Done | undefined,
): boolean {
  const { text, language } = reading.report;
  const front = text.slice(Math.max(sentence.start, at.start - CLAUSE), at.start);
  const next = tokensIn(reading, [{ start: of.end, end: sentence.end }])[0];
  const acts = next !== undefined && /^(?:VERB|AUX)$/.test(next.tag);
  if (acts && WITH.test(front)) return true;
  const head =
    text
      .slice(of.start, of.end)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .at(-1) ?? "";
  if (KNOWN.test(front) || (packFor(language)?.counting.persons.has(head) ?? true)) return false;
  const lemma = verb?.lemma ?? (next?.tag === "VERB" ? next.lemma.toLowerCase() : undefined);
  return lemma !== undefined && !THERE_IS.test(lemma);
}

/** The noun that is counted, without what is tied to it; nothing for people in general and for what is no count of things. */
function headOf(phrase: string, { people, descriptive, uncounted }: ScopeWords): string | undefined {
  const head = /^(.*?)(?:\s(?:of|in|from|at|on|who|with|for|to|that|which)\s.*)?$/is.exec(phrase)?.[1] ?? phrase;
  const noun = (head.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []).at(-1);
  if (noun === undefined || people.has(noun) || descriptive.has(noun) || uncounted.has(noun)) return undefined;
  return noun;
}

/** "people" for people in general, of whom it is told what befell them. */
const peopleIn = (phrase: string, { people, descriptive }: ScopeWords): string | undefined => {
  const head =
    phrase
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .at(-1) ?? "";
  return people.has(head) || descriptive.has(head) ? "people" : undefined;
};

/** The verb of what is counted, by its lemma, and how what is counted stands to it. */
interface Done {
  readonly lemma: string;
  readonly how: "passive" | "subject" | "object";
  /** A past form such as "drove", which the measure of things does not name. */
  readonly plain?: boolean;
}

/** The verb whose subject or object is counted: of the subject the one behind it, else the one in front of the number. */
function verbOf(
  reading: AttributedReading,
  { at }: Quantity,
  of: Quantity["at"],
  sentence: Sentence,
): Done | undefined {
  const end = Math.max(at.end, of.end);
  const behind = tokensIn(reading, [{ start: end, end: sentence.end }]).slice(0, REACH);
  const verb = behind.find(({ tag }) => !/^(?:AUX|ADV|PART)$/.test(tag));
  const helped = behind[0]?.tag === "AUX";
  const before = tokensIn(reading, [{ start: sentence.start, end: Math.min(at.start, of.start) }]).slice(-REACH);
  const last = before.findLast(({ tag }) => !/^(?:ADV|DET|ADJ|NUM)$/.test(tag));
  const front = last && before[before.indexOf(last) - 1];
  // "the man who robbed three banks was charged"
  if (last?.tag === "VERB" && front && /^(?:who|which)$/i.test(front.text))
    return { lemma: last.lemma.toLowerCase(), how: "object" };
  const plain = !helped && !/(?:ed|en|ing)$/.test(verb?.text ?? "");
  if (verb?.tag === "VERB" && (!plain || verb === behind[0]))
    return {
      lemma: verb.lemma.toLowerCase(),
      how: helped && /(?:ed|en|t|n)$/.test(verb.text) ? "passive" : "subject",
      plain,
    };
  return last?.tag === "VERB" ? { lemma: last.lemma.toLowerCase(), how: "object" } : undefined;
}

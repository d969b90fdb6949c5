import type { ScopeWords } from "../../../languages/counting.js";
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
  if (unit === "%" || unit === "share")
    return done ?? bargained(reading, quantity, sentence, words) ?? shareOf(reading, quantity, sentence);
  if (unit !== undefined) return levelOf(reading, quantity, sentence, words);
  if (of === undefined) return undefined;
  if (done !== undefined) return done;
  const size = quantity.low ?? quantity.about ?? quantity.high ?? 0;
  const { text } = reading.report;
  if (size < COUNTED && !/\d/.test(text.slice(at.start, at.end))) return undefined;
  const thing = headOf(text.slice(of.start, of.end), words);
  if (thing === undefined) return undefined;
  const verb = verbOf(reading, quantity, of, sentence);
  return verb === undefined ? thing : `${thing} (${verb})`;
}

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

/** The noun that is counted, without what is tied to it; nothing for people in general and for what is no count of things. */
function headOf(phrase: string, { people, descriptive, uncounted }: ScopeWords): string | undefined {
  const head = /^(.*?)(?:\s(?:of|in|from|at|on|who|with|for|to|that|which)\s.*)?$/is.exec(phrase)?.[1] ?? phrase;
  const noun = (head.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []).at(-1);
  if (noun === undefined || people.has(noun) || descriptive.has(noun) || uncounted.has(noun)) return undefined;
  return noun;
}

/** The verb whose subject or object is counted: of the subject the one behind it, else the one in front of the number. */
function verbOf(
  reading: AttributedReading,
  { at }: Quantity,
  of: Quantity["at"],
  sentence: Sentence,
): string | undefined {
  const end = Math.max(at.end, of.end);
  const behind = tokensIn(reading, [{ start: end, end: sentence.end }]).slice(0, REACH);
  const verb = behind.find(({ tag }) => !/^(?:AUX|ADV|PART)$/.test(tag));
  const isSubject = behind[0]?.tag === "AUX" || /(?:ed|en|ing)$/.test(verb?.text ?? "");
  if (verb?.tag === "VERB" && isSubject) return verb.lemma.toLowerCase();
  const before = tokensIn(reading, [{ start: sentence.start, end: Math.min(at.start, of.start) }]).slice(-REACH);
  const last = before.findLast(({ tag }) => !/^(?:ADV|DET|ADJ|NUM)$/.test(tag));
  return last?.tag === "VERB" ? last.lemma.toLowerCase() : undefined;
}

import type { ScopeWords } from "../../../languages/counting.js";
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
  if (unit === "%" || unit === "share") return "share";
  if (unit !== undefined || of === undefined) return undefined;
  const size = quantity.low ?? quantity.about ?? quantity.high ?? 0;
  const { text } = reading.report;
  if (size < COUNTED && !/\d/.test(text.slice(at.start, at.end))) return undefined;
  const thing = headOf(text.slice(of.start, of.end), words);
  if (thing === undefined) return undefined;
  const verb = verbOf(reading, quantity, of, sentence);
  return verb === undefined ? thing : `${thing} (${verb})`;
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

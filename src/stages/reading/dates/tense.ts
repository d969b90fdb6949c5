import type { TenseWords, Token } from "../../../languages/pack.js";
import type { Position } from "../../../record/position.js";
import { indexAt } from "../context.js";

/** Which way from the day of writing a date lies, as the verbs around it tell. */
export type Tense = "past" | "future" | "unknown";

/** Tokens looked at on either side of a date. */
const REACH = 24;

/**
 * Which way the clause of a date looks: by the nearest verb before it, or behind it where the date opens its clause ("On
 * December 16, the minister said"). "said it will meet Monday" is future, "said Monday it will meet" past.
 */
export function tenseAt(tokens: readonly Token[], at: Position, words: TenseWords): Tense {
  let first = Math.max(0, indexAt(tokens, at.start));
  if ((tokens[first]?.end ?? 0) <= at.start) first++;
  if (first >= tokens.length) return "unknown";
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < at.end) last++;
  const lead = leadOf(tokens, first, words);
  if (lead.tense !== undefined) return lead.tense;
  const left = (): Tense | undefined => scan(tokens, lead.before, -1, words);
  const right = (): Tense | undefined => scan(tokens, last, 1, words);
  const found = lead.opens ? (right() ?? left()) : (left() ?? right());
  return found ?? "unknown";
}

/** Whether a date is put to its verb by a preposition: "reported on Feb. 6", not "extended to Nov. 20". */
export function isOn(tokens: readonly Token[], at: Position, words: TenseWords): boolean {
  const before = tokens[indexAt(tokens, at.start) - 1];
  return before !== undefined && before.end <= at.start && words.onLeads.has(before.text.toLowerCase());
}

/** What stands right before a date: a preposition that tells the way by itself, and whether the date opens its clause. */
function leadOf(
  tokens: readonly Token[],
  first: number,
  words: TenseWords,
): { before: number; opens: boolean; tense?: Tense } {
  let before = first - 1;
  while (before >= 0 && first - before <= 3 && words.leads.has(low(tokens[before]))) {
    const word = low(tokens[before]);
    if (words.pastLeads.has(word)) return { before, opens: false, tense: "past" };
    if (words.futureLeads.has(word))
      return { before, opens: false, tense: pluperfect(tokens, before, words) ? "past" : "future" };
    before--;
  }
  const token = tokens[before];
  const opens = token === undefined || token.tag === "CCONJ" || /^[,;:—–"“(]$/.test(token.text);
  return { before, opens };
}

/** "talks had been held until April": over when the writer wrote. */
function pluperfect(tokens: readonly Token[], before: number, words: TenseWords): boolean {
  for (let k = before - 1; k >= 0 && before - k <= 6; k--) if (low(tokens[k]) === words.had) return true;
  return false;
}

const low = (token: Token | undefined): string => token?.text.toLowerCase() ?? "";

function scan(tokens: readonly Token[], from: number, step: -1 | 1, words: TenseWords): Tense | undefined {
  for (let i = from, n = 0; i >= 0 && i < tokens.length && n < REACH; i += step, n++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (/^[;]$/.test(token.text)) break;
    const tense = tenseOf(tokens, i, words);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

/** The tense one token tells: none, unless it is a verb, an auxiliary or a word that looks ahead. */
function tenseOf(tokens: readonly Token[], i: number, words: TenseWords): Tense | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const word = token.text.toLowerCase();
  if (words.future.has(word)) return aheadOrOver(tokens, i, words);
  if (token.tag !== "VERB" && token.tag !== "AUX") return undefined;
  const previous = low(tokens[i - 1]);
  if (words.modals.has(word)) return low(tokens[i + 1]) === words.have ? "past" : "future";
  if (previous === words.infinitive) return infinitive(tokens, i, words);
  // "to be published in March"
  if (words.be.has(previous) && low(tokens[i - 2]) === words.infinitive) return "future";
  for (let k = i - 1; k >= 0 && i - k <= 3; k--) {
    const near = low(tokens[k]);
    if (words.modals.has(near)) return low(tokens[k + 1]) === words.have ? "past" : "future";
    if (tokens[k]?.tag !== "ADV" && tokens[k]?.tag !== "AUX" && tokens[k]?.tag !== "PART") break;
  }
  if (words.past.has(word)) return "past";
  // "is calling for the redemption on Dec. 7"
  const being = low(tokens[i - 1]);
  if (words.isProgressive(word) && words.be.has(being) && !words.past.has(being)) return "unknown";
  if (words.isPast(word, token.lemma)) return words.future.has(token.lemma) ? "future" : "past";
  if (words.scheduled.has(token.lemma)) return "future";
  return undefined;
}

/** "is due Friday" looks ahead; "it had been due to expire Friday" is over. */
const aheadOrOver = (tokens: readonly Token[], i: number, words: TenseWords): Tense =>
  words.past.has(low(tokens[i - 2])) && words.be.has(low(tokens[i - 1])) ? "past" : "future";

function infinitive(tokens: readonly Token[], i: number, words: TenseWords): Tense | undefined {
  for (let k = i - 2; k >= 0 && i - k <= 5; k--) {
    const near = low(tokens[k]);
    if (words.future.has(near)) return aheadOrOver(tokens, k, words);
    if (words.intends.has(tokens[k]?.lemma ?? "")) return "future";
    if (k === i - 2 && words.be.has(near)) return "future";
  }
  return undefined;
}

import { attached, type Line, phraseAt, wordAt } from "../line.js";
import type { NumberWords } from "./number-words.js";
import { type Plain, plainAt } from "./plain-number.js";
import { groupAt, shareAt } from "./share.js";

/** The number that begins at a token, `undefined` when none does. */
export function numberAt(line: Line, i: number): NumberWords | undefined {
  const sign = signAt(line, i);
  if (sign) {
    const found = plainOrRange(line, i, i + sign.length);
    return found && { ...found, currency: sign.currency };
  }
  return vagueAt(line, i) ?? groupAt(line, i) ?? shareAt(line, i) ?? plainOrRange(line, i, i);
}

/** "$", "C$", "HK$", "Rs", "Rs." in front of digits. */
function signAt(line: Line, i: number): { currency: string; length: number } | undefined {
  for (const length of [2, 1]) {
    if (!/^\d/.test(wordAt(line, i + length))) continue;
    if (length === 2 && !attached(line, i + 1)) continue;
    const sign = line.words.slice(i, i + length).join("");
    const currency = line.counting.currencies.get(sign);
    if (currency === undefined) continue;
    // "won 43 seats": a sign or a short form ("EUR 40m", "Rs 500"), no word.
    if (/^\p{L}{3,}$/u.test(sign) && !/^\p{Lu}+$/u.test(line.tokens[i]?.text ?? "")) continue;
    return { currency, length };
  }
  return undefined;
}

/** "dozens", "tens of thousands", "a few hundred", "dozens upon dozens". */
function vagueAt(line: Line, i: number): NumberWords | undefined {
  for (let length = 4; length > 0; length--) {
    const phrase = phraseAt(line, i, i + length);
    const interval = line.counting.vague.get(phrase);
    if (interval === undefined || phrase.split(" ").length !== length) continue;
    const doubled = /^(?:upon|and)$/.test(wordAt(line, i + length)) && wordAt(line, i + length + 1) === phrase;
    // "a couple of hundred" is tried before "a couple".
    return { first: i, last: i + (doubled ? length + 2 : length), interval, precise: false };
  }
  return undefined;
}

const RANGE = /^(\d+(?:\.\d+)?)[-–](\d+(?:\.\d+)?)$/;

/** A number or a range of two; `first` is its first token with a sign of currency, `start` the first of the number itself. */
function plainOrRange(line: Line, first: number, start: number): NumberWords | undefined {
  const joined = RANGE.exec(wordAt(line, start));
  if (joined) {
    const scale = plainAt(line, start, 1);
    const low = Number(joined[1]) * (scale?.value ?? 1);
    const high = Number(joined[2]) * (scale?.value ?? 1);
    // "a 3-1 win" is a score.
    if (low >= high) return undefined;
    return opened(line, { first, last: scale?.last ?? start + 1, interval: { low, high }, precise: true });
  }
  const one = plainAt(line, start);
  if (!one) return undefined;
  const range = rangeFrom(line, first, one);
  if (range) return opened(line, range);
  return { first, last: one.last, value: one.value, precise: true };
}

/** "between 30 and 40", "from 10 to 15": the word in front belongs to the range. */
const opened = (line: Line, range: NumberWords): NumberWords =>
  /^(?:between|from)$/.test(wordAt(line, range.first - 1)) ? { ...range, first: range.first - 1 } : range;

function rangeFrom(line: Line, first: number, one: Plain): NumberWords | undefined {
  const before = wordAt(line, first - 1);
  let at = one.last;
  // "between 51% and 54%", "51%-54%"
  const unit = wordAt(line, at) === "%" && (before === "between" || attached(line, at + 1)) ? 1 : 0;
  at += unit;
  const link = wordAt(line, at);
  if (!(/^(?:to|[-–]|or)$/.test(link) || (link === "and" && before === "between"))) return undefined;
  if (link === "-" && !attached(line, at)) return undefined;
  const sign = signAt(line, at + 1);
  const two = plainAt(line, at + 1 + (sign?.length ?? 0));
  if (!two) return undefined;
  const low = one.value * sharedScale(one, two);
  if (low >= two.value || (link === "or" && two.value > low * 2)) return undefined;
  if (link === "to" && /^(?:from|by|vote|lost|won|beat)$/.test(before) && isChange(line, first, two)) return undefined;
  if (link === "to" && sign && isChange(line, first, two)) return undefined;
  const range = { first, last: two.last, interval: { low, high: two.value }, precise: true };
  return unit > 0 && wordAt(line, two.last) === "%" ? { ...range, last: two.last + 1, unit: "%" } : range;
}

/** "10 to 15 thousand", "two or three hundred": the scale of the second serves the first as well. */
const sharedScale = (one: Plain, two: Plain): number =>
  one.scale === 1 && two.scale > 1 && one.value < two.value / two.scale ? two.scale : 1;

/** "rose from 3 to 9", "climbed by seven to 58": two counts, no range; "fell by 5 to 10 percent" is one. */
function isChange(line: Line, first: number, two: Plain): boolean {
  const words = phraseAt(line, Math.max(0, first - 7), first);
  if (words.endsWith(" by") && line.counting.units.has(wordAt(line, two.last))) return false;
  return /\b(?:ris|ros|increas|climb|fell|fall|drop|jump|grow|grew|went|gone|up|down|revis|declin|swell|swollen|lower|rais)/.test(
    words,
  );
}

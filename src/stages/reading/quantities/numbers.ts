import type { Interval } from "../../../languages/counting.js";
import { attached, type Line, phraseAt, tagAt, wordAt } from "./line.js";

/** A number as read: its tokens (`last` exclusive) and its value or interval, before any bound. */
export interface NumberWords {
  readonly first: number;
  readonly last: number;
  readonly value?: number;
  readonly interval?: Interval;
  /** A part of a whole: "a third". */
  readonly share?: boolean;
  /** Currency sign in front: ISO 4217 code. */
  readonly currency?: string;
  /** True for digits and number words; false for "dozens", "a few". */
  readonly precise: boolean;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)$/;
const RANGE = /^(\d+(?:\.\d+)?)[-–](\d+(?:\.\d+)?)$/;

/** The number that begins at a token, `undefined` when none does. */
export function numberAt(line: Line, i: number): NumberWords | undefined {
  const currency = line.counting.currencies.get(wordAt(line, i));
  const sign = currency !== undefined && !/^[a-z]{3,}$/.test(wordAt(line, i)) && DIGITS.test(wordAt(line, i + 1));
  const start = sign ? i + 1 : i;
  const found = sign ? plainOrRange(line, start) : (vagueAt(line, i) ?? shareAt(line, i) ?? plainOrRange(line, i));
  if (!found || !sign) return found;
  return { ...found, first: i, currency };
}

/** "dozens", "tens of thousands", "a few hundred". */
function vagueAt(line: Line, i: number): NumberWords | undefined {
  for (let length = 4; length > 0; length--) {
    const phrase = phraseAt(line, i, i + length);
    const interval = line.counting.vague.get(phrase);
    if (interval === undefined || phrase.split(" ").length !== length) continue;
    // "a couple of hundred" is tried before "a couple".
    return { first: i, last: i + length, interval, precise: false };
  }
  return undefined;
}

/** "a third", "two-thirds", "half", "three quarters". */
function shareAt(line: Line, i: number): NumberWords | undefined {
  const { fractions, numbers, magnitudes } = line.counting;
  const word = wordAt(line, i);
  if (word === "half") {
    const scale = magnitudes.get(wordAt(line, i + 2));
    if (wordAt(line, i + 1) === "a" && scale !== undefined)
      return { first: i, last: i + 3, value: scale / 2, precise: true };
    return /^(?:of|the|its|their|his|her|all)$/.test(wordAt(line, i + 1)) ? share(line, i, i + 1, 1 / 2) : undefined;
  }
  const over = word === "a" || word === "one" ? 1 : numbers.get(word);
  if (over === undefined) return undefined;
  const dash = wordAt(line, i + 1) === "-" ? 1 : 0;
  const part = fractions.get(wordAt(line, i + 1 + dash));
  if (part === undefined || wordAt(line, i + 2 + dash) !== "of") return undefined;
  return share(line, i, i + 2 + dash, over * part);
}

const share = (_line: Line, first: number, last: number, value: number): NumberWords => ({
  first,
  last,
  value: Math.round(value * 1e6) / 1e6,
  share: true,
  precise: true,
});

function plainOrRange(line: Line, i: number): NumberWords | undefined {
  const joined = RANGE.exec(wordAt(line, i));
  const between = wordAt(line, i - 1) === "between";
  if (joined) {
    const scale = magnitudeAt(line, i + 1);
    const [low, high] = [Number(joined[1]) * (scale?.by ?? 1), Number(joined[2]) * (scale?.by ?? 1)];
    // "a 3-1 win" is a score.
    return low < high ? { first: i, last: scale?.last ?? i + 1, interval: { low, high }, precise: true } : undefined;
  }
  const first = plainAt(line, i);
  if (!first) return undefined;
  const link = wordAt(line, first.last);
  if (!(link === "to" || link === "-" || link === "–" || link === "or" || (link === "and" && between))) return first;
  if (link === "-" && !attached(line, first.last)) return first;
  const sign = line.counting.currencies.has(wordAt(line, first.last + 1)) ? 1 : 0;
  const second = plainAt(line, first.last + 1 + sign);
  if (!second || second.value === undefined || first.value === undefined) return first;
  const scale =
    second.value >= 1000 && first.value < 1000 && first.last - i === 1
      ? spelledScale(line, first.last + 1 + sign, second.last)
      : 1;
  const low = first.value * scale;
  if (low >= second.value || (link === "or" && second.value > low * 2)) return first;
  if (link === "to" && /^(?:from|vote|lost|won|beat)$/.test(wordAt(line, i - 1)) && changes(line, i)) return first;
  return { first: i, last: second.last, interval: { low, high: second.value }, precise: true };
}

/** "10 to 15 thousand": the scale of the second serves the first as well. */
function spelledScale(line: Line, first: number, last: number): number {
  let by = 1;
  for (let i = first; i < last; i++) by *= line.counting.magnitudes.get(wordAt(line, i)) ?? 1;
  return by;
}

/** "rose from 3 to 9": two counts at two times, no range. */
const changes = (line: Line, i: number): boolean =>
  /\b(?:ris|ros|increas|climb|fell|fall|drop|jump|grow|grew|went|gone|up|down|revis|declin|swell|swollen|lower|rais)/.test(
    phraseAt(line, Math.max(0, i - 7), i),
  );

function plainAt(line: Line, i: number): NumberWords | undefined {
  const word = wordAt(line, i);
  let value: number | undefined;
  let last = i + 1;
  if (DIGITS.test(word)) {
    value = Number(word.replace(/,/g, ""));
    if (/^\d{1,3}$/.test(word) && /^\d{3}$/.test(wordAt(line, last)) && spaced(line, last)) {
      value = value * 1000 + Number(wordAt(line, last));
      last++;
    }
  } else {
    const words = wordsAt(line, i);
    if (!words) return undefined;
    value = words.value;
    last = words.last;
  }
  const scale = magnitudeAt(line, last);
  if (scale) {
    value = Math.round(value * scale.by * 1e6) / 1e6;
    last = scale.last;
  }
  return { first: i, last, value, precise: true };
}

const spaced = (line: Line, i: number): boolean => (line.tokens[i]?.start ?? 0) - (line.tokens[i - 1]?.end ?? 0) === 1;

/** "twenty-five", "two hundred and fifty", "a hundred", "a dozen". */
function wordsAt(line: Line, i: number): { value: number; last: number } | undefined {
  const { numbers, magnitudes } = line.counting;
  let total = 0;
  let group: number | undefined;
  let at = i;
  if (/^an?$/.test(wordAt(line, i)) && magnitudes.has(wordAt(line, i + 1)) && wordAt(line, i + 1).length > 3) {
    group = 1;
    at = i + 1;
  }
  let last = i;
  while (at < line.words.length) {
    const word = wordAt(line, at);
    const small = numbers.get(word);
    const scale = magnitudes.get(word);
    if (
      small !== undefined &&
      (group === undefined || (group % 10 === 0 && small < 10 && group > 0) || group % 100 === 0)
    ) {
      // "five ten" is no number, "fifty five" and "two hundred fifty" are.
      group = (group ?? 0) + small;
    } else if (scale !== undefined && group !== undefined && word.length > 3) {
      if (scale <= 100) group *= scale;
      else {
        total += group * scale;
        group = undefined;
      }
    } else break;
    at++;
    last = at;
    if (group === undefined && !numbers.has(wordAt(line, at)) && wordAt(line, at) !== "and") break;
    const linked =
      wordAt(line, at) === "-" || (wordAt(line, at) === "and" && ((group ?? 0) % 100 === 0 || group === undefined));
    if (linked && numbers.has(wordAt(line, at + 1)) && (wordAt(line, at) === "-" ? (group ?? 0) >= 20 : last - i > 1))
      at++;
  }
  if (last === i) return undefined;
  return { value: total + (group ?? 0), last };
}

/** "thousand", "million", "bn", "m", "k" behind a number; "m" and "k" only when attached and not a measure of length. */
function magnitudeAt(line: Line, i: number): { by: number; last: number } | undefined {
  const word = wordAt(line, i);
  if (word === "m" && attached(line, i) && isMillions(line, i)) return { by: 1e6, last: i + 1 };
  if (word === "k" && attached(line, i)) return { by: 1000, last: i + 1 };
  if (word === "b" && attached(line, i)) return { by: 1e9, last: i + 1 };
  if (word === "crore") return { by: 1e7, last: i + 1 };
  if (word === "lakh") return { by: 1e5, last: i + 1 };
  const by = line.counting.magnitudes.get(word);
  if (by === undefined) return undefined;
  const next = line.counting.magnitudes.get(wordAt(line, i + 1));
  return next !== undefined && next > by ? { by: by * next, last: i + 2 } : { by, last: i + 1 };
}

/** "£3m" and "1.2m people" are millions, "a 100m sprint" is metres. */
function isMillions(line: Line, i: number): boolean {
  if (line.counting.currencies.has(wordAt(line, i - 2))) return true;
  const next = wordAt(line, i + 1);
  return (
    next === "of" ||
    line.counting.persons.has(next) ||
    line.counting.things.has(next) ||
    line.counting.currencies.has(next) ||
    (/NOUN/.test(tagAt(line, i + 1)) && next.endsWith("s"))
  );
}

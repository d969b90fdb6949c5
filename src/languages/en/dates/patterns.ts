import {
  clockWords,
  decades,
  months,
  ordinals,
  partsOfDay,
  pluralUnits,
  seasons,
  smallNumbers,
  units,
  vagueAmounts,
  weekdays,
  zones,
} from "./words.js";

/** Alternatives, the longest first, so that "sept" does not stop at "sep". */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.]/g, "\\.").replace(/ /g, "\\s+").replace(/'/g, "['’]"))
    .join("|")})`;

const longMonths = Object.keys(months).filter((word) => word.length > 4 || word === "june" || word === "july");
const shortMonths = Object.keys(months).filter((word) => !longMonths.includes(word) && word !== "may");
const longDays = Object.keys(weekdays).filter((word) => word.endsWith("day"));
const shortDays = Object.keys(weekdays).filter((word) => !word.endsWith("day"));
/** The words of `smallNumbers`, written short: a pattern of all of them would be long, and long to compile. */
export const small =
  "(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|eleven|twelve|one|two|three|four|five|six|seven|eight|nine|ten)";

/** Source texts of regular expressions for the parts of English dates; every repetition in them is bounded. */
export const MONTH = `(?:${anyOf(longMonths)}|May|${anyOf(shortMonths)}(?:\\.|(?![\\p{L}])))`;
export const WEEKDAY = `(?:${anyOf(longDays)}|${anyOf(shortDays)}(?:\\.|(?![\\p{L}])))`;
export const LONG_WEEKDAY = anyOf(longDays);
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%])";
export const YEAR_WORDS = `(?:nineteen|eighteen|twenty)[\\s-](?:hundred|oh[\\s-]${small}|${small}(?:-${small})?)|(?:the\\s+year\\s+)?two\\s+thousand(?:\\s+(?:and\\s+)?${small}(?:-${small})?)?`;
export const YEAR = "(?:1[5-9]|20)\\d\\d(?![\\d%])";
export const UNIT = anyOf(Object.keys(units).filter((word) => word !== "millennium"));
export const UNITS = anyOf(Object.keys(pluralUnits));
export const PART = anyOf(Object.keys(partsOfDay).concat(Object.keys(clockWords)));
export const SEASON = anyOf(Object.keys(seasons));
export const ORDINAL = anyOf(Object.keys(ordinals));
export const DECADE_WORD = anyOf(Object.keys(decades));
export const ZONE = `(?:${anyOf(Object.keys(zones).filter((word) => word !== "z"))})(?!\\p{L})`;
export const OFFSET = "(?:(?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?)";
export const DIGITS =
  "(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,5}(?:\\.\\d{1,2})?)(?:\\s+\\d/\\d|½)?(?:\\s+(?:hundred|thousand|million|billion))?";
export const VAGUE = anyOf(vagueAmounts);
export const BOUND =
  "(?:at\\s+least|at\\s+most|more\\s+than|less\\s+than|fewer\\s+than|no\\s+more\\s+than|nearly|almost|about|around|roughly|approximately|some|over|under|up\\s+to|as\\s+many\\s+as|as\\s+much\\s+as|just\\s+over|just\\s+under|well\\s+over|only|just)";
export const CLOCK =
  "(?:(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?::[0-5]\\d)?(?:\\s?[ap](?:\\.\\s?)?m\\b\\.?)?|(?:1[0-2]|0?[1-9])\\s?[ap](?:\\.\\s?)?m\\b\\.?|(?:[01]\\d|2[0-3])[0-5]\\d(?=\\s+(?:GMT|UTC|hours|local)))";
/** Start and end of a rule: no letter, digit or currency sign may touch it. */
export const START = "(?<![\\p{L}\\d$€£_@#]|\\d[.,])";
export const END = "(?![\\p{L}\\d_])";

/** The number that amount words mean; `undefined` where they tell none. */
export function numberOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const low = words
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
  if (/^(?:an?|another|an additional)$/.test(low)) return 1;
  const whole = /^(.{1,40}) and a half$/.exec(low)?.[1];
  if (whole !== undefined) return (numberOf(whole) ?? 0) + 0.5;
  if (/couple/.test(low)) return 2;
  if (/^half/.test(low)) return 0.5;
  const m = /^(\d[\d,]*(?:\.\d+)?)(?: (\d)\/(\d)|(½))?(?: (hundred|thousand|million|billion))?$/.exec(low);
  if (m) {
    const base = Number(m[1]?.replace(/,/g, ""));
    const part = m[4] ? 0.5 : m[2] !== undefined ? Number(m[2]) / Number(m[3]) : 0;
    return (base + part) * scaleOf(m[5]);
  }
  return wordNumber(low);
}

const scaleOf = (word: string | undefined): number =>
  word === "hundred" ? 100 : word === "thousand" ? 1_000 : word === "million" ? 1e6 : word === "billion" ? 1e9 : 1;

function wordNumber(low: string): number | undefined {
  let total = 0;
  let known = false;
  for (const word of low.split(" ")) {
    const small = smallNumbers[word];
    if (small !== undefined) {
      total += small;
      known = true;
    } else if (word === "a" || word === "an") total += 1;
    else if (word === "hundred" || word === "thousand" || word === "million") {
      total = Math.max(1, total) * scaleOf(word);
      known = true;
    } else if (word !== "and") return undefined;
  }
  return known ? total : undefined;
}

/** "nineteen ninety-six", "two thousand and four", "1996". */
export function yearOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const low = words
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .replace(/^the year /, "")
    .trim();
  if (/^\d{4}$/.test(low)) return Number(low);
  const short = /^['’](\d\d)$/.exec(low);
  if (short) return Number(short[1]) + (Number(short[1]) > 40 ? 1900 : 2000);
  const [first, ...rest] = low.split(" ");
  const century = first === "eighteen" ? 1800 : first === "nineteen" ? 1900 : first === "twenty" ? 2000 : undefined;
  if (century === undefined) return wordNumber(low);
  if (rest[0] === "hundred") return century;
  if (rest[0] === "oh") return century + (wordNumber(rest.slice(1).join(" ")) ?? 0);
  const tail = wordNumber(rest.join(" "));
  return tail === undefined || tail > 99 ? undefined : century + tail;
}

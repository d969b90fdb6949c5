import {
  clockWords,
  decades,
  months,
  namedDays,
  ordinals,
  partsOfDay,
  pluralUnits,
  references,
  seasons,
  smallNumbers,
  units,
  vagueAmounts,
  weekdays,
} from "./words.js";

/** The first words of phrases. */
const opening = (phrases: readonly string[]): string[] => phrases.map((phrase) => phrase.split(/[ ']/)[0] ?? "");

/** The words a dated expression may begin with or be known by, by class. "0" stands for any number in digits, "'" for the apostrophe in front of one. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  month: Object.keys(months),
  weekday: Object.keys(weekdays).flatMap((word) => [word, `${word}s`]),
  unit: [...Object.keys(units), ...Object.keys(pluralUnits), "half", "period", "midyear", "midweek", "midmonth"],
  part: [...Object.keys(partsOfDay), ...Object.keys(clockWords)],
  season: Object.keys(seasons),
  named: opening(Object.keys(namedDays)),
  day: ["today", "tonight", "yesterday", "tomorrow"],
  number: ["noon", "midnight", "midday"],
  set: ["daily", "hourly", "nightly", "weekly", "monthly", "yearly", "annually", "quarterly"],
  reference: [...opening(Object.keys(references)), "earlier", "then"],
  digit: ["0"],
  apostrophe: ["'"],
  year: ["nineteen", "eighteen", "twenty", "two"],
  decade: Object.keys(decades),
  century: [
    "twenty",
    "twentieth",
    "nineteenth",
    "eighteenth",
    "seventeenth",
    "sixteenth",
    "fifteenth",
    "fourteenth",
    "thirteenth",
  ],
  the: ["the"],
  a: ["a", "an"],
  its: ["its", "his", "her", "their", "these", "those", "for"],
  in: ["in"],
  per: ["per"],
  q: ["q"],
  every: ["every", "each"],
  fiscal: ["fiscal", "calendar", "fy"],
  ordinal: Object.keys(ordinals),
  /** Early or late in what follows. */
  side: ["early", "earlier", "late", "later"],
  edge: [...["early", "earlier", "late", "later", "mid", "middle"], ...["start", "beginning", "end", "close", "rest"]],
  turn: [
    ...["this", "last", "next", "past", "coming", "following", "previous", "preceding"],
    ...["that", "current", "recent", "future"],
  ],
  frame: ["first", "final", "latest", "other", "additional"],
  bound: [
    ...["at", "more", "less", "fewer", "no", "nearly", "almost", "about", "around", "roughly", "approximately"],
    ...["some", "over", "under", "up", "as", "just", "well", "only"],
  ],
  amount: [...Object.keys(smallNumbers), ...opening(vagueAmounts), "couple", "half", "another"],
};

/** The words of some classes, their names parted by spaces. */
export const wordsOf = (classes: string): readonly string[] => [
  ...new Set(
    classes.split(" ").flatMap((name) => {
      const words = CLASSES[name];
      if (words === undefined) throw new TypeError(`Expected a class of words, got "${name}".`);
      return words;
    }),
  ),
];

const KINDS = ["month", "weekday", "unit", "part", "season", "named", "day", "number", "set", "reference"];

/** One bit for each of some kinds of words, their names parted by spaces. */
export const kindBits = (kinds: string): number =>
  kinds.split(" ").reduce((bits, kind) => bits | (1 << KINDS.indexOf(kind)), 0);

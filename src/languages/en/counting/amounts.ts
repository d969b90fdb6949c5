import type { Bound, Interval } from "../../counting.js";

const phrases = (bound: Bound, list: string): [string, Bound][] =>
  list
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => [phrase, bound]);

/** Vague number words as intervals. */
export const vague: ReadonlyMap<string, Interval> = new Map<string, Interval>([
  ["dozens", { low: 24 }],
  ["scores", { low: 40 }],
  ["hundreds", { low: 200 }],
  ["thousands", { low: 2000 }],
  ["millions", { low: 2e6 }],
  ["billions", { low: 2e9 }],
  ["tens of thousands", { low: 20_000 }],
  ["hundreds of thousands", { low: 200_000 }],
  ["tens of millions", { low: 2e7 }],
  ["hundreds of millions", { low: 2e8 }],
  ["a handful", { low: 3, high: 9 }],
  ["handful", { low: 3, high: 9 }],
  ["a couple", { low: 2, high: 3 }],
  ["a few", { low: 3, high: 9 }],
  ["several", { low: 3 }],
  ["both", { low: 2, high: 2 }],
  ["tens", { low: 20 }],
  ["a small number", { low: 3 }],
  ["hundreds of billions", { low: 2e11 }],
  ["tens of billions", { low: 2e10 }],
  ["trillions", { low: 2e12 }],
  ["several hundreds", { low: 200 }],
  ["several thousands", { low: 2000 }],
  ["several dozens", { low: 24 }],
  ["several million", { low: 3e6 }],
  ["several billion", { low: 3e9 }],
  ["a few million", { low: 3e6, high: 9e6 }],
  ["a few billion", { low: 3e9, high: 9e9 }],
  ["few dozen", { low: 36, high: 108 }],
  ["few hundred", { low: 300, high: 900 }],
  ["few thousand", { low: 3000, high: 9000 }],
  ["couple of dozen", { low: 24, high: 36 }],
  ["couple of hundred", { low: 200, high: 300 }],
  ["couple of thousand", { low: 2000, high: 3000 }],
  ["several dozen", { low: 24 }],
  ["several hundred", { low: 200 }],
  ["several thousand", { low: 2000 }],
  ["a few dozen", { low: 36, high: 108 }],
  ["a few hundred", { low: 300, high: 900 }],
  ["a few thousand", { low: 3000, high: 9000 }],
  ["a couple of hundred", { low: 200, high: 300 }],
  ["a couple of dozen", { low: 24, high: 36 }],
  ["a couple of thousand", { low: 2000, high: 3000 }],
]);

/** Parts of a whole. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ["half", 1 / 2],
  ["third", 1 / 3],
  ["thirds", 1 / 3],
  ["quarter", 1 / 4],
  ["quarters", 1 / 4],
  ["fourth", 1 / 4],
  ["fourths", 1 / 4],
  ["fifth", 1 / 5],
  ["fifths", 1 / 5],
  ["sixth", 1 / 6],
  ["tenth", 1 / 10],
  ["tenths", 1 / 10],
]);

/** Words behind an article that count what follows "of": "a pair of soldiers". */
export const groups: ReadonlyMap<string, number> = new Map([
  ["pair", 2],
  ["trio", 3],
  ["score", 20],
]);

/** Bounds in front of a number. */
export const before: ReadonlyMap<string, Bound> = new Map([
  ...phrases(
    "low",
    `at least, no fewer than, no less than, not less than, not fewer than, more than, over, above, upwards of, upward of, exceeding, in excess of, north of,
    a minimum of, at the very least, well over, well above, far more than, much more than, greater than, surpassing, topping, way more than, many more than, at a minimum`,
  ),
  ...phrases(
    "high",
    `up to, as many as, as much as, at most, no more than, not more than, fewer than, less than, under, below, a maximum of, at the most, as high as,
    well under, well below, far fewer than, much less than, a maximum`,
  ),
  ...phrases(
    "nearly",
    "nearly, almost, close to, just under, approaching, not quite, just short of, close on, a little under, just below, slightly less than, slightly fewer than, slightly below, slightly under, a little less than, a little fewer than, a little below, marginally less than, marginally under, a bit under, a bit less than, somewhat less than, a shade under, nearing, shy of, just shy of, barely, scarcely, hardly, very nearly, nigh on",
  ),
  ...phrases(
    "just-over",
    "just over, slightly more than, a little over, a little more than, slightly over, marginally more than, marginally over, a bit more than, a bit over, somewhat more than, a shade over, a fraction over, just above, little more than, slightly above",
  ),
  ...phrases(
    "about",
    `about, around, some, roughly, approximately, an estimated, estimated, circa, approx, approx., in the region of, somewhere around, in the order of, on the order of, perhaps,
    maybe, an approximate, the estimated, an average of, ~, ca, ca., c., possibly, give or take, something like, around about, anything like, the equivalent of about`,
  ),
  ...phrases("added", "another, a further, an additional, further, additional, yet another, an extra"),
  ...phrases(
    "exact",
    "exactly, precisely, only, just, a total of, a combined, the, all, all of the, these, those, its, their, his, her, as few as, a record, a whole, fully, a grand total of, totaling, totalling, the first, the last, the other, the remaining, many, anywhere, somewhere, anything, simply, merely, other",
  ),
]);

/** Bounds behind a number. */
export const behind: ReadonlyMap<string, Bound> = new Map([
  ...phrases(
    "low",
    "or more, and more, plus, - plus, +, at least, at the very least, and counting, or even more, upwards, and up, - or - more",
  ),
  ...phrases("high", "or fewer, or less, at most, at the most"),
  ...phrases("about", "or so, - odd, odd, or thereabouts, approximately, or - so"),
  ...phrases("added", "more, additional, further"),
  ...phrases("exact", "- strong"),
]);

/** Words that make a number a running total. */
export const totals: readonly string[] = [
  "so far",
  "to date",
  "in total",
  "in all",
  "a total of",
  "altogether",
  "until now",
  "up to now",
  "thus far",
  "overall",
  "cumulative",
  "total of",
];

/** Places in a row, from the second on, that tell how many there are by then: "a fourth body". */
export const ordinals: ReadonlyMap<string, number> = new Map(
  "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    .split(" ")
    .map((word, i) => [word, i + 2]),
);

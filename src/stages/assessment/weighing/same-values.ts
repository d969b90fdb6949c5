/** A stretch of time in milliseconds, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A way to write a value, with the sources that write it so and when each did first. */
export interface Spelling {
  readonly text: string;
  readonly by: ReadonlyMap<number, Span>;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const TOLERANCE = 0.01;
/** A number in full thousands may be a rounding of one that is at most so far off. */
const THOUSANDS = /000$/;
const ROUNDING = 0.05;

/** The number that a value is written for, with or without thousands commas; `undefined` for words. */
export function numberIn(value: string): number | undefined {
  if (!NUMBER.test(value) || !/\d/.test(value)) return undefined;
  const number = Number(value.replaceAll(",", ""));
  return Number.isFinite(number) ? number : undefined;
}

interface Group {
  readonly text: string;
  readonly number: number | undefined;
  readonly by: Map<number, Span>;
}

/**
 * The spellings, those of one value taken together, the value with most sources first. Values are the same when they are equal but
 * for case and spacing, or are numbers within 1 % of the one that more sources give. A number in full thousands is the same as
 * the one that it is a rounding of (9,000 and 8,860), where that is at most 5 % off: it is the same thing told less exactly
 * (Li, Dong, Lyons, Meng & Srivastava: Truth finding on the deep web, VLDB 2012).
 */
export function sameValues(spellings: readonly Spelling[]): Spelling[] {
  const groups = new Map<string, Group>();
  const ranked = spellings.map((one) => ({ ...one, number: numberIn(one.text) })).sort(mostSaid);
  for (const spelling of ranked) {
    const group = keysNear(spelling)
      .map((key) => groups.get(key))
      .find((found) => found !== undefined && same(spelling, found));
    if (group) addTo(group, spelling.by);
    else groups.set(keysNear(spelling)[0] ?? "", { ...spelling, by: new Map(spelling.by) });
  }
  return withoutRoundings([...groups.values()].sort(mostSaid));
}

function withoutRoundings(groups: readonly Group[]): Group[] {
  const rounded = groups.filter(({ text, number }) => number !== undefined && THOUSANDS.test(text));
  if (rounded.length === 0 || groups.length === 1) return [...groups];
  const taken = new Set<Group>();
  for (const group of rounded) {
    const exact = groups.find((other) => isRounding(group, other));
    if (!exact) continue;
    addTo(exact, group.by);
    taken.add(group);
  }
  return groups.filter((group) => !taken.has(group)).sort(mostSaid);
}

/** Whether a number in full thousands is what the other comes to when it is rounded to as many zeros. */
function isRounding({ text, number }: Group, { text: otherText, number: other }: Group): boolean {
  if (number === undefined || other === undefined || THOUSANDS.test(otherText)) return false;
  if (Math.abs(other - number) > ROUNDING * Math.abs(number)) return false;
  const step = 10 ** (/0[0,]*$/.exec(text)?.[0].replaceAll(",", "").length ?? 0);
  return Math.round(other / step) * step === number;
}

function addTo(group: Group, by: ReadonlyMap<number, Span>): void {
  for (const [source, span] of by) {
    const there = group.by.get(source);
    group.by.set(source, there && there.from <= span.from ? there : span);
  }
}

// Buckets of half the tolerance: two numbers in one bucket are always the same, and two that are the same are at most three
// buckets apart, so that each value is compared with seven groups, however many there are.
function keysNear({ text, number }: Group | (Spelling & { readonly number: number | undefined })): string[] {
  if (number === undefined) return [`text ${text.normalize("NFC").replace(/\s+/g, " ").toLowerCase()}`];
  if (number === 0) return ["zero"];
  const bucket = Math.floor(Math.log(Math.abs(number)) / Math.log(1 + TOLERANCE / 2));
  return [0, -1, 1, -2, 2, -3, 3].map((step) => `${number < 0 ? "-" : "+"}${bucket + step}`);
}

interface Numbered {
  readonly number: number | undefined;
}

const same = (a: Numbered, group: Numbered): boolean =>
  a.number === undefined ||
  (group.number !== undefined && Math.abs(a.number - group.number) <= TOLERANCE * Math.abs(group.number));

const mostSaid = (a: Spelling, b: Spelling): number => b.by.size - a.by.size || byCharacters(a.text, b.text);

/** Order by the characters' code units, which is the same on every machine. */
export const byCharacters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { dayOf, spanOf } from "../../src/record/instant.js";

const EDGES = /^[\s"“”„'‘’«»,.;:!?()[\]–—-]+|[\s"“”„'‘’«»,.;:!?()[\]–—-]+$/g;

/** The words without what stands around them: quotes, commas, brackets, spaces. */
export const bare = (words: string): string => words.replace(EDGES, "").replace(/\s+/g, " ");

/** The same words, whatever stands around them. */
export const sameWords = (a: string, b: string): boolean => bare(a) === bare(b);

/**
 * The same source. What follows a name in commas ("Ann Lee, the harbour master") is part of it for some editors and not for
 * others, so the words up to the first comma decide where only one side goes on.
 */
export function sameSource(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  return x === y || x.startsWith(`${y},`) || y.startsWith(`${x},`);
}

/** The same content: the same words, with or without the "that" that leads them in, on which editors differ. */
export function sameContent(a: string, b: string): boolean {
  const said = (words: string): string => bare(words).replace(/^that\s+/i, "");
  return said(a) === said(b);
}

const lead = (words: string): string =>
  bare(words)
    .replace(/^(?:the|an?|its|his|her|their)\s+/i, "")
    .toLowerCase();

/** The same words but for case and a leading article. */
export const sameThing = (a: string, b: string): boolean => lead(a) === lead(b);

/** The same day, month or moment, as far as the coarser of the two tells; open ends must agree. */
export function sameInstant(expected: string, got: string): boolean {
  if (expected === got) return true;
  const [a, b] = [expected, got].map((value) => value.replace(/[~?%]$/, ""));
  if (a === undefined || b === undefined) return false;
  if (a.startsWith("../") || b.startsWith("../")) return dayOf(a.replace("../", "")) === dayOf(b.replace("../", ""));
  if (!a.includes("/") && !b.includes("/")) {
    if (dayOf(a) !== undefined && dayOf(b) !== undefined) return sameDay(a, b);
    return a === b;
  }
  const [x, y] = [spanOf(a), spanOf(b)];
  if (!x || !y) return false;
  const both = Math.min(x.to, y.to) - Math.max(x.from, y.from);
  const either = Math.max(x.to, y.to) - Math.min(x.from, y.from);
  return both / either >= 0.5;
}

function sameDay(a: string, b: string): boolean {
  const timed = /T\d{2}:\d{2}/;
  if (timed.test(a) && timed.test(b)) return sameMoment(a, b);
  return dayOf(a) === dayOf(b);
}

/** The same moment to the minute; where only one side states a zone, the clocks are compared as they stand. */
export function sameMoment(a: string, b: string): boolean {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/;
  if (zoned.test(a) && zoned.test(b))
    return Math.floor((spanOf(a)?.from ?? 0) / 60_000) === Math.floor((spanOf(b)?.from ?? 1) / 60_000);
  return a.slice(0, 16) === b.slice(0, 16);
}

const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/\bwounded\b|\bhurt\b/g, "injured"],
  [/\bdead\b|\bdied\b|\bdeaths?\b/g, "killed"],
  [/\bmoved out\b|\bhomeless\b/g, "displaced"],
  [/\bcollapsed\b|\btoppled\b/g, "destroyed"],
  [/\b(?:seriously|slightly|badly|heavily)\s+/g, ""],
];

/** The same measure under the names it goes by: wounded is injured, dead is killed; how badly does not matter. */
export const sameMeasure = (a: string, b: string): boolean => measureOf(a) === measureOf(b);

function measureOf(name: string): string {
  return MEASURES.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase())
    .split(/\s+(?:or|and)\s+/)
    .sort()
    .join(" or ");
}

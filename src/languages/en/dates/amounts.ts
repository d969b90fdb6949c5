import { BOUND, DIGITS, VAGUE } from "./patterns.js";
import { pluralUnits, smallNumbers, units } from "./words.js";

/** The end of a phrase and its named parts. */
interface Phrase {
  readonly end: number;
  readonly groups: Readonly<Record<string, string>>;
}

const sticky = (source: string): RegExp => new RegExp(source, "iy");
const BOUNDS = sticky(`${BOUND}\\s+`);
const DETERMINERS = sticky("(?:the|each\\s+of\\s+the|for|these|those|its|his|her|their)\\s+");
const FRAMES = sticky("(?:past|last|next|first|coming|previous|preceding|final|latest|other|following|additional)\\s+");
const SECOND = sticky("(?:\\s+|-)(?:to|or|and)(?:\\s+|-)");
const THIRD = sticky("\\s?[-–]\\s?\\d{1,3}");
const KINDS =
  "(?:straight|consecutive|more|full|whole|trading|working|business|additional|further|long|successive|short|solid|calendar|fiscal)";
const TAIL = sticky(
  `(?:-and-a-half)?(?:\\s+${KINDS})?[\\s-]+([a-z]{3,11})(?![a-z\\d_\\u00c0-\\u024f])(?:\\s+and\\s+a\\s+half)?(?:[\\s-](?:long|period))?(?:\\s+or\\s+(?:so|more|less))?(?![a-z\\d_\\u00c0-\\u024f])`,
);
const NUMBER = sticky(DIGITS);
const VAGUELY = sticky(VAGUE);
const WORD = /[a-z]+/iy;
const GAP = /\s+/y;
const LINK = /[\s-]/y;
const AND_A_HALF = /\s+and\s+a\s+half/iy;
const SCALE = /\s+(?:hundred|thousand|million)/iy;
const AND = /\s+(?:and\s+)?/iy;

/** Where a pattern that must match at a place ends; `undefined` where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Whether a word is one for a unit of time, singular or plural. */
export const isUnit = (word: string): boolean => {
  const low = word.toLowerCase();
  return low !== "millennium" && (units[low] !== undefined || pluralUnits[low] !== undefined);
};

/** The ends of the amounts that begin at a place, the likeliest first: "two and a half", "a couple of", "several". */
export function amountEnds(text: string, at: number): number[] {
  const ends = [...(isDigit(text, at) ? digitEnds(text, at) : wordEnds(text, at))];
  const vague = endOf(VAGUELY, text, at);
  return vague === undefined ? ends : [...ends, vague];
}

const isDigit = (text: string, at: number): boolean => /\d/.test(text.charAt(at));

function digitEnds(text: string, at: number): number[] {
  const end = endOf(NUMBER, text, at);
  return end === undefined ? [] : [...half(text, end), end];
}

const half = (text: string, end: number): number[] => {
  const more = endOf(AND_A_HALF, text, end);
  return more === undefined ? [] : [more];
};

function wordEnds(text: string, at: number): number[] {
  const [word, end] = wordAt(text, at);
  if (smallNumbers[word] !== undefined) return numberEnds(text, end, smallEnds(text, at));
  const next = endOf(GAP, text, end);
  const [after, afterEnd] = next === undefined ? ["", end] : wordAt(text, next);
  if (word === "couple") return after === "of" ? [afterEnd, end] : [end];
  if (word === "half") return after === "a" || after === "an" ? [afterEnd, end] : [end];
  if (word === "another") return [end];
  if (word !== "a" && word !== "an" && word !== "the") return [];
  if (after === "couple") return wordEnds(text, next ?? end);
  if (word === "the") return [];
  if (word === "an" && after === "additional") return [afterEnd, end];
  return [...(endOf(SCALE, text, end) === undefined ? [] : numberEnds(text, end, [end])), end];
}

/** "two", "twenty-four": a second small number behind the first. */
function smallEnds(text: string, at: number): number[] {
  const [first, end] = wordAt(text, at);
  if (smallNumbers[first] === undefined) return [];
  const link = endOf(LINK, text, end);
  const [second, secondEnd] = link === undefined ? ["", end] : wordAt(text, link);
  return smallNumbers[second] === undefined ? [end] : [secondEnd, end];
}

/** "two hundred and fifty", "two and a half" */
function numberEnds(text: string, end: number, ends: readonly number[]): number[] {
  const found: number[] = [];
  for (const one of ends) {
    const scale = endOf(SCALE, text, one);
    if (scale === undefined) continue;
    const and = endOf(AND, text, scale);
    if (and !== undefined) for (const rest of smallEnds(text, and)) found.push(...half(text, rest), rest);
    found.push(...half(text, scale), scale);
  }
  for (const one of ends) found.push(...half(text, one), one);
  return found.filter((one) => one >= end);
}

function wordAt(text: string, at: number): [word: string, end: number] {
  const end = endOf(WORD, text, at) ?? at;
  return [text.slice(at, end).toLowerCase(), end];
}

/** A phrase as a pattern would have matched it. */
function asMatch(text: string, at: number, phrase: Phrase | undefined): RegExpMatchArray | null {
  if (phrase === undefined) return null;
  const match: RegExpMatchArray = [text.slice(at, phrase.end)];
  return Object.assign(match, { index: at, input: text, groups: phrase.groups });
}

/** The length of time that begins at a place, with its `bound`, `amount` and `unit`: "nearly two and a half years". */
export const lengthAt = (text: string, at: number): RegExpMatchArray | null =>
  asMatch(text, at, withLeads(text, at, LEADS));

const EDGE = sticky("(?:early|late)\\s+");
const SEPARATOR = sticky("[\\s-]+");
const SHIFT = sticky(
  "([a-z]{3,11})\\s+(ago|earlier|previously|later|afterwards?|from\\s+now|hence|before|prior|after|on)(?![a-z\\d_\\u00c0-\\u024f])",
);

/** An amount of time before or after another that begins at a place: "two weeks ago", "late one day after". */
export const shiftAt = (text: string, at: number): RegExpMatchArray | null => asMatch(text, at, shifted(text, at));

function shifted(text: string, at: number): Phrase | undefined {
  const bound = endOf(BOUNDS, text, at);
  const found = bound === undefined ? undefined : edged(text, bound);
  if (found === undefined || bound === undefined) return edged(text, at);
  return { ...found, groups: { ...found.groups, bound: text.slice(at, bound).trim() } };
}

function edged(text: string, at: number): Phrase | undefined {
  const from = endOf(EDGE, text, at) ?? at;
  for (const end of amountEnds(text, from)) {
    const next = endOf(SEPARATOR, text, end);
    const found = next === undefined ? undefined : turned(text, next);
    if (found !== undefined) return { ...found, groups: { ...found.groups, amount: text.slice(from, end) } };
  }
  return turned(text, from);
}

function turned(text: string, at: number): Phrase | undefined {
  SHIFT.lastIndex = at;
  const [words, unit, way] = SHIFT.exec(text) ?? [];
  if (words === undefined || unit === undefined || way === undefined || !isUnit(unit)) return undefined;
  return { end: at + words.length, groups: { unit, way } };
}

const LEADS: readonly RegExp[] = [BOUNDS, DETERMINERS, FRAMES, BOUNDS];

/** Behind the words in front of the amount, each of which may be there or not: "over" "the" "past" "nearly" two years. */
function withLeads(text: string, at: number, leads: readonly RegExp[]): Phrase | undefined {
  const [lead, ...others] = leads;
  if (lead === undefined) return measured(text, at);
  const end = endOf(lead, text, at);
  const found = end === undefined ? undefined : withLeads(text, end, others);
  if (found === undefined || end === undefined) return withLeads(text, at, others);
  if (lead === FRAMES) return { ...found, groups: { ...found.groups, frame: text.slice(at, end).trim() } };
  // "over the past two weeks" says when, "over two weeks" how long.
  if (lead !== BOUNDS || found.groups.frame !== undefined) return found;
  return { ...found, groups: { ...found.groups, bound: text.slice(at, end).trim() } };
}

function measured(text: string, at: number): Phrase | undefined {
  for (const end of amountEnds(text, at)) {
    for (const from of [...rangeEnds(text, end), end]) {
      TAIL.lastIndex = from;
      const tail = TAIL.exec(text);
      const unit = tail?.[1];
      if (tail !== null && unit !== undefined && isUnit(unit))
        return { end: from + tail[0].length, groups: { amount: text.slice(at, end), unit } };
    }
  }
  return undefined;
}

/** "two to three", "5-6" */
function rangeEnds(text: string, end: number): number[] {
  const second = endOf(SECOND, text, end);
  const third = endOf(THIRD, text, end);
  return [...(second === undefined ? [] : amountEnds(text, second)), ...(third === undefined ? [] : [third])];
}

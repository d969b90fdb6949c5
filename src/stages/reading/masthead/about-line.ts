import type { DateExpression } from "../../../languages/date-expression.js";
import type { LanguagePack } from "../../../languages/pack.js";
import type { Position } from "../../../record/position.js";
import type { HeadFinding } from "./head.js";

/** Longest line, in characters, that can be about the piece rather than of it. */
const LONGEST = 220;
const SEPARATOR = /\s*(?:[|·•;()[\]]|\s[-–—]{1,2}\s|,)\s*/g;

/**
 * What a line at the head tells of the piece (writer, outlet, time), `undefined` when it is no such line: "By Ann Lee",
 * "Ann Lee (@annlee) Published March 3, 2024 | 08:20 AM", "The Bay Courier · 12 June 2025 · 19:20 CEST", "Ann Lee, court
 * reporter".
 */
export function readAboutLine(text: string, line: Position, pack: LanguagePack): HeadFinding | undefined {
  if (line.end - line.start > LONGEST) return undefined;
  const words = text.slice(line.start, line.end);
  const from = readFrom(words, line, pack);
  if (from !== undefined) return from;
  const dates = pack.findDateExpressions(words);
  const date = dates.find(isDay);
  const rest = leftOver(words, dates, pack);
  const ends = /[.!?]["'”’]?$/.test(words.trimEnd()) && !/\b[ap]\.m\.$/i.test(words.trimEnd());
  if (rest.by && rest.segments.length > 0) return byLine(rest.segments, line, dateAt(date, line), pack);
  if (date !== undefined && !ends && wordCount(rest.segments) <= 8) {
    return outletLine(rest.segments, line, dateAt(date, line), pack, rest.published);
  }
  if (rest.published && dates.length > 0 && wordCount(rest.segments) <= 8) {
    return outletLine(rest.segments, line, dateAt(dates[0], line), pack, true);
  }
  if (!ends && isNameWithRole(rest.segments, pack)) return byLine(rest.segments, line, undefined, pack);
  return undefined;
}

const dateAt = (date: DateExpression | undefined, line: Position): DateExpression | undefined =>
  date === undefined ? undefined : { ...date, start: date.start + line.start, end: date.end + line.start };

const isDay = ({ meaning }: DateExpression): boolean =>
  meaning.is === "calendar" &&
  meaning.parts.year !== undefined &&
  (meaning.parts.day !== undefined || meaning.parts.either !== undefined);

/** Words between separators, with their place in the line. */
interface Segment extends Position {
  readonly words: string;
}

/** What is left of a line without its dates and its "by" or "published". */
function leftOver(
  words: string,
  dates: readonly DateExpression[],
  pack: LanguagePack,
): { segments: Segment[]; by: boolean; published: boolean } {
  let masked = words;
  for (const date of dates) masked = blank(masked, date.start, date.end);
  let published = false;
  const low = words.toLowerCase();
  for (const word of pack.masthead.published) {
    if (!low.includes(word)) continue;
    const at = new RegExp(`(?<!\\p{L})${word}(?!\\p{L}):?`, "iu").exec(masked);
    if (at !== null) {
      published = true;
      masked = blank(masked, at.index, at.index + at[0].length, "|");
    }
  }
  const lead = pack.masthead.by
    .filter((word) => low.includes(word))
    .map((word) => new RegExp(`^\\s{0,4}${word}:?\\s(?=\\s{0,4}\\p{Lu})`, "iu").exec(masked))
    .find((match) => match !== null);
  if (lead) masked = blank(masked, lead.index, lead.index + lead[0].length);
  return { segments: segmentsOf(masked), by: lead !== undefined, published };
}

const blank = (words: string, from: number, to: number, mark = " "): string =>
  words.slice(0, from) + mark.padEnd(to - from, " ") + words.slice(to);

function segmentsOf(words: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const add = (to: number): void => {
    const raw = words.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const trimmed = raw.trim().replace(/[\s:,-]+$/, "");
    if (/[\p{L}\d]/u.test(trimmed)) segments.push({ words: trimmed, start, end: start + trimmed.length });
  };
  for (const match of words.matchAll(SEPARATOR)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(words.length);
  return segments;
}

const wordCount = (segments: readonly Segment[]): number =>
  segments.reduce((sum, segment) => sum + segment.words.split(/\s+/).length, 0);

const at = (segment: Segment, line: Position): Position => ({
  start: line.start + segment.start,
  end: line.start + segment.end,
});

/** "By Ann Lee, The Bay Courier, 3 March": the writer first, then the outlet. */
function byLine(
  segments: readonly Segment[],
  line: Position,
  date: DateExpression | undefined,
  pack: LanguagePack,
): HeadFinding {
  const [whole, ...others] = segments;
  const writer = whole === undefined ? undefined : writerOf(whole, pack);
  const outlet = [...(writer === undefined && whole !== undefined ? [whole] : []), ...others].find((segment) =>
    isOutlet(segment.words, pack),
  );
  return {
    ...(writer === undefined ? {} : { byline: at(writer, line) }),
    ...(outlet === undefined ? {} : { publisher: at(outlet, line) }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The writer without place or outlet behind the name: "Ann Lee in Tirana", "ANN LEE Associated Press"; none in "By Reuters". */
function writerOf(segment: Segment, pack: LanguagePack): Segment | undefined {
  if (pack.masthead.wires.includes(segment.words) || pack.naming.knownOutlets.has(segment.words)) return undefined;
  const place = /\s(?:in|at|from)\s\p{Lu}/u.exec(segment.words);
  let words = place === null ? segment.words : segment.words.slice(0, place.index);
  const wire = pack.masthead.wires.find((name) => words.endsWith(` ${name}`));
  if (wire !== undefined) words = words.slice(0, words.length - wire.length).trimEnd();
  return { words, start: segment.start, end: segment.start + words.length };
}

function outletLine(
  segments: readonly Segment[],
  line: Position,
  date: DateExpression | undefined,
  pack: LanguagePack,
  published: boolean,
): HeadFinding | undefined {
  const handle = segments.findIndex((segment) => segment.words.startsWith("@"));
  const names = segments.filter((segment) => !segment.words.startsWith("@") && /^\p{Lu}/u.test(segment.words));
  const writer = handle > 0 ? segments[handle - 1] : names.find((segment) => isPerson(segment.words, pack));
  const outlet =
    names.find((segment) => segment !== writer && isOutlet(segment.words, pack)) ??
    (writer === undefined && !published ? names[0] : undefined);
  const found: HeadFinding = {
    ...(writer === undefined ? {} : { byline: at(writer, line) }),
    ...(outlet === undefined ? {} : { publisher: withoutFrequency(outlet, line) }),
    ...(date === undefined ? {} : { date }),
  };
  const known = segments.filter((segment) => segment === writer || segment === outlet || segment.words.startsWith("@"));
  // A headline may hold a date too ("Budget of 3 March 2024 explained"): then more is left over than names.
  return segments.length - known.length <= 1 || published ? found : undefined;
}

/** "Lakeside Radio 91.4 FM" is Lakeside Radio. */
const withoutFrequency = (segment: Segment, line: Position): Position => {
  const words = segment.words.replace(/\s\d[\d.]{0,6}(?:\s?(?:FM|AM|MHz))?$/, "");
  return { start: line.start + segment.start, end: line.start + segment.start + words.length };
};

/** Whether words name a news outlet: one of them says so, or they are known. */
export function isOutlet(words: string, pack: LanguagePack): boolean {
  if (pack.naming.knownOutlets.has(words) || pack.masthead.wires.includes(words)) return true;
  return plainWords(words).some((word) => pack.naming.outlets.has(word));
}

/** Whether words look like a person's name: two to four of them, the first a given name. */
export function isPerson(words: string, pack: LanguagePack): boolean {
  const list = words.split(/\s+/);
  if (list.length < 2 || list.length > 4 || isOutlet(words, pack)) return false;
  const first = (list[0] ?? "").toLowerCase();
  return pack.naming.givenNames.has(first) || pack.naming.givenNames.has(plainWords(first)[0] ?? "");
}

const plainWords = (words: string): string[] =>
  words
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");

/** "Ann Lee, court reporter": two or three capitalised words and what the person is. */
function isNameWithRole(segments: readonly Segment[], pack: LanguagePack): boolean {
  const [name, role] = segments;
  if (name === undefined || role === undefined || segments.length > 3) return false;
  const words = name.words.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) return false;
  const roleWords = plainWords(role.words);
  return roleWords.length <= 5 && roleWords.some((word) => pack.masthead.roles.includes(word));
}

/** "Reporting from Tirana, Albania: Ann Lee", "From our correspondent in Tirana". */
function readFrom(words: string, line: Position, pack: LanguagePack): HeadFinding | undefined {
  const low = words.toLowerCase();
  const lead = pack.masthead.from
    .filter((word) => low.startsWith(word))
    .map((word) => new RegExp(`^${word}\\s+(?=\\p{Lu})`, "iu").exec(words))
    .find((match) => match !== null);
  if (!lead) return undefined;
  const start = lead[0].length;
  const place = /^[^:.;|]{2,60}/u.exec(words.slice(start))?.[0].trimEnd() ?? "";
  if (place.split(/\s+/).length > 6) return undefined;
  const behind = words.slice(start + place.length);
  const name = /^\s{0,2}[:|]\s{0,3}(\p{Lu}[^:|,]{2,60})$/u.exec(behind)?.[1]?.trimEnd();
  const nameAt = name === undefined ? 0 : line.start + start + place.length + behind.indexOf(name);
  return {
    dateline: { start: line.start + start, end: line.start + start + place.length },
    ...(name === undefined ? {} : { byline: { start: nameAt, end: nameAt + name.length } }),
  };
}

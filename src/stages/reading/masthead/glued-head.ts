import type { DateExpression } from "../../../languages/date-expression.js";
import type { LanguagePack } from "../../../languages/pack.js";
import type { Position } from "../../../record/position.js";
import { headlineEnd } from "./glued-headline.js";

/** A headline and the line with the time that stand in one line with the text behind them, as pages lose their line breaks. */
export interface GluedHead {
  readonly headline?: Position;
  /** "Posted: June 3, 2021 4:12 PM ET | Updated: ...", and the date that it states first; none where day and month may be either. */
  readonly stamp?: Position & { readonly date?: DateExpression };
  /** Where the text begins. */
  readonly end: number;
}

/** Characters in which the line with the time begins. */
const REACH = 420;
/** Longest headline, in characters. */
const LONGEST = 220;

/**
 * The head that a paragraph opens with, `undefined` when it opens with its text: "Ferry sinks off Brindle Posted June 3, 2021 4:12
 * PM ET A ferry with ...". A date is a stamp where it stands between a headline and a sentence, not in either: no small word
 * leads it in, and a capital follows.
 */
export function readGluedHead(text: string, paragraph: Position, pack: LanguagePack): GluedHead | undefined {
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + REACH + 200));
  const stamp = stampIn(words, pack);
  const at = (start: number, end: number): Position => ({ start: paragraph.start + start, end: paragraph.start + end });
  if (stamp === undefined || stamp.start === 0) {
    const from = stamp?.end ?? 0;
    const end = headlineEnd(words, from, pack);
    if (end === undefined && stamp === undefined) return undefined;
    return {
      ...(end === undefined ? {} : { headline: at(from, words.slice(0, end).trimEnd().length) }),
      ...(stamp === undefined ? {} : { stamp: placed(stamp, paragraph.start) }),
      end: paragraph.start + (end ?? from),
    };
  }
  const before = words.slice(0, stamp.start).trimEnd();
  const whole = before.slice(0, headlineEnd(before, 0, pack)).trimEnd();
  const lead = /\s(\p{Ll}{1,3})$/u.exec(whole);
  const headline = pack.tenses.onLeads.has(lead?.[1] ?? "") ? whole.slice(0, lead?.index) : whole;
  const one = headline.length <= LONGEST && !/(?<!(?<!\p{L})\p{Lu})[.!?]["'”’]?\s/u.test(headline);
  return {
    ...(one ? { headline: at(0, headline.length) } : {}),
    stamp: placed(stamp, paragraph.start),
    end: paragraph.start + stamp.end,
  };
}

interface Stamp extends Position {
  readonly date: DateExpression;
}

function placed({ start, end, date }: Stamp, by: number): NonNullable<GluedHead["stamp"]> {
  const open = date.meaning.is === "calendar" && date.meaning.parts.either !== undefined;
  return {
    start: start + by,
    end: end + by,
    ...(open ? {} : { date: { ...date, start: date.start + by, end: date.end + by } }),
  };
}

/** Zones by which the month comes first. */
const MONTH_FIRST = /(?<!\p{L})(?:AK|[ECMP])[SD]?T(?!\p{L})/u;

/** "05 / 03 / 13 9:00 PM PDT" is the third of May. */
function settled(date: DateExpression, stamp: string): DateExpression {
  if (date.meaning.is !== "calendar" || date.meaning.parts.either === undefined || !MONTH_FIRST.test(stamp))
    return date;
  const {
    either: [month, day],
    ...parts
  } = date.meaning.parts;
  return { ...date, meaning: { ...date.meaning, parts: { ...parts, month, day } } };
}

/** What stands between the parts of a stamp. */
const BETWEEN = /[\s,|:•·–—@(-]*/uy;
/** Clock times as pages write them, what is left of them behind a date, and zones: "10: 04 PM ET", ": 35", "(GMT+05:00)", "UK". */
const CLOCK =
  /(?:at\s)?(?:\d{1,2}\s?[:.]\s?\d{2}(?:\s?:\s?\d{2})?|(?<=:\s?)\d{2})(?:\s?[ap]\.?\s?m?(?!\p{L})\.?)?|(?:[AP]\.?M|[ap]\.\s?m)(?!\p{L})\.?|\(?(?:GMT|UTC)\s?[+-]\d{1,2}:?\d{2}\)?|(?:GMT|UTC|UK|[A-Z]{1,4}T)(?![\p{L}\d])/uy;

const isDay = ({ meaning }: DateExpression): boolean =>
  meaning.is === "calendar" &&
  meaning.parts.year !== undefined &&
  (meaning.parts.day !== undefined || meaning.parts.either !== undefined);

const isClock = ({ meaning }: DateExpression): boolean =>
  meaning.is === "calendar" && meaning.parts.hour !== undefined && meaning.parts.year === undefined;

function stampIn(words: string, pack: LanguagePack): Stamp | undefined {
  const dates = pack.findDateExpressions(words);
  if (!dates.some(isDay)) return undefined;
  let from = 0;
  for (const { start } of dates.filter((date) => isDay(date) && date.start < REACH)) {
    const begin = beginOf(words, start, from, pack);
    const stamp = readStamp(words, begin, dates, pack);
    if (stamp !== undefined && isApart(words, stamp, pack)) return stamp;
    from = start;
  }
  return undefined;
}

/** Where the stamp of a date begins: at the word or clock in front of it that belongs to it. */
function beginOf(words: string, date: number, from: number, pack: LanguagePack): number {
  const before = words.slice(Math.max(from, date - 60), date);
  const offset = date - before.length;
  const labels = pack.masthead.published
    .map((label) => new RegExp(`(?<!\\p{L})${label}(?!\\p{L})`, "iu").exec(before)?.index)
    .filter((index) => index !== undefined);
  const clock =
    /(?:^|\s)(?:\d{1,2}\s?:\s?\d{2}[^\p{L}]{0,6}(?:\s?[ap]\.?\s?m\.?)?|\d{1,2}\s?[ap]m)(?:\s[A-Z]{1,4}T|\sGMT|\sUK)?,?\s{0,2}$/iu.exec(
      before,
    );
  const starts = [...labels, ...(clock === null ? [] : [clock.index + (/^\s/.test(clock[0]) ? 1 : 0)])];
  for (const start of starts.sort((a, b) => a - b)) {
    if (/^[\s:]*$/.test(rest(words, offset + start, date, pack))) return offset + start;
  }
  return date;
}

/** What of the words between a label and its date is no part of a stamp. */
const rest = (words: string, start: number, date: number, pack: LanguagePack): string =>
  pack.masthead.published
    .reduce((left, label) => left.replace(new RegExp(label, "giu"), ""), words.slice(start, date))
    .replace(
      /(?:\b(?:on|at|time)\b|\d{1,2}\s?:\s?\d{2}(?:\s?:\s?\d{2})?|(?<!\p{L})[ap]\.?\s?m\b\.?|[A-Z]{1,4}T\b|GMT|UK|[,.:|–-])/giu,
      "",
    );

/** Dates, clock times and labels from a place on, as far as they follow each other; the first date is the stamp's. */
function readStamp(
  words: string,
  start: number,
  dates: readonly DateExpression[],
  pack: LanguagePack,
): Stamp | undefined {
  let end = start;
  let date: DateExpression | undefined;
  for (;;) {
    const next = endOf(BETWEEN, words, end);
    const expression = dates.find((one) => one.start === next && (isDay(one) || isClock(one)));
    const label = labelAt(words, next, pack);
    const clock = endOf(CLOCK, words, next);
    if (expression !== undefined) {
      if (isDay(expression)) date ??= expression;
      end = expression.end;
    } else if (
      label > next &&
      (date === undefined || dates.some((one) => one.start >= label && one.start < label + 12))
    )
      end = label;
    else if (clock > next) end = clock;
    else break;
  }
  return date === undefined
    ? undefined
    : { start, end: closed(words, end), date: settled(date, words.slice(start, end)) };
}

const endOf = (pattern: RegExp, words: string, from: number): number => {
  pattern.lastIndex = from;
  return from + (pattern.exec(words)?.[0].length ?? 0);
};

function labelAt(words: string, from: number, pack: LanguagePack): number {
  const low = words.slice(from, from + 40).toLowerCase();
  const label = pack.masthead.published.find((each) => low.startsWith(each) && !/^\p{L}/u.test(low.slice(each.length)));
  if (label === undefined) return from;
  return from + label.length + (/^(?:\s(?:time|on|at))?:?/.exec(low.slice(label.length))?.[0].length ?? 0);
}

/** With the marks behind it that part it from the text. */
const closed = (words: string, end: number): number =>
  end + (/^[)\].:\s|–—-]*(?=["“'‘\p{Lu}\d])/u.exec(words.slice(end))?.[0].length ?? 0);

/** Whether a stamp stands by itself, and is no date of a sentence. */
function isApart(words: string, { start, end }: Stamp, pack: LanguagePack): boolean {
  if (!/^["“'‘]?\s?[\p{Lu}\d[(]/u.test(words.slice(end))) return false;
  const before = words.slice(0, start).trimEnd().replace(/\($/, "").trimEnd();
  if (before === "" || pack.masthead.published.some((label) => words.slice(start).toLowerCase().startsWith(label)))
    return true;
  if (/[,:;]$/.test(before)) return false;
  // "was arrested early on Sunday, June 1, 2014. He is"
  if (/\d\.\s*$/.test(words.slice(start, end)) && !/\d\s?[:.]\s?\d{2}/.test(words.slice(start, end))) return false;
  const [, earlier = "", last = ""] = /(?:(\S+)\s)?(\S+)$/u.exec(before) ?? [];
  if (!/^\p{Ll}/u.test(last) || !pack.lexicon.isStop(last) || pack.sentences.saying.has(last)) return true;
  // "Rovers win in six on Jul 7 2012, 5:55p", "Rovers win in six on Jul 7 2012 The ...": a page's way of leading in its time
  const [first = "", second = ""] = words.slice(end).split(" ");
  const begins = pack.masthead.leftOut.includes(first.toLowerCase()) && /^\p{Ll}/u.test(second);
  const led = /^[\p{Lu}\d]/u.test(earlier) && pack.tenses.onLeads.has(last);
  return led && (begins || /\d\s?[:.]\s?\d{2}/.test(words.slice(start, end)));
}

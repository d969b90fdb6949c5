import type { DateExpression } from "../../../languages/date-expression.js";
import { packFor } from "../../../languages/index.js";
import type { LanguagePack, Token } from "../../../languages/pack.js";
import { contains, inReadingOrder, type Position } from "../../../record/position.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { indexAt, type ReadingContext, tokensOf } from "../../reading/context.js";
import { type Day, daysBetween, plusDays } from "../../reading/dates/calendar.js";
import type { Valued } from "../../reading/dates/interval.js";
import { mentionsOf, type PlacedSentence, placeDates, valueDates } from "../../reading/dates/placed-dates.js";
import type { DateMention, Sentence } from "../../reading/reading.js";

/** A day counted from 1 January 1970. */
export type DayNumber = number;

const EPOCH: Day = { year: 1970, month: 1, day: 1 };
/** The number of a day. */
export const numberOf = (day: Day): DayNumber => daysBetween(EPOCH, day);
/** The day of a number. */
export const dayFrom = (number: DayNumber): Day => plusDays(EPOCH, number);

/**
 * How a mention names its day: by date with the year (`full`) or without (`date`), by weekday, from the day of writing
 * (`near`: "today", "last night"), or only by a clock time on a day told elsewhere.
 */
export type Naming = "full" | "date" | "weekday" | "near" | "clock";

/** A word told of a day, and how much it tells that two reports tell it of one: a number or clock time much, a common word little. */
export interface Key {
  readonly word: string;
  readonly weight: number;
}

/** A mention of a day in a report. */
export interface DayMention {
  /** Its place among the dated expressions of the report. */
  readonly index: number;
  readonly at: Position;
  readonly naming: Naming;
  readonly sentence: Sentence;
  /** Number of its sentence. */
  readonly number: number;
  readonly looks: "past" | "future" | "unknown";
  /** Inside somebody's own words, whose "today" may be another day than the writer's. */
  readonly quoted: boolean;
  /** What is told of the day: stems and numbers near it. */
  readonly keys: readonly Key[];
  /** Month and day of a date without a year. */
  readonly date?: { readonly month: number; readonly day: number };
}

/** The first year in which a report can have been written, and the last where something tells it. */
export interface YearBound {
  readonly from: number;
  readonly to?: number;
}

/** The days one report tells of, as they would lie if it had been written on this day or that. */
export interface ReportDays {
  readonly reading: AttributedReading;
  readonly pack: LanguagePack;
  readonly mentions: readonly DayMention[];
  /** Months that are called "last May", by this report or another of its story: they lie well behind. */
  readonly monthsBehind: ReadonlySet<number>;
  /** Between which years it was written, by what it says of years. */
  readonly years: readonly YearBound[];
  /** The day of each mention, if the report was written on a day; without one, those that stand by themselves. */
  daysOn(written: DayNumber | undefined): readonly (DayNumber | undefined)[];
  /** All its dated expressions, if the report was written on a day. */
  datesOn(written: DayNumber): readonly DateMention[];
}

/** The days a report tells of; `undefined` for a language without a pack. */
export function reportDays(reading: AttributedReading): ReportDays | undefined {
  const { report, tokens, sentences, masthead } = reading;
  const pack = packFor(report.language);
  if (pack === undefined) return undefined;
  const context: ReadingContext = { report, pack, text: report.text, tokens, sentences, masthead };
  const placed = placeDates(context);
  const valued = new Map<DayNumber | undefined, readonly Valued[]>();
  const valuedOn = (written: DayNumber | undefined): readonly Valued[] => {
    const known = valued.get(written);
    if (known !== undefined) return known;
    const made = valueDates(placed, written === undefined ? undefined : dayFrom(written));
    valued.set(written, made);
    return made;
  };
  const mentions = mentionsIn(reading, context, placed);
  return {
    reading,
    pack,
    mentions,
    monthsBehind: new Set(placed.flatMap(({ expressions }) => expressions.flatMap((one) => monthBehind(one)))),
    years: [...yearBounds(placed), ...statedYears(reading)],
    daysOn: (written) => {
      const on = valuedOn(written);
      return mentions.map(({ index }, place) => {
        const { day, grain } = on[index]?.resolved ?? { grain: "none" };
        // a clock time by itself is of the day last told of, not of the day of writing
        const mention = mentions[place];
        if (mention?.naming === "clock" && mention.number - (on[index]?.spoken?.sentence ?? -2) > 1) return undefined;
        return day !== undefined && (grain === "day" || grain === "time") ? numberOf(day) : undefined;
      });
    },
    datesOn: (written) => mentionsOf(context, valuedOn(written), dayFrom(written)),
  };
}

/** The month of "last May". */
const monthBehind = ({ expression: { meaning } }: PlacedSentence["expressions"][number]): number[] =>
  meaning.is === "calendar" &&
  meaning.turn === -1 &&
  meaning.parts.day === undefined &&
  meaning.parts.month !== undefined
    ? [meaning.parts.month]
    : [];

function mentionsIn(
  reading: AttributedReading,
  context: ReadingContext,
  placed: readonly PlacedSentence[],
): DayMention[] {
  const quotations = reading.attributions
    .filter((a) => a.manner === "direct")
    .flatMap((a) => a.content.at)
    .sort(inReadingOrder);
  let index = -1;
  return placed.flatMap(({ number, expressions }) => {
    const sentence = context.sentences[number];
    const keys =
      sentence === undefined
        ? []
        : keysBeside(
            context,
            sentence,
            expressions.map((e) => e.expression),
          );
    return expressions.flatMap(({ expression, tense }, place): DayMention[] => {
      index++;
      const naming = namingOf(expression.meaning);
      // "on a Friday afternoon"
      if (naming === "weekday" && /\b(?:an?|any|every|each)\s$/i.test(before(context.text, expression))) return [];
      if (naming === undefined || sentence === undefined) return [];
      const parts = expression.meaning.is === "calendar" ? expression.meaning.parts : {};
      return [
        {
          index,
          at: { start: expression.start, end: expression.end },
          naming,
          sentence,
          number,
          looks: tense,
          quoted: isWithin(quotations, expression) || isInMarks(context.text, sentence, expression.start),
          keys: keys[place] ?? [],
          ...(naming === "date" && { date: { month: parts.month ?? 1, day: parts.day ?? 1 } }),
        },
      ];
    });
  });
}

const before = (text: string, { start }: Position): string => text.slice(Math.max(0, start - 8), start);

const isWithin = (spans: readonly Position[], at: Position): boolean => {
  const span = spans[indexAt(spans, at.start)];
  return span !== undefined && contains(span, at);
};

/** Longest quotation, in characters, in front of a mention in it. */
const QUOTED = 1_000;

/** Behind an opening quotation mark of its sentence that is not closed in front of it. */
function isInMarks(text: string, sentence: Position, at: number): boolean {
  const before = text.slice(Math.max(sentence.start, at - QUOTED), at);
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf("“") > before.lastIndexOf("”");
}

function namingOf(meaning: PlacedSentence["expressions"][number]["expression"]["meaning"]): Naming | undefined {
  if (meaning.is === "unit") return meaning.unit === "day" && meaning.from === "publication" ? "near" : undefined;
  if (meaning.is === "offset") {
    const counted = meaning.unit === "day" && meaning.amount !== undefined && meaning.from === "publication";
    return counted ? "near" : undefined;
  }
  if (meaning.is !== "calendar" || meaning.from === "context" || meaning.whole !== undefined) return undefined;
  const { year, month, day, weekday, hour, either } = meaning.parts;
  if (either !== undefined) return undefined;
  if (month !== undefined && day !== undefined) return year === undefined ? "date" : "full";
  if (weekday !== undefined && day === undefined) return "weekday";
  return hour !== undefined && month === undefined && day === undefined ? "clock" : undefined;
}

const TELLING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** For each expression of a sentence what is told nearest to it; a word belongs to the one it is nearer to. */
function keysBeside(context: ReadingContext, sentence: Sentence, expressions: readonly DateExpression[]): Key[][] {
  const keys: Set<string>[] = expressions.map(() => new Set());
  const tellers = expressions.flatMap((at, i) => (i > 0 && isOtherClock(at) ? [] : [{ at, keys: keys[i] }]));
  let nearest = 0;
  for (const token of tokensOf(context, sentence)) {
    while (distance(tellers[nearest + 1]?.at, token) <= distance(tellers[nearest]?.at, token)) {
      if (nearest + 1 >= tellers.length) break;
      nearest++;
    }
    const key = keyOf(token, context.pack);
    if (key !== undefined && distance(tellers[nearest]?.at, token) > 0) tellers[nearest]?.keys?.add(key);
  }
  for (const { at, keys: own } of tellers) {
    const clock = /\b\d{1,2}[:.]\d{2}\b/.exec(context.text.slice(at.start, at.end));
    if (clock !== null) own?.add(`@${clock[0].replace(".", ":")}`);
  }
  return keys.map((set) => [...set].map((word) => ({ word, weight: weightOf(word, context.pack) })));
}

const weightOf = (word: string, { lexicon }: LanguagePack): number =>
  word.startsWith("@") ? 4 : word.startsWith("#") ? 3 : lexicon.rarity(word) / 3;

/** "(2248 GMT Tuesday)": the same moment by another clock, on whose calendar the news does not lie. */
const isOtherClock = ({ meaning }: DateExpression): boolean =>
  meaning.is === "calendar" && meaning.parts.zone !== undefined && meaning.parts.weekday !== undefined;

const distance = (at: Position | undefined, token: Position): number =>
  at === undefined ? Number.POSITIVE_INFINITY : Math.max(0, at.start - token.end + 1, token.start - at.end + 1);

function keyOf(token: Token, { lexicon }: LanguagePack): string | undefined {
  const word = token.text.toLowerCase();
  if (/^\d/.test(word)) return /\d{2}|\d[.,]\d/.test(word) ? `#${word.replace(/,/g, "")}` : undefined;
  if (!TELLING.has(token.tag) || !/\p{L}{2}/u.test(word)) return undefined;
  return lexicon.isStop(word) || lexicon.calendarWords.has(word) ? undefined : lexicon.stem(word);
}

/** Characters at the foot of a report in which its mark of rights stands. */
const FOOT = 300;

/** The year in its address ("/2031/03/09/") or in its mark of rights ("© 2031"). */
function statedYears({ report }: AttributedReading): YearBound[] {
  const address = /[/-]((?:19|20)\d\d)[/-]/.exec(report.url ?? "")?.[1];
  const rights = /(?:©|\(c\))\s{0,3}((?:19|20)\d\d)(?!\d)/i.exec(report.text.slice(-FOOT))?.[1];
  return [address, rights].flatMap((year) => (year === undefined ? [] : [{ from: Number(year), to: Number(year) }]));
}

/** "in 2002", "the 2004 flood. The disaster four years ago": not before the one, and four or five years after the other. */
function yearBounds(placed: readonly PlacedSentence[]): YearBound[] {
  let last: { year: number; number: number } | undefined;
  return placed.flatMap(({ number, expressions }) =>
    expressions.flatMap(({ expression: { meaning }, tense }): YearBound[] => {
      if (meaning.is === "calendar" && meaning.parts.year !== undefined && tense === "past") {
        last = { year: meaning.parts.year, number };
        return [{ from: meaning.parts.year }];
      }
      if (meaning.is !== "offset" || meaning.unit !== "year" || meaning.direction > 0) return [];
      if (last === undefined || number - last.number > 1 || !Number.isInteger(meaning.amount)) return [];
      const year = last.year + (meaning.amount ?? 0);
      return [{ from: year, to: year + 1 }];
    }),
  );
}

import type { CalendarParts } from "../../date-expression.js";
import {
  anyOf,
  DAY,
  DECADE_WORD,
  LONG_WEEKDAY,
  MONTH,
  ORDINAL,
  PART,
  SEASON,
  WEEKDAY,
  YEAR,
  YEAR_WORDS,
  yearOf,
} from "./patterns.js";
import { type DateRule, edgeOf, type Groups, type RuleReading, rule, withModifier } from "./rule.js";
import { clockWords, decades, months, namedDays, ordinals, partsOfDay, seasons, weekdays } from "./words.js";

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, "").replace(/’/g, "'").replace(/\s+/g, " ");
const look = <T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined =>
  word === undefined ? undefined : table[plain(word)];
/** A field, or no field. */
const field = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });

const OF_A_PART = `(?:(?:the\\s+)?(?:(?:early|late)\\s+)?(?<lead>${PART})\\s+(?:of|on)\\s+|(?<edge>early|earlier|late|later)(?:\\s+on)?\\s+)?`;
const PART_AFTER = `(?:['’]s)?(?:,?\\s+(?<part>${PART}))?`;
const ANY_YEAR = `(?<year>${YEAR}|${YEAR_WORDS}|['’]\\d\\d(?!\\d|s))`;
// "October 10,2002": pages lose the space.
const YEAR_AFTER = `(?:(?:,|(?:,|\\s+of)?\\s+)${ANY_YEAR})?`;

const dayParts = (g: Groups): Pick<CalendarParts, "part" | "hour" | "minute"> => {
  const word = plain(g.part ?? g.lead ?? "");
  const clock = clockWords[word];
  if (clock !== undefined) return { hour: clock[0], minute: clock[1] };
  return field("part", partsOfDay[word]);
};

function dated(g: Groups, more: CalendarParts = {}): RuleReading {
  const day = Number.parseInt(g.day ?? "", 10);
  const until = Number.parseInt(g.until ?? "", 10);
  const parts: CalendarParts = {
    ...field("weekday", look(weekdays, g.weekday)),
    ...field("year", yearOf(g.year)),
    ...field("month", look(months, g.month)),
    ...(Number.isNaN(day) ? {} : { day }),
    ...dayParts(g),
    ...(Number.isNaN(until) || until <= day ? {} : { until: { day: until } }),
    ...more,
  };
  const timed = parts.part !== undefined || parts.hour !== undefined;
  return { kind: timed ? "time" : "date", meaning: { is: "calendar", parts }, ...withModifier(edgeOf(g.edge)) };
}

const AMBIGUOUS_MONTH = /^(?:may|march|mar|jan|jun|dec|sep|sept|apr|aug|oct|nov|feb|jul)$/i;
const BEFORE_MONTH =
  /(?:^|[\s("“])(?:in|since|until|till|by|from|of|during|before|after|through|throughout|between|and|to|for|the|around|about|ended|ending|early|late|mid|an?|next|last|this|past|coming|or)\s+$/i;

/** "08" is 2008, "98" is 1998. */
const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) > 40 ? 1900 : 2000);

const numeric: DateRule[] = [
  rule(
    "number",
    "digit",
    "(?<year>(?:1[5-9]|20)\\d\\d)(?:-|[./]\\s?)(?<month>0[1-9]|1[0-2])(?:-|[./]\\s?)(?<day>0[1-9]|[12]\\d|3[01])(?:[T ](?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d{1,9})?)?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?",
    (g) => ({
      kind: g.hour === undefined ? "date" : "time",
      meaning: {
        is: "calendar",
        parts: {
          year: Number(g.year),
          month: Number(g.month),
          day: Number(g.day),
          ...(g.hour === undefined ? {} : { hour: Number(g.hour), minute: Number(g.minute) }),
          ...(g.second === undefined ? {} : { second: Number(g.second) }),
          ...field("zone", g.zone?.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2").toUpperCase()),
        },
      },
    }),
  ),
  rule(
    "number",
    "digit",
    "(?<a>\\d{1,2})(?<mark>\\s?[./]\\s?)(?<b>\\d{1,2})\\k<mark>(?:(?<=\\.)\\s)?(?<year>(?:19|20)\\d\\d|(?<=\\d\\s?/\\s?)\\d\\d)",
    (g) => {
      const [a, b] = [Number(g.a), Number(g.b)];
      const mark = (g.mark ?? "").trim();
      // "03/04/2024" is read as day first only where a full stop parts it, as it does in Europe; a slash tells no order.
      const dayFirst = mark === "." || a > 12;
      const [day, month] = dayFirst ? [a, b] : [b, a];
      if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
      const open = mark === "/" && a <= 12 && b <= 12 && a !== b;
      return {
        kind: "date",
        meaning: {
          is: "calendar",
          parts: { year: fullYear(g.year ?? ""), ...(open ? { either: [a, b] } : { month, day }) },
        },
      };
    },
  ),
];

const days: DateRule[] = [
  rule(
    "month",
    "the side part weekday month",
    `${OF_A_PART}(?:(?<weekday>${WEEKDAY}),?\\s+(?:the\\s+)?)?(?<month>${MONTH})\\s+(?:the\\s+)?(?<day>${DAY})(?!,(?!${YEAR})\\d{3}|[.:]\\d|\\s+(?:percent|million|billion|thousand))(?:\\s?(?:-|–|to|and|through)\\s?(?<until>${DAY})(?!,\\d{3}))?${YEAR_AFTER}${PART_AFTER}`,
    (g) => {
      const lower = /^\p{Ll}/u.test(g.month ?? "");
      return lower && AMBIGUOUS_MONTH.test(plain(g.month ?? "")) && g.year === undefined ? undefined : dated(g);
    },
  ),
  rule(
    "month",
    "the side part weekday digit",
    `${OF_A_PART}(?:(?<weekday>${WEEKDAY}),?\\s+(?:the\\s+)?|the\\s+)?(?<day>${DAY})(?:\\s?(?:-|–|to|and)\\s?(?<until>${DAY}))?(?:\\s+of|-)?\\s*(?<month>${MONTH})(?:(?:,|\\s+of|-)?\\s*${ANY_YEAR})?${PART_AFTER}`,
    (g, m) => {
      // "10 May suspects": a capital and a day alone do not make a date of a person called May; too rare to guard against.
      if (/^\p{Ll}/u.test(g.month ?? "")) return undefined;
      // "the 11 March for Life rallies"
      return g.year === undefined && /^\s+for\s+\p{Lu}/u.test((m.input ?? "").slice((m.index ?? 0) + m[0].length))
        ? undefined
        : dated(g);
    },
  ),
  rule("month", "the", `the\\s+week\\s+of\\s+(?<month>${MONTH})\\s+(?<day>${DAY})(?:,?\\s+(?<year>${YEAR}))?`, (g) => {
    const reading = dated(g);
    return reading.meaning.is === "calendar"
      ? { ...reading, meaning: { ...reading.meaning, whole: "week" } }
      : undefined;
  }),
  rule(
    "weekday",
    "the side part weekday",
    `${OF_A_PART}(?<weekday>${LONG_WEEKDAY}),?\\s+the\\s+(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))`,
    (g) => dated(g),
  ),
  rule("number", "the", "(?:the\\s+)(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))", (g, m) => {
    const input = m.input ?? "";
    const before = input.slice(Math.max(0, (m.index ?? 0) - 8), m.index);
    const after = input.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 3);
    return /\bon\s+$/i.test(before) && !/^\s*[\p{L}-]/u.test(after) ? dated(g) : undefined;
  }),
  rule(
    "named",
    "named",
    `(?<name>${anyOf(Object.keys(namedDays))})(?:(?:,|\\s+of)?\\s+${ANY_YEAR})?${PART_AFTER}`,
    (g, m) => {
      const named = look(namedDays, g.name);
      if (named === undefined || !/^\p{Lu}/u.test(m[0])) return undefined;
      return dated(g, { month: named[0], day: named[1] });
    },
  ),
];

const NAMED_DAY = /\b(?:Black|Good|Bloody|Super|Ash|Fat|Cyber|Giving|Shrove|Holy|Palm|Easter)\s+$/;

const weekdayRule = rule(
  "weekday",
  "the side part turn weekday",
  `${OF_A_PART}(?:(?<turn>last|next|this|this\\s+past|this\\s+coming|past|coming|(?:the\\s+)?(?:following|previous|preceding|next))\\s+)?(?<weekday>${LONG_WEEKDAY})(?:['’]s)?(?:\\s+(?<part>${PART}))?(?:\\s+(?:of\\s+)?(?<week>last|next|this)\\s+week|,?\\s+(?<beside>the\\s+same\\s+day))?`,
  (g, m) => {
    if (/^\p{Ll}/u.test(g.weekday ?? "")) return undefined;
    // "Black Friday", "The Saturday Evening Post"
    if (NAMED_DAY.test((m.input ?? "").slice(Math.max(0, (m.index ?? 0) - 10), m.index))) return undefined;
    if (/^\p{Lu}/u.test(g.part ?? "")) return undefined;
    const reading = dated(g);
    if (reading.meaning.is !== "calendar") return undefined;
    const turn = plain(g.turn ?? "");
    const week = plain(g.week ?? "");
    return {
      ...reading,
      meaning: {
        ...reading.meaning,
        ...(week === "" ? {} : { weekShift: week === "last" ? -1 : week === "next" ? 1 : 0 }),
        ...(turn === "" ? {} : { turn: turnOf(turn) }),
        ...(/the|following|previous|preceding/.test(turn) ? { from: "context" as const } : {}),
      },
    };
  },
);

const turnOf = (words: string): -1 | 0 | 1 =>
  /last|past|previous|preceding/.test(words) ? -1 : /next|coming|following/.test(words) ? 1 : 0;

const EDGE_OF =
  "(?:(?<edge>(?:the\\s+)?(?:early|late|mid|middle|start|beginning|end|close|first\\s+days|last\\s+days))(?:\\s+(?:of|in)\\s+(?:the\\s+)?|[\\s-]))?";

const wholes: DateRule[] = [
  rule(
    "month",
    "the edge turn ordinal month",
    `${EDGE_OF}(?:(?<turn>last|next|this|past|this\\s+past|this\\s+coming|coming)\\s+)?(?<month>${MONTH})(?:['’]s)?(?:(?:,|\\s+of)?\\s+(?:${ANY_YEAR}|(?<shift>last|this|next)\\s+year))?`,
    (g, m) => {
      const month = look(months, g.month);
      if (month === undefined || /^\p{Ll}/u.test(g.month ?? "")) {
        if (g.turn === undefined && g.year === undefined) return undefined;
      }
      const bare = g.turn === undefined && g.year === undefined && g.shift === undefined && g.edge === undefined;
      const before = (m.input ?? "").slice(Math.max(0, (m.index ?? 0) - 16), m.index);
      if (bare && AMBIGUOUS_MONTH.test(g.month ?? "") && !BEFORE_MONTH.test(before)) return undefined;
      // "Jan said", "Dec. of": a short form by itself is a name more often than a month.
      if (bare && /^\p{L}{3}$/u.test(g.month ?? "") && g.month?.toLowerCase() !== "may") return undefined;
      const shift = plain(g.shift ?? "");
      return {
        kind: "date",
        meaning: {
          is: "calendar",
          parts: { ...field("month", month), ...field("year", yearOf(g.year)) },
          ...(g.turn === undefined ? {} : { turn: turnOf(plain(g.turn)) }),
          ...(shift === "" ? {} : { yearShift: shift === "last" ? -1 : shift === "next" ? 1 : 0 }),
        },
        ...withModifier(edgeOf(g.edge)),
      };
    },
  ),
  rule(
    "number",
    "the edge ordinal fiscal digit year",
    `${EDGE_OF}(?:(?:the\\s+)?(?:fiscal|calendar)(?:\\s+year)?\\s+|the\\s+year\\s+|FY\\s?)?(?<year>${YEAR}|${YEAR_WORDS})(?:\\s?[-–/]\\s?(?<until>(?:19|20)?\\d\\d)(?!\\d))?(?:\\s+or\\s+(?<open>later|earlier|before)|\\s+and\\s+(?<open2>beyond))?(?!,\\d{3}|\\.\\d|[-–]\\p{L})`,
    (g, m) => readYear(g, m),
  ),
  rule(
    "number",
    "the edge apostrophe digit decade year",
    `(?:the\\s+)?(?:(?<edge>early|late|mid)[\\s-])?(?:the\\s+)?(?:(?<decade>(?:1[5-9]|20)\\d0)['’]?s|['’](?<short>\\d0)['’]?s|(?:(?<hundred>nineteen|eighteen)[\\s-]|(?<=\\bthe\\s|\\b(?:early|late|mid)[\\s-]))(?<word>${DECADE_WORD}))`,
    (g) => {
      const decade =
        g.decade !== undefined
          ? Number(g.decade)
          : g.short !== undefined
            ? 1900 + Number(g.short) + (Number(g.short) < 30 ? 100 : 0)
            : (g.hundred?.toLowerCase() === "eighteen" ? 1800 : 1900) + (look(decades, g.word) ?? 0);
      // "the 1800s" are a century, "the 2000s" mostly its first ten years.
      const parts = decade % 100 === 0 && decade < 2000 ? { century: decade / 100 + 1 } : { decade };
      return { kind: "date", meaning: { is: "calendar", parts }, ...withModifier(edgeOf(g.edge)) };
    },
  ),
  rule(
    "unit",
    "the edge ordinal century digit",
    `(?:the\\s+)?(?:(?<edge>early|late|mid)[\\s-])?(?:(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<word>${ORDINAL}|twentieth|nineteenth|eighteenth|seventeenth|sixteenth|fifteenth|thirteenth|fourteenth|twenty-first))[\\s-]century`,
    (g) => {
      const named: Readonly<Record<string, number>> = {
        "twenty-first": 21,
        twentieth: 20,
        nineteenth: 19,
        eighteenth: 18,
        seventeenth: 17,
        sixteenth: 16,
        fifteenth: 15,
        fourteenth: 14,
        thirteenth: 13,
      };
      const century = g.number !== undefined ? Number(g.number) : (look(named, g.word) ?? look(ordinals, g.word));
      return century === undefined
        ? undefined
        : { kind: "date", meaning: { is: "calendar", parts: { century } }, ...withModifier(edgeOf(g.edge)) };
    },
  ),
  rule(
    "unit number",
    "the a turn its fiscal ordinal q",
    `(?:(?:the\\s+)?(?<turn>this|last|next)\\s+year['’]s\\s+|(?:the|its|their|a)\\s+)?(?:fiscal\\s+)?(?:(?<ordinal>first|second|third|fourth|final)[\\s-](?:fiscal\\s+)?quarter|Q(?<number>[1-4]))(?:(?:\\s+of|,)?\\s+(?:fiscal\\s+(?:year\\s+)?)?(?:${ANY_YEAR}|(?<shift>last|this|next)\\s+year))?`,
    (g) => {
      const quarter = g.number !== undefined ? Number(g.number) : (look(ordinals, g.ordinal) ?? 1);
      const shift = plain(g.shift ?? g.turn ?? "");
      return {
        kind: "date",
        meaning: {
          is: "calendar",
          parts: { quarter, ...field("year", yearOf(g.year)) },
          ...(shift === "" ? {} : { yearShift: shift === "last" ? -1 : shift === "next" ? 1 : 0 }),
        },
      };
    },
  ),
  rule(
    "unit",
    "the",
    `the\\s+(?<ordinal>first|second|last)\\s+half(?:\\s+of\\s+(?:the\\s+)?(?:${ANY_YEAR}|(?<shift>last|this|next)\\s+year|(?<unit>year)|(?<month>${MONTH})))?`,
    (g, m) => {
      if (/^\s+of\b/i.test((m.input ?? "").slice((m.index ?? 0) + m[0].length))) return undefined;
      const half = plain(g.ordinal ?? "") === "first" ? 1 : 2;
      const shift = plain(g.shift ?? "");
      const month = look(months, g.month);
      return {
        kind: "date",
        meaning: {
          is: "calendar",
          parts: month === undefined ? { half, ...field("year", yearOf(g.year)) } : { month },
          ...(shift === "" ? {} : { yearShift: shift === "last" ? -1 : shift === "next" ? 1 : 0 }),
        },
        ...(month === undefined ? {} : withModifier(half === 1 ? "early" : "late")),
      };
    },
  ),
  rule(
    "season",
    "the edge turn season",
    `(?:(?:the\\s+)?(?<edge>early|late|mid|end)(?:[\\s-]|\\s+of\\s+))?(?:(?<turn>this|last|next|the|past|this\\s+past|this\\s+coming)\\s+)?(?<season>${SEASON})(?:(?:,|\\s+of)?\\s+(?:${ANY_YEAR}|(?<shift>last|this|next)\\s+year))?`,
    (g, m) => {
      const word = plain(g.season ?? "");
      const turn = plain(g.turn ?? "");
      const told = g.year !== undefined || g.shift !== undefined || (turn !== "" && turn !== "the");
      const before = (m.input ?? "").slice(Math.max(0, (m.index ?? 0) - 12), m.index);
      // "the fall of the city", "a spring in the desert", "stocks fall".
      if (
        !told &&
        (word === "fall" || word === "spring") &&
        !(/\b(?:in|since|until|by|during)\s+$/i.test(before) && turn === "the" && word === "spring")
      )
        return undefined;
      if (!told && /^\p{Lu}/u.test(g.season ?? "") && (m.index ?? 0) > 0) return undefined;
      const shift = plain(g.shift ?? "");
      return {
        kind: "date",
        meaning: {
          is: "calendar",
          parts: { ...field("season", seasons[word]), ...field("year", yearOf(g.year)) },
          ...(turn === "" || turn === "the" ? {} : { turn: turnOf(turn) }),
          ...(shift === "" ? {} : { yearShift: shift === "last" ? -1 : shift === "next" ? 1 : 0 }),
        },
        ...withModifier(edgeOf(g.edge)),
      };
    },
  ),
];

const YEAR_LEADS =
  /(?:^|[\s("“])(?:in|since|of|by|until|till|from|to|and|or|after|before|during|late|early|mid|the|this|through|around|about|between|for|on|that|its|than|over|into|as|back|year|winter|summer|spring|autumn|ended|ending|fiscal|circa|late-|mid-|early-)[\s-]+$|[(–-]\s*$|['’]s\s+$/i;
const NOT_A_YEAR_AFTER =
  /^\s+(?:\p{Ll}{1,20}ed\s+)?(?:people|persons|troops|soldiers|men|women|children|workers|employees|homes|houses|families|times|percent|per\s+cent|dollars|euros|pounds|shares|points|miles|km|kilomet|met(?:er|re)s|feet|tons|tonnes|barrels|others|more|jobs|members|deaths|victims|cases|civilians|refugees|migrants|protesters|students|patients|votes|seats|acres|hectares|rounds|vehicles|tanks|drones|missiles|rockets)/iu;

/** "2000 protests": a plural behind the number, without "the" or "his" in front, is counted. */
const COUNTED = /^\s+(?:\p{Ll}{2,20}\s+)?\p{Ll}{2,20}(?<!s|u|i)s(?!\p{L})/u;

/** A year by itself: four digits are a year only where nothing around says that they count something. */
function readYear(g: Groups, m: RegExpMatchArray): RuleReading | undefined {
  const year = yearOf(g.year);
  if (year === undefined || year < 1500 || year > 2099) return undefined;
  const input = m.input ?? "";
  const at = m.index ?? 0;
  const before = input.slice(Math.max(0, at - 16), at);
  const after = input.slice(at + m[0].length, at + m[0].length + 40);
  const framed = m[0].length > (g.year ?? "").length;
  if (!framed) {
    if (NOT_A_YEAR_AFTER.test(after)) return undefined;
    if (
      /(?:\b(?:No|nos?|number|page|room|flight|route|highway|section|article|boeing|airbus|at\s+least|nearly|almost|some|more\s+than|over\s+\d|model|series)\.?|[$€£#:])\s*$/i.test(
        before,
      )
    )
      return undefined;
    const led = YEAR_LEADS.test(before) || before.trim() === "" || /[,;:]\s*$/.test(before);
    if (!/^\d/.test(g.year ?? "")) {
      // "nineteen ninety-six" can only be a year; "two thousand" can be anything.
      if (!led && !/^(?:nineteen|eighteen)/i.test(g.year ?? "")) return undefined;
    } else if (!led && (year < 1900 || COUNTED.test(after))) return undefined;
  }
  const until =
    g.until === undefined ? undefined : Number(g.until.length === 2 ? String(year).slice(0, 2) + g.until : g.until);
  const open = (g.open ?? g.open2)?.toLowerCase();
  return {
    kind: "date",
    meaning: {
      is: "calendar",
      parts: { year, ...(until === undefined || until <= year ? {} : { until: { year: until } }) },
    },
    ...withModifier(open === undefined ? edgeOf(g.edge) : open === "later" || open === "beyond" ? "after" : "before"),
  };
}

/** Dates by day, month, year, weekday, quarter, season, decade, century. */
export const calendarRules: readonly DateRule[] = [...numeric, ...days, weekdayRule, ...wholes];

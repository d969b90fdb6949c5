import type { TimeUnit } from "../../date-expression.js";
import { shiftAt } from "./amounts.js";
import { anyOf, CLOCK, numberOf, OFFSET, PART, SEASON, UNIT, UNITS, ZONE } from "./patterns.js";
import { boundOf, type DateRule, edgeOf, type RuleReading, rule, ruleBy, withModifier } from "./rule.js";
import { clockWords, partsOfDay, pluralUnits, references, seasons, smallNumbers, units, zones } from "./words.js";

const plain = (words: string | undefined): string =>
  (words ?? "").toLowerCase().replace(/’/g, "'").replace(/\s+/g, " ").trim();
const around = (m: RegExpMatchArray): { before: string; after: string } => {
  const input = m.input ?? "";
  const at = m.index ?? 0;
  return { before: input.slice(Math.max(0, at - 24), at), after: input.slice(at + m[0].length, at + m[0].length + 24) };
};

/** The unit a singular or plural word means. */
export const unitOf = (word: string | undefined): TimeUnit | undefined => {
  const low = plain(word).replace(/['’]s?$/, "");
  return units[pluralUnits[low] ?? low];
};

const named: DateRule[] = [
  rule(
    "day",
    "the side day",
    `(?:(?<edge>earlier|later|early|late)\\s+)?(?<day>the\\s+day\\s+before\\s+yesterday|the\\s+day\\s+after\\s+tomorrow|today|tonight|yesterday|tomorrow)(?:['’]s)?(?:\\s+(?<part>${PART}))?`,
    (g) => {
      const word = plain(g.day);
      const shift = word.includes("before")
        ? -2
        : word.includes("after")
          ? 2
          : word === "yesterday"
            ? -1
            : word === "tomorrow"
              ? 1
              : 0;
      const part = word === "tonight" ? ("NI" as const) : partsOfDay[plain(g.part)];
      return {
        kind: part === undefined ? "date" : "time",
        meaning: { is: "unit", unit: "day", shift, from: "publication", ...(part === undefined ? {} : { part }) },
        ...withModifier(edgeOf(g.edge)),
      };
    },
  ),
  rule("part", "part", "overnight", (_g, m) =>
    /^\s+(?:success|sensation|star|hit|stay|train|flight|bag|curfew|guest)/i.test(around(m).after)
      ? undefined
      : { kind: "time", meaning: { is: "unit", unit: "day", shift: -1, from: "publication", part: "NI" } },
  ),
  rule("unit", "the unit", "(?:the\\s+)?(?<unit>year|month|week)(?:[\\s-]|['’]s\\s+)end", (g) => ({
    kind: "date",
    meaning: { is: "unit", unit: unitOf(g.unit) ?? "year", shift: 0, from: "publication" },
    modifier: "late",
  })),
  rule("unit", "the edge unit", "(?:the\\s+)?mid-?(?<unit>year|week|month)", (g) => ({
    kind: "date",
    meaning: { is: "unit", unit: unitOf(g.unit) ?? "year", shift: 0, from: "publication" },
    modifier: "mid",
  })),
];

const EDGES =
  "(?:(?<edge>(?:the\\s+)?(?:early|earlier|late|later|mid|middle|start|beginning|end|close|rest))(?:\\s+(?:of|in|on)\\s+|\\s+))?";
const TURNS =
  "this\\s+past|this\\s+coming|this|last|next|the\\s+next|the\\s+coming|coming|the\\s+past|past|the\\s+last|the\\s+previous|previous|the\\s+preceding|the\\s+following|following|the\\s+same|that\\s+same|that|the\\s+current|current|the\\s+latest|the\\s+upcoming|the";

const turned = rule(
  "unit part",
  "the edge side turn",
  `${EDGES}(?<turn>${TURNS})\\s+(?:fiscal\\s+|calendar\\s+)?(?<unit>${UNIT}|${PART}|${SEASON}|period)(?:['’]s)?`,
  (g, m) => readTurned(plain(g.turn), plain(g.unit), plain(g.edge), m),
);

function readTurned(turn: string, word: string, edge: string, m: RegExpMatchArray): RuleReading | undefined {
  const { before, after } = around(m);
  const unit: TimeUnit | undefined = word === "period" ? "quarter" : unitOf(word);
  const part = partsOfDay[word];
  const bare = turn === "the";
  const edged = edgeOf(edge);
  if (clockWords[word] !== undefined || word === "overnight") return undefined;
  if (word === "second" || word === "minute" || word === "hour") return timeUnit(turn, word);
  if (word === "season" || seasons[word] !== undefined) return undefined;
  // "the last quarter of the pie", "the century": nothing dated.
  if (bare && edge === "") {
    if (word === "period" || word === "century" || word === "decade" || word === "fortnight") return undefined;
    if (/^\s+(?:of|when|that|he|she|they|it|after|before|ahead|\d)/i.test(after) && word !== "quarter")
      return undefined;
    if (part !== undefined && !/\b(?:in|during|throughout|through|into)\s+$/i.test(before)) return undefined;
    if (
      part === undefined &&
      word !== "quarter" &&
      word !== "weekend" &&
      !/\b(?:in|for|during|of|over|throughout|within|through|on|all|later|earlier)\s+$/i.test(before)
    )
      return undefined;
  }
  if (bare && edge !== "" && edge.replace("the ", "") === "rest") return undefined;
  if (turn === "that" && word === "period") return undefined;
  if (word === "period" && !/latest|same|previous/.test(turn)) return undefined;
  const shift = /last|past|previous|preceding/.test(turn) ? -1 : /next|coming|following/.test(turn) ? 1 : 0;
  const context =
    bare || /^(?:the (?:next|last|previous|preceding|following|same|latest)|previous|following|that)/.test(turn);
  if (
    /^the (?:past|last|coming|next)$/.test(turn) &&
    !(word === "night" || (turn === "the next" && (word === "day" || part !== undefined)))
  ) {
    const code = unit === undefined ? undefined : durationCode(unit, 1);
    return code === undefined ? undefined : { kind: "duration", meaning: { is: "duration", value: code } };
  }
  const night = part !== undefined;
  return {
    kind: night ? "time" : "date",
    meaning: {
      is: "unit",
      unit: night ? "day" : (unit ?? "day"),
      shift,
      from:
        context && !(bare && (edge !== "" || unit === "year" || unit === "month" || unit === "week"))
          ? "context"
          : "publication",
      ...(part === undefined ? {} : { part }),
    },
    ...withModifier(edged),
  };
}

const timeUnit = (turn: string, word: string): RuleReading | undefined =>
  /past|last|next|coming/.test(turn) && word !== "second"
    ? { kind: "duration", meaning: { is: "duration", value: word === "hour" ? "PT1H" : "PT1M" } }
    : undefined;

const BEFORE_EVENT =
  /^\s+(?:the|an?|his|her|its|their|our|my|this|that|he|she|it|they|we|[A-Z]\p{L}+|\p{L}+ing\b|when)/u;

const shifted: DateRule[] = [
  ruleBy("unit", "the a bound side digit amount unit", shiftAt, (g, m) => {
    const unit = unitOf(g.unit);
    const way = plain(g.way);
    const amount = numberOf(g.amount);
    const plural = pluralUnits[plain(g.unit)] !== undefined;
    if (unit === undefined || (g.amount === undefined && !plural)) return undefined;
    const { after } = around(m);
    if (/^(?:before|prior|after|on)$/.test(way) && (way === "on" || !/^\s*(?:[,.;:!?)"”]|$|and\b|but\b)/.test(after))) {
      // "three days after the attack": the words before the preposition are a duration.
      const end = m[0].length - way.length;
      const code = durationCode(unit, amount);
      if (way === "on" || code === undefined) return undefined;
      return {
        kind: "duration",
        meaning: { is: "duration", value: code },
        end: m[0].slice(0, end).trimEnd().length,
        ...withModifier(boundOf(g.bound)),
      };
    }
    if (way === "earlier" && /^\s+(?:than|this|in|on|today)/i.test(after)) return undefined;
    const direction = /ago|earlier|previously|before|prior/.test(way) ? -1 : 1;
    const from = way === "ago" || way === "from now" || way === "hence" ? "publication" : "context";
    return {
      kind: unit === "hour" || unit === "minute" || unit === "second" ? "time" : "date",
      meaning: { is: "offset", unit, direction, from, ...(amount === undefined ? {} : { amount }) },
      ...withModifier(boundOf(g.bound)),
    };
  }),
  rule(
    "unit part",
    "the",
    `the\\s+(?<unit>day|night|morning|evening|week|month|year|weekend)\\s+(?<way>before|earlier|after|prior)`,
    (g, m) => {
      if (BEFORE_EVENT.test(around(m).after)) return undefined;
      const part = partsOfDay[plain(g.unit)];
      return {
        kind: part === undefined ? "date" : "time",
        meaning: {
          is: "unit",
          unit: part === undefined ? (unitOf(g.unit) ?? "day") : "day",
          shift: plain(g.way) === "after" ? 1 : -1,
          from: "context",
          ...(part === undefined ? {} : { part }),
        },
      };
    },
  ),
  rule(
    "unit",
    "the a unit",
    "(?:(?:the|a)\\s+)?year[\\s-](?:ago|earlier)(?:\\s+(?:period|quarter|months?|week|weekend|figures?|nine\\s+months|six\\s+months))?",
    (_g, m) =>
      /^year\s/i.test(m[0])
        ? undefined
        : { kind: "date", meaning: { is: "unit", unit: "quarter", shift: 0, from: "context", yearShift: -1 } },
  ),
  rule("unit", "the a unit", "(?:(?:the|a)\\s+)?year-(?:ago|earlier)", () => ({
    kind: "date",
    meaning: { is: "unit", unit: "quarter", shift: 0, from: "context", yearShift: -1 },
  })),
];

const clocks: DateRule[] = [
  rule(
    "number",
    "digit",
    `(?<clock>${CLOCK})(?:\\s*(?:(?<zone>${ZONE}|${OFFSET})|\\(?(?:local\\s+time|hours)\\)?)){0,2}`,
    (g) => readClock(g.clock ?? "", g.zone),
  ),
  rule("number", "digit amount", `(?<word>${anyOf(Object.keys(smallNumbers))}|\\d{1,2})\\s+o['’]clock`, (g) => {
    // Of the small hours a writer says "two o'clock in the morning".
    const hour = numberOf(g.word);
    return hour === undefined || hour > 23
      ? undefined
      : {
          kind: "time",
          meaning: { is: "calendar", parts: { hour: hour >= 1 && hour <= 6 ? hour + 12 : hour, minute: 0 } },
        };
  }),
  rule("number part", "number part", "noon|midnight|midday", (g, m) => {
    const clock = clockWords[plain(m[0])];
    if (/^\p{Lu}/u.test(m[0]) && (m.index ?? 0) > 0 && g.zone === undefined) return undefined;
    return {
      kind: "time",
      meaning: { is: "calendar", parts: clock === undefined ? { part: "MI" } : { hour: clock[0], minute: clock[1] } },
    };
  }),
];

function readClock(words: string, zone: string | undefined): RuleReading | undefined {
  const m = /^(\d{1,2})(?:([:.])?([0-5]\d)(?::([0-5]\d))?)?\s?([ap](?:\.\s?)?m\.?)?$/i.exec(words.trim());
  if (!m) return undefined;
  const half = m[5]?.[0]?.toLowerCase();
  // "8.30" without a.m. or p.m. is a number.
  if (half === undefined && m[2] === "." && zone === undefined) return undefined;
  let hour = Number(m[1]);
  if (half !== undefined && hour > 12) return undefined;
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  const offset = zone === undefined ? undefined : (zones[zone.toLowerCase()] ?? offsetOf(zone));
  return {
    kind: "time",
    meaning: {
      is: "calendar",
      parts: {
        hour,
        minute: Number(m[3] ?? 0),
        ...(m[4] === undefined ? {} : { second: Number(m[4]) }),
        ...(offset === undefined ? {} : { zone: offset }),
      },
    },
  };
}

function offsetOf(words: string): string | undefined {
  const m = /([+-])(\d{1,2}):?(\d{2})?$/.exec(words);
  return m ? `${m[1]}${(m[2] ?? "").padStart(2, "0")}:${m[3] ?? "00"}` : undefined;
}

/** "P3D", "PT2H", "PXW"; decades and centuries in years, quarters in months. */
export function durationCode(unit: TimeUnit, amount: number | undefined): string | undefined {
  const code: Readonly<Record<TimeUnit, readonly [prefix: string, factor: number, letter: string]>> = {
    second: ["PT", 1, "S"],
    minute: ["PT", 1, "M"],
    hour: ["PT", 1, "H"],
    day: ["P", 1, "D"],
    week: ["P", 1, "W"],
    weekend: ["P", 2, "D"],
    month: ["P", 1, "M"],
    quarter: ["P", 3, "M"],
    season: ["P", 3, "M"],
    half: ["P", 6, "M"],
    year: ["P", 1, "Y"],
    decade: ["P", 10, "Y"],
    century: ["P", 100, "Y"],
  };
  const [prefix, factor, letter] = code[unit];
  if (amount === undefined) return `${prefix}X${letter}`;
  if (amount % 1 === 0.5 && (unit === "hour" || unit === "year")) {
    const whole = Math.floor(amount);
    const [name, rest] = unit === "hour" ? ["H", "30M"] : ["Y", "6M"];
    return `${prefix}${whole === 0 ? "" : `${whole}${name}`}${rest}`;
  }
  return `${prefix}${Math.round(amount * factor * 100) / 100}${letter}`;
}

const FOLLOWED_BY_NOUN =
  /^\s+(?!(?:the|an?|no|his|her|its|their|this|these|and|or|is|was|has|had|to|when|but|as|with|for|in|that|at|by|on|of|will|would|it|he|she|they|we)\b)\p{Ll}/u;

const timeless: DateRule[] = [
  rule("reference", "reference", anyOf(Object.keys(references)), (_g, m) => {
    const word = plain(m[0]);
    const { before, after } = around(m);
    if (/^(?:the |a |this )/.test(word) && FOLLOWED_BY_NOUN.test(after)) return undefined;
    if (word === "the future" && /^\s+of\b/i.test(after)) return undefined;
    if (word === "soon" && (/^\s+(?:as|after)\b/i.test(after) || /\bas\s+$/i.test(before))) return undefined;
    if (/^(?:the|this) (?:moment|point|time)/.test(word) && !/\b(?:at|for|by|until|from)\s+$/i.test(before))
      return undefined;
    if (word === "the present" && !/\b(?:at|for|in|of|to|until)\s+$/i.test(before)) return undefined;
    const value = references[word];
    return value === undefined ? undefined : { kind: "date", meaning: { is: "reference", value } };
  }),
  rule("reference", "reference", "(?<=\\b(?:until|till|by|since|before)\\s)then", () => ({
    kind: "date",
    meaning: { is: "unit", unit: "day", shift: 0, from: "context" },
  })),
  rule("reference", "bound", "at\\s+present", () => ({
    kind: "date",
    meaning: { is: "reference", value: "PRESENT_REF" },
  })),
  rule("reference", "reference", "earlier(?=,)", (_g, m) =>
    /[.!?"”]\s*$|^\s*$/.test(around(m).before) && /^E/.test(m[0])
      ? { kind: "date", meaning: { is: "reference", value: "PAST_REF" } }
      : undefined,
  ),
  rule(
    "unit",
    "in turn amount",
    `(?:in\\s+)?(?<way>recent|past|coming|future|previous)\\s+(?<unit>${UNITS})(?:\\s+and\\s+${UNITS})?`,
    (g) => ({
      kind: "date",
      meaning: { is: "reference", value: /coming|future/.test(plain(g.way)) ? "FUTURE_REF" : "PAST_REF" },
    }),
  ),
];

/** Dates that hang on another day: "yesterday", "last week", "two days later", "now", clock times. */
export const relativeRules: readonly DateRule[] = [...named, turned, ...shifted, ...clocks, ...timeless];

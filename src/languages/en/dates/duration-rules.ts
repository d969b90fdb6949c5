import { lengthAt } from "./amounts.js";
import { LONG_WEEKDAY, MONTH, numberOf, PART, UNIT, UNITS } from "./patterns.js";
import { durationCode, unitOf } from "./relative-rules.js";
import { boundOf, type DateRule, type RuleReading, rule, ruleBy, withModifier } from "./rule.js";
import { months, pluralUnits, weekdays } from "./words.js";

const plain = (words: string | undefined): string => (words ?? "").toLowerCase().replace(/\s+/g, " ").trim();
const before = (m: RegExpMatchArray): string => (m.input ?? "").slice(Math.max(0, (m.index ?? 0) - 24), m.index);
const after = (m: RegExpMatchArray): string =>
  (m.input ?? "").slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 24);

/** "$5 a year", "twice a week", "12 percent a month": how often, not how long. */
const RATE =
  /(?:[\d%]|percent|per\s+cent|times?|twice|once|dollars|cents|euros|pounds|million|billion|thousand|tons|tonnes|barrels|shares?|hours|days|miles|\d\s+\p{L}{2,20})\s*$/iu;
/** "a day of mourning" is a day of a kind, not a length. */
const OF_A_KIND = /^\s+of\s+(?:mourning|rage|prayer|remembrance|reckoning|rest|action|protest)\b/i;
const AGE = /^[\s-]?(?:olds?\b|of\s+age\b)/i;

const lengths: DateRule[] = [
  ruleBy("unit", "the a bound its every frame turn digit amount", lengthAt, (g, m) => {
    // "three-quarters of the vote" is a share.
    if (/quarters?$/i.test(g.unit ?? "") && (/-\s?quarter/i.test(m[0]) || /^\s+of\b/i.test(after(m)))) return undefined;
    if (OF_A_KIND.test(after(m)) || AGE.test(after(m)) || /\b(?:aged?|at)\s+$/i.test(before(m))) return undefined;
    return readLength(m, g.amount, g.unit, boundOf(g.bound));
  }),
  rule(
    "unit",
    "a amount",
    `half\\s+(?:an?\\s+)?(?<unit>${UNIT})|(?<whole>an?)\\s+half[\\s-](?<unit2>hour|year|day|decade|century)`,
    (g) => {
      const unit = unitOf(g.unit ?? g.unit2);
      const code = unit === undefined ? undefined : durationCode(unit, 0.5);
      return code === undefined ? undefined : { kind: "duration", meaning: { is: "duration", value: code } };
    },
  ),
  rule(
    "unit",
    "the unit",
    `(?:the\\s+)?(?<unit>${UNITS})(?:\\s+(?:and|or)\\s+(?:even\\s+)?(?<more>${UNITS}))?(?:\\s+ahead)?`,
    (g, m) => {
      const unit = unitOf(g.unit);
      if (unit === undefined || AGE.test(after(m))) return undefined;
      const led =
        /\b(?:for|in|within|over|after|took|take|takes|taking|lasted|last|lasting|came|comes|of|despite|spent|spend|just|only|many|by)\s+$/i.test(
          before(m),
        );
      const followed =
        /^\s+(?:of\s+\p{L}+ing\b|of\s+(?:\p{L}+\s+)?(?:fighting|war|talks|negotiations|protests|violence|delays?|unrest|rain|conflict|clashes)|after|before|later|earlier|ahead|since)/iu.test(
          after(m),
        );
      if (!followed && !led) return undefined;
      if (/\bof\s+$/i.test(before(m)) && !followed) return undefined;
      if (unit === "second" || unit === "quarter") return undefined;
      const code = durationCode(unit, undefined);
      return code === undefined ? undefined : { kind: "duration", meaning: { is: "duration", value: code } };
    },
  ),
];

function readLength(
  m: RegExpMatchArray,
  words: string | undefined,
  unitWord: string | undefined,
  modifier: ReturnType<typeof boundOf>,
): RuleReading | undefined {
  const unit = unitOf(unitWord);
  if (unit === undefined) return undefined;
  const plural = pluralUnits[plain(unitWord)] !== undefined;
  const one = /^(?:an?|another|one|an additional|half|half an?)$/.test(plain(words));
  const hyphen = m[0].includes("-");
  // "three quarter", "a second", "a quarter": ordinals and fractions.
  // "a five year low": in front of a noun the unit stands in the singular.
  const modifies = /^(?:minute|hour|day|week|month|year)$/.test(plain(unitWord)) && /^\s+\p{Ll}/u.test(after(m));
  if (!plural && !one && !hyphen && !modifies && numberOf(words) !== undefined) return undefined;
  if (
    !plural &&
    /^(?:second|quarter|season|weekend|night)$/.test(plain(unitWord)) &&
    !(hyphen && numberOf(words) !== undefined)
  )
    return undefined;
  if (!plural && numberOf(words) === undefined && !/^(?:the )?couple/.test(plain(words))) return undefined;
  const amount = numberOf(words);
  if (plain(words) === "a" && plural) return undefined;
  const code = durationCode(
    unit,
    amount === undefined
      ? undefined
      : /and-a-half|and a half/i.test(m[0].slice(m[0].indexOf(words ?? "") + (words ?? "").length))
        ? amount + 0.5
        : amount,
  );
  if (code === undefined) return undefined;
  if (/^an?$/.test(plain(words)) && RATE.test(before(m)) && m[0].trim().split(/\s+/).length === 2) {
    return { kind: "set", meaning: { is: "set", value: code } };
  }
  return { kind: "duration", meaning: { is: "duration", value: code }, ...withModifier(modifier) };
}

const WEEKLY = (weekday: number): string => `XXXX-WXX-${weekday}`;

const repeated: DateRule[] = [
  rule(
    "weekday month unit part",
    "every",
    `(?:every|each)\\s+(?:other\\s+|single\\s+)?(?:(?<weekday>${LONG_WEEKDAY})|(?<month>${MONTH})|(?:(?<amount>\\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?)\\s+)?(?<unit>${UNITS}|${UNIT})|(?<part>${PART}))(?:\\s+(?<of>${PART}))?`,
    (g) => {
      const weekday = weekdays[plain(g.weekday)];
      if (weekday !== undefined) return { kind: "set", meaning: { is: "set", value: WEEKLY(weekday) } };
      const month = months[plain(g.month)];
      if (month !== undefined)
        return { kind: "set", meaning: { is: "set", value: `XXXX-${String(month).padStart(2, "0")}` } };
      if (g.part !== undefined) return { kind: "set", meaning: { is: "set", value: "P1D" } };
      const unit = unitOf(g.unit);
      const amount = numberOf(g.amount);
      const told =
        amount !== undefined || g.amount === undefined || /^(?:few|\p{L}+th|first|second|third|last)$/iu.test(g.amount);
      const value = unit === undefined || !told ? undefined : durationCode(unit, g.amount === undefined ? 1 : amount);
      return value === undefined ? undefined : { kind: "set", meaning: { is: "set", value } };
    },
  ),
  rule("weekday", "weekday", `(?<weekday>${LONG_WEEKDAY})s(?:\\s+and\\s+${LONG_WEEKDAY}s)?`, (g) => {
    const weekday = weekdays[plain(g.weekday)];
    return weekday === undefined ? undefined : { kind: "set", meaning: { is: "set", value: WEEKLY(weekday) } };
  }),
  rule("set", "set", "daily|hourly|nightly|weekly|monthly|yearly|annually|quarterly", (_g, m) => {
    const value: Readonly<Record<string, string>> = {
      daily: "P1D",
      hourly: "PT1H",
      nightly: "P1D",
      weekly: "P1W",
      monthly: "P1M",
      yearly: "P1Y",
      annually: "P1Y",
      quarterly: "P3M",
    };
    const code = value[m[0]];
    // "its quarterly dividend", "the Daily News"
    if (/^\s+(?!(?:and|or|by|in|to|for|at|from|with|on|since|as|but|until)\b)\p{L}/u.test(after(m))) return undefined;
    return code === undefined ? undefined : { kind: "set", meaning: { is: "set", value: code } };
  }),
  rule("unit", "a per", `(?:per|an?)\\s+(?<unit>day|week|month|year|hour|minute)`, (g, m) => {
    if (!/^per/i.test(m[0]) && !RATE.test(before(m))) return undefined;
    const unit = unitOf(g.unit);
    const value = unit === undefined ? undefined : durationCode(unit, 1);
    return value === undefined ? undefined : { kind: "set", meaning: { is: "set", value } };
  }),
];

/** Lengths of time ("three days", "for weeks") and what happens again and again ("every Monday"). */
export const durationRules: readonly DateRule[] = [...lengths, ...repeated];

import { numberOf, small } from "./patterns.js";
import { type DateRule, rule } from "./rule.js";

const NUMBER = `(?:\\d{1,3}|${small}(?:-${small})?)`;
const AND = "(?:,?\\s+(?:and\\s+)?|\\s?)";

/** How the units of a length in two parts are written, the larger before the smaller, with the code of each in ISO 8601. */
const PARTS: readonly (readonly [larger: string, code: string, smaller: string, code: string])[] = [
  ["years?|yrs?", "P%Y", "months?", "%M"],
  ["weeks?", "P%W", "days?", "%D"],
  ["days?", "P%D", "hours?|hrs?", "T%H"],
  ["hours?|hrs?|h", "PT%H", "minutes?|mins?|m", "%M"],
  ["minutes?|mins?", "PT%M", "seconds?|secs?", "%S"],
];

/** "two hours and 15 minutes", "1hr 4 mins", "three years, six months": one length in two parts. */
const twoParts: readonly DateRule[] = PARTS.map(([larger, head, smaller, tail]) =>
  rule(
    "unit",
    "a amount digit",
    `(?<much>an?|${NUMBER})[\\s-]?(?:${larger})${AND}(?<more>${NUMBER})[\\s-]?(?:${smaller})`,
    ({ much, more }) => {
      const [first, second] = [numberOf(much), numberOf(more)];
      if (first === undefined || second === undefined) return undefined;
      // weeks stand alone in ISO 8601: a week and three days are ten days
      const value =
        head === "P%W" ? `P${7 * first + second}D` : head.replace("%", `${first}`) + tail.replace("%", `${second}`);
      return { kind: "duration", meaning: { is: "duration", value } };
    },
  ),
);

/** "45 mins", "3 hrs": short forms, which only a number makes sure. */
const short: DateRule = rule(
  "unit",
  "digit",
  "(?<much>\\d{1,3})[\\s-]?(?:(?<hours>hrs?)|mins?)",
  ({ much, hours }) => ({
    kind: "duration",
    meaning: { is: "duration", value: `PT${numberOf(much) ?? 0}${hours === undefined ? "M" : "H"}` },
  }),
);

/** Lengths of time in two parts or in short forms. */
export const compoundRules: readonly DateRule[] = [...twoParts, short];

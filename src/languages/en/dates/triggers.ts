import { anyOf } from "./patterns.js";
import { months, namedDays, partsOfDay, pluralUnits, references, seasons, units, weekdays } from "./words.js";

/** The words without which no rule matches, by kind. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  month: Object.keys(months),
  weekday: Object.keys(weekdays).flatMap((word) => [word, `${word}s`]),
  unit: [...Object.keys(units), ...Object.keys(pluralUnits), "half", "period", "midyear", "midweek", "midmonth"],
  part: Object.keys(partsOfDay),
  season: Object.keys(seasons),
  named: Object.keys(namedDays),
  day: ["today", "tonight", "yesterday", "tomorrow"],
  number: ["noon", "midnight", "midday", "nineteen", "eighteen", "two thousand", "twenty"],
  set: ["daily", "hourly", "nightly", "weekly", "monthly", "yearly", "annually", "quarterly"],
  reference: [...Object.keys(references), "present", "earlier", "then"],
};

const kindOf = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.map((word): [string, string] => [word, kind])),
);

const TRIGGER = new RegExp(
  `(?<!\\p{L})(?:${anyOf([...kindOf.keys()])}|Q[1-4]|\\p{L}{3,10}ties)(?!\\p{L})|(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)|\\d[:.]\\d\\d|\\d\\s?[ap]\\.?m\\b|o['’]clock|\\d(?:st|nd|rd|th)(?!\\p{L})|\\d0['’]?s`,
  "giu",
);

/** Characters of context around a trigger that a rule may need. */
const REACH = 48;

/** A stretch of text around trigger words, and their kinds. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly kinds: ReadonlySet<string>;
}

/** The stretches of a text in which a dated expression can be; everything else is skipped. */
export function windowsOf(text: string): Window[] {
  const windows: { from: number; to: number; kinds: Set<string> }[] = [];
  for (const match of text.matchAll(TRIGGER)) {
    const kind = kindOf.get(match[0].toLowerCase().replace(/\s+/g, " ").replace(/’/g, "'")) ?? "number";
    const from = wordBorder(text, match.index - REACH, -1);
    const to = wordBorder(text, match.index + match[0].length + REACH, 1);
    const last = windows.at(-1);
    if (last !== undefined && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.kinds.add(kind);
    } else windows.push({ from, to, kinds: new Set([kind]) });
  }
  return windows;
}

/** The nearest white space outward, so that no word is cut; gives up after some characters. */
function wordBorder(text: string, at: number, step: -1 | 1): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  let border = at;
  while (border > 0 && border < text.length && Math.abs(border - at) < 40 && !/\s/.test(text.charAt(border)))
    border += step;
  return border;
}

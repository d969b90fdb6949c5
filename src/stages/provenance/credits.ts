import type { CreditWords } from "../../languages/credit-words.js";
import { packFor } from "../../languages/index.js";
import type { Position } from "../../record/position.js";
import type { Masthead } from "../reading/reading.js";
import type { Report } from "../reports/report.js";

/** A reading, or a report with what its masthead tells. */
export type CreditInput = { readonly report: Report } & { readonly masthead?: Pick<Masthead, "credits"> };

/** An outlet whose copy a report says it prints. */
export interface Credit {
  /** Its common name: "AFP" where "Agence France-Presse" stands. */
  readonly outlet: string;
  /** Where it is named. */
  readonly at: Position;
}

/** Lines at the head and the foot of a report that are looked at, and the longest of them. */
const HEAD_LINES = 6;
const FOOT_LINES = 6;
const LONGEST = 160;

/**
 * The outlets whose copy a report says it prints, in its dateline, its byline or a line of its own at its head or foot, in the
 * order of their places; then the one in its metadata; what its body says of an outlet is none. A wire's own mark on its own report is among them. Two reports
 * that credit one wire have its copy as their common origin, whether or not that copy is at hand.
 *
 * @example
 * creditsOf(read(reportFrom({ text: "OSLO (Reuters) - Two people died." }))) // [{ outlet: "Reuters", at: { start: 6, end: 13 } }]
 */
export function creditsOf({ report, masthead }: CreditInput): Credit[] {
  const { text } = report;
  const words = packFor(report.language)?.credits;
  const found = [...(masthead?.credits ?? []), ...(words === undefined ? [] : creditLines(text, words))];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((at) => ({ outlet: commonName(text.slice(at.start, at.end), words), at: { start: at.start, end: at.end } }))
    .concat(statedCredit(report, words))
    .filter(({ outlet }) => {
      const isNew = !seen.has(outlet.toLowerCase());
      seen.add(outlet.toLowerCase());
      return isNew;
    });
}

/** The credit in a report's metadata. It stands at the words of its text that name it, else at its first line, whose report it credits. */
function statedCredit({ text, credit }: Report, words: CreditWords | undefined): Credit[] {
  if (credit === undefined) return [];
  const named = text.indexOf(credit);
  const first = linesOf(text.slice(0, LONGEST))[0] ?? { start: 0, end: Math.min(text.length, LONGEST) };
  return [{ outlet: commonName(credit, words), at: named < 0 ? first : { start: named, end: named + credit.length } }];
}

/** The first of a report's credits that is not its own publisher, `undefined` where it has none. */
export const wireOf = (input: CreditInput): Credit | undefined =>
  creditsOf(input).find(({ outlet }) => !sameOutlet(outlet, input.report.publisher ?? "", input.report.language));

/** Whether two names are of one outlet: "AFP" and "Agence France-Presse", "Atlas" and "Agence Atlas", "CPA" and "Continental Press Agency". */
export function sameOutlet(a: string, b: string, language: string): boolean {
  if (a === "" || b === "") return false;
  const words = packFor(language)?.credits;
  const [x, y] = [commonName(a, words), commonName(b, words)];
  if (x.toLowerCase() === y.toLowerCase()) return true;
  return isInitials(a, b) || isInitials(b, a) || sameCore(coreOf(x, words), coreOf(y, words));
}

/** The wire or outlet whose copy a report is: whom it credits first, else its own publisher, under its common name. */
export function copyOf(input: CreditInput): string | undefined {
  const [credit] = creditsOf(input);
  const { publisher, language } = input.report;
  return credit?.outlet ?? (publisher === undefined ? undefined : commonName(publisher, packFor(language)?.credits));
}

const commonName = (name: string, words: CreditWords | undefined): string => {
  const plain = name.replace(/^the\s+/i, "").trim();
  return words?.agencies.find((names) => names.some((one) => one.toLowerCase() === plain.toLowerCase()))?.[0] ?? plain;
};

/**
 * The short names that a report's publisher has for itself, by its own dateline or foot: "(NBW)" in a report of Norvald Baywire. Letters
 * that any paper prints under a wire's copy are no mark of its own where they do not spell its name.
 */
export function ownMarks({ publisher, language }: Report, credits: readonly Credit[]): string[] {
  if (publisher === undefined) return [];
  const words = packFor(language)?.credits;
  const own =
    publisher
      .replace(/^The\s/, "")
      .match(/(?<![\p{L}’'])\p{Lu}[\p{L}’']*/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  return credits.flatMap(({ outlet }) => {
    const isKnown = words?.agencies.some((names) => names.includes(outlet)) === true;
    return own.length > 1 && !isKnown && MARK.test(outlet) && spells(outlet, own) ? [outlet] : [];
  });
}

const MOST_WORDS = 6;
const MARK = /^\p{Lu}{3,6}$/u;

/** Whether letters are the first of each word, in order, with any that follow them in it: "NBW" of "Norvald Baywire". */
const spells = (letters: string, [first, ...others]: readonly string[]): boolean => {
  if (first === undefined) return letters === "";
  const word = first.toUpperCase();
  let at = -1;
  for (let length = 1; length <= letters.length; length++) {
    at = length === 1 ? (word[0] === letters[0] ? 0 : -1) : word.indexOf(letters[length - 1] ?? "", at + 1);
    if (at < 0) return false;
    if (spells(letters.slice(length), others)) return true;
  }
  return false;
};

const isInitials = (short: string, name: string): boolean => {
  if (!/^\p{Lu}{2,6}$/u.test(short)) return false;
  const initials = (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join("");
  return initials === short || (initials.startsWith("T") && /^the\s/i.test(name) && initials.slice(1) === short);
};

const coreOf = (name: string, words: CreditWords | undefined): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !words?.generic.has(word));

/** Names that are the same but for words like "news" and "agency". */
const sameCore = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((word, i) => word === b[i]);

/** Names in lines of their own that credit an outlet. */
function creditLines(text: string, words: CreditWords): Position[] {
  const lines = linesOf(text);
  const near = [...lines.slice(0, HEAD_LINES), ...lines.slice(Math.max(HEAD_LINES, lines.length - FOOT_LINES))];
  return near.flatMap((line) => {
    const written = text.slice(line.start, line.end);
    const patterns = line === near[0] || !/^\s{0,3}by\s/i.test(written) ? words.lines : [words.byline];
    for (const pattern of patterns) {
      const name = pattern.exec(written)?.groups?.outlet?.replace(/[.,)\s]+$/, "");
      if (name === undefined || !/^[\p{Lu}\p{N}@]/u.test(name)) continue;
      const start = line.start + written.lastIndexOf(name);
      return [{ start, end: start + name.length }];
    }
    return [];
  });
}

const linesOf = (text: string): Position[] => {
  const lines: Position[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    if (end - start <= LONGEST && text.slice(start, end).trim() !== "") lines.push({ start, end });
    start = end + 1;
  }
  return lines;
};

/** How many mentions of an outlet are looked at. */
const MENTIONS = 20;

/** An outlet with the ways in which others write its name. */
export interface OutletNames {
  readonly outlet: string;
  readonly language: string;
  readonly written: readonly string[];
}

/** The names of an outlet in the credits of others: "Continental Press Agency", "CPA"; `marks`: what it calls itself beside. */
export function outletNames(outlet: string, language: string, marks: readonly string[] = []): OutletNames {
  const words = packFor(language)?.credits;
  const plain = outlet.replace(/^the\s+/i, "");
  const common = commonName(outlet, words);
  const aliases = words?.agencies.find((names) => names.includes(common)) ?? [];
  const initials = (plain.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join("");
  const core = plain
    .split(/\s+/)
    .filter((word) => !words?.generic.has(word.toLowerCase()))
    .join(" ");
  const written = [...new Set([plain, ...aliases, core, initials, ...marks])].filter((name) => name.length > 1);
  return { outlet, language, written };
}

/**
 * Where a report says that it has something from an outlet: one of its credits, or a mention anywhere with words like "told"
 * before it or "reported" behind it. An outlet that is only spoken of ("the AFP office was closed") is not credited.
 */
export function creditTo(report: Report, credits: readonly Credit[], names: OutletNames): Position | undefined {
  const credit = credits.find(
    ({ outlet }) => names.written.includes(outlet) || sameOutlet(outlet, names.outlet, report.language),
  );
  if (credit !== undefined) return credit.at;
  const words = packFor(report.language)?.credits;
  if (words === undefined) return undefined;
  for (const name of names.written) {
    for (const at of mentionsOf(report.text, name)) if (isCredited(report.text, at.start, at.end, words)) return at;
  }
  return undefined;
}

const mentionsOf = (text: string, name: string): Position[] => {
  const found: Position[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < MENTIONS; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(end))) found.push({ start: at, end });
  }
  return found;
};

const AROUND = 40;
/** How near to either end of a text a name in brackets is a credit. */
const NEAR_END = 120;

const isCredited = (text: string, start: number, end: number, words: CreditWords): boolean => {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  if (words.behind.test(behind) || words.before.test(before)) return true;
  const inBrackets = before.endsWith("(") && behind.startsWith(")");
  if (inBrackets && (start < NEAR_END || end > text.length - NEAR_END)) return true;
  // A line of its own: "(Baywire)".
  return /(?:^|\n)[\s([—–-]{0,4}$/.test(before) && /^[\s)\].]{0,4}(?:\n|$)/.test(behind);
};

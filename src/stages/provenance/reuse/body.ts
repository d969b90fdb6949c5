import { packFor } from "../../../languages/index.js";
import type { Position } from "../../../record/position.js";
import type { Report } from "../../reports/report.js";

/** Lines at the head and the foot of a report that may be about it rather than of it, and the longest of them. */
const HEAD_LINES = 6;
const FOOT_LINES = 4;
const LONGEST = 200;
/** "OSLO, March 3 (Baywire) -", "(Baywire) -", "Baywire -": what stands before the first sentence of a body. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}\p{M}\p{N}.,'’/ ]{1,70}?\s?)?(?:\([^()\n]{2,60}\)\s{0,2})?(?:\s?--|\s?[-–—])\s(?=["“'‘]?[\p{Lu}\p{N}])/u;

/** Where the body of a report stands in its text: without headline, byline and dateline, and without the credits at its foot. */
export function bodyOf(report: Report): Position {
  const { text } = report;
  let start = 0;
  for (let i = 0; i < HEAD_LINES; i++) {
    const end = endOfLine(text, start);
    if (end >= text.length || !isHeading(text.slice(start, end), report)) break;
    start = end + 1;
  }
  const dateline = DATELINE.exec(text.slice(start, start + LONGEST));
  if (dateline !== null) start += dateline[0].length;
  let end = text.trimEnd().length;
  for (let i = 0; i < FOOT_LINES; i++) {
    const from = text.lastIndexOf("\n", end - 1) + 1;
    if (from <= start || !isFoot(text.slice(from, end), report.language)) break;
    end = text.slice(0, from).trimEnd().length;
  }
  return { start: Math.min(start, end), end };
}

const endOfLine = (text: string, from: number): number => {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
};

const isHeading = (line: string, { headline }: Report): boolean =>
  line.trim() === "" || line === headline || (line.length <= LONGEST && !/[.!?:]["'”’»)\]]{0,3}\s{0,4}$/.test(line));

/** A line in brackets, a line without an end, or one that credits an outlet. */
const isFoot = (line: string, language: string): boolean => {
  const words = line.trim();
  if (words === "") return true;
  if (words.length > LONGEST) return false;
  if (/^[([].{0,200}[)\]][.]?$/.test(words) || !/[.!?]["'”’»]{0,3}$/.test(words)) return true;
  return packFor(language)?.credits.lines.some((pattern) => pattern.test(words)) ?? false;
};

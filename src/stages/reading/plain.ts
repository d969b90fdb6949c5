import type { Report } from "../reports/report.js";
import type { Reading, Sentence } from "./reading.js";
import { paragraphsOf } from "./sentences/paragraphs.js";

const END = /[.!?…。！？؟।]+["'”’»)\]]{0,4}(?=\s|$)|[。！？]/gu;

/** The reading of a report in a language without a pack: lines and sentences told by punctuation alone, and the problem. */
export function readPlainly(report: Report): Reading {
  const sentences: Sentence[] = [];
  paragraphsOf(report.text).forEach((paragraph, number) => {
    const words = report.text.slice(paragraph.start, paragraph.end);
    let from = 0;
    const add = (to: number): void => {
      while (from < to && /\s/.test(words.charAt(from))) from++;
      if (to > from) {
        const at = { start: paragraph.start + from, end: paragraph.start + to };
        sentences.push({ ...at, kind: "body", paragraph: number, first: 0, last: 0 });
      }
      from = to;
    };
    for (const m of words.matchAll(END)) add(m.index + m[0].length);
    add(words.trimEnd().length);
  });
  return {
    report,
    masthead: { credits: [] },
    tokens: [],
    sentences,
    names: [],
    dates: [],
    quantities: [],
    problems: [
      ...report.problems,
      {
        code: "language-not-supported",
        severity: "error",
        message:
          report.language === "und"
            ? "The language of this report could not be told; state it as `language` to have it read."
            : `There is no language pack for "${report.language}"; the report is kept, and nothing is read from it.`,
        report: report.id,
      },
    ],
  };
}

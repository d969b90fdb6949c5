import { readFileSync } from "node:fs";
import type { Report } from "../../src/stages/reports/report.js";
import { reportFrom } from "../../src/stages/reports/report-from.js";
import type { MarkedMention, PartyCase } from "./party-case.js";

const MARK = /\[([^\]|]{1,200})\|(!?)([\w+]{1,60})\]/g;

/** The passages of a file with marked mentions; `test/gold/parties/README.md` tells how they are written. */
export function loadMarked(path: string): PartyCase[] {
  return readFileSync(path, "utf8")
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [name = "", ...lines] = block.trimEnd().split("\n");
      return caseFrom(name.trim(), lines);
    });
}

function caseFrom(name: string, lines: readonly string[]): PartyCase {
  const parts: { publisher: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (/^--( |$)/.test(line)) parts.push({ publisher: line.slice(3).trim(), lines: [] });
    else {
      if (parts.length === 0) parts.push({ publisher: "", lines: [] });
      parts.at(-1)?.lines.push(line);
    }
  }
  const read = parts.map((part, i) => reportOf(`${name} ${i + 1}`, part.publisher, part.lines.join("\n\n").trim(), i));
  return { name, reports: read.map(({ report }) => report), mentions: read.flatMap(({ mentions }) => mentions) };
}

function reportOf(
  id: string,
  publisher: string,
  marked: string,
  order: number,
): { report: Report; mentions: MarkedMention[] } {
  const mentions: MarkedMention[] = [];
  let text = "";
  let last = 0;
  for (const { 0: whole, 1: words = "", 2: speaks, 3: party = "", index } of marked.matchAll(MARK)) {
    text += marked.slice(last, index);
    mentions.push({
      at: { report: id, start: text.length, end: text.length + words.length },
      party: party.split("+").sort().join("+"),
      speaks: speaks === "!",
    });
    text += words;
    last = index + whole.length;
  }
  text += marked.slice(last);
  const report = reportFrom({ id, text, language: "en", ...(publisher === "" ? {} : { publisher }) }, { order });
  return { report, mentions };
}

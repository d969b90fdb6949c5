import pc from "picocolors";
import type { Position } from "../record/position.js";
import { wordsAt } from "../record/position.js";
import type { AttributedReading, Attribution, Source } from "../stages/attributions/attribution.js";
import { harmless } from "./terminal.js";

type Part = "source" | "cue" | "content";

/** Brackets of the parts where there are no colours; the later a part stands here, the further inside its bracket is. */
const BRACKETS: Readonly<Record<Part, readonly [open: string, close: string]>> = {
  content: ["{", "}"],
  source: ["[", "]"],
  cue: ["<", ">"],
};
const DEPTH: readonly Part[] = ["content", "source", "cue"];
const EXCERPT = 90;

interface Mark extends Position {
  readonly part: Part;
}

/** A reading for people: the report's text with source, saying-word and content marked, then the findings in a list. */
export function renderReading(reading: AttributedReading, { colour }: { readonly colour: boolean }): string {
  const colours = pc.createColors(colour);
  const { report, attributions, names, dates, quantities } = reading;
  const title = [report.id, report.publisher, report.publishedAt, report.language].filter(Boolean).join("  ");
  const count = `${attributions.length} attributions, ${names.length} names, ${dates.length} dates, ${quantities.length} quantities`;
  return `${[
    colours.bold(harmless(title)),
    colours.dim(harmless(`${report.capture.name}: ${count}`)),
    `Marked: ${legend(colour)}`,
    "",
    markedText(reading, colour).trimEnd(),
    "",
    ...attributions.map((attribution, index) => harmless(attributionLine(attribution, index, reading))),
    ...listed(
      "Dates",
      dates.map(({ at, value, modifier }) => `${say(reading, at)} = ${[modifier, value].filter(Boolean).join(" ")}`),
    ),
    ...listed(
      "Quantities",
      quantities.map((quantity) => quantityWords(quantity, reading)),
    ),
  ].join("\n")}\n\n`;
}

function styleOf(part: Part): (words: string) => string {
  const colours = pc.createColors(true);
  if (part === "source") return (words) => colours.bold(colours.cyan(words));
  return part === "cue" ? (words) => colours.bold(colours.yellow(words)) : colours.underline;
}

const bracketed = (part: Part, words: string): string => `${BRACKETS[part][0]}${words}${BRACKETS[part][1]}`;

const legend = (colour: boolean): string =>
  (["source", "cue", "content"] as const)
    .map((part) => (colour ? styleOf(part)(part) : bracketed(part, part)))
    .join(", ");

function marksOf(attributions: readonly Attribution[]): Mark[] {
  const seen = new Set<string>();
  const parts = attributions.flatMap(({ source, cue, content }) => [
    ...content.at.map((at) => ({ ...at, part: "content" as const })),
    ...source.at.map((at) => ({ ...at, part: "source" as const })),
    ...cue.at.map((at) => ({ ...at, part: "cue" as const })),
  ]);
  return parts.filter(({ start, end, part }) => {
    const key = `${part} ${start} ${end}`;
    if (start >= end || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const outermostFirst = (a: Mark, b: Mark): number => b.end - a.end || DEPTH.indexOf(a.part) - DEPTH.indexOf(b.part);

/** The text with its parts marked, by styles or by brackets; one pass over the places where a part begins or ends. */
function markedText({ report: { text }, attributions }: AttributedReading, colour: boolean): string {
  const marks = marksOf(attributions).sort((a, b) => a.start - b.start || outermostFirst(a, b));
  const places = [...new Set([0, ...marks.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  );
  let out = "";
  let next = 0;
  let open: Mark[] = [];
  for (const [index, place] of places.entries()) {
    const closing = open.filter(({ end }) => end <= place).reverse();
    open = open.filter(({ end }) => end > place);
    if (!colour) for (const { part } of closing) out += BRACKETS[part][1];
    for (let mark = marks[next]; mark !== undefined && mark.start === place; mark = marks[++next]) {
      open.push(mark);
      if (!colour) out += BRACKETS[mark.part][0];
    }
    const words = harmless(text.slice(place, places[index + 1] ?? place));
    const innermost = DEPTH.findLast((part) => open.some((mark) => mark.part === part));
    out += colour && innermost !== undefined ? styleOf(innermost)(words) : words;
  }
  return out;
}

const say = ({ report }: AttributedReading, at: Position): string => JSON.stringify(short(wordsAt(report.text, at)));

const short = (words: string): string => {
  const line = words.replace(/\s{1,1000}/g, " ");
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 4)} ...` : line;
};

const together = (reading: AttributedReading, at: readonly Position[]): string =>
  short(at.map((one) => wordsAt(reading.report.text, one)).join(" ... "));

function attributionLine(attribution: Attribution, index: number, reading: AttributedReading): string {
  const who = (source: Source): string => together(reading, source.at) || source.descriptor || "no source given";
  const extras = [
    attribution.manner,
    attribution.stance,
    attribution.certainty === undefined ? "" : `certainty: ${attribution.certainty.word}`,
    attribution.via.length === 0 ? "" : `via ${attribution.via.map(who).join(", then ")}`,
    attribution.basis === undefined ? "" : `knows from ${who(attribution.basis)}`,
    attribution.saidAt === undefined ? "" : `said ${attribution.saidAt.value}`,
    attribution.medium === undefined ? "" : `in ${attribution.medium}`,
  ].filter(Boolean);
  const nested = attribution.within === undefined ? "" : "    ";
  return [
    `${nested}${String(index + 1).padStart(3)}. ${who(attribution.source)} | ${together(reading, attribution.cue.at)} | ${together(reading, attribution.content.at)}`,
    `${nested}     ${extras.join("; ")}`,
  ].join("\n");
}

function quantityWords(quantity: AttributedReading["quantities"][number], reading: AttributedReading): string {
  const { at, low, high, about, unit, of, measure } = quantity;
  const bounds = [
    about === undefined ? "" : `about ${about}`,
    low === undefined ? "" : low === high ? `${low}` : `at least ${low}`,
    high === undefined || low === high ? "" : `at most ${high}`,
    unit ?? "",
  ].filter(Boolean);
  const what = [of === undefined ? "" : `of ${say(reading, of)}`, measure ?? ""].filter(Boolean).join(", ");
  return `${say(reading, at)} = ${bounds.join(", ")}${what === "" ? "" : ` (${what})`}`;
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => harmless(`  ${line}`))];

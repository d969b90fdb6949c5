import type { DateExpression } from "../../languages/date-expression.js";
import type { LanguagePack } from "../../languages/pack.js";
import type { Instant } from "../../record/instant.js";
import type { Position } from "../../record/position.js";
import type { Report } from "../reports/report.js";
import { dayOfInstant } from "./dates/calendar.js";
import { resolve } from "./dates/resolve.js";
import { isOutlet, isPerson, readAboutLine } from "./masthead/about-line.js";
import { type Dateline, isKnownWire, readDateline } from "./masthead/dateline.js";
import { type GluedHead, readGluedHead } from "./masthead/glued-head.js";
import type { Head, HeadFinding, HeadPart } from "./masthead/head.js";
import { paragraphsOf } from "./sentences/paragraphs.js";

/** Lines at the head that are looked at. */
const LINES = 9;

/**
 * The head of a report: headline, writer, outlet, publication time, place of filing and wire credits, each with its place
 * in the text, and the report completed by them. What the input itself stated comes first.
 */
export function readMasthead(report: Report, pack: LanguagePack): Head {
  const { text } = report;
  const paragraphs = paragraphsOf(text);
  const lines = readLines(report, paragraphs, pack);
  const foot = readFoot(text, paragraphs, lines.body, pack);
  const glued = lines.headline === undefined ? gluedIn(text, paragraphs[lines.body], pack) : undefined;
  const dateline = lines.dateline ?? glued?.dateline;
  const credits = [...(dateline?.credits ?? []), ...foot.credits];
  const publisher = lines.publisher ?? publisherOf(dateline, pack, text);
  const filedOn = dateline?.date;
  const date =
    lines.date ?? glued?.head.stamp?.date ?? (filedOn !== undefined && hasYear(filedOn) ? filedOn : undefined);
  const publishedAt = instantOf(date, date === filedOn ? undefined : filedOn);
  const words = (at: Position | undefined): string | undefined =>
    at === undefined ? undefined : text.slice(at.start, at.end);
  const byline = lines.byline ?? foot.byline;
  const headline = lines.headline ?? glued?.head.headline;
  const place = dateline?.dateline ?? lines.place;
  return {
    report: {
      ...report,
      ...fill("publisher", report.publisher ?? words(publisher)),
      ...fill("headline", report.headline ?? words(headline)),
      ...fill("byline", report.byline ?? words(byline)),
      ...fill("dateline", report.dateline ?? words(place)),
      ...fill("publishedAt", report.publishedAt ?? publishedAt),
    },
    masthead: {
      ...fill("headline", headline),
      ...fill("byline", byline),
      ...fill("dateline", place),
      ...fill("published", date === undefined ? undefined : { start: date.start, end: date.end }),
      credits,
    },
    parts: [
      ...lines.parts,
      ...(glued === undefined ? [] : partsOf(glued.head)),
      ...(dateline === undefined ? [] : [{ ...dateline.at, kind: "credit" as const }]),
      ...foot.parts,
    ],
    ...fill("filedOn", filedOn),
    problems: [],
  };
}

const fill = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });

/** The head that the first paragraph of the text opens with, and the dateline behind it. */
function gluedIn(
  text: string,
  paragraph: Position | undefined,
  pack: LanguagePack,
): { readonly head: GluedHead; readonly dateline?: Dateline } | undefined {
  const head = paragraph === undefined ? undefined : readGluedHead(text, paragraph, pack);
  if (paragraph === undefined || head === undefined) return undefined;
  return { head, ...fill("dateline", readDateline(text, { start: head.end, end: paragraph.end }, pack)) };
}

const partsOf = ({ headline, stamp }: GluedHead): HeadPart[] =>
  [
    ...(headline === undefined ? [] : [{ ...headline, kind: "headline" as const }]),
    ...(stamp === undefined ? [] : [{ start: stamp.start, end: stamp.end, kind: "byline" as const }]),
  ].sort((a, b) => a.start - b.start);

interface HeadLines {
  readonly headline?: Position;
  readonly byline?: Position;
  readonly publisher?: Position;
  readonly place?: Position;
  readonly date?: DateExpression;
  readonly dateline?: Dateline;
  readonly parts: readonly HeadPart[];
  /** Number of the first paragraph of the body. */
  readonly body: number;
}

/** A line of the head and what it is. */
type Line =
  | { readonly is: "about"; readonly at: Position; readonly finding: HeadFinding }
  | { readonly is: "title"; readonly at: Position };

/** Reads the lines from the top until the first that is a paragraph of the body. */
function readLines(report: Report, paragraphs: readonly Position[], pack: LanguagePack): HeadLines {
  const { text } = report;
  const lines: Line[] = [];
  let body = 0;
  let dateline: Dateline | undefined;
  for (; body < Math.min(paragraphs.length, LINES); body++) {
    const at = paragraphs[body];
    if (at === undefined) break;
    const first = lines.length === 0;
    const isHeadline = first && report.headline !== undefined && text.slice(at.start, at.end) === report.headline;
    const finding = isHeadline ? undefined : readAboutLine(text, at, pack);
    if (finding !== undefined) {
      lines.push({ is: "about", at, finding });
      continue;
    }
    if (!first && isEditorsNote(text, at)) continue;
    dateline = isHeadline ? undefined : readDateline(text, at, pack);
    if (dateline !== undefined && (dateline.at.end < at.end || at.end - at.start < 60)) break;
    dateline = undefined;
    if (!isHeadline && !isTitle(text, at, first, paragraphs.length)) break;
    lines.push({ is: "title", at });
  }
  dateline ??= laterDateline(text, paragraphs.slice(body + 1, body + LINES), pack);
  return { ...arrange(text, lines, pack), ...fill("dateline", dateline), body };
}

/** A dateline in capitals behind an abstract or a correction; only what can be nothing else. */
function laterDateline(text: string, paragraphs: readonly Position[], pack: LanguagePack): Dateline | undefined {
  for (const at of paragraphs) {
    if (!/^\p{Lu}{3}/u.test(text.slice(at.start, at.start + 3))) continue;
    const found = readDateline(text, at, pack);
    if (found?.dateline !== undefined && found.at.end < at.end) return found;
  }
  return undefined;
}

/** A line that is no sentence: short, without a full stop. The first may end in a question mark. */
function isTitle(text: string, at: Position, first: boolean, count: number): boolean {
  const words = text.slice(at.start, Math.min(at.end, at.start + 240));
  if (at.end - at.start > 200 || !/\p{L}/u.test(words) || /^[("“]?[-*•]\s|^\(/u.test(words)) return false;
  const last =
    words
      .trimEnd()
      .replace(/["'”’»)\]]{1,4}$/, "")
      .at(-1) ?? "";
  if (/[.…:;,]/.test(last)) return false;
  if (/[?!]/.test(last)) return first && count > 1 && words.split(/\s+/).length <= 20;
  return true;
}

/** "(Corrects the date in the second paragraph)" */
const isEditorsNote = (text: string, at: Position): boolean =>
  text.charAt(at.start) === "(" && text.charAt(at.end - 1) === ")" && at.end - at.start < 600;

/** Which of the title lines is the headline and which the outlet's name, and what the other lines tell. */
function arrange(text: string, lines: readonly Line[], pack: LanguagePack): Omit<HeadLines, "dateline" | "body"> {
  const about = lines.flatMap((line) => (line.is === "about" ? [line.finding] : []));
  const all = lines.filter((line) => line.is === "title").map((line) => line.at);
  const leading = all.findIndex((at) => !isChrome(text, at, pack));
  const chrome = new Set(leading < 0 ? [] : all.slice(0, leading));
  const titles = all.filter((at) => !chrome.has(at));
  const firstAbout = lines.findIndex((line) => line.is === "about");
  const lastTitle = lines.findLastIndex((line) => line.is === "title");
  const [first, second] = titles;
  // "THE BAY COURIER / 12 June 2025 / Harbour closed": the headline is the title behind the line with the date.
  const outletFirst =
    first !== undefined &&
    firstAbout === 1 &&
    lastTitle > firstAbout &&
    lines[0]?.is === "title" &&
    isOutletLine(text, first, pack);
  const headline = outletFirst ? second : first;
  // "Harbour closed / The Bay Courier / Posted 12 June 2025"
  const nameLine = outletFirst
    ? undefined
    : titles.find((at, index) => index > 0 && firstAbout >= 0 && isOutletLine(text, at, pack));
  const writerLine = titles.find((at, index) => index > 0 && at !== nameLine && isWriterLine(text, at, pack));
  const pick = <K extends keyof HeadFinding>(key: K): HeadFinding[K] | undefined =>
    about.find((finding) => finding[key] !== undefined)?.[key];
  return {
    ...fill("headline", headline),
    ...fill("byline", pick("byline") ?? writerLine),
    ...fill("publisher", pick("publisher") ?? (outletFirst ? first : nameLine)),
    ...fill("place", pick("dateline")),
    ...fill("date", pick("date")),
    parts: lines.map(({ is, at }) => ({
      start: at.start,
      end: at.end,
      kind:
        is === "about" || chrome.has(at) || at === nameLine || at === writerLine || (outletFirst && at === first)
          ? "byline"
          : "headline",
    })),
  };
}

/** What pages put above a headline: an address, a photo credit, a button's word. */
function isChrome(text: string, at: Position, pack: LanguagePack): boolean {
  const words = text.slice(at.start, at.end);
  if (/^(?:https?:\/\/|www\.)\S{1,400}$/.test(words) || !/\s/.test(words)) return true;
  const low = words.toLowerCase().replace(/^[([]/, "");
  return pack.masthead.photo.some((word) => low.startsWith(`${word}:`));
}

/** An outlet's name on a line of its own: short, in capitals, and one of its words says that it is an outlet. */
function isOutletLine(text: string, at: Position, pack: LanguagePack): boolean {
  const words = text.slice(at.start, at.end);
  const list = words.split(/\s+/);
  if (list.length > 6 || list.some((word) => /^\p{Ll}/u.test(word) && !pack.commonWords.has(word))) return false;
  return isOutlet(words, pack);
}

const isWriterLine = (text: string, at: Position, pack: LanguagePack): boolean =>
  at.end - at.start < 50 && isPerson(text.slice(at.start, at.end), pack);

/** The outlet a credit names: behind a wire the outlet that carries it, alone the agency itself. */
function publisherOf(dateline: Dateline | undefined, pack: LanguagePack, text: string): Position | undefined {
  const credits = dateline?.credits ?? [];
  if (credits.length < 2) return credits[0];
  const wires = credits.every((at) => pack.masthead.wires.includes(text.slice(at.start, at.end)));
  return wires ? undefined : credits[1];
}

const hasYear = ({ meaning }: DateExpression): boolean =>
  meaning.is === "calendar" &&
  meaning.parts.year !== undefined &&
  (meaning.parts.day !== undefined || meaning.parts.either !== undefined);

/** The publication time that a line states; `beside` settles the order of "03/04/2024". */
function instantOf(date: DateExpression | undefined, beside: DateExpression | undefined): Instant | undefined {
  if (date === undefined || !hasYear(date)) return undefined;
  const other = beside?.meaning.is === "calendar" ? beside.meaning.parts : undefined;
  const year = date.meaning.is === "calendar" ? date.meaning.parts.year : undefined;
  const near =
    year !== undefined && other?.month !== undefined && other.day !== undefined
      ? { reference: { year, month: other.month, day: other.day } }
      : {};
  const { value } = resolve(date, { tense: "unknown", ...near });
  return dayOfInstant(value) === undefined ? undefined : value;
}

/** Credits and makers' lines at the end: "(AFP)", "Reporting by Ann Lee; Editing by Kim Roe". */
function readFoot(
  text: string,
  paragraphs: readonly Position[],
  body: number,
  pack: LanguagePack,
): { parts: HeadPart[]; credits: Position[]; byline?: Position } {
  let byline: Position | undefined;
  const parts: HeadPart[] = [];
  const credits: Position[] = [];
  for (const at of paragraphs.slice(Math.max(body + 1, paragraphs.length - 4))) {
    if (at.end - at.start > 300) continue;
    const words = text.slice(at.start, at.end);
    const bare = words.replace(/^[\s([–—-]+|[\s)\].]+$/g, "");
    if (bare.length <= 40 && !/(?:^|\s)\p{Ll}|:$/u.test(bare) && isKnownWire(bare, pack)) {
      const start = at.start + words.indexOf(bare);
      credits.push({ start, end: start + bare.length });
      parts.push({ ...at, kind: "credit" });
      continue;
    }
    const low = words.replace(/^[(\s]+/, "").toLowerCase();
    if (pack.masthead.makers.some((opening) => low.startsWith(opening))) {
      parts.push({ start: at.start, end: at.end, kind: "byline" });
      if (!HELPED.test(words)) byline ??= makerIn(words, at);
      for (const name of wiresIn(words, pack)) credits.push({ start: at.start + name.start, end: at.start + name.end });
    }
  }
  return { parts, credits, ...fill("byline", byline) };
}

/** Who helped is not who wrote. */
const HELPED = /^[(\s]{0,9}(?:with\s{1,3})?additional\s/i;

/** The first name behind "Reporting by". */
function makerIn(words: string, line: Position): Position | undefined {
  const match = /\bby\s{1,3}(\p{Lu}[\p{L}\p{M}.'’-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}.'’-]{0,30}){1,3})/u.exec(words);
  if (match?.[1] === undefined) return undefined;
  const name = match[1].replace(/\.$/, "");
  const start = line.start + match.index + match[0].indexOf(match[1]);
  return { start, end: start + name.length };
}

/** Wires named in a line, written with capitals. */
function wiresIn(words: string, pack: LanguagePack): Position[] {
  const found: Position[] = [];
  for (const match of words.matchAll(/\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30}){0,2}/gu)) {
    if (pack.masthead.wires.includes(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

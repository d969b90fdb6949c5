import { scaleLinear, scaleLog, scaleUtc } from "d3-scale";
import { spanOf } from "../../../../../record/instant.js";
import { inWords } from "../../wording/instants.js";
import { numberInWords } from "../../wording/labels.js";
import { html, type Markup } from "../markup.js";
import { type CountRow, numbersOf } from "./count-rows.js";
import { linesOf } from "./text-lines.js";

const WIDTH = 470;
const HEIGHT = 250;
const LEFT = 44;
const RIGHT = 282;
const TOP = 14;
const BOTTOM = 212;
const LABEL = 300;
const LINE = 15;
const DAY = 86_400_000;
const YEAR = 366 * DAY;

/** Beyond this ratio a scale from zero would flatten the small figures; the steps multiply instead. */
const FLAT = 200;

/** Labels that fit beside the drawing one under the other. */
const LABELS = Math.floor((BOTTOM - TOP) / LINE);

/** How far an open side reaches. */
const REACH = 26;

const n = (value: number): number => Math.round(value * 10) / 10;

/** What a row is drawn with. */
export interface Mark {
  readonly row: CountRow;
  readonly speaker: string;
  /** The same for figures of one speaker. */
  readonly by: string;
  readonly href: string;
  readonly classes: string;
}

interface Placed extends Mark {
  readonly x: number;
  readonly y: number;
}

/** The middle of the day or stretch at which a figure holds, in milliseconds; an open stretch has only its one end. */
function middleOf({ at }: CountRow): number | undefined {
  const span = spanOf(at);
  if (!span) return undefined;
  const { from, to } = span;
  if (!Number.isFinite(from)) return Number.isFinite(to) ? to : undefined;
  return Number.isFinite(to) ? (from + to) / 2 : from;
}

const anchorOf = ({ figure: { low, high, about } }: CountRow): number => about ?? low ?? high ?? 0;

/** The figures that have a place on an axis of time: without a day of their own, those whose report came within a year of the others'. */
function drawable(rows: readonly CountRow[]): CountRow[] {
  const days = rows.filter(({ dated }) => dated).flatMap((row) => middleOf(row) ?? []);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return rows.filter((row) => {
    const at = middleOf(row);
    return row.dated || days.length === 0 || (at !== undefined && at > first - YEAR && at < last + YEAR);
  });
}

/** True where some figures can be drawn over time: different numbers of more than one day. */
export function isOverTime(rows: readonly CountRow[]): boolean {
  const told = drawable(rows).filter(({ figure }) => numbersOf(figure).length > 0);
  const days = told.flatMap((row) => middleOf(row) ?? []).map((time) => Math.floor(time / DAY));
  const values = told.map(({ figure }) => shortBounds(figure));
  return new Set(days).size > 1 && new Set(values).size > 1;
}

function valueScale(rows: readonly CountRow[]) {
  const numbers = rows.flatMap(({ figure }) => numbersOf(figure));
  const most = Math.max(1, ...numbers);
  const least = Math.min(...numbers);
  if (least > 0 && most / least > FLAT) return scaleLog([least, most], [BOTTOM, TOP]).nice();
  // A magnitude of 7.6 against 7.7 is not seen on a scale from zero; nothing is drawn here by its length.
  const from = least > most / 2 ? least - Math.max((most - least) / 2, most / 50) : Math.min(0, least);
  return scaleLinear([from, most], [BOTTOM, TOP]).nice(4);
}

/** The interval at one place of time: a dot for a number, a bar between bounds, an arrow where one side is open, dashes about an "about". */
function interval({ row: { figure }, x, y: anchor }: Placed, scale: (value: number) => number): Markup {
  const { low, high, about } = figure;
  const at = (value: number): number => n(scale(value));
  const cap = (y: number): Markup => html`<path class="cap" d="M${n(x - 6)} ${y}h12"/>`;
  const dot = (y: number): Markup => html`<circle class="dot" cx="${n(x)}" cy="${y}" r="4.5"/>`;
  const arrow = (y: number, end: number, turn: 1 | -1): Markup =>
    html`<path class="open-side" d="M${n(x)} ${y}V${end}m-4 ${turn * 5}l4 ${-turn * 5}l4 ${turn * 5}"/>`;
  if (low !== undefined && low === high) return dot(at(low));
  const parts: Markup[] = [];
  if (low !== undefined && high !== undefined)
    parts.push(html`<path class="bar" d="M${n(x)} ${at(low)}V${at(high)}"/>`, cap(at(low)), cap(at(high)));
  else if (low !== undefined) parts.push(arrow(at(low), n(Math.max(4, at(low) - REACH)), 1), cap(at(low)));
  else if (high !== undefined) parts.push(arrow(at(high), n(Math.min(BOTTOM, at(high) + REACH)), -1), cap(at(high)));
  else parts.push(html`<path class="whisker" d="M${n(x)} ${n(anchor - 12)}v24"/>`);
  if (about !== undefined) parts.push(dot(at(about)));
  return html`${parts}`;
}

/** From each figure of a speaker to the next of the same. */
function successions(marks: readonly Placed[]): Markup {
  const last = new Map<string, Placed>();
  const lines: Markup[] = [];
  for (const mark of marks) {
    const before = last.get(mark.by);
    if (before && before.x < mark.x) {
      lines.push(
        html`<path class="succession${mark.classes}" d="M${n(before.x)} ${n(before.y)}L${n(mark.x)} ${n(mark.y)}"/>`,
      );
    }
    last.set(mark.by, mark);
  }
  return html`${lines}`;
}

/** Heights for labels near those of their marks, none on another. */
function spread(marks: readonly Placed[]): Map<Placed, number> {
  const sorted = [...marks].sort((a, b) => a.y - b.y || a.x - b.x);
  const heights = sorted.map(({ y }) => y);
  for (let at = 1; at < heights.length; at++) heights[at] = Math.max(heights[at] ?? 0, (heights[at - 1] ?? 0) + LINE);
  let limit = BOTTOM;
  for (let at = heights.length - 1; at >= 0; at--) {
    heights[at] = Math.min(heights[at] ?? 0, limit);
    limit = (heights[at] ?? 0) - LINE;
  }
  return new Map(sorted.map((mark, at) => [mark, heights[at] ?? mark.y]));
}

/**
 * The figures of one count against the day at which they hold, each a link to its words, named at the right. A figure whose day nothing
 * tells stands, hollow, at the day of its report. `id` begins the drawing's own ids.
 */
export function drawCount(title: string, marks: readonly Mark[], id: string): Markup {
  const shown = new Set(drawable(marks.map(({ row }) => row)));
  const dated = marks.flatMap((mark) => {
    if (!shown.has(mark.row)) return [];
    const time = middleOf(mark.row);
    return time === undefined || numbersOf(mark.row.figure).length === 0 ? [] : [{ mark, time }];
  });
  const value = valueScale(dated.map(({ mark }) => mark.row));
  const times = dated.map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const time = scaleUtc([first, last], [LEFT + 14, RIGHT - 10]);
  const placed: Placed[] = dated.map(({ mark, time: at }) => {
    const y = value(anchorOf(mark.row));
    return { ...mark, x: time(at), y };
  });
  const labels = spread(placed.slice(-LABELS));
  const counted = dated.every(({ mark }) => numbersOf(mark.row.figure).every(Number.isInteger));
  const grid = value
    .ticks(4)
    .filter((tick) => value(tick) >= TOP - 1 && (!counted || Number.isInteger(tick)))
    .slice(0, 8)
    .map((tick) => {
      const y = n(value(tick));
      return html`<path class="grid" d="M${LEFT} ${y}H${RIGHT}"/><text class="soft" x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${shortNumber(tick)}</text>`;
    });
  const days = timeTicks(first, last).map(
    (at) =>
      html`<path class="grid" d="M${n(time(at))} ${BOTTOM}v5"/><text class="soft" x="${n(time(at))}" y="${BOTTOM + 19}" text-anchor="middle">${dayInWords(at, last - first)}</text>`,
  );
  const drawn = placed.map((mark) => {
    const height = labels.get(mark);
    const name = linesOf(`${shortBounds(mark.row.figure)} ${mark.speaker}`, WIDTH - LABEL, 12.5, 1)[0] ?? "";
    const label =
      height !== undefined &&
      html`<path class="leader" d="M${n(mark.x + 7)} ${n(mark.y)}L${LABEL - 5} ${n(height)}"/><text class="soft" x="${LABEL}" y="${n(height + 4)}">${name}</text>`;
    return html`<a href="${mark.href}" class="mark${mark.row.replaced && " replaced"}${!mark.row.dated && " undated"}${mark.classes}"><title>${mark.speaker}: “${mark.row.figure.at.exact}”, ${mark.row.dated ? "as of" : "report of"} ${inWords(mark.row.at, true)}</title><rect class="hit" x="${n(mark.x - 12)}" y="${n(mark.y - 12)}" width="24" height="24"/>${label}${interval(mark, value)}</a>`;
  });
  return html`<svg class="count" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${title}, over time</title>
<desc id="${id}-desc">Each figure at the day for which it was given, by speaker. The table beside the drawing says the same.</desc>
${grid}${successions(placed)}<path class="axis" d="M${LEFT} ${BOTTOM}H${RIGHT}"/>${days}
${drawn}
</svg>`;
}

const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** "200M" where all digits would not fit. */
const shortNumber = (value: number): string =>
  Math.abs(value) < 1_000_000 ? numberInWords(value) : COMPACT.format(value);

/** "≥ 5", "~3,000", "4–6": a figure's bounds where there is little room. */
function shortBounds({ low, high, about }: CountRow["figure"]): string {
  if (about !== undefined) return `~${shortNumber(about)}`;
  if (low === undefined) return high === undefined ? "" : `≤ ${shortNumber(high)}`;
  if (high === undefined) return `≥ ${shortNumber(low)}`;
  return low === high ? shortNumber(low) : `${shortNumber(low)}–${shortNumber(high)}`;
}

/** Round moments between two, few enough for their words. */
function timeTicks(first: number, last: number): number[] {
  const ticks = scaleUtc([first, last], [0, 1]).ticks(4).map(Number);
  const whole = ticks.filter((at) => at % DAY === 0);
  const chosen = whole.length > 0 ? whole : ticks;
  return chosen.filter((_, at) => at % Math.ceil(chosen.length / 5) === 0);
}

/** A moment as an axis has it: hours only within two days, the year only where the stretch is long. */
function dayInWords(at: number, length: number): string {
  const iso = new Date(at).toISOString();
  if (length < 2 * DAY && at % DAY !== 0) return iso.slice(11, 16);
  const words = inWords(iso.slice(0, 10), true);
  return length > 300 * DAY ? words.replace(/^\d+ /, "") : words.replace(/ \d{4}$/, "");
}

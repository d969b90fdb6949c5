import { eventKind } from "../../wording/labels.js";
import { html, type Markup } from "../markup.js";
import { linesOf } from "./text-lines.js";
import type { AxisEvent, Moment } from "./time-axis.js";

/** Where things stand, in user units. The narrow form is for phones: one column of words and numbered moments. */
interface Measures {
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly dates: number;
  readonly words: number;
  readonly wordsWidth: number;
  readonly axis: number;
  readonly known: number;
}

const WIDE: Measures = { name: "wide", width: 780, dates: 0, words: 132, wordsWidth: 350, axis: 504, known: 628 };
const NARROW: Measures = { name: "narrow", width: 336, dates: 0, words: 0, wordsWidth: 232, axis: 250, known: 318 };

const SIZE = 14;
const LINE = 18;
const HEAD = 34;
const GAP = 26;
const APART = 52;

interface Row {
  readonly at: AxisEvent;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  /** Height of the dot. */
  readonly dot: number;
}

function rowsOf(events: readonly AxisEvent[], measures: Measures, most: number): Row[] {
  let top = HEAD;
  return events.map((at) => {
    const lines = linesOf(at.event.text, measures.wordsWidth, SIZE, most);
    const head = measures.name === "narrow" ? LINE : 0;
    const height = Math.max(measures.name === "wide" ? 2 : 1, lines.length) * LINE + head + 14;
    if (at.gap) top += GAP;
    const row = { at, lines, top, height, dot: top + 7 + LINE / 2 };
    top += height;
    return row;
  });
}

/** Heights of the moments: each beside the middle of its events, in order, never closer than can be read. */
function momentHeights(rows: readonly Row[], count: number, bottom: number): number[] {
  const wanted = Array.from({ length: count }, (_, moment) => {
    const dots = rows.filter(({ at }) => at.moment === moment).map(({ dot }) => dot);
    return dots.length > 0 ? dots.reduce((sum, dot) => sum + dot, 0) / dots.length : HEAD;
  });
  for (let at = 1; at < count; at++) wanted[at] = Math.max(wanted[at] ?? 0, (wanted[at - 1] ?? 0) + APART);
  let limit = bottom - 16;
  for (let at = count - 1; at >= 0; at--) {
    wanted[at] = Math.min(wanted[at] ?? 0, limit);
    limit = (wanted[at] ?? 0) - APART;
  }
  return wanted;
}

const sign = (kind: AxisEvent["event"]["kind"], x: number, y: number): Markup =>
  kind === "published"
    ? html`<rect class="sign published" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`
    : html`<circle class="sign ${kind}" cx="${x}" cy="${y}" r="5.5"/>`;

const zigzag = (x: number, y: number): Markup =>
  html`<path class="break" d="M${x} ${y - 9}l5 4.5-10 4.5 10 4.5-5 4.5"/>`;

function drawRow(row: Row, y: number, m: Measures, href: string): Markup {
  const { at, lines, top, height, dot } = row;
  const wide = m.name === "wide";
  const kind = [at.clock, eventKind(at.event.kind)].filter(Boolean).join(", ");
  const base = top + 7 + SIZE * 0.86;
  const dates = at.date === undefined ? [] : linesOf(at.date, m.words - 10, 13.5, 2);
  const date = wide
    ? html`${dates.map((line, n) => html`<text class="date" x="${m.dates}" y="${base + n * LINE}">${line}</text> `)}<text class="soft" x="${m.dates}" y="${base + dates.length * LINE}">${kind}</text> `
    : html`<text x="0" y="${base}"><tspan class="date">${at.date === undefined ? "" : `${at.date} `}</tspan><tspan class="soft">${kind}</tspan></text> `;
  const first = wide ? base : base + LINE;
  const middle = (m.axis + m.known) / 2;
  return html`<a href="${href}"><g class="row"><rect class="hit" x="-4" y="${top}" width="${m.axis - 8}" height="${height}" rx="3"/>${date}<text>${lines.map(
    (line, n) => html`<tspan x="${m.words}" y="${first + n * LINE}">${line}</tspan> `,
  )}</text><path class="link" d="M${m.axis + 7} ${dot}C${middle} ${dot} ${middle} ${y} ${m.known - 8} ${y}"/>${sign(at.event.kind, m.axis, dot)}</g></a>`;
}

function drawMoment(moment: Moment, place: number, y: number, m: Measures): Markup {
  const [date, clock] = moment.words.split(", ");
  const label =
    m.name === "wide"
      ? html`<text class="date" x="${m.known + 14}" y="${y + 5}">${date}</text> <text class="soft" x="${m.known + 14}" y="${y + 21}">${clock}</text>`
      : html`<text x="${m.known}" y="${y + 4.5}" class="number" text-anchor="middle">${place + 1}</text>`;
  const mark =
    m.name === "wide"
      ? html`<rect class="moment" x="${m.known - 5}" y="${y - 5}" width="10" height="10"/>`
      : html`<rect class="moment open" x="${m.known - 11}" y="${y - 11}" width="22" height="22" rx="3"/>`;
  return html`${mark}${label}`;
}

/** The time line in two clocks: on the left when things happened or were said, on the right when that could be known. */
export function drawTimeline(
  clocks: { events: readonly AxisEvent[]; moments: readonly Moment[] },
  form: "wide" | "narrow",
  id: string,
  href: (at: AxisEvent) => string,
): Markup {
  const m = form === "wide" ? WIDE : NARROW;
  const rows = rowsOf(clocks.events, m, form === "wide" ? 3 : 5);
  const end = rows.at(-1);
  const height = Math.max((end?.top ?? HEAD) + (end?.height ?? 0), HEAD + clocks.moments.length * APART) + 6;
  const heights = momentHeights(rows, clocks.moments.length, height);
  const first = rows[0]?.dot ?? HEAD;
  const gaps = rows
    .filter(({ at }) => at.gap)
    .map(
      ({ at, top }) =>
        html`${zigzag(m.axis, top - GAP / 2)}<text class="soft" x="${m.axis - 14}" y="${top - GAP / 2 + 4}" text-anchor="end">${at.gap} later</text>`,
    );
  const knownGaps = clocks.moments.map((moment, place) => {
    const middle = ((heights[place - 1] ?? 0) + (heights[place] ?? 0)) / 2;
    return (
      moment.gap &&
      html`${zigzag(m.known, middle)}${form === "wide" && html`<text class="soft" x="${m.known + 14}" y="${middle + 12}">${moment.gap} later</text>`}`
    );
  });
  return html`<svg class="time ${form}" viewBox="-4 0 ${m.width + 4} ${height}" role="group" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">Time line in two clocks</title>
<desc id="${id}-desc">${rows.length} events on the left by when they happened or were said, each joined to the moment on the right at which it could be known. The table after the drawing says the same.</desc>
<text class="head" x="0" y="14">Happened or said</text><text class="head" x="${form === "wide" ? m.known - 5 : m.width}" y="14"${form === "narrow" && html` text-anchor="end"`}>Could be known</text>
<path class="axis" d="M${m.axis} ${first}V${end?.dot ?? first}M${m.known} ${heights[0] ?? first}V${heights.at(-1) ?? first}"/>
${rows.map((row) => drawRow(row, heights[row.at.moment] ?? row.dot, m, href(row.at)))}
${gaps}${knownGaps}
${clocks.moments.map((moment, place) => drawMoment(moment, place, heights[place] ?? 0, m))}
</svg>`;
}

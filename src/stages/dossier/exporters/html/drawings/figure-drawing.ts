import type { Figure } from "../../../account-document.js";
import { inWords } from "../../wording/instants.js";
import { numberInWords } from "../../wording/labels.js";
import { inQuotes } from "../../wording/printable.js";
import type { StoryIndex } from "../../wording/story-index.js";
import { html, type Markup } from "../markup.js";
import type { FigurePanel, FigureRow } from "./figure-panels.js";
import { type Scale, scaleOf } from "./figure-scale.js";
import { linesOf, widthOfText } from "./text-lines.js";

interface Measures {
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly labelWidth: number;
}

const WIDE: Measures = { name: "wide", width: 780, from: 248, to: 730, labelWidth: 232 };
const NARROW: Measures = { name: "narrow", width: 336, from: 8, to: 312, labelWidth: 328 };

const LINE = 17;

/** How far an open side fades. */
const FADE = 72;

/** "Joint Chiefs of Staff", or that the report gives nobody. */
export const speakerOf = (index: StoryIndex, { by }: Figure): string =>
  by === undefined ? "The report itself" : index.named(by).name;

/** "as of 23 Dec 2024", "replaced later", "in A, C": what a row says beside its number. */
export function stateOf(index: StoryIndex, { figure, indices, replaced }: FigureRow): string {
  const when = figure.asOf && `${figure.asOfBound === "before" ? "before" : "as of"} ${inWords(figure.asOf, true)}`;
  const reports = indices.flatMap((at) => index.story.figures[at]?.at.report ?? []);
  const letters = [...new Set(reports.map((report) => index.letter(report)))].join(", ");
  return [when, `in ${letters}`, replaced && "replaced later"].filter(Boolean).join("; ");
}

const n = (value: number): number => Math.round(value * 10) / 10;

/** The interval: closed ends have a cap, open ends fade into an arrow, an "about" is a dot with a broken line to both sides. */
function interval({ figure }: FigureRow, scale: Scale, y: number, m: Measures, id: string): Markup {
  const { low, high, about } = figure;
  const at = (value: number): number => n(scale.place(value));
  const dot = (value: number): Markup => html`<circle class="dot" cx="${at(value)}" cy="${y}" r="6"/>`;
  const cap = (value: number): Markup => html`<path class="cap" d="M${at(value)} ${y - 9}v18"/>`;
  if (low !== undefined && low === high) return dot(low);
  const parts: Markup[] = [];
  if (low !== undefined && high !== undefined) {
    parts.push(html`<path class="bar" d="M${at(low)} ${y}H${at(high)}"/>`, cap(low), cap(high));
  } else if (low !== undefined) {
    const end = Math.min(m.width - 10, Math.max(m.to, at(low) + 40));
    parts.push(
      html`<rect x="${at(low)}" y="${y - 3.5}" width="${n(end - at(low))}" height="7" fill="url(#${id}-right)"/>`,
    );
    parts.push(html`<path class="open-end" d="M${end - 5} ${y - 5}l6 5-6 5"/>`, cap(low));
  } else if (high !== undefined) {
    const start = Math.max(m.from, at(high) - FADE);
    parts.push(
      html`<rect x="${start}" y="${y - 3.5}" width="${n(at(high) - start)}" height="7" fill="url(#${id}-left)"/>`,
    );
    parts.push(html`<path class="open-end" d="M${start + 5} ${y - 5}l-6 5 6 5"/>`, cap(high));
  } else if (about !== undefined) {
    parts.push(html`<path class="whisker" d="M${at(about) - 26} ${y}h52"/>`);
  }
  if (about !== undefined) parts.push(dot(about));
  return html`${parts}`;
}

/** A row with its lines broken, so that its height is known before it is drawn. */
interface LaidRow {
  readonly row: FigureRow;
  readonly name: readonly string[];
  readonly soft: readonly string[];
  readonly top: number;
  readonly height: number;
  /** Height of the bar. */
  readonly y: number;
}

function layRows(panel: FigurePanel, m: Measures, index: StoryIndex): LaidRow[] {
  let top = 0;
  return panel.rows.map((row) => {
    const name = linesOf(speakerOf(index, row.figure), m.labelWidth, 13.5, 2);
    const measure = panel.measures.length > 1 ? [row.figure.measure] : [];
    const state = [...measure, stateOf(index, row)].filter((line) => line !== "").join("; ");
    const soft = linesOf(state, m.labelWidth, 12.5, 2);
    const lines = (name.length + soft.length) * LINE;
    const height = m.name === "wide" ? Math.max(58, lines + 20) : lines + 58;
    const laid = { row, name, soft, top, height, y: top + (m.name === "wide" ? 38 : lines + 40) };
    top += height;
    return laid;
  });
}

function drawRow(laid: LaidRow, scale: Scale, m: Measures, index: StoryIndex, id: string, href: string): Markup {
  const { row, top, height, y } = laid;
  const { figure } = row;
  const words = inQuotes(figure.at.exact.length > 40 ? `${figure.at.exact.slice(0, 39)}…` : figure.at.exact);
  const anchor = scale.place(figure.about ?? figure.low ?? figure.high ?? 0);
  const half = widthOfText(words, 13.5) / 2;
  const x = n(Math.min(m.width - half - 2, Math.max(m.from + half, anchor)));
  const unnamed = figure.by !== undefined && index.named(figure.by).unnamed;
  const label = [
    ...laid.name.map((line) => [line, `name${unnamed ? " unnamed" : ""}`]),
    ...laid.soft.map((line) => [line, "soft"]),
  ];
  return html`<a href="${href}"><g class="row${row.replaced ? " replaced" : ""}"><rect class="hit" x="-4" y="${top}" width="${m.width + 4}" height="${height}" rx="3"/>
${label.map(([line, kind], at) => html`<text class="${kind}" x="0" y="${top + 22 + at * LINE}">${line}</text> `)}
<text class="quoted" x="${x}" y="${y - 14}" text-anchor="middle">${words}</text>${interval(row, scale, y, m, id)}</g></a>`;
}

/** The figures of one panel as intervals on one scale, by speaker; each row links to its words. */
export function drawFigures(
  panel: FigurePanel,
  form: "wide" | "narrow",
  id: string,
  index: StoryIndex,
  href: (row: FigureRow) => string,
): Markup {
  const m = form === "wide" ? WIDE : NARROW;
  const scale = scaleOf(panel, m.from, m.to);
  const rows = layRows(panel, m, index);
  const last = rows.at(-1);
  const bottom = (last ? last.top + last.height : 0) + 6;
  const grid = scale.ticks.map((tick) => {
    const x = n(scale.place(tick));
    return html`<path class="grid" d="M${x} 2V${bottom}"/><text class="soft" x="${x}" y="${bottom + 17}" text-anchor="middle">${numberInWords(tick)}</text>`;
  });
  const unit = panel.rows[0]?.figure.unit;
  return html`<svg class="figures ${form}" viewBox="-4 0 ${m.width + 4} ${bottom + 24}" role="group" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${panel.measures.join("; ")}: figures by speaker${unit && `, in ${unit}`}</title>
<desc id="${id}-desc">One row for each figure of each speaker, on one scale${scale.logarithmic && " whose steps multiply"}. A bar that fades out has no bound on that side. The table after the drawing says the same.</desc>
<defs><linearGradient id="${id}-right"><stop class="solid" offset="0"/><stop class="faded" offset="1"/></linearGradient><linearGradient id="${id}-left"><stop class="faded" offset="0"/><stop class="solid" offset="1"/></linearGradient></defs>
${grid}
${rows.map((laid) => drawRow(laid, scale, m, index, id, href(laid.row)))}
</svg>`;
}

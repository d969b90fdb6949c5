import { inWords } from "../../wording/instants.js";
import { numberInWords } from "../../wording/labels.js";
import { inQuotes } from "../../wording/printable.js";
import type { StoryIndex } from "../../wording/story-index.js";
import { html, type Markup } from "../markup.js";
import { type FigurePanel, type FigureRow, type Scale, scaleOf } from "./figure-panels.js";
import { linesOf, widthOfText } from "./text-lines.js";

interface Measures {
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly labelWidth: number;
  readonly row: number;
  /** Height of the bar below the top of its row. */
  readonly bar: number;
}

const WIDE: Measures = { name: "wide", width: 780, from: 248, to: 730, labelWidth: 232, row: 68, bar: 40 };
const NARROW: Measures = { name: "narrow", width: 336, from: 8, to: 312, labelWidth: 328, row: 100, bar: 78 };

/** How far an open side fades. */
const FADE = 72;

/** "Joint Chiefs of Staff", or that the report gives nobody. */
export const speakerOf = (index: StoryIndex, { figure }: FigureRow): string =>
  figure.by === undefined ? "The report itself" : index.named(figure.by).name;

/** "as of 23 Dec 2024"; "replaced later" where another count took its place. */
function stateOf({ figure, replaced }: FigureRow): string {
  const when = figure.asOf && `${figure.asOfBound === "before" ? "before" : "as of"} ${inWords(figure.asOf, true)}`;
  return [when, replaced && "replaced later"].filter(Boolean).join(", ");
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

function drawRow(
  row: FigureRow,
  top: number,
  scale: Scale,
  m: Measures,
  index: StoryIndex,
  id: string,
  href: string,
): Markup {
  const { figure } = row;
  const words = inQuotes(figure.at.exact.length > 40 ? `${figure.at.exact.slice(0, 39)}…` : figure.at.exact);
  const anchor = scale.place(figure.about ?? figure.low ?? figure.high ?? 0);
  const half = widthOfText(words, 13.5) / 2;
  const x = n(Math.min(m.width - half - 2, Math.max(m.from + half, anchor)));
  const y = top + m.bar;
  const speaker = linesOf(speakerOf(index, row), m.labelWidth, 14, 1);
  const soft = (
    m.name === "wide" ? [figure.measure, stateOf(row)] : [[figure.measure, stateOf(row)].filter(Boolean).join(", ")]
  )
    .filter((line) => line !== "")
    .map(
      (line, n) =>
        html` <text class="soft" x="0" y="${top + 39 + n * 17}">${linesOf(line, m.labelWidth, 12.5, 1)}</text>`,
    );
  const unnamed = figure.by !== undefined && index.named(figure.by).unnamed;
  return html`<a href="${href}"><g class="row${row.replaced ? " replaced" : ""}"><rect class="hit" x="-4" y="${top}" width="${m.width + 4}" height="${m.row}" rx="3"/>
<text class="name${unnamed ? " unnamed" : ""}" x="0" y="${top + 22}">${speaker}</text>${soft}
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
  const bottom = panel.rows.length * m.row + 6;
  const grid = scale.ticks.map((tick) => {
    const x = n(scale.place(tick));
    return html`<path class="grid" d="M${x} 2V${bottom}"/><text class="soft" x="${x}" y="${bottom + 17}" text-anchor="middle">${numberInWords(tick)}</text>`;
  });
  const unit = panel.rows[0]?.figure.unit;
  return html`<svg class="figures ${form}" viewBox="-4 0 ${m.width + 4} ${bottom + 24}" role="group" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${panel.measures.join("; ")}: figures by speaker${unit && `, in ${unit}`}</title>
<desc id="${id}-desc">One row a figure on one scale${scale.logarithmic && " whose steps multiply"}. A bar that fades out has no bound on that side. The table after the drawing says the same.</desc>
<defs><linearGradient id="${id}-right"><stop class="solid" offset="0"/><stop class="faded" offset="1"/></linearGradient><linearGradient id="${id}-left"><stop class="faded" offset="0"/><stop class="solid" offset="1"/></linearGradient></defs>
${grid}
${panel.rows.map((row, at) => drawRow(row, at * m.row, scale, m, index, id, href(row)))}
</svg>`;
}

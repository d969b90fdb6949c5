import { boundsInWords } from "../../wording/labels.js";
import { drawFigures, speakerOf } from "../drawings/figure-drawing.js";
import { type FigurePanel, type FigureRow, figurePanels } from "../drawings/figure-panels.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { type Context, heading, section, sentence, time } from "./section.js";

/** More rows than this in one panel are not drawn; the table has all. */
const MOST = 40;

function tableRow(context: Context, row: FigureRow): Markup {
  const { index, cite } = context;
  const { figure } = row;
  const what = [
    cite.words(figure.ofAt, figure.of),
    figure.place !== undefined && html`<span class="soft">in</span> ${cite.words(figure.placeAt, figure.place)}`,
  ];
  const notes = index.sentences("figures", row.index);
  return html`<tr><th scope="row">${speakerOf(index, row)}</th><td data-label="Measure">${figure.measure}</td><td data-label="Of">${joinMarkup(
    what.filter((part) => part !== false),
    " ",
  )}</td><td data-label="Words">${cite.quote(figure.at)}</td><td data-label="Bounds">${boundsInWords(figure)}${figure.cumulative && html` <span class="tag">so far</span>`}${row.replaced && html` <span class="tag">replaced later</span>`}</td><td data-label="As of">${
    figure.asOf === undefined
      ? "not stated"
      : html`${figure.asOfBound === "before" && "before "}${time(figure.asOf, true)}`
  }</td></tr>${notes.length > 0 && html`<tr class="notes"><td colspan="6">${notes.map((note) => html`${sentence(cite, note)} `)}</td></tr>`}`;
}

function panelOf(context: Context, panel: FigurePanel, at: number): Markup {
  const { evidence, index, key } = context;
  const href = ({ figure }: FigureRow): string => {
    const found = evidence.of(figure.at);
    return found ? `#${found.label}` : `#${key}-figures`;
  };
  const drawn = { ...panel, rows: panel.rows.slice(0, MOST) };
  const title = `${panel.of.join(", ")}: ${panel.measures.join("; ")}`;
  const id = `${key}-fig-${at}`;
  return html`<div class="panel">${heading(context, 1, title)}
<div class="drawing wide-only">${drawFigures(drawn, "wide", `${id}-w`, index, href)}</div>
<div class="drawing narrow-only">${drawFigures(drawn, "narrow", `${id}-n`, index, href)}</div></div>
`;
}

/** Figures that stand alone have nothing to be compared with: they are told, not drawn. */
function alone(context: Context, panels: readonly FigurePanel[]): Markup {
  if (panels.length === 0) return html``;
  const items = panels.flatMap(({ rows }) =>
    rows.map(
      (row) =>
        html`<li><p class="quotes">${context.cite.quote(row.figure.at)}</p><p class="small">${row.figure.of}, ${row.figure.measure}; ${speakerOf(context.index, row)}${
          row.figure.asOf !== undefined &&
          html`, ${row.figure.asOfBound === "before" ? "before" : "as of"} ${time(row.figure.asOf, true)}`
        }</p></li>`,
    ),
  );
  return html`<ul class="lone-figures">${items}</ul>`;
}

/** Figures as intervals by speaker and as-of date on common scales, the same as a table, and how they stand to each other. */
export function figures(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Figures") };
  const { story } = context.index;
  const panels = figurePanels(story);
  if (panels.length === 0) return html``;
  const rows = panels.flatMap((panel) => panel.rows.map((row) => tableRow(context, row)));
  const relations = story.figureRelations.map(({ between, kind, why }) => {
    const words = between.flatMap((at) => story.figures[at] ?? []).map(({ at }) => context.cite.quote(at));
    return html`<li>${joinMarkup(words, html` <span class="soft">and</span> `)}: <b>${kind}</b>. ${why}</li>`;
  });
  return section(
    context,
    "figures",
    "Figures",
    "each as its speaker gave it; never averaged",
    html`${panels.filter(({ rows }) => rows.length > 1).map((panel, at) => panelOf(context, panel, at))}
${alone(
  context,
  panels.filter(({ rows }) => rows.length === 1),
)}
${relations.length > 0 && html`<div class="block"><p class="label">How they stand to each other</p><ul class="relations">${relations}</ul></div>`}
<details class="as-list"><summary>The same as a table</summary><table class="stack"><thead><tr><th scope="col">Who</th><th scope="col">Measure</th><th scope="col">Of</th><th scope="col">Words</th><th scope="col">Bounds</th><th scope="col">As of</th></tr></thead><tbody>${rows}</tbody></table></details>`,
  );
}

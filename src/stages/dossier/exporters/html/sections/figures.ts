import type { Figure, FigureRelation } from "../../../account-document.js";
import { boundsInWords } from "../../wording/labels.js";
import { drawFigures, speakerOf, stateOf } from "../drawings/figure-drawing.js";
import { type FigurePanel, type FigureRow, figurePanels } from "../drawings/figure-panels.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { type Context, heading, section, sentence, time } from "./section.js";

/** More rows than this in one panel are not drawn; the table has all. */
const MOST = 40;

function tableRow(context: Context, figure: Figure, at: number, replaced: boolean): Markup {
  const { index, cite } = context;
  const place =
    figure.place !== undefined && html`<span class="soft">in</span> ${cite.words(figure.placeAt, figure.place)}`;
  const notes = index.sentences("figures", at);
  return html`<tr><th scope="row">${speakerOf(index, figure)}</th><td data-label="Measure">${figure.measure}</td><td data-label="Of">${cite.words(figure.ofAt, figure.of)} ${place}</td><td data-label="Words">${cite.quote(figure.at)}</td><td data-label="Bounds">${boundsInWords(figure)}${figure.cumulative && html` <span class="tag">so far</span>`}${replaced && html` <span class="tag">replaced later</span>`}</td><td data-label="As of">${
    figure.asOf === undefined
      ? "not stated"
      : html`${figure.asOfBound === "before" && "before "}${time(figure.asOf, true)}`
  }</td></tr>${notes.length > 0 && html`<tr class="notes"><td colspan="6">${notes.map((note) => html`${sentence(cite, note)} `)}</td></tr>`}`;
}

const titleOf = ({ measures, of }: FigurePanel): Markup =>
  html`${measures.join("; ")}${of.length > 0 && html` <span class="of">${of.slice(0, 4).join(", ")}</span>`}`;

function panelOf(context: Context, panel: FigurePanel, at: number): Markup {
  const { evidence, index, key } = context;
  const href = ({ figure }: FigureRow): string => {
    const found = evidence.of(figure.at);
    return found ? `#${found.label}` : `#${key}-figures`;
  };
  const drawn = { ...panel, rows: panel.rows.slice(0, MOST) };
  const id = `${key}-fig-${at}`;
  return html`<div class="panel">${heading(context, 1, titleOf(panel))}
<div class="drawing wide-only">${drawFigures(drawn, "wide", `${id}-w`, index, href)}</div>
<div class="drawing narrow-only">${drawFigures(drawn, "narrow", `${id}-n`, index, href)}</div></div>
`;
}

/** Figures that stand alone have nothing to be compared with: they are told, not drawn. */
function alone({ index, cite }: Context, panels: readonly FigurePanel[]): Markup {
  if (panels.length === 0) return html``;
  const items = panels.map((panel) =>
    panel.rows.map(
      (row) =>
        html`<li><p class="quotes">${cite.quote(row.figure.at)}</p><p class="small">${titleOf(panel)}; ${speakerOf(index, row.figure)}; ${stateOf(index, row)}</p></li>`,
    ),
  );
  return html`<ul class="lone-figures">${items}</ul>`;
}

/** How two figures stand to each other, the gravest first. */
const RELATION: Readonly<Record<FigureRelation["kind"], { words: string; rank: number }>> = {
  contradicts: { words: "contradict each other", rank: 0 },
  "far apart": { words: "far apart", rank: 1 },
  supersedes: { words: "the first replaces the second", rank: 2 },
  refines: { words: "the first refines the second", rank: 3 },
  compatible: { words: "compatible", rank: 4 },
  same: { words: "the same", rank: 5 },
};

/** More relations than this are folded away. */
const SHOWN = 6;

/** The relations between drawn rows, each once: the same figure in several reports does not repeat them. */
function relations(context: Context, panels: readonly FigurePanel[]): Markup {
  const { story } = context.index;
  const rows = panels.flatMap((panel) => panel.rows);
  const rowOf = new Map(rows.flatMap((row, at) => row.indices.map((index) => [index, at] as const)));
  const seen = new Set<string>();
  const list = story.figureRelations
    .filter(({ between: [a = -1, b = -1], kind }) => {
      const key = `${kind} ${rowOf.get(a)} ${rowOf.get(b)}`;
      const known = seen.has(key) || kind === "same" || rowOf.get(a) === rowOf.get(b);
      seen.add(key);
      return !known;
    })
    .sort((a, b) => RELATION[a.kind].rank - RELATION[b.kind].rank)
    .map(({ between, kind, why }) => {
      const sides = between
        .flatMap((at) => story.figures[at] ?? [])
        .map(
          (figure) =>
            html`${context.cite.quote(figure.at)} <span class="soft">(${speakerOf(context.index, figure)})</span>`,
        );
      return html`<li>${joinMarkup(sides, " and ")}: <b>${RELATION[kind].words}</b><span class="soft">; ${why}</span></li>`;
    });
  if (list.length === 0) return html``;
  const rest = list.slice(SHOWN);
  return html`<div class="block"><p class="label">How they stand to each other</p><ul class="relations">${list.slice(0, SHOWN)}</ul>${
    rest.length > 0 && html`<details><summary>${rest.length} more</summary><ul class="relations">${rest}</ul></details>`
  }</div>`;
}

/** Figures as intervals by speaker and as-of date on common scales, how they stand to each other, and all of them as a table. */
export function figures(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Figures") };
  const { story } = context.index;
  if (story.figures.length === 0) return html``;
  const panels = figurePanels(story, (report) => context.index.report(report)?.knownAt);
  const replaced = new Set(story.figures.flatMap(({ supersedes }) => supersedes));
  const rows = story.figures.map((figure, at) => tableRow(context, figure, at, replaced.has(at)));
  const lone = panels.filter((panel) => panel.rows.length === 1);
  return section(
    context,
    "figures",
    "Figures",
    "each as its speaker gave it; never averaged",
    html`${panels.filter((panel) => panel.rows.length > 1).map((panel, at) => panelOf(context, panel, at))}
${alone(context, lone)}
${relations(context, panels)}
<details class="as-list"><summary>All ${rows.length} as a table</summary><table class="stack"><thead><tr><th scope="col">Who</th><th scope="col">Measure</th><th scope="col">Of</th><th scope="col">Words</th><th scope="col">Bounds</th><th scope="col">As of</th></tr></thead><tbody>${rows}</tbody></table></details>`,
  );
}

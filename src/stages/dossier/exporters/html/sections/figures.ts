import type { Passage } from "../../../../../text/passage.js";
import type { Figure, FigureRelation, LedgerEntry } from "../../../account-document.js";
import { speakerless } from "../../../sentences.js";
import { inWords } from "../../wording/instants.js";
import { boundsInWords, countDetails } from "../../wording/labels.js";
import { capitalised } from "../../wording/printable.js";
import { passageAnchor } from "../anchors.js";
import { drawCount, isOverTime } from "../drawings/count-drawing.js";
import { type CountRow, countRows, numbersOf } from "../drawings/count-rows.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { decisionsOn } from "./decisions.js";
import { type Context, firstOf, heading, part, section, sentence } from "./section.js";

/** Rows of one count that are shown, and that are drawn; relations that are told. */
const SHOWN = 8;
const DRAWN = 24;
const RELATIONS = 3;
const MOST_RELATIONS = 24;

/** What a count counts: "killed, people, in the valley, first quake". */
export function ledgerTitle(entry: LedgerEntry): Markup {
  const more = countDetails(entry);
  return html`<span class="measure">${entry.measure}</span>${more !== "" && html` <span class="of">${more}</span>`}`;
}

const speakerOf = ({ index }: Context, { by, unsourced }: Figure): string => {
  if (by !== undefined) return index.named(by).name;
  return capitalised(speakerless(unsourced));
};

/** What a rule picked a figure for. */
function tagsOf({ low, best, high }: LedgerEntry, { indices, figure, replaced }: CountRow): string[] {
  const holds = (place: number | undefined): boolean => place !== undefined && indices.includes(place);
  return [
    holds(best) && "best attested",
    holds(low) && low !== high && "lowest",
    holds(high) && low !== high && "highest",
    replaced && "replaced later",
    figure.cumulative === false && "on top of others",
  ].filter((tag) => tag !== false);
}

/** The number drawn as a bar, where a count is not drawn over time. */
function bar({ figure }: CountRow, most: number): Markup {
  const numbers = numbersOf(figure).filter((number) => number >= 0);
  if (numbers.length === 0 || most <= 0) return html``;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const x = (value: number): number => Math.round((value / most) * 960) / 10;
  const end =
    figure.high === undefined && figure.low !== undefined
      ? html`<path class="open-side" d="M${x(high)} 4h3.5"/>`
      : html``;
  return html`<svg class="bar-line" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-fill" x="0" y="2" width="${Math.max(0.6, x(low))}" height="4"/>${high > low && html`<rect class="bar-more" x="${x(low)}" y="2" width="${x(high) - x(low)}" height="4"/>`}${end}</svg>`;
}

function tableRow(context: Context, tags: readonly string[], row: CountRow, most: number, id?: string): Markup {
  const { index, cite, choices, replay } = context;
  const figures = row.indices.flatMap((at) => index.story.figures[at] ?? []);
  const told = new Map<string, { text: string; passages: Passage[] }>();
  for (const { text, passages } of row.indices.flatMap((at) => index.sentences("figures", at))) {
    const known = told.get(text);
    if (known) known.passages.push(...passages);
    else told.set(text, { text, passages: [...passages] });
  }
  const [first, ...others] = told.values();
  const extra = [row.figure.ofAt, row.figure.placeAt].flatMap((passage) => passage ?? []);
  return html`<tr${id !== undefined && html` id="${id}"`} class="${choices.ofFigures(figures)}${replay.since(replay.firstOf(figures.map(({ at }) => at)))}"><th scope="row">${cite.words(row.figure.at, boundsInWords(row.figure))}${most > 0 && bar(row, most)}</th><td>${
    first
      ? html`${sentence(cite, first)}${others.length > 0 && html`<details class="and-more"><summary>${others.length} other wording${others.length === 1 ? "" : "s"}</summary>${others.map((one) => html`<p>${sentence(cite, one)}</p>`)}</details>`}`
      : html`${speakerOf(context, row.figure)} ${cite.labels([...figures.map(({ at }) => at), ...extra])}`
  }${tags.map((tag) => html` <span class="tag">${tag}</span>`)}${decisionsOn(context, (on) => on.figure !== undefined && row.indices.includes(on.figure))}</td><td class="known">${
    row.dated
      ? html`${row.figure.asOfBound === "before" && "before "}${inWords(row.at, true)}`
      : html`<span class="soft">not told; report of ${inWords(row.at, true)}</span>`
  }</td></tr>`;
}

const table = (rows: readonly Markup[]): Markup =>
  html`<table class="stack counts-table"><thead><tr><th scope="col">Number</th><th scope="col">By whom</th><th scope="col">As of</th></tr></thead><tbody>${rows}</tbody></table>`;

/** How two figures stand to each other, the gravest first; what is only compatible goes without saying. */
const RELATION: Readonly<Partial<Record<FigureRelation["kind"], { words: string; rank: number }>>> = {
  contradicts: { words: "contradict each other", rank: 0 },
  "far apart": { words: "far apart", rank: 1 },
  supersedes: { words: "the first replaces the second", rank: 2 },
  refines: { words: "the first refines the second", rank: 3 },
};

/** The relations between the rows of one count, each once: the same figure in several reports does not repeat them. */
function relationItems(context: Context, rows: readonly CountRow[], relations: readonly FigureRelation[]): Markup {
  const { story } = context.index;
  const rowOf = new Map(rows.flatMap((row, at) => row.indices.map((index) => [index, at] as const)));
  const seen = new Set<string>();
  const list = relations
    .filter(({ between: [a = -1, b = -1], kind }) => {
      const key = `${kind} ${rowOf.get(a)} ${rowOf.get(b)}`;
      const known = seen.has(key) || RELATION[kind] === undefined || rowOf.get(a) === rowOf.get(b);
      seen.add(key);
      return !known;
    })
    .sort((a, b) => (RELATION[a.kind]?.rank ?? 9) - (RELATION[b.kind]?.rank ?? 9));
  const reasons = new Set<string>();
  const items = list.slice(0, MOST_RELATIONS).map(({ between, kind, why }) => {
    const told = reasons.has(why);
    reasons.add(why);
    const sides = between
      .flatMap((at) => story.figures[at] ?? [])
      .map(
        (figure) => html`${context.cite.quote(figure.at)} <span class="soft">(${speakerOf(context, figure)})</span>`,
      );
    return html`<li>${joinMarkup(sides, " and ")}: <b>${RELATION[kind]?.words ?? kind}</b>${!told && html`<span class="soft">; ${why}</span>`}</li>`;
  });
  if (items.length === 0) return html``;
  return html`<div class="block"><p class="label">How they stand to each other</p>${firstOf(items, RELATIONS, (some) => html`<ul class="relations">${some}</ul>`)}${
    list.length > items.length && html`<p class="small">and ${list.length - items.length} more of the same kinds</p>`
  }</div>`;
}

interface Told {
  readonly replaced: ReadonlySet<number>;
  readonly relations: ReadonlyMap<number, readonly FigureRelation[]>;
}

function countPanel(context: Context, entry: LedgerEntry, at: number, told: Told): Markup {
  const { index, key, choices, replay } = context;
  const knownAt = (report: string) => index.report(report)?.knownAt;
  const rows = countRows(index.story, entry, told.replaced, knownAt);
  const id = `${key}-count-${at + 1}`;
  const figures = entry.rows.flatMap((row) => index.story.figures[row] ?? []);
  const marks = rows.slice(0, DRAWN).map((row) => ({
    row,
    speaker:
      row.figure.by === undefined ? `report ${index.letter(row.figure.at.report)}` : speakerOf(context, row.figure),
    by: row.figure.by === undefined ? row.figure.at.report : JSON.stringify(index.named(row.figure.by).name),
    href: `#${passageAnchor(row.figure.at)}`,
    classes: replay.since(replay.firstOf(row.indices.flatMap((one) => index.story.figures[one]?.at ?? []))),
  }));
  const overTime = isOverTime(marks.map(({ row }) => row));
  const most = overTime || rows.length < 2 ? 0 : Math.max(...rows.flatMap(({ figure }) => numbersOf(figure)), 0);
  const drawing = overTime && html`<div class="drawing">${drawCount(entry.measure, marks, id)}</div>`;
  const own = entry.rows.flatMap((row) => told.relations.get(row) ?? []);
  const standing = relationItems(context, rows, own);
  return html`<article class="panel ${choices.ofFigures(figures, entry.place)}${replay.since(replay.firstOf(figures.map((one) => one.at)))}" id="${id}">${heading(context, 1, ledgerTitle(entry))}
${overTime ? html`<div class="beside">${drawing}${standing}</div>` : ""}${firstOf(
  rows.map((row) => tableRow(context, tagsOf(entry, row), row, most)),
  SHOWN,
  table,
)}
${!overTime && standing}<p class="small rule">${entry.rule}</p></article>
`;
}

/** Each relation at the first figure of the two. */
function relationsByFigure(relations: readonly FigureRelation[]): Map<number, FigureRelation[]> {
  const byFigure = new Map<number, FigureRelation[]>();
  for (const relation of relations) {
    const at = relation.between[0] ?? -1;
    const known = byFigure.get(at);
    if (known) known.push(relation);
    else byFigure.set(at, [relation]);
  }
  return byFigure;
}

/** The ledger: each count over time, drawn and as a table, with the figures that a rule picks and how they stand to each other. */
export function figures(outer: Context): Markup {
  const { context, rest } = part(outer, "figures", "Figures");
  const { story } = context.index;
  if (story.figures.length === 0) return html``;
  const told: Told = {
    replaced: new Set(story.figures.flatMap(({ supersedes }) => supersedes)),
    relations: relationsByFigure(story.figureRelations),
  };
  const entries = story.ledger.map((entry, at) => ({ entry, at }));
  const inLedger = new Set(story.ledger.flatMap(({ rows }) => rows));
  const alone = [
    ...entries
      .filter(({ entry }) => entry.rows.length === 1)
      .map(({ entry, at }) => ({ entry, id: `${context.key}-count-${at + 1}` })),
    ...story.figures.flatMap((_, at) => (inLedger.has(at) ? [] : [{ entry: { rows: [at] }, id: undefined }])),
  ];
  const knownAt = (report: string) => context.index.report(report)?.knownAt;
  const once = alone.flatMap(({ entry, id }) =>
    countRows(story, entry, told.replaced, knownAt).map((row) => tableRow(context, [], row, 0, id)),
  );
  return section(
    context,
    "figures",
    "Figures",
    "each as its speaker gave it; never averaged",
    html`${entries.filter(({ entry }) => entry.rows.length > 1).map(({ entry, at }) => countPanel(context, entry, at, told))}${
      once.length > 0 &&
      html`<article class="panel">${heading(context, 1, "Given once")}${firstOf(once, SHOWN, table)}</article>`
    }${rest.list()}`,
  );
}

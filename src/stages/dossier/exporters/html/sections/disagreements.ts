import type { Disagreement } from "../../../account-document.js";
import { disagreementKind } from "../../wording/labels.js";
import { html, type Markup } from "../markup.js";
import { badge, type Context, heading, section, sentence, sources } from "./section.js";

/** Passages of a side that are quoted; the others are there by their labels. */
const SHOWN = 3;

function side(context: Context, parting: Disagreement, at: number): Markup {
  const { index, cite } = context;
  const passages = parting.sides[at] ?? [];
  const speakers = parting.speakers[at] ?? [];
  const letters = [...new Set(passages.map(({ report }) => index.letter(report)))].join(", ");
  return html`<div class="side"><p class="who">${
    speakers.length > 0 ? html`<b>${sources(context, speakers)}</b>` : html`<b>The report itself</b>`
  } <span class="soft">in ${letters}</span></p>${passages.slice(0, SHOWN).map((passage) => html`<p class="quotes">${cite.quote(passage)}</p>`)}${
    passages.length > SHOWN && html`<p class="small">also${cite.labels(passages.slice(SHOWN))}</p>`
  }</div>`;
}

/** Where accounts part, the sides next to each other and never blended. */
export function disagreements(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Where accounts part") };
  const { index, cite, key } = context;
  const list = index.story.disagreements;
  if (list.length === 0) return html``;
  const cards = list.map((parting, at) => {
    const kind = disagreementKind(parting.kind);
    const own = index.sentences("disagreements", at);
    return html`<article class="parting" id="${key}-parting-${at + 1}">${heading(context, 1, parting.about)}
<p class="line">${badge(kind)} <span class="soft">over ${parting.over}</span></p>
<div class="sides">${parting.sides.map((_, n) => side(context, parting, n))}</div>
${own.length > 0 ? html`<p class="told">${own.map((one) => html`${sentence(cite, one)} `)}</p>` : html`<p class="small">${parting.why}</p>`}</article>
`;
  });
  return section(context, "disagreements", "Where accounts part", "side by side", html`${cards}`);
}

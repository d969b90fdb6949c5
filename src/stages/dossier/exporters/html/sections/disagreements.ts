import type { Disagreement } from "../../../account-document.js";
import { disagreementKind, originBounds } from "../../wording/labels.js";
import { capitalised } from "../../wording/printable.js";
import { sideSpeaker } from "../../wording/side-speaker.js";
import { html, type Markup } from "../markup.js";
import { decisionsOn } from "./decisions.js";
import { badge, type Context, heading, part, section, sentence, sources } from "./section.js";

/** Passages of a side that are quoted, and speakers that are named; the others are there by their labels. */
const SHOWN = 3;
const SPEAKERS = 6;

function side(context: Context, parting: Disagreement, at: number): Markup {
  const { index, cite, replay } = context;
  const passages = parting.sides[at] ?? [];
  const speakers = parting.speakers[at] ?? [];
  const letters = [...new Set(passages.map(({ report }) => index.letter(report)))];
  const origins = parting.origins[at];
  const leftOut = parting.leftOut?.[at] ?? 0;
  const more = [
    speakers.length > SPEAKERS && `and ${speakers.length - SPEAKERS} more`,
    `in ${letters.slice(0, 12).join(", ")}${letters.length > 12 ? " …" : ""}`,
  ];
  const bounds =
    origins && origins.atMost > 0
      ? `${originBounds(origins)} independent origin${origins.atMost === 1 ? "" : "s"}`
      : "";
  return html`<div class="side${replay.since(replay.firstOf(passages))}"><p class="who">${
    speakers.length > 0
      ? html`<b>${sources(context, speakers.slice(0, SPEAKERS))}</b>`
      : html`<b>${capitalised(sideSpeaker(index.story, passages))}</b>`
  } <span class="soft">${more.filter(Boolean).join(" ")}</span>${parting.supersededBy === at && html` <span class="tag">replaces the other${parting.sides.length > 2 && "s"}</span>`}</p>${passages.slice(0, SHOWN).map((passage) => html`<p class="quotes">${cite.quote(passage)}</p>`)}${
    passages.length > SHOWN && html`<p class="small">also${cite.labels(passages.slice(SHOWN))}</p>`
  }${(bounds !== "" || leftOut > 0) && html`<p class="small">${[bounds, leftOut > 0 && `${leftOut} more places`].filter(Boolean).join("; ")}</p>`}</div>`;
}

/** Where accounts part, the sides next to each other and never blended. */
export function disagreements(outer: Context): Markup {
  const { context, rest } = part(outer, "disagreements", "Where accounts part");
  const { index, cite, key, choices, replay } = context;
  const list = index.story.disagreements;
  if (list.length === 0) return html``;
  const cards = list.map((parting, at) => {
    const kind = disagreementKind(parting.kind);
    const own = index.sentences("disagreements", at);
    const claims = index.story.claims.filter(({ id }) => parting.claims.includes(id));
    return html`<article class="parting ${choices.ofClaims(claims, parting.speakers.flat())}${replay.since(replay.ofParting(parting))}" id="${key}-parting-${at + 1}">${heading(context, 1, parting.about)}
<p class="line">${badge(kind)} <span class="soft">over ${parting.over === "polarity" ? "whether it is so" : parting.over}</span></p>
${decisionsOn(context, (on) => on.disagreement === at)}<div class="sides">${parting.sides.map((_, n) => side(context, parting, n))}</div>
${own.length > 0 ? html`<p class="told">${own.map((one) => html`${sentence(cite, one)} `)}</p>` : html`<p class="small">${parting.why}</p>`}</article>
`;
  });
  return section(context, "disagreements", "Where accounts part", "side by side", html`${cards}${rest.list()}`);
}

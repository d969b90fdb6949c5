import type { Touched } from "../../../decisions/decision.js";
import type { DecisionWords } from "../../wording/decisions.js";
import { html, type Markup } from "../markup.js";
import { type Context, section } from "./section.js";

const told = ({ cite }: Context, { sign, what, passages, signed, beside }: DecisionWords): Markup =>
  html`<b>${sign} <bdi>${what}</bdi></b>${cite.labels(passages)} <span class="soft"><bdi>${signed}</bdi></span>${
    beside.length > 0 && html`<span class="beside-word"><bdi>${beside.join(" ")}</bdi></span>`
  }`;

/** What persons decided on one thing of the account, to stand beside it; nothing where nobody did, or where it was taken back. */
export function decisionsOn(context: Context, about: (on: Touched) => boolean): Markup {
  const own = context.decisions.filter(({ on, state }) => state !== "taken back" && on.some(about));
  if (own.length === 0) return html``;
  return html`<ul class="ruled">${own.map(({ words }) => html`<li><span class="tag">a person’s word</span> ${told(context, words)}</li>`)}</ul>`;
}

/** Every decision of a person on the story, with what became of it. */
export function decisions(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Decided by persons") };
  if (context.decisions.length === 0) return html``;
  return section(
    context,
    "decided",
    "Decided by persons",
    "kept beside what the machine found",
    html`<ul class="decided-list">${context.decisions.map(({ words }) => html`<li>${told(context, words)}</li>`)}</ul>`,
  );
}

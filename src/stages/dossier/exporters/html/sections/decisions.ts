import type { RecordedDecision, Touched } from "../../../decisions/decision.js";
import { html, type Markup } from "../markup.js";
import { type Context, section, time } from "./section.js";

const KIND: Readonly<Record<RecordedDecision["kind"], string>> = {
  together: "tell one event",
  apart: "tell different events",
  same: "are one",
  "not-same": "are not one",
  "set-aside": "is set aside",
  asserts: "is counted as saying so",
  denies: "is counted as denying it",
  "no-part": "has no part in the claim",
  central: "is central",
  grade: "is graded",
  note: "is noted",
  "take-back": "takes a decision back",
};

const STATE: Readonly<Record<RecordedDecision["state"], string>> = {
  applied: "applied",
  waiting: "waiting for what it is about",
  "taken back": "taken back",
  "in conflict": "overruled by a later decision",
};

/** "is graded 4, by R. Lindqvist on 3 March: the release was withdrawn; the machine had 2." */
function told({ cite }: Context, decision: RecordedDecision): Markup {
  const { kind, grade, by, at, why, state, because, machine, passages } = decision;
  return html`<b>${KIND[kind]}${grade !== undefined && ` ${grade}`}</b>, says ${by ?? "somebody unnamed"}${at !== undefined && html`, ${time(at, true)}`}${why !== undefined && html`: <bdi>${why}</bdi>`}${cite.labels(passages)}${machine !== undefined && html` <span class="soft">The machine had <bdi>${machine}</bdi></span>`}${state !== "applied" && html` <span class="tag">${STATE[state]}${because !== undefined && `: ${because}`}</span>`}`;
}

/** What persons decided on one thing of the account, to stand beside it; nothing where nobody did. */
export function decisionsOn(context: Context, about: (on: Touched) => boolean): Markup {
  const own = context.decisions.filter(({ on, state }) => state !== "taken back" && on.some(about));
  if (own.length === 0) return html``;
  return html`<ul class="ruled">${own.map((one) => html`<li><span class="tag">a person's word</span> ${told(context, one)}</li>`)}</ul>`;
}

/** Every decision of a person that the story knows, with what became of it. */
export function decisions(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Decided by persons") };
  if (context.decisions.length === 0) return html``;
  const items = context.decisions.map((one) => html`<li>${told(context, one)}</li>`);
  return section(
    context,
    "decided",
    "Decided by persons",
    "kept beside what the machine found",
    html`<ul class="reasons">${items}</ul>`,
  );
}

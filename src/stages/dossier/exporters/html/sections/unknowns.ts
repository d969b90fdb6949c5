import { unknownKind } from "../../wording/labels.js";
import { html, type Markup } from "../markup.js";
import { type Context, part, section, sentence, sources } from "./section.js";

/** What is still not known, each with the words that say so. */
export function unknowns(outer: Context): Markup {
  const { context, rest } = part(outer, "unknowns", "Not known");
  const { index, cite, choices, replay } = context;
  const list = index.story.unknowns;
  if (list.length === 0) return html``;
  const items = list.map((unknown, at) => {
    const own = index.sentences("unknowns", at);
    const { closedBy } = unknown;
    const closing = closedBy ? own.at(-1) : undefined;
    const told = own.some(({ text }) => text.includes(unknown.at.exact));
    const by = unknown.by !== undefined && html` <span class="soft">— ${sources(context, [unknown.by])}</span>`;
    return html`<li class="${choices.ofParties(unknown.by === undefined ? [] : [unknown.by])}${replay.since(unknown.knownAt ?? replay.firstOf([unknown.at]))}"><p class="about">${own.length > 0 ? own.map((one) => html`<span class="one${one === closing && ` closing${replay.since(closedBy?.knownAt)}`}">${sentence(cite, one)} </span>`) : unknown.about} <span class="tag">${unknownKind(unknown.kind)}</span></p>
${!told && html`<p class="quotes">${cite.quote(unknown.at)}${by}</p>`}</li>`;
  });
  return section(
    context,
    "unknowns",
    "Not known",
    `${list.length}`,
    html`<ul class="unknown-list">${items}</ul>${rest.list()}`,
  );
}

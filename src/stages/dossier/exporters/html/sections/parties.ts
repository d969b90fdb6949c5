import { distinctNames } from "../../wording/evidence.js";
import { partyKind } from "../../wording/labels.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { decisionsOn } from "./decisions.js";
import { type Context, section } from "./section.js";

/** Names of one party that are shown; all further mentions are marked in the reports. */
const NAMES = 12;

/** Who is who: every party with all its names, each opening its first mention, and why two names were taken for one party. */
export function parties(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Who is who") };
  const { index, cite, key } = context;
  if (index.story.parties.length === 0) return html``;
  const items = index.story.parties.map((party, at) => {
    const distinct = distinctNames(party.names);
    const id = `${key}-party-${at + 1}`;
    cite.note(distinct.slice(NAMES), id);
    const names = joinMarkup(
      [
        ...distinct.slice(0, NAMES).map((name) => cite.words(name, name.exact)),
        ...(distinct.length > NAMES
          ? [html`<span class="soft">and ${distinct.length - NAMES} more, as marked</span>`]
          : []),
      ],
      ", ",
    );
    const what = [partyKind(party.kind), party.role, party.country].filter(Boolean).join(", ");
    const { grade, because } = party.reliability;
    const past =
      grade === "F" && party.reliability.record === undefined
        ? ""
        : html`<p class="small">Reliability ${grade}: ${because}</p>`;
    const joins = party.joins.map(({ names: [a = "", b = ""], why }) => html`<li>“${a}” and “${b}”: ${why}</li>`);
    return html`<li id="${id}"><p><b class="${party.kind === "unnamed" ? "unnamed" : "named"}"><bdi>${party.name}</bdi></b> <span class="soft">${what}; ${party.names.length} mention${party.names.length === 1 ? "" : "s"}</span></p><p class="names">${names}</p>${past}${decisionsOn(context, (on) => on.party === party.id)}${joins.length > 0 && html`<ul class="small joins">${joins}</ul>`}</li>`;
  });
  return section(
    context,
    "parties",
    "Who is who",
    `${items.length} under all their names`,
    html`<details class="as-list"><summary>All ${items.length}</summary><ul class="party-list">${items}</ul></details>`,
  );
}

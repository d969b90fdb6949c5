import { distinctNames } from "../../wording/evidence.js";
import { derivationRelation, partyKind } from "../../wording/labels.js";
import { publisherOf } from "../../wording/story-index.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { type Context, section } from "./section.js";

/** Who is who: every party with all its names, each opening its first mention, and why two names were taken for one party. */
export function parties(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Who is who") };
  const { index, cite } = context;
  if (index.story.parties.length === 0) return html``;
  const items = index.story.parties.map((party) => {
    const names = joinMarkup(
      distinctNames(party.names).map((name) => cite.words(name, name.exact)),
      ", ",
    );
    const what = [partyKind(party.kind), party.role, party.country].filter(Boolean).join(", ");
    const { grade, because } = party.reliability;
    const past =
      grade === "F" && party.reliability.record === undefined
        ? ""
        : html`<p class="small">Reliability ${grade}: ${because}</p>`;
    const joins = party.joins.map(({ names: [a = "", b = ""], why }) => html`<li>“${a}” and “${b}”: ${why}</li>`);
    return html`<li><p><b class="${party.kind === "unnamed" ? "unnamed" : "named"}"><bdi>${party.name}</bdi></b> <span class="soft">${what}; ${party.names.length} mention${party.names.length === 1 ? "" : "s"}</span></p><p class="names">${names}</p>${past}${joins.length > 0 && html`<ul class="small joins">${joins}</ul>`}</li>`;
  });
  return section(
    context,
    "parties",
    "Who is who",
    `${items.length} under all their names`,
    html`<details class="as-list"><summary>All ${items.length}</summary><ul class="party-list">${items}</ul></details>`,
  );
}

/** Which report took what from which, and why the reports were taken to tell one event. */
export function derivations(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("From report to report") };
  const { index, cite } = context;
  const { derivations: list, joins } = index.story;
  if (list.length + joins.length === 0) return html``;
  const name = (id: string): Markup => {
    const letter = index.letter(id);
    return html`<a href="#report-${letter}">${letter}</a> <span class="soft">${publisherOf(index.report(id))}</span>`;
  };
  const taken = list.map(
    ({ later, earlier, relation, shared, why }) =>
      html`<li><p>${name(later)} <b>${derivationRelation(relation)}</b> ${name(earlier)}: ${why}</p>${
        shared.length > 0 &&
        html`<div class="sides shared">${shared
          .slice(0, 6)
          .map(([a, b]) => html`<p class="quotes">${cite.quote(a)}</p><p class="quotes">${cite.quote(b)}</p>`)}</div>`
      }${shared.length > 6 && html`<p class="small">Further shared passages: ${cite.labels(shared.slice(6).flat())}</p>`}</li>`,
  );
  const joined = joins.map(({ report, to, why }) => html`<li>${name(report)} <b>joined</b> ${name(to)}: ${why}</li>`);
  return section(
    context,
    "derivations",
    "From report to report",
    "what was taken from where, and why they tell one event",
    html`<ul class="taken">${taken}${joined}</ul>`,
  );
}

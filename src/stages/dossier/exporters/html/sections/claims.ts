import type { Claim } from "../../../account-document.js";
import { sinceWords } from "../../wording/instants.js";
import { listRelays } from "../drawings/relay-drawing.js";
import { relayGraph } from "../drawings/relay-graph.js";
import { html, type Markup } from "../markup.js";
import {
  credibilitySteps,
  credibilityWords,
  historyList,
  originDots,
  originReasons,
  originTable,
  shortBounds,
} from "./claim-parts.js";
import { badge, type Context, heading, section, sentence, standing, standingLabel, time } from "./section.js";
import { statementItem } from "./statements.js";

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** The grounds of a claim that the first card does not already show. */
function grounds(context: Context, claim: Claim): Markup {
  const { index, cite } = context;
  return html`<div class="block"><p class="label">Why ${shortBounds(claim.independence)}</p>${originReasons(context, claim)}</div>
${claim.credibilityReason !== "" && html`<p class="small">Step ${claim.credibility}: ${claim.credibilityReason}</p>`}
<div class="block"><p class="label">Who had it from whom</p>${listRelays(relayGraph(index, claim), cite)}</div>`;
}

function card(outer: Context, claim: Claim, number: number): Markup {
  const context = { ...outer, cite: outer.cite.within(`Claim ${number}`) };
  const { index, cite, key } = context;
  const last = standing(claim);
  const label = standingLabel(claim);
  const first = number === 1;
  const statements = claim.statements.flatMap(({ id, relation, why }) => {
    const statement = index.statement(id);
    return statement ? [statementItem(context, statement, relation, why)] : [];
  });
  const own = first ? [] : index.sentences("stands", claim.id);
  return html`<article class="claim-card ${label.family}" id="${key}-claim-${number}" aria-labelledby="${key}-claim-${number}-h">
${heading(context, 1, html`<span class="claim-number">Claim ${number}</span> ${cite.quote(claim.text)}`, `${key}-claim-${number}-h`)}
<p class="line">${badge(label)}${last && html` <span class="since">${last.dated ? html`since ${time(last.since)}` : sinceWords(last)}</span>`} <span class="meter">${originDots(claim.independence)} <b>${shortBounds(claim.independence)}</b> independent origin${claim.independence.atMost === 1 ? "" : "s"}</span> <span class="meter">${credibilitySteps(claim.credibility)} <b>${credibilityWords(claim.credibility)}</b></span></p>
${own.length > 0 && html`<p class="told">${own.map((one) => html`${sentence(cite, one)} `)}</p>`}
<details${first && html` open`}><summary>${counted(statements.length, "statement")}, ${counted(claim.origins.length, "trail")}: who said it, through whom, when, and why it counts</summary>
${!first && grounds(context, claim)}
${historyList(context, claim)}
${originTable(context, claim)}
${statements.length > 0 && html`<div class="block"><p class="label">What was said</p><ul class="statements">${statements}</ul></div>`}</details>
</article>
`;
}

/** Every claim with its status, grade, origins, history and statements; older matter told again comes after. */
export function claims(context: Context): Markup {
  const all = context.index.story.claims.map((claim, at) => ({ claim, number: at + 1 }));
  const event = all.filter(({ claim }) => claim.kind === "event");
  const background = all.filter(({ claim }) => claim.kind === "background");
  const cards = (list: typeof all): Markup[] => list.map(({ claim, number }) => card(context, claim, number));
  return html`${
    event.length > 0 &&
    section(
      context,
      "claims",
      "Every claim",
      `${event.length} on the event, the weightiest first`,
      html`${cards(event)}`,
    )
  }${
    background.length > 0 &&
    section(
      context,
      "background",
      "Told as background",
      `${background.length}, older matter told again`,
      html`${cards(background)}`,
    )
  }`;
}

import type { Claim } from "../../../account-document.js";
import { dayWords, sinceWords } from "../../wording/instants.js";
import { statusLabel, wordOf } from "../../wording/labels.js";
import { html, type Markup } from "../markup.js";
import {
  credibilitySteps,
  credibilityWords,
  originDots,
  originReasons,
  passageOfSource,
  shortBounds,
} from "./claim-parts.js";
import { badge, type Context, heading, sentence, sources, standing, standingLabel, time } from "./section.js";

const fact = (label: string, value: Markup, under?: Markup): Markup =>
  html`<div class="fact"><dt>${label}</dt><dd><span class="value">${value}</span>${under && html`<span class="under">${under}</span>`}</dd></div>`;

/** On whose word a claim stands, and on whose information. */
function words(context: Context, claim: Claim): Markup {
  const last = standing(claim);
  if (!last) return html``;
  const passage = passageOfSource(context, claim);
  return html`${last.by.length > 0 && fact(wordOf(last.status), sources(context, last.by, passage))}${
    last.onInformationFrom !== undefined &&
    fact("On information from", sources(context, [last.onInformationFrom], passage))
  }`;
}

/** The first card: what stands, since when, on whose word and information, how many origins and why. */
export function lead(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("What stands") };
  const { index, cite } = context;
  const claim = index.story.claims[0];
  if (!claim) return html``;
  const label = standingLabel(claim);
  const last = standing(claim);
  const first = claim.history[0];
  const statements = claim.statements.flatMap(({ id }) => index.statement(id) ?? []);
  const reports = new Set(statements.flatMap(({ appearances }) => appearances.map(({ report }) => report)));
  const own = index.sentences("stands", claim.id);
  return html`<section class="lead ${label.family}" id="${context.key}-stands">
${heading(context, 0, html`${badge(label)}${last && html` <span class="since">${last.dated ? html`since ${time(last.since)}` : sinceWords(last)}</span>`}`, `${context.key}-stands-h`)}
<p class="claim">${cite.quote(claim.text)}</p>
${own.length > 0 && html`<p class="told">${own.map((one) => html`${sentence(cite, one)} `)}</p>`}
<dl class="facts words">${words(context, claim)}</dl>
<dl class="facts">
${fact("Independent origins", html`${shortBounds(claim.independence)} ${originDots(claim.independence)}`)}
${fact("Credibility", html`${claim.credibility} of 6 ${credibilitySteps(claim.credibility)}`, html`${credibilityWords(claim.credibility).slice(8)}`)}
${first && fact(statusLabel(first.status).words, first.dated ? time(first.since, true) : html`${dayWords(first)}`, html`could be known ${time(first.knownAt, true)}`)}
${fact("Statements", html`${statements.length}`, html`in ${reports.size} of ${index.reports.length} report${index.reports.length === 1 ? "" : "s"}`)}
</dl>
<div class="why"><p class="label">Why ${shortBounds(claim.independence)} origin${claim.independence.atMost === 1 ? "" : "s"}</p>${originReasons(context, claim)}</div>
${claim.credibilityReason !== "" && html`<div class="why"><p class="label">Why step ${claim.credibility}</p><p>${claim.credibilityReason}</p></div>`}
</section>
`;
}

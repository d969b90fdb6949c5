import type { Passage } from "../../../../../text/passage.js";
import type { By, Claim } from "../../../account-document.js";
import { sinceWords } from "../../wording/instants.js";
import { credibilityName, NO_STATUS, statusLabel } from "../../wording/labels.js";
import { html, type Markup } from "../markup.js";
import { badge, type Context, sentence, sources, time } from "./section.js";

/** Most dots drawn for origins; beyond it the number alone tells. */
const DOTS = 12;

type Stood = { readonly independence: Bounds; readonly credibility: number };
type Bounds = Pick<Claim["independence"], "atLeast" | "atMost">;

/** Origins as dots: full up to the lower bound, hollow up to the upper. */
export function originDots({ atLeast, atMost }: Bounds): Markup {
  if (atMost > DOTS || atMost < 1) return html``;
  const dots = Array.from(
    { length: atMost },
    (_, at) =>
      html`<circle class="${at < atLeast ? "sure" : "maybe"}" cx="${8 + at * 18}" cy="8" r="${at < atLeast ? 6.5 : 5.5}"/>`,
  );
  return html`<svg class="dots" viewBox="0 0 ${atMost * 18 - 2} 16" width="${atMost * 18 - 2}" height="16" aria-hidden="true">${dots}</svg>`;
}

/** The six steps of credibility with the claim's own filled in. */
export function credibilitySteps(step: number): Markup {
  const steps = Array.from(
    { length: 6 },
    (_, at) =>
      html`<rect class="${at + 1 === step ? "own" : "other"}" x="${at * 17 + 1}" y="1" width="14" height="14" rx="2"/>`,
  );
  return html`<svg class="steps" viewBox="0 0 102 16" width="102" height="16" aria-hidden="true">${steps}</svg>`;
}

/** Bounds as a heading has them: "1 to 4", "1". */
export const shortBounds = ({ atLeast, atMost }: Bounds): string =>
  atLeast === atMost ? `${atLeast}` : `${atLeast} to ${atMost}`;

/** What stood at each moment, of which the page shows the one that was chosen: the status and since when. */
export function statusLine({ replay }: Context, claim: Claim): Markup {
  const spans = replay.spans(claim.history.map((change) => ({ at: change.knownAt, value: change })));
  if (spans.length === 0) return badge(NO_STATUS);
  return html`${spans.map(
    ({ value, classes }) =>
      html`<span class="standing${classes}">${badge(statusLabel(value.status))} <span class="since">${
        value.dated ? html`since ${time(value.since)}` : sinceWords(value)
      }</span></span>`,
  )}`;
}

/** How many origins and how credible at each moment, of which the page shows the one that was chosen. */
export function meters({ replay }: Context, claim: Claim, drawn: boolean): Markup {
  const now: Stood = { independence: claim.independence, credibility: claim.credibility };
  const stood = claim.stood.map((one) => ({ at: one.knownAt, value: one }));
  const spans = stood.length > 0 ? replay.spans<Stood>(stood) : [{ value: now, classes: "" }];
  return html`${spans.map(
    ({ value: { independence, credibility }, classes }) =>
      html`<span class="meters${classes}"><span class="meter">${originDots(independence)} <b>${shortBounds(independence)}</b> ${drawn && "independent "}origin${independence.atMost === 1 ? "" : "s"}</span> <span class="meter">${drawn && credibilitySteps(credibility)} <span><b>${credibility} of 6</b>, ${credibilityName(credibility)}</span></span></span>`,
  )}`;
}

/** Why the bounds are what they are: the account's sentences on them, else the bare reasons. */
export function originReasons({ index, cite }: Context, claim: Claim): Markup {
  const own = index.sentences("origins", claim.id);
  const reasons = own.length > 0 ? own : claim.independence.reasons;
  if (reasons.length === 0) return html``;
  return html`<ul class="reasons">${reasons.map((reason) => html`<li>${sentence(cite, reason)}</li>`)}</ul>`;
}

/** The passage that shows a source speaking on a claim. */
export function passageOfSource({ index }: Context, claim: Claim): (by: By) => Passage | undefined {
  const key = (by: By): string => (typeof by === "string" ? by : by.party);
  const statements = claim.statements.flatMap(({ id }) => index.statement(id) ?? []);
  return (by) => {
    const own = statements.find((statement) => key(statement.by) === key(by));
    const told = statements.find((statement) => statement.basis !== undefined && key(statement.basis) === key(by));
    return own?.appearances.flatMap(({ source }) => source)[0] ?? told?.basisPassage ?? index.party(key(by))?.names[0];
  };
}

/** More letters than this are only counted. */
const LETTERS = 20;

function lettersOf({ index }: Context, reports: readonly string[]): string {
  const letters = reports.slice(0, LETTERS).map((report) => index.letter(report));
  const rest = reports.length - letters.length;
  return `${letters.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** The trail's ends: who knows, on whose information, and whether it counts as an origin of its own. */
export function originTable(context: Context, claim: Claim): Markup {
  if (claim.origins.length === 0) return html``;
  const passage = passageOfSource(context, claim);
  const rows = claim.origins.map(
    (origin) =>
      html`<li><span class="${origin.counts ? "counts" : "does-not"}">${sources(context, [origin.by], passage)}</span>${
        origin.basis !== undefined &&
        html`, <span class="soft">on information from</span> ${sources(context, [origin.basis], passage)}`
      } <span class="soft">${[
        origin.open && "open end",
        !origin.counts && "does not count as an origin of its own",
        `in ${lettersOf(context, origin.through)}`,
      ]
        .filter(Boolean)
        .join("; ")}</span></li>`,
  );
  return html`<div class="block"><p class="label">Where the trail ends</p><ul class="origins">${rows}</ul></div>`;
}

/** What stood since when, and since when that could be known. */
export function historyList(context: Context, claim: Claim): Markup {
  if (claim.history.length === 0) return html``;
  const passage = passageOfSource(context, claim);
  const steps = claim.history.map(
    (
      step,
    ) => html`<li class="step${context.replay.since(step.knownAt)}">${badge(statusLabel(step.status))} <div><p><span class="since">${step.dated ? html`since ${time(step.since)}` : sinceWords(step)}</span>; <span class="soft">could be known ${time(step.knownAt)}; then ${shortBounds(step.independence)} origin${step.independence.atMost === 1 ? "" : "s"}, credibility ${step.credibility}</span></p>
<p>${step.by.length > 0 && html`by ${sources(context, step.by, passage)}`}${
      step.onInformationFrom !== undefined &&
      html`, on information from ${sources(context, [step.onInformationFrom], passage)}`
    }${step.reason !== "" && html` <span class="soft">(${step.reason})</span>`}${context.cite.labels(step.passages)}</p></div></li>`,
  );
  return html`<div class="block"><p class="label">What stood when</p><ol class="history">${steps}</ol></div>`;
}

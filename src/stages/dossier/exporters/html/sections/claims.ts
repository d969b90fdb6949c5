import type { Claim, Statement } from "../../../account-document.js";
import { listRelays } from "../drawings/relay-drawing.js";
import { relayGraph } from "../drawings/relay-graph.js";
import { html, type Markup } from "../markup.js";
import { historyList, meters, originReasons, originTable, shortBounds, statusLine } from "./claim-parts.js";
import { decisionsOn } from "./decisions.js";
import { type Context, firstOf, heading, lasting, part, section, sentence, standingLabel } from "./section.js";
import { statementItem, statementLine } from "./statements.js";

/** Statements of one claim that are shown; the rest is folded. */
const SHOWN = 8;

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Where a statement stands in full: under the first claim that holds it. */
type Placed = Map<string, { readonly id: string; readonly where: string }>;

/** The grounds of a claim that the first screen does not already show. */
function grounds(context: Context, claim: Claim): Markup {
  const { index, cite } = context;
  return html`<div class="block"><p class="label">Why ${shortBounds(claim.independence)}</p>${originReasons(context, claim)}</div>
${claim.credibilityReason !== "" && html`<p class="small">Step ${claim.credibility}: ${claim.credibilityReason}</p>`}
<div class="block"><p class="label">Who had it from whom</p>${listRelays(relayGraph(index, claim), cite)}</div>`;
}

function statementsOf(context: Context, claim: Claim, number: number, placed: Placed): Markup[] {
  return claim.statements.flatMap(({ id, relation, why }, at) => {
    const statement: Statement | undefined = context.index.statement(id);
    if (!statement) return [];
    const known = placed.get(id);
    if (known) return [statementLine(context, statement, relation, why, known.id, known.where)];
    const here = { id: `${context.key}-c${number}-s${at + 1}`, where: `claim ${number}` };
    placed.set(id, here);
    return [statementItem(context, statement, relation, why, here.id)];
  });
}

function card(outer: Context, claim: Claim, number: number, placed: Placed): Markup {
  const { context, rest } = part(outer, `claim-${number}`, `Claim ${number}`);
  const { index, cite, key, choices, replay } = context;
  const anchor = context.claimAt.get(claim.id) ?? "";
  const first = number === 1;
  const statements = statementsOf(context, claim, number, placed);
  const own = first ? [] : index.sentences("stands", claim.id);
  return html`<article class="claim-card ${standingLabel(claim).family} ${choices.ofClaims([claim])}${replay.since(replay.ofClaim(claim))}" id="${anchor}" aria-labelledby="${key}-claim-${number}-h">
${heading(context, 1, html`<span class="claim-number">Claim ${number} ${lasting(anchor, `claim ${number}`)}</span> ${cite.quote(claim.text)}`, `${key}-claim-${number}-h`)}
<p class="line">${statusLine(context, claim)} ${meters(context, claim, false)}</p>
${decisionsOn(context, (on) => on.claim === claim.id || claim.statements.some(({ id }) => id === on.statement))}${own.length > 0 && html`<p class="told">${own.map((one, at) => html`<span class="one${replay.since(claim.history[at]?.knownAt)}">${sentence(cite, one)} </span>`)}</p>`}
<details${first && html` open`}><summary>${summaryOf(claim)}</summary>
${!first && grounds(context, claim)}
${historyList(context, claim)}
${originTable(context, claim)}
${claim.ownVoice && claim.ownVoice.length > 0 && html`<p class="small">Told in a report's own voice:${cite.labels(claim.ownVoice)}</p>`}
${statements.length > 0 && html`<div class="block"><p class="label">What was said</p>${firstOf(statements, SHOWN, (list) => html`<ul class="statements">${list}</ul>`)}</div>`}
${rest.list()}</details>
</article>
`;
}

const summaryOf = ({ statements, origins, ownVoice = [] }: Claim): string =>
  statements.length > 0
    ? `${counted(statements.length, "statement")}, ${counted(origins.length, "trail")}: who said it, through whom, when, and why it counts`
    : `Told by ${counted(ownVoice.length, "report")} without saying from whom: where, since when, and why it counts`;

/** Every claim with its status, grade, origins, history and statements; older matter told again comes after. */
export function claims(context: Context): Markup {
  const placed: Placed = new Map();
  const all = context.index.story.claims.map((claim, at) => ({ claim, number: at + 1 }));
  const event = all.filter(({ claim }) => claim.kind === "event");
  const background = all.filter(({ claim }) => claim.kind === "background");
  const cards = (list: typeof all): Markup[] => list.map(({ claim, number }) => card(context, claim, number, placed));
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

import type { Claim, Disagreement, Figure, LedgerEntry } from "../../../account-document.js";
import { boundsInWords, disagreementKind, wordOf } from "../../wording/labels.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { meters, originReasons, passageOfSource, shortBounds, statusLine } from "./claim-parts.js";
import { ledgerTitle } from "./figures.js";
import { badge, type Context, heading, part, sentence, sources, standingLabel } from "./section.js";

/** Claims, counts and unknowns that the first screen has room for. */
const CLAIMS = 5;
const COUNTS = 4;
const OPEN = 2;
const SIDES = 3;

const of = (context: Context, claim: Claim): string => context.claimAt.get(claim.id) ?? `${context.key}-claims`;

/** On whose word a claim stood at each moment, and on whose information. */
function word(context: Context, claim: Claim): Markup {
  const passage = passageOfSource(context, claim);
  const spans = context.replay.spans(claim.history.map((change) => ({ at: change.knownAt, value: change })));
  const told = spans.filter(({ value }) => value.by.length > 0);
  if (told.length === 0) return html``;
  return html`<p class="word">${told.map(
    ({ value, classes }) =>
      html`<span class="one${classes}"><span class="soft">${wordOf(value.status)}</span> ${sources(context, value.by, passage)}${
        value.onInformationFrom !== undefined &&
        html`<span class="soft">, on information from</span> ${sources(context, [value.onInformationFrom], passage)}`
      }</span>`,
  )}</p>`;
}

/** The first claim in full: its words, what stands, since when, on whose word, and why it counts as it does. */
function lead(context: Context, claim: Claim): Markup {
  const { index, cite, key, choices, replay } = context;
  const told = index.sentences("stands", claim.id);
  return html`<div class="lead ${standingLabel(claim).family} ${choices.ofClaims([claim])}${replay.since(replay.ofClaim(claim))}">
${heading(context, 0, statusLine(context, claim), `${key}-stands-h`)}
<p class="claim">${cite.quote(claim.text)}</p>
<p class="told">${told.map((one, at) => html`<span class="one${replay.since(claim.history[at]?.knownAt)}">${sentence(cite, one)} </span>`)}</p>
<p class="line">${meters(context, claim, true)}</p>
<details class="why"><summary>Why ${shortBounds(claim.independence)} origin${claim.independence.atMost === 1 ? "" : "s"}, and why step ${claim.credibility}</summary>${originReasons(context, claim)}<p>${claim.credibilityReason} <a href="#${of(context, claim)}">Everything on this claim</a></p></details>
</div>
`;
}

/** Another claim in two lines. */
function row(context: Context, claim: Claim): Markup {
  const { cite, choices, replay } = context;
  return html`<li class="${choices.ofClaims([claim])}${replay.since(replay.ofClaim(claim))}"><p class="quotes">${cite.quote(claim.text)} <a class="to" href="#${of(context, claim)}">more</a></p>
<div class="line">${statusLine(context, claim)} ${meters(context, claim, false)}</div>${word(context, claim)}</li>
`;
}

/** "killed: 4 to 12; best attested 5, by the ministry". */
function count(context: Context, entry: LedgerEntry): Markup {
  const { index, cite, key, choices, replay } = context;
  const at = index.story.ledger.indexOf(entry);
  const figures = entry.rows.flatMap((row) => index.story.figures[row] ?? []);
  const told = (place: number | undefined, words: string): Markup => {
    const figure = place === undefined ? undefined : index.story.figures[place];
    if (!figure) return html``;
    const by = figure.by !== undefined && html`, ${sources(context, [figure.by])}`;
    return html`<span><span class="soft">${words}</span> ${cite.words(figure.at, boundsInWords(figure))}${by}</span>`;
  };
  const { low, best, high, last } = entry;
  const alike = new Set([low, best, high].map((place) => boundsOf(context, place))).size === 1;
  const lines = alike
    ? [told(best ?? last, best === undefined ? "latest" : "")]
    : [told(low, "lowest"), told(best ?? last, "best attested"), told(high, "highest")];
  const now = replay.steps.at(-1)?.at;
  return html`<li class="${choices.ofFigures(figures, entry.place)}${replay.since(replay.firstOf(figures.map((one) => one.at)))}"><a class="count-name" href="#${key}-count-${at + 1}">${ledgerTitle(entry)}</a> <span class="now${replay.since(now)}">${joinMarkup(lines, html`<span class="soft">; </span>`)}</span>${earlier(context, figures)}</li>`;
}

/** The latest of some figures at each step before the last: which of them a rule picks is told of the whole account alone. */
function earlier({ index, cite, replay }: Context, figures: readonly Figure[]): Markup {
  const wordsOf = (figure: Figure): string =>
    `${boundsInWords(figure)}${figure.by === undefined ? "" : `, ${index.named(figure.by).name}`}`;
  const first = new Map(figures.map((figure) => [wordsOf(figure), figure]).reverse() as [string, Figure][]);
  const changes = figures.flatMap((figure) => {
    const at = replay.firstOf([figure.at]);
    return at === undefined ? [] : [{ at, value: wordsOf(figure) }];
  });
  if (replay.steps.length === 0) return html``;
  const told = replay.spans(changes).map(({ value, classes }) => {
    const figure = first.get(value);
    return html`<span class="one${classes}"><span class="soft">latest then</span> ${cite.words(figure?.at, value)}</span>`;
  });
  return html`<span class="then${replay.until(replay.steps.at(-1)?.at)}">${told}</span>`;
}

const boundsOf = ({ index }: Context, place: number | undefined): string | undefined => {
  const figure = place === undefined ? undefined : index.story.figures[place];
  return figure && boundsInWords(figure);
};

function parting(context: Context, one: Disagreement): Markup {
  const { index, cite, key, choices, replay } = context;
  const at = index.story.disagreements.indexOf(one);
  const sides = one.sides
    .slice(0, SIDES)
    .flatMap(([first], n) =>
      first
        ? [
            html`<li>${cite.quote(first)} <span class="soft">${sources(context, (one.speakers[n] ?? []).slice(0, 2))}</span></li>`,
          ]
        : [],
    );
  return html`<div class="${choices.ofParties(one.speakers.flat())}${replay.since(replay.ofParting(one))}"><p>${badge(disagreementKind(one.kind))} <a href="#${key}-parting-${at + 1}">${one.about}</a></p><ul>${sides}</ul></div>`;
}

/** The gravest first: what contradicts, then what is far apart. */
const GRAVITY: Readonly<Record<Disagreement["kind"], number>> = {
  contradicts: 0,
  "far apart": 1,
  "does-not-know": 2,
  superseded: 3,
};

const block = (title: string, content: Markup | false, classes = ""): Markup | false =>
  content !== false && html`<div class="block${classes}"><p class="label">${title}</p>${content}</div>`;

/** The first screen: the claims that matter, the counts, the main disagreement and the main unknown. */
export function glance(outer: Context): Markup {
  const { context, rest } = part(outer, "stands", "What stands");
  const { index, cite, key, choices, replay } = context;
  const { story } = index;
  const [first, ...others] = story.claims;
  if (!first) return html``;
  const next = others.filter(({ kind }) => kind === "event").slice(0, CLAIMS - 1);
  const counts = story.ledger
    .filter(({ best, last }) => best !== undefined || last !== undefined)
    .sort((a, b) => Number(a.partOf !== undefined) - Number(b.partOf !== undefined) || b.rows.length - a.rows.length)
    .slice(0, COUNTS);
  const gravest = story.disagreements.toSorted((a, b) => GRAVITY[a.kind] - GRAVITY[b.kind])[0];
  const unknowns = story.unknowns.filter(({ closedBy }) => closedBy === undefined).slice(0, OPEN);
  const open = unknowns.map((unknown) => {
    const own = index.sentences("unknowns", story.unknowns.indexOf(unknown));
    return html`<li class="${choices.ofParties(unknown.by === undefined ? [] : [unknown.by])}${replay.since(replay.firstOf([unknown.at]))}">${
      own.length > 0
        ? joinMarkup(
            own.map((one) => sentence(cite, one)),
            " ",
          )
        : cite.quote(unknown.at)
    }</li>`;
  });
  return html`<section class="glance" id="${key}-stands">
${lead(context, first)}
${next.length > 0 && html`<ol class="next">${next.map((claim) => row(context, claim))}</ol>`}
<div class="at-hand">${block("Counts", counts.length > 0 && html`<ul class="counts">${counts.map((one) => count(context, one))}</ul>`)}
${block("Where accounts part", gravest !== undefined && parting(context, gravest), gravest && replay.since(replay.ofParting(gravest)))}
${block("Not known", open.length > 0 && html`<ul class="open-points">${open}</ul>`, replay.since(replay.firstOf(unknowns.map(({ at }) => at))))}</div>
${rest.list()}</section>
`;
}

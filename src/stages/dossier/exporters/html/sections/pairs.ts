import { type Passage, passageKey } from "../../../../../text/passage.js";
import type { AccountReport, Derivation, Disagreement } from "../../../account-document.js";
import { derivationRelation, disagreementKind } from "../../wording/labels.js";
import { publisherOf, type StoryIndex } from "../../wording/story-index.js";
import { reportAnchor } from "../anchors.js";
import { html, type Markup } from "../markup.js";
import { badge, type Context, firstOf, part, section } from "./section.js";

/** Two reports of which one took from the other, or that part on something. */
interface Pair {
  readonly earlier: AccountReport;
  readonly later: AccountReport;
  readonly shared?: Derivation;
  readonly parts: {
    readonly parting: Disagreement;
    readonly sides: readonly [readonly Passage[], readonly Passage[]];
  }[];
}

/** Pairs that a page sets side by side, disagreements from which they are taken, passages of each that are quoted. */
const PAIRS = 40;
const REPORTS_OF_A_SIDE = 3;
const SHARED = 6;
const PARTED = 2;

/** Pairs in which one report took from the other, then those that part, each where it matters most. */
function pairsOf({ story, reports, report }: StoryIndex): Pair[] {
  const order = new Map(reports.map(({ id }, at) => [id, at]));
  const pairs = new Map<string, Pair>();
  const pairOf = (a: string, b: string): Pair | undefined => {
    const [first, second] = (order.get(a) ?? 0) <= (order.get(b) ?? 0) ? [a, b] : [b, a];
    const [earlier, later] = [report(first), report(second)];
    if (!earlier || !later || earlier === later) return undefined;
    const key = JSON.stringify([first, second]);
    const known = pairs.get(key) ?? { earlier, later, parts: [] };
    pairs.set(key, known);
    return known;
  };
  for (const parting of story.disagreements) {
    const sides = parting.sides.map((side) => byReport(side).slice(0, REPORTS_OF_A_SIDE));
    for (const [n, side] of sides.entries()) {
      for (const [a, ownWords] of side) {
        for (const [b, otherWords] of sides.slice(n + 1).flat()) {
          const pair = pairOf(a, b);
          pair?.parts.push({ parting, sides: pair.earlier.id === a ? [ownWords, otherWords] : [otherWords, ownWords] });
        }
      }
    }
  }
  for (const derivation of story.derivations.toSorted((a, b) => b.shared.length - a.shared.length)) {
    const pair = pairOf(derivation.earlier, derivation.later);
    if (pair) pairs.set(JSON.stringify([pair.earlier.id, pair.later.id]), { ...pair, shared: derivation });
  }
  const weight = ({ shared, parts }: Pair): number =>
    parts.length * 3 + (shared ? 1 + Math.min(6, shared.shared.length) : 0);
  return [...pairs.values()].sort(
    (a, b) =>
      weight(b) - weight(a) ||
      (order.get(a.earlier.id) ?? 0) - (order.get(b.earlier.id) ?? 0) ||
      (order.get(a.later.id) ?? 0) - (order.get(b.later.id) ?? 0),
  );
}

function byReport(passages: readonly Passage[]): [string, Passage[]][] {
  const reports = new Map<string, Passage[]>();
  for (const passage of passages) {
    const known = reports.get(passage.report);
    if (known) known.push(passage);
    else reports.set(passage.report, [passage]);
  }
  return [...reports];
}

function named({ index }: Context, report: AccountReport): Markup {
  const letter = index.letter(report.id);
  return html`<a href="#${reportAnchor(report.id)}"><span class="letter">${letter}</span> <bdi>${publisherOf(report)}</bdi></a>`;
}

function pairItem(context: Context, { earlier, later, shared, parts }: Pair, at: number): Markup {
  const { index, cite, key, replay } = context;
  const [a, b] = [index.letter(earlier.id), index.letter(later.id)];
  const both = shared?.shared ?? [];
  const quotes = (passages: readonly Passage[]): Markup[] =>
    passages.slice(0, PARTED).map((passage) => html`<p class="quotes">${cite.quote(passage)}</p>`);
  const summary = [
    shared && `${b} ${derivationRelation(shared.relation)} ${a}`,
    both.length > 0 && `${both.length} shared passage${both.length === 1 ? "" : "s"}`,
    parts.length > 0 && `part on ${[...new Set(parts.map(({ parting }) => parting.about))].slice(0, 3).join(", ")}`,
  ];
  const inOrder = ([one, other]: readonly [Passage, Passage]): Passage[] =>
    one.report === earlier.id ? [one, other] : [other, one];
  return html`<details class="pair${replay.since(later.knownAt)}" id="${key}-pair-${at + 1}" name="${key}-pair"><summary><b>${a}</b> and <b>${b}</b> <span class="soft">${summary.filter(Boolean).join("; ")}</span></summary>
<div class="sides shared"><p>${named(context, earlier)}</p><p>${named(context, later)}</p>${both.length > 0 && html`<p class="across label">Shared</p>${both.slice(0, SHARED).map((one) => inOrder(one).map((passage) => html`<p class="quotes">${cite.quote(passage)}</p>`))}${both.length > SHARED && html`<p class="across small">and further:${cite.labels(both.slice(SHARED).flat())}</p>`}`}${parts.map(
    ({ parting, sides }) =>
      html`<p class="across label">${badge(disagreementKind(parting.kind))} ${parting.about}</p><div>${quotes(sides[0])}</div><div>${quotes(sides[1])}</div>`,
  )}</div>${shared && html`<p class="small">${shared.why}</p>`}</details>
`;
}

/** Any two reports of which one took from the other, or that part on something: what they share and where they part, side by side. */
export function pairs(outer: Context): Markup {
  const { context, rest } = part(outer, "pairs", "Two reports side by side");
  const { index, cite } = context;
  const all = pairsOf(index);
  const shown = all.slice(0, PAIRS);
  const set = new Set(shown.flatMap(({ shared }) => shared ?? []));
  const others = index.story.derivations.filter((derivation) => !set.has(derivation));
  const name = (id: string): Markup => html`<a href="#${reportAnchor(id)}">${index.letter(id)}</a>`;
  const taken = others.map(
    ({ later, earlier, relation, shared, why }) =>
      html`<li>${name(later)} <b>${derivationRelation(relation)}</b> ${name(earlier)}: ${why}${cite.labels(distinct(shared.flat()))}</li>`,
  );
  const joined = index.story.joins.map(
    ({ report, to, why }) => html`<li>${name(report)} <b>joined</b> ${name(to)}: ${why}</li>`,
  );
  if (shown.length + taken.length + joined.length === 0) return html``;
  return section(
    context,
    "pairs",
    "Two reports side by side",
    "what they share, and where they part",
    html`${shown.map((pair, at) => pairItem(context, pair, at))}${
      taken.length > 0 &&
      html`<details><summary>${taken.length} further report${taken.length === 1 ? "" : "s"} that took from another</summary><ul class="reasons">${taken}</ul></details>`
    }${
      joined.length > 0 &&
      html`<details><summary>Why the reports are taken to tell one event</summary>${firstOf(joined, 40, (list) => html`<ul class="reasons">${list}</ul>`)}</details>`
    }${rest.list()}`,
  );
}

const distinct = (passages: readonly Passage[]): Passage[] => [
  ...new Map(passages.map((passage) => [passageKey(passage), passage])).values(),
];

import { type Passage, passageKey } from "../../../../../text/passage.js";
import type { Statement } from "../../../account-document.js";
import { stanceLabel } from "../../wording/labels.js";
import { passageAnchor } from "../anchors.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { type Context, firstOf, letterLink, part, section, sources, time } from "./section.js";

const MANNER: Readonly<Record<Statement["manner"], string>> = {
  direct: "quoted in its own words",
  mixed: "quoted in part",
  indirect: "in the report's words",
};

/** Different wordings of one statement that are shown; the rest is folded. */
const WORDINGS = 4;

/** The places of a statement that have the same words and the same relays. */
interface Wording {
  readonly first: number;
  readonly others: readonly number[];
}

const sameWords = (passages: readonly Passage[]): string => passages.map(({ exact }) => exact).join("\n");

function wordingsOf({ appearances, via }: Statement): Wording[] {
  const wordings = new Map<string, { first: number; others: number[] }>();
  for (const [at, { content, source, cue }] of appearances.entries()) {
    const key = [content, source, cue].map(sameWords).join("\n\n") + JSON.stringify(via[at] ?? []);
    const known = wordings.get(key);
    if (known) known.others.push(at);
    else wordings.set(key, { first: at, others: [] });
  }
  return [...wordings.values()];
}

/** The words once, then the report, its relays, how source and saying stand there, and every other report with the same words. */
function wordingItem(context: Context, statement: Statement, { first, others }: Wording, id: string): Markup {
  const { index, cite, replay } = context;
  const appearance = statement.appearances[first];
  const report = appearance && index.report(appearance.report);
  if (!report) return html``;
  const relays = (statement.via[first] ?? []).map((party) => {
    const found = index.party(party);
    const mention = found?.names.find((name) => name.report === appearance.report);
    return cite.words(mention, found?.name ?? party);
  });
  const content = appearance.content.map((passage) => cite.quote(passage));
  const said = [...appearance.source, ...appearance.cue].map((passage) => cite.words(passage, passage.exact));
  const also = others.flatMap((at) => {
    const other = statement.appearances[at];
    const [words] = other?.content ?? [];
    if (!other || !words) return [];
    cite.note(
      [
        ...other.source,
        ...other.cue,
        ...other.content,
        ...[other.saidAtPassage, other.refersTo].flatMap((one) => one ?? []),
      ],
      id,
    );
    return [html`<a href="#${passageAnchor(words)}">${index.letter(other.report)}</a>`];
  });
  return html`<li class="wording${replay.since(report.knownAt)}">${letterLink(context, report)}<div><p class="quotes">${joinMarkup(content, " ")}${
    appearance.refersTo && html` <span class="soft">meaning</span> ${cite.quote(appearance.refersTo)}`
  }</p>
<p class="small">${joinMarkup(said, " … ")}${appearance.saidAtPassage && html` … ${cite.words(appearance.saidAtPassage, appearance.saidAtPassage.exact)}`}${
    relays.length > 0 && html`; via ${joinMarkup(relays, ", then ")}`
  }${appearance.background && html` <span class="tag">told as background</span>`}${
    report.withdrawn && html` <span class="tag withdrawn">report ${report.withdrawn.kind}</span>`
  }${also.length > 0 && html`; the same words in ${joinMarkup(also, " ")}`}</p></div></li>`;
}

/** One statement: who, what it does with the claim, when, and the words in each report that carries it. */
export function statementItem(
  context: Context,
  statement: Statement,
  relation: Statement["stance"],
  why: string,
  id: string,
): Markup {
  const { cite, replay } = context;
  const source = statement.appearances.flatMap((appearance) => appearance.source)[0];
  const appearing = new Set(
    statement.appearances
      .flatMap(({ content, refersTo }) => [...content, ...(refersTo ? [refersTo] : [])])
      .map(passageKey),
  );
  const other: Passage[] = statement.passages.filter((passage) => !appearing.has(passageKey(passage)));
  const notes = [
    html`${MANNER[statement.manner]}`,
    statement.certainty && html`hedged: “${statement.certainty.word}”`,
    statement.basis !== undefined &&
      html`knows from ${sources(context, [statement.basis], () => statement.basisPassage)}`,
    statement.sameBecause.length > 0 && html`one utterance, since ${statement.sameBecause.join("; ")}`,
    why !== "" && html`counted here: ${why}`,
  ];
  const wordings = wordingsOf(statement).map((wording) => wordingItem(context, statement, wording, id));
  return html`<li class="statement${replay.since(replay.firstOf(statement.passages))}" id="${id}"><p class="who"><b>${sources(context, [statement.by], () => source)}</b> <span class="relation ${relation}">${stanceLabel(relation)}</span>${
    statement.saidAt !== undefined && html`<span class="soft">, said ${time(statement.saidAt)}</span>`
  }${statement.medium !== undefined && html`<span class="soft">, in “${statement.medium}”</span>`}</p>
${firstOf(wordings, WORDINGS, (list) => html`<ul class="appearances">${list}</ul>`)}${
  other.length > 0 && html`<p class="quotes">further words:${cite.labels(other)}</p>`
}
<p class="small">${joinMarkup(notes, "; ")}</p></li>`;
}

/** A statement that stands in full elsewhere on the page, in one line. */
export function statementLine(
  context: Context,
  statement: Statement,
  relation: Statement["stance"],
  why: string,
  id: string,
  where: string,
): Markup {
  const [first] = statement.passages;
  return html`<li class="statement short${context.replay.since(context.replay.firstOf(statement.passages))}"><p class="who"><b>${sources(context, [statement.by])}</b> <span class="relation ${relation}">${stanceLabel(relation)}</span> ${first && html`<span class="quotes">${context.cite.quote(first)}</span>`} <a class="to" href="#${id}">in full under ${where}</a></p>${
    why !== "" && html`<p class="small">counted here: ${why}</p>`
  }</li>`;
}

/** Statements that no claim takes up, so that nothing found is left out. */
export function otherStatements(outer: Context): Markup {
  const { context, rest } = part(outer, "said", "Also said");
  const used = new Set(context.index.story.claims.flatMap((claim) => claim.statements.map(({ id }) => id)));
  const unused = context.index.story.statements.filter(({ id }) => !used.has(id));
  if (unused.length === 0) return html``;
  const items = unused.map((statement, at) =>
    statementItem(context, statement, statement.stance, "", `${context.key}-other-${at + 1}`),
  );
  return section(
    context,
    "said",
    "Also said",
    "in no claim above",
    html`<details><summary>${unused.length} statement${unused.length === 1 ? "" : "s"}</summary><ul class="statements">${items}</ul></details>${rest.list()}`,
  );
}

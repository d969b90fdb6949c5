import { type Passage, passageKey } from "../../../../../text/passage.js";
import type { Statement } from "../../../account-document.js";
import { stanceLabel } from "../../wording/labels.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { type Context, section, sources, time } from "./section.js";

const MANNER: Readonly<Record<Statement["manner"], string>> = {
  direct: "quoted in its own words",
  mixed: "quoted in part",
  indirect: "in the report's words",
};

/** One appearance: the words, then the report, its relays, and how the source and the saying stand there. */
function appearanceItem(context: Context, statement: Statement, at: number): Markup {
  const { index, cite } = context;
  const appearance = statement.appearances[at];
  if (!appearance) return html``;
  const relays = (statement.via[at] ?? []).map((id) => {
    const party = index.party(id);
    const mention = party?.names.find(({ report }) => report === appearance.report);
    return cite.words(mention, party?.name ?? id);
  });
  const letter = index.letter(appearance.report);
  const content = appearance.content.map((passage) => cite.quote(passage));
  const said = [...appearance.source, ...appearance.cue].map((passage) => cite.words(passage, passage.exact));
  return html`<li><a class="letter" href="#report-${letter}" title="Report ${letter}">${letter}</a><div><p class="quotes">${joinMarkup(content, " ")}${
    appearance.refersTo && html` <span class="soft">meaning</span> ${cite.quote(appearance.refersTo)}`
  }</p>
<p class="small">${joinMarkup(said, " … ")}${appearance.saidAtPassage && html` … ${cite.words(appearance.saidAtPassage, appearance.saidAtPassage.exact)}`}${
    relays.length > 0 && html`; via ${joinMarkup(relays, ", then ")}`
  }${appearance.background && html` <span class="tag">told as background</span>`}</p></div></li>`;
}

/** One statement: who, what it does with the claim, when, and the words in each report that carries it. */
export function statementItem(
  context: Context,
  statement: Statement,
  relation: Statement["stance"],
  why: string,
): Markup {
  const { cite } = context;
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
  return html`<li class="statement"><p class="who"><b>${sources(context, [statement.by], () => source)}</b> <span class="relation ${relation}">${stanceLabel(relation)}</span>${
    statement.saidAt !== undefined && html`<span class="soft">, said ${time(statement.saidAt)}</span>`
  }${statement.medium !== undefined && html`<span class="soft">, in “${statement.medium}”</span>`}</p>
<ul class="appearances">${statement.appearances.map((_, at) => appearanceItem(context, statement, at))}</ul>${
    other.length > 0 &&
    html`<p class="quotes">${joinMarkup(
      other.map((passage) => cite.quote(passage)),
      " ",
    )}</p>`
  }
<p class="small">${joinMarkup(notes, "; ")}</p></li>`;
}

/** Statements that no claim takes up, so that nothing found is left out. */
export function otherStatements(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Also said") };
  const used = new Set(context.index.story.claims.flatMap((claim) => claim.statements.map(({ id }) => id)));
  const rest = context.index.story.statements.filter(({ id }) => !used.has(id));
  if (rest.length === 0) return html``;
  const items = rest.map((statement) => statementItem(context, statement, statement.stance, ""));
  return section(
    context,
    "said",
    "Also said",
    "in no claim above",
    html`<details><summary>${rest.length} statement${rest.length === 1 ? "" : "s"}</summary><ul class="statements">${items}</ul></details>`,
  );
}

import type { Passage } from "../../../../../text/passage.js";
import type { AccountReport, AccountSentence, By, Claim } from "../../../account-document.js";
import type { RecordedDecision } from "../../../decisions/decision.js";
import type { DecisionWords } from "../../wording/decisions.js";
import type { EvidenceList } from "../../wording/evidence.js";
import { inWords, machineReadable } from "../../wording/instants.js";
import { NO_STATUS, type StatusLabel, statusLabel } from "../../wording/labels.js";
import type { StoryIndex } from "../../wording/story-index.js";
import { reportAnchor } from "../anchors.js";
import type { Choices } from "../choices.js";
import { type Citations, Rest } from "../citations.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import type { Replay } from "../replay.js";

/** A decision of a person: what it is about, what became of it, and how it is told. */
export interface Decided extends Pick<RecordedDecision, "on" | "state"> {
  readonly words: DecisionWords;
}

/** What every section of a story's page is written from. */
export interface Context {
  readonly index: StoryIndex;
  readonly cite: Citations;
  readonly evidence: EvidenceList;
  readonly replay: Replay;
  readonly choices: Choices;
  /** What persons decided, as far as it is about this story. */
  readonly decisions: readonly Decided[];
  /** Begins every id of this story that is not a passage's, so that several stories share one page: "s1". */
  readonly key: string;
  /** Where a claim stands on the page, by its id. */
  readonly claimAt: ReadonlyMap<string, string>;
  /** Level of the sections' headings: 2 where the story is the page, 3 where it is one of several. */
  readonly level: 2 | 3;
}

/** A heading `below` levels under the sections' own. */
export function heading({ level }: Context, below: 0 | 1, content: Markup | string, id?: string): Markup {
  const name = level + below;
  const attribute = id ? html` id="${id}"` : html``;
  return html`<h${name}${attribute}>${content}</h${name}>`;
}

/** A section with its heading, a short note beside it, and its content; empty content gives nothing. */
export function section(context: Context, name: string, title: string, note: string, content: Markup): Markup {
  const id = `${context.key}-${name}`;
  return html`<section class="part ${name}" id="${id}"><div class="part-head">${heading(context, 0, title, `${id}-h`)}${
    note !== "" && html`<p class="note">${note}</p>`
  }</div>
${content}
</section>
`;
}

/** The context of one part of the page, with the list that takes what is too much to be cited in place. */
export function part(outer: Context, name: string, where: string): { context: Context; rest: Rest } {
  const rest = new Rest(outer.evidence, `${outer.key}-${name}-rest`, `All passages of “${where}”`);
  return { context: { ...outer, cite: outer.cite.within(where, rest) }, rest };
}

/** What is drawn of the whole account, and would tell of things that were not known at an earlier step. */
export const ofTheWhole = ({ replay }: Context, content: Markup): Markup =>
  html`<div class="whole${replay.since(replay.steps.at(-1)?.at)}">${content}</div>`;

/** Some items, and the rest of them folded under "and N more". */
export function firstOf(items: readonly Markup[], most: number, wrap: (items: readonly Markup[]) => Markup): Markup {
  if (items.length <= most + 1) return items.length > 0 ? wrap(items) : html``;
  return html`${wrap(items.slice(0, most))}<details class="and-more"><summary>and ${items.length - most} more</summary>${wrap(items.slice(most))}</details>`;
}

/** An instant as `time`. */
export function time(instant: string, short = false): Markup {
  const machine = machineReadable(instant);
  return machine
    ? html`<time datetime="${machine}">${inWords(instant, short)}</time>`
    : html`<span class="when">${inWords(instant, short)}</span>`;
}

/** A link by which a reader can point others to this very place; it lasts as long as the words it names. */
export const lasting = (anchor: string, what: string): Markup =>
  html`<a class="lasting" href="#${anchor}" aria-label="Lasting link to ${what}">¶</a>`;

/** A report by its letter, opening it. */
export const letterLink = ({ index }: Context, report: AccountReport): Markup =>
  html`<a class="letter" href="#${reportAnchor(report.id)}" title="Report ${index.letter(report.id)}">${index.letter(report.id)}</a>`;

/** A status by shape, colour and word. */
export const badge = (label: StatusLabel | { words: string; family: string }): Markup =>
  html`<span class="status ${label.family}"><svg class="shape" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">${shapeOf(label.family)}</svg>${label.words}</span>`;

const shapeOf = (family: string): Markup => {
  if (family === "confirmed") return html`<circle cx="7" cy="7" r="6" fill="currentColor"/>`;
  if (family === "disputed") return html`<path d="M7 .5 13.5 7 7 13.5.5 7z" fill="currentColor"/>`;
  if (family === "taken-back") return html`<path d="M2 2l10 10M12 2 2 12" stroke="currentColor" stroke-width="3"/>`;
  return html`<circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" stroke-width="2.5"/>`;
};

/** The latest step of a claim's history. */
export const standing = (claim: Claim): Claim["history"][number] | undefined => claim.history.at(-1);

/** The label of what a claim has come to. */
export const standingLabel = (claim: Claim): StatusLabel => {
  const last = standing(claim);
  return last ? statusLabel(last.status) : NO_STATUS;
};

/** Sources by name, the unnamed ones as such. Each opens `passage(by)` where there is one. */
export function sources(
  { index, cite }: Context,
  list: readonly By[],
  passage?: (by: By) => Passage | undefined,
): Markup {
  const written = list.map((by) => {
    const { name, unnamed } = index.named(by);
    const words = cite.words(passage?.(by), name);
    return unnamed ? html`<span class="unnamed">${words}</span> <span class="soft">(not named)</span>` : words;
  });
  return joinMarkup(written, ", ");
}

/** The account's own sentences, each followed by the labels of the words that carry it. */
export const sentence = (cite: Citations, { text, passages }: Pick<AccountSentence, "text" | "passages">): Markup =>
  html`<bdi>${text}</bdi>${cite.labels(passages)}`;

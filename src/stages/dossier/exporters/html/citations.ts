import type { Passage } from "../../../../text/passage.js";
import { type Evidence, type EvidenceList, evidenceFor } from "../wording/evidence.js";
import { inQuotes } from "../wording/printable.js";
import { passageAnchor } from "./anchors.js";
import { html, joinMarkup, type Markup } from "./markup.js";

/** A place of the account that uses a passage. */
export interface Use {
  readonly id: string;
  readonly where: string;
}

/** Writes the links from one part of the account to the reports, and keeps where each passage was used. */
export interface Citations {
  /** The same citations, for another part of the account; `rest` takes what goes beyond a few references. */
  within(where: string, rest?: Rest): Citations;
  /** The labels of passages as links: A3 A4. Of many only the first, and a link to the rest. */
  labels(passages: readonly Passage[]): Markup;
  /** Own words that open a passage. */
  words(passage: Passage | undefined, words: string | Markup): Markup;
  /** A passage's words in quotation marks, opening it, with its label. */
  quote(passage: Passage): Markup;
  /** Notes that passages are used at a place of the page which somebody else writes. */
  note(passages: readonly Passage[], id: string): void;
  /** Where a passage was used, in the order of the page. */
  uses(evidence: Evidence): readonly Use[];
}

/** References beyond this number go to the rest, unless they would be only a few more. */
const SHOWN = 6;
const SPARED = 3;

/** The passages of one part of the page that were too many to stand where they are cited. */
export class Rest {
  private readonly passages: Passage[] = [];

  /** `id`: where the list stands on the page. */
  constructor(
    private readonly evidence: EvidenceList,
    readonly id: string,
    private readonly title: string,
  ) {}

  add(found: readonly Evidence[]): void {
    for (const { passage } of found) this.passages.push(passage);
  }

  /** All of them in one folded list; nothing where nothing was too much. To be written once, after the part. */
  list(): Markup {
    if (this.passages.length === 0) return html``;
    const found = evidenceFor(this.evidence, this.passages);
    const links = found.map(
      (one, at) =>
        html`<a href="#${passageAnchor(one.passage)}">${found[at - 1]?.letter === one.letter ? one.number : one.label}</a>`,
    );
    return html`<details class="rest" id="${this.id}"><summary>${this.title}: ${found.length}</summary><p class="refs">${joinMarkup(links, " ")}</p></details>`;
  }
}

/** Citations of the evidence of one page, from none. */
export function startCitations(evidence: EvidenceList): Citations {
  const uses = new Map<string, Use[]>();
  let count = 0;
  const within = (where: string, rest?: Rest): Citations => {
    const noteAt = (id: string, found: Evidence): void => {
      const known = uses.get(found.label) ?? [];
      uses.set(found.label, known);
      if (known.at(-1)?.id !== id) known.push({ id, where });
    };
    const use = (found: Evidence): string => {
      const id = `u${++count}`;
      noteAt(id, found);
      return id;
    };
    const labels = (passages: readonly Passage[]): Markup => {
      const found = evidenceFor(evidence, passages);
      const [first] = found;
      if (!first) return html``;
      const shown = rest && found.length > SHOWN + SPARED ? found.slice(0, SHOWN) : found;
      const id = use(first);
      for (const one of shown) noteAt(id, one);
      // A3 4 5 B2: the letter once for each report, so that many references stay short.
      const links = shown.map(
        (one, at) =>
          html`<a class="ref"${at === 0 && html` id="${id}"`} href="#${passageAnchor(one.passage)}">${
            shown[at - 1]?.letter === one.letter ? one.number : one.label
          }</a>`,
      );
      if (rest && shown !== found) {
        rest.add(found);
        for (const one of found.slice(shown.length)) noteAt(rest.id, one);
        links.push(html`<a class="ref more" href="#${rest.id}">and ${found.length - shown.length} more</a>`);
      }
      return html` <span class="refs">${joinMarkup(links, " ")}</span>`;
    };
    return {
      within,
      labels,
      words: (passage, words) => {
        const found = passage && evidence.of(passage);
        return found
          ? html`<a class="words" id="${use(found)}" href="#${passageAnchor(found.passage)}"><bdi>${words}</bdi></a>`
          : html`<bdi>${words}</bdi>`;
      },
      quote: (passage) => {
        const found = evidence.of(passage);
        const words = html`<bdi>${inQuotes(passage.exact)}</bdi>`;
        if (!found) return html`<span class="q">${words}</span>`;
        return html`<a class="q" id="${use(found)}" href="#${passageAnchor(found.passage)}">${words}<span class="ref">${found.label}</span></a>`;
      },
      note: (passages, id) => {
        for (const passage of passages) {
          const found = evidence.of(passage);
          if (found) noteAt(id, found);
        }
      },
      uses: (found) => uses.get(found.label) ?? [],
    };
  };
  return within("Account");
}

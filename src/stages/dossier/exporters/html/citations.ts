import type { Passage } from "../../../../text/passage.js";
import { type Evidence, type EvidenceList, evidenceFor } from "../wording/evidence.js";
import { inQuotes } from "../wording/printable.js";
import { html, joinMarkup, type Markup } from "./markup.js";

/** A place of the account that uses a passage. */
export interface Use {
  readonly id: string;
  readonly where: string;
}

/** Writes the links from one part of the account to the reports, and keeps where each passage was used. */
export interface Citations {
  /** The same citations, for another part of the account. */
  within(where: string): Citations;
  /** The labels of passages as links: A3 A4. */
  labels(passages: readonly Passage[]): Markup;
  /** Own words that open a passage. */
  words(passage: Passage | undefined, words: string | Markup): Markup;
  /** A passage's words in quotation marks, opening it, with its label. */
  quote(passage: Passage): Markup;
  /** Where a passage was used, in the order of the page. */
  uses(evidence: Evidence): readonly Use[];
}

/** Citations of the evidence of one page, from none. */
export function startCitations(evidence: EvidenceList): Citations {
  const uses = new Map<string, Use[]>();
  let count = 0;
  const within = (where: string): Citations => {
    const use = (found: Evidence): string => {
      const id = `u${++count}`;
      const known = uses.get(found.label) ?? [];
      uses.set(found.label, known);
      known.push({ id, where });
      return id;
    };
    // A3 4 5 B2: the letter once for each report, so that many references stay short.
    const labelOf = (found: Evidence, before: Evidence | undefined): Markup =>
      html`<a class="ref" id="${use(found)}" href="#${found.label}" title="The words: ${found.label}">${
        before?.letter === found.letter ? found.number : found.label
      }</a>`;
    return {
      within,
      labels: (passages) => {
        const found = evidenceFor(evidence, passages);
        return found.length > 0
          ? html` <span class="refs">${joinMarkup(
              found.map((one, at) => labelOf(one, found[at - 1])),
              " ",
            )}</span>`
          : html``;
      },
      words: (passage, words) => {
        const found = passage && evidence.of(passage);
        return found
          ? html`<a class="words" id="${use(found)}" href="#${found.label}"><bdi>${words}</bdi></a>`
          : html`<bdi>${words}</bdi>`;
      },
      quote: (passage) => {
        const found = evidence.of(passage);
        const words = html`<bdi>${inQuotes(passage.exact)}</bdi>`;
        if (!found) return html`<span class="q">${words}</span>`;
        return html`<a class="q" id="${use(found)}" href="#${found.label}">${words}<span class="ref">${found.label}</span></a>`;
      },
      uses: (found) => uses.get(found.label) ?? [],
    };
  };
  return within("Account");
}

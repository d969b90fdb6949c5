import type { ReportImage } from "../../../report.js";
import type { MarkupText } from "../../html/markup-to-text.js";

/** What an item states, whatever kind of feed it stands in; nothing is concluded yet. */
export interface StatedItem {
  /** Its id, as written. */
  readonly id?: string;
  readonly headline?: string;
  /** Its words, as each of its elements gives them. */
  readonly bodies: readonly MarkupText[];
  readonly link?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** The outlet that it was taken from, where it says so: the publisher, whoever's feed it stands in. */
  readonly outlet?: string;
  /** Whose copy it says it is. */
  readonly credit?: string;
  readonly language?: string;
  readonly section?: string;
  /** Its pictures, besides those in its words. */
  readonly images: readonly ReportImage[];
  /** What its links are relative to, where it says so. */
  readonly base?: string;
  /** The bytes it stood in. */
  readonly own: string;
  /** True where the feed ends within it. */
  readonly torn: boolean;
}

/** What a feed states of itself. */
export interface StatedFeed {
  readonly title?: string;
  /** Who publishes it, where that is told apart from its title. */
  readonly publisher?: string;
  /** Who writes all of it, where that is told apart from its title: the authors of items that name none. */
  readonly byline?: string;
  /** Its site. */
  readonly link?: string;
  /** Whose its words are, as its line of copyright has it. */
  readonly rights?: string;
  readonly language?: string;
}

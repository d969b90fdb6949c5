import type { Hedge, UnnamedKind } from "./speech-kinds.js";

/** The nouns by which a language says what kind of source speaks. Lower case. */
export interface SourceWords {
  /** "newspaper", "agency": outlets described. */
  readonly outlet: ReadonlySet<string>;
  /** Words that end an outlet's own name: "Times", "Radio". */
  readonly outletNames: ReadonlySet<string>;
  /** "study", "letter": what speaks is a text or a record. */
  readonly document: ReadonlySet<string>;
  /** Nouns for people, by what they make of somebody whose name is withheld. */
  readonly persons: Readonly<Record<UnnamedKind, ReadonlySet<string>>>;
  /** In front of a noun they make it somebody not yet known: "a", "several". */
  readonly indefinite: ReadonlySet<string>;
  readonly pronounsOfPersons: ReadonlySet<string>;
}

/** Hedging words and what each means on the scale of docs/reference/certainty.md. */
export type HedgeWords = Readonly<Record<string, Hedge>>;

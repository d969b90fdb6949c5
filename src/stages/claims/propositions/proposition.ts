import type { Position } from "../../../record/position.js";

/**
 * What one clause says, reduced to what decides whether two clauses can say the same: the kind of event its main word names,
 * the heads of the noun phrases before and after it, and every content word. Concepts are stems or event names
 * (`vocabulary.ts`).
 */
export interface Proposition {
  /** The clause. */
  readonly at: Position;
  readonly concept: string;
  /** False where the main word says little by itself ("be", "have", "say") and no complement tells. */
  readonly telling: boolean;
  /** True where the main word is what a copula says of something: "is alive". */
  readonly state: boolean;
  /** True where the main word names a kind of event. */
  readonly event: boolean;
  readonly main: Position;
  /** Heads of who does it and of whom it is done to; absent where the clause does not name them. */
  readonly agent?: string;
  readonly patient?: string;
  /** What the clause says of the event that its main word names: "the strike is lawful". */
  readonly said?: string;
  /** Of what of that event it is said: "the cause of the fire". */
  readonly aspect?: string;
  /** Concepts of all content words, the main word's aside. */
  readonly words: ReadonlySet<string>;
  /** Concepts of its proper names. */
  readonly names: ReadonlySet<string>;
  readonly negated: boolean;
  /** What is negated, where it is not the main word: "the fire was not arson". */
  readonly negates?: string;
  /** No verb heads it: "the capture of a soldier", "aftershocks". */
  readonly nominal?: true;
  /** It speaks of what is planned or to come: "will withdraw", "is preparing the deployment of". */
  readonly prospective: boolean;
  /** It holds for now, on a condition or as an example only: it excludes nothing. */
  readonly open?: true;
  /** It leaves out what another said before it: "he was not". */
  readonly elided?: true;
  /** It hangs on an "if" behind its main clause, and nobody says that it is so: "apologises if the fire was started here". */
  readonly conditional?: true;
  /** Things that have to be there for it to hold, and those it says are not there; absent where there are none. */
  readonly there?: readonly Thing[];
  readonly missing?: readonly Thing[];
  /** Of whom it is said, where that is a person or nobody at all. */
  readonly of?: "person" | "nobody";
  /** What it says an event came of, by kind: "the fire was caused by lightning". */
  readonly cause?: { readonly of: string; readonly kind: string };
  /** Where it says that somebody was while something was so: "was at home when the shop burned". */
  readonly whereabouts?: { readonly who: string; readonly place: string; readonly meanwhile: ReadonlySet<string> };
  /** Whether it tells what was done as meant: "deliberately", "by accident". */
  readonly meant?: boolean;
}

/** A thing that a clause needs, or says is missing. */
export interface Thing {
  readonly concept: string;
  /** It is another than the clause speaks of: "no other car". */
  readonly other?: true;
  /** Who has it or lacks it, or does something with it; absent where nobody is told. */
  readonly holder?: Holder;
}

/** Who has a thing, as far as that tells whether two can be one. */
export interface Holder {
  readonly concept: string;
  /** A name; a word for one person, whatever his name; several of them. */
  readonly kind: "name" | "person" | "other";
  readonly several: boolean;
}

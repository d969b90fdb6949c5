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
  /** Concepts of all content words, the main word's aside. */
  readonly words: ReadonlySet<string>;
  /** Concepts of its proper names. */
  readonly names: ReadonlySet<string>;
  readonly negated: boolean;
  /** No verb heads it: "the capture of a soldier", "aftershocks". */
  readonly nominal?: true;
  /** It speaks of what is planned or to come: "will withdraw", "is preparing the deployment of". */
  readonly prospective: boolean;
}

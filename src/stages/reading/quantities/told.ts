import type { Position } from "../../../record/position.js";
import type { Quantity } from "../reading.js";
import type { Counted } from "./counted.js";
import type { Earlier } from "./measuring/phrase.js";

/** What was read at a token: a quantity or none, and the token to go on from. */
export interface Read {
  readonly quantity?: Quantity;
  /** A second quantity of the same words: the other side of a tally. */
  readonly also?: readonly Quantity[];
  readonly earlier?: Earlier;
  /** The noun that later numbers may count as well; absent for an article ("killed a shopkeeper and wounded two"). */
  readonly counted?: Counted;
  /** The token at which another one person may be told of without an article: "killed an officer and bomb technician". */
  readonly another?: number;
  readonly next: number;
}

/** What the sentence has told before: its quantities, the last number phrase, and the last noun counted. */
export interface Told {
  readonly found: readonly Quantity[];
  readonly earlier?: Earlier;
  readonly another?: number | undefined;
  readonly of?: Position | undefined;
  readonly counted?: Counted;
}

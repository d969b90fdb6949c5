import type { Position } from "../../../record/position.js";
import type { Quantity } from "../reading.js";
import type { Counted } from "./counted.js";
import type { Earlier } from "./measuring/phrase.js";

/** What was read at a token: a quantity or none, and the token to go on from. */
export interface Read {
  readonly quantity?: Quantity;
  readonly earlier?: Earlier;
  /** The noun that later numbers may count as well; absent for an article ("killed a shopkeeper and wounded two"). */
  readonly counted?: Counted;
  readonly next: number;
}

/** What the sentence has told before: its quantities, the last number phrase, and the last noun counted. */
export interface Told {
  readonly found: readonly Quantity[];
  readonly earlier?: Earlier;
  readonly of?: Position | undefined;
  readonly counted?: Counted;
}

import type { Position } from "../../../record/position.js";
import type { Quantity } from "../reading.js";
import type { Earlier } from "./measuring/phrase.js";

/** What was read at a token: a quantity or none, and the token to go on from. */
export interface Read {
  readonly quantity?: Quantity;
  readonly earlier?: Earlier;
  /** True where an article counted: what follows counts others ("killed a shopkeeper and wounded two"). */
  readonly one?: boolean;
  readonly next: number;
}

/** What the sentence has told before: its quantities, the last number phrase, and what that counted. */
export interface Told {
  readonly found: readonly Quantity[];
  readonly earlier?: Earlier;
  readonly of?: Position;
}

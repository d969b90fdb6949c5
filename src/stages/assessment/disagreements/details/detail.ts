import type { Position } from "../../../../record/position.js";
import type { AttributedReading } from "../../../attributions/attribution.js";

/** One point that a clause tells of a thing, of which only one can hold. */
export interface Detail {
  readonly reading: AttributedReading;
  readonly at: Position;
  /** What is told: "where it was kept". */
  readonly about: string;
  /** Of what, by any of these: two details meet that share one. */
  readonly of: readonly string[];
  /** What kind of value it is; two of different kinds may both hold. */
  readonly kind: string;
  readonly value: string;
}

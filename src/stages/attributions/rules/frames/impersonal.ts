import type { Draft, Scene } from "../draft.js";

/** "reportedly", "appears to": nobody is named who says it. */
export function readImpersonal(_scene: Scene, _at: number): Draft | undefined {
  return undefined;
}

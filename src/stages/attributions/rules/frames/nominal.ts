import type { Draft, Scene } from "../draft.js";

/** "his claim that CONTENT", "a statement that CONTENT", "reports of CONTENT". */
export function readNominal(_scene: Scene, _at: number): Draft | undefined {
  return undefined;
}

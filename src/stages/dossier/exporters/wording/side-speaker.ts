import { type Passage, passageKey } from "../../../../text/passage.js";
import type { AccountStory } from "../../account-document.js";
import { speakerless } from "../../sentences.js";

/**
 * Whose word a side of a disagreement is that no party takes: the report's own, or nobody's who is named, where every figure of it is
 * only passed on.
 *
 * @example sideSpeaker(story, side) // "nobody named (“is believed”)"
 */
export function sideSpeaker({ figures }: Pick<AccountStory, "figures">, side: readonly Passage[]): string {
  const unsourced = new Map(figures.flatMap((one) => (one.unsourced ? [[passageKey(one.at), one.unsourced]] : [])));
  const cues = side.map((passage) => unsourced.get(passageKey(passage)));
  return speakerless(cues.every((cue) => cue !== undefined) ? cues[0] : undefined);
}

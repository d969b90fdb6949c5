import type { Position } from "../../../record/position.js";
import type { Frame } from "../finding.js";
import type { CueVerb } from "./lexicon.js";
import type { Range } from "./phrase.js";
import type { Unit, Word } from "./unit.js";
import type { VerbGroup } from "./verb-group.js";

/** An attribution while its unit is being read, in word indexes. */
export interface Draft {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly frame: Frame;
  readonly lemma: string;
  readonly confidence: number;
  /** Quotations in later units that go on with the content. */
  readonly more?: readonly Position[];
}

/** A unit being read, and what was found in it so far, in reading order of the cues. */
export interface Scene {
  readonly unit: Unit;
  readonly words: readonly Word[];
  readonly drafts: Draft[];
}

/** A cue verb with its group, as a frame gets it. */
export interface VerbCue {
  readonly verb: CueVerb;
  readonly group: VerbGroup;
}

/** The words of a verb cue: the group from its first auxiliary to its particles. */
export const cueRange = (cue: VerbCue): Range => ({
  start: cue.group.start,
  end: Math.max(cue.group.end, cue.verb.end),
});

export const isEmpty = (range: Range): boolean => range.end <= range.start;

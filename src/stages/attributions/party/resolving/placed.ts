import type { Position } from "../../../../record/position.js";
import { indexAt } from "../../../reading/context.js";
import { type Gender, genderOf } from "../mentions/gender.js";
import type { Mention, Scene } from "../mentions/mention.js";
import type { PartyFeatures } from "../party-features.js";
import type { Epithets } from "./epithets.js";

/** A mention together with the group it belongs to, as far as that is known. */
export interface Placed {
  readonly mention: Mention;
  readonly group: number;
  /** Where it speaks, the position of the source it is, or is one of. */
  readonly speaks?: Position;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** Whom a mention without a name means, and why: several where two spoke together. */
export interface Resolved {
  readonly to: readonly Placed[];
  readonly why: string;
}

/** What is known when a mention is resolved. */
export interface Known {
  readonly scene: Scene;
  /** Everything mentioned before it, the nearest last. */
  readonly before: readonly Placed[];
  /** The quotations of the report, in reading order. */
  readonly quotations: readonly Position[];
  /** Genders as the text has shown them so far, by group. */
  readonly genders: Map<number, Gender>;
  /** What the whole report tells of a group. */
  featuresOf(group: number): readonly PartyFeatures[];
  /** Age and charges, as the whole report tells them of a group. */
  epithetsOf(group: number): Epithets;
  /** All groups with a name or description of their own, but for those that a person's "her mother" makes. */
  readonly groups: readonly number[];
}

/** Most mentions looked back on. */
const MOST = 60;

/**
 * Those mentioned at most so many sentences before a mention, the nearest first. The paragraph before counts as near, however
 * many sentences somebody says in it.
 */
export function near({ scene, before }: Known, mention: Mention, sentences: number): Placed[] {
  const here = sentenceIndex(scene, mention.at);
  const paragraph = (sentence: number): number => scene.reading.sentences[sentence]?.paragraph ?? 0;
  const last = sentences > 2 ? paragraph(here) - 1 : Number.POSITIVE_INFINITY;
  const found: Placed[] = [];
  for (let i = before.length - 1; i >= 0 && found.length < MOST; i--) {
    const placed = before[i];
    if (!placed || (here - placed.sentence > sentences && paragraph(placed.sentence) < last)) break;
    if (placed.mention.at.end <= mention.at.start) found.push(placed);
  }
  return found;
}

export const sentenceIndex = ({ reading }: Scene, at: Position): number => indexAt(reading.sentences, at.start);

/** The gender that the text has shown a placed person to be of, if any. */
export function genderKnown({ scene, genders }: Known, { mention, group }: Placed): Gender | undefined {
  const known = genders.get(group) ?? genderOf(scene, mention);
  if (known !== undefined) genders.set(group, known);
  return known;
}

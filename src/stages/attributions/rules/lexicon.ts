import { type CueShape, cueVerbs } from "../../../languages/en/attributing/cue-verbs.js";
import { isTimeNoun, wordAt } from "./phrase.js";
import type { Word } from "./unit.js";

const SHAPES: ReadonlyMap<string, ReadonlySet<CueShape>> = (() => {
  const shapes = new Map<string, Set<CueShape>>();
  for (const shape of Object.keys(cueVerbs) as CueShape[]) {
    for (const verb of cueVerbs[shape]) {
      const known = shapes.get(verb) ?? new Set<CueShape>();
      known.add(shape);
      shapes.set(verb, known);
    }
  }
  return shapes;
})();

/** Longest particle behind a verb: "lash out at". */
const PARTICLES = 2;

/** A verb of the lexicon found in a text: its dictionary form with its particles, its shapes, and where it ends. */
export interface CueVerb {
  readonly lemma: string;
  readonly shapes: ReadonlySet<CueShape>;
  readonly end: number;
}

/** The cue verb whose main word stands at an index, with the particles that belong to it; `undefined` when it is none. */
export function cueVerbAt(words: readonly Word[], main: number): CueVerb | undefined {
  const verb = wordAt(words, main);
  if (verb.tag !== "VERB" && verb.tag !== "AUX") return undefined;
  let lemma = verb.lemma;
  let best: CueVerb | undefined;
  const own = SHAPES.get(lemma);
  if (own !== undefined) best = { lemma, shapes: own, end: main + 1 };
  for (let i = 1; i <= PARTICLES; i++) {
    const particle = wordAt(words, main + i);
    // "reported on Wednesday": a time, not what was reported on.
    if (isTimeNoun(wordAt(words, main + i + 1)) && particle.tag === "ADP") break;
    lemma = `${lemma}-${particle.lower}`;
    const shapes = SHAPES.get(lemma);
    if (shapes !== undefined) best = { lemma, shapes, end: main + i + 1 };
  }
  return best;
}

import type { Token } from "../../../languages/pack.js";
import { loadWeights } from "../../../network/weights.js";
import type { Position } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { FoundSpans } from "../finding.js";
import { eachOnce } from "./each-once.js";
import { featuresOf } from "./features.js";
import { type Model, readModel } from "./model.js";
import { type Tagged, tagAttributions } from "./tag-attributions.js";
import type { Stretch } from "./windows.js";

/** Spans as the tagger finds them; a source may be in several stretches. */
export interface TaggedSpans extends FoundSpans {
  /** How sure the tagger is of the boundaries of source and content, 0 to 1; `confidence` is that of the whole. */
  readonly certainty: number;
}

/**
 * The outermost attributions of a reading as the trained tagger finds them, in reading order of their cues; a source may be in
 * several stretches. Undefined in a language without a tagger. Time is linear.
 */
export function findByTagger(reading: Reading): TaggedSpans[] | undefined {
  const model = modelOf(reading.report.language);
  if (model === undefined) return undefined;
  return eachOnce(tagAttributions(model, featuresOf(reading)).map((each) => spansOf(reading.tokens, each)));
}

const models = new Map<string, Model>();

function modelOf(language: string | undefined): Model | undefined {
  if (language !== "en") return undefined;
  const known = models.get(language) ?? readModel(loadWeights(`attributions-${language}`));
  models.set(language, known);
  return known;
}

function spansOf(tokens: readonly Token[], { source, cue, content, confidence, certainty }: Tagged): TaggedSpans {
  const positions = (stretches: readonly Stretch[]): Position[] =>
    stretches.flatMap(({ from, to }) => {
      const [first, last] = [tokens[from], tokens[to - 1]];
      return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
    });
  return {
    source: positions(source),
    cue: positions([cue]),
    content: positions(content),
    confidence: confidence * certainty,
    certainty,
  };
}

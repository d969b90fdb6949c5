import type { Position } from "../../record/position.js";
import type { Reading } from "../reading/reading.js";

/** How an attribution is put into words. */
export type Frame =
  | "before" // SOURCE CUE (that) CONTENT
  | "after" // CONTENT, SOURCE CUE
  | "according" // CONTENT, according to SOURCE
  | "participle" // ..., CUE-ing that CONTENT
  | "passive" // CONTENT was CUE-ed by SOURCE
  | "impersonal" // CONTENT reportedly, CONTENT appears to
  | "nominal" // SOURCE's claim that CONTENT
  | "headline" // CONTENT: SOURCE
  | "label" // SOURCE: "CONTENT"
  | "verbless"; // "CONTENT" by itself, behind another of the same source

/** The words of one attribution: all that a finder of any make has to find. `describeSpans` reads the rest from them. */
export interface FoundSpans {
  readonly source: readonly Position[];
  readonly cue: readonly Position[];
  readonly content: readonly Position[];
  readonly confidence: number;
}

/**
 * An attribution as a span finder hands it to the rest of the stage, which reads everything else (chain, basis, stance,
 * certainty, dates) from the spans and the words around them.
 */
export interface Finding extends FoundSpans {
  readonly frame: Frame;
  /** Dictionary form of the cue's main word, with its particles. */
  readonly lemma: string;
  readonly negated: boolean;
  /** Where it was found: the sentence, or several that a quotation holds together. */
  readonly at: Position;
  /** True when it was found inside a whole quotation. */
  readonly quoted: boolean;
}

/** Finds the attributions of a reading, in any order. */
export type SpanFinder = (reading: Reading) => Finding[];

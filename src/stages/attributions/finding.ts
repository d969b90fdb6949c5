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

/**
 * The spans of one attribution: what a span finder hands to the rest of the stage, which reads everything else (stance,
 * certainty, chain, dates) from the spans and the words around them. A finder of another make (a trained tagger) has to give
 * only these.
 */
export interface Finding {
  readonly source: readonly Position[];
  readonly cue: readonly Position[];
  readonly content: readonly Position[];
  readonly frame: Frame;
  /** Dictionary form of the cue's main word, with its particles. */
  readonly lemma: string;
  readonly negated: boolean;
  /** The hearer ("told AFP") or relay ("as quoted by Lusa"), nearest to the source first. */
  readonly relays: readonly Position[];
  /** Sources in whose words this one was told, though its content lies outside theirs. */
  readonly through: readonly Position[];
  /** Where it was found: the sentence, or several that a quotation holds together. */
  readonly at: Position;
  /** True when it was found inside a whole quotation. */
  readonly quoted: boolean;
  readonly confidence: number;
}

/** Finds the attributions of a reading, in any order. */
export type SpanFinder = (reading: Reading) => Finding[];

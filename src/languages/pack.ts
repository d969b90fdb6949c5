import type { Position } from "../record/position.js";

/** A token: a word, number or mark of punctuation, with its part of speech (Universal Dependencies tag) and lemma. */
export interface Token extends Position {
  readonly text: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, ADP, DET, PRON, NUM, PUNCT, ... */
  readonly tag: string;
  /** Lower-case dictionary form. */
  readonly lemma: string;
}

import type { Position } from "../../../record/position.js";
import type { Reading, Sentence } from "../reading.js";

/** The sentence that holds the start of a position, found by halving; `undefined` between sentences. */
export function sentenceAt({ sentences }: Pick<Reading, "sentences">, at: Position): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).start <= at.start) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= at.start && at.start < sentence.end ? sentence : undefined;
}

import type { Token } from "../../languages/pack.js";
import type { Position } from "../../record/position.js";
import type { Reading } from "./reading.js";

/** The tokens that lie in the positions, found by halving: asked for every statement, they cost no more than the text. */
export function tokensIn({ tokens }: Pick<Reading, "tokens">, positions: readonly Position[]): Token[] {
  return positions.flatMap((at) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle] as Token).start < at.start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < tokens.length && (tokens[end] as Token).end <= at.end) end++;
    return tokens.slice(low, end);
  });
}

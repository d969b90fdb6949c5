import type { Token } from "../../../languages/pack.js";

/** Where a token stands towards the quotation marks of its paragraph. */
const QUOTE_STATE = { outside: 0, inside: 1, opening: 2, closing: 3, unclosed: 4 } as const;

/**
 * For each token where it stands towards double quotation marks. Marks are paired within a paragraph: behind a mark that is
 * never closed there everything is `unclosed`, as in a quotation that runs on.
 *
 * @param paragraphs number of the paragraph of each token
 * @param sides what the marks do that begin at an offset, where it is known; else their shape tells, or the mark before
 */
export function quoteStates(
  tokens: readonly Token[],
  paragraphs: ArrayLike<number>,
  sides: ReadonlyMap<number, "opens" | "closes"> = new Map(),
): Uint8Array {
  const states = new Uint8Array(tokens.length);
  let open = -1;
  const fillFrom = (end: number, state: number): void => {
    if (open >= 0) states.fill(state, open + 1, end);
    open = -1;
  };
  for (const [i, { text, start }] of tokens.entries()) {
    if (i > 0 && paragraphs[i] !== paragraphs[i - 1]) fillFrom(i, QUOTE_STATE.unclosed);
    const shape = SIDE.get(text);
    const side = shape === undefined ? undefined : (sides.get(start) ?? shape);
    if (side === undefined) continue;
    if (side === "opens" || (side === "either" && open < 0)) {
      fillFrom(i, QUOTE_STATE.unclosed);
      states[i] = QUOTE_STATE.opening;
      open = i;
    } else {
      fillFrom(i, QUOTE_STATE.inside);
      states[i] = QUOTE_STATE.closing;
    }
  }
  fillFrom(tokens.length, QUOTE_STATE.unclosed);
  return states;
}

const SIDE: ReadonlyMap<string, "opens" | "closes" | "either"> = new Map([
  ["“", "opens"],
  ["„", "opens"],
  ["«", "opens"],
  ["``", "opens"],
  ["”", "closes"],
  ["»", "closes"],
  ["''", "closes"],
  ['"', "either"],
]);

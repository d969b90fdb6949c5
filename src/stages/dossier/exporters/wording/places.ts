/** Turns offsets of a text into lines and columns. */
export interface Places {
  /** Line and column of a UTF-16 offset, both from 1, as editors count. */
  at(offset: number): { line: number; column: number };
}

/** The places of a text: its line starts are found once, each look-up is a binary search. */
export function placesOf(text: string): Places {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    at: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}

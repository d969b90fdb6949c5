import type { Quantity } from "../../reading.js";
import { type Line, phraseAt } from "../line.js";
import type { Measured, Phrase } from "./phrase.js";

/** True for a running total, false for an increment, `undefined` when the words do not tell. */
export function cumulativeOf(
  line: Line,
  phrase: Phrase,
  added: boolean,
  measured: Measured | undefined,
  found: readonly Quantity[],
): boolean | undefined {
  if (measured?.cumulative !== undefined) return measured.cumulative;
  if (added || isNew(phrase)) {
    // "100 killed and another 1,000 injured" is two figures, no increment.
    const other = found
      .slice(-20)
      .some((quantity) => quantity.measure !== undefined && quantity.measure !== measured?.measure);
    return other ? undefined : false;
  }
  const end = Math.max(phrase.counted.last, phrase.last, measured?.last ?? 0) + 8;
  const around = ` ${phraseAt(line, Math.max(0, phrase.first - 6), end)} `;
  // "in all 6 districts" is each of them; "In all, 6" and "6 in all" are a total.
  const each = phraseAt(line, phrase.first - 2, phrase.first) === "in all" && phrase.first > 2;
  return line.counting.totals.some((total) => !(each && total === "in all") && around.includes(` ${total} `))
    ? true
    : undefined;
}

/** "19 new cases" */
const isNew = ({ counted }: Phrase): boolean =>
  counted.states.some((state) => /^(?:new|additional|further)$/.test(state));

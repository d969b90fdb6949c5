import type { Quantity } from "../../reading/reading.js";
import { clashes, measureApart } from "../propositions/match-propositions.js";

/**
 * True where the first of two clauses gives a figure that the second does not: "54,400 people marched" says more than "people
 * marched", and "a quake of magnitude 5.9 killed ten" more than "ten were killed". It speaks for the other, but the two are two claims.
 */
export const givesMore = (a: readonly Quantity[], b: readonly Quantity[]): boolean =>
  a.some((one) => b.length === 0 || measureApart([one], b));

/**
 * True where two tellings give one measure values that no one utterance gives. A cut leaves out parts of a number ("three of the
 * seven bullets", "seven bullets"), never what it has come to since ("rose from five to 12", "five").
 */
export const figuresApart = (a: readonly Quantity[], b: readonly Quantity[]): boolean =>
  leavesMore(a, b) || leavesMore(b, a);

const sizeOf = ({ about, low, high }: Quantity): number => about ?? low ?? high ?? 0;

const isOneValue = (a: Quantity, b: Quantity): boolean => a.low === b.low && a.high === b.high && a.about === b.about;

function leavesMore(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.some((one) => {
    if (!clashes([one], b)) return false;
    const [own, others] = [a, b].map((all) => all.filter(({ measure }) => measure === one.measure)) as [
      Quantity[],
      Quantity[],
    ];
    const told = own.filter((other) => !clashes([other], others));
    const whole = told.find((other) => sizeOf(other) > sizeOf(one) && others.some((same) => isOneValue(other, same)));
    return clashes(others, own) || whole === undefined;
  });
}

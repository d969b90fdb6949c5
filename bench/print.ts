import type { Rates } from "./score/rates.js";

/** A share as per cent with one digit. */
export const percent = (share: number): string => (100 * share).toFixed(1);

/** Precision, recall and F1 in one line. */
export const ratesText = ({ p, r, f1 }: Rates): string =>
  `P ${percent(p).padStart(5)}  R ${percent(r).padStart(5)}  F1 ${percent(f1).padStart(5)}`;

/** Prints a name and what is said of it, in columns. */
export function printRow(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(24)} ${value}\n`);
}

import { attached, type Line, phraseAt, wordAt } from "./line.js";

/** The unit behind a number ("km", "%", "EUR"), `undefined` when there is none. */
export function unitAt(line: Line, last: number): string | undefined {
  const { units, currencies } = line.counting;
  const at = wordAt(line, last) === "-" && attached(line, last) ? last + 1 : last;
  const word = wordAt(line, at);
  if (phraseAt(line, at, at + 2) === "per cent" || phraseAt(line, at, at + 2) === "percentage points") return "%";
  // "5 won": a verb unless the currency is written with its country.
  if (word === "won" || word === "real" || word === "dong") return undefined;
  const money = currencies.get(word) ?? currencies.get(wordAt(line, at + 1));
  if (money !== undefined && (currencies.has(word) || (/^(?:[a-z.]+)$/.test(word) && isCurrencyOf(line, at))))
    return money;
  const unit = units.get(word);
  if (unit === "sq") return `${units.get(wordAt(line, at + 1)) ?? ""}²`;
  if (unit === "m" && word === "m") return attached(line, at) || wordAt(line, at + 1) !== "" ? "m" : undefined;
  return unit;
}

/** "5 million US dollars", "300 Swiss francs", "10 Danish kroner". */
const isCurrencyOf = (line: Line, at: number): boolean =>
  /^\p{Lu}/u.test(line.tokens[at]?.text ?? "") && wordAt(line, at + 1) !== "won";

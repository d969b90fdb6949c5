import { attached, type Line, phraseAt, wordAt } from "./line.js";

/** The unit behind a number, and the index after its words; `by`: what the number is multiplied by (cents of a dollar). */
export interface UnitWords {
  readonly unit: string;
  readonly last: number;
  readonly by?: number;
  readonly money: boolean;
}

/** The unit behind a number ("km", "%", "EUR"), `undefined` when there is none; `vague`: "hundreds of dollars". */
export function unitAt(line: Line, last: number, vague: boolean): UnitWords | undefined {
  let at = wordAt(line, last) === "-" && attached(line, last) ? last + 1 : last;
  if (vague && wordAt(line, at) === "of") at++;
  if (isWeight(line, at)) return { unit: "lb", last: at + 1, money: false };
  return moneyAt(line, at) ?? measureAt(line, at);
}

/** What pounds are of where they are money. */
const OF_MONEY =
  /^of (?:(?:the|its|their|his|her|public|private|extra|new) )*(?:money|cash|damage|damages|debts?|aid|savings|compensation|taxpayers?|funding|funds|investment|losses|revenue|profits?|fines?|income|spending|cuts|taxes)\b/;

/** "weighing about 200 pounds", "500 pounds of explosives": no money. */
const isWeight = (line: Line, at: number): boolean =>
  /^pounds?$/.test(wordAt(line, at)) &&
  (/\b(?:weigh\w*|tall|foot|feet|inch|inches|ft)\b/.test(phraseAt(line, Math.max(0, at - 9), at)) ||
    /\b\d - \d{1,2} ,? ?\d+$/.test(phraseAt(line, Math.max(0, at - 5), at)) ||
    (wordAt(line, at + 1) === "of" && !OF_MONEY.test(phraseAt(line, at + 1, at + 5))));

function moneyAt(line: Line, at: number): UnitWords | undefined {
  const { currencies, cents } = line.counting;
  const word = wordAt(line, at);
  // "5 won": a verb unless the currency is written with its country.
  if (word === "won" || word === "real" || word === "dong") return undefined;
  const unit = currencies.get(word);
  if (unit !== undefined) return { unit, last: at + 1, money: true };
  const cent = cents.get(word);
  if (cent !== undefined) return { unit: cent, last: at + 1, by: 0.01, money: true };
  // "5 million US dollars", "300 Swiss francs", "10 Danish kroner".
  const named = /^\p{Lu}/u.test(line.tokens[at]?.text ?? "") && /^[a-z.]+$/.test(word);
  const behind = named
    ? (currencies.get(`${word} ${wordAt(line, at + 1)}`) ?? currencies.get(wordAt(line, at + 1)))
    : undefined;
  return behind === undefined || wordAt(line, at + 1) === "won"
    ? undefined
    : { unit: behind, last: at + 2, money: true };
}

function measureAt(line: Line, at: number): UnitWords | undefined {
  const { units } = line.counting;
  for (const length of [2, 1]) {
    const unit = units.get(phraseAt(line, at, at + length));
    if (unit === undefined) continue;
    // "5 m", "35C": a lone letter is a unit only behind its number.
    if (/^[a-z]$/.test(wordAt(line, at)) && length === 1 && !attached(line, at) && wordAt(line, at) !== "m") continue;
    if (unit === "m" && wordAt(line, at) === "m" && !attached(line, at) && wordAt(line, at + 1) === "") continue;
    return withPower(line, { unit, last: at + length, money: false });
  }
  return undefined;
}

/** "square kilometres", "cubic metres" */
function withPower(line: Line, found: UnitWords): UnitWords {
  if (found.unit !== "²" && found.unit !== "³") return found;
  const base = line.counting.units.get(wordAt(line, found.last));
  return base === undefined ? found : { ...found, unit: `${base}${found.unit}`, last: found.last + 1 };
}

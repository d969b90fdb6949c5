import type { Quantity } from "../reading.js";
import { boundedAt } from "./bounds.js";
import { type Line, phraseAt, spanAt, wordAt } from "./line.js";
import type { NumberWords } from "./numbers/number-words.js";

/** "7.6-magnitude", "magnitude 6.1", "measuring 7.6 and 7.4", "5.2 on the Richter scale". */
export function magnitudeAt(line: Line, number: NumberWords): Quantity | undefined {
  const { value, first, last } = number;
  if (
    value === undefined ||
    value <= 0 ||
    value >= 10 ||
    !/^\d/.test(wordAt(line, first)) ||
    number.currency !== undefined
  )
    return undefined;
  const found = wordsOf(line, first, last);
  if (!found) return undefined;
  const { low, high, about, ...tokens } = boundedAt(line, number);
  return {
    at: spanAt(line, tokens.first, tokens.last),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(about === undefined ? {} : { about }),
    measure: "magnitude",
    measureAt: spanAt(line, found[0], found[1]),
  };
}

function wordsOf(line: Line, first: number, last: number): [number, number] | undefined {
  const dash = wordAt(line, last) === "-" ? 1 : 0;
  if (wordAt(line, last + dash) === "magnitude") return [last + dash, last + dash + 1];
  // "7.6 and 7.5 magnitude quakes"
  if (
    /^(?:and|or|to)$/.test(wordAt(line, last)) &&
    /^\d/.test(wordAt(line, last + 1)) &&
    /^-? ?magnitude/.test(phraseAt(line, last + 2, last + 4))
  ) {
    const at = wordAt(line, last + 2) === "-" ? last + 3 : last + 2;
    return [at, at + 1];
  }
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (wordAt(line, i) === "magnitude") return [i, i + 1];
    if (/^(?:measuring|measured|registering|registered)$/.test(wordAt(line, i)))
      return isQuake(line) ? [i, i + 1] : undefined;
    if (!/^(?:of|a|an|at|about|over|preliminary|,|and|or|\d[\d.]*|estimated|around)$/.test(wordAt(line, i))) break;
  }
  return /^(?:degrees |points )?on the (?:\S+ )?richter/.test(phraseAt(line, last, last + 5))
    ? [last, last + 4]
    : undefined;
}

const isQuake = (line: Line): boolean =>
  line.words.some((word) => /^(?:quakes?|earthquakes?|tremors?|temblors?|aftershocks?)$/.test(word));

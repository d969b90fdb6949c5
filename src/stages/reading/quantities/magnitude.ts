import type { Quantity } from "../reading.js";
import { boundedAt } from "./bounds.js";
import { type Line, phraseAt, spanAt, wordAt } from "./line.js";
import type { NumberWords } from "./numbers/number-words.js";

/** "7.6-magnitude", "at least magnitude-6.1", "measuring 7.6 and 7.4", "5.2 on the Richter scale", "aftershocks of around 4.0". */
export function magnitudeAt(line: Line, number: NumberWords): Quantity | undefined {
  const { first, last } = number;
  if (!/^(?:\d|from$|between$)/.test(wordAt(line, first)) || number.currency !== undefined || !isOnScale(number))
    return undefined;
  const found = wordsOf(line, first, last);
  if (!found) return undefined;
  // "at least magnitude-6.1": the bound stands in front of the word
  const joined = found[0] < first && found[0] >= first - 2 && /^(?:-|of|)$/.test(phraseAt(line, found[1], first));
  const bounded = boundedAt(line, number);
  const { low, high, about, ...tokens } =
    joined && bounded.first === first ? boundedAt(line, { ...number, first: found[0] }) : bounded;
  return {
    at: spanAt(line, tokens.first === found[0] ? first : tokens.first, tokens.last),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(about === undefined ? {} : { about }),
    measure: "magnitude",
    measureAt: spanAt(line, found[0], found[1]),
  };
}

const isOnScale = ({ value, interval }: NumberWords): boolean =>
  [value, interval?.low, interval?.high].every((end) => end === undefined || (end > 0 && end < 10));

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
    if (/^magnitudes?$/.test(wordAt(line, i))) return [i, i + 1];
    if (/^(?:after|fore)shocks?$/.test(wordAt(line, i)) && wordAt(line, i + 1) === "of" && hasPoint(line, first))
      return [i, i + 1];
    if (/^(?:measuring|measured|registering|registered)$/.test(wordAt(line, i))) {
      if (isQuake(line)) return [i, i + 1];
      break;
    }
    if (
      !/^(?:of|a|an|at|about|over|preliminary|ranging|from|between|-|,|and|or|\d[\d.]*|estimated|around)$/.test(
        wordAt(line, i),
      )
    )
      break;
  }
  return /^(?:degrees |points )?on the (?:\S+ )?richter/.test(phraseAt(line, last, last + 5))
    ? [last, last + 4]
    : undefined;
}

/** "aftershocks of 4.0", not "aftershocks of 4 days". */
const hasPoint = (line: Line, i: number): boolean => /^\d\.\d/.test(wordAt(line, i));

const isQuake = (line: Line): boolean =>
  line.words.some((word) => /^(?:quakes?|earthquakes?|tremors?|temblors?|aftershocks?)$/.test(word));

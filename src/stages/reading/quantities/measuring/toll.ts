import { type Counted, countedAt } from "../counted.js";
import { type Line, phraseAt, wordAt } from "../line.js";
import { type Lookup, TOTALS } from "../lookup.js";
import { type Earlier, fits, type Measured, type Phrase } from "./phrase.js";

const LEADS_TO =
  /^(?:to|at|of|is|was|are|were|reached|reaching|hit|hitting|passed|passing|topped|topping|exceeded|exceeding|as|be|:|now|stood|by|climbed|surpassed|surpassing|past|than)$/;
const REACH = 16;

/** "the death toll rose to 14", "bringing the toll from the storm to nine", "put the number of dead at 11". */
export function asToll(line: Line, lookup: Lookup, phrase: Phrase, earlier: Earlier | undefined): Measured | undefined {
  // "up from 71 a day earlier" is what the toll was.
  if (!LEADS_TO.test(wordAt(line, phrase.first - 1))) return undefined;
  for (let end = phrase.first - 1; end > Math.max(0, phrase.first - REACH); end--) {
    if (/^[;.]$/.test(wordAt(line, end - 1))) return undefined;
    if (!lookup.tollEnds.has(wordAt(line, end - 1))) continue;
    for (let length = 4; length > 0; length--) {
      const words = phraseAt(line, end - length, end);
      const measure = line.counting.tolls.get(words) ?? (TOTALS.has(words) ? earlier?.measured?.measure : undefined);
      if (measure === undefined || words.split(" ").length !== length) continue;
      const step = wordAt(line, phrase.first - 1) === "by";
      return { measure, first: end - length, last: end, how: "toll", cumulative: !step };
    }
  }
  return undefined;
}

/** What "the number of ..." in front of a number counts, and its measure where the vocabulary has it. */
export interface NumberOf {
  /** Absent where the noun itself is the measure: "the number of arrests". */
  readonly counted?: Counted;
  readonly measured?: Measured;
}

/** "The number of visitors reached 3 million", "the number of people detained rose to 40". */
export function numberOf(line: Line, lookup: Lookup, first: number): NumberOf | undefined {
  if (!LEADS_TO.test(wordAt(line, first - 1))) return undefined;
  for (let at = first - 2; at > Math.max(0, first - REACH); at--) {
    if (/^[;.]$/.test(wordAt(line, at))) return undefined;
    if (wordAt(line, at) !== "of" || wordAt(line, at - 1) !== "number") continue;
    const counted = countedAt(line, lookup, at + 1);
    if (counted.last > first - 1 || counted.head === "") return undefined;
    const words =
      lookup.nouns.get(counted.head) ??
      lookup.participles.get(wordAt(line, counted.last)) ??
      lookup.states.get(wordAt(line, counted.last));
    if (!words || !fits(words, counted, line.counting)) return { counted };
    const cumulative = wordAt(line, first - 1) !== "by";
    const measured: Measured = { measure: words.measure, first: at - 1, last: counted.last, how: "toll", cumulative };
    return lookup.nouns.has(counted.head) ? { measured } : { counted, measured };
  }
  return undefined;
}

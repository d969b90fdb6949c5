import { countedAt } from "./counted.js";
import { type Line, phraseAt, spanAt, wordAt } from "./line.js";
import type { Lookup } from "./lookup.js";
import { measureOf } from "./measuring/measure.js";
import { fits, type Phrase } from "./measuring/phrase.js";
import type { Read } from "./told.js";

/** "a 10-year-old girl was killed", "another victim died": an article counts one where harm to a person is told. */
export function readOne(line: Line, lookup: Lookup, i: number): Read | undefined {
  const added = wordAt(line, i) === "another";
  if (!(added || /^an?$/.test(wordAt(line, i))) || /^(?:such|what|quite|as|one)$/.test(wordAt(line, i - 1)))
    return undefined;
  const counted = countedAt(line, lookup, overAge(line, i + 1));
  if (
    !(line.counting.persons.has(counted.head) || /\w(?:ician|ologist|woman|man)$/.test(counted.head)) ||
    !/^(?!.*(?:s|people|men|women|children)$)/.test(counted.head)
  )
    return undefined;
  if (/^(?:couple|family|household|staff|personnel)$/.test(counted.head)) return undefined;
  const phrase: Phrase = { first: i, last: i + 1, counted };
  const measured = measureOf(line, lookup, phrase, undefined);
  const words = line.counting.measures.find((row) => row.measure === measured?.measure);
  if (!measured || measured.how === "state" || words?.ofOne !== true || !fits(words, counted, line.counting))
    return undefined;
  return {
    quantity: {
      at: spanAt(line, i, added ? i + 1 : counted.last),
      low: 1,
      high: 1,
      of: spanAt(line, i + 1, counted.last),
      measure: measured.measure,
      measureAt: spanAt(line, measured.first, measured.last),
      ...(added ? { cumulative: false } : {}),
    },
    earlier: { phrase, measured },
    next: counted.last,
  };
}

/** Over "10-year-old" and "35 year old". */
function overAge(line: Line, i: number): number {
  const words = phraseAt(line, i, i + 5);
  if (/^\d+ - (?:year|month|week|day) - old$/.test(words)) return i + 5;
  return /^\d+ (?:year|month|week|day) old/.test(words) ? i + 3 : i;
}

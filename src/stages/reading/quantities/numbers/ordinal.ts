import { type Line, spanAt, tagAt, wordAt } from "../line.js";
import type { Lookup } from "../lookup.js";
import type { Read } from "../told.js";

/** Nouns for one who was killed, beside those that are a measure themselves. */
const VICTIM = /^(?:victim|fatality|casualty)$/;
const DIED = /^(?:dies|died|dead|killed|found|recovered|succumbs|succumbed)$/;

/** "a fifth body", "the sixth aftershock", "fourth victim dies": so many there are by then. */
export function readOrdinal(line: Line, lookup: Lookup, i: number): Read | undefined {
  const value = line.counting.ordinals.get(wordAt(line, i));
  if (value === undefined) return undefined;
  const noun = wordAt(line, i + 1);
  const measure = measureOfOne(line, lookup, i + 1, noun);
  if (measure === undefined || /^(?:NOUN|PROPN)$/.test(tagAt(line, i + 2))) return undefined;
  return {
    quantity: {
      at: spanAt(line, i, i + 1),
      low: value,
      high: value,
      of: spanAt(line, i + 1, i + 2),
      measure,
      measureAt: spanAt(line, i + 1, i + 2),
      cumulative: true,
    },
    next: i + 2,
  };
}

function measureOfOne(line: Line, lookup: Lookup, at: number, noun: string): string | undefined {
  const words = lookup.nouns.get(noun) ?? lookup.nouns.get(`${noun}s`) ?? lookup.nouns.get(noun.replace(/y$/, "ies"));
  if (words && words.measure !== "shots") return words.measure;
  if (!VICTIM.test(noun) && !line.counting.persons.has(noun)) return undefined;
  return VICTIM.test(noun) || DIED.test(wordAt(line, at + 1)) ? lookup.states.get("dead")?.measure : undefined;
}

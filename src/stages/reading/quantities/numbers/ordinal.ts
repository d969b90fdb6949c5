import { countedAt } from "../counted.js";
import { type Line, spanAt, tagAt, wordAt } from "../line.js";
import { givenAt, type Lookup } from "../lookup.js";
import type { Read } from "../told.js";

/** Nouns for one who was killed, beside those that are a measure themselves. */
const VICTIM = /^(?:victim|fatality|casualty)$/;
const DIED = /^(?:dies|died|dead|killed|found|recovered|succumbs|succumbed)$/;
/** Of whom this is said has not died. */
const SPARED =
  /^(?:hospital|hospitalised|hospitalized|recover(?:ing|ed|s)|surviv(?:ed|es|ing|or)|stable|injured|wounded|released|treated)$/;
/** How far behind a person what befell him is looked for: "the second driver in the history of the race to die". */
const REACH = 14;

/** "a fifth body", "the sixth aftershock", "fourth victim dies", "the second driver to be killed": so many there are by then. */
export function readOrdinal(line: Line, lookup: Lookup, i: number): Read | undefined {
  const value = line.counting.ordinals.get(wordAt(line, i));
  if (value === undefined) return undefined;
  const found = itselfAt(line, lookup, i + 1) ?? oneToBe(line, lookup, i + 1);
  if (!found) return undefined;
  return {
    quantity: {
      at: spanAt(line, i, i + 1),
      low: value,
      high: value,
      of: spanAt(line, i + 1, found.of),
      measure: found.measure,
      measureAt: spanAt(line, found.first, found.last),
      cumulative: true,
    },
    next: found.of,
  };
}

interface OneOf {
  readonly measure: string;
  /** Where the words for what is counted end. */
  readonly of: number;
  readonly first: number;
  readonly last: number;
}

function itselfAt(line: Line, lookup: Lookup, at: number): OneOf | undefined {
  const measure = measureOfOne(line, lookup, at, wordAt(line, at));
  if (measure === undefined || /^(?:NOUN|PROPN)$/.test(tagAt(line, at + 1))) return undefined;
  return { measure, of: at + 1, first: at, last: at + 1 };
}

function measureOfOne(line: Line, lookup: Lookup, at: number, noun: string): string | undefined {
  const words = lookup.nouns.get(noun) ?? lookup.nouns.get(`${noun}s`) ?? lookup.nouns.get(noun.replace(/y$/, "ies"));
  if (words && words.measure !== "shots") return words.measure;
  if (!VICTIM.test(noun) && !line.counting.persons.has(noun)) return undefined;
  return DIED.test(wordAt(line, at + 1)) || (VICTIM.test(noun) && !line.words.some((word) => SPARED.test(word)))
    ? lookup.states.get("dead")?.measure
    : undefined;
}

/** "second bomb technician to die", "third man to be charged". */
function oneToBe(line: Line, lookup: Lookup, at: number): OneOf | undefined {
  const counted = countedAt(line, lookup, at);
  if (counted.head === "" || counted.head.endsWith("s")) return undefined;
  for (let k = counted.last; k < counted.last + REACH; k++) {
    if (/^(?:[.,;:"]|and|but|who|that|which)$/.test(wordAt(line, k)) || tagAt(line, k) === "AUX") return undefined;
    if (wordAt(line, k) !== "to") continue;
    const died = lookup.intransitive.get(wordAt(line, k + 1));
    const done = /^(?:be|have)$/.test(wordAt(line, k + 1))
      ? givenAt(line, lookup, wordAt(line, k + 2) === "been" ? k + 3 : k + 2)
      : undefined;
    const words = died ?? done?.words;
    if (words?.ofOne === true) return { measure: words.measure, of: counted.last, first: k, last: done?.last ?? k + 2 };
  }
  return undefined;
}

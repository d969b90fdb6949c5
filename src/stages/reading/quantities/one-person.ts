import { type Counted, countedAt } from "./counted.js";
import { type Line, phraseAt, spanAt, tagAt, wordAt } from "./line.js";
import type { Lookup } from "./lookup.js";
import { measureOf } from "./measuring/measure.js";
import { fits, type Measured, type Phrase } from "./measuring/phrase.js";
import type { Read, Told } from "./told.js";

/** Endings of nouns for persons by what they do or are. */
const PERSON = /\w(?:ician|ologist|woman|man|boy|girl|er|or|ist|eer|ee|ant|(?<!m)ent)$/;

/**
 * "A 10-year-old girl was killed", "another victim died": an article counts one where harm to a person is told, and so does
 * each noun of a list ("killed a judge, a clerk and a guard"), the last also without an article.
 */
export function readOne(line: Line, lookup: Lookup, i: number, told: Told): Read | undefined {
  const bare = i === told.another;
  const added = wordAt(line, i) === "another";
  if (!bare && (!(added || /^an?$/.test(wordAt(line, i))) || /^(?:such|what|quite|as|one)$/.test(wordAt(line, i - 1))))
    return undefined;
  const start = bare ? i : i + 1;
  const counted = countedAt(line, lookup, overAge(line, start));
  if (!isOne(line, counted)) return undefined;
  const phrase: Phrase = { first: i, last: start, counted };
  const measured = measureOf(line, lookup, phrase, isListed(line, counted.last, i) ? told.earlier : undefined);
  const words = line.counting.measures.find((row) => row.measure === measured?.measure);
  // "an injured person was taken to hospital": told of for how the place looked
  if (counted.states.some((state) => lookup.states.has(state)) && measured?.measure !== "killed") return undefined;
  // "Vos, who was a mother of four, and a girl were hurt": what somebody is
  if (measured?.how === "subject" && !added && /^(?:was|is|be|been)$/.test(wordAt(line, i - 1))) return undefined;
  if (!measured || measured.how === "state" || words?.ofOne !== true || !fits(words, counted, line.counting))
    return undefined;
  return {
    quantity: {
      at: spanAt(line, i, added ? i + 1 : counted.last),
      low: 1,
      high: 1,
      of: spanAt(line, start, counted.last),
      measure: measured.measure,
      measureAt: spanAt(line, measured.first, measured.last),
      ...(added ? { cumulative: false } : {}),
    },
    earlier: { phrase, measured },
    ...another(line, counted, measured),
    next: counted.last,
  };
}

function isOne(line: Line, { head }: Counted): boolean {
  const { persons, things, weapons } = line.counting;
  if (/(?:s|people|men|women|children)$/.test(head)) return false;
  if (/^(?:couple|family|household|staff|personnel)$/.test(head)) return false;
  return persons.has(head) || (PERSON.test(head) && !things.has(head) && !weapons.has(head));
}

/** The noun behind "and" that may count one more of the same without an article. */
function another(line: Line, { last }: Counted, { how }: Measured): { another?: number } {
  if (how === "noun" || wordAt(line, last) !== "and") return {};
  return /^(?:NOUN|ADJ|PROPN)$/.test(tagAt(line, last + 1)) ? { another: last + 1 } : {};
}

/** How far a list is followed. */
const LIST = 14;

/** In a list that goes on to an "and", or behind it: "killed a shopkeeper, a father of two" is one. */
function isListed(line: Line, last: number, first: number): boolean {
  if (wordAt(line, first - 1) !== ",") return true;
  for (let at = last; at < last + LIST; at++) {
    if (wordAt(line, at) === "and") return true;
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(tagAt(line, at)) && !/^(?:,|-)$/.test(wordAt(line, at))) return false;
  }
  return false;
}

/** Over "10-year-old" and "35 year old". */
function overAge(line: Line, i: number): number {
  const words = phraseAt(line, i, i + 5);
  if (/^\d+ - (?:year|month|week|day) - old$/.test(words)) return i + 5;
  return /^\d+ (?:year|month|week|day) old/.test(words) ? i + 3 : i;
}

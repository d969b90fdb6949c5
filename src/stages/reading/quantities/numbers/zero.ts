import { countedAt } from "../counted.js";
import { type Line, phraseAt, spanAt, wordAt } from "../line.js";
import type { Lookup } from "../lookup.js";
import type { Measured } from "../measuring/phrase.js";
import { asSubject } from "../measuring/subject.js";
import type { Read } from "../told.js";

/** Words that only ask or suppose: "if nobody was hurt". */
const SUPPOSED = /\b(?:if|whether|unless|hop(?:e|es|ed|ing)|pray\w*|ensur\w*)\b/;

/** "No injuries were reported", "no passengers were hurt": none, where harm is told of. */
export function readNone(line: Line, lookup: Lookup, i: number): Read | undefined {
  const none = noneAt(line, lookup, i);
  if (!none || /^(?:else|other|others)$/.test(wordAt(line, none.last))) return undefined;
  if (SUPPOSED.test(phraseAt(line, Math.max(0, i - 4), i))) return undefined;
  const words = line.counting.measures.find(({ measure }) => measure === none.measured.measure);
  if (words?.ofOne !== true) return undefined;
  return {
    quantity: {
      at: spanAt(line, i, none.last),
      low: 0,
      high: 0,
      measure: none.measured.measure,
      measureAt: spanAt(line, none.measured.first, none.measured.last),
    },
    next: none.last,
  };
}

interface None {
  readonly last: number;
  readonly measured: Measured;
}

function noneAt(line: Line, lookup: Lookup, i: number): None | undefined {
  if (wordAt(line, i) !== "no") return undefined;
  const { head, first, last } = countedAt(line, lookup, i + 1);
  const itself = lookup.nouns.get(head);
  if (itself && wordAt(line, last) !== "of")
    return { last, measured: { measure: itself.measure, first: last - 1, last, how: "noun" } };
  if (!line.counting.persons.has(head)) return undefined;
  const counted = { first, last, head, states: [], pointsBack: false };
  const measured = asSubject(line, lookup, { first: i, last: i + 1, counted });
  return measured && { last, measured };
}

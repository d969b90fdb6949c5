import type { Bounded } from "../bounds.js";
import { type Line, phraseAt, spanAt, tagAt, wordAt } from "../line.js";
import type { Read } from "../told.js";

const CONTRACT =
  /^(?:contracts?|deals?|offers?|extensions?|agreements?|pacts?|leases?|tenders?|proposals?|bids?|concessions?|franchises?|mandates?)$/;
const BAN = /^(?:bans?|suspensions?)$/;
/** In front of years that are a contract's: "a contract of", "signed for", "a deal is said to be for". */
const CONTRACTED =
  /\b(?:(?:contract|deal|offer|extension|agreement|pact|lease|tender|proposal|bid|concession|franchise)s?|(?:re-?)?sign(?:s|ed|ing)?|extended)(?: [^\s;.]+){0,6}? (?:of|for|over|spanning|covering|runs|longer than)$/;
const CONTRACT_WORD =
  /\b(?:contract|deal|offer|extension|agreement|pact|lease|tender|proposal|bid|concession|franchise)(?:s|ed)?\b|\bsign(?:s|ed|ing)\b/;
/** Money right in front of years: "$184 million over eight years", "$40m for two years". */
const PAID = /(?:[$€£]|\b(?:million|billion|thousand|m|bn|dollars|euros|pounds)\b)(?: \S+){0,3} (?:over|for|,|-|and)$/;
/** Behind years: "eight years and at least $160 million", "seven years, $140 million". */
const PAYS =
  /^(?:,|and|at|for|worth|-)(?: (?:at|least|up|to|about|around|some|nearly|over|more|than|worth)){0,3} [$€£]/;
const OTHER_TIME = /^(?:old|ago|later|earlier|before|after|of|in|running|straight|behind)$/;
/** How many tokens behind "eight-year" its contract is looked for. */
const REACH = 10;
/** How many tokens around years a word for a contract is looked for. */
const SENTENCE = 30;

/**
 * How long a contract runs: "an eight-year, $200 million offer", "a lease of 10 years", "$184 million over eight years".
 * Any other number of years is a duration and no count.
 */
export function contractTerm(line: Line, bounded: Bounded, ends: Read["quantity"]): Read | undefined {
  const hyphen = wordAt(line, bounded.last) === "-" ? 1 : 0;
  const years = wordAt(line, bounded.last + hyphen);
  const next = bounded.last + hyphen + 1;
  if (ends === undefined || !/^years?$/.test(years) || OTHER_TIME.test(wordAt(line, next))) return undefined;
  const by = years === "year" ? contractBehind(line, next) : undefined;
  if (by === undefined && (hyphen > 0 || !isContracted(line, bounded.first, next))) return undefined;
  const { at, ...values } = ends;
  return {
    quantity: {
      ...values,
      at: { start: at.start, end: spanAt(line, bounded.first, next).end },
      unit: "y",
      measure: by !== undefined && BAN.test(wordAt(line, by)) ? "ban" : "contract length",
      ...(by !== undefined && { measureAt: spanAt(line, by, by + 1) }),
    },
    next,
  };
}

/** The contract that "eight-year" belongs to, other attributes skipped: "an eight-year, $200 million offer". */
function contractBehind(line: Line, from: number): number | undefined {
  for (let i = from; i < from + REACH; i++) {
    if (CONTRACT.test(wordAt(line, i)) || BAN.test(wordAt(line, i))) return i;
    if (!/^(?:NOUN|PROPN|ADJ|NUM|SYM|PUNCT)$/.test(tagAt(line, i)) || /^[.;:()]$/.test(wordAt(line, i)))
      return undefined;
  }
  return undefined;
}

function isContracted(line: Line, first: number, next: number): boolean {
  const before = phraseAt(line, Math.max(0, first - REACH), first);
  if (CONTRACTED.test(before)) return true;
  const behind = phraseAt(line, next, next + 6);
  if (PAYS.test(behind))
    return /^[,a]/.test(behind) || CONTRACT_WORD.test(phraseAt(line, Math.max(0, first - SENTENCE), next + SENTENCE));
  return (
    PAID.test(before) &&
    (/(?:,|-|and)$/.test(before) || CONTRACT_WORD.test(phraseAt(line, Math.max(0, first - SENTENCE), next + SENTENCE)))
  );
}

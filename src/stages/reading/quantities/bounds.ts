import type { Bound } from "../../../languages/counting.js";
import { isQuote, type Line, phraseAt, wordAt } from "./line.js";
import type { NumberWords } from "./numbers/number-words.js";

/** A number with its bounds: its tokens and the ends of what it may mean. */
export interface Bounded {
  readonly first: number;
  readonly last: number;
  readonly low?: number;
  readonly high?: number;
  readonly about?: number;
  /** "another", "more": on top of what was counted before. */
  readonly added: boolean;
}

/** "handed over 20 prisoners": the bound word belongs to the verb. */
const TAKES_OVER =
  /^(?:hand|hands|handed|handing|take|takes|took|taken|taking|turn|turned|bring|brought|carried|ran|run|passed|won|crossed)$/;
/** "those promises add up to $8 million" */
const ADDS_UP = /^(?:adds?|added|adding|lives?|lived|stands?|stood|owns?|owned|led|leads|brings?|brought)$/;
const DETERMINERS = /^(?:the|its|their|his|her|these|those|all|all of the|the (?:other|first|last|remaining))$/;
const LONGEST = 5;

/** The number with the bound phrases around it. */
export function boundedAt(line: Line, number: NumberWords): Bounded {
  const bounds: Bound[] = [];
  let first = number.first;
  for (let round = 0; round < 3; round++) {
    const found = beforeAt(line, first);
    if (!found) break;
    if (found.bound === "exact" && DETERMINERS.test(phraseAt(line, found.first, found.last))) {
      // "less than the 40 that were promised"
      const compared = wordAt(line, found.first - 1) === "than" ? beforeAt(line, found.first) : undefined;
      if (compared) bounds.push(compared.bound);
      if (compared) first = compared.first;
      break;
    }
    bounds.push(found.bound);
    first = found.first;
  }
  let last = number.last;
  for (let length = Math.min(3, line.tokens.length - last); length > 0; length--) {
    const bound = line.counting.behind.get(phraseAt(line, last, last + length));
    if (bound === undefined || (bound === "added" && !/^(?:more|additional|further)$/.test(wordAt(line, last))))
      continue;
    // "three more than last year" compares.
    if (bound === "added" && wordAt(line, last + 1) === "than") break;
    bounds.push(bound);
    if (bound !== "added") last += length;
    break;
  }
  return { first, last, added: bounds.includes("added"), ...interval(number, bounds) };
}

function beforeAt(line: Line, first: number): { bound: Bound; first: number; last: number } | undefined {
  let end = first;
  while (end > 0 && isQuote(line, end - 1)) end--;
  for (let length = Math.min(LONGEST, end); length > 0; length--) {
    const bound = line.counting.before.get(phraseAt(line, end - length, end));
    if (bound === undefined) continue;
    const verb = wordAt(line, end - length - 1);
    if (length === 1 && TAKES_OVER.test(verb) && wordAt(line, end - 1) === "over") return undefined;
    if (ADDS_UP.test(verb) && phraseAt(line, end - length, end) === "up to") return undefined;
    return { bound, first: end - length, last: end };
  }
  return undefined;
}

function interval(number: NumberWords, bounds: readonly Bound[]): Pick<Bounded, "low" | "high" | "about"> {
  const bound = bounds.find((b) => b !== "exact" && b !== "added");
  if (number.interval) {
    const { low, high } = number.interval;
    if (bound === "high") return { high: high ?? low ?? 0 };
    if (bound === "low") return low === undefined ? {} : { low };
    return number.interval;
  }
  const value = number.value ?? 0;
  if (bound === "low") return { low: value };
  if (bound === "high") return { high: value };
  if (bound === "about") return { about: value };
  if (bound === "nearly") return { about: value, high: value };
  if (bound === "just-over") return { about: value, low: value };
  // "another 1,000": a round number put on top of others is an estimate.
  if (bounds[0] === "added" && value >= 1000 && round(value)) return { about: value };
  return { low: value, high: value };
}

const round = (value: number): boolean => /^[1-9]0+$/.test(String(value));

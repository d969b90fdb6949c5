import { type Line, phraseAt, wordAt } from "../line.js";
import type { NumberWords } from "./number-words.js";

/** "a third of", "two-thirds of", "half the", "one in five", "half a million", "a quarter of a million". */
export function shareAt(line: Line, i: number): NumberWords | undefined {
  return half(line, i) ?? fraction(line, i) ?? ratio(line, i);
}

/** In front of "half": a period of a match or a year. */
const PERIOD = /^(?:first|second|third|other|latter|final|opening|top|bottom)$/;

function half(line: Line, i: number): NumberWords | undefined {
  if (wordAt(line, i) !== "half" || PERIOD.test(wordAt(line, i - 1))) return undefined;
  if (phraseAt(line, i, i + 5) === "half - a - dozen") return { first: i, last: i + 5, value: 6, precise: true };
  const next = wordAt(line, i + 1);
  const scale = line.counting.magnitudes.get(wordAt(line, i + 2));
  if (next === "a" && scale !== undefined) return { first: i, last: i + 3, value: scale / 2, precise: true };
  // "more than half are members", not "the first half was even"
  const alone =
    line.tokens[i + 1]?.tag === "AUX" &&
    /^(?:,|than|about|nearly|almost|over|and|but|only|just)$/.test(wordAt(line, i - 1));
  return alone || /^(?:of|the|its|their|his|her|all)$/.test(next) ? part(i, i + 1, 1 / 2) : undefined;
}

function fraction(line: Line, i: number): NumberWords | undefined {
  const { fractions, numbers, magnitudes } = line.counting;
  const word = wordAt(line, i);
  const over = word === "a" || word === "one" ? 1 : numbers.get(word);
  if (over === undefined) return undefined;
  const dash = wordAt(line, i + 1) === "-" ? 1 : 0;
  const size = fractions.get(wordAt(line, i + 1 + dash));
  const last = i + 2 + dash;
  if (size === undefined || wordAt(line, last) !== "of") return undefined;
  const scale = magnitudes.get(wordAt(line, last + 2));
  if (wordAt(line, last + 1) === "a" && scale !== undefined)
    return { first: i, last: last + 3, value: over * size * scale, precise: true };
  return part(i, last, over * size);
}

/** "one in five residents", "nine out of ten patients", "three in every 10". */
function ratio(line: Line, i: number): NumberWords | undefined {
  const some = wholeAt(line, i);
  if (some === undefined) return undefined;
  const [link] = /^(?:in every|out of every|out of|in)(?= )/.exec(phraseAt(line, i + 1, i + 5)) ?? [];
  if (link === undefined) return undefined;
  const last = i + 1 + link.split(" ").length;
  const all = wholeAt(line, last);
  if (all === undefined || some >= all || all > 1000) return undefined;
  // "killed five in 20 raids", "two in 2019": only what people say of shares.
  if (link === "in" && !(some === 1 || all <= 5 || all === 10 || all === 100)) return undefined;
  const next = line.tokens[last + 1];
  // "Uranium One in three deals": a name.
  if (i > 0 && /^\p{Lu}/u.test(line.tokens[i]?.text ?? "") && line.tokens[i - 1]?.tag === "PROPN") return undefined;
  if (next === undefined || !/^(?:NOUN|ADJ|PROPN|ADP|AUX|VERB)$/.test(next.tag) || line.cover[last] === "date")
    return undefined;
  return part(i, last + 1, some / all);
}

function wholeAt(line: Line, i: number): number | undefined {
  const word = wordAt(line, i);
  return /^\d{1,4}$/.test(word) ? Number(word) : line.counting.numbers.get(word);
}

/** "a pair of soldiers", "a score of houses": words that count only where persons or things follow. */
export function groupAt(line: Line, i: number): NumberWords | undefined {
  const { groups, persons, things, troops, weapons } = line.counting;
  const size = /^an?$/.test(wordAt(line, i)) ? groups.get(wordAt(line, i + 1)) : undefined;
  if (size === undefined || wordAt(line, i + 2) !== "of") return undefined;
  for (let at = i + 3; at < i + 6; at++) {
    const word = wordAt(line, at);
    if (persons.has(word) || things.has(word) || troops.has(word) || weapons.has(word))
      return { first: i, last: i + 2, value: size, precise: true };
  }
  return undefined;
}

const part = (first: number, last: number, value: number): NumberWords => ({
  first,
  last,
  value: Math.round(value * 1e6) / 1e6,
  share: true,
  precise: true,
});

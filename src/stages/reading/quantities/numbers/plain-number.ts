import { attached, type Line, phraseAt, tagAt, wordAt } from "../line.js";

/** A number in digits or words: the index after its last token, its value, and what its last words multiplied it by. */
export interface Plain {
  readonly last: number;
  readonly value: number;
  readonly scale: number;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)$/;

/** The number at a token; `value`: what the token at `i` is taken for, when the caller has read it already. */
export function plainAt(line: Line, i: number, value?: number): Plain | undefined {
  const head = value === undefined ? (digitsAt(line, i) ?? wordsAt(line, i)) : { value, last: i + 1 };
  if (!head) return undefined;
  const half = fractionAt(line, head.last);
  const last = half?.last ?? head.last;
  const scale = magnitudeAt(line, last);
  const own = head.value + (half?.value ?? 0);
  if (!scale) return { last, value: own, scale: "scale" in head ? head.scale : 1 };
  return { last: scale.last, value: Math.round(own * scale.by * 1e6) / 1e6, scale: scale.by };
}

/** "1,200", "2.5", "12 000" */
function digitsAt(line: Line, i: number): { value: number; last: number } | undefined {
  const word = wordAt(line, i);
  if (!DIGITS.test(word)) return undefined;
  const value = Number(word.replace(/,/g, ""));
  const grouped = /^\d{1,3}$/.test(word) && /^\d{3}$/.test(wordAt(line, i + 1)) && isSpaced(line, i + 1);
  return grouped ? { value: value * 1000 + Number(wordAt(line, i + 1)), last: i + 2 } : { value, last: i + 1 };
}

const isSpaced = (line: Line, i: number): boolean =>
  (line.tokens[i]?.start ?? 0) - (line.tokens[i - 1]?.end ?? 0) === 1;

const SIGNS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);

/** "two and a half million", "two-and-a-half thousand", "1½", "1 1/2". */
function fractionAt(line: Line, i: number): { value: number; last: number } | undefined {
  const sign = SIGNS.get(wordAt(line, i));
  if (sign !== undefined) return { value: sign, last: i + 1 };
  const slash = /^([1-3])\/([2-4])$/.exec(wordAt(line, i));
  if (slash) return { value: Number(slash[1]) / Number(slash[2]), last: i + 1 };
  const dashed = wordAt(line, i) === "-" ? 1 : 0;
  const words = phraseAt(line, i + dashed, i + 6).replaceAll(" - ", " ");
  const part = /^and (?:a|one) ([a-z]+)/.exec(words)?.[1] ?? "";
  const value = line.counting.fractions.get(part);
  return value === undefined ? undefined : { value, last: i + (dashed ? 6 : 3) };
}

/** "twenty-five", "two hundred and fifty", "a hundred", "a dozen". */
function wordsAt(line: Line, i: number): Plain | undefined {
  const { numbers, magnitudes } = line.counting;
  let total = 0;
  let group: number | undefined;
  let scaled = 1;
  let at = i;
  if (/^an?$/.test(wordAt(line, i)) && magnitudes.has(wordAt(line, i + 1)) && wordAt(line, i + 1).length > 3) {
    group = 1;
    at = i + 1;
  }
  let last = i;
  while (at < line.words.length) {
    const word = wordAt(line, at);
    const small = numbers.get(word);
    const scale = magnitudes.get(word);
    if (
      small !== undefined &&
      (group === undefined || (group % 10 === 0 && small < 10 && group > 0) || group % 100 === 0)
    ) {
      // "five ten" is no number, "fifty five" and "two hundred fifty" are.
      group = (group ?? 0) + small;
      scaled = 1;
    } else if (scale !== undefined && group !== undefined && word.length > 3) {
      scaled = scale;
      if (scale <= 100) group *= scale;
      else {
        total += group * scale;
        group = undefined;
      }
    } else break;
    at++;
    last = at;
    if (group === undefined && !numbers.has(wordAt(line, at)) && wordAt(line, at) !== "and") break;
    const link = wordAt(line, at);
    const linked = link === "-" || (link === "and" && ((group ?? 0) % 100 === 0 || group === undefined));
    if (linked && numbers.has(wordAt(line, at + 1)) && (link === "-" ? (group ?? 0) >= 20 : last - i > 1)) at++;
  }
  return last === i ? undefined : { value: total + (group ?? 0), last, scale: scaled };
}

/** "thousand", "million", "bn", "m", "k" behind a number; "m" and "k" only when attached and not a measure of length. */
export function magnitudeAt(line: Line, i: number): { by: number; last: number } | undefined {
  // "a 2.3-million-dollar deal"
  const at =
    wordAt(line, i) === "-" && attached(line, i) && line.counting.magnitudes.has(wordAt(line, i + 1)) ? i + 1 : i;
  const word = wordAt(line, at);
  if (word === "m" && attached(line, at) && isMillions(line, at)) return { by: 1e6, last: at + 1 };
  if (word === "mm" && attached(line, at) && isOfMoney(line, at)) return { by: 1e6, last: at + 1 };
  if (word === "k" && attached(line, at)) return { by: 1000, last: at + 1 };
  if (word === "b" && attached(line, at)) return { by: 1e9, last: at + 1 };
  const by = line.counting.magnitudes.get(word);
  if (by === undefined) return undefined;
  const next = line.counting.magnitudes.get(wordAt(line, at + 1));
  return next !== undefined && next > by ? { by: by * next, last: at + 2 } : { by, last: at + 1 };
}

/** "$27.5MM", "$140-150MM" */
const isOfMoney = (line: Line, i: number): boolean =>
  line.counting.currencies.has(wordAt(line, i - 2)) || line.counting.currencies.has(wordAt(line, i - 4));

/** "£3m" and "1.2m people" are millions, "a 100m sprint" is metres. */
function isMillions(line: Line, i: number): boolean {
  if (line.counting.currencies.has(wordAt(line, i - 2))) return true;
  const next = wordAt(line, i + 1);
  return (
    next === "of" ||
    line.counting.persons.has(next) ||
    line.counting.things.has(next) ||
    line.counting.currencies.has(next) ||
    (/NOUN/.test(tagAt(line, i + 1)) && next.endsWith("s"))
  );
}

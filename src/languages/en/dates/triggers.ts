import { kindBits, wordsOf } from "./word-classes.js";
import { namedDays, partsOfDay, references } from "./words.js";

/** A word that is a sign: the bits of its kinds, and the word that must stand in front of it, where there must be one. */
interface Trigger {
  readonly kinds: number;
  readonly behind?: string;
}

const NUMBER = kindBits("number");

/** The words without which no rule matches. Phrases are known by their last two words. */
const TRIGGERS: ReadonlyMap<string, readonly Trigger[]> = triggersOf([
  ...["month", "weekday", "unit", "season", "day", "set", "number"].flatMap((kind) =>
    wordsOf(kind).map((word): [string, string] => [word, kind]),
  ),
  ...["h", "hr", "hrs", "mins"].map((word): [string, string] => [word, "unit"]),
  ...Object.keys(partsOfDay).map((word): [string, string] => [word, "part"]),
  ...Object.keys(namedDays).map((phrase): [string, string] => [phrase, "named"]),
  ...[...Object.keys(references), "present", "earlier", "then"].map((phrase): [string, string] => [
    phrase,
    "reference",
  ]),
  ...["nineteen", "eighteen", "twenty", "two thousand", "o clock", ...wordsOf("decade")].map(
    (phrase): [string, string] => [phrase, "number"],
  ),
]);

function triggersOf(rows: readonly [phrase: string, kind: string][]): Map<string, Trigger[]> {
  const found = new Map<string, Trigger[]>();
  for (const [phrase, kind] of rows) {
    const words = phrase.split(/[ ']/);
    const last = words.at(-1) ?? "";
    const behind = words.at(-2);
    found.set(last, [
      ...(found.get(last) ?? []),
      { kinds: kindBits(kind), ...(behind === undefined ? {} : { behind }) },
    ]);
  }
  return found;
}

/** A word without which some rules match nothing, and the bits of its kinds. */
export interface Sign {
  readonly start: number;
  readonly kinds: number;
}

/** A word of a text that a rule may begin with. */
export interface Candidate {
  readonly start: number;
  /** Numbers of the rules, in their order. */
  readonly rules: readonly number[];
}

/** What a text has to find dates by, in reading order. */
export interface Scan {
  readonly signs: readonly Sign[];
  readonly candidates: readonly Candidate[];
}

/** What a word of a text is for the rules. */
interface Known {
  readonly triggers: readonly Trigger[];
  readonly rules: readonly number[] | undefined;
}

/**
 * A function that gives the words of a text that tell of a dated expression, and those that a rule may begin with; `rulesOf`
 * gives the rules of a word ("0" stands for any number in digits, "'" for the apostrophe in front of one). One look at every
 * word.
 */
export function scannerFor(rulesOf: ReadonlyMap<string, readonly number[]>): (text: string) => Scan {
  const digits = rulesOf.get("0") ?? [];
  const decades = rulesOf.get("'") ?? [];
  const known: ReadonlyMap<string, Known> = new Map(
    ["q", ...TRIGGERS.keys(), ...rulesOf.keys()].map((word) => [
      word,
      { triggers: TRIGGERS.get(word) ?? [], rules: rulesOf.get(word) },
    ]),
  );
  const shapes = new Uint8Array(SHAPES);
  for (const word of known.keys()) shapes[shapeOf(word, 0, word.length)] = 1;

  return (text) => {
    const signs: Sign[] = [];
    const candidates: Candidate[] = [];
    let [before, behind] = [0, 0];
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (isLetter(unit)) {
        const start = at++;
        while (at < text.length && isLetter(text.charCodeAt(at))) at++;
        if (at - start > LONGEST) continue;
        if (shapes[shapeOf(text, start, at)] === 1) {
          const word = text.slice(start, at).toLowerCase();
          const { triggers = [], rules } = known.get(word) ?? {};
          if (rules !== undefined) candidates.push({ start, rules });
          for (const trigger of triggers)
            if (trigger.behind === undefined || trigger.behind === text.slice(before, behind).toLowerCase())
              signs.push({ start, kinds: trigger.kinds });
          if (word === "q" && isQuarter(text, at)) signs.push({ start, kinds: NUMBER });
        }
        [before, behind] = [start, at];
      } else if (isDigit(unit)) {
        const start = at++;
        while (at < text.length && isDigit(text.charCodeAt(at))) at++;
        if (isApostrophe(text.charCodeAt(start - 1))) candidates.push({ start: start - 1, rules: decades });
        candidates.push({ start, rules: digits });
        if (isTold(text, start, at)) signs.push({ start, kinds: NUMBER });
      } else at++;
    }
    return { signs, candidates };
  };
}

/** Longest word of the lists. */
const LONGEST = 16;

/** First and last letter and length of a word as one number: few words but those of the lists have one of theirs. */
const shapeOf = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) & 31) << 10) | ((text.charCodeAt(end - 1) & 31) << 5) | (end - start);
const SHAPES = 1 << 15;

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

const isQuarter = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 49 && unit <= 52 && !isDigit(text.charCodeAt(at + 1));
};

/** Behind a number: "10:30", "3.15", "10 p.m.", "27th", "1430 GMT", "3 / 11 / 08", the decade of "1990s". */
const SIGN =
  /[:.]\d\d|\s?\/\s?\d{1,2}\s?\/\s?\d\d|\s?[ap](?:\.\s?)?m\b|(?:st|nd|rd|th)(?!\p{L})|['’]?s|\s+(?:GMT|UTC|hours|local)\b/iuy;

/** A year, or a number whose surroundings tell that it is a date or a time. */
function isTold(text: string, start: number, end: number): boolean {
  if (end - start === 4 && isYear(text.charCodeAt(start), text.charCodeAt(start + 1))) return true;
  const unit = text.charCodeAt(end);
  // Most numbers stand before a space and a letter that begins none of the signs.
  if (unit === 32 && !/[apghlu/]/i.test(text.charAt(end + 1))) return false;
  SIGN.lastIndex = end;
  return SIGN.test(text);
}

/** 1500 to 2099 */
const isYear = (first: number, second: number): boolean =>
  first === 49 ? second >= 53 && second <= 57 : first === 50 && second === 48;

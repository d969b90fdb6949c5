import type { CountingWords, MeasureWords, TakenWords } from "../../../languages/counting.js";
import { packs } from "../../../languages/index.js";
import { isQuote, type Line, tagAt, wordAt } from "./line.js";

/** The measures by the words that give them, and the words that a quantity can begin with. */
export interface Lookup {
  /** First words of numbers that are no digits: "dozens", "a", "three", "half", "$". */
  readonly openers: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, MeasureWords>;
  readonly participles: ReadonlyMap<string, MeasureWords>;
  readonly intransitive: ReadonlyMap<string, MeasureWords>;
  readonly states: ReadonlyMap<string, MeasureWords>;
  readonly nouns: ReadonlyMap<string, MeasureWords>;
  readonly acts: ReadonlyMap<string, MeasureWords>;
  /** Last words of tolls: "toll", "dead". */
  readonly tollEnds: ReadonlySet<string>;
  /** Verbs with words that go with them, by each form of the verb. */
  readonly split: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly measure: MeasureWords }[]>;
  /** Set phrases by their first word, the longest first. */
  readonly phrases: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly measure: MeasureWords }[]
  >;
  /** Verbs that give a measure with one of some nouns behind them: "suffered serious injuries". */
  readonly taken: ReadonlyMap<string, readonly { readonly taken: TakenWords; readonly measure: MeasureWords }[]>;
}

/** Words that tell a toll of what was counted before. */
export const TOTALS: ReadonlySet<string> = new Set(["total", "tally"]);

const made = new Map(packs.map(({ counting }) => [counting, makeLookup(counting)]));

/** The lookup of a language's measures; where two measures share a word, the first of the list has it. */
export const lookupOf = (counting: CountingWords): Lookup => made.get(counting) ?? makeLookup(counting);

function makeLookup(counting: CountingWords): Lookup {
  const index = (part: "verbs" | "participles" | "intransitive" | "states" | "nouns" | "acts") => {
    const map = new Map<string, MeasureWords>();
    for (const measure of counting.measures)
      for (const word of measure[part]) if (!map.has(word)) map.set(word, measure);
    return map;
  };
  const phrases = new Map<string, { words: string[]; measure: MeasureWords }[]>();
  for (const measure of counting.measures) {
    for (const phrase of measure.phrases) {
      const words = phrase.split(" ");
      const row = phrases.get(words[0] ?? "") ?? [];
      row.push({ words, measure });
      phrases.set(
        words[0] ?? "",
        row.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  const split = new Map<string, { rest: readonly string[]; measure: MeasureWords }[]>();
  for (const measure of counting.measures) {
    for (const { verbs, rest } of measure.split) {
      for (const verb of verbs) split.set(verb, [...(split.get(verb) ?? []), { rest, measure }]);
    }
  }
  const takes = new Map<string, { taken: TakenWords; measure: MeasureWords }[]>();
  for (const measure of counting.measures) {
    for (const taken of measure.taken) {
      for (const verb of taken.verbs) takes.set(verb, [...(takes.get(verb) ?? []), { taken, measure }]);
    }
  }
  return {
    openers: openersOf(counting),
    taken: takes,
    split,
    verbs: index("verbs"),
    participles: index("participles"),
    intransitive: index("intransitive"),
    states: index("states"),
    nouns: index("nouns"),
    acts: index("acts"),
    tollEnds: new Set([...counting.tolls.keys(), ...TOTALS].map((phrase) => phrase.split(" ").at(-1) ?? "")),
    phrases,
  };
}

function openersOf({ numbers, vague, currencies, ordinals }: CountingWords): ReadonlySet<string> {
  return new Set([
    ...numbers.keys(),
    ...ordinals.keys(),
    ...[...vague.keys()].map((phrase) => phrase.split(" ")[0] ?? ""),
    ...[...currencies.keys()].flatMap((sign) => [sign, sign.slice(0, -1)]),
    ...["a", "an", "another", "half", "no"],
  ]);
}

/** A measure and the tokens that gave it. */
export interface Given {
  readonly measure: string;
  readonly words: MeasureWords;
  readonly first: number;
  readonly last: number;
}

/** The set phrase, state or participle that begins at a token, joined with a second one: "killed or wounded". */
export function givenAt(line: Line, lookup: Lookup, i: number): Given | undefined {
  const single = phraseGiven(line, lookup, i) ?? takenGiven(line, lookup, i) ?? wordGiven(line, lookup, i);
  if (!single) return undefined;
  let at = skipQuotes(line, single.last);
  const link = wordAt(line, at);
  if (link !== "or" && link !== "and") return single;
  at = skipQuotes(line, at + 1);
  const second = wordGiven(line, lookup, at);
  const made = second && line.counting.joined.get(`${single.measure} ${link} ${second.measure}`);
  return second && made !== undefined ? { ...single, measure: made, last: second.last } : single;
}

const skipQuotes = (line: Line, i: number): number => (isQuote(line, i) ? i + 1 : i);

function phraseGiven(line: Line, lookup: Lookup, i: number): Given | undefined {
  for (const { words, measure } of lookup.phrases.get(wordAt(line, i)) ?? []) {
    if (startsWith(line, i, words)) {
      return { measure: measure.measure, words: measure, first: i, last: i + words.length };
    }
  }
  return undefined;
}

/** How many words may stand between such a verb and its noun. */
const BETWEEN = 7;

/** "suffered non-life-threatening injuries", "taken to a county hospital". */
function takenGiven(line: Line, lookup: Lookup, i: number): Given | undefined {
  for (const { taken, measure } of lookup.taken.get(wordAt(line, i)) ?? []) {
    if (taken.link !== undefined && wordAt(line, i + 1) !== taken.link) continue;
    for (let at = i + (taken.link === undefined ? 1 : 2); at < i + BETWEEN; at++) {
      if (taken.nouns.has(wordAt(line, at)))
        return { measure: measure.measure, words: measure, first: i, last: at + 1 };
      if (!/^(?:DET|ADJ|NOUN|PROPN|ADV|NUM|VERB|CCONJ)$/.test(tagAt(line, at)) && !/^(?:-|'s?)$/.test(wordAt(line, at)))
        break;
    }
  }
  return undefined;
}

function wordGiven(line: Line, lookup: Lookup, i: number): Given | undefined {
  const word = wordAt(line, i);
  const words = lookup.participles.get(word) ?? lookup.states.get(word);
  return words && { measure: words.measure, words, first: i, last: i + 1 };
}

/** The verb with an object at a token: "killed", "wounding"; joined to the left: "killed or wounded". */
export function verbAt(line: Line, lookup: Lookup, i: number): Given | undefined {
  const words = lookup.verbs.get(wordAt(line, i));
  if (!words || (tagAt(line, i) !== "VERB" && !/(?:ed|ing|hurt|slain|slew|sent)$/.test(wordAt(line, i))))
    return undefined;
  const link = wordAt(line, i - 1);
  const left = link === "or" || link === "and" ? lookup.verbs.get(wordAt(line, i - 2)) : undefined;
  const made = left && line.counting.joined.get(`${left.measure} ${link} ${words.measure}`);
  if (left && made !== undefined) return { measure: made, words: left, first: i - 2, last: i + 1 };
  return { measure: words.measure, words, first: i, last: i + 1 };
}

/** The verb with its words behind it ("shot down" before `i`), or with them behind its object: "took 22 youths into custody". */
export function splitVerbAt(line: Line, lookup: Lookup, i: number, behind: number): Given | undefined {
  for (const { rest, measure } of lookup.split.get(wordAt(line, i)) ?? []) {
    const at = tagAt(line, behind) === "ADV" && wordAt(line, behind) !== rest[0] ? behind + 1 : behind;
    if (startsWith(line, at, rest))
      return { measure: measure.measure, words: measure, first: i, last: at + rest.length };
  }
  for (let size = 1; size <= 3; size++) {
    for (const { rest, measure } of lookup.split.get(wordAt(line, i - size)) ?? []) {
      if (rest.length === size && startsWith(line, i - size + 1, rest))
        return { measure: measure.measure, words: measure, first: i - size, last: i + 1 };
    }
  }
  return undefined;
}

const startsWith = (line: Line, i: number, words: readonly string[]): boolean =>
  words.every((word, k) => wordAt(line, i + k) === word);

import { attached, isQuote, type Line, tagAt, wordAt } from "./line.js";
import type { Lookup } from "./lookup.js";

/** What a number counts: its tokens, and the last of its nouns. `first` equals `last` where nothing is named. */
export interface Counted {
  readonly first: number;
  readonly last: number;
  /** Head noun, lower case; `""` where there is none. */
  readonly head: string;
  /** States in front of the head: "12 wounded soldiers". */
  readonly states: readonly string[];
  /** True where the words only point back: "others", "of them", "more". */
  readonly pointsBack: boolean;
}

const LIMIT = 14;
const BACK = /^(?:others?|them|these|those|which|whom|more|additional|further)$/;
const TITLES_WITHOUT =
  /^(?:who|which|that|were|was|are|is|have|has|had|in|on|at|by|from|to|with|for|as|after|before|when|while|and|or|but)$/;

/** The noun phrase behind a number that ends before token `i`. */
export function countedAt(line: Line, lookup: Lookup, i: number): Counted {
  if (isStateAlone(line, lookup, i)) return { first: i, last: i, head: "", states: [], pointsBack: false };
  let at = i;
  let start: number | undefined;
  let head = "";
  let headAt = -1;
  let back = false;
  const states: string[] = [];
  for (let steps = 0; steps < LIMIT && at < line.words.length; steps++, at++) {
    const word = wordAt(line, at);
    const tag = tagAt(line, at);
    if (isQuote(line, at)) {
      if (headAt >= 0) break;
      continue;
    }
    if (
      start === undefined &&
      /^(?:of|the|all|other|more|further|additional|its|their|his|her|these|those|such)$/.test(word) &&
      !isEnd(line, at)
    ) {
      if (/^(?:other|more|further|additional)$/.test(word)) back = true;
      continue;
    }
    if (BACK.test(word)) {
      back = true;
      if (/^others?$/.test(word)) {
        start ??= at;
        headAt = at;
        head = word;
        at++;
      } else if (headAt < 0) at++;
      break;
    }
    if (TITLES_WITHOUT.test(word)) break;
    if (line.cover[at] === "date" || (headAt >= 0 && isVerbAfterAll(line, at, head))) break;
    if (
      tag === "NOUN" ||
      tag === "PROPN" ||
      (at === i && isNounAfterAll(line, at)) ||
      (tag === "PRON" && /^people|others$/.test(word))
    ) {
      start ??= at;
      head = word;
      headAt = at;
    } else if (
      tag === "ADJ" ||
      (tag === "VERB" && premodifies(line, at, headAt)) ||
      (word === "-" && attached(line, at)) ||
      word === "/"
    ) {
      if (headAt >= 0 && tag === "ADJ" && !nounFollows(line, at)) break;
      if (tag !== "PUNCT" && !nounFollows(line, at)) break;
      start ??= at;
      if (tag === "ADJ" || tag === "VERB") states.push(word);
    } else if (headAt === at - 1 && isSecondNoun(line, at, head)) {
      head = word;
      headAt = at;
    } else if (tag === "ADV" && headAt < 0 && /^(?:ADJ|VERB)$/.test(tagAt(line, at + 1)) && nounFollows(line, at + 1)) {
      start ??= at;
    } else if (tag === "PART" && /^['’]s?$/.test(word) && nounFollows(line, at)) {
    } else if (word === "," && start !== undefined && headAt < 0) {
    } else break;
  }
  if (headAt < 0) return { first: at, last: at, head: "", states, pointsBack: back };
  const last = withSecondNoun(line, headAt + 1);
  return { first: start ?? headAt, last, head, states, pointsBack: back && /^others?$/.test(head) };
}

/** "Six Dead, 40 Hurt in Nightclub Fire": capitals make a noun of a state. */
const isStateAlone = (line: Line, lookup: Lookup, i: number): boolean =>
  /^\p{Lu}/u.test(line.tokens[i]?.text ?? "") &&
  (lookup.participles.has(wordAt(line, i)) || lookup.states.has(wordAt(line, i))) &&
  !nounFollows(line, i);

/** "people cast their ballots", "two dams burst and ...": a past form that is tagged as a noun. */
const isVerbAfterAll = (line: Line, i: number, head: string): boolean =>
  // "took 12 officers hostage": persons in the plural stand in front of no other noun.
  (head.endsWith("s") && line.counting.persons.has(head) && tagAt(line, i) === "NOUN" && !/s$/.test(wordAt(line, i))) ||
  (line.counting.nounlikeVerbs.has(wordAt(line, i)) && !/^(?:NOUN|PROPN|VERB)$/.test(tagAt(line, i + 1)));

/** "11 rebounds", "two strikes": no verb in the singular behind a number. */
const isNounAfterAll = (line: Line, i: number): boolean =>
  tagAt(line, i) === "VERB" && /[^su]s$/.test(wordAt(line, i)) && !/^(?:says|has|does|goes)$/.test(wordAt(line, i));

/** "several phone calls", "two touchdown passes": a plural that is tagged as a verb. */
const isSecondNoun = (line: Line, i: number, head: string): boolean =>
  isNounAfterAll(line, i) &&
  !head.endsWith("s") &&
  !line.counting.persons.has(head) &&
  !/^(?:DET|PRON|ADJ|NOUN|PROPN|NUM)$/.test(tagAt(line, i + 1));

const isEnd = (line: Line, i: number): boolean =>
  i + 1 >= line.words.length ||
  /^[.,;:]$/.test(wordAt(line, i + 1)) ||
  (/^(?:AUX|VERB)$/.test(tagAt(line, i + 1)) && !nounFollows(line, i + 1));

/** "12 wounded soldiers" but not "dozens injured Sunday" nor "250 others injured". */
const premodifies = (line: Line, i: number, headAt: number): boolean =>
  headAt < 0 && /(?:ed|en|ing|n|t)$/.test(wordAt(line, i)) && nounFollows(line, i);

function nounFollows(line: Line, i: number): boolean {
  for (let at = i + 1; at < i + 5; at++) {
    const tag = tagAt(line, at);
    if (line.cover[at] === "date") return false;
    if (tag === "NOUN") return true;
    if (tag === "PROPN") {
      const next = tagAt(line, at + 1);
      if (next !== "NOUN" && next !== "PROPN") return false;
    } else if (
      tag !== "ADJ" &&
      !(tag === "VERB" && /ed$/.test(wordAt(line, at))) &&
      wordAt(line, at) !== "-" &&
      !isQuote(line, at)
    )
      return false;
  }
  return false;
}

/** "homes and other buildings", "men, women and children": the second noun is counted too. */
function withSecondNoun(line: Line, i: number): number {
  if (!/^(?:and|or)$/.test(wordAt(line, i))) return i;
  let at = i + 1;
  while (at < i + 4 && (tagAt(line, at) === "ADJ" || /^(?:other|their|the)$/.test(wordAt(line, at)))) at++;
  const noun = tagAt(line, at) === "NOUN" && /s$|people|men|women|children/.test(wordAt(line, at));
  const after = tagAt(line, at + 1);
  return noun &&
    (after === "AUX" || after === "ADP" || wordAt(line, at + 1) === "") &&
    /^(?:were|have|had|are|been)$|^$/.test(after === "AUX" ? wordAt(line, at + 1) : "")
    ? at + 1
    : i;
}

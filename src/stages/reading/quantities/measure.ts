import type { CountingWords, MeasureWords } from "../../../languages/counting.js";
import type { Counted } from "./counted.js";
import { isQuote, type Line, phraseAt, tagAt, wordAt } from "./line.js";
import { type Given, givenAt, type Lookup, verbAt } from "./lookup.js";

/** A number phrase with what it counts, by tokens; `first` to `last` is the number with its bounds. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly counted: Counted;
}

/** The measure of a number, the tokens that gave it, and how. */
export interface Measured {
  readonly measure: string;
  readonly first: number;
  readonly last: number;
  readonly how: "object" | "act" | "subject" | "noun" | "toll" | "inherited" | "state";
  readonly cumulative?: boolean;
}

/** An earlier number of the sentence and its measure. */
export interface Earlier {
  readonly phrase: Phrase;
  readonly measured?: Measured;
}

/** The measure of a number phrase, from the construction it stands in; `undefined` when none of the vocabulary fits. */
export function measureOf(
  line: Line,
  lookup: Lookup,
  phrase: Phrase,
  earlier: Earlier | undefined,
): Measured | undefined {
  return (
    asMember(line, lookup, phrase.first) ??
    asObject(line, lookup, phrase) ??
    asAct(line, lookup, phrase) ??
    asSubject(line, lookup, phrase) ??
    asNoun(line, lookup, phrase) ??
    asToll(line, phrase, earlier) ??
    asInherited(line, phrase, earlier) ??
    asState(line, lookup, phrase)
  );
}

/** May a measure count this? "killed three villages" may not. */
export function fits(words: MeasureWords, counted: Counted, counting: CountingWords): boolean {
  const { head } = counted;
  if (head === "" || counted.pointsBack || words.of === undefined) return head !== "" || words.of !== "weapons";
  const person = counting.persons.has(head) || counting.troops.has(head);
  const thing = counting.things.has(head) || counting.weapons.has(head);
  if (words.of === "persons") return person || !thing;
  if (words.of === "things") return thing || !person;
  if (words.of === "weapons") return counting.weapons.has(head);
  return (
    counting.troops.has(head) || (counting.persons.has(head) && !/^(?:people|persons?|child|children)$/.test(head))
  );
}

const given = (found: Given, how: Measured["how"]): Measured => ({
  measure: found.measure,
  first: found.first,
  last: found.last,
  how,
});

/** The token left of the phrase, over quotation marks and small words that belong to the number. */
function leftOf(line: Line, first: number): number {
  let i = first - 1;
  while (i >= 0 && (isQuote(line, i) || /^(?:the|its|their|his|her|all|another|up|a)$/.test(wordAt(line, i)))) i--;
  return i;
}

/** "killing at least 12", "deployed thousands of troops". */
function asObject(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  const at = leftOf(line, phrase.first);
  const verb = verbAt(line, lookup, at) ?? verbAt(line, lookup, tagAt(line, at) === "ADV" ? at - 1 : -1);
  if (!verb || !fits(verb.words, phrase.counted, line.counting)) return undefined;
  // "of those killed 12 were children"
  return /^(?:those|people|persons)$/.test(wordAt(line, verb.first - 1)) ? undefined : given(verb, "object");
}

/** "the deaths of 12 people", "the capture of three soldiers". */
function asAct(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  const of = leftOf(line, phrase.first);
  if (wordAt(line, of) !== "of") return undefined;
  const words = lookup.acts.get(wordAt(line, of - 1));
  if (!words || !fits(words, phrase.counted, line.counting)) return undefined;
  return { measure: words.measure, first: of - 1, last: of, how: "act" };
}

const STOP =
  /^(?:after|before|when|while|as|because|although|though|but|if|whether|until|unless|saying|said|says|that|adding|;|:|\.)$/;
const ASIDE =
  /^(?:including|among|most|mostly|many|both|all|some|a|an|the|who|whom|which|aged|mainly|largely|half|nearly|almost|at)$/;
const REPORTED =
  /^(?:reported|reportedly|believed|feared|thought|confirmed|said|known|presumed|understood|estimated|remain|remained|remains|still|listed|left|made|being|injured)$/;
const AUXILIARY =
  /^(?:have|has|had|been|be|being|was|were|is|are|get|got|gets|getting|will|would|may|might|could|can|must|should|to|'ve|'re)$/;
const REACH = 18;

/** "12 people were killed", "800 homes destroyed", "at least 100 soldiers stationed abroad had been killed", "four died". */
function asSubject(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  const { counted } = phrase;
  const start = Math.max(counted.last, phrase.last);
  let helped = -1;
  let inRelative = false;
  let reduced: Measured | undefined;
  let verbs = 0;
  for (let i = start; i < Math.min(line.words.length, start + REACH); i++) {
    const word = wordAt(line, i);
    if (isQuote(line, i) || tagAt(line, i) === "ADV") continue;
    if (/^(?:who|which|that)$/.test(word) && i <= start + 1) {
      inRelative = true;
      continue;
    }
    const found = givenAt(line, lookup, i);
    if (found && fits(found.words, counted, line.counting)) {
      if (helped < 0 && found.last - found.first > 1 && !inRelative) return given(found, "subject");
      if (helped >= 0) {
        const told = { ...given(found, "subject"), first: helped };
        if (!inRelative) return told;
        // "Four people who had been held since June were freed": what the main clause says counts.
        reduced ??= told;
        inRelative = false;
        helped = -1;
        continue;
      }
      if (!isActive(line, found.last)) {
        const direct = i === start || (i === start + 1 && isQuote(line, start));
        if (direct && found.words.states.has(word)) return given(found, "subject");
        reduced ??= given(found, "subject");
      } else if (i === start) return reduced;
      continue;
    }
    const died = lookup.intransitive.get(word);
    if (died && fits(died, counted, line.counting) && tagAt(line, i) !== "NOUN") {
      return { measure: died.measure, first: helped >= 0 ? helped : i, last: i + 1, how: "subject" };
    }
    if (word === ",") {
      const over = asideEnd(line, i);
      if (over === undefined) return reduced;
      i = over;
      continue;
    }
    if (STOP.test(word)) return reduced;
    if (AUXILIARY.test(word) || tagAt(line, i) === "AUX") {
      if (helped < 0) helped = i;
      continue;
    }
    if (REPORTED.test(word) && (helped >= 0 || /^(?:remain|still|left|made|reported|feared)/.test(word))) {
      if (helped < 0) helped = i;
      continue;
    }
    if (tagAt(line, i) === "VERB") {
      if (helped >= 0 || ++verbs > 1) return reduced;
      if (!/(?:ed|en|ing|t|n|d)$/.test(word)) return reduced;
    } else if (/^(?:he|she|they|it|we|i)$/.test(word)) return reduced;
    else if (word === "and" && helped >= 0) return reduced;
  }
  return reduced;
}

/** "12 gunmen wounded three": the word is a verb with an object of its own. */
function isActive(line: Line, last: number): boolean {
  if (line.cover[last] === "date") return false;
  const tag = tagAt(line, last);
  return (
    tag === "NUM" ||
    tag === "DET" ||
    tag === "NOUN" ||
    tag === "PRON" ||
    (tag === "PROPN" && !/^\p{Lu}\S*ed$/u.test(line.tokens[last]?.text ?? "")) ||
    line.counting.vague.has(wordAt(line, last)) ||
    /^(?:at least|more than|up to)$/.test(phraseAt(line, last, last + 2))
  );
}

/** Where an aside between commas ends: "12 people, including two children, were killed". */
function asideEnd(line: Line, comma: number): number | undefined {
  const participle = tagAt(line, comma + 1) === "VERB" && /(?:ed|en)$/.test(wordAt(line, comma + 1));
  if (!participle && !ASIDE.test(wordAt(line, comma + 1))) return undefined;
  for (let i = comma + 2; i < Math.min(line.words.length, comma + 16); i++) if (wordAt(line, i) === ",") return i;
  return undefined;
}

/** "12 deaths", "54 aftershocks", "two of the dead", "it cost 12 lives". */
function asNoun(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  const { counted } = phrase;
  const dead = /^of the ([a-z]+)$/.exec(phraseAt(line, phrase.last, phrase.last + 3));
  const state = dead && lookup.states.get(dead[1] ?? "");
  if (state) return { measure: state.measure, first: phrase.last, last: phrase.last + 3, how: "noun" };
  const words = lookup.nouns.get(counted.head);
  if (words) {
    if (
      counted.head === "cases" &&
      !/(?:confirmed|new|infect|virus|positive|active|suspected|cholera|measles|ebola|flu|disease)/.test(
        phraseAt(line, Math.max(0, phrase.first - 6), counted.last + 6),
      )
    )
      return undefined;
    const kind =
      counted.head === "cases" ? counted.states.find((state) => /^(?:confirmed|suspected)$/.test(state)) : undefined;
    const measure = kind === undefined ? words.measure : `${kind} cases`;
    return { measure, first: counted.last - 1, last: counted.last, how: "noun" };
  }
  if (counted.head !== "lives") return undefined;
  const around = phraseAt(line, Math.max(0, phrase.first - 4), counted.last + 5);
  const verb = /\b(?:claim|cost|los|took|take|taking)/.test(around);
  const killed = lookup.states.get("dead");
  return verb && killed
    ? { measure: killed.measure, first: counted.last - 1, last: counted.last, how: "noun" }
    : undefined;
}

const LEADS_TO =
  /^(?:to|at|of|is|was|are|were|reached|reaching|hit|hitting|passed|passing|topped|topping|exceeded|exceeding|as|be|:|now|stood|by|climbed|surpassed|surpassing|past|than)$/;

/** "the death toll rose to 14", "bringing the toll from the storm to nine", "put the number of dead at 11". */
function asToll(line: Line, phrase: Phrase, earlier: Earlier | undefined): Measured | undefined {
  // "up from 71 a day earlier" is what the toll was.
  if (!LEADS_TO.test(wordAt(line, phrase.first - 1))) return undefined;
  for (let end = phrase.first - 1; end > Math.max(0, phrase.first - 16); end--) {
    if (/^[;.]$/.test(wordAt(line, end - 1))) return undefined;
    for (let length = 4; length > 0; length--) {
      const words = phraseAt(line, end - length, end);
      const measure =
        line.counting.tolls.get(words) ?? (/^(?:total|tally)$/.test(words) ? earlier?.measured?.measure : undefined);
      if (measure === undefined || words.split(" ").length !== length) continue;
      const step = wordAt(line, phrase.first - 1) === "by";
      return { measure, first: end - length, last: end, how: "toll", cumulative: !step };
    }
  }
  return undefined;
}

/** "damaged 42 offices, 2 roads and 14 hotels", "1,000 had taken shelter in a field, 500 in a school". */
function asInherited(line: Line, phrase: Phrase, earlier: Earlier | undefined): Measured | undefined {
  const before = earlier?.measured;
  if (!earlier || !before || before.how === "toll" || before.how === "noun") return undefined;
  const left = wordAt(line, leftOf(line, phrase.first));
  if (!/^(?:,|and|as|including|or|plus|;|among)$/.test(left)) return undefined;
  const from = Math.max(
    before.how === "object" || before.how === "act" ? 0 : before.last,
    earlier.phrase.counted.last,
    earlier.phrase.last,
  );
  for (let i = from; i < phrase.first; i++) {
    if ((tagAt(line, i) === "VERB" && !/^including$/.test(wordAt(line, i))) || tagAt(line, i) === "AUX")
      return undefined;
  }
  for (let i = Math.max(phrase.counted.last, phrase.last); i < line.words.length; i++) {
    if (/^(?:,|;|and)$/.test(wordAt(line, i))) break;
    if (wordAt(line, i) === "including") break;
    if (tagAt(line, i) === "AUX" || tagAt(line, i) === "VERB") return undefined;
  }
  const words = line.counting.measures.find((row) => before.measure === row.measure);
  if (words && !fits(words, phrase.counted, line.counting)) return undefined;
  if (words?.of === "things" && phrase.counted.head === "") return undefined;
  return { ...before, how: "inherited" };
}

/** "40 injured passengers", with nothing else said of them. */
function asState(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  for (const state of phrase.counted.states) {
    const words = lookup.states.get(state);
    if (!words || !fits(words, phrase.counted, line.counting)) continue;
    for (let i = phrase.counted.first; i < phrase.counted.last; i++) {
      if (wordAt(line, i) === state) return { measure: words.measure, first: i, last: i + 1, how: "state" };
    }
  }
  return undefined;
}

/** "Among the dead was a boy of nine", "The dead are four joiners". */
export function asMember(line: Line, lookup: Lookup, first: number): Measured | undefined {
  const before = phraseAt(line, Math.max(0, first - 5), first);
  const match =
    /\bamong (?:the|those) ([a-z]+) (?:was|were|is|are)$/.exec(before) ??
    /(?:^|[.,] |")the ([a-z]+) (?:was|were|is|are|include|included|includes)$/.exec(before);
  const word = match?.[1] ?? "";
  const words = lookup.states.get(word) ?? (before.includes("among") ? lookup.participles.get(word) : undefined);
  return words && { measure: words.measure, first: first - 2, last: first - 1, how: "noun" };
}

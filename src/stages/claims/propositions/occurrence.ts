import type { OccurrencePhrase } from "../../../languages/claim-words.js";
import type { Token } from "../../../languages/pack.js";
import { contains } from "../../../record/position.js";
import { objectHead, subjectHead } from "./noun-phrases.js";
import { isNoun, type Predicate } from "./predicates.js";
import type { Proposition } from "./proposition.js";
import type { Vocabulary } from "./vocabulary.js";

/** What happened, and to what, where other words of a clause than its verb tell it. */
interface Occurrence {
  readonly kind: string;
  readonly befallen?: Token;
  /** The words that tell it hold a "no", as in "had no power": it is not that it did not happen. */
  readonly negative?: boolean;
}

/**
 * A proposition with the event that its clause tells of, where its verb does not name it: "a fire swept through the mill" is of a
 * fire at a mill, "the mill was hit by rockets" of an attack, "the minister stepped down" of a resignation. Others stay as they are.
 */
export function withOccurrence(
  proposition: Proposition,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): Proposition {
  if (proposition.nominal) return proposition;
  const inside = tokens.filter((token) => contains(proposition.at, token));
  const verb = inside.findIndex(({ start }) => start === proposition.main.start);
  if (verb < 0) return proposition;
  const found =
    byPhrase(inside, verb, vocabulary) ?? byCause(inside, verb, vocabulary) ?? byReport(inside, verb, vocabulary);
  if (found === undefined) return proposition;
  const { patient: _, agent: __, ...rest } = proposition;
  const patient = found.befallen && vocabulary.conceptOf(found.befallen);
  return {
    ...rest,
    concept: vocabulary.conceptFor(found.kind),
    telling: true,
    event: true,
    ...(patient !== undefined && { patient }),
    ...(found.negative && { negated: false }),
  };
}

/** How far behind its verb a set phrase reaches, and may begin, in tokens. */
const REACH = 10;
const NEAR = 3;

/** The set phrase that a verb heads: "came under attack", "went up in flames", "had not been heard from". */
export function phraseAt(tokens: readonly Token[], verb: number, vocabulary: Vocabulary): FoundPhrase | undefined {
  const from = verbBefore(tokens, verb);
  const group = groupStart(tokens, from);
  return phraseFrom(tokens, from, vocabulary) ?? (group < from ? phraseFrom(tokens, group, vocabulary) : undefined);
}

interface FoundPhrase {
  readonly phrase: OccurrencePhrase;
  /** Its first token, and the one behind it. */
  readonly first: number;
  readonly past: number;
}

function phraseFrom(tokens: readonly Token[], from: number, { words }: Vocabulary): FoundPhrase | undefined {
  const ends: number[] = [];
  let text = "";
  for (const { text: word } of tokens.slice(from, from + REACH)) {
    text += `${word.toLowerCase()} `;
    ends.push(text.length - 1);
  }
  for (const phrase of words.occurrences.phrases) {
    const found = phrase.says.exec(text);
    if (found === null || found.index > (ends[NEAR - 1] ?? text.length)) continue;
    const past = ends.findIndex((end) => end >= found.index + found[0].length);
    const first = ends.findIndex((end) => end > found.index);
    return { phrase, first: from + Math.max(0, first), past: from + Math.max(0, past) + 1 };
  }
  return undefined;
}

/** Where the words that belong to a verb begin: "had not been heard". */
function groupStart(tokens: readonly Token[], verb: number): number {
  let k = verb;
  while (verb - k < NEAR && /^(?:AUX|PART|ADV)$/.test(tokens[k - 1]?.tag ?? "")) k--;
  return k;
}

/** The verb of which a word is the complement: "had no power". */
function verbBefore(tokens: readonly Token[], main: number): number {
  for (let k = main; k >= Math.max(0, main - NEAR); k--) if (/^(?:VERB|AUX)$/.test(tokens[k]?.tag ?? "")) return k;
  return main;
}

function byPhrase(inside: readonly Token[], verb: number, vocabulary: Vocabulary): Occurrence | undefined {
  const found = phraseAt(inside, verb, vocabulary);
  if (found === undefined) return undefined;
  const { phrase, first, past } = found;
  if (phrase.beside && !inside.some(({ lemma }) => phrase.beside?.has(lemma.toLowerCase()))) return undefined;
  const befallen = befallenIn(inside, verb, past, phrase, vocabulary.words.occurrences.befalls);
  // "an attack set the depot alight" tells of the attack
  const cause = isPassive(inside, verb) ? undefined : kindOf(subjectHead(inside, 0, verb), vocabulary);
  const negative = inside.slice(first, past).some(vocabulary.isNegation);
  return { kind: cause ?? phrase.kind, ...(befallen && { befallen }), negative };
}

function befallenIn(
  inside: readonly Token[],
  verb: number,
  past: number,
  { befalls }: OccurrencePhrase,
  places: ReadonlySet<string>,
): Token | undefined {
  const before = subjectHead(inside, 0, verbBefore(inside, verb));
  if (befalls === "subject") return before;
  if (befalls === "where") return placeBehind(inside, past, places);
  if (befalls !== "object" && isPassive(inside, verb)) return before;
  const within = befalls === "between" ? objectHead(inside, verb + 1, past - 1) : undefined;
  return within ?? objectHead(inside, past, inside.length) ?? (befalls === "object" ? undefined : before);
}

/** "a blast tore into the post", "the post was hit by shells": what strikes names the event. */
function byCause(inside: readonly Token[], verb: number, vocabulary: Vocabulary): Occurrence | undefined {
  const { befalls, by } = vocabulary.words.occurrences;
  if (!vocabulary.strikes(inside[verb] as Token)) return undefined;
  const subject = subjectHead(inside, 0, verb);
  if (!isPassive(inside, verb)) {
    const kind = kindOf(subject, vocabulary) ?? kindOf(aboutWhat(inside, verb, subject), vocabulary);
    const befallen = objectHead(inside, verb + 1, inside.length) ?? placeBehind(inside, verb + 1, befalls);
    return kind === undefined ? undefined : { kind, ...(befallen && { befallen }) };
  }
  for (let k = verb + 1; k < inside.length; k++) {
    if (!by.has(inside[k]?.text.toLowerCase() ?? "")) continue;
    const kind = kindOf(objectHead(inside, k + 1, inside.length), vocabulary);
    if (kind !== undefined) return { kind, ...(subject && { befallen: subject }) };
  }
  return undefined;
}

/** "Six deaths were reported": the event is the subject, and its verb says only that somebody told of it. */
export function reportedEvent(
  tokens: readonly Token[],
  { first, last, main, passive }: Pick<Predicate, "first" | "last" | "main" | "passive">,
  vocabulary: Vocabulary,
): Token | undefined {
  if (!passive || main !== last || !vocabulary.isCarrier(tokens[main] as Token)) return undefined;
  const subject = tokens[first - 1];
  return subject !== undefined && isNoun(subject) && vocabulary.eventOf(subject) !== undefined ? subject : undefined;
}

function byReport(inside: readonly Token[], verb: number, vocabulary: Vocabulary): Occurrence | undefined {
  if (!isPassive(inside, verb) || !vocabulary.isCarrier(inside[verb] as Token)) return undefined;
  const noun = inside.slice(0, verb).findLast(isNoun);
  const kind = noun && vocabulary.eventOf(noun);
  return noun === undefined || kind === undefined ? undefined : { kind: noun.text.toLowerCase() };
}

/** The kind of event that a noun for what strikes tells of. */
const kindOf = (token: Token | undefined, { words }: Vocabulary): string | undefined =>
  token && (words.occurrences.kinds.get(token.text.toLowerCase()) ?? words.occurrences.kinds.get(lemmaOf(token)));

/** "water from the river", "waters of the river": the head of a subject whose own noun is behind it. */
function aboutWhat(inside: readonly Token[], verb: number, subject: Token | undefined): Token | undefined {
  const first = inside.findIndex(isNoun);
  return first >= 0 && first < verb && inside[first] !== subject ? inside[first] : undefined;
}

/** The head of the first phrase that tells where, days aside: "at a police post on Monday". */
function placeBehind(inside: readonly Token[], from: number, places: ReadonlySet<string>): Token | undefined {
  for (let k = from; k < inside.length; k++) {
    if (!places.has(inside[k]?.text.toLowerCase() ?? "")) continue;
    const place = objectHead(inside, k + 1, inside.length);
    if (place !== undefined) return place;
  }
  return undefined;
}

const isPassive = (inside: readonly Token[], verb: number): boolean =>
  inside.slice(Math.max(0, verb - 3), verb).some(({ tag, lemma }) => tag === "AUX" && /^(?:be|get)$/i.test(lemma));

const lemmaOf = (token: Token | undefined): string => token?.lemma.toLowerCase() ?? "";

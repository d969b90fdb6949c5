import { contains, type Position } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { type InOrder, inOrder } from "../../claims/matching/answering/told-in-order.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { Sentence } from "../../reading/reading.js";
import { type Clause, clausesIn } from "./details/clause.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, type Side, tellSides } from "./side.js";

/** What somebody says twice, each time otherwise, and his report says so. */
interface Turn {
  readonly reading: AttributedReading;
  readonly first: Position;
  readonly later: Position;
  readonly why: string;
}

/**
 * Where a report itself tells that somebody's words part: what he first said and later admitted, and what he said and said was not
 * so in a contradiction that the report calls one.
 */
export function disagreementsOverOwnWords(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  ground: Ground,
  vocabularyFor: (language: string) => Vocabulary | undefined,
): Disagreement[] {
  const order = inOrder(told);
  const turns = readings.flatMap((reading) => {
    const vocabulary = vocabularyFor(reading.report.language);
    if (!vocabulary) return [];
    const tells = reading.sentences.filter(({ kind, repeats }) => kind === "body" && repeats === undefined);
    return tells.flatMap((sentence, i) => [
      ...revisionIn(reading, sentence, tells[i - 1], order, vocabulary),
      ...contradictionIn(reading, tells.slice(i, i + AFTER), vocabulary),
    ]);
  });
  const seen = new Set<string>();
  return turns.flatMap((turn): Disagreement[] => {
    const sides = [turn.first, turn.later].map((at): Side => {
      const passage = passageAt(turn.reading.report, at);
      return { passages: [passage], point: [passage], told: tellersOf(passage, order) };
    });
    const key = sides.map(({ passages }) => passages[0]?.exact.toLowerCase()).join("|");
    if (seen.has(key)) return [];
    seen.add(key);
    const question = { over: "polarity", kind: "contradicts" } as const;
    const [a, b] = sides.map(({ passages }) => `“${passages[0]?.exact ?? ""}”`);
    return [
      {
        ...question,
        about: sides[0]?.passages[0]?.exact ?? "",
        ...tellSides(sides, ground),
        settledBy: settledBy(question, sides, ground),
        claims: [],
        why: `${a} against ${b}: ${turn.why}.`,
      },
    ];
  });
}

/** Sentences from the one that speaks of a contradiction among which its two sides are looked for. */
const AFTER = 3;

const tellersOf = ({ report, at }: Passage, order: InOrder): ToldStatement[] =>
  (order.get(report) ?? [])
    .filter((one) => contains(one.at, at))
    .sort((a, b) => a.text.length - b.text.length)
    .map(({ owner }) => owner)
    .slice(0, 1);

/** "He first told police that he was alone, but later admitted that ..."; what "that" stands for was said in the sentence before. */
function revisionIn(
  reading: AttributedReading,
  sentence: Sentence,
  before: Sentence | undefined,
  order: InOrder,
  { words: { details } }: Vocabulary,
): Turn[] {
  const text = reading.report.text.slice(sentence.start, sentence.end);
  const turn = details.admitting.exec(text);
  if (turn === null) return [];
  const lead = text.slice(0, turn.index);
  if (!details.atFirst.test(lead)) return [];
  const from = sentence.start + turn.index + turn[0].length;
  const later = trimmed(reading, { start: from, end: sentence.end });
  const said = details.saying.exec(lead);
  const start = said ? said.index + said[0].length : 0;
  const rest = lead.slice(start).replace(details.atFirst, " ");
  const own = said !== null && (rest.match(/\p{L}+/gu)?.length ?? 0) >= WORDS;
  const first = own
    ? trimmed(reading, { start: sentence.start + start, end: sentence.start + turn.index })
    : before && saidLast(reading, before, order);
  return first && later.start < later.end
    ? [{ reading, first, later, why: "first it was told so, later otherwise" }]
    : [];
}

/** Words of what is said first that make it more than a "that". */
const WORDS = 3;

/** What is said last in a sentence. */
function saidLast(reading: AttributedReading, sentence: Sentence, order: InOrder): Position {
  const inside = (order.get(reading.report.id) ?? []).filter(({ at }) => contains(sentence, at));
  return inside.reduce<Position>((a, { at }) => (at.start >= a.start ? at : a), sentence);
}

/** Without marks, and words that only join, at its ends. */
function trimmed({ report: { text } }: AttributedReading, { start, end }: Position): Position {
  const words = text.slice(start, end);
  const lead = /^[\s,;:"“”'’]*(?:that\s)?/iu.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;:.!?"“”]*(?:\s(?:and|but))?[\s,;:.!?"“”]*$/iu.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

/** "gave a contradiction, saying that he had seen and never had seen it": one verb, told both ways by one who speaks. */
function contradictionIn(reading: AttributedReading, sentences: readonly Sentence[], vocabulary: Vocabulary): Turn[] {
  const [sentence] = sentences;
  const { contradicting, saying } = vocabulary.words.details;
  if (!sentence || !contradicting.test(reading.report.text.slice(sentence.start, sentence.end))) return [];
  const clauses = sentences
    .flatMap((one) => clausesIn(reading, one, vocabulary))
    .filter(({ open, verb }) => !open && verb.tag === "VERB" && !saying.test(`${verb.text} `));
  const denied = clauses.find((one) => one.negated && clauses.some((other) => turned(one, other, vocabulary)));
  const stated = denied && clauses.findLast((other) => turned(denied, other, vocabulary));
  return denied && stated
    ? [{ reading, first: stated.at, later: denied.at, why: "the report calls it a contradiction" }]
    : [];
}

const turned = (denied: Clause, stated: Clause, { conceptOf, near }: Vocabulary): boolean =>
  !stated.negated &&
  near(conceptOf(denied.verb), conceptOf(stated.verb)) &&
  (denied.thing === undefined || stated.thing === undefined || near(conceptOf(denied.thing), conceptOf(stated.thing)));

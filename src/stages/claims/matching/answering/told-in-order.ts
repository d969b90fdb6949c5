import { hull, type Position } from "../../../../record/position.js";
import { type Passage, passageAt } from "../../../../text/passage.js";
import type { AttributedReading } from "../../../attributions/attribution.js";
import { tokensIn } from "../../../reading/tokens-in.js";
import { partyOf } from "../../party.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";
import type { ToldStatement } from "../../statements.js";
import type { Telling } from "../../telling.js";

/** One telling of a statement with where it stands in its report and what it speaks of. */
export interface Told {
  readonly owner: ToldStatement;
  readonly telling: Telling;
  readonly report: string;
  readonly at: Position;
  readonly text: string;
  /** Its place among what is told in its report, from 0. */
  readonly place: number;
}

/** What is told in a story, report by report in reading order. */
export type InOrder = ReadonlyMap<string, readonly Told[]>;

/** What is told in each report, in the order of its words. */
export function inOrder(told: readonly ToldStatement[]): InOrder {
  const found = new Map<string, Omit<Told, "place">[]>();
  for (const owner of told) {
    for (const telling of owner.tellings) {
      const { content } = telling.attribution;
      if (content.at.length === 0) continue;
      const { report } = telling.reading;
      const text = content.at.map((at) => report.text.slice(at.start, at.end)).join(" ");
      const one = { owner, telling, report: report.id, at: hull(content.at), text };
      const list = found.get(report.id);
      if (list) list.push(one);
      else found.set(report.id, [one]);
    }
  }
  return new Map(
    [...found].map(([report, list]) => [
      report,
      list.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end).map((one, place) => ({ ...one, place })),
    ]),
  );
}

/** Characters between two tellings within which one goes on with the other; and within which it does whoever gives it. */
const NEAR = 400;
const NEXT = 80;
/** Words that only point, whatever they are. */
const SHORT = 30;

/** Whether a telling only points to what is told elsewhere. */
export const isPointing = ({ text }: Told, { words: { denials } }: Vocabulary): boolean =>
  text.length <= SHORT || denials.pointing.test(text);

const isDenial = ({ owner: { statement }, telling }: Told): boolean =>
  statement.stance === "denies" ||
  statement.stance === "doubts" ||
  telling.propositions.some(({ negated, missing }) => negated || missing !== undefined);

/** What the same party says right behind or before a denial; behind words that only point, what follows at once, whoever gives it. */
export function goesOnWith(one: Told, order: InOrder, vocabulary: Vocabulary): Told[] {
  // "one picket was hurt" is short and says all it means to
  if (!isDenial(one) && !vocabulary.words.denials.pointing.test(one.text)) return [];
  const list = order.get(one.report) ?? [];
  const [next, last] = [list[one.place + 1], list[one.place - 1]];
  const gap = (other: Told): number => Math.max(other.at.start - one.at.end, one.at.start - other.at.end);
  const own = [next, last].flatMap((other) =>
    other && other.owner !== one.owner && gap(other) <= NEAR && speaksFor(other, one) ? [other] : [],
  );
  const follows = own.length === 0 && next && gap(next) <= NEXT && isPointing(one, vocabulary);
  return follows ? [next] : own;
}

/** The same party, or one that is called by its name: "a spokesman for the brigade" behind "the fire brigade". */
const speaksFor = (a: Told, b: Told): boolean => {
  const [x, y] = [a.owner.statement.by, b.owner.statement.by];
  if (partyOf(x) === partyOf(y)) return true;
  if (typeof x === "string" && typeof y === "string") return false;
  const [own, others] = [sourceWords(a), sourceWords(b)];
  return own.some((word) => others.includes(word));
};

const sourceWords = ({ telling: { reading, source } }: Told): string[] =>
  source.flatMap(
    (at) =>
      reading.report.text
        .slice(at.start, at.end)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [],
  );

/** The words of a telling as a passage. */
export const passageOf = ({ telling }: Told): Passage =>
  passageAt(telling.reading.report, telling.attribution.content.at[0] as Position);

const PLAIN: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "ADV", "NUM"]);
const CONTENT: ReadonlySet<string> = new Set([...PLAIN, "PROPN"]);
/** Words of one telling that are looked at. */
const MOST = 40;

/** What a telling speaks of: the stems of its words that are not of saying. */
export const conceptsOf = ({ telling: { reading, attribution } }: Told, vocabulary: Vocabulary): string[] =>
  stemsIn(reading, attribution.content.at, CONTENT, vocabulary);

/** The same without names. */
export const plainConceptsOf = ({ telling: { reading, attribution } }: Told, vocabulary: Vocabulary): string[] =>
  stemsIn(reading, attribution.content.at, PLAIN, vocabulary);

/** What introduces a telling: the stems of who says it and how, "residents accuse". */
export const introductionOf = ({ telling: { reading, attribution } }: Told, vocabulary: Vocabulary): string[] =>
  stemsIn(reading, [...attribution.source.at, ...attribution.cue.at], CONTENT, vocabulary);

const stemsIn = (
  reading: AttributedReading,
  at: readonly Position[],
  tags: ReadonlySet<string>,
  vocabulary: Vocabulary,
): string[] => [
  ...new Set(
    tokensIn(reading, at)
      .filter((t) => tags.has(t.tag) && !vocabulary.isStop(t) && !vocabulary.isCarrier(t))
      .map((t) => vocabulary.lexicon.stem(t.text.toLowerCase()))
      .slice(0, MOST),
  ),
];

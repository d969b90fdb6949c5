import { spanOf } from "../../../record/instant.js";
import { contains, type Position } from "../../../record/position.js";
import { passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { Quantity, Sentence } from "../../reading/reading.js";
import { sentenceAt } from "../../reading/sentences/sentence-at.js";
import type { Figure } from "../figure.js";
import type { ToldStatement } from "../statements.js";
import { type Telling, timeOf } from "../telling.js";

/** A figure together with where it comes from, for what the later stages ask of it. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly reading: AttributedReading;
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  readonly telling?: Telling;
  /** The kind of event of the clause that holds it, where a source says it. */
  readonly concept?: string;
  /** When it held, for order: its as-of, else the time of its report. */
  readonly time: string;
}

/**
 * Every quantity with a measure as a figure of the story, in order of reports and reading: its speaker is the source of the
 * innermost attribution whose content holds it; without one it is the report's own word and has no `by`.
 */
export function collectFigures(readings: readonly AttributedReading[], told: readonly ToldStatement[]): FoundFigure[] {
  const tellings = new Map<AttributedReading, { telling: Telling; owner: ToldStatement }[]>();
  for (const owner of told) {
    for (const telling of owner.tellings) {
      const list = tellings.get(telling.reading) ?? [];
      list.push({ telling, owner });
      tellings.set(telling.reading, list);
    }
  }
  return readings.flatMap((reading) => {
    const own = tellings.get(reading) ?? [];
    return reading.quantities.flatMap((quantity) => {
      if (quantity.measure === undefined) return [];
      const sentence = sentenceAt(reading, quantity.at);
      if (!sentence || sentence.repeats !== undefined || sentence.kind === "byline" || sentence.kind === "credit")
        return [];
      return [figureFrom(reading, quantity, quantity.measure, sentence, innermost(own, quantity.at))];
    });
  });
}

const lengthOf = (telling: Telling): number =>
  telling.attribution.content.at.reduce((sum, at) => sum + at.end - at.start, 0);

function innermost(own: readonly { telling: Telling; owner: ToldStatement }[], at: Position) {
  const holding = own.filter(({ telling }) => telling.attribution.content.at.some((content) => contains(content, at)));
  return holding.sort((a, b) => lengthOf(a.telling) - lengthOf(b.telling))[0];
}

function figureFrom(
  reading: AttributedReading,
  quantity: Quantity,
  measure: string,
  sentence: Sentence,
  said: { telling: Telling; owner: ToldStatement } | undefined,
): FoundFigure {
  const { report } = reading;
  const place = placeIn(reading, said ? said.telling.attribution.content.at : [sentence], quantity);
  const asOf = asOfFor(reading, quantity, sentence, said?.telling);
  const concept = said?.telling.propositions.find((p) => contains(p.at, quantity.at))?.concept;
  const figure: Figure = {
    at: passageAt(report, quantity.at),
    measure,
    of: quantity.of ? report.text.slice(quantity.of.start, quantity.of.end) : "",
    ...(quantity.of && { ofAt: passageAt(report, quantity.of) }),
    ...(place && { place: report.text.slice(place.start, place.end), placeAt: passageAt(report, place) }),
    ...(quantity.low !== undefined && { low: quantity.low }),
    ...(quantity.high !== undefined && { high: quantity.high }),
    ...(quantity.about !== undefined && { about: quantity.about }),
    ...(quantity.unit !== undefined && { unit: quantity.unit }),
    ...(said && { by: said.telling.by, statement: said.owner.statement.id }),
    ...asOf,
    ...cumulation(reading, quantity),
    supersedes: [],
  };
  return {
    figure,
    reading,
    quantity,
    sentence,
    ...(said && { telling: said.telling }),
    ...(concept !== undefined && { concept }),
    time: figure.asOf ?? said?.telling.time ?? timeOf(reading),
  };
}

/** The place named nearest in what is said, a place as an actor aside. */
function placeIn(reading: AttributedReading, within: readonly Position[], quantity: Quantity): Position | undefined {
  const distance = (at: Position): number =>
    at.start >= quantity.at.end ? at.start - quantity.at.end : (quantity.at.start - at.end) * 1.5;
  return reading.names
    .filter(
      (n) =>
        n.kind === "place" &&
        !n.actor &&
        within.some((at) => contains(at, n.at)) &&
        !(quantity.of && contains(quantity.of, n.at)),
    )
    .sort((a, b) => distance(a.at) - distance(b.at))[0]?.at;
}

/**
 * When a figure held: the calendar date told with it ("in 2010, 31 people died"), else the day it was said. "Earlier, the
 * service reported that ...": the day is not told, only that it lies before the report's own.
 */
function asOfFor(
  reading: AttributedReading,
  quantity: Quantity,
  sentence: Sentence,
  telling: Telling | undefined,
): { asOf?: string; asOfBound?: "on" | "before" } {
  const within = telling ? telling.attribution.content.at : [sentence];
  const own = reading.dates.find(
    (d) =>
      d.kind !== "duration" &&
      spanOf(d.value) &&
      within.some((at) => contains(at, d.at)) &&
      inOneClause(reading, quantity.at, d.at),
  );
  if (own) return { asOf: own.value, asOfBound: "on" };
  if (telling?.saidAt !== undefined) return { asOf: telling.saidAt, asOfBound: "on" };
  const past = reading.dates.find((d) => d.value === "PAST_REF" && contains(sentence, d.at));
  const day = reading.report.publishedAt?.slice(0, 10) ?? reading.notBefore;
  return past && telling && day !== undefined ? { asOf: day, asOfBound: "before" } : {};
}

const cumulation = (reading: AttributedReading, quantity: Quantity): { cumulative?: boolean } => {
  if (isPart(reading, quantity)) return { cumulative: false };
  return quantity.cumulative === undefined ? {} : { cumulative: quantity.cumulative };
};

/** "thousands of troops, including in a region where an offensive began in August": that date is another clause's. */
const inOneClause = ({ report }: AttributedReading, a: Position, b: Position): boolean => {
  const between = report.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return !/[;:]|\b(?:where|which|who|whose|when|after|before|since|while)\b/i.test(between);
};

/** "Two of the dead were children", "including 54 strong ones": a part of a count, no count of its own to compare. */
const isPart = (reading: AttributedReading, { at }: Quantity): boolean =>
  /\bincluding\s+$/i.test(reading.report.text.slice(Math.max(0, at.start - 12), at.start)) ||
  /^\s+of\s+(?:the|those|them|whom|which|its|his|their)\b/i.test(reading.report.text.slice(at.end, at.end + 16));

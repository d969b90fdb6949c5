import type { ScopeWords } from "../../../languages/counting.js";
import { packFor } from "../../../languages/index.js";
import type { Instant } from "../../../record/instant.js";
import { contains, type Position } from "../../../record/position.js";
import { passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { indexAt } from "../../reading/context.js";
import type { Quantity, Sentence } from "../../reading/reading.js";
import { sentenceAt } from "../../reading/sentences/sentence-at.js";
import type { Figure } from "../figure.js";
import type { ToldStatement } from "../statements.js";
import { type Telling, timeOf } from "../telling.js";
import { countedThing } from "./counted-thing.js";
import { DONE_ON_A_DAY, MADE_ON_A_DAY } from "./day-measures.js";
import { type Matter, matterOf, ownerBefore } from "./matter.js";
import { type Scope, scopeOf, whereBehind } from "./scope.js";
import { type EventTimes, eventTimes } from "./times/event-time.js";
import { type Dated, ownEvent } from "./times/own-event.js";

/** A figure together with where it comes from, for what the later stages ask of it. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly reading: AttributedReading;
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  readonly telling?: Telling;
  /** The kind of event of the clause that holds it, where a source says it. */
  readonly concept?: string;
  /** What is counted of whom. */
  readonly scope: Scope;
  /** What an amount is for, where the words tell it. */
  readonly matter?: Matter;
  /** Who is named last in front of it. */
  readonly owner?: string;
  /** The phrase behind it that says where those counted are. */
  readonly where?: string;
  /** The place of the sentence before, where its own goes on about it: "The regency police ..." */
  readonly town?: string;
  /** It counts what was done by an hour of the day: "as of 4 p.m.". */
  readonly partial?: boolean;
  /** The day told beside it on which what is counted was, where it is told. */
  readonly on?: Instant;
  /** When it held, for order: its as-of, else the time of its report; where that is not known, up to when it was taken in. */
  readonly time: Instant;
}

/**
 * Every quantity with a measure as a figure of the story, in order of reports and reading: its speaker is the source of the
 * innermost attribution whose content holds it; without one it is the report's own word and has no `by`. Counts of older
 * events and amounts that the words leave open ("several") are no figures of the story.
 */
export function collectFigures(readings: readonly AttributedReading[], told: readonly ToldStatement[]): FoundFigure[] {
  const tellings = new Map<AttributedReading, Said[]>();
  for (const owner of told) {
    for (const telling of owner.tellings) {
      const list = tellings.get(telling.reading);
      if (list) list.push({ telling, owner });
      else tellings.set(telling.reading, [{ telling, owner }]);
    }
  }
  const rows = readings.flatMap((reading): (Dated & Place)[] => {
    const words = packFor(reading.report.language)?.counting.scopes;
    if (!words) return [];
    const context = { reading, words, times: eventTimes(reading, words, writtenOn(reading)) };
    return reading.quantities.flatMap((quantity) => rowOf(context, quantity));
  });
  const isOwn = ownEvent(rows);
  return rows.filter(isOwn).map(({ context, quantity, sentence }) => {
    const said = innermost(tellings.get(context.reading) ?? [], quantity.at);
    return figureFrom(context, quantity, sentence, said);
  });
}

interface Place {
  readonly context: Context;
  readonly sentence: Sentence;
}

/** What a quantity counts for, unless it is none of a story. */
function rowOf(context: Context, quantity: Quantity): (Dated & Place)[] {
  const { reading, words, times } = context;
  const sentence = sentenceAt(reading, quantity.at);
  if (!sentence || sentence.repeats !== undefined || sentence.kind === "byline" || sentence.kind === "credit")
    return [];
  const measure = quantity.measure ?? countedThing(reading, quantity, sentence, words);
  if (measure === undefined || isOpen(reading, quantity, words) || isMeant(reading, quantity, words)) return [];
  if (isConverted(reading, quantity) || isNeeded(reading, { ...quantity, measure }, sentence, words)) return [];
  const older = times.isOlder(quantity.at, sentence) ? (times.olderYear(quantity.at, sentence) ?? "") : undefined;
  return [
    {
      reading,
      context,
      sentence,
      quantity: { ...quantity, measure },
      ...(older !== undefined && { older, accused: isAccused(context, sentence) }),
    },
  ];
}

interface Said {
  readonly telling: Telling;
  readonly owner: ToldStatement;
}

interface Context {
  readonly reading: AttributedReading;
  readonly words: ScopeWords;
  readonly times: EventTimes;
}

const isAccused = ({ reading: { report }, words }: Context, sentence: Sentence): boolean =>
  words.accuses.test(report.text.slice(sentence.start, sentence.end));

/** "several", "a few": no number. */
const isOpen = ({ report }: AttributedReading, { at }: Quantity, { indefinite }: ScopeWords): boolean =>
  indefinite.has(report.text.slice(at.start, at.end).toLowerCase());

/** How far before a number the words are looked at that say it was only meant. */
const MEANT = 60;

/** "Police believe he intended to kill one other person." */
const isMeant = ({ report: { text } }: AttributedReading, { at }: Quantity, { meant }: ScopeWords): boolean =>
  meant.test(text.slice(Math.max(0, at.start - MEANT), at.start));

/** "2 million crowns ($190,000)": a sum in another currency is the same sum. */
const isConverted = ({ report: { text } }: AttributedReading, { at, measure }: Quantity): boolean =>
  measure === "money" && CONVERTED.test(text.slice(Math.max(0, at.start - CONVERTING), at.start));
const CONVERTING = 48;
const CONVERTED =
  /\d[\d.,]*\s?(?:m|bn|thousand|million|billion|trillion)?\s?(?:\p{L}{2,10})?\s?\((?:about |around |roughly |nearly |or |some )?(?:\p{L}{1,3})?\p{Sc}?$/iu;

/** Measures of which a law may ask so many: "valid with a turnout of more than 50 percent". */
const ASKED_FOR: ReadonlySet<string> = new Set(["turnout", "votes", "seats", "share"]);

const isNeeded = (
  { report: { text } }: AttributedReading,
  { at, measure }: Quantity,
  sentence: Sentence,
  { needed }: ScopeWords,
): boolean =>
  measure !== undefined &&
  ASKED_FOR.has(measure) &&
  needed.test(text.slice(Math.max(sentence.start, at.start - 2 * MEANT), at.start));

const lengthOf = (telling: Telling): number =>
  telling.attribution.content.at.reduce((sum, at) => sum + at.end - at.start, 0);

function innermost(own: readonly Said[], at: Position): Said | undefined {
  const holding = own.filter(({ telling }) => telling.attribution.content.at.some((content) => contains(content, at)));
  return holding.sort((a, b) => lengthOf(a.telling) - lengthOf(b.telling))[0];
}

/** "is believed to be worth $20 million": it is not the report's own word, and nobody's who is told of. */
function unsourced({ attributions, report }: AttributedReading, { at }: Quantity): Pick<Figure, "unsourced"> {
  const held = attributions.find(
    ({ source, cue, content }) =>
      source.at.length === 0 &&
      cue.at.some(({ start, end }) => /\p{L}/u.test(report.text.slice(start, end))) &&
      content.at.some((one) => contains(one, at)),
  );
  const [cue] = held?.cue.at ?? [];
  return cue === undefined ? {} : { unsourced: passageAt(report, cue) };
}

function figureFrom(
  { reading, words, times }: Context,
  quantity: Quantity & { measure: string },
  sentence: Sentence,
  said: Said | undefined,
): FoundFigure {
  const { report } = reading;
  const { capturedAt } = report.capture;
  const place = placeIn(reading, words, said ? said.telling.attribution.content.at : [sentence], quantity);
  const beside = times.dayBeside(quantity.at, sentence);
  const standsFor = beside?.standsFor && !NO_DAY.test(beside.date.value) ? beside.date.value : undefined;
  const matter = matterOf(reading, quantity, sentence, words);
  const asOf = isUndated(reading, words, quantity)
    ? {}
    : asOfFor(
        reading,
        sentence,
        said?.telling,
        standsFor ?? dayDone(reading, quantity, sentence, times, MADE_ON_A_DAY.has(matter?.kind ?? ""), said?.telling),
      );
  const concept = said?.telling.propositions.find((p) => contains(p.at, quantity.at))?.concept;
  const where = whereBehind(report.text, quantity, words, sentence);
  const owner = ownerBefore(reading, quantity, sentence);
  const figure: Figure = {
    at: passageAt(report, quantity.at),
    measure: quantity.measure,
    of: quantity.of ? report.text.slice(quantity.of.start, quantity.of.end) : "",
    ...(quantity.of && { ofAt: passageAt(report, quantity.of) }),
    ...(place && { place: report.text.slice(place.start, place.end), placeAt: passageAt(report, place) }),
    ...(quantity.low !== undefined && { low: quantity.low }),
    ...(quantity.high !== undefined && { high: quantity.high }),
    ...(quantity.about !== undefined && { about: quantity.about }),
    ...(quantity.unit !== undefined && { unit: quantity.unit }),
    ...(said ? { by: said.telling.by, statement: said.owner.statement.id } : unsourced(reading, quantity)),
    ...(isInitial(reading, words, quantity, sentence) && asOf.asOf !== undefined
      ? { ...asOf, asOfBound: "before" }
      : asOf),
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
    scope: scopeOf(report.text, quantity, words, sentence),
    ...(matter && { matter }),
    ...(owner !== undefined && { owner }),
    ...(where !== undefined && { where }),
    ...townBefore(reading, words, sentence),
    ...(beside?.standsFor && measuredByHour(quantity, beside.date.value) && { partial: true }),
    ...(beside && !beside.standsFor && { on: beside.date.value }),
    time:
      figure.asOf ?? (writtenOn(reading) === undefined ? `../${capturedAt}` : (said?.telling.time ?? timeOf(reading))),
  };
}

/** The place named nearest in one clause with the number, a place as an actor aside. */
function placeIn(
  reading: AttributedReading,
  words: ScopeWords,
  within: readonly Position[],
  quantity: Quantity,
): Position | undefined {
  const distance = (at: Position): number =>
    at.start >= quantity.at.end ? at.start - quantity.at.end : (quantity.at.start - at.end) * 1.5;
  return reading.names
    .filter(
      (n) =>
        n.kind === "place" &&
        !n.actor &&
        within.some((at) => contains(at, n.at)) &&
        !(quantity.of && contains(quantity.of, n.at)) &&
        inOneClause(reading, words, quantity.at, n.at),
    )
    .sort((a, b) => distance(a.at) - distance(b.at))[0]?.at;
}

/** Longest piece of a sentence that abbreviations have cut ("The county police spokesman Insp."). */
const PIECE = 60;

/** The place told last in the sentence before, where this one begins with "The city ..." and names none. */
function townBefore(reading: AttributedReading, words: ScopeWords, sentence: Sentence): { town?: string } {
  const { report, names, sentences } = reading;
  const startsAt = (i: number): boolean => {
    const at = sentences[i];
    return at !== undefined && words.thePlace.test(report.text.slice(at.start, at.end));
  };
  let at = indexAt(sentences, sentence.start);
  for (let pieces = 0; pieces < 2 && !startsAt(at); pieces++) {
    const piece = sentences[at - 1];
    if (piece && piece.end - piece.start < PIECE) at--;
  }
  const before = sentences[at - 1];
  if (!startsAt(at) || !before || before.paragraph !== sentence.paragraph) return {};
  const last = names
    .filter(({ kind, actor, at: place }) => kind === "place" && !actor && contains(before, place))
    .at(-1);
  return last ? { town: report.text.slice(last.at.start, last.at.end) } : {};
}

/** Votes and turnout are told again when the day is over. */
const measuredByHour = ({ measure }: Quantity, day: Instant): boolean =>
  /^(?:turnout|votes)$/.test(measure ?? "") && /T\d/.test(day);

/** "as of 4 p.m." where nothing tells of which day. */
const NO_DAY = /^XXXX-XX-XX/;

/**
 * The day on which what is counted was done, where it is done on one day ("46 were arrested on Wednesday night"): such a count
 * stands for that day. Where nothing tells when a report was written, so does any other count.
 */
function dayDone(
  reading: AttributedReading,
  { measure, at }: Quantity,
  sentence: Sentence,
  times: EventTimes,
  isDone: boolean,
  telling: Telling | undefined,
): Instant | undefined {
  const undated = writtenOn(reading) === undefined && telling?.saidAt === undefined;
  if (!undated && !isDone && !(measure !== undefined && DONE_ON_A_DAY.has(measure))) return undefined;
  const day = times.dayBeside(at, sentence)?.date ?? times.dayTold(at, sentence);
  if (!day || !isDay(day.value)) return undefined;
  // "a paper reported last night that ...": the day of the saying
  const ofSaying =
    telling !== undefined &&
    contains(sentence, day.at) &&
    !telling.attribution.content.at.some((content) => contains(content, day.at));
  return ofSaying ? undefined : day.value.slice(0, 10);
}

const isDay = (value: Instant): boolean => /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value);

/**
 * The day that a figure stands for: the one told with it ("as of Monday"), else the day it was said, else the day its report
 * was written. "Earlier, the service reported that ...": the day is not told, only that it lies before the report's own.
 */
function asOfFor(
  reading: AttributedReading,
  sentence: Sentence,
  telling: Telling | undefined,
  standsFor: Instant | undefined,
): Pick<Figure, "asOf" | "asOfBound"> {
  if (standsFor !== undefined) return { asOf: standsFor, asOfBound: "on" };
  if (telling?.saidAt !== undefined) return { asOf: telling.saidAt, asOfBound: "on" };
  const day = writtenOn(reading);
  if (day === undefined) return {};
  return { asOf: day, asOfBound: telling && looksBack(reading, sentence) ? "before" : "on" };
}

/** "their initial offer of $160 million": the value that was there before. */
const isInitial = (
  { report }: AttributedReading,
  { initial }: ScopeWords,
  { at }: Quantity,
  sentence: Sentence,
): boolean => initial.test(report.text.slice(Math.max(sentence.start, at.start - INITIAL), at.start));

/** How far in front of a number it is told that it is the earlier one. */
const INITIAL = 100;

const looksBack = ({ dates }: AttributedReading, sentence: Sentence): boolean =>
  dates.some(({ value, at }) => value === "PAST_REF" && contains(sentence, at));

/** "has deployed thousands": what is sent or taken may have been so for long, and the words do not tell. */
const isUndated = ({ report }: AttributedReading, words: ScopeWords, { measure, measureAt }: Quantity): boolean =>
  measureAt !== undefined &&
  (measure === "deployed" || measure === "captured") &&
  (words.perfect.test(report.text.slice(Math.max(0, measureAt.start - 24), measureAt.start)) ||
    words.perfect.test(`${report.text.slice(measureAt.start, measureAt.end).split(/\s+(?=\S+$)/)[0]} `));

/** The day on which a report was written, as it states or as its story tells. */
export const writtenOn = ({ report, written, notBefore }: AttributedReading): Instant | undefined =>
  report.publishedAt?.slice(0, 10) ?? written?.from ?? written?.to ?? notBefore;

const cumulation = (reading: AttributedReading, quantity: Quantity): { cumulative?: boolean } => {
  if (isPart(reading, quantity)) return { cumulative: false };
  return quantity.cumulative === undefined ? {} : { cumulative: quantity.cumulative };
};

/** "thousands of troops, including in a region where an offensive began": that is another clause's. */
const inOneClause = ({ report }: AttributedReading, { turns }: ScopeWords, a: Position, b: Position): boolean =>
  !turns.test(report.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

/** "Two of the dead were children", "including 54 strong ones": a part of a count, no count of its own to compare. */
const isPart = (reading: AttributedReading, { at }: Quantity): boolean =>
  /\b(?:including|among (?:the dead|them|those)(?: \w+){0,2}|of (?:whom|which))\s+$/i.test(
    reading.report.text.slice(Math.max(0, at.start - 40), at.start),
  ) ||
  // "Three children were among the injured"
  /^(?:\s+[\p{L}-]+){0,3}\s+(?:was|were|is|are|had been|have been)\s+among\s+(?:the|those|them)\b/iu.test(
    reading.report.text.slice(at.end, at.end + 80),
  ) ||
  /^\s+of\s+(?:the|those|them|whom|which|its|his|their)\b/i.test(reading.report.text.slice(at.end, at.end + 16));

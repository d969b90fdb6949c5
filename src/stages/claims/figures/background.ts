import type { ScopeWords } from "../../../languages/counting.js";
import { packFor } from "../../../languages/index.js";
import type { Position } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { indexAt } from "../../reading/context.js";
import type { Quantity, Sentence } from "../../reading/reading.js";
import { sentenceAt } from "../../reading/sentences/sentence-at.js";
import { type Bounds, ratioOf, standingOf } from "./bounds.js";
import { writtenOn } from "./collect-figures.js";
import { eventTimes } from "./times/event-time.js";

/** A number of what was so before the events of a story: how many live in a place, what an older event did. */
export interface BackgroundFigure {
  readonly at: Passage;
  readonly bounds: Bounds;
}

/** Background figures of one thing that differ, the least first, those of one value together. */
export interface BackgroundRivals {
  /** "population of Orva", "killed: Orva, 2019". */
  readonly about: string;
  readonly sides: readonly (readonly BackgroundFigure[])[];
  /** No value fits all; else they are only bounds that lie apart. */
  readonly apart: boolean;
}

/** How far in front of a number and behind it the words are looked at that make it a population. */
const BESIDE = 60;
/** Times apart from which two numbers of one thing are told to differ, though both are only bounds. */
const DIFFERENT = 1.1;
/** Things that are looked at in one story, and figures of each. */
const MOST = 64;

/** The background figures of a story that do not agree. They are no figures of the story and stand in no count. */
export function findBackground(readings: readonly AttributedReading[]): BackgroundRivals[] {
  const groups = new Map<string, BackgroundFigure[]>();
  let main: { name: string | undefined } | undefined;
  for (const reading of readings) {
    const words = packFor(reading.report.language)?.counting.scopes;
    if (!words) continue;
    main ??= { name: mainPlace(readings, words) };
    const times = eventTimes(reading, words, writtenOn(reading));
    for (const quantity of reading.quantities) {
      const sentence = sentenceAt(reading, quantity.at);
      if (!sentence || sentence.repeats !== undefined) continue;
      const older = quantity.measure !== undefined && times.isOlder(quantity.at, sentence);
      const year = older ? times.olderYear(quantity.at, sentence) : undefined;
      const about =
        year === undefined
          ? populationOf(reading, quantity, sentence, words, main.name)
          : olderIn(reading, quantity, sentence, year, words);
      if (about === undefined || (groups.size >= MOST && !groups.has(about))) continue;
      const own = groups.get(about) ?? [];
      const { low, high, about: near } = quantity;
      if (own.length < MOST)
        own.push({ at: passageAt(reading.report, quantity.at), bounds: { low, high, about: near } });
      groups.set(about, own);
    }
  }
  return [...groups].flatMap(([about, own]) => rivalsIn(about, own));
}

function rivalsIn(about: string, own: readonly BackgroundFigure[]): BackgroundRivals[] {
  const sides = new Map<string, BackgroundFigure[]>();
  for (const one of own) {
    const key = [one.bounds.low, one.bounds.high, one.bounds.about].join("|");
    sides.set(key, [...(sides.get(key) ?? []), one]);
  }
  const parted = [...sides.values()].sort((a, b) => sizeOf(a) - sizeOf(b));
  const first = parted[0]?.[0]?.bounds;
  const last = parted.at(-1)?.[0]?.bounds;
  if (!first || !last || parted.length < 2) return [];
  const reports = new Set(own.map(({ at }) => at.report));
  const apart = parted.some(([a], i) => parted.slice(i + 1).some(([b]) => a && b && isApart(a, b)));
  // what one report tells of several is of several
  if (reports.size < 2 || (!apart && ratioOf(first, last) < DIFFERENT)) return [];
  return [{ about, sides: parted, apart }];
}

const isApart = (a: BackgroundFigure, b: BackgroundFigure): boolean => standingOf(a.bounds, b.bounds) === "apart";

const sizeOf = (side: readonly BackgroundFigure[]): number => {
  const { low, high, about } = side[0]?.bounds ?? {};
  return about ?? low ?? high ?? 0;
};

/** "killed: Orva, 2019": what an older event did, by the place named nearest; nothing where none is named. */
function olderIn(
  { names, report }: AttributedReading,
  { at, measure }: Quantity,
  sentence: Sentence,
  year: string,
  words: ScopeWords,
): string | undefined {
  const far = (name: Position): number => (name.start >= at.end ? name.start - at.end : at.start - name.end);
  const places = names
    .filter(({ kind, at: name }) => kind === "place" && name.start >= sentence.start && name.end <= sentence.end)
    .map((name) => name.at);
  const [nearest] = [...places].sort((a, b) => far(a) - far(b));
  if (nearest === undefined) return undefined;
  const between = (a: Position, b: Position): string => report.text.slice(a.end, b.start);
  const next = places.find((place) => place.start > nearest.end);
  // "Lenn's Orva province" is of Orva; "in Lenn, Orva and Selm" is of them all
  const [own, others] =
    next === undefined
      ? [nearest, ""]
      : /^['’]s?\s$/.test(between(nearest, next))
        ? [next, ""]
        : [nearest, /^(?:,| and|, and)\s$/.test(between(nearest, next)) ? " and others" : ""];
  return `${measure}: ${bare(report.text.slice(own.start, own.end), words)}${others}, ${year}`;
}

/** "population of Orva", where a number is told as how many live there. */
function populationOf(
  reading: AttributedReading,
  quantity: Quantity,
  sentence: Sentence,
  words: ScopeWords,
  main: string | undefined,
): string | undefined {
  const { text } = reading.report;
  const { population, people } = words;
  const { at, of, measure, unit } = quantity;
  if (measure !== undefined || unit !== undefined) return undefined;
  const head = of && text.slice(of.start, of.end).toLowerCase().split(/\s+/).at(-1);
  if (head !== undefined && !people.has(head)) return undefined;
  const front = text.slice(Math.max(sentence.start, at.start - BESIDE), at.start);
  const behind = text.slice(at.end, Math.min(sentence.end, at.end + BESIDE));
  const has = population.has.test(front);
  if (!(population.inFront.test(front) || population.behind.test(behind) || (has && population.dwellers.test(behind))))
    return undefined;
  const place = placeBefore(reading, sentence, at, words, has) ?? main;
  return place && `population of ${place}`;
}

/** The place named last in front of a number, or first where its sentence says what it "has"; else the last one before. */
function placeBefore(
  reading: AttributedReading,
  sentence: Sentence,
  at: Position,
  words: ScopeWords,
  first: boolean,
): string | undefined {
  const { names, sentences, report } = reading;
  const from = sentences[indexAt(sentences, sentence.start) - 1]?.start ?? sentence.start;
  const places = names.filter(
    ({ kind, actor, at: name }) => kind === "place" && !actor && name.start >= from && name.end <= at.start,
  );
  const own = places.filter(({ at: name }) => name.start >= sentence.start);
  const place = (first ? own[0] : own.at(-1)) ?? places.at(-1);
  return place && bare(report.text.slice(place.at.start, place.at.end), words);
}

/** The place that a story names most. */
function mainPlace(readings: readonly AttributedReading[], words: ScopeWords): string | undefined {
  const named = new Map<string, number>();
  for (const { names, report } of readings) {
    for (const { kind, actor, at, coordinates } of names) {
      const name = bare(report.text.slice(at.start, at.end), words);
      if (kind === "place" && !actor && coordinates !== undefined) named.set(name, (named.get(name) ?? 0) + 1);
    }
  }
  return [...named].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** "Orva Island" and "Orva" are one. */
const bare = (name: string, { placeKind }: ScopeWords): string => name.replace(placeKind, "");

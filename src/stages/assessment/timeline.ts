import { packFor } from "../../languages/index.js";
import { compareInstants, dayOf, type Instant, spanOf } from "../../record/instant.js";
import { contains, type Position } from "../../record/position.js";
import { plainLexicon } from "../../text/lexicon.js";
import { passageAt } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { Party } from "../claims/party.js";
import type { ToldStatement } from "../claims/statements.js";
import { knownAtOf } from "../claims/telling.js";
import type { DateMention } from "../reading/reading.js";
import { sentenceAt } from "../reading/sentences/sentence-at.js";
import { nameOf } from "./assess.js";
import type { TimelineEvent } from "./assessment.js";
import { mergeEvents } from "./timeline/merge-events.js";

/**
 * What is dated, in order: what was said on which day, and what the reports themselves date. Every event carries the words
 * that give its date; what several reports tell of one day is told once.
 */
export function makeTimeline(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  parties: ReadonlyMap<string, Party>,
): TimelineEvent[] {
  const lexicon = packFor(readings[0]?.report.language ?? "en")?.lexicon ?? plainLexicon;
  return [...saidEvents(told, parties), ...mergeEvents(happenedEvents(readings), lexicon)].sort(
    (a, b) => compareInstants(a.at, b.at) || compareInstants(a.knownAt, b.knownAt) || (a.text < b.text ? -1 : 1),
  );
}

const isCalendar = (value: string): boolean => spanOf(value) !== undefined;

function saidEvents(told: readonly ToldStatement[], parties: ReadonlyMap<string, Party>): TimelineEvent[] {
  return told.flatMap(({ statement, tellings }) => {
    const at = statement.saidAt;
    if (at === undefined || !isCalendar(at)) return [];
    const telling = tellings.find((t) => t.saidAt === at) ?? tellings[0];
    if (!telling || telling.attribution.refersTo) return [];
    const { reading, attribution } = telling;
    const content = attribution.content.at[0];
    const dated = attribution.saidAt?.at;
    return [
      {
        at,
        knownAt: tellings.map((t) => knownAtOf(t.reading)).sort(compareInstants)[0] as string,
        kind: "said" as const,
        text: `${nameOf(statement.by, parties)}: ${content ? inQuotes(reading.report.text.slice(content.start, content.end)) : ""}`,
        passages: [...attribution.content.at, ...(dated ? [dated] : [])].map((p) => passageAt(reading.report, p)),
        statement: statement.id,
      },
    ];
  });
}

/** Words of a report in quotation marks; a quotation keeps its own, and the "that" in front of an indirect one is left out. */
const inQuotes = (words: string): string => (/^["“]/.test(words) ? words : `“${words.replace(/^that\s+/i, "")}”`);

/** Dated clauses that are nobody's statement: what the report tells in its own voice. */
function happenedEvents(readings: readonly AttributedReading[]): TimelineEvent[] {
  return withoutNamed(readings.flatMap(datedClauses));
}

/** A dated clause; `names`: its date only says which event is meant ("Monday's flood"). */
interface Dated {
  readonly event: TimelineEvent;
  readonly names: boolean;
}

/** "bringing the toll from Monday's flood to seven" tells nothing of Monday that is not told of it elsewhere. */
function withoutNamed(dated: readonly Dated[]): TimelineEvent[] {
  const told = dated.filter(({ names }) => !names).map(({ event }) => event);
  const days = new Set(told.map(({ at }) => dayOf(at) ?? at));
  const clauses = new Set(told.map(clauseKey));
  const left = dated.filter(
    ({ event, names }) => !names || !(days.has(dayOf(event.at) ?? event.at) || clauses.has(clauseKey(event))),
  );
  return left.map(({ event }) => event);
}

const clauseKey = ({ passages: [words] }: TimelineEvent): string => `${words?.report} ${words?.at.start}`;

function datedClauses(reading: AttributedReading): Dated[] {
  const { report } = reading;
  const seen = new Set<string>();
  const contents = reading.attributions.flatMap((a) => a.content.at);
  const saying = new Set(reading.attributions.flatMap((a) => a.saidAt?.at.start ?? []));
  const events = reading.dates.flatMap((date): Dated[] => {
    if (date.kind !== "date" && date.kind !== "time") return [];
    if (!isCalendar(date.value) || saying.has(date.at.start)) return [];
    const sentence = sentenceAt(reading, date.at);
    if (!sentence || sentence.repeats !== undefined || (sentence.kind !== "body" && sentence.kind !== "caption"))
      return [];
    const value = stretchOf(date);
    if (value === undefined) return [];
    const key = `${value} ${sentence.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const said = contents.find((at) => contains(at, date.at));
    const clause = said ?? clauseOf(report.text, sentence, date.at);
    const passage = passageAt(report, clause);
    return [
      {
        event: {
          at: value,
          knownAt: knownAtOf(reading),
          kind: "happened",
          text: inQuotes(passage.exact),
          passages: [passage],
        },
        names: NAMING.test(report.text.slice(date.at.start, date.at.end + 3)),
      },
    ];
  });
  return events.filter(({ event }) => !events.some((other) => isToldFiner(event, other.event)));
}

/** "Monday's". */
const NAMING = /['’]\s?s(?:\s|$)/;

/** A day, or all the days that a date begins or ends; none of a date that only says how long something went on. */
function stretchOf({ value, interval }: DateMention): Instant | undefined {
  if (interval === undefined) return value;
  if (interval.value.startsWith("..")) return undefined;
  return interval.value.includes("..") ? value : interval.value;
}

/** "at 06:00 on Sunday": one clause is told once of a day, by its finest date. */
function isToldFiner(event: TimelineEvent, other: TimelineEvent): boolean {
  const [words, otherWords] = [event.passages[0], other.passages[0]];
  const [own, finer] = [spanOf(event.at), spanOf(other.at)];
  if (words?.at.start !== otherWords?.at.start || !own || !finer) return false;
  return own.from <= finer.from && finer.to <= own.to && finer.to - finer.from < own.to - own.from;
}

/** The clause of a sentence that a date stands in: up to the nearest relative or semicolon on either side. */
function clauseOf(text: string, sentence: Position, date: Position): Position {
  const before = text.slice(sentence.start, date.start);
  const cut = Math.max(
    ...["; ", " where ", " which ", " who ", " after which "].map((mark) => {
      const i = before.lastIndexOf(mark);
      return i < 0 ? 0 : i + mark.length;
    }),
  );
  const semicolon = text.slice(date.end, sentence.end).indexOf(";");
  return { start: sentence.start + cut, end: semicolon < 0 ? sentence.end : date.end + semicolon };
}

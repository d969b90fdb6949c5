import { compareInstants, spanOf } from "../../record/instant.js";
import { contains, type Position } from "../../record/position.js";
import { passageAt } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { Party } from "../claims/party.js";
import type { ToldStatement } from "../claims/statements.js";
import { knownAtOf } from "../claims/telling.js";
import { sentenceAt } from "../reading/sentences/sentence-at.js";
import { nameOf } from "./assess.js";
import type { TimelineEvent } from "./assessment.js";

/**
 * What is dated, in order: what was said on which day, and what the reports themselves date. Every event carries the words
 * that give its date.
 */
export function makeTimeline(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  parties: ReadonlyMap<string, Party>,
): TimelineEvent[] {
  return [...saidEvents(told, parties), ...happenedEvents(readings)].sort(
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
  return readings.flatMap((reading) => {
    const { report } = reading;
    const seen = new Set<string>();
    const contents = reading.attributions.flatMap((a) => a.content.at);
    const saying = new Set(reading.attributions.flatMap((a) => a.saidAt?.at.start ?? []));
    const events = reading.dates.flatMap((date): TimelineEvent[] => {
      if (date.kind !== "date" && date.kind !== "time") return [];
      if (!isCalendar(date.value) || saying.has(date.at.start)) return [];
      const sentence = sentenceAt(reading, date.at);
      if (!sentence || sentence.repeats !== undefined || (sentence.kind !== "body" && sentence.kind !== "caption"))
        return [];
      const key = `${date.value} ${sentence.start}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const said = contents.find((at) => contains(at, date.at));
      const clause = said ?? clauseOf(report.text, sentence, date.at);
      const passage = passageAt(report, clause);
      return [
        {
          at: date.value,
          knownAt: knownAtOf(reading),
          kind: "happened",
          text: inQuotes(passage.exact),
          passages: [passage],
        },
      ];
    });
    return events.filter((event) => !events.some((other) => isToldFiner(event, other)));
  });
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

import { packFor } from "../../languages/index.js";
import { compareInstants, dayOf, spanOf } from "../../record/instant.js";
import { contains } from "../../record/position.js";
import { plainLexicon } from "../../text/lexicon.js";
import { type Passage, passageAt } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import { type By, type Party, partyOf } from "../claims/party.js";
import type { Vocabulary } from "../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../claims/statements.js";
import { knownAtOf, standsFor, type Telling } from "../claims/telling.js";
import { listed } from "../provenance/explain-bounds.js";
import { nameOf } from "./assess.js";
import type { TimelineEvent } from "./assessment.js";
import type { Contest, ContestsOf } from "./timeline/contested.js";
import { type DatedClause, datedClauses } from "./timeline/dated-clauses.js";
import { mergeEvents, type Occurrence } from "./timeline/merge-events.js";

/** What of a story its time line is made from. */
export interface TimelineMatter {
  readonly readings: readonly AttributedReading[];
  readonly told: readonly ToldStatement[];
  readonly parties: ReadonlyMap<string, Party>;
  readonly contestsOf: ContestsOf;
  readonly vocabularyFor: (language: string) => Vocabulary | undefined;
}

/**
 * What is dated, in order: what was said on which day, and what was on the days that reports date, by whose word where it is not
 * the reports' own, and who speaks against it. Every event carries the words that give its date; what several reports tell of
 * one day is told once.
 */
export function makeTimeline(matter: TimelineMatter): TimelineEvent[] {
  const happened = happenedEvents(matter);
  const isTold = (said: TimelineEvent): boolean =>
    happened.some(
      ({ at, passages: [words] }) =>
        words && dayOf(at) === dayOf(said.at) && said.passages.some((one) => isMostly(words, one)),
    );
  return [...saidEvents(matter).filter((one) => !isTold(one)), ...happened].sort(
    (a, b) =>
      (spanOf(a.at)?.from ?? 0) - (spanOf(b.at)?.from ?? 0) ||
      Number(endsDay(b.at)) - Number(endsDay(a.at)) ||
      compareInstants(a.at, b.at) ||
      compareInstants(a.knownAt, b.knownAt) ||
      (a.text < b.text ? -1 : 1),
  );
}

/** Share of what was said that a line on what happened must hold for the saying to be no line of its own. */
const MOSTLY = 0.8;

const isMostly = (words: Passage, said: Passage): boolean =>
  words.report === said.report &&
  Math.min(words.at.end, said.at.end) - Math.max(words.at.start, said.at.start) >=
    MOSTLY * Math.max(1, said.at.end - said.at.start) &&
  said.at.end - said.at.start >= words.at.end - words.at.start;

/** Midnight at the end of a day comes before the next. */
const endsDay = (at: string): boolean => at.includes("T24");

function saidEvents({ told, parties }: TimelineMatter): TimelineEvent[] {
  return told.flatMap(({ statement, tellings }) => {
    const at = statement.saidAt;
    if (at === undefined || spanOf(at) === undefined) return [];
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
        text: `${calledAs(statement.by, parties)}${didWith(telling)}: ${content ? inQuotes(reading.report.text.slice(content.start, content.end)) : ""}`,
        passages: [...attribution.content.at, ...(dated ? [dated] : [])].map((p) => passageAt(reading.report, p)),
        statement: statement.id,
      },
    ];
  });
}

/** What somebody did with the words, where it is not to say that it is so. */
function didWith(telling: Telling): string {
  const { stance, manner } = telling.attribution;
  if (manner !== "indirect") return "";
  if (stance === "denies") return telling.propositions.some((p) => standsFor(telling, p.negated)) ? "" : " denied";
  return { asserts: "", confirms: "", doubts: " doubted", "does-not-know": " did not know", asks: " asked" }[stance];
}

/** A speaker by name; an unnamed one in the words of the report. */
const calledAs = (by: By, parties: ReadonlyMap<string, Party>): string =>
  typeof by === "string" ? nameOf(by, parties) : `“${by.unnamed}”`;

/** Words of a report in quotation marks; a quotation keeps its own, and the "that" in front of an indirect one is left out. */
const inQuotes = (words: string): string => (/^["“]/.test(words) ? words : `“${words.replace(/^that\s+/i, "")}”`);

/** A clause of a day with who says it. */
interface Told extends Occurrence {
  readonly by?: By;
  readonly names: boolean;
  readonly contests: readonly Contest[];
}

/** What was on the days that reports date. */
function happenedEvents(matter: TimelineMatter): TimelineEvent[] {
  const { readings, told, vocabularyFor, contestsOf } = matter;
  const lexicon = packFor(readings[0]?.report.language ?? "en")?.lexicon ?? plainLexicon;
  const tellings = new Map<AttributedReading, Telling[]>(readings.map((reading) => [reading, []]));
  for (const telling of told.flatMap((one) => one.tellings)) tellings.get(telling.reading)?.push(telling);
  const clauses = readings.flatMap((reading) =>
    datedClauses(reading, tellings.get(reading) ?? [], vocabularyFor(reading.report.language)).map((clause) =>
      toldOf(clause, contestsOf),
    ),
  );
  return mergeEvents(finestOf(withoutNamed(clauses)), lexicon).flatMap((group) => eventOf(group, matter.parties));
}

function toldOf({ reading, at, when, telling, names }: DatedClause, contestsOf: ContestsOf): Told {
  const words = passageAt(reading.report, at);
  return {
    at: when,
    knownAt: knownAtOf(reading),
    words,
    names,
    contests: contestsOf(words),
    ...(telling && { by: telling.by }),
  };
}

/** "bringing the toll from Monday's flood to seven" tells nothing of Monday that is not told of it elsewhere. */
function withoutNamed(clauses: readonly Told[]): Told[] {
  const others = clauses.filter(({ names }) => !names);
  const days = new Set(others.map(({ at }) => dayOf(at) ?? at));
  const keys = new Set(others.map(clauseKey));
  return clauses.filter((one) => !one.names || !(days.has(dayOf(one.at) ?? one.at) || keys.has(clauseKey(one))));
}

const clauseKey = ({ words }: Told): string => `${words.report} ${words.at.start}`;

/** "at 06:00 on Sunday": one clause is told once of a day, by its finest date. */
function finestOf(clauses: readonly Told[]): Told[] {
  const byClause = new Map<string, Told[]>();
  for (const one of clauses) byClause.set(clauseKey(one), [...(byClause.get(clauseKey(one)) ?? []), one]);
  return clauses.filter((one) => !byClause.get(clauseKey(one))?.some((other) => isToldFiner(one, other)));
}

function isToldFiner({ at }: Told, other: Told): boolean {
  const [own, finer] = [spanOf(at), spanOf(other.at)];
  if (!own || !finer) return false;
  return own.from <= finer.from && finer.to <= own.to && finer.to - finer.from < own.to - own.from;
}

/** One event of what one or several clauses tell: in the words of a report's own where there is one, else with its speakers. */
function eventOf(group: readonly Told[], parties: ReadonlyMap<string, Party>): TimelineEvent[] {
  const [first] = group;
  if (first === undefined) return [];
  const own = group.find(({ by }) => by === undefined);
  const speakers = own ? [] : each(group.flatMap(({ by }) => by ?? []));
  const { words } = own ?? first;
  const contests = group.flatMap((one) => one.contests);
  const who = speakers.length === 0 ? "" : `${listed(speakers.map((by) => calledAs(by, parties)))}: `;
  return [
    {
      at: first.at,
      knownAt: group.map(({ knownAt }) => knownAt).sort(compareInstants)[0] ?? first.knownAt,
      kind: "happened",
      text: `${who}${inQuotes(words.exact)}${against(contests, speakers, parties)}`,
      passages: unique([words, ...group.map((one) => one.words), ...contests.flatMap((one) => one.against)]),
    },
  ];
}

const each = (all: readonly By[]): By[] => [...new Map(all.map((by) => [partyOf(by), by])).values()];

const unique = (passages: readonly Passage[]): Passage[] =>
  passages.filter(
    (one, i) => !passages.slice(0, i).some((other) => other.report === one.report && contains(other.at, one.at)),
  );

/** Who speaks against an event: " (denied by Ada Hill)". */
function against(contests: readonly Contest[], speakers: readonly By[], parties: ReadonlyMap<string, Party>): string {
  if (contests.length === 0) return "";
  const own = new Set(speakers.map(partyOf));
  const denied = contests.filter((one) => one.how === "denied");
  const [how, those] = denied.length > 0 ? ["denied", denied] : ["disputed", contests];
  const by = each(those.flatMap((one) => one.by)).filter((one) => !own.has(partyOf(one)));
  return by.length === 0 ? " (disputed)" : ` (${how} by ${listed(by.map((one) => calledAs(one, parties)))})`;
}

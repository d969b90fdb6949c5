import type { Instant } from "../../../record/instant.js";
import { spanOf } from "../../../record/instant.js";
import { contains, type Position, trimmed } from "../../../record/position.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { findPropositions } from "../../claims/propositions/find-propositions.js";
import type { Proposition } from "../../claims/propositions/proposition.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import { knownAtOf, type Telling } from "../../claims/telling.js";
import type { DateMention, Sentence } from "../../reading/reading.js";
import { sentenceAt } from "../../reading/sentences/sentence-at.js";
import { tokensIn } from "../../reading/tokens-in.js";
import { says } from "../standings.js";

/** A clause of a report that tells what was on a day. */
export interface DatedClause {
  readonly reading: AttributedReading;
  readonly at: Position;
  readonly when: Instant;
  /** Who says it; absent where the report tells it in its own voice. */
  readonly telling?: Telling;
  /** Its date only says which event is meant ("Monday's flood"). */
  readonly names: boolean;
}

/**
 * The clauses of a report that date what was: none of what is denied, doubted, asked or still to come. What somebody said is the
 * word of the nearest speaker around the date.
 */
export function datedClauses(
  reading: AttributedReading,
  tellings: readonly Telling[],
  vocabulary: Vocabulary | undefined,
): DatedClause[] {
  const saying = new Set(reading.attributions.flatMap((a) => a.saidAt?.at.start ?? []));
  const seen = new Set<string>();
  const contents = reading.attributions
    .flatMap(({ id, stance, content }) => content.at.map((at) => ({ id, stance, at })))
    .sort((a, b) => a.at.end - a.at.start - (b.at.end - b.at.start));
  return reading.dates.flatMap((date): DatedClause[] => {
    const when = stretchOf(date);
    if (when === undefined || spanOf(date.value) === undefined || saying.has(date.at.start)) return [];
    const sentence = sentenceAt(reading, date.at);
    if (!sentence || sentence.repeats !== undefined || (sentence.kind !== "body" && sentence.kind !== "caption"))
      return [];
    const said = contents.find(({ at }) => contains(at, date.at));
    const telling = said && tellings.find(({ attribution }) => attribution.id === said.id);
    if (said && !says(said.stance)) return [];
    const room = said ? said.at : sentenceRoom(reading.report.text, sentence, date.at);
    const clause = clauseAround(reading, room, date.at, telling?.propositions, vocabulary);
    if (clause.ahead || isAhead(when, reading) || (!said && !tellsSomething(reading, clause.at))) return [];
    const key = `${when} ${clause.at.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const names = NAMING.test(reading.report.text.slice(date.at.start, date.at.end + 3));
    return [{ reading, at: clause.at, when, names, ...(telling && { telling }) }];
  });
}

/** "Monday's". */
const NAMING = /['’]\s?s(?:\s|$)/;

/** A day, or all the days that a date begins or ends; none of a date that only says how long something went on. */
function stretchOf({ kind, value, interval }: DateMention): Instant | undefined {
  if (kind !== "date" && kind !== "time") return undefined;
  if (interval === undefined) return value;
  if (interval.value.startsWith("..")) return undefined;
  return interval.value.includes("..") ? value : interval.value;
}

/** The report could be known before the day began. */
function isAhead(when: Instant, reading: AttributedReading): boolean {
  const [day, known] = [spanOf(when), spanOf(knownAtOf(reading))];
  return day !== undefined && known !== undefined && day.from >= known.to;
}

/** What of a sentence a date stands in: up to the nearest semicolon on either side. */
function sentenceRoom(text: string, sentence: Sentence, date: Position): Position {
  const before = text.slice(sentence.start, date.start).lastIndexOf("; ");
  const after = text.slice(date.end, sentence.end).indexOf(";");
  return {
    start: sentence.start + (before < 0 ? 0 : before + 2),
    end: after < 0 ? sentence.end : date.end + after,
  };
}

/** The clause of some words that a date stands in, where it tells by itself of whom; else all of the words. */
function clauseAround(
  reading: AttributedReading,
  room: Position,
  date: Position,
  told: readonly Proposition[] | undefined,
  vocabulary: Vocabulary | undefined,
): { at: Position; ahead: boolean } {
  if (!vocabulary) return { at: room, ahead: false };
  const found = told ?? findPropositions(tokensIn(reading, [room]), vocabulary);
  const around = found.find(({ at }) => contains(at, date) && contains(room, at));
  const ahead = around?.prospective ?? false;
  if (!around || !standsAlone(reading, around, vocabulary)) return { at: room, ahead };
  // a clause keeps the full stop of its sentence, and no comma
  const end = room.end - around.at.end <= 1 ? room.end : around.at.end;
  return { at: trimmed(reading.report.text, { start: around.at.start, end }), ahead };
}

const FEW = 3;

/** It has a verb behind a noun or pronoun: "Thursday." and "Then, on 10 September" tell nothing of their day. */
function tellsSomething(reading: AttributedReading, at: Position): boolean {
  const tokens = tokensIn(reading, [at]);
  const verb = tokens.findLastIndex(({ tag }) => tag === "VERB" || tag === "AUX");
  const subject = tokens.findIndex(({ tag }) => tag === "NOUN" || tag === "PROPN" || tag === "PRON");
  return tokens.length >= FEW && subject >= 0 && subject < verb;
}

/** It has a verb and, in front of it, a noun or a pronoun that stands for one. */
function standsAlone(reading: AttributedReading, { at }: Proposition, vocabulary: Vocabulary): boolean {
  const tokens = tokensIn(reading, [at]);
  const verb = tokens.findIndex(({ tag }) => tag === "VERB" || tag === "AUX");
  const subject = tokens.findIndex(({ tag }) => tag === "NOUN" || tag === "PROPN" || tag === "PRON");
  const [opening] = tokens;
  const tied =
    opening === undefined || /^[SC]CONJ$/.test(opening.tag) || vocabulary.isRelative(opening.text.toLowerCase());
  return tokens.length >= FEW && !tied && subject >= 0 && subject < verb;
}

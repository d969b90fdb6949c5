import { idOf } from "../../record/digest.js";
import { compareInstants, type Instant, spanOf } from "../../record/instant.js";
import { passageAt } from "../../text/passage.js";
import { partyOf } from "./party.js";
import { clashes } from "./propositions/match-propositions.js";
import type { Appearance, Statement } from "./statement.js";
import { knownAtOf, standsFor, type Telling } from "./telling.js";

/** A statement and the tellings it was made from. */
export interface ToldStatement {
  readonly statement: Statement;
  readonly tellings: readonly Telling[];
}

/** The row of what a telling says, and whether it negates it. */
export type Saying = { readonly row: number; readonly negated: boolean };

/** Tellings that say the same (one row, one sense) by one party at compatible times are one statement. */
export function groupStatements(tellings: readonly Telling[], sayingOf: (telling: Telling) => Saying): ToldStatement[] {
  const groups: Telling[][] = [];
  const byKey = new Map<string, Telling[][]>();
  for (const telling of tellings) {
    const { row, negated } = sayingOf(telling);
    const key = `${partyOf(telling.by)}\n${row}\n${sense(telling, negated)}`;
    const candidates = byKey.get(key) ?? [];
    const group = candidates.find((g) => g.every((other) => oneOccasion(other, telling)));
    if (group) group.push(telling);
    else {
      const fresh = [telling];
      groups.push(fresh);
      candidates.push(fresh);
      byKey.set(key, candidates);
    }
  }
  return groups.map((group) => ({ statement: statementFrom(group), tellings: group }));
}

/** "denied that talks were held" and "said that no talks were held" have one sense. */
function sense(telling: Telling, negated: boolean): string {
  const stands = standsFor(telling, negated);
  if (stands === undefined) return telling.attribution.stance;
  return stands === negated ? "not so" : "so";
}

/** True when nothing keeps two tellings from being one utterance: their days, where both are given, and their figures agree. */
function oneOccasion(a: Telling, b: Telling): boolean {
  if (clashes(a.quantities, b.quantities)) return false;
  if (a.saidAt === undefined || b.saidAt === undefined) return withinDays(a.time, b.time, ONE_OCCASION);
  const x = spanOf(a.saidAt);
  const y = spanOf(b.saidAt);
  return !x || !y || (x.from < y.to && y.from < x.to);
}

/** Days within which a party that says the same again is taken to have said it once. */
const ONE_OCCASION = 3;

function withinDays(a: Instant, b: Instant, days: number): boolean {
  const x = spanOf(a);
  const y = spanOf(b);
  return !x || !y || Math.max(x.from - y.to, y.from - x.to) <= days * 86_400_000;
}

function statementFrom(tellings: readonly Telling[]): Statement {
  const first = tellings[0] as Telling;
  const appearances = tellings.map(appearanceOf);
  const dated = tellings
    .filter((t) => t.saidAt !== undefined)
    .sort((a, b) => compareInstants(a.saidAt ?? "", b.saidAt ?? ""));
  const based = tellings.find((t) => t.basis !== undefined);
  const basisAt = based?.attribution.basis?.at[0];
  const medium = tellings.find((t) => t.attribution.medium !== undefined)?.attribution.medium;
  const hedged = tellings.find((t) => t.attribution.certainty !== undefined)?.attribution.certainty;
  const confirming = tellings.find((t) => t.attribution.stance === "confirms");
  const denying = tellings.some((t) => t.attribution.stance === "denies");
  const quoted = tellings.find((t) => t.attribution.manner === "direct") ?? first;
  return {
    id: idOf(
      "statement",
      appearances.map((a) => [a.report, a.attribution, partyOf(first.by)]),
    ),
    by: first.by,
    via: tellings.map((t) => [...t.via]),
    ...(based?.basis !== undefined && { basis: based.basis }),
    ...(based && basisAt && { basisPassage: passageAt(based.reading.report, basisAt) }),
    ...(dated[0]?.saidAt !== undefined && { saidAt: dated[0].saidAt }),
    ...(medium !== undefined && { medium }),
    passages: appearances.flatMap((a) => a.content),
    appearances,
    manner: quoted.attribution.manner,
    stance: confirming ? "confirms" : denying ? "denies" : first.attribution.stance,
    ...(hedged && { certainty: { word: hedged.word, degree: hedged.degree } }),
    sameBecause: reasons(tellings),
  };
}

function appearanceOf({ reading, attribution, source, saidAt }: Telling): Appearance {
  const passage = (at: { start: number; end: number }) => passageAt(reading.report, at);
  return {
    report: reading.report.id,
    attribution: attribution.id,
    source: source.map(passage),
    cue: attribution.cue.at.map(passage),
    content: attribution.content.at.map(passage),
    background: isBackground(reading, saidAt),
    ...(attribution.saidAt && { saidAtPassage: passage(attribution.saidAt.at) }),
    ...(attribution.refersTo && { refersTo: passage(attribution.refersTo) }),
  };
}

const DAYS_TO_BACKGROUND = 7;

/** Older matter told again: said more than a week before the report could be known. */
function isBackground(reading: Telling["reading"], saidAt: string | undefined): boolean {
  if (saidAt === undefined) return false;
  const said = spanOf(saidAt);
  const known = spanOf(reading.report.publishedAt ?? reading.notBefore ?? knownAtOf(reading));
  return said !== undefined && known !== undefined && known.from - said.to > DAYS_TO_BACKGROUND * 86_400_000;
}

function reasons(tellings: readonly Telling[]): string[] {
  if (tellings.length < 2) return [];
  const reports = new Set(tellings.map((t) => t.reading.report.id));
  const direct = tellings.filter((t) => t.attribution.manner === "direct");
  const where = reports.size > 1 ? `in ${reports.size} reports` : "in one report";
  const found = [`One party says the same thing ${tellings.length} times ${where}.`];
  if (direct.length > 1 && reports.size > 1) {
    found.push("Two quotations in different words that say the same: renderings of one utterance.");
  }
  return found;
}

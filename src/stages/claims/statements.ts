import { idOf } from "../../record/digest.js";
import { compareInstants, spanOf } from "../../record/instant.js";
import { passageAt } from "../../text/passage.js";
import type { Figure } from "./figure.js";
import type { Utterance } from "./matching/join-utterances.js";
import { partyOf } from "./party.js";
import type { Appearance, Statement } from "./statement.js";
import { knownAtOf, type Telling } from "./telling.js";

/** A statement and the tellings it was made from. */
export interface ToldStatement {
  readonly statement: Statement;
  readonly tellings: readonly Telling[];
}

/** The statements that tellings come to: one for each utterance (`matching/join-utterances.ts`), in the order given. */
export const statementsFrom = (tellings: readonly Telling[], utterances: readonly Utterance[]): ToldStatement[] =>
  utterances.map(({ members, joins }) => {
    const own = members.map((i) => tellings[i] as Telling);
    return { statement: statementFrom(own, joins), tellings: own };
  });

/** The statements with those of the same party that they bring up to date: the statements of the figures that theirs supersede. */
export function withUpdates(told: readonly ToldStatement[], figures: readonly Figure[]): ToldStatement[] {
  const earlier = new Map<string, Set<string>>();
  for (const { statement, by, supersedes } of figures) {
    if (statement === undefined || by === undefined) continue;
    for (const other of supersedes.flatMap((i) => figures[i] ?? [])) {
      const ofOne = other.by !== undefined && partyOf(other.by) === partyOf(by);
      if (!ofOne || other.statement === undefined || other.statement === statement) continue;
      earlier.set(statement, (earlier.get(statement) ?? new Set()).add(other.statement));
    }
  }
  return told.map((one) => {
    const supersedes = earlier.get(one.statement.id);
    return supersedes ? { ...one, statement: { ...one.statement, supersedes: [...supersedes] } } : one;
  });
}

function statementFrom(tellings: readonly Telling[], joins: readonly string[]): Statement {
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
    sameBecause: reasons(tellings, joins),
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
  const known = spanOf(reading.report.publishedAt ?? reading.written?.from ?? reading.notBefore ?? knownAtOf(reading));
  return said !== undefined && known !== undefined && known.from - said.to > DAYS_TO_BACKGROUND * 86_400_000;
}

/** Reasons beyond these say nothing new. */
const REASONS = 4;

function reasons(tellings: readonly Telling[], joins: readonly string[]): string[] {
  if (tellings.length < 2) return [];
  const reports = new Set(tellings.map((t) => t.reading.report.id));
  const direct = tellings.filter((t) => t.attribution.manner === "direct");
  const where = reports.size > 1 ? `in ${reports.size} reports` : "in one report";
  const found = [`One party says the same thing ${tellings.length} times ${where}.`];
  if (direct.length > 1 && reports.size > 1 && joins.some((why) => !/same quoted|word for word/.test(why))) {
    found.push("Two quotations in different words that say the same: renderings of one utterance.");
  }
  return [
    ...found,
    ...[...new Set(joins)].slice(0, REASONS).map((why) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`),
  ];
}

import { packFor } from "../../../languages/index.js";
import { spanOf } from "../../../record/instant.js";
import { partyOf } from "../party.js";
import { centreOf, standingOf } from "./bounds.js";
import type { FoundFigure } from "./collect-figures.js";

/** Measures of what only adds up: a later and higher count takes the place of an earlier one, whoever gives it. */
const ADDS_UP: ReadonlySet<string> = new Set([
  ...["killed", "injured", "killed or injured", "killed and injured", "killed or missing", "missing", "hospitalised"],
  ...["discharged", "recovered", "infected", "vaccinated", "confirmed cases", "suspected cases"],
  ...["displaced", "evacuated", "rescued", "survived", "captured", "surrendered", "abducted", "arrested", "detained"],
  ...["freed", "charged", "convicted", "acquitted", "executed", "buried", "destroyed", "damaged"],
  ...["damaged or destroyed", "flooded", "burned", "without power", "aftershocks", "killed or captured"],
]);
/** Measures of what stands at a moment: any later count takes the place of an earlier one. */
const STANDS: ReadonlySet<string> = new Set(["missing", "hospitalised", "without power", "detained", "deployed"]);

/** Whether a measure counts what stands at a moment, and may fall: fewer missing today take nothing back of yesterday's. */
export const standsAtMoment = (measure: string): boolean => STANDS.has(measure);

/** Most earlier figures that one figure is told to supersede, and how far back it is looked for them. */
const MOST = 64;
const BACK = 256;

interface Row {
  readonly i: number;
  readonly one: FoundFigure;
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly speaker?: string;
  /** Its words are vague: "dozens". */
  readonly vague: boolean;
  /** From the first to the last report that gives this value and tells its hour, milliseconds. */
  readonly told?: { readonly first: number; readonly last: number };
  /** It is the finding of an examination, or takes an earlier count back. */
  readonly settles: boolean;
  readonly takesBack: boolean;
  /** It is what a count was changed to: "revised the toll down to 17". */
  readonly changed: boolean;
}

/**
 * Which figures of one count supersede which: by index, those earlier ones whose place a figure takes, ascending. What adds up, by a later and higher one; what stands at a moment, by any later
 * one; anything, by its own speaker's later word, by an examination that settles it, or by who takes it back. Two that one
 * report sets against each other do not supersede each other, and who stands alone against the others supersedes only his own.
 */
export function succession(found: readonly FoundFigure[], rows: readonly number[]): Map<number, number[]> {
  const all = withHours(rows.flatMap((i) => rowOf(found[i] as FoundFigure, i))).sort(
    (a, b) => a.from - b.from || a.i - b.i,
  );
  const lone = loneValues(all);
  const revised = new Map<string, number>();
  for (const [later, earlier] of pairsOf(all)) {
    if (!revises(later, earlier, lone)) continue;
    const change = changeOf(later, earlier);
    revised.set(change, Math.min(revised.get(change) ?? later.from, later.from));
  }
  const supersedes = new Map<number, number[]>();
  for (const [later, earlier] of pairsOf(all)) {
    const known = supersedes.get(later.i) ?? [];
    if (known.length >= MOST || !takesPlace(later, earlier, lone, revised)) continue;
    supersedes.set(later.i, [...known, earlier.i]);
  }
  for (const earlier of supersedes.values()) earlier.sort((a, b) => a - b);
  return supersedes;
}

/** Each figure with those that it may follow, the nearest in time first. */
function* pairsOf(all: readonly Row[]): Generator<[later: Row, earlier: Row]> {
  for (const [n, later] of all.entries()) {
    for (let k = Math.min(all.length - 1, n + BACK); k >= Math.max(0, n - BACK); k--) {
      const earlier = all[k] as Row;
      if (k !== n && mayFollow(later, earlier)) yield [later, earlier];
    }
  }
}

const changeOf = (later: Row, earlier: Row): string => `${earlier.size}>${later.size}`;

/** Which counts of a whole take in which earlier and lower ones of its parts: "over 50 in four nights" the 46 of one night. */
export function takesIn(
  found: readonly FoundFigure[],
  whole: readonly number[],
  parts: readonly number[],
): Map<number, number[]> {
  const rowsOf = (rows: readonly number[]): Row[] =>
    rows.flatMap((i) => rowOf(found[i] as FoundFigure, i)).slice(0, BACK);
  const earlier = rowsOf(parts);
  return new Map(
    rowsOf(whole).flatMap((later): [number, number[]][] => {
      const own = earlier.filter((row) => mayFollow(later, row) && later.size > row.size).slice(0, MOST);
      return own.length === 0 ? [] : [[later.i, own.map(({ i }) => i)]];
    }),
  );
}

function rowOf(one: FoundFigure, i: number): Row[] {
  const size = centreOf(one.figure);
  if (size === undefined) return [];
  const span = spanOf(one.time) ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const { by } = one.figure;
  const speaker = by === undefined ? {} : { speaker: partyOf(by) };
  return [{ i, one, ...span, size, ...speaker, ...wordsOf(one) }];
}

const HOUR = 3_600_000;

/** Rows with the hours in which their values were told, as far as reports tell theirs. */
function withHours(rows: readonly Row[]): Row[] {
  const hours = new Map<number, { first: number; last: number }>();
  for (const { size, one } of rows) {
    const { knownAt, report } = one.reading;
    const span = spanOf(knownAt ?? report.publishedAt ?? "");
    if (span === undefined || span.to - span.from > HOUR) continue;
    const known = hours.get(size) ?? { first: span.from, last: span.to };
    hours.set(size, { first: Math.min(known.first, span.from), last: Math.max(known.last, span.to) });
  }
  return rows.map((row) => {
    const told = hours.get(row.size);
    return told === undefined ? row : { ...row, told };
  });
}

/** What the words beside a figure make of it. */
function wordsOf({
  reading,
  quantity,
  sentence,
  telling,
  matter,
}: FoundFigure): Pick<Row, "vague" | "settles" | "takesBack" | "changed"> {
  const { text, language } = reading.report;
  const counting = packFor(language)?.counting;
  if (!counting) return { vague: false, settles: false, takesBack: false, changed: false };
  const { vague, scopes } = counting;
  // "an autopsy showed", in front of the number in its clause or as its source
  const before = text.slice(sentence.start, quantity.at.start).split(scopes.turns).at(-1) ?? "";
  const sources = telling?.attribution.source.at.map((at) => text.slice(at.start, at.end)) ?? [];
  return {
    vague: vague.has(text.slice(quantity.at.start, quantity.at.end).toLowerCase()),
    settles: [before, ...sources].some((said) => scopes.settles.test(said)),
    takesBack: scopes.revises.test(text.slice(sentence.start, sentence.end)),
    changed: (matter?.owned ? scopes.bettered : scopes.changed).test(text.slice(sentence.start, quantity.at.start)),
  };
}

/** Not surely before it, and not of one breath with it; an earlier count that a report looks back on is before its own. */
function mayFollow(later: Row, earlier: Row): boolean {
  if (isLater(earlier, later)) return false;
  if (later.one.reading !== earlier.one.reading) return true;
  return isLater(later, earlier) || isPast(earlier);
}

/** Every report with the one value came before any with the other: of two counts of one day, hours tell. */
const isToldBefore = (a: Row, b: Row): boolean =>
  a.told !== undefined && b.told !== undefined && a.told.last <= b.told.first;

const isPast = ({ one }: Row): boolean => one.figure.asOfBound === "before";

const isLater = (later: Row, earlier: Row): boolean =>
  earlier.to <= later.from ||
  (earlier.from < later.to && isToldBefore(earlier, later)) ||
  (isPast(earlier) && !isPast(later) && earlier.to <= later.to);

/** A vague word holds until a count outgrows it: "70" is still "dozens", 250 is not. */
const isMore = (later: Row, earlier: Row): boolean =>
  later.size >= (earlier.vague ? VAGUE : 1) * earlier.size && later.size > earlier.size;

const VAGUE = 8;

function takesPlace(later: Row, earlier: Row, lone: Lone, revised: ReadonlyMap<string, number>): boolean {
  if (later.size === earlier.size || !areOfOneLine(later, earlier, lone)) return false;
  // "88 percent as of 4 p.m.": the count of the whole day takes its place
  if (earlier.one.partial && !later.one.partial && later.size > earlier.size) return true;
  if (ADDS_UP.has(later.one.figure.measure) && isMore(later, earlier)) return !isTurned(later, earlier, revised);
  if (standingOf(later.one.figure, earlier.one.figure) !== "apart") return false;
  if (STANDS.has(later.one.figure.measure) && isLater(later, earlier)) return true;
  // of two of one day, nothing tells that the lower was given after the higher
  const goesOn = later.size > earlier.size || isLater(later, earlier);
  return goesOn && (revised.get(changeOf(later, earlier)) ?? Number.POSITIVE_INFINITY) <= later.from;
}

/** The higher count had been corrected to the lower one by then, and nothing tells that it was given again afterwards. */
const isTurned = (later: Row, earlier: Row, revised: ReadonlyMap<string, number>): boolean =>
  !isLater(later, earlier) && (revised.get(changeOf(earlier, later)) ?? Number.POSITIVE_INFINITY) <= earlier.from;

/** A later word of the same speaker, an examination, or words that take the earlier value back. */
const revises = (later: Row, earlier: Row, lone: Lone): boolean =>
  (isOwn(later, earlier) || later.settles || later.takesBack || later.changed) &&
  later.size !== earlier.size &&
  isLater(later, earlier) &&
  areOfOneLine(later, earlier, lone) &&
  standingOf(later.one.figure, earlier.one.figure) === "apart" &&
  (isOwn(later, earlier) || later.settles || later.changed || isNamed(later, earlier));

const isOwn = (a: Row, b: Row): boolean => a.speaker !== undefined && a.speaker === b.speaker;

/** Who stands alone against the rest takes no place of theirs, nor they his. */
const areOfOneLine = (a: Row, b: Row, lone: Lone): boolean => isOwn(a, b) || a.changed || !(lone.has(a) || lone.has(b));

/** The sentence of the later one names the value that it takes back. */
const isNamed = (later: Row, earlier: Row): boolean =>
  later.one.reading.quantities.some(
    ({ at, low, high, about }) =>
      at.start >= later.one.sentence.start &&
      at.end <= later.one.sentence.end &&
      centreOf({ low, high, about }) === earlier.size,
  );

/** What a report tells as the earlier of two counts: one speaker's, or what somebody "had said". */
const isFormer = (earlier: Row, later: Row): boolean =>
  isLater(later, earlier) && (isPast(earlier) || hadSaid(earlier));

const hadSaid = ({ one: { reading, telling } }: Row): boolean => {
  const words = packFor(reading.report.language)?.counting.scopes;
  const cue = telling?.attribution.cue.at[0];
  return cue !== undefined && (words?.former.test(reading.report.text.slice(cue.start, cue.end)) ?? false);
};

const OWN = "report ";

/** The rows of those who stand alone against the rest. */
interface Lone {
  has(row: Row): boolean;
}

/**
 * Who stands alone: where a report sets two counts against each other, the source that gave none before while the other did,
 * whose value later counts fall short of, or whose value fewer give. What a report gives as such a source's value without its name counts as his.
 */
function loneValues(all: readonly Row[]): Lone {
  const speakers = new Set<string>();
  const byReport = new Map<unknown, Row[]>();
  for (const row of all) {
    const own = byReport.get(row.one.reading);
    if (own) own.push(row);
    else byReport.set(row.one.reading, [row]);
  }
  const first = new Map<string, number>();
  const givers = new Map<number, Set<string>>();
  for (const row of all) {
    if (row.speaker !== undefined) first.set(row.speaker, Math.min(first.get(row.speaker) ?? row.from, row.from));
    // a report that names nobody gives the value itself
    givers.set(row.size, (givers.get(row.size) ?? new Set()).add(row.speaker ?? OWN + row.one.figure.at.report));
  }
  const before = ({ speaker, from }: Row): boolean => speaker !== undefined && (first.get(speaker) ?? from) < from;
  for (const own of byReport.values()) {
    const now = own.filter((row) => !isPast(row)).slice(0, BACK);
    for (const a of now) {
      if (a.speaker === undefined || before(a) || speakers.has(a.speaker)) continue;
      const stands = now.some((b) => {
        if (a.speaker === b.speaker || standingOf(a.one.figure, b.one.figure) !== "apart") return false;
        if (isFormer(a, b) || isFormer(b, a)) return false;
        if (before(b) || all.some((c) => c.from > a.from && c.size > b.size && c.size < a.size)) return true;
        return b.speaker !== undefined && (givers.get(a.size)?.size ?? 0) < (givers.get(b.size)?.size ?? 0);
      });
      if (stands) speakers.add(a.speaker);
    }
  }
  // who gives a value that others give too does not stand alone
  const shared = new Set<string>();
  for (const { speaker, size } of all) {
    const others = [...(givers.get(size) ?? [])].filter((giver) => giver !== speaker && !giver.startsWith(OWN));
    if (speaker !== undefined && others.length > 0) shared.add(speaker);
  }
  const isLone = (row: Row): boolean =>
    row.speaker !== undefined && speakers.has(row.speaker) && !shared.has(row.speaker);
  const values = new Set(all.filter(isLone).map(({ size }) => size));
  return {
    has: (row) => (row.speaker === undefined ? values.has(row.size) : isLone(row)),
  };
}

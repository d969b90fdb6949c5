import { packFor } from "../../../languages/index.js";
import { spanOf } from "../../../record/instant.js";
import { partyOf } from "../party.js";
import { centreOf, standingOf } from "./bounds.js";
import type { FoundFigure } from "./collect-figures.js";

/** Measures of what only adds up: a later and higher count takes the place of an earlier one, whoever gives it. */
const ADDS_UP: ReadonlySet<string> = new Set([
  ...["killed", "injured", "killed or injured", "killed and injured", "killed or missing", "missing", "hospitalised"],
  ...["treated", "discharged", "recovered", "infected", "vaccinated", "confirmed cases", "suspected cases"],
  ...["displaced", "evacuated", "rescued", "survived", "captured", "surrendered", "abducted", "arrested", "detained"],
  ...["freed", "charged", "convicted", "acquitted", "executed", "buried", "destroyed", "damaged"],
  ...["damaged or destroyed", "flooded", "burned", "without power", "aftershocks", "killed or captured", "hits"],
]);
/** Measures of what stands at a moment: any later count takes the place of an earlier one. */
const STANDS: ReadonlySet<string> = new Set(["missing", "hospitalised", "without power", "detained", "deployed"]);

/** Most earlier figures that one figure is told to supersede, and how far back it is looked for them. */
const MOST = 64;
const BACK = 512;

interface Row {
  readonly i: number;
  readonly one: FoundFigure;
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly speaker?: string;
}

/**
 * Which figures of one count supersede which: by index, those earlier ones whose place a figure takes, ascending. What adds up, by a later and higher one; what stands at a moment, by any later
 * one; anything, by its own speaker's later word, by an examination that settles it, or by who takes it back. Two that one
 * report sets against each other do not supersede each other, and who stands alone against the others supersedes only his own.
 */
export function succession(found: readonly FoundFigure[], rows: readonly number[]): Map<number, number[]> {
  const all = rows.flatMap((i) => rowOf(found[i] as FoundFigure, i)).sort((a, b) => a.from - b.from || a.i - b.i);
  const lone = loneValues(all);
  const revised = new Map<string, number>();
  const supersedes = new Map<number, number[]>();
  for (const [n, later] of all.entries()) {
    const own: number[] = [];
    for (let k = Math.min(all.length - 1, n + BACK); k >= 0 && k > n - BACK && own.length < MOST; k--) {
      const earlier = all[k] as Row;
      if (k === n || !mayFollow(later, earlier)) continue;
      if (takesPlace(later, earlier, lone, revised)) own.push(earlier.i);
    }
    if (own.length > 0)
      supersedes.set(
        later.i,
        own.sort((a, b) => a - b),
      );
  }
  return supersedes;
}

function rowOf(one: FoundFigure, i: number): Row[] {
  const size = centreOf(one.figure);
  if (size === undefined) return [];
  const span = spanOf(one.time) ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const { by } = one.figure;
  return [{ i, one, ...span, size, ...(by !== undefined && { speaker: partyOf(by) }) }];
}

/** Not surely before it, and not of one breath with it; an earlier count that a report looks back on is before its own. */
function mayFollow(later: Row, earlier: Row): boolean {
  if (later.to <= earlier.from) return false;
  if (later.one.reading !== earlier.one.reading) return true;
  return isLater(later, earlier) || isPast(earlier);
}

const isPast = ({ one }: Row): boolean => one.figure.asOfBound === "before";

const isLater = (later: Row, earlier: Row): boolean =>
  earlier.to <= later.from || (isPast(earlier) && !isPast(later) && earlier.to <= later.to);

/** An amount in a vague word takes in what lies near it: "at least 40" is no more than "dozens". */
const isMore = (later: Row, earlier: Row): boolean =>
  later.size >= (isVague(earlier) ? VAGUE : 1) * earlier.size && later.size > earlier.size;

const VAGUE = 2;

const isVague = ({ one: { reading, quantity } }: Row): boolean => {
  const { text, language } = reading.report;
  const vague = packFor(language)?.counting.vague;
  return vague?.has(text.slice(quantity.at.start, quantity.at.end).toLowerCase()) ?? false;
};

function takesPlace(later: Row, earlier: Row, lone: Lone, revised: Map<string, number>): boolean {
  const { measure } = later.one.figure;
  const standing = standingOf(later.one.figure, earlier.one.figure);
  const own = later.speaker !== undefined && later.speaker === earlier.speaker;
  if (standing === "same" || later.size === earlier.size) return false;
  if (!own && (lone.has(later) || lone.has(earlier))) return false;
  if (ADDS_UP.has(measure) && isMore(later, earlier)) return true;
  if (standing !== "apart") return false;
  const change = `${earlier.size}>${later.size}`;
  const known = revised.get(change);
  if (known !== undefined && known <= later.from) return true;
  const revises =
    isLater(later, earlier) &&
    (own || STANDS.has(measure) || settles(later) || (takesBack(later) && isNamed(later, earlier)));
  if (revises && !STANDS.has(measure)) revised.set(change, later.from);
  return revises;
}

/** "an autopsy showed": after it an earlier count no longer stands. */
function settles({ one }: Row): boolean {
  const { report } = one.reading;
  const words = packFor(report.language)?.counting.scopes;
  return words?.settles.test(report.text.slice(one.sentence.start, one.sentence.end)) ?? false;
}

/** "The count was corrected to eight". */
function takesBack({ one }: Row): boolean {
  const { report } = one.reading;
  const words = packFor(report.language)?.counting.scopes;
  return words?.revises.test(report.text.slice(one.sentence.start, one.sentence.end)) ?? false;
}

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

/** The rows of those who stand alone against the rest. */
interface Lone {
  has(row: Row): boolean;
}

/**
 * Who stands alone: where a report sets two sources' counts against each other, the one who gave none before, or else whose
 * value nobody else gives. What a report gives as such a source's value without its name counts as his.
 */
function loneValues(all: readonly Row[]): Lone {
  const speakers = new Set<string>();
  const values = new Set<number>();
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
    givers.set(row.size, (givers.get(row.size) ?? new Set()).add(row.speaker ?? `${row.one.figure.at.report}`));
  }
  for (const own of byReport.values()) {
    const now = own.filter((row) => !isPast(row) && row.speaker !== undefined);
    for (const a of now) {
      for (const b of now.slice(0, BACK)) {
        if (a.speaker === b.speaker || standingOf(a.one.figure, b.one.figure) !== "apart") continue;
        if (isFormer(a, b) || isFormer(b, a)) continue;
        const [x, y] = [(first.get(a.speaker ?? "") ?? 0) < a.from, (first.get(b.speaker ?? "") ?? 0) < b.from];
        const [m, n] = [givers.get(a.size)?.size ?? 0, givers.get(b.size)?.size ?? 0];
        if (!x && (y || m < n)) {
          speakers.add(a.speaker ?? "");
          values.add(a.size);
        }
      }
    }
  }
  return {
    has: ({ speaker, size }) => (speaker === undefined ? values.has(size) : speakers.has(speaker)),
  };
}

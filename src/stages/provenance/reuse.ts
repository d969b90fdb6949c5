import { compareInstants, type Instant } from "../../record/instant.js";
import { type CommonRun, commonRuns } from "../../text/common-runs.js";
import { passageAt } from "../../text/passage.js";
import { quotationsIn } from "../../text/quotations.js";
import { SHINGLE, shinglesOf } from "../../text/shingles.js";
import { type Word, wordsOf } from "../../text/words.js";
import type { Reading } from "../reading/reading.js";
import type { Report } from "../reports/report.js";
import type { Derivation } from "./derivation.js";
import { findReuseCandidates } from "./reuse-candidates.js";

/** What finding reuse needs: a report, or a reading of it. */
export type ReuseInput = Report | (Pick<Reading, "report"> & Partial<Pick<Reading, "masthead" | "notBefore">>);

/** Share of a later report's three-word runs that must stand in an earlier one for it to be taken from there. */
const DERIVED = 0.26;
/** The same where the later report credits the publisher of the earlier one. */
const DERIVED_IF_CREDITED = 0.1;
/** Share outside quotations: two reports that only quote one speaker took nothing from each other. */
const OUTSIDE_QUOTES = 0.15;
/** A run of so many words outside quotations is taken over, however long the rest. */
const LONG_RUN = 24;
/** Where the later report credits the earlier one's publisher, so many words in a row show that it had it before it. */
const CREDITED_RUN = 6;
/** Two pieces of one publisher that share half of the shorter one's runs are versions of one piece. */
const REVISED = 0.5;
/** A further earlier report counts only when it explains this share beyond those before it. */
const EXPLAINS_MORE = 0.12;
/** Of several sources the earliest that explains this part of what the best one does comes first: a copy of a copy has its origin too. */
const ABOUT_AS_MUCH = 0.4;
/** Shared passages of fewer words are left out. */
const SHOWN_RUN = 4;

/**
 * Which report took which passages from which: the later and the earlier report, how they are related in the terms of W3C
 * PROV-O, and the words they share with their exact places. `wasRevisionOf`: two versions of one publisher's piece.
 * `wasDerivedFrom`: a good part of the later text stands in the earlier. `wasQuotedFrom`: a long passage does, not the rest.
 * `hadPrimarySource`: the later report credits the earlier one's publisher and shares words with it.
 *
 * Candidates share runs of three words; the share of the later report's runs decides (asymmetric containment, A. Broder 1997).
 * Which is the later is told by publication times, else by a credit, else by which contains the other, else by the order of the list.
 */
export function findReuse(inputs: readonly ReuseInput[]): Derivation[] {
  const pieces = inputs.map(pieceOf).sort(inWorkOrder);
  const candidates = findReuseCandidates(pieces.map((piece) => piece.all));
  const sources = new Map<Piece, Overlap[]>();
  candidates.forEach((earlierOnes, i) => {
    for (const j of earlierOnes) {
      const overlap = overlapOf(pieces[i], pieces[j]);
      if (overlap === undefined) continue;
      const list = sources.get(overlap.later);
      if (list === undefined) sources.set(overlap.later, [overlap]);
      else list.push(overlap);
    }
  });
  return pieces.flatMap((piece) => chosen(sources.get(piece) ?? []).map(derivationOf));
}

/** A report made ready: its words and three-word runs, and which of them are outside quotations. */
interface Piece {
  readonly report: Report;
  /** Place in the list given: the last resort of order. */
  readonly order: number;
  readonly credits: readonly string[];
  readonly time?: Instant;
  readonly words: readonly Word[];
  readonly shingles: Uint32Array;
  readonly all: ReadonlySet<number>;
  readonly outside: ReadonlySet<number>;
}

interface Overlap {
  readonly later: Piece;
  readonly earlier: Piece;
  readonly share: number;
  readonly credited: boolean;
  readonly runs: readonly CommonRun[];
  readonly relation: Derivation["relation"];
  readonly shared: ReadonlySet<number>;
}

const pieceOf = (input: ReuseInput, order: number): Piece => {
  const report = "report" in input ? input.report : input;
  const words = wordsOf(report.text);
  const shingles = shinglesOf(words);
  const quoted = quotedWords(report.text, words);
  const outside = new Set<number>();
  shingles.forEach((shingle, i) => {
    if (!quoted[i] && !quoted[i + SHINGLE - 1]) outside.add(shingle);
  });
  const credits =
    "report" in input ? (input.masthead?.credits ?? []).map(({ start, end }) => report.text.slice(start, end)) : [];
  return { report, order, credits, words, shingles, all: new Set(shingles), outside, ...timeOf(report) };
};

const timeOf = ({ publishedAt }: Report): { time?: Instant } =>
  publishedAt === undefined ? {} : { time: publishedAt };

const quotedWords = (text: string, words: readonly Word[]): boolean[] => {
  const quotations = quotationsIn(text);
  let next = 0;
  return words.map((word) => {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= word.start) next++;
    return (quotations[next]?.start ?? Number.POSITIVE_INFINITY) < word.start;
  });
};

/** Dated reports first, by time; then by the order of the list. */
const inWorkOrder = (a: Piece, b: Piece): number => {
  if (a.time !== undefined && b.time !== undefined) return compareInstants(a.time, b.time) || byOrder(a, b);
  return a.time === b.time ? byOrder(a, b) : a.time === undefined ? 1 : -1;
};

const byOrder = (a: Piece, b: Piece): number => a.order - b.order;

const overlapOf = (a: Piece | undefined, b: Piece | undefined): Overlap | undefined => {
  if (a === undefined || b === undefined) return undefined;
  const shared = new Set<number>();
  for (const shingle of a.all) if (b.all.has(shingle)) shared.add(shingle);
  const { later, earlier, credited } = directed(a, b, shared);
  const share = shared.size / Math.max(1, later.all.size);
  const kept = shared.size / Math.max(1, earlier.all.size);
  const overlap = { later, earlier, share, credited, shared };
  if (samePublisher(later, earlier) && Math.max(share, kept) >= REVISED) {
    return { ...overlap, relation: "wasRevisionOf", runs: commonRuns(later, earlier, SHOWN_RUN) };
  }
  if (isDerived(overlap)) {
    return { ...overlap, relation: "wasDerivedFrom", runs: commonRuns(later, earlier, SHOWN_RUN) };
  }
  // A publisher's own standing words ("Sign up for our letter") are no reuse.
  if (samePublisher(later, earlier) || (!credited && shared.size < LONG_RUN - SHINGLE)) return undefined;
  const runs = commonRuns(later, earlier, SHOWN_RUN);
  if (runs.some((run) => run.length >= LONG_RUN && isOutside(later, run))) {
    return { ...overlap, relation: "wasQuotedFrom", runs };
  }
  return credited && runs.some((run) => run.length >= CREDITED_RUN)
    ? { ...overlap, relation: "hadPrimarySource", runs }
    : undefined;
};

const isDerived = ({ later, share, credited, shared }: Omit<Overlap, "relation" | "runs">): boolean => {
  if (credited) return share >= DERIVED_IF_CREDITED;
  if (share < DERIVED || later.outside.size === 0) return false;
  let outside = 0;
  for (const shingle of later.outside) if (shared.has(shingle)) outside++;
  return outside / later.outside.size >= OUTSIDE_QUOTES;
};

const isOutside = (piece: Piece, run: CommonRun): boolean => {
  let outside = 0;
  for (let i = run.a; i < run.a + run.length - SHINGLE + 1; i++) {
    if (piece.outside.has(piece.shingles[i] ?? -1)) outside++;
  }
  return outside >= LONG_RUN / 2;
};

const directed = (
  a: Piece,
  b: Piece,
  shared: ReadonlySet<number>,
): { later: Piece; earlier: Piece; credited: boolean } => {
  const [ab, ba] = [doesCredit(a, b), doesCredit(b, a)];
  const order = a.time !== undefined && b.time !== undefined ? compareInstants(a.time, b.time) : 0;
  if (order !== 0) return order > 0 ? { later: a, earlier: b, credited: ab } : { later: b, earlier: a, credited: ba };
  if (ab !== ba) return ab ? { later: a, earlier: b, credited: ab } : { later: b, earlier: a, credited: ba };
  const [inA, inB] = [shared.size / Math.max(1, a.all.size), shared.size / Math.max(1, b.all.size)];
  const aIsLater = inA >= DERIVED === inB >= DERIVED ? byOrder(a, b) > 0 : inA >= DERIVED;
  return aIsLater ? { later: a, earlier: b, credited: ab } : { later: b, earlier: a, credited: ba };
};

/** How far from either end of a text a publisher's name is a credit. */
const CREDIT_ZONE = 300;

/** True when a report credits another's publisher: in its masthead, or by name near its head or its end. */
const doesCredit = (a: Piece, b: Piece): boolean => {
  const publisher = b.report.publisher;
  if (publisher === undefined || publisher.length < 2 || samePublisher(a, b)) return false;
  if (a.credits.some((credit) => credit.toLowerCase() === publisher.toLowerCase())) return true;
  const { text } = a.report;
  const zones = [text.slice(0, CREDIT_ZONE), text.slice(Math.max(CREDIT_ZONE, text.length - CREDIT_ZONE))];
  return zones.some((zone) => namesWhole(zone, publisher));
};

const namesWhole = (zone: string, name: string): boolean => {
  for (let at = zone.indexOf(name); at >= 0; at = zone.indexOf(name, at + 1)) {
    const around = zone.charAt(at - 1) + zone.charAt(at + name.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
};

const samePublisher = (a: Piece, b: Piece): boolean =>
  a.report.publisher !== undefined && a.report.publisher.toLowerCase() === b.report.publisher?.toLowerCase();

/**
 * The sources that explain a report: the earliest that explains much, then those that explain a good part of what is left. So
 * the tenth copy of a wire story leads to the wire, not to the nine before it.
 */
const chosen = (overlaps: readonly Overlap[]): Overlap[] => {
  const left = [...overlaps].sort((x, y) => inWorkOrder(x.earlier, y.earlier));
  const explained = new Set<number>();
  const result: Overlap[] = [];
  const size = Math.max(1, overlaps[0]?.later.all.size ?? 1);
  while (left.length > 0) {
    const gains = left.map((overlap) => gain(overlap, explained));
    const most = Math.max(...gains);
    const index = gains.findIndex((value) => value >= most * ABOUT_AS_MUCH);
    const next = left[index];
    if (next === undefined || (result.length > 0 && (gains[index] ?? 0) / size < EXPLAINS_MORE)) break;
    result.push(next);
    left.splice(index, 1);
    for (const shingle of next.shared) explained.add(shingle);
  }
  return result;
};

const gain = (overlap: Overlap, explained: ReadonlySet<number>): number => {
  let count = 0;
  for (const shingle of overlap.shared) if (!explained.has(shingle)) count++;
  return count;
};

const derivationOf = (overlap: Overlap): Derivation => {
  const { later, earlier, runs, relation } = overlap;
  const place = (piece: Piece, first: number, length: number) =>
    passageAt(piece.report, {
      start: piece.words[first]?.start ?? 0,
      end: piece.words[first + length - 1]?.end ?? 0,
    });
  return {
    later: later.report.id,
    earlier: earlier.report.id,
    relation,
    shared: runs.map((run) => [place(later, run.a, run.length), place(earlier, run.b, run.length)]),
    why: reasonOf(overlap),
  };
};

const reasonOf = ({ later, earlier, share, credited, runs, relation }: Overlap): string => {
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
  const parts = [
    `${Math.round(100 * share)} % of its three-word runs stand in the earlier report, the longest passage has ${longest} words`,
  ];
  if (relation === "wasRevisionOf") parts.unshift("both are of one publisher");
  if (credited) parts.unshift(`it credits ${earlier.report.publisher}`);
  if (later.time === undefined || earlier.time === undefined) parts.push("which came first is not stated");
  return parts.join("; ");
};

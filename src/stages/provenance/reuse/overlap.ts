import type { Position } from "../../../record/position.js";
import { alignedPassages, type CommonRun, commonRuns } from "../../../text/common-runs.js";
import { type ScannedWords, scanWords } from "../../../text/scan-words.js";
import { type Containment, containment, SHINGLE, shinglesOf } from "../../../text/shingles.js";
import { pieceKey } from "../../reports/pieces/versions.js";
import type { Derivation } from "../derivation.js";
import { directed } from "./direction.js";
import { inWorkOrder, type Piece, samePublisher } from "./piece.js";

/** Share of a later report's three-word runs that must stand in an earlier one for it to be taken from there. */
const DERIVED = 0.26;
/** The same where the later report credits the publisher of the earlier one. */
const DERIVED_IF_CREDITED = 0.1;
/** Share outside quotations: two reports that only quote one speaker took nothing from each other. */
const OUTSIDE_QUOTES = 0.15;
/** Reports that share less are looked at no further, unless they have a run of some words. */
const LEAST = 0.1;
/** A run of so many words outside quotations is taken over, however long the rest. */
const LONG_RUN = 24;
/** Where the later report credits the earlier one's publisher, so many words in a row show that it had it before it. */
const CREDITED_RUN = 6;
/** Two pieces of one publisher that share half of the shorter one's runs are versions of one piece. */
const REVISED = 0.5;
/** Share from which on no more evidence is needed. */
const SURELY = 0.6;
/** Below it they must share so many words in passages longer than a name with its title, which has so many small ones. */
const MATTER = 7;
const TITLE = 7;
/** So many where the later report says that it is its publisher's own. */
const MATTER_OF_OWN = 24;
/** Where so much of the later report is shared it is no matter which of it others print, too. */
const MOSTLY = 0.5;

/** What a later report shares with an earlier one. */
export interface Overlap {
  readonly later: Piece;
  readonly earlier: Piece;
  readonly relation: Derivation["relation"];
  /** Share of the later report's three-word runs that stand in the earlier one, and the other way round. */
  readonly share: number;
  readonly kept: number;
  /** Where the later report credits the publisher of the earlier one. */
  readonly credit?: Position;
  /** For each run of three words of the later report a 1 where it stands in the earlier one. */
  readonly shared: Uint8Array;
}

/** The shared places of a later report without its standing matter. */
export type WithoutStanding = (later: Piece, shared: Uint8Array) => Uint8Array;

/** How one of two reports was made from the other; `undefined` where neither was. */
export function overlapOf(a: Piece, b: Piece, withoutStanding: WithoutStanding): Overlap | undefined {
  const inOrder = inWorkOrder(a, b) > 0;
  const [x, y] = inOrder ? [a, b] : [b, a];
  const forth = containment(x.shingles, y.shingles);
  if (forth.count < LEAST * x.size && forth.outerCount < LEAST * y.size && longestRun(forth.inner) < CREDITED_RUN) {
    return undefined;
  }
  const { later, earlier, credit } = directed(x, y, forth);
  const both = later === x ? forth : containment(later.shingles, earlier.shingles);
  const overlap = { later, earlier, ...(credit === undefined ? {} : { credit }), ...sharesOf(later, earlier, both) };
  const found = relationOf(overlap, withoutStanding);
  return found === undefined ? undefined : { ...overlap, ...found };
}

const sharesOf = (
  later: Piece,
  earlier: Piece,
  { inner, count, outerCount }: Containment,
): Pick<Overlap, "share" | "kept" | "shared"> => ({
  shared: inner,
  share: count / Math.max(1, later.size),
  kept: outerCount / Math.max(1, earlier.size),
});

type Unrelated = Omit<Overlap, "relation">;

type Found = Pick<Overlap, "relation" | "shared" | "share">;

const relationOf = (overlap: Unrelated, withoutStanding: WithoutStanding): Found | undefined => {
  const { later, earlier, kept, shared, share } = overlap;
  const own = samePublisher(later.report, earlier.report);
  // what two carriers pass on of one outlet are copies of its piece, not versions
  const passedOn = later.report.carrier !== earlier.report.carrier;
  if ((isOnePiece(later, earlier) || (own && !passedOn)) && Math.max(share, kept) >= REVISED)
    return { relation: "wasRevisionOf", shared, share };
  const found = relationBy(overlap, shared, own);
  if (found === undefined || share >= MOSTLY) return found;
  const left = withoutStanding(later, shared);
  return left === shared ? found : relationBy(overlap, left, own);
};

const isOnePiece = (a: Piece, b: Piece): boolean => {
  const key = pieceKey(a.report);
  return key !== undefined && key === pieceKey(b.report);
};

const relationBy = (overlap: Unrelated, shared: Uint8Array, own: boolean): Found | undefined => {
  const { later, credit } = overlap;
  const count = countOf(shared);
  const found = { shared, share: count / Math.max(1, later.size) };
  if (isDerived(overlap, found)) return { ...found, relation: "wasDerivedFrom" };
  // A publisher's own standing words ("Sign up for our letter") are no reuse.
  if (own || (credit === undefined && count < LONG_RUN - SHINGLE)) return undefined;
  if (hasLongRun(later, shared)) return { ...found, relation: "wasQuotedFrom" };
  return credit !== undefined && longestRun(shared) >= CREDITED_RUN
    ? { ...found, relation: "hadPrimarySource" }
    : undefined;
};

const isDerived = (
  { later, earlier, credit }: Unrelated,
  { share, shared }: Pick<Overlap, "share" | "shared">,
): boolean => {
  if (credit !== undefined) return share >= DERIVED_IF_CREDITED;
  if (share < DERIVED || later.outsideSize === 0) return false;
  let outside = 0;
  for (let i = 0; i < shared.length; i++) outside += (shared[i] ?? 0) & (later.outside[i] ?? 0);
  if (outside / later.outsideSize < OUTSIDE_QUOTES) return false;
  if (marksAsOwn(later)) return sharedMatter(later, earlier) >= MATTER_OF_OWN;
  return share >= SURELY || sharedMatter(later, earlier) >= MATTER;
};

/** An agency that prints its own mark, or says that somebody told it, vouches for having written the piece itself. */
const marksAsOwn = ({ publisher, creditTo }: Piece): boolean =>
  publisher !== undefined && creditTo(publisher) !== undefined;

/**
 * How many words of text two reports share beyond names: of every passage that both print, reworded here and there, what it has
 * more than a name with its title. Two reports of one event share the names, titles and places of those who act in it, however
 * independent they are.
 */
const sharedMatter = (later: Piece, earlier: Piece): number => {
  const words = scanned(later);
  const { text } = later.report;
  const passages = alignedPassages(runsOf(words, scanned(earlier)), (from, to) => {
    let count = 0;
    for (let i = from; i < to; i++) if (!/^[\p{Lu}\p{N}]/u.test(text.charAt(words.starts[i] ?? 0))) count++;
    return count;
  });
  return passages.reduce((sum, weight) => sum + Math.max(0, weight - TITLE), 0);
};

const countOf = (marks: Uint8Array): number => {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
};

/** Words of the longest stretch whose every run of three words is shared. */
const longestRun = (shared: Uint8Array): number => {
  let [longest, length] = [0, 0];
  for (const mark of shared) {
    length = mark === 1 ? length + 1 : 0;
    longest = Math.max(longest, length);
  }
  return longest === 0 ? 0 : longest + SHINGLE - 1;
};

/** Whether a long stretch is shared of which at least half is no quotation. */
const hasLongRun = (later: Piece, shared: Uint8Array): boolean => {
  let [length, outside] = [0, 0];
  for (let i = 0; i < shared.length; i++) {
    length = shared[i] === 1 ? length + 1 : 0;
    outside = length === 0 ? 0 : outside + (later.outside[i] ?? 0);
    if (length + SHINGLE - 1 >= LONG_RUN && outside >= LONG_RUN / 2) return true;
  }
  return false;
};

/** The words of a report with its runs of three, for finding what stands where. */
export interface Scanned extends ScannedWords {
  readonly shingles: Uint32Array;
  readonly sorted: Piece["shingles"];
}

/** A report's words anew: a report keeps only what candidates are found by. */
export const scanned = (piece: Piece): Scanned => {
  const words = scanWords(piece.report.text);
  return { ...words, shingles: shinglesOf(words.hashes), sorted: piece.shingles };
};

/** The runs of words that stand in both reports, in the order of the later one. */
export const runsOf = (later: Scanned, earlier: Scanned): CommonRun[] => commonRuns(later, earlier);

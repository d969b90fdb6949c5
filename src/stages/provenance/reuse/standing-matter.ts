import { containment, SHINGLE } from "../../../text/shingles.js";
import { inWorkOrder, type Piece } from "./piece.js";

/** Reports that share less than this beside the passage are unrelated. */
const RELATED = 0.1;
/** So many unrelated reports that print a passage make it standing matter, when the first of them is so much older. */
const CARRIERS = 3;
/** Shorter passages are phrases that anybody may use. */
const PASSAGE = 12;
const STANDING_AFTER = 3 * 86_400_000;

/**
 * The shared places of a later report without its standing matter: passages that several reports which have nothing else in
 * common have printed for days, as background paragraphs, notes about a company and the words of a form. That two reports print
 * them does not show that one was made from the other.
 */
export function withoutStanding(
  later: Piece,
  shared: Uint8Array,
  carriersOf: (shingle: number) => readonly Piece[],
): Uint8Array {
  if (later.time === undefined) return shared;
  const shingles = inPlace(later);
  let left = shared;
  for (let start = 0; start < shared.length; ) {
    let end = start;
    while (shared[end] === 1) end++;
    if (
      end - start + SHINGLE - 1 >= PASSAGE &&
      isStanding(later, carriers(shingles.subarray(start, end), carriersOf), end - start)
    ) {
      if (left === shared) left = shared.slice();
      left.fill(0, start, end);
    }
    start = Math.max(end, start + 1);
  }
  return left;
}

const inPlace = ({ shingles: { values, places } }: Piece): Uint32Array => {
  const inOrder = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) inOrder[places[i] ?? 0] = values[i] ?? 0;
  return inOrder;
};

/** Places of a passage that are looked up. */
const PROBES = 6;

/** The reports that hold at least half of as much of a passage as any, by some of its runs of words. */
const carriers = (passage: Uint32Array, carriersOf: (shingle: number) => readonly Piece[]): Piece[] => {
  const counts = new Map<Piece, number>();
  const step = Math.max(1, Math.floor(passage.length / PROBES));
  for (let i = 0; i < passage.length; i += step) {
    for (const piece of carriersOf(passage[i] ?? 0)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => 2 * count >= most).map(([piece]) => piece);
};

const isStanding = (later: Piece, all: readonly Piece[], length: number): boolean => {
  const before = all.filter((piece) => piece !== later && piece.time !== undefined && inWorkOrder(piece, later) < 0);
  const oldest = Math.min(...before.map(({ time }) => time?.from ?? Number.POSITIVE_INFINITY));
  if (before.length < CARRIERS || !(oldest <= (later.time?.from ?? 0) - STANDING_AFTER)) return false;
  const unrelated: Piece[] = [];
  for (const piece of before.sort(inWorkOrder)) {
    if (!unrelated.some((other) => shareBeside(other, piece, length) >= RELATED)) unrelated.push(piece);
    if (unrelated.length >= CARRIERS) return true;
  }
  return false;
};

/** How much of either of two reports stands in the other, a passage of both aside. */
const shareBeside = (a: Piece, b: Piece, passage: number): number => {
  const { count, outerCount } = containment(a.shingles, b.shingles);
  return Math.max(
    (count - passage) / Math.max(1, a.size - passage),
    (outerCount - passage) / Math.max(1, b.size - passage),
  );
};

import { chooseSources } from "./choose-sources.js";
import { type Overlap, overlapOf } from "./overlap.js";
import { inWorkOrder, type Piece } from "./piece.js";
import { ShingleIndex, standsFor } from "./shingle-index.js";
import { withoutStanding } from "./standing-matter.js";

/** Fewest indexed shingles that make two reports candidates. */
const LEAST_SHARED = 2;
/** Most candidates a report keeps. */
const KEPT = 24;
/** A window is forgotten in so many steps. */
const BUCKETS = 8;
/** The newest time is that which so many reports have reached: one wrong date does not end a window. */
const AGREEING = 8;
/** A report in the window, what was compared with it, and the sources chosen for it. */
export interface Entry {
  readonly number: number;
  readonly piece: Piece;
  readonly bucket: number;
  /** Numbers of the earlier reports it was compared with, and the later ones of which one was made from it, or it from one. */
  readonly candidates: Set<number>;
  readonly dependents: Set<Entry>;
  /** By the earlier report. */
  readonly overlaps: Map<Entry, Overlap>;
  chosen: readonly Overlap[];
  /** A report it was compared with has left the window: what was found stands. */
  sealed: boolean;
}

/** The reports of a stretch of time, each compared with the few before it that share rare runs of words with it. */
export class ReuseWindow {
  readonly #step: number;
  readonly #entries = new Map<number, Entry>();
  readonly #buckets = new Map<number, Entry[]>();
  readonly #index: ShingleIndex;
  /** The latest times, latest first. */
  readonly #latest: number[] = [];
  #next = 0;

  /** `length` in milliseconds; `Infinity` holds all. */
  constructor(length: number) {
    this.#step = length / BUCKETS;
    this.#index = new ShingleIndex((a, b) => this.#isBefore(a, b));
  }

  /** How many reports are held. */
  get size(): number {
    return this.#entries.size;
  }

  /** Takes a report in; gives its entry, none when it is older than the window, and the entries whose sources are new or changed by it. */
  add(piece: Piece): { readonly entry?: Entry; readonly changed: readonly Entry[] } {
    const newest = this.#advance(piece);
    const bucket = piece.time === undefined ? newest : this.#bucketOf(piece.time.from);
    if (bucket < newest - BUCKETS) return { changed: [] };
    const entry = newEntry(this.#next++, piece, bucket);
    this.#entries.set(entry.number, entry);
    const members = this.#buckets.get(bucket);
    if (members === undefined) this.#buckets.set(bucket, [entry]);
    else members.push(entry);
    const touched = this.#compare(entry);
    this.#index.add(entry.number, piece.shingles, bucket);
    return { entry, changed: touched.filter(choose) };
  }

  /**
   * Compares a report with the earlier ones that share most with it and, where it came late, with the later ones that share most
   * and with whatever was made from those. Gives the entries whose sources may be others by it.
   */
  #compare(entry: Entry): Entry[] {
    const { earlier, later } = this.#index.sharing(entry.number, entry.piece.shingles, entry.bucket - BUCKETS);
    const touched = new Set([entry]);
    for (const other of this.#nearest(earlier, entry.piece)) this.#pair(entry, other, touched);
    const after = this.#nearest(later, entry.piece);
    for (let other = after.pop(); other !== undefined; other = after.pop()) {
      if (!other.sealed && this.#pair(other, entry, touched)) after.push(...other.dependents);
    }
    return [...touched];
  }

  /** Compares two reports once; true where one was made from the other. */
  #pair(entry: Entry, other: Entry, touched: Set<Entry>): boolean {
    if (entry === other || entry.candidates.has(other.number)) return false;
    entry.candidates.add(other.number);
    const overlap = overlapOf(entry.piece, other.piece, this.#withoutStanding);
    if (overlap === undefined) return false;
    other.dependents.add(entry);
    const [to, from] = overlap.later === entry.piece ? [entry, other] : [other, entry];
    to.overlaps.set(from, overlap);
    touched.add(to);
    return true;
  }

  #nearest(shared: ReadonlyMap<number, number>, piece: Piece): Entry[] {
    return [...shared]
      .flatMap(([number, count]) => {
        const entry = this.#entries.get(number);
        return entry === undefined ? [] : [{ entry, indexed: count, count: count * standsFor(entry.piece.size) }];
      })
      .filter(
        ({ entry, indexed, count }) =>
          indexed >= LEAST_SHARED || (count >= LEAST_SHARED && isOnOutlet(piece, entry.piece)),
      )
      .sort((x, y) => y.count - x.count || inWorkOrder(x.entry.piece, y.entry.piece))
      .slice(0, KEPT)
      .map(({ entry }) => entry);
  }

  /** The bucket of the newest time, after forgetting what has left the window. */
  #advance({ time }: Piece): number {
    if (time !== undefined) {
      const at = this.#latest.findIndex((latest) => latest < time.from);
      this.#latest.splice(at < 0 ? this.#latest.length : at, 0, time.from);
      this.#latest.length = Math.min(this.#latest.length, AGREEING);
    }
    const newest = this.#bucketOf(this.#latest.at(-1) ?? 0);
    if (this.#latest.length < AGREEING) return newest;
    for (const bucket of this.#buckets.keys()) if (bucket < newest - BUCKETS) this.#forget(bucket);
    this.#index.dropBefore(newest - BUCKETS);
    return newest;
  }

  #forget(bucket: number): void {
    for (const entry of this.#buckets.get(bucket) ?? []) {
      this.#entries.delete(entry.number);
      for (const other of entry.dependents) {
        other.sealed = true;
        other.overlaps.delete(entry);
      }
      for (const number of entry.candidates) {
        const other = this.#entries.get(number);
        if (other?.dependents.delete(entry) && other.overlaps.delete(entry)) other.sealed = true;
      }
    }
    this.#buckets.delete(bucket);
  }

  #bucketOf(time: number): number {
    return Math.floor(time / this.#step);
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#entries.get(a), this.#entries.get(b)];
    return x !== undefined && y !== undefined && inWorkOrder(x.piece, y.piece) < 0;
  }

  readonly #withoutStanding = (later: Piece, shared: Uint8Array): Uint8Array =>
    withoutStanding(later, shared, (shingle) =>
      this.#index.carriers(shingle).flatMap((number) => this.#entries.get(number)?.piece ?? []),
    );
}

/** A report that says it has something from the outlet of another one. */
const isOnOutlet = (piece: Piece, { publisher }: Piece): boolean =>
  publisher !== undefined && piece.creditTo(publisher) !== undefined;

const newEntry = (number: number, piece: Piece, bucket: number): Entry => ({
  number,
  piece,
  bucket,
  candidates: new Set(),
  dependents: new Set(),
  overlaps: new Map(),
  chosen: [],
  sealed: false,
});

/** Chooses the sources of an entry anew; true where they are others than before. */
const choose = (entry: Entry): boolean => {
  if (entry.sealed) return false;
  const before = entry.chosen;
  entry.chosen = chooseSources([...entry.overlaps.values()]);
  return (
    before.length !== entry.chosen.length ||
    before.some(({ earlier, relation }, i) => {
      const now = entry.chosen[i];
      return now?.earlier !== earlier || now.relation !== relation;
    })
  );
};

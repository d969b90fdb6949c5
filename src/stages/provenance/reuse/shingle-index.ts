import type { SortedShingles } from "../../../text/shingles.js";

/** How many of the earliest reports with a shingle are looked at: of a thousand copies the first ones lead to the original. */
const EARLIEST = 16;
/** Of texts with more shingles than this only a quarter of them (by hash) are indexed: enough remain to find the report by. */
const SHORT = 120;
const SAMPLE = 4;

const isIndexed = (shingle: number, size: number): boolean => size <= SHORT || shingle % SAMPLE === 0;

/** How many shingles an indexed one stands for. */
export const standsFor = (size: number): number => (size <= SHORT ? 1 : SAMPLE);

/** How many shingles each report, by number, has in common with another. */
type Counts = Map<number, number>;

/** Which of two reports, by number, comes first. */
export type IsBefore = (a: number, b: number) => boolean;

/**
 * An inverted index from shingles to the reports that hold them, in buckets of time: a bucket that has passed is dropped whole.
 * Of each shingle a bucket keeps the earliest few reports, so adding and asking take a time that goes with the text alone.
 */
export class ShingleIndex {
  readonly #buckets = new Map<number, Postings>();
  readonly #isBefore: IsBefore;
  #order: number[] = [];

  constructor(isBefore: IsBefore) {
    this.#isBefore = isBefore;
  }

  add(report: number, shingles: SortedShingles, bucket: number): void {
    let postings = this.#buckets.get(bucket);
    if (postings === undefined) {
      postings = new Postings();
      this.#buckets.set(bucket, postings);
      this.#order = [...this.#buckets.keys()].sort((a, b) => a - b);
    }
    const { values } = shingles;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      if (values[i - 1] !== value && isIndexed(value, values.length)) postings.add(value, report, this.#isBefore);
    }
  }

  /** Forgets every bucket before this one. */
  dropBefore(bucket: number): void {
    for (const old of this.#order) if (old < bucket) this.#buckets.delete(old);
    this.#order = this.#order.filter((kept) => kept >= bucket);
  }

  /**
   * How many indexed shingles each report from a bucket on shares with this one: of each shingle the earliest few reports before
   * it, and those after it.
   */
  sharing(report: number, shingles: SortedShingles, from: number): { earlier: Counts; later: Counts } {
    const earlier: Counts = new Map();
    const later: Counts = new Map();
    const buckets = this.#order.flatMap((bucket) => (bucket < from ? [] : (this.#buckets.get(bucket) ?? [])));
    const { values } = shingles;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      if (values[i - 1] === value) continue;
      let seen = 0;
      for (const postings of buckets) {
        for (let at = postings.first(value); at !== NONE; at = postings.next(at)) {
          const other = postings.report(at);
          const before = earlier.get(other);
          if (before === undefined && (later.has(other) || !this.#isBefore(other, report))) {
            if (other !== report) later.set(other, (later.get(other) ?? 0) + 1);
          } else if (seen++ < EARLIEST) earlier.set(other, (before ?? 0) + 1);
        }
      }
    }
    return { earlier, later };
  }

  /** The reports that hold an indexed shingle, the earliest of each bucket. */
  carriers(shingle: number): number[] {
    const found: number[] = [];
    for (const postings of this.#buckets.values()) {
      for (let at = postings.first(shingle); at !== NONE; at = postings.next(at)) found.push(postings.report(at));
    }
    return found;
  }
}

const NONE = -1;
const FIRST_SLOTS = 1024;
const FULLEST = 0.6;

/** Lists of reports by shingle: a hash table with open addressing over typed arrays, and chained postings in order. */
class Postings {
  #keys = new Uint32Array(FIRST_SLOTS);
  #heads = new Int32Array(FIRST_SLOTS).fill(NONE);
  #tails = new Int32Array(FIRST_SLOTS);
  #counts = new Uint8Array(FIRST_SLOTS);
  #used = 0;
  #reports = new Uint32Array(FIRST_SLOTS);
  #next = new Int32Array(FIRST_SLOTS);
  #postings = 0;

  /** The first posting of a key, `NONE` where it has none. */
  first(key: number): number {
    return this.#heads[this.#slotOf(key)] ?? NONE;
  }

  next(posting: number): number {
    return this.#next[posting] ?? NONE;
  }

  report(posting: number): number {
    return this.#reports[posting] ?? 0;
  }

  add(key: number, report: number, isBefore: IsBefore): void {
    let slot = this.#slotOf(key);
    if (this.#heads[slot] === NONE) {
      if (this.#used + 1 > FULLEST * this.#keys.length) {
        this.#grow();
        slot = this.#slotOf(key);
      }
      this.#used++;
      this.#keys[slot] = key;
      this.#heads[slot] = this.#tails[slot] = this.#newPosting(report, NONE);
      this.#counts[slot] = 1;
      return;
    }
    const tail = this.#tails[slot] ?? 0;
    const full = (this.#counts[slot] ?? 0) >= EARLIEST;
    if (isBefore(this.#reports[tail] ?? 0, report)) {
      if (full) return;
      this.#tails[slot] = this.#next[tail] = this.#newPosting(report, NONE);
      this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    } else this.#insert(slot, report, full, isBefore);
  }

  /** Puts a report that came late in its place; where the list is full its last one goes. */
  #insert(slot: number, report: number, full: boolean, isBefore: IsBefore): void {
    let before = NONE;
    let at = this.#heads[slot] ?? NONE;
    while (at !== NONE && isBefore(this.#reports[at] ?? 0, report)) {
      before = at;
      at = this.#next[at] ?? NONE;
    }
    const posting = this.#newPosting(report, at);
    if (before === NONE) this.#heads[slot] = posting;
    else this.#next[before] = posting;
    if (!full) {
      this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
      return;
    }
    let last = posting;
    while (this.#next[last] !== this.#tails[slot]) last = this.#next[last] ?? NONE;
    this.#next[last] = NONE;
    this.#tails[slot] = last;
  }

  #newPosting(report: number, next: number): number {
    if (this.#postings === this.#reports.length) {
      this.#reports = widened(this.#reports, new Uint32Array(2 * this.#postings));
      this.#next = widened(this.#next, new Int32Array(2 * this.#postings));
    }
    this.#reports[this.#postings] = report;
    this.#next[this.#postings] = next;
    return this.#postings++;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    const hash = Math.imul(key, 0x9e3779b1);
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (this.#heads[slot] !== NONE && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, heads, tails, counts] = [this.#keys, this.#heads, this.#tails, this.#counts];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#heads = new Int32Array(2 * keys.length).fill(NONE);
    this.#tails = new Int32Array(2 * keys.length);
    this.#counts = new Uint8Array(2 * keys.length);
    for (let old = 0; old < keys.length; old++) {
      if (heads[old] === NONE) continue;
      const slot = this.#slotOf(keys[old] ?? 0);
      this.#keys[slot] = keys[old] ?? 0;
      this.#heads[slot] = heads[old] ?? NONE;
      this.#tails[slot] = tails[old] ?? NONE;
      this.#counts[slot] = counts[old] ?? 0;
    }
  }
}

const widened = <T extends Uint32Array | Int32Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};

import { seeded } from "../resample.js";

/** Chance that is the same in every run: a stream of choices from a seed, and streams apart for parts of the whole. */
export class Random {
  readonly #next: () => number;
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed | 0;
    this.#next = seeded(this.#seed);
  }

  /** A stream of its own, which does not depend on how much was drawn from this one. */
  fork(label: number | string): Random {
    let hash = Math.imul(this.#seed ^ 0x9e3779b9, 0x85ebca6b);
    for (const char of String(label)) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) ^ (hash >>> 13);
    return new Random(hash);
  }

  /** From 0 to 1, 1 excluded. */
  next(): number {
    return this.#next();
  }

  /** A whole number, both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  /** One of a list; throws a `TypeError` for an empty one. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new TypeError("pick: expected a list with something in it, got none");
    return list[Math.floor(this.#next() * list.length)] as T;
  }

  /** One of some things by their weights. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = this.#next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [thing, weight] of list) {
      left -= weight;
      if (left < 0) return thing;
    }
    return this.pick(list)[0];
  }

  /** Some of a list, in an order of chance. */
  some<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count);
  }

  shuffled<T>(list: readonly T[]): T[] {
    const all = [...list];
    for (let i = all.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      const [a, b] = [all[i] as T, all[j] as T];
      all[i] = b;
      all[j] = a;
    }
    return all;
  }

  /** A waiting time with the given mean (exponential). */
  wait(mean: number): number {
    return -Math.log(1 - this.#next()) * mean;
  }
}

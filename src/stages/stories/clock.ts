const HEARD = 9;

/**
 * The time that a stream of reports has come to, by what the reports say of their own: the median of the last few, never going
 * back. A single report dated far ahead does not move it.
 */
export class Clock {
  #heard: number[] = [];
  #now = Number.NEGATIVE_INFINITY;

  /** Milliseconds; minus infinity while no report has told a time. */
  get now(): number {
    return this.#now;
  }

  hear(time: number | undefined): void {
    if (time === undefined) return;
    this.#heard.push(time);
    if (this.#heard.length > HEARD) this.#heard.shift();
    const sorted = [...this.#heard].sort((a, b) => a - b);
    this.#now = Math.max(this.#now, sorted[(sorted.length - 1) >> 1] ?? this.#now);
  }
}

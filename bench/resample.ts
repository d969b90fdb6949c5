/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The interval in which a figure lies in 95 of 100 resamplings of the things it is made of (percentile bootstrap, Efron 1979):
 * `measure` is given as many things as there are, drawn with replacement. Always the same for the same things.
 */
export function bootstrap<T>(
  things: readonly T[],
  measure: (drawn: readonly T[]) => number,
  times = 1000,
): { low: number; high: number } {
  const random = seeded(20240229);
  const values = Array.from({ length: times }, () =>
    measure(things.map((_, i) => things[Math.floor(random() * things.length)] ?? (things[i] as T))),
  ).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

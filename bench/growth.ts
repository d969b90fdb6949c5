/** Processor seconds of a piece of work: what else the machine does at the moment counts little. */
export function secondsOf(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/**
 * How many times as long work takes on a large input as on a small one: the least of several rounds in which both alternate, since a
 * loaded machine is slow now and then but not always.
 */
export function growthOf(small: () => void, large: () => void, rounds = 4): number {
  small();
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    least = Math.min(least, secondsOf(small));
    most = Math.min(most, secondsOf(large));
  }
  return most / least;
}

/** The logarithm of the mean of exp(weight) over `n` things, those without a weight counting as exp(0). */
export function logMean(weights: readonly number[], n: number): number {
  const rest = n - weights.length;
  const top = weights.reduce((most, weight) => Math.max(most, weight), rest > 0 ? 0 : Number.NEGATIVE_INFINITY);
  const sum = weights.reduce((all, weight) => all + Math.exp(weight - top), rest * Math.exp(-top));
  return top + Math.log(sum / n);
}

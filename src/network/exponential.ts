const HALVINGS = 10;
const SMALLEST = -700;
const LARGEST = 700;

/**
 * e to the power of x, to about twelve digits; 0 below -700, and no more than for 700. Made of sums and products alone, because
 * `Math.exp` may differ in its last digits from machine to machine: a series for a small part of x, squared ten times.
 */
export function exponential(x: number): number {
  if (!(x > SMALLEST)) return 0;
  const part = Math.min(x, LARGEST) / 2 ** HALVINGS;
  let sum = 1;
  for (let n = 14; n > 0; n--) sum = 1 + (part / n) * sum;
  for (let i = 0; i < HALVINGS; i++) sum *= sum;
  return sum;
}

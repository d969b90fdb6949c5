/** The weight of the heaviest one-to-one assignment of rows to columns (the Hungarian method in O(n^2 m)). */
export function heaviestAssignment(weights: readonly (readonly number[])[]): number {
  const columns = weights[0]?.length ?? 0;
  const table = weights.length <= columns ? weights : transposed(weights);
  return assign(table);
}

const transposed = (weights: readonly (readonly number[])[]): number[][] =>
  (weights[0] ?? []).map((_, column) => weights.map((row) => row[column] ?? 0));

function assign(weights: readonly (readonly number[])[]): number {
  const n = weights.length;
  const m = weights[0]?.length ?? 0;
  const rowPrice = new Float64Array(n + 1);
  const columnPrice = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) place(row, weights, rowPrice, columnPrice, rowOf);
  let sum = 0;
  for (let column = 1; column <= m; column++) sum += weights[(rowOf[column] ?? 0) - 1]?.[column - 1] ?? 0;
  return sum;
}

// Finds the cheapest path of re-assignments that gives `row` a column. Column 0 stands for the row that is being placed.
function place(
  row: number,
  weights: readonly (readonly number[])[],
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  rowOf: Int32Array,
): void {
  const m = columnPrice.length - 1;
  const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(m + 1);
  const done = new Uint8Array(m + 1);
  rowOf[0] = row;
  let at = 0;
  while (at === 0 || rowOf[at] !== 0) {
    done[at] = 1;
    const current = rowOf[at] ?? 0;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let column = 1; column <= m; column++) {
      if (done[column]) continue;
      const cost = -(weights[current - 1]?.[column - 1] ?? 0) - (rowPrice[current] ?? 0) - (columnPrice[column] ?? 0);
      if (cost < (least[column] ?? 0)) {
        least[column] = cost;
        before[column] = at;
      }
      if ((least[column] ?? 0) < step) {
        step = least[column] ?? 0;
        next = column;
      }
    }
    for (let column = 0; column <= m; column++) {
      if (done[column]) {
        rowPrice[rowOf[column] ?? 0] = (rowPrice[rowOf[column] ?? 0] ?? 0) + step;
        columnPrice[column] = (columnPrice[column] ?? 0) - step;
      } else least[column] = (least[column] ?? 0) - step;
    }
    at = next;
  }
  while (at !== 0) {
    const previous = before[at] ?? 0;
    rowOf[at] = rowOf[previous] ?? 0;
    at = previous;
  }
}

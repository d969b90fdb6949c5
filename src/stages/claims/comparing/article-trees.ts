import { type Tensors, tensorOf } from "../../../network/tensors.js";

/** Gradient-boosted decision trees (J. Friedman 2001), for one value or for several classes that take turns. */
export interface Trees {
  /** What every class starts from. */
  readonly base: Float32Array;
  readonly roots: Int32Array;
  /** Of every node: the measure it looks at, or -1 for a leaf. */
  readonly measure: Int8Array;
  /** Up to this value a node goes left. A leaf's own value. */
  readonly value: Float32Array;
  /** The node to the left; the one to the right follows it. */
  readonly left: Int32Array;
}

/** The trees of that name in a weights file. Throws a `TypeError` when they are not there or lead nowhere. */
export function readTrees(weights: Tensors, name: string): Trees {
  const { values: base } = tensorOf(weights, `${name}.base`, 1);
  const { values: roots } = tensorOf(weights, `${name}.roots`, 1);
  const { values: measure } = tensorOf(weights, `${name}.measure`, 1);
  const { values: value } = tensorOf(weights, `${name}.value`, 1);
  const { values: left } = tensorOf(weights, `${name}.left`, 1);
  if (
    !(base instanceof Float32Array && roots instanceof Int32Array && measure instanceof Int8Array) ||
    !(value instanceof Float32Array && left instanceof Int32Array)
  ) {
    throw new TypeError(`weights: expected trees in ${name}, got numbers of other kinds`);
  }
  // A node stands behind the one that leads to it: no tree goes round in circles.
  if (left.some((to, node) => (measure[node] ?? -1) >= 0 && (to <= node || to + 1 >= measure.length))) {
    throw new TypeError(`weights: expected the nodes of ${name} behind one another, got others`);
  }
  return { base, roots, measure, value, left };
}

/** What the trees make of some measures: one sum a class. */
export function sumOfTrees(trees: Trees, measures: Float32Array): number[] {
  const sums = Array.from(trees.base);
  trees.roots.forEach((root, i) => {
    let node = root;
    for (let at = trees.measure[node] ?? -1; at >= 0; at = trees.measure[node] ?? -1) {
      const left = trees.left[node] ?? 0;
      node = (measures[at] ?? 0) <= (trees.value[node] ?? 0) ? left : left + 1;
    }
    const turn = i % sums.length;
    sums[turn] = (sums[turn] ?? 0) + (trees.value[node] ?? 0);
  });
  return sums;
}

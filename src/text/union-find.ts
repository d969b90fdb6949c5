/** Disjoint sets over 0..size-1 (Tarjan 1975), with the smallest member of a set as its representative. */
export class UnionFind {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  /** The representative of the set that holds `i`. */
  find(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    for (let k = i; k !== root; ) {
      const next = this.#parent[k] as number;
      this.#parent[k] = root;
      k = next;
    }
    return root;
  }

  /** Joins the sets of `a` and `b`; false when they were one already. */
  join(a: number, b: number): boolean {
    const x = this.find(a);
    const y = this.find(b);
    if (x === y) return false;
    this.#parent[Math.max(x, y)] = Math.min(x, y);
    return true;
  }

  /** The sets, each in rising order, ordered by their smallest members. */
  groups(): number[][] {
    const byRoot = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.find(i);
      const group = byRoot.get(root);
      if (group) group.push(i);
      else byRoot.set(root, [i]);
    }
    return [...byRoot.values()];
  }
}

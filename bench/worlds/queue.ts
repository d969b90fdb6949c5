/** Things in order, the first of them at hand (a binary heap); equals leave in the order they came. */
export class Queue<T> {
  readonly #heap: { thing: T; turn: number }[] = [];
  #turn = 0;

  constructor(readonly compare: (a: T, b: T) => number) {}

  get size(): number {
    return this.#heap.length;
  }

  get first(): T | undefined {
    return this.#heap[0]?.thing;
  }

  add(thing: T): void {
    const heap = this.#heap;
    heap.push({ thing, turn: this.#turn++ });
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.#before(parent, at)) break;
      this.#swap(parent, at);
      at = parent;
    }
  }

  take(): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (heap.length > 0) {
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        if (left >= heap.length) break;
        const child = left + 1 < heap.length && this.#before(left + 1, left) ? left + 1 : left;
        if (this.#before(at, child)) break;
        this.#swap(at, child);
        at = child;
      }
    }
    return first.thing;
  }

  #before(i: number, j: number): boolean {
    const [a, b] = [this.#heap[i], this.#heap[j]];
    if (a === undefined || b === undefined) return true;
    return (this.compare(a.thing, b.thing) || a.turn - b.turn) < 0;
  }

  #swap(i: number, j: number): void {
    const [a, b] = [this.#heap[i], this.#heap[j]];
    if (a === undefined || b === undefined) return;
    this.#heap[i] = b;
    this.#heap[j] = a;
  }
}

/** A way from whoever puts values in to the one who takes them out; who puts in waits while too much is waiting. */
export class Channel<Value> implements AsyncIterable<Value> {
  readonly #values: Value[] = [];
  #ended = false;
  #error: { readonly error: unknown } | undefined;
  #wakeReader: () => void = () => undefined;
  #wakeWriters: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Resolves when there is room; what comes after the end is let go. */
  async put(value: Value): Promise<void> {
    if (this.#ended) return;
    this.#values.push(value);
    this.#wakeReader();
    while (this.#values.length >= this.most && !this.#ended) {
      await new Promise<void>((resolve) => this.#wakeWriters.push(resolve));
    }
  }

  end(): void {
    this.#ended = true;
    this.#wakeReader();
    this.#wake();
  }

  fail(error: unknown): void {
    this.#error = { error };
    this.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Value> {
    for (;;) {
      const value = this.#values.shift();
      if (value !== undefined) {
        this.#wake();
        yield value;
      } else if (this.#error !== undefined) throw this.#error.error;
      else if (this.#ended) return;
      else await new Promise<void>((resolve) => (this.#wakeReader = resolve));
    }
  }

  #wake(): void {
    for (const wake of this.#wakeWriters.splice(0)) wake();
  }
}

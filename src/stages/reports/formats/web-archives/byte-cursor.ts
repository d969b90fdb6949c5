const NEWLINE = 0x0a;

/** A place in a stream of bytes: takes a line or a number of bytes from there on, holding no more than was asked for. */
export class ByteCursor {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #at: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line with its line end, or the `most` bytes of one that is longer; `undefined` at the end. */
  async line(most: number): Promise<Buffer | undefined> {
    const parts: Uint8Array[] = [];
    let size = 0;
    while (size < most && (await this.#fill())) {
      const end = this.#at.indexOf(NEWLINE);
      const part = this.#taken(Math.min(end === -1 ? this.#at.length : end + 1, most - size));
      parts.push(part);
      size += part.length;
      if (part.at(-1) === NEWLINE) break;
    }
    return size === 0 ? undefined : Buffer.concat(parts, size);
  }

  /** The next bytes, `size` of them or as many as there are. Those not yet taken when something else is asked for come with that. */
  async *take(size: number): AsyncGenerator<Uint8Array> {
    let left = size;
    while (left > 0 && (await this.#fill())) {
      const part = this.#taken(Math.min(this.#at.length, left));
      left -= part.length;
      yield part;
    }
  }

  async #fill(): Promise<boolean> {
    while (this.#at.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#at = next.value;
    }
    return true;
  }

  #taken(size: number): Uint8Array {
    const part = this.#at.subarray(0, size);
    this.#at = this.#at.subarray(size);
    return part;
  }
}

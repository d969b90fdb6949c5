import type { Problem } from "../../record/problem.js";
import { InputEnded, type Openable } from "./format.js";

/** Archives within archives that are opened. */
const MOST_DEEP = 6;
/** Inputs that one input may hold, at all depths together. */
const MOST_INNER = 200_000;
/** Below this, what comes out is never too much. */
const FREE = 32_000_000;
/** So many times the bytes that went in may come out: text packs to a twentieth at best, pages of one kind to a fiftieth. */
const MOST_RATIO = 100;

/**
 * What one input, opened from the outside, may unpack to: depth, number and bytes of the inputs within it. Each of these bounds the time
 * and the memory that a small hostile file can take.
 */
export class Unpacking {
  #taken = 0;
  #given = 0;
  #inner = 0;
  #ended = false;

  /** True once too much came out: nothing more of the input is read. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  /** The input itself, with its bytes counted as what went in. */
  outermost(input: Openable): Openable {
    return { ...input, chunks: () => counted(input.chunks(), (size) => this.#take(size)) };
  }

  /** An input within, with its bytes counted as what came out; a problem where it lies too deep or is one too many. */
  within(inner: Openable, outer: string, depth: number): Openable | Problem {
    if (depth > MOST_DEEP) return tooMuch(inner.name, `lies more than ${MOST_DEEP} archives deep; it is not opened`);
    if (++this.#inner > MOST_INNER) {
      this.#ended = true;
      return tooMuch(outer, `holds more than ${MOST_INNER} entries; the rest is not read`);
    }
    return { ...inner, chunks: () => counted(inner.chunks(), (size) => this.#give(size, inner.name)) };
  }

  #take(size: number): void {
    this.#taken += size;
  }

  #give(size: number, name: string): void {
    this.#given += size;
    if (this.#given <= FREE || this.#given <= this.#taken * MOST_RATIO) return;
    this.#ended = true;
    const message = `unpacks to more than ${MOST_RATIO} times its size, as files do that are made to fill a disk; the rest is not read`;
    throw new InputEnded(tooMuch(name, message));
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: (size: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

const tooMuch = (input: string, message: string): Problem => ({
  code: "unpacks-too-large",
  severity: "error",
  message,
  input,
});

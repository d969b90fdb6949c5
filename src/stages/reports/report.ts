import type { Instant } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";

/** The bytes as they came: what the input was called, how many there were, their digest, and when they were captured. */
export interface Capture {
  /** The input as the user named it: a path, `-`, or a path and line for one line of a file. */
  readonly name: string;
  readonly digest: string;
  readonly size: number;
  readonly encoding: string;
  /** For a file, the time of its last change: the latest moment at which its bytes can have been captured. */
  readonly capturedAt: Instant;
}

/**
 * One published version of one piece. `text` is the file's own text, a byte order mark aside; every offset in any output
 * counts UTF-16 units in it. Fields beside `text` hold what the input itself states; what the text says about itself is
 * found by the reading stage.
 */
export interface Report {
  readonly id: string;
  /** Digest of `text`. */
  readonly digest: string;
  readonly capture: Capture;
  /** Place in the input, from 0: the last resort of order. */
  readonly order: number;
  readonly text: string;
  /** The outlet or channel that published it; never called a source. */
  readonly publisher?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly publishedAt?: Instant;
  readonly url?: string;
  /** ISO 639-1 code, stated or detected; `und` when it could not be told. */
  readonly language: string;
  readonly problems: readonly Problem[];
}

import type { Instant } from "../record/instant.js";
import type { FetcherOptions } from "../stages/reports/fetching/fetcher.js";

/** Everything of the outside world that the commands use: handed to them, so that a test can hand them another. */
export interface Terminal {
  /** Writes data to standard output; resolves when more can be taken. */
  write(data: string): Promise<void>;
  /** Writes to standard error, without a line end of its own. */
  note(words: string): void;
  readonly standardInput: AsyncIterable<Uint8Array>;
  /** True when somebody watches standard error. */
  readonly watched: boolean;
  /** True when standard output takes colours and nobody forbade them. */
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** This moment, to the second. */
  now(): Instant;
  /** What opening addresses takes: a clock to the millisecond, patience and chance. */
  readonly network: Pick<FetcherOptions, "now" | "sleep" | "random" | "resolve">;
  /** Aborted when the user or the system asks the program to stop, from now on: without this it would be ended at once. */
  untilStopped?(): AbortSignal;
}

/** What ends a command with a sentence for the user and exit status 2: wrong usage, or an output that cannot be written. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The real terminal. Ends the program quietly when whoever reads the output has seen enough (`hearsay read - | head`). */
export function processTerminal(process: NodeJS.Process): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  }
  const { stdout, stderr, stdin, env } = process;
  return {
    write: (data) =>
      new Promise((resolve) => {
        if (stdout.write(data)) resolve();
        else stdout.once("drain", resolve);
      }),
    note: (words) => {
      stderr.write(words);
    },
    standardInput: stdin,
    watched: stderr.isTTY === true && env.TERM !== "dumb",
    colour: (env.NO_COLOR ?? "") === "" && stdout.isTTY === true && env.TERM !== "dumb",
    width: Math.min(100, stdout.columns ?? 80),
    now: () => new Date().toISOString().replace(/\.\d{3}Z$/, "Z"),
    network: {
      now: () => new Date().toISOString(),
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      random: Math.random,
    },
    untilStopped: () => {
      const stopping = new AbortController();
      // once: a second Ctrl-C ends the program whatever it is doing
      for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stopping.abort());
      return stopping.signal;
    },
  };
}

/**
 * Words of a report or of a file's name without what could steer a terminal: control and direction characters, and what nobody sees (zero-width spaces, tags), are shown as U+FFFD.
 * Line ends (of any kind) and tabs stay.
 */
export const harmless = (words: string): string =>
  words
    .replace(/\r\n/g, "\n")
    .replace(
      /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\ufeff\u{e0000}-\u{e007f}]/gu,
      "\ufffd",
    );

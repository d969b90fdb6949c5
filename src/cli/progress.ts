import type { Terminal } from "./terminal.js";

/** After this many milliseconds of silence a watcher wants to know what is going on. */
const PATIENCE = 700;
const INTERVAL = 100;

/** A line on standard error that tells how far long work is; nothing is written when nobody watches or the work is short. */
export interface Progress {
  /** Tells what is being done now. */
  at(words: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Progress on a terminal. `clock` gives milliseconds. */
export function startProgress(terminal: Terminal, clock: () => number = performance.now.bind(performance)): Progress {
  let next = clock() + PATIENCE;
  let shown = false;
  return {
    at(words) {
      if (!terminal.watched || clock() < next) return;
      next = clock() + INTERVAL;
      shown = true;
      terminal.note(`\r\u001b[2K${words.slice(0, terminal.width - 1)}`);
    },
    end() {
      if (shown) terminal.note("\r\u001b[2K");
      shown = false;
    },
  };
}

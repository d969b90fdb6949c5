import { run } from "../../src/cli/run.js";
import type { Terminal } from "../../src/cli/terminal.js";

/** What a command left behind. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly notes: string;
}

/** Runs the command line as the shell does, on a terminal that records. */
export async function hearsay(
  args: readonly string[],
  given: Partial<Terminal> & { readonly input?: string } = {},
): Promise<Ran> {
  let out = "";
  let notes = "";
  const { input = "", ...terminal } = given;
  const status = await run(args, {
    write: async (data) => {
      out += data;
    },
    note: (words) => {
      notes += words;
    },
    standardInput: (async function* () {
      yield Buffer.from(input);
    })(),
    watched: false,
    colour: false,
    width: 80,
    now: () => "2031-03-04T08:00:00Z",
    network: { now: () => "2031-03-04T08:00:00.000Z", sleep: async () => undefined, random: () => 0.5 },
    ...terminal,
  });
  return { status, out, notes };
}

/** The values of JSON lines. */
export const linesOf = (out: string): Record<string, unknown>[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

import { type Archive, ArchiveFailed } from "../stages/reports/archive/archive.js";
import { findCaptures, isAddress } from "../stages/reports/capture.js";
import { decode } from "../stages/reports/encoding.js";
import type { Fetcher } from "../stages/reports/fetching/fetcher.js";
import { isProblem, isRemoval } from "../stages/reports/format.js";
import { type TakenIn, takeIn } from "../stages/reports/take-in.js";
import { MADE_BY } from "../version.js";
import type { InputOptions } from "./options.js";
import { printProblems } from "./problems.js";
import { startProgress } from "./progress.js";
import { harmless, type Terminal, UsageError } from "./terminal.js";

/** How a command reads its inputs. `offline`: addresses among them are not opened, whatever else is asked for. */
type Reading = InputOptions & { readonly offline?: boolean };

/** The reports of a command's inputs, with progress for a watcher; the problems are printed. `status`: the exit status they mean. */
export async function takeInputs(
  inputs: readonly string[],
  terminal: Terminal,
  options: Reading,
): Promise<TakenIn & { readonly status: 0 | 1 }> {
  const archive = await archiveOf(options, terminal);
  const progress = startProgress(terminal);
  let count = 0;
  let doing = "";
  const tell = (words: string): void => {
    doing = harmless(words);
    progress.at(doing);
  };
  const fetcher =
    options.offline !== true && inputs.some(isAddress) ? await fetcherOn(terminal, options, tell) : undefined;
  // While an answer is waited for nothing else happens that could bring the line to the screen.
  const ticking = fetcher && setInterval(() => progress.at(doing), TICK);
  const taken = await asUsage(
    takeIn(inputs, {
      maxSize: options.maxSize,
      standardInput: { chunks: terminal.standardInput, capturedAt: terminal.now() },
      onInput: (name) => tell(`Reading ${++count}: ${name}`),
      ...(fetcher && { fetcher, pages: options.pages === true, onFetch: (address) => tell(`Fetching ${address}`) }),
      ...(archive && { archive }),
    }),
  ).finally(async () => {
    clearInterval(ticking);
    await fetcher?.close();
    await archive?.close();
    progress.end();
  });
  if (archive !== undefined) terminal.note(`Kept in the archive ${archive.folder}\n`);
  const status = printProblems(taken.problems, terminal);
  if (taken.reports.length === 0) {
    terminal.note("Nothing to work on: none of the inputs could be read.\n");
    return { ...taken, status: 1 };
  }
  const unreadable = taken.problems.filter(({ severity }) => severity === "error").length;
  if (unreadable > 0) {
    terminal.note(
      `Going on with ${counted(taken.reports.length, "report")}; ${counted(unreadable, "input")} could not be read.\n`,
    );
  }
  return { ...taken, status };
}

/** The archive that a command keeps its captures in, where it was asked to keep them. */
async function archiveOf({ archive, collector }: InputOptions, terminal: Terminal): Promise<Archive | undefined> {
  if (archive === undefined) {
    if (collector !== undefined) throw new UsageError("--collector tells who fills an archive: give --archive too");
    return undefined;
  }
  const { openArchive } = await import("../stages/reports/archive/open-archive.js");
  const opened = openArchive(archive, {
    now: terminal.now,
    madeBy: MADE_BY,
    ...(collector !== undefined && { collector }),
  });
  return asUsage(opened);
}

/** An archive that cannot be written ends the command with a sentence. */
async function asUsage<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ArchiveFailed)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

/** Milliseconds. */
const TICK = 250;

/** What opens addresses for a command, by its options. The part is loaded only then: without an address no connection can be made. */
export async function fetcherOn(
  terminal: Terminal,
  { allowPrivate = false, robots = true, timeout, maxSize, gap }: InputOptions & { readonly gap?: number },
  tell: (words: string) => void,
): Promise<Fetcher> {
  const { openFetcher } = await import("../stages/reports/fetching/fetcher.js");
  return openFetcher({
    ...terminal.network,
    agent: MADE_BY.replace(" ", "/"),
    allowPrivate,
    robots,
    ...(timeout !== undefined && { timeout }),
    ...(gap !== undefined && { gap }),
    maxSize: Math.max(maxSize, LEAST_BODY),
    onWait: (address, milliseconds) =>
      tell(`Waiting ${Math.ceil(milliseconds / 1000)} seconds to ask again: ${address}`),
  });
}

/** What one address may give at least: a feed or an archive holds more than one report. */
const LEAST_BODY = 64_000_000;

/** `1 report`, `2 reports`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The text of one file or of standard input that is no report: pairs, a table, an account. Ends the command where there is none. */
export async function readWhole(input: string, terminal: Terminal): Promise<string> {
  const standardInput = { chunks: terminal.standardInput, capturedAt: terminal.now() };
  for await (const found of findCaptures([input], { standardInput })) {
    if (isRemoval(found)) continue;
    if (isProblem(found)) throw new UsageError(`${input} ${found.message}`);
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of found.chunks()) chunks.push(chunk);
    } catch (error) {
      throw new UsageError(`cannot read ${input}: ${(error as Error).message}`, { cause: error });
    }
    return decode(Buffer.concat(chunks)).text;
  }
  throw new UsageError(`${input} holds nothing`);
}

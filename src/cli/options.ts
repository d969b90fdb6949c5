import { type Command, InvalidArgumentError, Option } from "commander";
import { type Instant, spanOf } from "../record/instant.js";
import { DEFAULT_MAX_SIZE } from "../stages/reports/take-in.js";

/** What every command takes that reads reports. */
export interface InputOptions {
  readonly maxSize: number;
  readonly allowPrivate?: boolean;
  readonly robots?: boolean;
  /** Milliseconds. */
  readonly timeout?: number;
  /** The folder that the captures are kept in, and for whom. */
  readonly archive?: string;
  readonly collector?: string;
  readonly pages?: boolean;
}

export const INPUT_HELP = "a file, a folder, an address (https://...), or - for standard input";

/** A command with the options of what it reads: how large, and how addresses are opened. */
export const withInputOptions = (command: Command): Command =>
  command
    .addOption(maxSizeOption())
    .addOption(
      new Option("--timeout <seconds>", "how long an address may take").default(60_000, "60").argParser(secondsFrom),
    )
    .addOption(
      new Option("--pages", "fetch the pages that a fetched feed links to, and read them in place of its items"),
    )
    .addOption(new Option("--allow-private", "also open addresses of this machine and of private networks"))
    .addOption(new Option("--no-robots", "open addresses that their site asks programs to leave alone (robots.txt)"));

/** A command with the options of where its captures are kept. */
export const withArchiveOptions = (command: Command): Command =>
  command
    .addOption(new Option("--archive <folder>", "keep every capture there as evidence (WARC with a manifest)"))
    .addOption(new Option("--collector <name>", "who collects, as the archive records it"));

/** Milliseconds from the seconds that a user writes. */
export function secondsFrom(value: string): number {
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError("Expected a number of seconds, such as 60.");
  return seconds * 1000;
}

/** The option for the most bytes of one report. */
export const maxSizeOption = (): Option =>
  new Option("--max-size <size>", "largest report that is read: a file, or a line of JSON lines")
    .default(DEFAULT_MAX_SIZE, "10MB")
    .argParser(sizeFrom);

const UNITS: Readonly<Record<string, number>> = { "": 1, b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 };

/** Bytes from what a user writes: `500kB`, `25MB`, `1000000`. */
export function sizeFrom(value: string): number {
  const [, digits, unit] = /^(\d{1,12}(?:\.\d{1,6})?) ?([kmg]?b?)$/i.exec(value.trim()) ?? [];
  const size = Number(digits) * (UNITS[(unit ?? "?").toLowerCase()] ?? Number.NaN);
  if (!(size >= 1)) throw new InvalidArgumentError("Expected a size such as 500kB, 25MB or 1000000.");
  return Math.floor(size);
}

/** The option for the moment that an account tells of. */
export const asOfOption = (): Option =>
  new Option("--as-of <instant>", "what stood at that moment: only what was known by then counts").argParser(
    instantFrom,
  );

/** A moment as a user writes it. */
export function instantFrom(value: string): Instant {
  if (spanOf(value) === undefined) {
    throw new InvalidArgumentError("Expected a date or time in ISO 8601, such as 2024-12-27 or 2024-12-27T08:20:00Z.");
  }
  return value;
}

/** The option for the way out. */
export const formatOption = (names: readonly [string, ...string[]], words = "how it is written"): Option =>
  new Option("-f, --format <name>", words).choices(names).default(names[0]);

/** The option for a file in place of standard output. */
export const outOption = (): Option => new Option("-o, --out <file>", "write to a file in place of standard output");

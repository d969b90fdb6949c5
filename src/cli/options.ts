import { InvalidArgumentError, Option } from "commander";
import { type Instant, spanOf } from "../record/instant.js";
import { DEFAULT_MAX_SIZE } from "../stages/reports/take-in.js";

/** What every command takes that reads reports. */
export interface InputOptions {
  readonly maxSize: number;
}

export const INPUT_HELP = "a file, a folder, or - for standard input";

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

import { canonicalJson } from "../../record/digest.js";
import type { Problem } from "../../record/problem.js";
import type { Archive } from "./archive/archive.js";
import { keepFound } from "./archive/keep-found.js";
import { type CaptureOptions, findCaptures } from "./capture.js";
import {
  type FoundPicture,
  isOpenable,
  isPicture,
  isProblem,
  isRemoval,
  type Openable,
  type Piece,
  type Removal,
} from "./format.js";
import { linkPictures } from "./pictures/link-pictures.js";
import { openLinked } from "./pictures/open-linked.js";
import { applyRemovals } from "./pieces/apply-removals.js";
import { pieceKey } from "./pieces/versions.js";
import { readInput } from "./read-input.js";
import type { Report } from "./report.js";
import { reportFrom } from "./report-from.js";

/** The most bytes of one report when nothing else is asked for: 10 MB. */
export const DEFAULT_MAX_SIZE = 10_000_000;

export interface TakeInOptions extends CaptureOptions {
  /** The most bytes that one report may have: a file of plain text, or a line of JSON lines. */
  readonly maxSize?: number;
  /** Where every input is kept before it is read, and every other thing that is met on the way. */
  readonly archive?: Archive;
  /** Called with each input's name before it is read. */
  readonly onInput?: (name: string) => void;
}

/** What came in. */
export interface TakenIn {
  readonly reports: Report[];
  readonly problems: Problem[];
}

/**
 * The reports of files, folders, standard input and, with a fetcher, addresses, in the order of the input, and the problems met: each
 * unreadable input by name. Nothing that an input names is opened by itself: only what is given.
 * The format is recognised from the content: JSON lines, a JSON document, or plain text, which keeps every character. Two inputs
 * that are the same report are kept once (note `duplicate-report`); two reports under one id are kept both, the second under an id with a
 * suffix (problem `duplicate-id`). Never throws for what an input holds; one file is in memory at a time beside the reports.
 *
 * @example
 * const { reports, problems } = await takeIn(["reports/", "late.jsonl"]);
 */
export async function takeIn(inputs: readonly string[], options: TakeInOptions = {}): Promise<TakenIn> {
  const maxSize = options.maxSize ?? DEFAULT_MAX_SIZE;
  if (!(maxSize > 0)) throw new TypeError(`takeIn: expected maxSize above 0, got ${maxSize}`);
  const taken: Taken = { reports: [], pictures: [], removals: [], problems: [], files: new Map() };
  const kept: Kept = { byContent: new Map(), suffixes: new Map() };
  const { archive } = options;
  const take = async (came: Openable | Problem | Removal): Promise<void> => {
    const found = archive === undefined ? came : await keepFound(archive, came);
    if (isProblem(found)) taken.problems.push(found);
    else if (isRemoval(found)) taken.removals.push(found);
    else await readInto(taken, found, maxSize, kept);
  };
  const leaveOut = archive && { leaveOut: archive.folder };
  for await (const found of findCaptures(inputs, { ...options, ...leaveOut })) {
    if (isOpenable(found)) options.onInput?.(found.name);
    await take(found);
  }
  for await (const found of openLinked(taken.reports, taken.pictures, taken.files)) await take(found);
  const linked = linkPictures(taken.reports, taken.pictures);
  const { reports, problems } = applyRemovals(linked.reports, taken.removals);
  return { reports, problems: [...taken.problems, ...linked.problems, ...problems] };
}

/** What came in so far. */
interface Taken {
  readonly reports: Report[];
  readonly pictures: FoundPicture[];
  readonly removals: Removal[];
  readonly problems: Problem[];
  /** The file that a report's capture stands in, by the capture's name; none for what came in an archive. */
  readonly files: Map<string, string>;
}

async function readInto(taken: Taken, input: Openable, maxSize: number, kept: Kept): Promise<void> {
  for await (const found of readInput(input, maxSize)) {
    if (isProblem(found)) taken.problems.push(found);
    else if (isPicture(found)) taken.pictures.push(found);
    else if (isRemoval(found)) taken.removals.push(found);
    else {
      add(found, taken, kept);
      const { name } = found.capture;
      // an entry of an archive is named below it, a record of a file beside its number
      if (input.path !== undefined && found.images && !name.startsWith(`${input.name}/`))
        taken.files.set(name, input.path);
    }
  }
}

/** What was kept so far, to find what comes twice. */
interface Kept {
  /** Reports by their own id and all that they state. */
  readonly byContent: Map<string, Report>;
  /** For each id in use, how many reports asked for it. */
  readonly suffixes: Map<string, number>;
}

function add(piece: Piece, taken: Taken, kept: Kept): void {
  taken.problems.push(...piece.problems);
  const made = reportFrom(piece.fields, {
    order: taken.reports.length,
    capture: piece.capture,
    images: piece.images ?? [],
  });
  const content = contentKey(made, piece.fields.id);
  const twin = kept.byContent.get(content);
  const input = piece.capture.name;
  if (twin !== undefined) {
    const message = `is the same report as ${twin.capture.name}; it is kept once`;
    taken.problems.push({ code: "duplicate-report", severity: "note", message, input, report: twin.id });
    return;
  }
  const id = freeId(made.id, kept.suffixes);
  const report =
    id === made.id ? made : { ...made, id, problems: made.problems.map((problem) => ({ ...problem, report: id })) };
  if (id !== made.id) {
    const message = `has the id of another report, ${made.id}; it is called ${id}`;
    taken.problems.push({ code: "duplicate-id", severity: "note", message, input, report: id });
  }
  kept.byContent.set(content, report);
  taken.reports.push(report);
  taken.problems.push(...report.problems);
}

/**
 * What makes two reports one: everything that they state, not where and when they were captured. Of a piece with a name, when a version
 * was made and which it is count only with other words.
 */
function contentKey(report: Report, ownId: string | undefined): string {
  const { capture: _, order: __, problems: ___, images: ____, ...stated } = report;
  const name = pieceKey(report);
  if (name === undefined) return canonicalJson(stated);
  const { headline, carrier, credit, digest } = report;
  return canonicalJson([ownId ?? null, name, headline ?? null, carrier ?? null, credit ?? null, digest]);
}

function freeId(wanted: string, suffixes: Map<string, number>): string {
  let count = suffixes.get(wanted) ?? 0;
  let id = wanted;
  while (suffixes.has(id)) id = `${wanted}-${++count + 1}`;
  suffixes.set(wanted, count);
  suffixes.set(id, suffixes.get(id) ?? 0);
  return id;
}

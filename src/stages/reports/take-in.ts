import type { Problem } from "../../record/problem.js";
import { findCaptures, type Openable, openProblem, type StandardInput } from "./capture.js";
import { type Content, HEAD_SIZE, headOf, isProblem, type Piece } from "./format.js";
import { formats } from "./formats/index.js";
import { refusedKind } from "./formats/refused.js";
import type { Report } from "./report.js";
import { reportFrom } from "./report-from.js";

/** The most bytes of one report when nothing else is asked for: 10 MB. */
export const DEFAULT_MAX_SIZE = 10_000_000;

export interface TakeInOptions {
  /** The most bytes that one report may have: a file of plain text, or a line of JSON lines. */
  readonly maxSize?: number;
  /** What `-` stands for. */
  readonly standardInput?: StandardInput;
  /** Called with each input's name before it is read. */
  readonly onInput?: (name: string) => void;
}

/** What came in. */
export interface TakenIn {
  readonly reports: Report[];
  readonly problems: Problem[];
}

/**
 * The reports of files, folders and standard input, in the order of the input, and the problems met: each unreadable input by name.
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
  const taken: TakenIn = { reports: [], problems: [] };
  const kept: Kept = { byContent: new Map(), suffixes: new Map() };
  for await (const found of findCaptures(inputs, options.standardInput)) {
    if (isProblem(found)) {
      taken.problems.push(found);
      continue;
    }
    options.onInput?.(found.name);
    for await (const piece of piecesOf(found, maxSize)) {
      if (isProblem(piece)) taken.problems.push(piece);
      else add(piece, taken, kept);
    }
  }
  return taken;
}

/** The reports and problems of one input. */
async function* piecesOf(found: Openable, maxSize: number): AsyncGenerator<Piece | Problem> {
  try {
    const content = await contentOf(found, maxSize);
    if (content.head.bytes.length === 0) {
      yield { code: "empty", severity: "error", message: "is empty", input: found.name };
      return;
    }
    const refused = refusedKind(content.head);
    if (refused !== undefined) {
      const message = `is ${refused.what}, which is not read; ${refused.advice}`;
      yield { code: refused.code, severity: "error", message, input: found.name };
      return;
    }
    const format = formats.find(({ recognises }) => recognises(content.head));
    if (format !== undefined) yield* format.read(content);
  } catch (error) {
    yield await openProblem(found.name, error);
  }
}

/** The input with its head read; the rest is read when the format asks for it. */
async function contentOf(found: Openable, maxSize: number): Promise<Content> {
  const rest = found.chunks()[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  while (size < HEAD_SIZE && !whole) {
    const next = await rest.next();
    if (next.done === true) whole = true;
    else {
      first.push(next.value);
      size += next.value.length;
    }
  }
  const head = headOf(Buffer.concat(first).subarray(0, HEAD_SIZE), whole && size <= HEAD_SIZE);
  const chunks = (async function* () {
    try {
      yield* first;
      while (!whole) {
        const next = await rest.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await rest.return?.();
    }
  })();
  return { name: found.name, capturedAt: found.capturedAt, head, chunks, maxSize };
}

/** What was kept so far, to find what comes twice. */
interface Kept {
  /** Reports by their own id and all that they state. */
  readonly byContent: Map<string, Report>;
  /** For each id in use, how many reports asked for it. */
  readonly suffixes: Map<string, number>;
}

function add(piece: Piece, taken: TakenIn, kept: Kept): void {
  taken.problems.push(...piece.problems);
  const made = reportFrom(piece.fields, { order: taken.reports.length, capture: piece.capture });
  const content = contentKey(made);
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

const contentKey = (report: Report): string =>
  JSON.stringify([
    report.id,
    report.digest,
    report.publisher,
    report.headline,
    report.byline,
    report.dateline,
    report.publishedAt,
    report.url,
  ]);

function freeId(wanted: string, suffixes: Map<string, number>): string {
  let count = suffixes.get(wanted) ?? 0;
  let id = wanted;
  while (suffixes.has(id)) id = `${wanted}-${++count + 1}`;
  suffixes.set(wanted, count);
  suffixes.set(id, suffixes.get(id) ?? 0);
  return id;
}

import { digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import { decode, unmarkedUtf16 } from "../encoding.js";
import { type Content, type Format, type Head, isProblem, type Piece } from "../format.js";
import { fieldsOf } from "./fields.js";
import { guessProblem } from "./text.js";
import { tooLarge, wholeOf } from "./whole.js";

/** How many lines of the head are tried. */
const TRIED = 20;
const NEWLINE = 0x0a;

/**
 * JSON lines: a report a line, as `{"id","text","publisher"?,"headline"?,"byline"?,"dateline"?,"publishedAt"?,"url"?,"language"?,"images"?, ...}`; `docs/reference/texts.md` has all keys.
 * A bad line is named by `path:line` and the rest goes on. Read line by line, so a file may be larger than memory; the size limit
 * holds for each line.
 */
export const jsonLines: Format = {
  name: "json-lines",
  recognises: (head) => {
    const lines = headLines(head);
    const [first = ""] = lines;
    const parsed = lines.filter(isObject).length;
    return (
      (parsed > 0 && parsed * 2 >= lines.length) || (lines.length === 1 && !head.whole && /^\s*\{\s*"/.test(first))
    );
  },
  async *read(content: Content): AsyncGenerator<Piece | Problem> {
    for await (const { number, bytes } of linesOf(content)) {
      const name = `${content.name}:${number}`;
      if (bytes === undefined) yield tooLarge(name, content.maxSize);
      else yield* readLine(bytes, name, content.capturedAt);
    }
  },
};

/** The first lines that are wholly in the head and not blank. */
function headLines(head: Head): string[] {
  const lines = head.text.split("\n");
  if (!head.whole && lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== "").slice(0, TRIED);
}

function isObject(line: string): boolean {
  const start = line.trimStart();
  if (!start.startsWith("{")) return false;
  try {
    return typeof JSON.parse(start) === "object";
  } catch {
    return false;
  }
}

function* readLine(bytes: Uint8Array, name: string, capturedAt: string): Generator<Piece | Problem> {
  const { text, encoding, guess } = decode(bytes);
  if (text.trim() === "") return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield malformed(name, `is no JSON: ${(error as Error).message}`);
    return;
  }
  const report = fieldsOf(value, name);
  if (isProblem(report)) yield report;
  else {
    const capture = { name, digest: digestOf(bytes), size: bytes.length, encoding, capturedAt };
    yield { ...report, capture, problems: [...guessProblem(guess, name), ...report.problems] };
  }
}

/** The problem that a line or a document cannot be taken in. */
export const malformed = (input: string, message: string): Problem => ({
  code: "malformed-line",
  severity: "error",
  message,
  input,
});

/** A line and its number, from 1; without bytes when it is larger than a report may be. */
interface Line {
  readonly number: number;
  readonly bytes?: Uint8Array;
}

async function* linesOf(content: Content): AsyncGenerator<Line> {
  const head = content.head.bytes;
  const wide =
    (head[0] === 0xff && head[1] === 0xfe) ||
    (head[0] === 0xfe && head[1] === 0xff) ||
    unmarkedUtf16(head) !== undefined;
  yield* wide ? wideLines(content) : narrowLines(content);
}

/** Lines of UTF-16: decoded as a whole, for its newline is no single byte. */
async function* wideLines(content: Content): AsyncGenerator<Line> {
  const whole = await wholeOf(content);
  if (isProblem(whole)) {
    yield { number: 1 };
    return;
  }
  let number = 0;
  for (const line of decode(whole).text.split("\n")) yield { number: ++number, bytes: Buffer.from(line) };
}

async function* narrowLines(content: Content): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content.chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      yield lineFrom(number++, [...parts, chunk.subarray(from, end)], size + end - from, content.maxSize);
      parts = [];
      size = 0;
      from = end + 1;
    }
    size += chunk.length - from;
    // A line over the limit is counted and not kept: a file without line ends must not fill the memory.
    if (size <= content.maxSize) parts.push(chunk.slice(from));
    else parts = [];
  }
  if (size > 0) yield lineFrom(number, parts, size, content.maxSize);
}

const lineFrom = (number: number, parts: readonly Uint8Array[], size: number, maxSize: number): Line =>
  size > maxSize ? { number } : { number, bytes: Buffer.concat(parts, size) };

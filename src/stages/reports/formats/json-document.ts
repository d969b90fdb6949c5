import { digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import { decode } from "../encoding.js";
import { type Content, type Format, type Head, isProblem, type Piece } from "../format.js";
import type { Capture } from "../report.js";
import { fieldsOf } from "./fields.js";
import { malformed } from "./json-lines.js";
import { jsonValues } from "./json-values.js";
import { guessProblem } from "./text.js";
import { tooLarge, wholeOf } from "./whole.js";

/**
 * One JSON document: a report as an object, printed over several lines, or a list of such objects. A long list is read member by member, so it
 * may be larger than memory; the size limit holds for a member.
 */
export const jsonDocument: Format = {
  name: "json-document",
  recognises: (head) => /^\s*(?:\{\s*"|\[\s*\{|\[\s*\]\s*$|\{\s*\}\s*$)/.test(head.text),
  read: (content) => (isLongList(content.head) ? readMembers(content) : readWhole(content)),
};

/** True for a list that goes on behind its first bytes, in UTF-8: in other encodings a byte of a letter may look like a bracket. */
const isLongList = ({ whole, text, bytes }: Head): boolean => {
  const inUtf8 = Buffer.from(text);
  return !whole && /^\s*\[/.test(text) && inUtf8.equals(bytes.subarray(0, inUtf8.length));
};

async function* readMembers(content: Content): AsyncGenerator<Piece | Problem> {
  const values = jsonValues(content.chunks, ({ length }) => length === 1, content.maxSize);
  try {
    let index = 0;
    let next = await values.next();
    for (; next.done !== true; next = await values.next()) {
      const name = `${content.name}[${index++}]`;
      const { bytes } = next.value;
      if (bytes === undefined) yield tooLarge(name, content.maxSize);
      else yield* readMember(bytes, name, content.capturedAt);
    }
    if (next.value === "whole") return;
    const message = `${next.value === "torn" ? "ends in the middle or goes on behind its end" : "is nested too deep"}; what stands before that is read`;
    yield { code: "malformed-document", severity: "error", message, input: content.name };
  } finally {
    await values.return("torn");
  }
}

function* readMember(bytes: Uint8Array, name: string, capturedAt: string): Generator<Piece | Problem> {
  const { text, encoding } = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield malformed(name, `is no JSON: ${(error as Error).message}`);
    return;
  }
  yield found(value, { name, digest: digestOf(bytes), size: bytes.length, encoding, capturedAt });
}

async function* readWhole(content: Content): AsyncGenerator<Piece | Problem> {
  const bytes = await wholeOf(content);
  if (isProblem(bytes)) {
    yield bytes;
    return;
  }
  const { text, encoding, guess } = decode(bytes, content.told?.charset);
  yield* guessProblem(guess, content.name);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield malformed(content.name, `is no JSON: ${(error as Error).message}`);
    return;
  }
  const members: unknown[] = Array.isArray(value) ? value : [value];
  if (members.length === 0)
    yield { code: "empty", severity: "error", message: "holds no reports", input: content.name };
  for (const [index, member] of members.entries()) {
    const name = Array.isArray(value) ? `${content.name}[${index}]` : content.name;
    const own = Buffer.from(JSON.stringify(member));
    yield found(member, { name, digest: digestOf(own), size: own.length, encoding, capturedAt: content.capturedAt });
  }
}

/** The report that a value is, or the problem that it is none. */
function found(value: unknown, capture: Capture): Piece | Problem {
  const report = fieldsOf(value, capture.name);
  return isProblem(report) ? report : { ...report, capture };
}

import type { Content, Format, Found } from "../../format.js";
import { unbroken } from "../archives/unbroken.js";
import { ByteCursor } from "../web-archives/byte-cursor.js";
import { isMboxHead, MBOX_LINE } from "./mail-head.js";

const LONGEST_LINE = 65_536;
const LONGEST_MARK = 500;
const F = 0x46;
const QUOTE = 0x3e;
const NEWLINE = 0x0a;

/** A mailbox in one file (RFC 4155, and with `>From` as mboxrd has it): each mail as an input within it, `box.mbox:3` the third. */
export const mbox: Format = {
  name: "mbox",
  recognises: isMboxHead,
  async *read(content: Content): AsyncGenerator<Found> {
    const lines = linesOf(content.chunks);
    const box = { isAtMail: (await lines.next()).done !== true };
    for (let number = 1; box.isAtMail; number++) {
      const mail = mailIn(lines, box);
      yield { name: `${content.name}:${number}`, capturedAt: content.capturedAt, chunks: () => unbroken(mail) };
      for await (const _ of mail);
    }
  },
};

/** A line, and whether it is the mailbox's own, before a mail. */
interface Line {
  readonly bytes: Buffer;
  readonly isMark: boolean;
}

/** The lines of one mail, up to the mark of the next one. */
async function* mailIn(lines: AsyncGenerator<Line>, box: { isAtMail: boolean }): AsyncGenerator<Uint8Array> {
  box.isAtMail = false;
  let parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    box.isAtMail = next.value.isMark;
    if (box.isAtMail) break;
    const line = unquoted(next.value.bytes);
    parts.push(line);
    size += line.length;
    if (size < LONGEST_LINE) continue;
    yield Buffer.concat(parts, size);
    parts = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(parts, size);
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const cursor = new ByteCursor(chunks);
  let isAfterBlank = true;
  let isWhole = true;
  for (let bytes = await cursor.line(LONGEST_LINE); bytes !== undefined; bytes = await cursor.line(LONGEST_LINE)) {
    const mayMark = isWhole && isAfterBlank && bytes[0] === F && bytes.length < LONGEST_MARK;
    yield { bytes, isMark: mayMark && MBOX_LINE.test(bytes.toString("latin1")) };
    isAfterBlank = isWhole && bytes.length <= 2 && bytes.toString("latin1").trim() === "";
    isWhole = bytes.at(-1) === NEWLINE;
  }
}

/** A line that begins with "From" is written with a `>` before it, so that it is not taken for a mark. */
const unquoted = (line: Buffer): Buffer =>
  line[0] === QUOTE && /^>+From /.test(line.subarray(0, LONGEST_MARK).toString("latin1")) ? line.subarray(1) : line;

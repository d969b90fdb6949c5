import { digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import { decode } from "../encoding.js";
import { type Content, type Format, isProblem, type Piece } from "../format.js";
import { readTextHead } from "./text-head.js";
import { wholeOf } from "./whole.js";

/**
 * Plain text: one file is one report, and its text is the file's own text, line ends and all; a head of keys is read into the fields, and
 * the text is what comes behind it. Recognises everything, so it comes last.
 */
export const text: Format = {
  name: "text",
  recognises: () => true,
  async *read(content: Content): AsyncGenerator<Piece | Problem> {
    const bytes = await wholeOf(content);
    if (isProblem(bytes)) {
      yield bytes;
      return;
    }
    const decoded = decode(bytes, content.told?.charset);
    if (!/[\p{L}\p{N}]/u.test(decoded.text)) {
      yield { code: "empty", severity: "error", message: "holds no words", input: content.name };
      return;
    }
    const head = await readTextHead(decoded.text, content.name);
    yield {
      fields: { ...head?.fields, text: decoded.text.slice(head?.end ?? 0) },
      capture: {
        name: content.name,
        digest: digestOf(bytes),
        size: bytes.length,
        encoding: decoded.encoding,
        capturedAt: content.capturedAt,
      },
      problems: [...guessProblem(decoded.guess, content.name), ...(head?.problems ?? [])],
    };
  },
};

/** The note that an encoding was guessed, where it was. */
export const guessProblem = (guess: string | undefined, input: string): readonly Problem[] =>
  guess === undefined ? [] : [{ code: "encoding-guessed", severity: "note", message: guess, input }];

import { digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import { decode } from "../encoding.js";
import { type Content, type Format, isProblem, type Piece } from "../format.js";
import { fieldsOf } from "./fields.js";
import { malformed } from "./json-lines.js";
import { guessProblem } from "./text.js";
import { wholeOf } from "./whole.js";

/** One JSON document: a report as an object, printed over several lines, or a list of such objects. */
export const jsonDocument: Format = {
  name: "json-document",
  recognises: (head) => /^\s*(?:\{\s*"|\[\s*\{|\[\s*\]\s*$|\{\s*\}\s*$)/.test(head.text),
  async *read(content: Content): AsyncGenerator<Piece | Problem> {
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
    const members = Array.isArray(value) ? value : [value];
    if (members.length === 0)
      yield { code: "empty", severity: "error", message: "holds no reports", input: content.name };
    for (const [index, member] of members.entries()) {
      const name = Array.isArray(value) ? `${content.name}[${index}]` : content.name;
      const fields = fieldsOf(member, name);
      if (isProblem(fields)) yield fields;
      else {
        const own = Buffer.from(JSON.stringify(member));
        const capture = { name, digest: digestOf(own), size: own.length, encoding, capturedAt: content.capturedAt };
        yield { fields: fields.fields, capture, problems: fields.problems };
      }
    }
  },
};

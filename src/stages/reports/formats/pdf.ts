import { digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import { type Content, type Format, isProblem, type Piece } from "../format.js";
import { instantFrom } from "../times/instant-from.js";
import type { PdfFailure } from "./pdf/read-pages.js";
import { wholeOf } from "./whole.js";

/** A PDF document: one report, its paragraphs made again from the lines of its pages. What is a picture of text has no words. */
export const pdf: Format = {
  name: "pdf",
  recognises: ({ bytes }) => /^\s{0,100}%PDF-\d/.test(Buffer.from(bytes.subarray(0, 128)).toString("latin1")),
  async *read(content: Content): AsyncGenerator<Piece | Problem> {
    const bytes = await wholeOf(content);
    if (isProblem(bytes)) {
      yield bytes;
      return;
    }
    const { readPages } = await import("./pdf/read-pages.js");
    const { paragraphsOfPages } = await import("./pdf/paragraphs.js");
    const document = await readPages(bytes);
    if (typeof document === "string") {
      yield { ...FAILURES[document], severity: "error", input: content.name };
      return;
    }
    const text = paragraphsOfPages(document.pages).join("\n\n");
    if (text.trim() === "") {
      const message =
        "holds no words, as a scan does: pictures of text are not read; run them through text recognition first";
      yield { code: "empty", severity: "error", message, input: content.name };
      return;
    }
    const capture = { name: content.name, digest: digestOf(bytes), size: bytes.length, encoding: "binary" };
    yield {
      fields: { text, ...titleOf(document.title), ...madeAtOf(document.madeAt) },
      capture: { ...capture, capturedAt: content.capturedAt },
      problems: tooLong(document.total - document.pages.length, content.name),
    };
  },
};

const FAILURES: Readonly<Record<PdfFailure, Pick<Problem, "code" | "message">>> = {
  encrypted: { code: "not-readable", message: "is a PDF that opens with a password alone; save it without one" },
  malformed: { code: "malformed-document", message: "is no PDF that can be read: it is torn or not what it says" },
  "too much": {
    code: "unpacks-too-large",
    message: "is a PDF that takes too much memory or time to read; save its text and give that",
  },
};

const tooLong = (left: number, input: string): readonly Problem[] =>
  left <= 0
    ? []
    : [{ code: "too-large", severity: "error", message: `is too long: its last ${left} pages are not read`, input }];

/** The title that somebody gave the document; not the name of its file, which programs put there. */
function titleOf(title: string | undefined): { readonly headline?: string } {
  const words = title?.replace(/\s+/gu, " ").trim() ?? "";
  const isFile = /^(?:microsoft |untitled|document\d{0,3}$|\(?anonymous|slide \d)|\.[a-z]{2,4}\d?$/i.test(words);
  return words.length < 8 || isFile || !words.includes(" ") ? {} : { headline: words };
}

/** `D:20310304082000+01'00'` of ISO 32000 as a time: when this version of the document was made. */
function madeAtOf(written: string | undefined): { readonly modifiedAt?: string } {
  const [, date, hour, zone] = /^(?:D:)?(\d{8})(\d{4}(?:\d{2})?)?(Z|[+-]\d{2}'?\d{2})?/.exec(written ?? "") ?? [];
  if (date === undefined) return {};
  const modifiedAt = instantFrom(hour === undefined ? date : `${date}T${hour}${zone?.replace("'", "") ?? ""}`);
  return modifiedAt === undefined ? {} : { modifiedAt };
}

import { digestOf } from "../../../../../record/digest.js";
import type { Problem } from "../../../../../record/problem.js";
import { type Content, type Found, isProblem } from "../../../format.js";
import { tooLarge } from "../../whole.js";
import { decodeXml } from "../../xml/decode-xml.js";
import { readXml } from "../../xml/read-xml.js";
import { firstWords, type XmlElement } from "../../xml/xml-element.js";
import { Tally } from "../tally.js";
import type { ZipEntry } from "../zip-directory.js";
import { zipEntryBytes } from "../zip-entry-bytes.js";
import { OPEN_DOCUMENT, officeText, WORD } from "./office-text.js";

/** XML packs to a thirtieth; what packs to less than this was made to fill a memory. */
const MOST_RATIO = 200;

/** The parts of the office documents that are read: a Word document and an OpenDocument text. */
const KINDS = [
  { body: /^word\/document\d{0,3}\.xml$/, about: "docProps/core.xml", modified: "dcterms:modified", dialect: WORD },
  { body: /^content\.xml$/, about: "meta.xml", modified: "dc:date", dialect: OPEN_DOCUMENT },
] as const;

/** The one report that an office document is, whose parts are the files of a ZIP. Its pictures are counted, not read. */
export async function* officeDocument(
  entries: readonly ZipEntry[],
  bytes: Uint8Array,
  content: Content,
): AsyncGenerator<Found> {
  const { name, capturedAt } = content;
  for (const { body, about, modified, dialect } of KINDS) {
    const part = entries.find((entry) => body.test(entry.name));
    if (part === undefined) continue;
    const problems: Problem[] = [];
    const root = await rootOf(part, content, (problem) => problems.push(problem));
    if (isRefused(root)) {
      yield root;
      return;
    }
    const meta = await rootOf(
      entries.find((entry) => entry.name === about),
      content,
      () => {},
    );
    const core =
      meta === undefined || isRefused(meta)
        ? undefined
        : (meta.children.find((node): node is XmlElement => typeof node !== "string" && node.name === "office:meta") ??
          meta);
    const { text, headline } = officeText(root, dialect);
    const modifiedAt = firstWords(core, modified);
    if (text === "") yield { code: "empty", severity: "error", message: "is a document without words", input: name };
    else {
      yield {
        fields: { text, ...(headline !== undefined && { headline }), ...(modifiedAt !== undefined && { modifiedAt }) },
        capture: { name, digest: digestOf(bytes), size: bytes.length, encoding: "utf-8", capturedAt },
        problems,
      };
    }
    const pictures = new Tally();
    for (const entry of entries)
      if (/^(?:word\/media|Pictures)\/./.test(entry.name)) pictures.add("picture", entry.name);
    yield* pictures.leftOut(name);
    return;
  }
  const message = "is an office document without the part that holds its text";
  yield { code: "malformed-document", severity: "error", message, input: name };
}

const isRefused = (value: XmlElement | Problem | undefined): value is Problem =>
  value !== undefined && isProblem(value);

/** The outermost element of a part, or the problem that it is too large. */
async function rootOf(
  part: ZipEntry | undefined,
  { name, maxSize }: Content,
  onProblem: (problem: Problem) => void,
): Promise<XmlElement | Problem | undefined> {
  if (part?.packed === undefined) return undefined;
  const { uncompressedSize, compressedSize } = part.entry;
  if (uncompressedSize > maxSize || uncompressedSize > 1_000_000 + compressedSize * MOST_RATIO)
    return tooLarge(name, maxSize);
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipEntryBytes(part, name, onProblem)) chunks.push(chunk);
  const { root, faults } = readXml(decodeXml(Buffer.concat(chunks)).text);
  for (const { message, severity } of faults) onProblem({ code: "malformed-document", severity, message, input: name });
  return root;
}

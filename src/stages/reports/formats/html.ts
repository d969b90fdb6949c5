import { digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import { decode } from "../encoding.js";
import { type Content, type Format, isProblem, type Piece } from "../format.js";
import { readPage } from "./html/read-page.js";
import { guessProblem } from "./text.js";
import { wholeOf } from "./whole.js";

/** A page of HTML or XHTML: its article is one report. */
export const html: Format = {
  name: "html",
  recognises: (head) => isPage(head.text),
  async *read(content: Content): AsyncGenerator<Piece | Problem> {
    const bytes = await wholeOf(content);
    if (isProblem(bytes)) {
      yield bytes;
      return;
    }
    const { text, encoding, guess } = decode(bytes, content.told?.charset ?? statedCharset(bytes));
    const url = content.told?.url;
    const page = readPage(text, { name: content.name, ...(url !== undefined && { url }) });
    if (isProblem(page)) {
      yield page;
      return;
    }
    const { name, capturedAt } = content;
    yield {
      fields: page.fields,
      capture: { name, digest: digestOf(bytes), size: bytes.length, encoding, capturedAt },
      problems: [...guessProblem(guess, name), ...page.problems],
      images: page.images,
    };
  },
};

/** How far into a page its charset is looked for: browsers look through 1024 bytes, real pages have it later. */
const CHARSET_WITHIN = 8192;

/** The charset that a page states in `<meta charset>`, its older form, or the prologue of XML. */
function statedCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, CHARSET_WITHIN)).toString("latin1");
  const inMeta = /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i.exec(head)?.[1];
  return inMeta ?? /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})["']/i.exec(head)?.[1];
}

/** With one of these at its start, an input is a page. */
const PAGE = /^<(?:!doctype\s{1,20}html|html|head|body)(?=[\s>])/i;
/** With one of these at its start and more markup after it, too: pages of which the head was lost, or never was. */
const SOUP =
  /^<(?:title|meta|link|base|style|script|div|p|center|table|h[1-6]|article|main|section|header|ul|blockquote|figure)(?:\s[^<>]{0,2000})?>/i;
const SOUP_SIZE = 4096;

function isPage(head: string): boolean {
  const start = afterPrologue(head);
  if (PAGE.test(start)) return true;
  if (!SOUP.test(start)) return false;
  const tags = start
    .slice(0, SOUP_SIZE)
    .match(
      /<\/?(?:title|meta|link|style|script|div|p|table|tr|td|h[1-6]|article|section|ul|li|a|br|center|font|span)(?=[\s/>])/gi,
    );
  return (tags?.length ?? 0) >= 4;
}

/** What follows white space, comments, declarations of XML, and style sheets of XML. */
function afterPrologue(head: string): string {
  let rest = head.trimStart();
  for (let i = 0; i < 30; i++) {
    const end = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? "?>" : undefined;
    if (end === undefined) return rest;
    const at = rest.indexOf(end, 2);
    if (at === -1) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
  return rest;
}

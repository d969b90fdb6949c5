import type { Address, Attachment, Email } from "postal-mime";
import { digestOf } from "../../../../record/digest.js";
import type { Problem } from "../../../../record/problem.js";
import { type Content, type Format, type Found, isProblem, type Piece } from "../../format.js";
import type { ReportFields } from "../../report-from.js";
import { EntryNames } from "../archives/entry-names.js";
import { sliced } from "../archives/sliced.js";
import { wholeOf } from "../whole.js";
import { isMailHead } from "./mail-head.js";
import { mailText } from "./mail-text.js";

/** A mail is held in memory with all that is attached to it. */
const MOST_HELD = 64_000_000;
/** The parser takes a mail line by line, some at a hundred thousand a second: lines of words and ends of parts are short, those of files long. */
const MOST_SHORT_LINES = 50_000;
const NEWLINE = 0x0a;
const SHORT_LINE = 60;
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 131_072, forceRfc822Attachments: true } as const;
const ENDINGS: Readonly<Record<string, string>> = {
  "message/rfc822": ".eml",
  "application/pdf": ".pdf",
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "text/html": ".html",
  "text/plain": ".txt",
};

/**
 * A mail (RFC 5322, MIME), also a newsletter: one report with its subject as the headline, and what is attached to it as inputs within it
 * (`mail.eml/release.pdf`); a mail forwarded within it is one of these. Of a text that is there in two forms, the one that says more is taken.
 */
export const mail: Format = {
  name: "mail",
  recognises: ({ text }) => isMailHead(text),
  async *read(content: Content): AsyncGenerator<Found> {
    const bytes = await wholeOf({ ...content, maxSize: Math.max(content.maxSize, MOST_HELD) });
    if (isProblem(bytes)) {
      yield bytes;
      return;
    }
    if (hasTooManyLines(bytes)) {
      yield malformed(
        content.name,
        `is a mail of more than ${MOST_SHORT_LINES} short lines, which none is that somebody wrote`,
      );
      return;
    }
    const { default: PostalMime, decodeWords } = await import("postal-mime");
    let email: Email;
    try {
      email = await PostalMime.parse(bytes, LIMITS);
    } catch (error) {
      yield malformed(content.name, `is a mail that cannot be taken apart (${(error as Error).message})`);
      return;
    }
    const names = new EntryNames(content.name);
    const attached = email.attachments.map((attachment, index) => ({
      attachment,
      name: names.name(fileName(attachment, index)) ?? `${content.name}/attachment ${index + 1}`,
    }));
    const pictures = new Map(attached.map(({ attachment, name }) => [cidOf(attachment), name]));
    const { text, images } = mailText(email, bytes, (cid) => beside(pictures.get(cid), content.name));
    const fields = fieldsOf(email, decodeWords);
    if (text.trim() !== "") {
      const words = fields.headline === undefined ? text : `${fields.headline}\n\n${text}`;
      yield pieceOf({ ...fields, text: words }, images, bytes, content);
    } else if (attached.every(({ attachment }) => bytesOf(attachment).length === 0)) {
      yield { code: "empty", severity: "error", message: "is a mail without words", input: content.name };
    }
    for (const { attachment, name } of attached) {
      const inner = bytesOf(attachment);
      if (inner.length === 0) continue;
      // Who sent the mail passes on what is attached to it.
      const carrier = fields.publisher;
      const told = { mediaType: attachment.mimeType, ...(carrier !== undefined && { fields: { carrier } }) };
      yield { name, capturedAt: content.capturedAt, told, chunks: () => chunksOf(inner) };
    }
    yield* names.problems();
  },
};

function hasTooManyLines(bytes: Uint8Array): boolean {
  let short = 0;
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1 && short <= MOST_SHORT_LINES; end = bytes.indexOf(NEWLINE, from)) {
    if (end - from < SHORT_LINE) short++;
    from = end + 1;
  }
  return short > MOST_SHORT_LINES;
}

function pieceOf(fields: ReportFields, images: Piece["images"], bytes: Uint8Array, content: Content): Piece {
  const { name, capturedAt } = content;
  const capture = { name, digest: digestOf(bytes), size: bytes.length, encoding: "utf-8", capturedAt };
  return { fields, capture, problems: [], ...(images === undefined || images.length === 0 ? {} : { images }) };
}

/** What the head of a mail states. Its own date is taken, never one that depends on where it is read. */
function fieldsOf(email: Email, decodeWords: (value: string) => string): Omit<ReportFields, "text"> {
  const header = (key: string): string | undefined => {
    const value = email.headers.find((one) => one.key === key)?.value;
    return value === undefined ? undefined : decodeWords(value).trim() || undefined;
  };
  const subject = email.subject?.replace(/\s+/g, " ").trim();
  const publisher = named(email.from) ?? named(email.replyTo?.[0]) ?? email.from?.address;
  const list = /^\s{0,9}"?([^<"]{1,200}?)"?\s{0,9}</.exec(header("list-id") ?? "")?.[1]?.trim();
  const resent = header("resent-from")
    ?.replace(/\s{0,9}<[^>]{0,320}>$/, "")
    .replace(/^"|"$/g, "");
  const carrier = resent ?? list;
  const date = header("date")?.replace(/\s{0,9}\([^()]{0,80}\)$/, "");
  const url = /^<?(https?:\/\/[^\s>]{1,2000})>?/i.exec(header("archived-at") ?? "")?.[1];
  const language = /^[a-z]{2,3}\b/i.exec(header("content-language") ?? "")?.[0]?.toLowerCase();
  const piece = email.messageId?.trim().replace(/^<|>$/g, "");
  return {
    ...(subject ? { headline: subject } : {}),
    ...(publisher ? { publisher } : {}),
    ...(carrier && carrier !== publisher ? { carrier } : {}),
    ...(date ? { publishedAt: date } : {}),
    ...(url ? { url } : {}),
    ...(language ? { language } : {}),
    ...(piece ? { piece } : {}),
  };
}

const named = (address: Address | undefined): string | undefined =>
  address?.name.replace(/\s+/g, " ").trim() || undefined;

const cidOf = ({ contentId = "" }: Attachment): string => contentId.trim().replace(/^<|>$/g, "");

/** The name of an attachment, or one made for it from its place and kind. */
function fileName({ filename, mimeType }: Attachment, index: number): string {
  return filename?.trim() || `attachment ${index + 1}${ENDINGS[mimeType] ?? ""}`;
}

/** The name of an attachment as seen from the mail, beside which it stands. */
const beside = (name: string | undefined, mail: string): string | undefined =>
  name === undefined
    ? undefined
    : `./${name
        .slice(mail.lastIndexOf("/") + 1)
        .split("/")
        .map(encodeURIComponent)
        .join("/")}`;

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* sliced(bytes);
}

const malformed = (input: string, message: string): Problem => ({
  code: "malformed-document",
  severity: "error",
  message,
  input,
});

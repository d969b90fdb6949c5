import type { Address, Attachment, Email } from "postal-mime";
import { digestOf } from "../../../../record/digest.js";
import type { Problem } from "../../../../record/problem.js";
import { type Content, type Format, type Found, isProblem, type Piece } from "../../format.js";
import type { ReportFields } from "../../report-from.js";
import { EntryNames } from "../archives/entry-names.js";
import { sliced } from "../archives/sliced.js";
import { wholeOf } from "../whole.js";
import { withoutAround } from "./around-mail.js";
import { type Forwarded, forwardedIn, plainSubject, senderName } from "./forwarded.js";
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
 * (`mail.eml/release.pdf`); a mail forwarded as one of these is a report too. A mail passed on in its words is the report in its stead, carried by
 * whoever passed it on. Of a text that is there in two forms, the one that says more is taken.
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
      const said = saidIn(text, fields, email.subject ?? "", content.name);
      const problems = [...said.problems, ...manyStories(email.html, content.name)];
      yield pieceOf(said.fields, images, problems, bytes, content);
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

/** What a mail reports: of one that passes another on, that other one; a note of what somebody wrote and is not taken. */
function saidIn(
  text: string,
  stated: Omit<ReportFields, "text">,
  subject: string,
  input: string,
): { readonly fields: ReportFields; readonly problems: readonly Problem[] } {
  const passedOn = forwardedIn(text, plainSubject(subject).isForward);
  const own = passedOn === undefined ? stated : fieldsOfForwarded(passedOn, stated);
  const { text: words, signature } = withoutAround(passedOn?.text ?? text);
  const first = words.split("\n", 1)[0]?.trim();
  const hasHeadline = own.headline === undefined || first === own.headline;
  const problems = [
    ...leftOut("what was written above the mail that it passes on", passedOn?.cover, input),
    ...leftOut("its signature", signature, input),
  ];
  return { fields: { ...own, text: hasHeadline ? words : `${own.headline}\n\n${words}` }, problems };
}

/** What the head of a mail that was passed on states. The id and the address of the mail around it are not this one's. */
function fieldsOfForwarded(
  { from, date, subject }: Forwarded,
  around: Omit<ReportFields, "text">,
): Omit<ReportFields, "text"> {
  const publisher = senderName(from);
  const carrier = around.publisher;
  return {
    headline: plainSubject(subject).words,
    publisher,
    ...(carrier !== undefined && carrier !== publisher ? { carrier } : {}),
    ...(date === undefined ? {} : { publishedAt: date }),
    ...(around.language === undefined ? {} : { language: around.language }),
  };
}

/** The note that some words were left out, with how they begin. */
function leftOut(what: string, words: string | undefined, input: string): Problem[] {
  if (words === undefined || words === "") return [];
  const beginning = words.replace(/\s+/g, " ");
  const quoted = beginning.length > 80 ? `${beginning.slice(0, 80)} ...` : beginning;
  return [{ code: "skipped", severity: "note", message: `left out ${what}: ${JSON.stringify(quoted)}`, input }];
}

/** The note that a newsletter may hold several stories. */
function manyStories(html: string | undefined, input: string): Problem[] {
  const count = html?.match(/<h[1-3][\s>]/gi)?.length ?? 0;
  const message = `has ${count} headings: it may hold several stories, and is taken in as one report; give the stories' own pages for one report each`;
  return count < 2 ? [] : [{ code: "skipped", severity: "note", message, input }];
}

function pieceOf(
  fields: ReportFields,
  images: Piece["images"],
  problems: readonly Problem[],
  bytes: Uint8Array,
  content: Content,
): Piece {
  const { name, capturedAt } = content;
  const capture = { name, digest: digestOf(bytes), size: bytes.length, encoding: "utf-8", capturedAt };
  return { fields, capture, problems, ...(images === undefined || images.length === 0 ? {} : { images }) };
}

/** What the head of a mail states. Its own date is taken, never one that depends on where it is read. */
function fieldsOf(email: Email, decodeWords: (value: string) => string): Omit<ReportFields, "text"> {
  const header = (key: string): string | undefined => {
    const value = email.headers.find((one) => one.key === key)?.value;
    return value === undefined ? undefined : decodeWords(value).trim() || undefined;
  };
  const subject = plainSubject(email.subject?.replace(/\s+/g, " ") ?? "").words;
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

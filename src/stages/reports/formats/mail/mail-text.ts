import type { Email } from "postal-mime";
import { markupToText } from "../html/markup-to-text.js";

/** How much more a plain text must say than the HTML beside it to be taken instead: it is broken into short lines, as HTML is not. */
const RICHER = 1.5;

/** The words of a mail, and the pictures that its HTML shows. */
export interface MailText {
  readonly text: string;
  readonly images: readonly { readonly href: string; readonly caption?: string; readonly alt?: string }[];
}

/**
 * The words of a mail from the richer of its two forms, plain text or HTML. Pictures sent with the mail (`cid:`) are named by `attached`,
 * those on the web by their address.
 */
export function mailText(email: Email, bytes: Uint8Array, attached: (cid: string) => string | undefined): MailText {
  const plain = (email.text ?? "")
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
  // The parser makes each form from the other where only one was sent; what was sent says which one that is.
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (email.html === undefined || !/^content-type:\s{0,9}text\/html\b/im.test(raw)) return { text: plain, images: [] };
  const markup = markupToText(withPictures(email.html, attached));
  const hasPlain = /^content-type:\s{0,9}text\/plain\b/im.test(raw);
  const isPlainRicher = hasPlain && wordsIn(plain) > RICHER * wordsIn(markup.text);
  return isPlainRicher ? { text: plain, images: markup.images } : markup;
}

const withPictures = (html: string, attached: (cid: string) => string | undefined): string =>
  html.replace(/\bcid:([^"'<>\s)]{1,200})/gi, (whole, cid: string) => attached(cid) ?? whole);

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

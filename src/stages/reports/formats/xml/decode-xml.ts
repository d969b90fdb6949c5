import { type Decoded, decode } from "../../encoding.js";

const DECLARATION = /^[\s\xef\xbb\xbf]{0,20}<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/;
/** How much is looked at to tell an encoding by its letters. */
const SAMPLE = 300_000;

/**
 * The characters of an XML document. The encoding that it declares, or else its bringer, is a hint among others, for it is wrong as often as
 * it is needed: see `decode`. Where letters must tell, those of the tags are left out: they are English in every language.
 */
export function decodeXml(bytes: Uint8Array, charset?: string): Decoded {
  const start = Buffer.from(bytes.subarray(0, SAMPLE)).toString("latin1");
  const stated = DECLARATION.exec(start.slice(0, 300))?.[1] ?? charset;
  const read = decode(bytes, stated);
  if (read.guess === undefined || read.encoding.startsWith("utf-")) return read;
  const words = start.replace(/<[^<>]{0,2000}>|https?:[^\s<"']{1,2000}/g, " ");
  const { encoding, guess } = decode(Buffer.from(words, "latin1"), stated);
  const again = encoding === read.encoding ? read : decode(bytes, encoding);
  return again.encoding === encoding && guess !== undefined ? { ...again, guess } : read;
}

import { type Decoded, decode } from "../../encoding.js";

const DECLARATION = /^[\s\xef\xbb\xbf]{0,20}<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/;

/**
 * The characters of an XML document. The encoding that it declares, or else its bringer, is a hint among others, for it is wrong as often as
 * it is needed: see `decode`.
 */
export function decodeXml(bytes: Uint8Array, charset?: string): Decoded {
  const start = Buffer.from(bytes.subarray(0, 300)).toString("latin1");
  return decode(bytes, DECLARATION.exec(start)?.[1] ?? charset);
}

/** The kinds of pictures that are read, by their media type. */
export type PictureKind =
  | "image/jpeg"
  | "image/png"
  | "image/webp"
  | "image/gif"
  | "image/tiff"
  | "image/avif"
  | "image/heic";

const BY_BRAND: Readonly<Record<string, PictureKind>> = {
  avif: "image/avif",
  avis: "image/avif",
  heic: "image/heic",
  heix: "image/heic",
  heim: "image/heic",
  heis: "image/heic",
  mif1: "image/heic",
};

/**
 * What kind of picture starts with these bytes; `undefined` for what is none, also for a text that begins with the same letters.
 *
 * @example
 * pictureKind(Buffer.from([0xff, 0xd8, 0xff, 0xe1])) // "image/jpeg"
 */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("RIFF") && start.startsWith("WEBPVP8", 8)) return "image/webp";
  // a text may begin with the letters; the byte of the pixels' shape is not used and zero
  if (/^GIF8[79]a/.test(start) && start[12] === "\0") return "image/gif";
  if (/^(?:II[*+]\0|MM\0[*+])/.test(start)) return "image/tiff";
  return start.startsWith("ftyp", 4) ? BY_BRAND[start.slice(8, 12)] : undefined;
}

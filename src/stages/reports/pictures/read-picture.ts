import { digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import type { Picture } from "../report.js";
import { fingerprintOf, PIXELS } from "./fingerprint/fingerprint.js";
import type { PictureKind } from "./picture-kind.js";
import { readCredentials } from "./read-credentials.js";
import { statedInFile } from "./stated-in-file.js";

/** The most bytes of a picture, where reports may not be larger. */
export const MOST_BYTES = 40_000_000;
/** The most pixels: above those of any camera that people carry, and what a few hundred megabytes can hold. */
const MOST_PIXELS = 100_000_000;
const MOST_SECONDS = 20;

/** How sharp calls what begins as a kind. */
const FORMATS: Readonly<Record<PictureKind, string>> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/tiff": "tiff",
  "image/avif": "heif",
  "image/heic": "heif",
};

/** Where a picture's bytes were found and when. */
export interface PictureSource {
  readonly name: string;
  readonly capturedAt: string;
  readonly kind: PictureKind;
}

/**
 * What a picture's bytes tell, and the problems met: its size upright, what its file states, its fingerprint. Only the first picture of a
 * file of several is looked at. One that is torn, none of its kind, or too large is a problem `picture-not-read`; never throws for any bytes.
 */
export async function readPicture(
  bytes: Uint8Array,
  { name, capturedAt, kind }: PictureSource,
): Promise<{ readonly picture: Picture; readonly problems: readonly Problem[] } | Problem> {
  const { default: sharp } = await import("sharp");
  const options = { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1, sequentialRead: true } as const;
  try {
    const head = await sharp(bytes, options).metadata();
    if (head.format !== FORMATS[kind]) return notRead(name, `begins as ${kind} and is ${head.format}`);
    const { width, height } = head.autoOrient;
    if (width * height > MOST_PIXELS) return notRead(name, `has ${width} × ${height} pixels, more than are read`);
    const capture = { name, digest: digestOf(bytes), size: bytes.length, encoding: "binary", capturedAt };
    const credentials = await readCredentials(bytes, kind);
    const known = {
      capture,
      mediaType: kind,
      width,
      height,
      ...(await statedInFile(head.exif)),
      ...(credentials !== undefined && { credentials }),
    };
    try {
      const scale = Math.sqrt(PIXELS / (width * height));
      const { data, info } = await sharp(bytes, options)
        .autoOrient()
        .flatten({ background: "#808080" })
        .greyscale()
        .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), { fit: "fill" })
        .timeout({ seconds: MOST_SECONDS })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const fingerprint = fingerprintOf({ width: info.width, height: info.height, pixels: Float32Array.from(data) });
      return { picture: { ...known, ...(fingerprint !== undefined && { fingerprint }) }, problems: [] };
    } catch (error) {
      // a HEIC picture is packed by a method that is not free to use: its head can be read, its pixels not
      if (kind !== "image/heic") throw error;
      return {
        picture: known,
        problems: [{ ...notRead(name, `its pixels are ${reasonOf(error)}`), severity: "note" }],
      };
    }
  } catch (error) {
    return notRead(name, reasonOf(error));
  }
}

const notRead = (input: string, why: string): Problem => ({
  code: "picture-not-read",
  severity: "error",
  message: `is a picture that is not read: ${why}`,
  input,
});

/** The first line of what the decoder says: the rest is about its own source. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 120) ?? "not known";

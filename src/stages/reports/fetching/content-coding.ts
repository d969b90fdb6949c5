import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { sizeInWords } from "../formats/whole.js";
import { type Failure, notFetched } from "./failure.js";

type Undo = (bytes: Uint8Array, maxOutputLength: number) => Promise<Uint8Array>;

const [gunzipped, inflated, inflatedRaw, unbrotlied] = [
  promisify(gunzip),
  promisify(inflate),
  promisify(inflateRaw),
  promisify(brotliDecompress),
];
const undoGzip: Undo = (bytes, maxOutputLength) => gunzipped(bytes, { maxOutputLength });

const UNDO: Readonly<Record<string, Undo>> = {
  gzip: undoGzip,
  "x-gzip": undoGzip,
  br: (bytes, maxOutputLength) => unbrotlied(bytes, { maxOutputLength }),
  // Some servers send deflate without the zlib wrapping that the standard asks for, so its first byte decides.
  deflate: (bytes, maxOutputLength) =>
    ((bytes[0] ?? 0) & 0x0f) === 8 ? inflated(bytes, { maxOutputLength }) : inflatedRaw(bytes, { maxOutputLength }),
  identity: async (bytes) => bytes,
};
const MOST_CODINGS = 3;

/** What is asked for: what can be undone. */
export const ACCEPTED_CODINGS = "gzip, deflate, br";

/** A body with its content codings undone, at most `maxSize` bytes of it; a failure where there is more, or where it is damaged. */
export async function undoCoding(
  body: Uint8Array,
  coding: string | undefined,
  maxSize: number,
): Promise<Uint8Array | Failure> {
  const codings = (coding ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  if (body.length === 0 || codings.length === 0) return body;
  if (codings.length > MOST_CODINGS) return notFetched(`came packed ${codings.length} times over, as no page is`);
  let plain = body;
  for (const one of codings.reverse()) {
    const undo = UNDO[one];
    if (undo === undefined) return notFetched(`came packed as "${one.slice(0, 40)}", which was not asked for`);
    try {
      plain = await undo(plain, maxSize);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
        ? tooMuch(body.length, maxSize)
        : notFetched(`came damaged: ${one} that cannot be unpacked (${(error as Error).message})`);
    }
  }
  return plain;
}

const tooMuch = (packed: number, maxSize: number): Failure => ({
  code: "unpacks-too-large",
  why: `came packed in ${sizeInWords(packed)} and unpacks to more than the limit of ${sizeInWords(maxSize)}; raise it with --max-size if that is right`,
  passing: false,
});

import type { Problem } from "../../../record/problem.js";
import type { Content } from "../format.js";

/** All bytes of an input, or the problem that they are more than one report may have. Stops reading at the limit. */
export async function wholeOf(content: Content): Promise<Uint8Array | Problem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content.chunks) {
    size += chunk.length;
    if (size > content.maxSize) return tooLarge(content.name, content.maxSize);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** The problem that one report is larger than the limit. */
export const tooLarge = (input: string, maxSize: number): Problem => ({
  code: "too-large",
  severity: "error",
  message: `is larger than the limit of ${sizeInWords(maxSize)} for one report; raise it with --max-size, or split the file`,
  input,
});

/** A number of bytes as people write it: `10 MB`. */
export const sizeInWords = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${round(bytes / 1_000_000)} MB`
    : bytes >= 1000
      ? `${round(bytes / 1000)} kB`
      : `${bytes} bytes`;

const round = (value: number): number => Math.round(value * 10) / 10;

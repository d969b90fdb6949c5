import type { Content } from "../format.js";

/** The bytes of an input, of one that is larger than a report may be its first: one more than the limit, which tells that there are more. */
export async function startOf({ chunks, maxSize }: Pick<Content, "chunks" | "maxSize">): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > maxSize) break;
  }
  return Buffer.concat(parts, size).subarray(0, maxSize + 1);
}

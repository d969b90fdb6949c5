import type { Content } from "../format.js";

/** The bytes of an input up to a little over the most that one report may have: enough to tell that there are more. Reading ends there. */
export async function startOf(content: Content): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content.chunks) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > content.maxSize) break;
  }
  return Buffer.concat(chunks, size);
}

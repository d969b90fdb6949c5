/** The chunks of a stream that goes on being read after its reader has had enough: stopping early does not close it. */
export async function* unbroken(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const all = chunks[Symbol.asyncIterator]();
  for (let next = await all.next(); next.done !== true; next = await all.next()) yield next.value;
}

import { type Packing, unpacked } from "../archives/unpacked.js";

/** Codings on top of each other that are undone at most. */
const MOST_CODINGS = 3;
const CODINGS: Readonly<Record<string, Packing>> = {
  gzip: "gzip",
  "x-gzip": "gzip",
  deflate: "zlib",
  br: "brotli",
};

/** The codings that a `Content-Encoding` names, the first to be undone first; a word for what is not known. */
export function codingsOf(value: string | undefined): readonly Packing[] | { readonly unknown: string } {
  const names = (value ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity" && name !== "none");
  const unknown = names.find((name) => CODINGS[name] === undefined);
  if (unknown !== undefined || names.length > MOST_CODINGS) return { unknown: unknown ?? "several codings" };
  return names.reverse().flatMap((name) => CODINGS[name] ?? []);
}

/**
 * A body with its content codings undone (RFC 9110, section 8.4). Some crawlers keep the head and store the body already decoded, and some
 * servers send `deflate` without its head: the first bytes decide.
 */
export function contentDecoded(
  body: AsyncIterable<Uint8Array>,
  codings: readonly Packing[],
  onTorn: (why: string) => void,
): AsyncIterable<Uint8Array> {
  return codings.reduce((chunks, coding) => undone(chunks, coding, onTorn), body);
}

async function* undone(
  body: AsyncIterable<Uint8Array>,
  coding: Packing,
  onTorn: (why: string) => void,
): AsyncGenerator<Uint8Array> {
  const rest = body[Symbol.asyncIterator]();
  let first = new Uint8Array(0);
  for (let next = await rest.next(); first.length < 2 && next.done !== true; ) {
    first = Buffer.concat([first, next.value]);
    if (first.length < 2) next = await rest.next();
  }
  const packing = packingFor(coding, first[0] ?? 0, first[1] ?? 0);
  const all = (async function* () {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  })();
  if (packing === undefined) yield* all;
  else yield* unpacked(all, packing, onTorn);
}

function packingFor(coding: Packing, first: number, second: number): Packing | undefined {
  if (coding === "gzip") return first === 0x1f && second === 0x8b ? "gzip" : undefined;
  if (coding !== "zlib") return coding;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? "zlib" : "deflate";
}

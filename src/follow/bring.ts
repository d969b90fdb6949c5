import { stat } from "node:fs/promises";
import type { Instant } from "../record/instant.js";
import type { Problem } from "../record/problem.js";
import { openableOf } from "../stages/reports/fetching/fetch-inputs.js";
import type { Fetcher, Validators } from "../stages/reports/fetching/fetcher.js";
import { isProblem, type Openable } from "../stages/reports/format.js";

/** What looking at a feed, a page or a file gave. */
export type Brought =
  | {
      readonly found: "new";
      readonly input: Openable;
      readonly validators: Validators;
      readonly fresh: number;
    }
  /** `ip`: the network address that said so. */
  | { readonly found: "unchanged"; readonly fresh: number; readonly ip?: string }
  /** `forGood`: its server says that it will not come back (410). */
  | { readonly found: "gone"; readonly why: string; readonly forGood: boolean };

/** What an address gives, where that is not what it gave before. `from`: the network address of what named it, where no person did. */
export async function bringAddress(
  address: string,
  fetcher: Fetcher,
  known: Validators,
  from?: string,
): Promise<Brought | Problem> {
  const fetched = await fetcher.fetch(address, known, from);
  if (isProblem(fetched)) return fetched;
  const { outcome, status, validators } = fetched;
  if (outcome === "gone") {
    const why = status === 410 ? "was taken away (HTTP status 410)" : `is not there any longer (HTTP status ${status})`;
    return { found: "gone", why, forGood: status === 410 };
  }
  const { responseHead, ip } = fetched.exchange;
  const fresh = freshFor(responseHead);
  if (outcome === "unchanged") return { found: "unchanged", fresh, ...(ip !== undefined && { ip }) };
  const input = openableOf(fetched);
  return isProblem(input) ? input : { found: "new", input, validators, fresh };
}

/** How long an answer stays fresh by its server's word, in milliseconds (RFC 9111). */
function freshFor(responseHead: string): number {
  const control = /^cache-control:([^\r\n]{0,1000})/im.exec(responseHead)?.[1] ?? "";
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  return Number(/\bmax-age\s{0,5}=\s{0,5}"?(\d{1,9})/i.exec(control)?.[1] ?? 0) * 1000;
}

/** What a file holds, where that is not what it held before. Its bytes are read once, so that they are of one moment. */
export async function bringFile(file: Openable, most: number, known: Validators): Promise<Brought | Problem> {
  const path = file.path ?? file.name;
  try {
    const { size, mtimeMs, ino } = await stat(path);
    const etag = `${ino}-${size}-${mtimeMs}`;
    if (etag === known.etag) return { found: "unchanged", fresh: 0 };
    if (size > most) return tooLarge(file.name, most);
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.chunks()) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const { name, capturedAt } = file;
    return { found: "new", input: inMemory(name, capturedAt, bytes), validators: { etag }, fresh: 0 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      return { found: "gone", why: "is not there any longer", forGood: false };
    return {
      code: "not-readable",
      severity: "error",
      message: `cannot be read: ${(error as Error).message}`,
      input: file.name,
    };
  }
}

const inMemory = (name: string, capturedAt: Instant, bytes: Uint8Array): Openable => ({
  name,
  capturedAt,
  chunks: async function* () {
    if (bytes.length > 0) yield bytes;
  },
});

const tooLarge = (input: string, most: number): Problem => ({
  code: "too-large",
  severity: "error",
  message: `is larger than ${Math.round(most / 1e6)} MB, more than one look takes in; it is not followed while it is`,
  input,
});

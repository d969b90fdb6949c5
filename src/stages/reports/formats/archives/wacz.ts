import { createHash } from "node:crypto";
import type { Problem } from "../../../../record/problem.js";
import type { ZipEntry } from "./zip-directory.js";
import { zipEntryBytes } from "./zip-entry-bytes.js";

const MOST_PACKAGE = 10_000_000;
/** So much of a WACZ is unpacked to check it at most; a WARC in it is packed itself and stored as it is. */
const MOST_CHECKED = 2_000_000_000;

/** What a file of a WACZ is (WACZ 1.1.1): a WARC, or something about the archive itself: indexes, lists of pages, logs. */
export const waczPart = (name: string): "warc" | "about" =>
  /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name) ? "warc" : "about";

/** How the files of a WACZ differ from the digests that its own `datapackage.json` states, and it from `datapackage-digest.json`. */
export async function waczProblems(entries: readonly ZipEntry[], archive: string): Promise<Problem[]> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const described = await textOf(byName.get("datapackage.json"));
  const sealed = jsonOf(await textOf(byName.get("datapackage-digest.json")));
  const problems: Problem[] = [];
  if (described === undefined || jsonOf(described) === undefined) {
    const message = "its datapackage.json cannot be read; the digests it should state are not checked";
    return [{ code: "malformed-document", severity: "note", message, input: archive }];
  }
  let left = MOST_CHECKED;
  const checks = [
    { path: "datapackage.json", hash: (sealed as { readonly hash?: unknown } | undefined)?.hash },
    ...resourcesOf(jsonOf(described)),
  ];
  for (const { path, hash } of checks) {
    const stated = typeof hash === "string" ? /^(sha256|sha1|md5):([0-9a-f]{32,64})$/i.exec(hash) : null;
    const entry = byName.get(path);
    if (entry === undefined) problems.push(differs(archive, `its datapackage.json names ${path}, which is not in it`));
    left -= entry?.entry.uncompressedSize ?? 0;
    if (entry === undefined || stated === null || left < 0) continue;
    const digest = await digestIn(entry, stated[1] ?? "");
    if (digest !== stated[2]?.toLowerCase())
      problems.push(differs(archive, `${path} is not what its datapackage.json states: its digest is ${digest}`));
  }
  return problems;
}

function resourcesOf(description: unknown): { readonly path: string; readonly hash: unknown }[] {
  const resources = (description as { readonly resources?: unknown } | undefined)?.resources;
  if (!Array.isArray(resources)) return [];
  return resources.slice(0, 10_000).flatMap((resource: unknown) => {
    const { path, hash } = (resource ?? {}) as { readonly path?: unknown; readonly hash?: unknown };
    return typeof path === "string" ? [{ path, hash }] : [];
  });
}

async function digestIn(entry: ZipEntry, algorithm: string): Promise<string> {
  const hash = createHash(algorithm.toLowerCase());
  for await (const chunk of zipEntryBytes(entry, entry.name, () => {})) hash.update(chunk);
  return hash.digest("hex");
}

async function textOf(entry: ZipEntry | undefined): Promise<string | undefined> {
  if (entry === undefined || entry.entry.uncompressedSize > MOST_PACKAGE) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipEntryBytes(entry, entry.name, () => {})) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const differs = (input: string, message: string): Problem => ({
  code: "digest-differs",
  severity: "error",
  message,
  input,
});

import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** `sha256:` and the hex digest of bytes, or of a text's UTF-8 form. */
export const digestOf = (content: Uint8Array | string): string =>
  `sha256:${createHash("sha256").update(content).digest("hex")}`;

/** A value as canonical JSON (RFC 8785): the same value always gives the same characters. */
export function canonicalJson(value: unknown): string {
  const text = (canonicalize as unknown as (input: unknown) => string | undefined)(value);
  if (text === undefined) throw new TypeError(`canonicalJson: expected a JSON value, got ${typeof value}`);
  return text;
}

/**
 * A short id made from content: a letter that names the kind, `-`, and 12 hex digits of the digest of its canonical JSON.
 * The same content gives the same id on every machine and in every run.
 */
export const idOf = (kind: string, content: unknown): string =>
  `${kind}-${digestOf(canonicalJson(content)).slice(7, 19)}`;

import { createHash, type Hash } from "node:crypto";

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha1: "sha1",
  "sha-1": "sha1",
  sha256: "sha256",
  "sha-256": "sha256",
  sha512: "sha512",
  "sha-512": "sha512",
  md5: "md5",
};
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A digest that an archive states, and what it comes to for the bytes that are there. */
export class StatedDigest {
  readonly #hash: Hash;

  private constructor(
    readonly algorithm: string,
    private readonly value: string,
  ) {
    this.#hash = createHash(algorithm);
  }

  /** From `sha1:` or another algorithm and the digest in base 32 or 16; `undefined` for one that cannot be checked. */
  static of(stated: string | undefined): StatedDigest | undefined {
    const [, name, value] = /^([a-z0-9-]{3,8}):([a-z0-9+/=_-]{16,130})$/i.exec(stated?.trim() ?? "") ?? [];
    const algorithm = ALGORITHMS[name?.toLowerCase() ?? ""];
    return algorithm === undefined || value === undefined ? undefined : new StatedDigest(algorithm, value);
  }

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** True where the bytes given so far have the digest that is stated. */
  holds(): boolean {
    const found = this.#hash.copy().digest();
    const value = this.value.replace(/=+$/, "");
    return [found.toString("hex"), base32Of(found)].some((form) => form.toLowerCase() === value.toLowerCase());
  }
}

/** Bytes in base 32 (RFC 4648) without padding. */
function base32Of(bytes: Uint8Array): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

import type { BMFF, JPEG, PNG } from "@trustnxt/c2pa-ts/asset";
import type { PictureCredentials } from "../report.js";
import { isBoundedManifest } from "./manifest-bounds.js";
import type { PictureKind } from "./picture-kind.js";

/** Larger manifests, with pictures of their own in them, are not read. */
const MOST_BYTES = 2_000_000;
/** A file is hashed once for each binding in its manifest; so many bytes are hashed at most. */
const MOST_HASHED = 500_000_000;
const MOST_SEGMENTS = 5000;
const MOST_ACTIONS = 30;
const MOST_CHARACTERS = 200;
/** Findings that are about who signed and about certificates, which are not looked up; and about pictures that this one was made from. */
const NOT_JUDGED = /^(?:signingCredential|timeStamp|ingredient)\.|outsideValidity$/i;

/**
 * What a C2PA manifest in a picture says (C2PA 2.1), and whether it holds together: `intact` where its signature is that of the certificate in it and
 * the file is the one that was signed, `broken` where not, `not readable` where it is malformed or more than is read. Whose certificate it is is not
 * looked up in any list. `undefined` for a picture without one. Never throws; what depends on today's date is left out.
 */
export async function readCredentials(bytes: Uint8Array, kind: PictureKind): Promise<PictureCredentials | undefined> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = whole.indexOf("jumb");
  if (begins === -1 || whole.indexOf("c2pa", begins) === -1) return undefined;
  try {
    if (!hasFewSegments(whole, kind)) return NOT_READABLE;
    const assets = await import("@trustnxt/c2pa-ts/asset");
    const byKind = { "image/jpeg": assets.JPEG, "image/png": assets.PNG, "image/heic": assets.BMFF };
    const Asset = kind in byKind ? byKind[kind as keyof typeof byKind] : undefined;
    if (Asset === undefined) return NOT_READABLE;
    const asset = new Asset(bytes);
    const store = asset.getManifestJUMBF();
    if (store === undefined) return undefined;
    const bindings = Buffer.from(store).toString("latin1").split("c2pa.hash.").length;
    if (store.length > MOST_BYTES || bindings * bytes.length > MOST_HASHED || !isBoundedManifest(store))
      return NOT_READABLE;
    return await whatIsSaid(asset, Uint8Array.from(store));
  } catch {
    return NOT_READABLE;
  }
}

const NOT_READABLE: PictureCredentials = { state: "not readable", actions: [] };

async function whatIsSaid(asset: BMFF | JPEG | PNG, store: Uint8Array<ArrayBuffer>): Promise<PictureCredentials> {
  const [{ ManifestStore }, { SuperBox }] = await Promise.all([
    import("@trustnxt/c2pa-ts/manifest"),
    import("@trustnxt/c2pa-ts/jumbf"),
  ]);
  const manifests = ManifestStore.read(SuperBox.fromBuffer(store));
  const manifest = manifests.getActiveManifest();
  if (manifest === undefined) return NOT_READABLE;
  const { statusEntries, isValid } = await manifests.validate(asset);
  const found = [...statusEntries];
  const bindings = manifest.assertions?.getHardBindings() ?? [];
  // an expired certificate ends the library's check before it looks at the file
  if (!isValid) for (const one of bindings) found.push(...(await one.validateAgainstAsset(asset)).statusEntries);
  const isBroken = bindings.length === 0 || found.some(({ code, success }) => !success && !NOT_JUDGED.test(code));
  const { claim, signature } = manifest;
  const stated = {
    claimedBy: wordsOf([claim?.claimGeneratorName, claim?.claimGeneratorVersion].filter(Boolean).join(" ")),
    signer: wordsOf(signature?.signatureData.certificate?.subject),
  };
  const actions = manifest.assertions?.getActionAssertions().flatMap((one) => one.actions) ?? [];
  return {
    state: isBroken ? "broken" : "intact",
    ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
    actions: actions.slice(0, MOST_ACTIONS).flatMap(({ action, digitalSourceType }) => {
      const made = digitalSourceType?.split("/").at(-1);
      return wordsOf(made === undefined ? action : `${action} (${made})`) ?? [];
    }),
  };
}

/** Whether a file has no more parts than a camera or a program makes: a JPEG may hold ten million empty ones. */
function hasFewSegments(bytes: Buffer, kind: PictureKind): boolean {
  let at = kind === "image/jpeg" ? 2 : 8;
  for (let count = 0; count < MOST_SEGMENTS; count++) {
    if (kind === "image/jpeg") {
      if (at + 4 > bytes.length || bytes[at] !== 0xff || bytes[at + 1] === 0xda) return true;
      at += bytes.readUInt16BE(at + 2) + 2;
    } else if (kind === "image/png") {
      if (at + 8 > bytes.length) return true;
      at += bytes.readUInt32BE(at) + 12;
    } else return true;
  }
  return false;
}

const wordsOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, MOST_CHARACTERS) : undefined;

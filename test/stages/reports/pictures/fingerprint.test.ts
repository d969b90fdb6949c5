import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { edits } from "../../../../bench/pictures/edits.js";
import { scene } from "../../../../bench/pictures/scene.js";
import { FingerprintIndex } from "../../../../src/stages/reports/pictures/fingerprint/fingerprint-index.js";
import {
  type Fingerprint,
  likenessOf,
  readFingerprint,
} from "../../../../src/stages/reports/pictures/fingerprint/likeness.js";
import { pictureKind } from "../../../../src/stages/reports/pictures/picture-kind.js";
import { readPicture } from "../../../../src/stages/reports/pictures/read-picture.js";

async function fingerprint(bytes: Buffer): Promise<Fingerprint | undefined> {
  const kind = pictureKind(bytes) ?? "image/jpeg";
  const found = await readPicture(bytes, { name: "a", capturedAt: "2031", kind });
  if (!("picture" in found)) throw new Error(found.message);
  const { fingerprint: text, width, height } = found.picture;
  return text === undefined ? undefined : readFingerprint(text, width, height);
}

let photos: Buffer[];
let prints: Fingerprint[];
beforeAll(async () => {
  photos = await Promise.all(
    [11, 12, 13, 14].map(async (seed) =>
      sharp(await scene(seed))
        .resize(640)
        .jpeg()
        .toBuffer(),
    ),
  );
  prints = (await Promise.all(photos.map(fingerprint))).filter((print) => print !== undefined);
});

describe("one photo", () => {
  const tried = [
    "JPEG 30",
    "WebP 60",
    "scaled to 50 %",
    "brighter by 15 %",
    "cut to 60 %, top left",
    "cut to 60 %, from below",
    "strip of 20 % and logo",
    "mirrored",
    "mirrored and cut to 70 %",
  ];

  it.each(edits.filter(({ name }) => tried.includes(name)))("is known again: $name", async ({ kind, apply }) => {
    const [photo, print] = [photos[0] as Buffer, prints[0] as Fingerprint];
    const edited = (await fingerprint(await apply(photo))) as Fingerprint;
    const index = new FingerprintIndex();
    for (const [at, one] of prints.entries()) index.add(at, one);
    expect(index.candidates(edited)).toContain(0);
    const likeness = likenessOf(print, edited);
    expect(likeness?.mirrored).toBe(kind === "mirrored");
    const [ofFirst, ofSecond] = likeness?.shared ?? [0, 0];
    if (kind === "rescaled or recompressed") expect(ofFirst).toBeGreaterThan(0.95);
    if (kind === "cropped") {
      expect(ofFirst).toBeCloseTo(0.6, 1);
      expect(ofSecond).toBeGreaterThan(0.95);
    }
  });

  it("has one fingerprint however often it is made", async () => {
    expect(await fingerprint(photos[1] as Buffer)).toEqual(prints[1]);
  });
});

describe("two photos", () => {
  it("are not taken for one", () => {
    for (const [at, one] of prints.entries())
      for (const other of prints.slice(0, at)) expect(likenessOf(one, other)).toBeUndefined();
  });

  it("under one strip and one logo are not taken for one", async () => {
    const strip = edits.find(({ name }) => name === "strip of 20 % and logo");
    const [a, b] = await Promise.all(
      [photos[0], photos[1]].map(async (photo) => fingerprint((await strip?.apply(photo as Buffer)) as Buffer)),
    );
    expect(likenessOf(a as Fingerprint, b as Fingerprint)).toBeUndefined();
  });
});

it.each([
  ["black", "#000"],
  ["white", "#fff"],
  ["grey", "#777"],
])("a %s picture has no fingerprint, for it would be like any other", async (_, background) => {
  const flat = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
  expect(await fingerprint(flat)).toBeUndefined();
});

it.each(["", "xyz", "ab", "0".repeat(65)])("a text that is no fingerprint gives none: %j", (text) => {
  expect(readFingerprint(text, 100, 100)).toBeUndefined();
});

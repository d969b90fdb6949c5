import fc from "fast-check";
import sharp, { type Exif, type Sharp } from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { scene } from "../../../../bench/pictures/scene.js";
import { isProblem } from "../../../../src/stages/reports/format.js";
import { pictureKind } from "../../../../src/stages/reports/pictures/picture-kind.js";
import { readPicture } from "../../../../src/stages/reports/pictures/read-picture.js";
import { statedInFile } from "../../../../src/stages/reports/pictures/stated-in-file.js";

let photo: Buffer;
beforeAll(async () => {
  photo = await sharp(await scene(2))
    .resize(420)
    .jpeg()
    .toBuffer();
});

async function read(bytes: Uint8Array) {
  const kind = pictureKind(bytes);
  if (kind === undefined) throw new Error("is no picture");
  return readPicture(bytes, { name: "a", capturedAt: "2031-03-04T08:00:00Z", kind });
}

async function pictureOf(bytes: Uint8Array) {
  const found = await read(bytes);
  if (isProblem(found)) throw new Error(found.message);
  return found.picture;
}

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** A PNG that says how large it is and holds nothing of it. */
function emptyPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13);
  head.write("IHDR", 4);
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.set([8, 2, 0, 0, 0], 16);
  return Buffer.concat([latin("\x89PNG\r\n\x1a\n"), head]);
}

describe("what kind of picture it is", () => {
  it.each([
    ["image/jpeg", (from: Sharp) => from.jpeg()],
    ["image/png", (from: Sharp) => from.png()],
    ["image/webp", (from: Sharp) => from.webp()],
    ["image/gif", (from: Sharp) => from.gif()],
    ["image/tiff", (from: Sharp) => from.tiff()],
    ["image/avif", (from: Sharp) => from.avif({ effort: 0 })],
  ] as const)("%s is told by its bytes, and read with its size and a fingerprint", async (kind, to) => {
    const bytes = await to(sharp(photo)).toBuffer();
    expect(pictureKind(bytes)).toBe(kind);
    expect(await pictureOf(bytes)).toMatchObject({
      mediaType: kind,
      width: 420,
      capture: { name: "a", size: bytes.length, encoding: "binary" },
      fingerprint: expect.stringMatching(/^[0-9a-f]{88,}$/),
    });
  });

  it.each([
    "GIF89a is a format of pictures from 1989, the curator said.",
    "RIFF and WEBP were named by the engineers.",
    "II* was painted on the wall, police said.",
    "the word ftyp in a text",
    "",
  ])("a text is none: %s", (text) => {
    expect(pictureKind(Buffer.from(text))).toBeUndefined();
  });
});

describe("what is not read", () => {
  it.each([
    ["a torn JPEG", () => photo.subarray(0, photo.length / 2)],
    ["a torn PNG", async () => (await sharp(photo).png().toBuffer()).subarray(0, 9000)],
    ["a PNG of 50,000 by 50,000 pixels", () => emptyPng(50_000, 50_000)],
    ["a PNG of more pixels than numbers hold", () => emptyPng(0x7fffffff, 0x7fffffff)],
    ["a GIF that is a script", () => latin("GIF89a/*\x00\x00\x00\x00\x00*/=1;alert(1)")],
    ["a JPEG that is a page", () => latin("\xff\xd8\xff<html><script>alert(1)</script>")],
    ["a JPEG that is an archive", () => latin("\xff\xd8\xffPK\x03\x04")],
    ["a TIFF without a picture", () => latin("II*\x00\x08\x00\x00\x00\xff\xff")],
    ["a WebP that is torn", async () => (await sharp(photo).webp().toBuffer()).subarray(0, 400)],
  ])("%s is a problem by name", async (_, bytes) => {
    expect(await read(await bytes())).toMatchObject({ code: "picture-not-read", severity: "error", input: "a" });
  });

  it("any bytes after the marks of a picture are a picture or a problem", async () => {
    const marks = ["\xff\xd8\xff\xe1", "\x89PNG\r\n\x1a\n", "II*\0", "\0\0\0\x18ftypheic", "\0\0\0\x18ftypavif"];
    const any = fc.tuple(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(any, async ([mark, rest]) => {
        const found = await read(Buffer.concat([latin(mark), rest]));
        expect("picture" in found || found.code === "picture-not-read").toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("a photo with any byte changed is a picture or a problem", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(photo.length - 20), fc.nat(255), async (at, value) => {
        const bytes = Uint8Array.from(photo);
        bytes[at + 12] = value;
        const found = await read(bytes);
        expect("picture" in found || found.code === "picture-not-read").toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});

describe("what the file says", () => {
  const GPS = {
    GPSLatitudeRef: "S",
    GPSLatitude: "33/1 51/1 3000/100",
    GPSLongitudeRef: "E",
    GPSLongitude: "151/1 12/1 0/1",
  };
  const stated = async (exif: Exif) => {
    const bytes = await sharp(photo).withExif(exif).jpeg().toBuffer();
    return statedInFile((await sharp(bytes).metadata()).exif);
  };

  it("is when, where and with what it was taken, who made it and what it shows", async () => {
    expect(
      await stated({
        IFD0: { Make: "Lenn", Model: "Lenn One", ImageDescription: "The bridge at Orva", Artist: "A. Nobody" },
        IFD2: { DateTimeOriginal: "2031:03:04 17:20:05", OffsetTimeOriginal: "+09:00" },
        IFD3: GPS,
      }),
    ).toEqual({
      takenAt: "2031-03-04T17:20:05+09:00",
      place: { latitude: -33.858333, longitude: 151.2 },
      device: "Lenn One",
      caption: "The bridge at Orva",
      credit: "A. Nobody",
    });
  });

  it.each([
    ["no offset", "2031:03:04 17:20:05", "", "2031-03-04T17:20:05"],
    ["an offset that is none", "2031:03:04 17:20:05", "+99:99", "2031-03-04T17:20:05"],
    ["zeros", "0000:00:00 00:00:00", "", undefined],
    ["a day that there is not", "2031:02:31 09:00:00", "", undefined],
    ["words", "yesterday evening...", "", undefined],
    ["a year before photography", "1066:10:14 09:00:00", "", undefined],
  ])("of a time with %s is as much as makes sense", async (_, time, offset, expected) => {
    const exif = { IFD2: { DateTimeOriginal: time, ...(offset === "" ? {} : { OffsetTimeOriginal: offset }) } };
    expect((await stated(exif)).takenAt).toBe(expected);
  });

  it.each([
    ["a division by nothing", { GPSLatitude: "33/0 51/1 30/1" }],
    ["more degrees than there are", { GPSLatitude: "95/1 0/1 0/1" }],
    ["too many minutes", { GPSLatitude: "33/1 75/1 0/1" }],
    ["no side of the equator", { GPSLatitudeRef: "X" }],
    ["nothing but zeros", { GPSLatitude: "0/1 0/1 0/1", GPSLongitude: "0/1 0/1 0/1" }],
  ])("of a place with %s is nothing", async (_, wrong) => {
    expect((await stated({ IFD3: { ...GPS, ...wrong } })).place).toBeUndefined();
  });

  it("is not read where 60 kB of it would unfold to gigabytes", async () => {
    const entries = 5000;
    const block = Buffer.alloc(10 + entries * 12 + 4);
    block.write("II*\0\x08\0\0\0", "latin1");
    block.writeUInt16LE(entries, 8);
    for (let at = 10; at < 10 + entries * 12; at += 12) {
      block.writeUInt16LE(0x1000 + at, at);
      block.writeUInt16LE(1, at + 2);
      block.writeUInt32LE(60_000, at + 4);
      block.writeUInt32LE(8, at + 8);
    }
    const head = Buffer.concat([latin("\xff\xe1\0\0Exif\0\0"), block]);
    head.writeUInt16BE(head.length - 2, 2);
    const bytes = Buffer.concat([photo.subarray(0, 2), head, photo.subarray(2)]);
    expect(await pictureOf(bytes)).toMatchObject({ width: 420 });
  });

  it("is of the picture upright", async () => {
    const turned = await sharp(photo).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height } = await pictureOf(photo);
    expect(await pictureOf(turned)).toMatchObject({ width: height, height: width });
  });
});

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { FingerprintIndex } from "../../src/stages/reports/pictures/fingerprint/fingerprint-index.js";
import {
  type Fingerprint,
  likenessOf,
  readFingerprint,
} from "../../src/stages/reports/pictures/fingerprint/likeness.js";
import { pictureKind } from "../../src/stages/reports/pictures/picture-kind.js";
import { readPicture } from "../../src/stages/reports/pictures/read-picture.js";
import { edits } from "../pictures/edits.js";
import { scene } from "../pictures/scene.js";
import { percent, printRow } from "../print.js";
import type { Task } from "./task.js";

/** Different pictures that are set against each other. */
const PICTURES = 1000;
/** Of so many of them, the edits are measured. */
const EDITED = 30;
/** Photos are measured at this size, as sites show them. */
const LONGEST = 900;

/** How well a photo is known again, by what was done to it, and how often two different ones are taken for one. */
export const pictures: Task = {
  name: "pictures",
  paths: "[FOLDER]",
  about:
    "recall of one photo in two pictures by kind of edit, false matches among different ones; photos of a folder, else 1,000 made ones",
  least: 0,
  run: async ([folder], { limit }) => {
    const photos = folder === undefined ? await scenes(limit ?? PICTURES) : await photosIn(folder, limit);
    const spent = { milliseconds: 0, pictures: 0 };
    const prints: (Fingerprint | undefined)[] = [];
    for (const photo of photos) prints.push(await printOf(photo, spent));
    const known = prints.flatMap((print, at) => (print ? [{ print, photo: photos[at] as Buffer }] : []));
    printRow("pictures", `${photos.length}, ${photos.length - known.length} without a fingerprint`);
    printRow("read in", `${(spent.milliseconds / spent.pictures).toFixed(0)} ms each`);
    for (const edit of edits) {
      let found = 0;
      const some = known.slice(0, EDITED);
      for (const { print, photo } of some) {
        const edited = await printOf(await edit.apply(photo), spent);
        const likeness = edited && candidate(print, edited) ? likenessOf(print, edited) : undefined;
        if (likeness && likeness.mirrored === (edit.kind === "mirrored")) found++;
      }
      printRow(edit.name, `${percent(found / some.length).padStart(5)}  (${found} of ${some.length})`);
    }
    falseMatches(known.map(({ print }) => print));
  },
};

/** Whether the index gives the one for the other: what is never compared is never found. */
function candidate(one: Fingerprint, other: Fingerprint): boolean {
  const index = new FingerprintIndex();
  index.add(0, one);
  return index.candidates(other).length > 0;
}

function falseMatches(prints: readonly Fingerprint[]): void {
  const started = performance.now();
  const alike: string[] = [];
  for (const [at, one] of prints.entries()) {
    for (const [to, other] of prints.slice(0, at).entries()) if (likenessOf(other, one)) alike.push(`${to}-${at}`);
  }
  const pairs = (prints.length * (prints.length - 1)) / 2;
  printRow("taken for one", `${alike.length} of ${pairs} pairs ${alike.slice(0, 20).join(" ")}`);
  printRow("every pair", `${((performance.now() - started) / 1000).toFixed(1)} s`);
  const again = performance.now();
  const index = new FingerprintIndex();
  let compared = 0;
  for (const [at, print] of prints.entries()) {
    for (const to of index.candidates(print)) {
      compared++;
      likenessOf(prints[to] as Fingerprint, print);
    }
    index.add(at, print);
  }
  printRow("by the index", `${((performance.now() - again) / 1000).toFixed(1)} s, ${compared} pairs compared`);
}

async function printOf(
  photo: Buffer,
  spent: { milliseconds: number; pictures: number },
): Promise<Fingerprint | undefined> {
  const started = performance.now();
  const kind = pictureKind(photo) ?? "image/jpeg";
  const read = await readPicture(photo, { name: "photo", capturedAt: "2031-03-04", kind });
  spent.milliseconds += performance.now() - started;
  spent.pictures++;
  if (!("picture" in read)) throw new Error(read.message);
  const { fingerprint, width, height } = read.picture;
  return fingerprint === undefined ? undefined : readFingerprint(fingerprint, width, height);
}

async function scenes(count: number): Promise<Buffer[]> {
  const made: Buffer[] = [];
  for (let seed = 0; seed < count; seed++) made.push(await scene(seed));
  return made;
}

async function photosIn(folder: string, limit = PICTURES): Promise<Buffer[]> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:jpe?g|png|webp)$/i.test(name) && statSync(join(folder, name)).isFile())
    .sort();
  const read: Buffer[] = [];
  for (const name of names.slice(0, limit)) {
    const photo = sharp(readFileSync(join(folder, name)))
      .autoOrient()
      .flatten({ background: "#808080" });
    read.push(
      await photo
        .resize(LONGEST, LONGEST, { fit: "inside", withoutEnlargement: true })
        .jpeg({ quality: 90 })
        .toBuffer(),
    );
  }
  return read;
}

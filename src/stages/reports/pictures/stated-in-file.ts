import { spanOf } from "../../../record/instant.js";
import type { Picture } from "../report.js";
import { isBoundedExif } from "./exif-bounds.js";

/** What somebody wrote into a picture's file. */
export type StatedInFile = Pick<Picture, "takenAt" | "place" | "device" | "caption" | "credit">;

const MOST_CHARACTERS = 1000;

/**
 * What the EXIF block of a picture states (CIPA DC-008): when it was taken, in the camera's local time, with its offset from UTC where the
 * camera wrote one; where; with which device; who made it; what it shows. Nothing of it is checked, and what makes no sense (a 31 February, 95
 * degrees north, a division by nothing, the point 0, 0) is left out. Never throws.
 */
export async function statedInFile(exif: Uint8Array | undefined): Promise<StatedInFile> {
  if (exif === undefined || !isBoundedExif(exif)) return {};
  try {
    const { default: read } = await import("exif-reader");
    const { Image = {}, Photo = {}, GPSInfo = {} } = read(Buffer.from(exif));
    const stated = {
      takenAt: timeOf(Photo?.DateTimeOriginal, Photo?.OffsetTimeOriginal ?? Photo?.OffsetTime, exif),
      place: placeOf(GPSInfo ?? {}),
      device: deviceOf(textOf(Image?.Make), textOf(Image?.Model)),
      caption: textOf(Image?.ImageDescription),
      credit: textOf(Image?.Artist) ?? textOf(Image?.Copyright),
    };
    return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  } catch {
    // the block is torn: what it would have stated is not known
    return {};
  }
}

/** `2031-03-04T17:20:05+09:00`; without an offset where none is written. */
function timeOf(time: unknown, offset: unknown, exif: Uint8Array): string | undefined {
  if (!(time instanceof Date) || Number.isNaN(time.getTime())) return undefined;
  // the library turns a 31 February into a 3 March, and a clock that was never set into 1899
  const written = time.toISOString().slice(0, 19).replace("T", " ").replaceAll("-", ":");
  if (!Buffer.from(exif).includes(written, 0, "latin1")) return undefined;
  const zone = typeof offset === "string" && /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset.trim()) ? offset.trim() : "";
  const stated = `${time.toISOString().slice(0, 19)}${zone}`;
  const year = time.getUTCFullYear();
  return year >= 1826 && year <= 9999 && spanOf(stated) !== undefined ? stated : undefined;
}

function placeOf(tags: Readonly<Record<string, unknown>>): Picture["place"] {
  const latitude = degreesOf(tags.GPSLatitude, tags.GPSLatitudeRef, "N", "S", 90);
  const longitude = degreesOf(tags.GPSLongitude, tags.GPSLongitudeRef, "E", "W", 180);
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0)) return undefined;
  return { latitude, longitude };
}

function degreesOf(value: unknown, side: unknown, plus: string, minus: string, most: number): number | undefined {
  if (!Array.isArray(value) || value.length !== 3 || (side !== plus && side !== minus)) return undefined;
  const [degrees = Number.NaN, minutes = Number.NaN, seconds = Number.NaN] = value.map(Number);
  if (!(minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60)) return undefined;
  const all = degrees + minutes / 60 + seconds / 3600;
  if (!(degrees >= 0 && all <= most)) return undefined;
  return Math.round((side === minus ? -all : all) * 1e6) / 1e6;
}

/** Models that begin with the maker's name say it once. */
const deviceOf = (maker: string | undefined, model: string | undefined): string | undefined =>
  maker === undefined || model?.toLowerCase().startsWith(maker.toLowerCase().split(" ")[0] ?? maker)
    ? model
    : [maker, model].filter(Boolean).join(" ");

/** Words of a tag: ASCII as the standard has it, or UTF-8 as programs write it all the same. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value : Buffer.isBuffer(value) ? value.toString("utf8") : "";
  const words = text.split("\0")[0]?.trim().slice(0, MOST_CHARACTERS) ?? "";
  return words === "" ? undefined : words;
}

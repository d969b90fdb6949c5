import { cosineHash, SIDE } from "./cosine-hash.js";
import { brightnessAt, type Grey } from "./grey.js";
import { findKeyPoints, type KeyPoint } from "./key-points.js";

/** Pixels of the picture that is fingerprinted: about 340 by 255, whatever the shape. */
export const PIXELS = 86_700;
/** Parts that a fingerprint has at most. */
const MOST_PARTS = 72;
/** Half the side of a part's square, by its size. */
const REACH = 6;
/** Fewer parts than this, and nothing in the picture is its own. */
const LEAST_PARTS = 8;
const WHOLE_FREQUENCIES = 16;
const PART_FREQUENCIES = 8;
/** The finest step of a place: the longer side has so many. */
export const STEPS = 4095;

/**
 * What a picture is known again by: the perceptual hash of the whole (256 bits), then that of up to 72 squares of it with their places,
 * which the picture itself fixes by what stands out in it, so that those of a cropped copy are the same squares. `undefined` for one
 * without detail (flat, dark), which looks like any other such. Written in hexadecimal digits: 64 of the whole, then 24 for each part:
 * 3 for its centre's distance from the left, 3 from the top, 2 for its size, 16 of its hash.
 */
export function fingerprintOf(picture: Grey): string | undefined {
  const parts = spread(findKeyPoints(picture).filter((point) => isWithin(point, picture)));
  if (parts.length < LEAST_PARTS) return undefined;
  const whole = cosineHash(
    squareOf(picture, picture.width / 2 - 0.5, picture.height / 2 - 0.5, picture.width / 2, picture.height / 2),
    WHOLE_FREQUENCIES,
  );
  return whole + parts.map((part) => written(part, picture)).join("");
}

const isWithin = ({ x, y, size }: KeyPoint, { width, height }: Grey): boolean =>
  x - REACH * size >= -1 && y - REACH * size >= -1 && x + REACH * size <= width && y + REACH * size <= height;

/** Samples of a rectangle around a place. */
function squareOf(from: Grey, x: number, y: number, reachX: number, reachY: number): Float32Array {
  const square = new Float32Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      square[row * SIDE + column] = brightnessAt(
        from,
        x + ((column + 0.5) / SIDE - 0.5) * 2 * reachX,
        y + ((row + 0.5) / SIDE - 0.5) * 2 * reachY,
      );
    }
  }
  return square;
}

function written({ x, y, size, level, scale }: KeyPoint, { width, height }: Grey): string {
  const step = STEPS / Math.max(width, height);
  const hex = (value: number, digits: number): string =>
    Math.min(16 ** digits - 1, Math.max(0, Math.round(value)))
      .toString(16)
      .padStart(digits, "0");
  const reach = (REACH * size) / scale;
  const square = squareOf(level, (x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5, reach, reach);
  return (
    hex((x + 0.5) * step, 3) +
    hex((y + 0.5) * step, 3) +
    hex(sizeStep(size * step), 2) +
    cosineHash(square, PART_FREQUENCIES)
  );
}

/** Sizes are written by their logarithm, 24 steps to a doubling. */
const sizeStep = (size: number): number => Math.log2(size) * 24;
export const sizeFrom = (step: number): number => 2 ** (step / 24);

/**
 * The strongest that lie apart: for each, how far it is to one that is clearly stronger, and those with the farthest way are taken
 * (adaptive non-maximal suppression, Brown, Szeliski and Winder 2005). What is left of a picture then keeps its share of the parts, and a
 * line of letters does not take them all.
 */
function spread(points: readonly KeyPoint[]): KeyPoint[] {
  const strongest = [...points].sort((a, b) => b.strength - a.strength || a.y - b.y || a.x - b.x).slice(0, 600);
  const alone = strongest.map((point, at) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const other of strongest.slice(0, at)) {
      if (other.strength * 0.9 <= point.strength) continue;
      nearest = Math.min(nearest, (other.x - point.x) ** 2 + (other.y - point.y) ** 2);
    }
    return { point, nearest };
  });
  return alone
    .sort((a, b) => b.nearest - a.nearest || b.point.strength - a.point.strength)
    .slice(0, MOST_PARTS)
    .map(({ point }) => point);
}

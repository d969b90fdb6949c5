import { blurred, type Grey, halved } from "./grey.js";

/** A place that stands out from what is around it, at a size of its own. */
export interface KeyPoint {
  /** In pixels of the whole picture. */
  readonly x: number;
  readonly y: number;
  /** The standard deviation of the blur at which it stands out most, in pixels of the whole picture. */
  readonly size: number;
  readonly strength: number;
  /** The picture blurred about as much, and how many pixels of the whole one of its pixels is. */
  readonly level: Grey;
  readonly scale: number;
}

const FIRST_BLUR = 1.6;
/** Blur that any picture has from its pixels. */
const OWN_BLUR = 0.5;
const STEPS = 3;
const MOST_OCTAVES = 4;
const LEAST_SIDE = 24;
/** Differences of brightness below this are noise of the camera or of the compression. */
const LEAST_STRENGTH = 1.3;
/** Along an edge a place slides: one that stands out across the edge alone is left out. */
const MOST_EDGE = 10;

/** The places of a picture that stand out at their size: extrema of the differences of Gaussians over place and size (Lowe 2004). */
export function findKeyPoints(picture: Grey): KeyPoint[] {
  const found: KeyPoint[] = [];
  let first = blurred(picture, Math.sqrt(FIRST_BLUR ** 2 - OWN_BLUR ** 2));
  for (let octave = 0; octave < MOST_OCTAVES && Math.min(first.width, first.height) >= LEAST_SIDE; octave++) {
    const levels = [first];
    for (let step = 1; step < STEPS + 3; step++) {
      const [before, after] = [blurOf(step - 1), blurOf(step)];
      levels.push(blurred(levels[step - 1] ?? first, Math.sqrt(after ** 2 - before ** 2)));
    }
    found.push(...extremaOf(levels, 2 ** octave));
    first = halved(levels[STEPS] ?? first);
  }
  return found;
}

const blurOf = (step: number): number => FIRST_BLUR * 2 ** (step / STEPS);

function extremaOf(levels: readonly Grey[], scale: number): KeyPoint[] {
  const found: KeyPoint[] = [];
  const differences = levels.slice(1).map((level, at) => difference(level, levels[at] ?? level));
  for (let step = 1; step <= STEPS; step++) {
    const [below, own, above] = [differences[step - 1], differences[step], differences[step + 1]];
    const level = levels[step];
    if (!below || !own || !above || !level) continue;
    const planes = [own, below, above];
    for (let y = 1; y < level.height - 1; y++) {
      for (let x = 1; x < level.width - 1; x++) {
        const at = y * level.width + x;
        const value = own[at] ?? 0;
        if (Math.abs(value) < LEAST_STRENGTH) continue;
        if (!isExtreme(value, at, level.width, planes) || isEdge(own, at, level.width)) continue;
        const shift = (step_: number): number => peak(own[at - step_] ?? 0, value, own[at + step_] ?? 0);
        found.push({
          x: (x + shift(1) + 0.5) * scale - 0.5,
          y: (y + shift(level.width) + 0.5) * scale - 0.5,
          size: blurOf(step + peak(below[at] ?? 0, value, above[at] ?? 0)) * scale,
          strength: Math.abs(value),
          level,
          scale,
        });
      }
    }
  }
  return found;
}

function difference(a: Grey, b: Grey): Float32Array {
  const made = new Float32Array(a.pixels.length);
  for (let at = 0; at < made.length; at++) made[at] = (a.pixels[at] ?? 0) - (b.pixels[at] ?? 0);
  return made;
}

/** Whether a value is the largest, or the smallest, of those next to it in three planes. */
function isExtreme(value: number, at: number, width: number, planes: readonly Float32Array[]): boolean {
  const sign = Math.sign(value);
  for (const plane of planes) {
    for (let row = at - width; row <= at + width; row += width) {
      const most = Math.max(sign * (plane[row - 1] ?? 0), sign * (plane[row] ?? 0), sign * (plane[row + 1] ?? 0));
      if (most > sign * value) return false;
    }
  }
  return true;
}

function isEdge(plane: Float32Array, at: number, width: number): boolean {
  const p = (off: number): number => plane[at + off] ?? 0;
  const xx = p(1) + p(-1) - 2 * p(0);
  const yy = p(width) + p(-width) - 2 * p(0);
  const xy = (p(width + 1) - p(width - 1) - p(1 - width) + p(-1 - width)) / 4;
  const determinant = xx * yy - xy * xy;
  return determinant <= 0 || (xx + yy) ** 2 / determinant > (MOST_EDGE + 1) ** 2 / MOST_EDGE;
}

/** Where between three values the peak of the parabola through them lies, from the middle one, at most half a step off. */
function peak(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after;
  return bend === 0 ? 0 : Math.min(0.5, Math.max(-0.5, (before - after) / (2 * bend)));
}

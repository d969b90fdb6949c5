import { STEPS, sizeFrom } from "./fingerprint.js";

/** A part of a picture, as its fingerprint holds it. */
export interface Part {
  /** Of the longer side, 0 to 4,095. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The upper and the lower 32 bits of its hash. */
  readonly high: number;
  readonly low: number;
}

/** A fingerprint, read. */
export interface Fingerprint {
  readonly whole: Uint32Array;
  readonly parts: readonly Part[];
}

const WHOLE = 64;
const PART = 24;

/** A fingerprint as numbers; `undefined` for a text that is none. */
export function readFingerprint(text: string): Fingerprint | undefined {
  if (!/^[0-9a-f]*$/.test(text) || text.length < WHOLE || (text.length - WHOLE) % PART !== 0) return undefined;
  const number = (from: number, digits: number): number => Number.parseInt(text.slice(from, from + digits), 16);
  const parts: Part[] = [];
  for (let at = WHOLE; at < text.length; at += PART) {
    parts.push({
      x: number(at, 3),
      y: number(at + 3, 3),
      size: sizeFrom(number(at + 6, 2)),
      high: number(at + 8, 8),
      low: number(at + 16, 8),
    });
  }
  return { whole: Uint32Array.from({ length: 8 }, (_, at) => number(at * 8, 8)), parts };
}

/** The fingerprint of the same picture mirrored left to right; `ratio`: its width by its height. */
export function mirrored({ whole, parts }: Fingerprint, ratio: number): Fingerprint {
  const width = ratio >= 1 ? STEPS : STEPS * ratio;
  return {
    whole: whole.map((bits) => bits ^ ODD),
    parts: parts.map(({ x, y, size, high, low }) => ({
      x: width - x,
      y,
      size,
      high: (high ^ ODD) >>> 0,
      low: (low ^ ODD) >>> 0,
    })),
  };
}

/** Bits of waves of odd frequency across: their sign changes in a mirror. */
const ODD = 0x55555555;

/** How many bits of 32 are set. */
export function bitsIn(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0xf0f0f0f) * 0x1010101) >>> 24;
}

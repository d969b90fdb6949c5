import { STEPS, sizeFrom } from "./fingerprint.js";

/** A part of a picture, as its fingerprint holds it. */
export interface Part {
  /** Its centre, from the left and from the top; the longer side of the picture has 4,095. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The upper and the lower 32 bits of its hash. */
  readonly high: number;
  readonly low: number;
}

/** A fingerprint as numbers, with the frame that its parts lie in. */
export interface Fingerprint {
  readonly width: number;
  readonly height: number;
  readonly whole: Uint32Array;
  readonly parts: readonly Part[];
}

/** That two pictures are one: how the second differs from the first, and on what that rests. */
export interface Likeness {
  readonly mirrored: boolean;
  /** Shares of the first and of the second picture that both show. */
  readonly shared: readonly [number, number];
  /** Parts that are alike at the same places, of those that could be. */
  readonly parts: number;
  readonly of: number;
}

const WHOLE = 64;
const PART = 24;
/** Bits of waves of odd frequency across: their sign changes in a mirror. */
const ODD = 0x55555555;

/** A fingerprint as numbers; `undefined` for a text that is none. `width` and `height`: the picture's, upright. */
export function readFingerprint(text: string, width: number, height: number): Fingerprint | undefined {
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
  const step = STEPS / Math.max(width, height);
  return {
    width: width * step,
    height: height * step,
    whole: Uint32Array.from({ length: 8 }, (_, at) => number(at * 8, 8)),
    parts,
  };
}

/** The fingerprint of the same picture mirrored left to right. */
export const mirrored = ({ width, height, whole, parts }: Fingerprint): Fingerprint => ({
  width,
  height,
  whole: whole.map((bits) => bits ^ ODD),
  parts: parts.map(({ x, y, size, high, low }) => ({
    x: width - x,
    y,
    size,
    high: (high ^ ODD) >>> 0,
    low: (low ^ ODD) >>> 0,
  })),
});

/** How many bits of 32 are set. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Hashes of one part of one photo differ in fewer bits of 63 than this. */
const MOST_BITS = 16;
/** Pairs of parts, the likest first, from which placings are tried. */
const TRIED = 48;
/** How far off a part may lie, of 4,095. */
const OFF = 90;
/** By how much sizes may differ from the placing's scale. */
const SIZE_OFF = 1.45;
const LEAST_PARTS = 6;
const LEAST_SHARE = 0.2;
/** The parts that are alike spread over at least this share of what both show, across and down. */
const LEAST_SPREAD = 0.35;

/** Hashes of two copies of a whole photo differ in at most so many bits of 255: the bound that PDQ recommends. */
const MOST_WHOLE_BITS = 31;
const SHAPE_OFF = 1.06;

interface Pair {
  readonly a: Part;
  readonly b: Part;
  readonly bits: number;
}

/** How a picture lies in another: each place times the scale, and moved. */
interface Placing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Whether two pictures are one photo or parts of one, and how; `undefined` where they are not. Parts of the one are found again in the other by their
 * hashes, and count where one scale and one shift put them all in their places (Fischler and Bolles 1981, with all pairs of the likest parts tried
 * instead of random ones).
 */
export function likenessOf(a: Fingerprint, b: Fingerprint): Likeness | undefined {
  const other = mirrored(a);
  const [straight, turned] = [placedIn(a, b, false), placedIn(other, b, true)];
  // what stands in a picture twice, facing each other, is alike both ways
  const better = (straight?.parts ?? 0) >= (turned?.parts ?? 0) ? straight : turned;
  return better ?? wholeAlike(a, b, false) ?? wholeAlike(other, b, true);
}

/** By the hashes of the whole, for pictures too soft to have parts that are found again. */
function wholeAlike(a: Fingerprint, b: Fingerprint, isMirrored: boolean): Likeness | undefined {
  const shapes = a.width / a.height / (b.width / b.height);
  if (shapes < 1 / SHAPE_OFF || shapes > SHAPE_OFF) return undefined;
  let bits = 0;
  for (const [at, word] of a.whole.entries()) bits += bitsIn(word ^ (b.whole[at] ?? 0));
  if (bits > MOST_WHOLE_BITS) return undefined;
  return { mirrored: isMirrored, shared: [1, 1], parts: 0, of: 0 };
}

function placedIn(a: Fingerprint, b: Fingerprint, isMirrored: boolean): Likeness | undefined {
  const pairs = alikeParts(a.parts, b.parts);
  if (pairs.length < LEAST_PARTS) return undefined;
  let best: readonly Pair[] = [];
  let placing: Placing | undefined;
  for (const [i, one] of pairs.entries()) {
    if (i >= TRIED) break;
    for (const other of pairs.slice(0, i)) {
      const tried = placingOf(one, other);
      if (tried === undefined) continue;
      const held = holding(pairs, tried);
      if (held.length > best.length) {
        best = held;
        placing = tried;
      }
    }
  }
  if (placing === undefined || best.length < LEAST_PARTS) return undefined;
  return judged(a, b, best, placing, isMirrored);
}

function judged(a: Fingerprint, b: Fingerprint, held: readonly Pair[], { scale, x, y }: Placing, isMirrored: boolean) {
  // what both show, in the second picture's own measure
  const left = Math.max(0, x);
  const top = Math.max(0, y);
  const right = Math.min(b.width, a.width * scale + x);
  const bottom = Math.min(b.height, a.height * scale + y);
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  const within = (px: number, py: number): boolean => px >= left && px <= right && py >= top && py <= bottom;
  const inA = a.parts.filter((part) => within(part.x * scale + x, part.y * scale + y)).length;
  const inB = b.parts.filter((part) => within(part.x, part.y)).length;
  const of = Math.max(1, Math.min(inA, inB));
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const isSpread =
    spread(held.map((pair) => pair.b.x)) >= LEAST_SPREAD * (right - left) &&
    spread(held.map((pair) => pair.b.y)) >= LEAST_SPREAD * (bottom - top);
  if (!isSpread || held.length / of < LEAST_SHARE) return undefined;
  const shared = [area / (a.width * a.height * scale * scale), area / (b.width * b.height)] as const;
  return { mirrored: isMirrored, shared, parts: held.length, of };
}

/** Pairs of parts whose hashes are alike, the likest first; each part in at most two. */
function alikeParts(a: readonly Part[], b: readonly Part[]): Pair[] {
  const pairs: Pair[] = [];
  for (const one of a) {
    let [first, second]: (Pair | undefined)[] = [];
    for (const other of b) {
      const bits = bitsIn(one.high ^ other.high) + bitsIn(one.low ^ other.low);
      if (bits > MOST_BITS || (second !== undefined && bits >= second.bits)) continue;
      second = { a: one, b: other, bits };
      if (first === undefined || bits < first.bits) [first, second] = [second, first];
    }
    for (const pair of [first, second]) if (pair !== undefined) pairs.push(pair);
  }
  return pairs.sort((p, q) => p.bits - q.bits);
}

/** The placing that two pairs of parts give; none where they say different scales, or would turn the picture. */
function placingOf(one: Pair, other: Pair): Placing | undefined {
  const [ax, ay] = [one.a.x - other.a.x, one.a.y - other.a.y];
  const [bx, by] = [one.b.x - other.b.x, one.b.y - other.b.y];
  const length = ax * ax + ay * ay;
  if (length < 200 * 200) return undefined;
  const scale = (ax * bx + ay * by) / length;
  if (scale < 0.3 || scale > 3.3 || Math.hypot(bx - ax * scale, by - ay * scale) > OFF) return undefined;
  for (const { a, b } of [one, other]) if (!sizesHold(a, b, scale)) return undefined;
  return {
    scale,
    x: (one.b.x + other.b.x - (one.a.x + other.a.x) * scale) / 2,
    y: (one.b.y + other.b.y - (one.a.y + other.a.y) * scale) / 2,
  };
}

const sizesHold = (a: Part, b: Part, scale: number): boolean => {
  const off = b.size / (a.size * scale);
  return off < SIZE_OFF && off > 1 / SIZE_OFF;
};

/** The pairs that a placing puts in their places, each part counted once. */
function holding(pairs: readonly Pair[], { scale, x, y }: Placing): readonly Pair[] {
  const used = new Set<Part>();
  return pairs.filter(({ a, b }) => {
    if (used.has(a) || used.has(b) || !sizesHold(a, b, scale)) return false;
    if (Math.abs(a.x * scale + x - b.x) > OFF || Math.abs(a.y * scale + y - b.y) > OFF) return false;
    used.add(a).add(b);
    return true;
  });
}

/** A picture's brightness, row by row from the top left: 0 black, 255 white. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
}

/** The brightness between pixels, by the four around; what lies outside is as its edge. */
export function brightnessAt({ width, height, pixels }: Grey, x: number, y: number): number {
  const left = Math.min(width - 1, Math.max(0, x));
  const top = Math.min(height - 1, Math.max(0, y));
  const dx = left - Math.floor(left);
  const dy = top - Math.floor(top);
  const at = Math.floor(top) * width + Math.floor(left);
  const right = left < width - 1 ? 1 : 0;
  const below = top < height - 1 ? width : 0;
  const above = (pixels[at] ?? 0) * (1 - dx) + (pixels[at + right] ?? 0) * dx;
  return above * (1 - dy) + ((pixels[at + below] ?? 0) * (1 - dx) + (pixels[at + below + right] ?? 0) * dx) * dy;
}

/** Blurred by a Gaussian of a standard deviation in pixels, rows first and then columns. */
export function blurred({ width, height, pixels }: Grey, deviation: number): Grey {
  const weights = gaussian(deviation);
  const across = new Float32Array(pixels.length);
  const both = new Float32Array(pixels.length);
  blurLines(pixels, across, { lines: height, length: width, step: 1, stride: width }, weights);
  blurLines(across, both, { lines: width, length: height, step: width, stride: 1 }, weights);
  return { width, height, pixels: both };
}

/** Every second pixel of every second row. */
export function halved({ width, height, pixels }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Float32Array(w * h);
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) half[y * w + x] = pixels[2 * y * width + 2 * x] ?? 0;
  return { width: w, height: h, pixels: half };
}

/** Weights of the pixels at a distance of 0, 1, 2 ... */
function gaussian(deviation: number): number[] {
  const weights = Array.from({ length: Math.ceil(deviation * 3) + 1 }, (_, at) =>
    Math.exp((-at * at) / (2 * deviation * deviation)),
  );
  const all = weights.reduce((sum, weight, at) => sum + (at === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / all);
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly step: number;
  readonly stride: number;
}

function blurLines(from: Float32Array, to: Float32Array, of: Lines, weights: readonly number[]): void {
  const { lines, length, step, stride } = of;
  const reach = weights.length - 1;
  const padded = new Float32Array(length + 2 * reach);
  for (let line = 0; line < lines; line++) {
    for (let at = -reach; at < length + reach; at++) {
      padded[at + reach] = from[line * stride + Math.min(length - 1, Math.max(0, at)) * step] ?? 0;
    }
    for (let at = 0; at < length; at++) {
      let sum = (weights[0] ?? 0) * (padded[at + reach] ?? 0);
      for (let off = 1; off <= reach; off++) {
        sum += (weights[off] ?? 0) * ((padded[at + reach - off] ?? 0) + (padded[at + reach + off] ?? 0));
      }
      to[line * stride + at * step] = sum;
    }
  }
}

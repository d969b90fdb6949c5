import sharp from "sharp";

/** What is done to a photo before it is published again. */
export interface Edit {
  readonly name: string;
  readonly kind: "rescaled or recompressed" | "cropped" | "overlaid" | "mirrored";
  apply(photo: Buffer): Promise<Buffer>;
}

const jpeg = (quality: number): Edit => ({
  name: `JPEG ${quality}`,
  kind: "rescaled or recompressed",
  apply: (photo) => sharp(photo).jpeg({ quality }).toBuffer(),
});

const scaled = (share: number): Edit => ({
  name: `scaled to ${Math.round(share * 100)} %`,
  kind: "rescaled or recompressed",
  apply: async (photo) => {
    const { width = 1 } = await sharp(photo).metadata();
    return sharp(photo)
      .resize(Math.round(width * share))
      .jpeg({ quality: 75 })
      .toBuffer();
  },
});

/** A cut that keeps a share of the width and of the height; `x`, `y`: how much of what is cut off lies left and above. */
const cropped = (name: string, across: number, down: number, x: number, y: number, quality = 75): Edit => ({
  name,
  kind: "cropped",
  apply: async (photo) => {
    const { width = 1, height = 1 } = await sharp(photo).metadata();
    const [w, h] = [Math.round(width * across), Math.round(height * down)];
    const region = { left: Math.round((width - w) * x), top: Math.round((height - h) * y), width: w, height: h };
    const cut = await sharp(photo).extract(region).toBuffer();
    return sharp(cut).resize(Math.min(w, 700)).jpeg({ quality }).toBuffer();
  },
});

/** A strip across the foot with lines of letters, and a logo in a corner. */
const overlaid = (name: string, strip: number, logo: boolean): Edit => ({
  name,
  kind: "overlaid",
  apply: async (photo) => {
    const { width = 1, height = 1 } = await sharp(photo).metadata();
    const tall = Math.round(height * strip);
    const letters = (y: number, size: number): string =>
      Array.from({ length: Math.max(0, Math.floor(width / size) - 4) }, (_, at) =>
        (at * 7 + 3) % 6 === 0
          ? ""
          : `<rect x="${(at + 2) * size}" y="${y + ((at * 5) % 3) * size * 0.1}" width="${size * (0.3 + ((at * 3) % 4) / 10)}" height="${size * 0.9}" fill="#fff"/>`,
      ).join("");
    const foot = `<rect y="${height - tall}" width="${width}" height="${tall}" fill="#123"/>${strip > 0 ? letters(height - tall * 0.8, tall * 0.25) : ""}${strip > 0 ? letters(height - tall * 0.42, tall * 0.18) : ""}`;
    const mark = `<g transform="translate(${width * 0.86} ${height * 0.04}) scale(${width / 1000})"><circle cx="50" cy="50" r="50" fill="#c00"/><path d="M20 75 50 15 80 75Z" fill="#fff"/></g>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${strip > 0 ? foot : ""}${logo ? mark : ""}</svg>`;
    return sharp(photo)
      .composite([{ input: Buffer.from(svg) }])
      .jpeg({ quality: 80 })
      .toBuffer();
  },
});

/** The edits that are measured, from the slightest on. */
export const edits: readonly Edit[] = [
  jpeg(95),
  jpeg(60),
  jpeg(30),
  {
    name: "WebP 60",
    kind: "rescaled or recompressed",
    apply: (photo) => sharp(photo).webp({ quality: 60 }).toBuffer(),
  },
  scaled(0.5),
  scaled(0.25),
  {
    name: "brighter by 15 %",
    kind: "rescaled or recompressed",
    apply: (photo) => sharp(photo).modulate({ brightness: 1.15 }).jpeg({ quality: 80 }).toBuffer(),
  },
  {
    name: "more contrast",
    kind: "rescaled or recompressed",
    apply: (photo) => sharp(photo).linear(1.25, -30).jpeg({ quality: 80 }).toBuffer(),
  },
  cropped("cut to 80 %, middle", 0.894, 0.894, 0.5, 0.5),
  cropped("cut to 60 %, top left", 0.775, 0.775, 0, 0),
  cropped("cut to 60 %, bottom right", 0.775, 0.775, 1, 1),
  cropped("cut to 60 %, from the left", 0.6, 1, 1, 0),
  cropped("cut to 60 %, from below", 1, 0.6, 0, 0),
  cropped("cut to 60 %, middle, JPEG 40", 0.775, 0.775, 0.4, 0.6, 40),
  cropped("cut to 40 %, middle", 0.632, 0.632, 0.5, 0.5),
  cropped("cut to 25 %, middle", 0.5, 0.5, 0.5, 0.5),
  overlaid("logo", 0, true),
  overlaid("strip of 15 %", 0.15, false),
  overlaid("strip of 20 % and logo", 0.2, true),
  { name: "mirrored", kind: "mirrored", apply: (photo) => sharp(photo).flop().jpeg({ quality: 80 }).toBuffer() },
  {
    name: "mirrored, half the size",
    kind: "mirrored",
    apply: async (photo) => {
      const { width = 1 } = await sharp(photo).metadata();
      return sharp(photo)
        .flop()
        .resize(Math.round(width / 2))
        .jpeg({ quality: 70 })
        .toBuffer();
    },
  },
  {
    name: "mirrored and cut to 70 %",
    kind: "mirrored",
    apply: async (photo) =>
      sharp(await cropped("", 0.837, 0.837, 0.3, 0.6).apply(photo))
        .flop()
        .jpeg({ quality: 75 })
        .toBuffer(),
  },
];

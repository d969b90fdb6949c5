import sharp from "sharp";
import { seeded } from "../resample.js";

const SHAPES = [
  [720, 480],
  [720, 405],
  [540, 720],
  [600, 600],
] as const;

/**
 * A picture that is made like a photo: light that falls off, land by noise of several grains, things of many sizes and shades in it, some out of focus,
 * and the noise of a camera. As JPEG.
 */
export async function scene(seed: number): Promise<Buffer> {
  const chance = seeded(seed * 7919 + 1);
  const [width, height] = SHAPES[Math.floor(chance() * SHAPES.length)] ?? SHAPES[0];
  const ground = await clouds(chance, width, height);
  const far = await sharp(Buffer.from(things(chance, width, height, 14, 0.3)))
    .blur(2 + chance() * 5)
    .png()
    .toBuffer();
  const near = Buffer.from(things(chance, width, height, 10 + Math.floor(chance() * 30), 0.14));
  const { data, info } = await sharp(ground)
    .composite([{ input: far }, { input: near }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at++)
    data[at] = Math.min(255, Math.max(0, (data[at] ?? 0) + (chance() + chance() - 1) * 14));
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** Grains of noise from coarse to fine, each weaker, over a fall of light. */
async function clouds(chance: () => number, width: number, height: number): Promise<Buffer> {
  const sum = new Float32Array(width * height * 3);
  const tint = [0, 1, 2].map(() => 60 + chance() * 120);
  for (const [cells, weight] of [
    [4, 90],
    [12, 50],
    [40, 26],
    [150, 14],
  ] as const) {
    const grain = Buffer.from({ length: cells * cells * 3 }).map(() => chance() * 255);
    const wide = await sharp(grain, { raw: { width: cells, height: cells, channels: 3 } })
      .resize(width, height, { fit: "fill", kernel: "cubic" })
      .raw()
      .toBuffer();
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + ((wide[at] ?? 0) / 255 - 0.5) * weight;
  }
  const slope = (chance() - 0.3) * 120;
  const pixels = Buffer.from(
    sum.map((value, at) =>
      Math.min(255, Math.max(0, value + (tint[at % 3] ?? 0) + slope * (Math.floor(at / 3 / width) / height - 0.5))),
    ),
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

function things(chance: () => number, width: number, height: number, count: number, size: number): string {
  const shade = (): string => `rgb(${[0, 1, 2].map(() => Math.floor(chance() * 255)).join(",")})`;
  const shapes = Array.from({ length: count }, (_, at) => {
    const x = chance() * width;
    const y = chance() * height;
    const w = (0.15 + chance()) * size * width;
    const h = (0.15 + chance()) * size * width;
    const fill = `<linearGradient id="g${at}" x2="${chance()}" y2="1"><stop stop-color="${shade()}"/><stop offset="1" stop-color="${shade()}"/></linearGradient>`;
    const kind = chance();
    const look = `fill="url(#g${at})" fill-opacity="${0.5 + chance() / 2}" transform="rotate(${Math.floor(chance() * 40 - 20)} ${x} ${y})"`;
    if (kind < 0.4) return `${fill}<ellipse cx="${x}" cy="${y}" rx="${w / 2}" ry="${h / 2}" ${look}/>`;
    if (kind < 0.75) return `${fill}<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" ${look}/>`;
    const corners = Array.from({ length: 5 }, () => `${x + (chance() - 0.5) * w},${y + (chance() - 0.5) * h}`).join(
      " ",
    );
    return `${fill}<polygon points="${corners}" ${look}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join("")}</svg>`;
}

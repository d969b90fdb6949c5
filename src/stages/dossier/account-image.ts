import { z } from "zod";
import { instantSchema } from "../../record/instant.js";
import type { ReportImage } from "../reports/report.js";

const credentialsSchema = z
  .object({
    state: z
      .enum(["intact", "broken", "not readable"])
      .describe("whether the manifest holds together and is of this file"),
    claimedBy: z.string().optional().describe("the program that wrote it, by its own name"),
    signer: z.string().optional().describe("whom its certificate names; not looked up in any list"),
    actions: z.array(z.string()),
  })
  .describe("what a C2PA manifest in the file says");

const pictureSchema = z
  .object({
    input: z.string().describe("what the input was called"),
    digest: z.string().describe("sha256 of the file"),
    size: z.int().min(0),
    capturedAt: instantSchema,
    mediaType: z.string(),
    width: z.int().min(0),
    height: z.int().min(0),
    takenAt: instantSchema.optional().describe("as the file says, in the camera's own time where it has no zone"),
    place: z.object({ latitude: z.number(), longitude: z.number() }).optional().describe("as the file says"),
    device: z.string().optional().describe("as the file says"),
    caption: z.string().optional().describe("as the file says"),
    credit: z.string().optional().describe("as the file says"),
    fingerprint: z
      .string()
      .optional()
      .describe("hashes of the whole and of parts, by which the same photo is known again"),
    credentials: credentialsSchema.optional(),
  })
  .describe("what was read of the picture; nothing that its file says is checked");

export const accountImageSchema = z.object({
  href: z.string().describe("where the report has it from"),
  caption: z.string().optional(),
  alt: z.string().optional(),
  credit: z.string().optional(),
  picture: pictureSchema.optional().describe("absent where its bytes were not at hand"),
});

/** A report's image as the account keeps it. */
export type AccountImage = z.infer<typeof accountImageSchema>;

/** A report's image with what was read of it, without its bytes. */
export function accountImage({ picture, ...stated }: ReportImage): AccountImage {
  if (picture === undefined) return { ...stated };
  const { capture, place, credentials, ...read } = picture;
  const { name: input, digest, size, capturedAt } = capture;
  return {
    ...stated,
    picture: {
      input,
      digest,
      size,
      capturedAt,
      ...read,
      ...(place && { place: { ...place } }),
      ...(credentials && { credentials: { ...credentials, actions: [...credentials.actions] } }),
    },
  };
}

/** The image as it was taken in. */
export function imageFrom({ picture, ...stated }: AccountImage): ReportImage {
  const image = without(stated);
  if (picture === undefined) return image;
  const { input: name, digest, size, capturedAt, mediaType, width, height, place, credentials, ...read } = picture;
  const capture = { name, digest, size, encoding: "binary", capturedAt };
  return {
    ...image,
    picture: {
      capture,
      mediaType,
      width,
      height,
      ...without(read),
      ...(place && { place }),
      ...(credentials && {
        credentials: { ...without(credentials), state: credentials.state, actions: credentials.actions },
      }),
    },
  };
}

/** The same without what is absent. */
const without = <One extends object>(value: One): { [Key in keyof One]: Exclude<One[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof One]: Exclude<One[Key], undefined>;
  };

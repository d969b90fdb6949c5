import { z } from "zod";
import type { Instant } from "../../../record/instant.js";
import { passageSchema } from "../../../text/passage.js";
import type { Report, ReportImage } from "../../reports/report.js";

/** An image of a report, by its place in the report's `images`. */
const shownSchema = z.object({ report: z.string(), image: z.int().min(0) });

/** What was done to one picture to make another of it, as far as their fingerprints tell. */
const editSchema = z.enum(["same file", "rescaled or recompressed", "cropped", "mirrored", "mirrored and cropped"]);

const remarkSchema = z.object({
  kind: z.enum(["dated before", "dated after", "times differ", "places differ", "captions differ"]),
  why: z.string().describe("what the files and the captions say, side by side; not which of them is right"),
  of: z.array(shownSchema).describe("the images whose files or captions say it"),
  passages: z.array(passageSchema).describe("captions, where they stand in the reports' texts"),
});

/** The images of a story that are one photo, and what their files and captions say that does not go together. */
export const shownPictureSchema = z.object({
  shown: z
    .array(
      z.object({
        ...shownSchema.shape,
        like: z.int().min(0).optional().describe("the entry of this list that it is like; absent for the first"),
        edit: editSchema.optional().describe("how it differs from that"),
        why: z.string().optional(),
      }),
    )
    .describe("in the order in which they could be known"),
  remarks: z.array(remarkSchema),
});

export type ShownPicture = z.infer<typeof shownPictureSchema>;
export type PictureEdit = z.infer<typeof editSchema>;
export type PictureRemark = z.infer<typeof remarkSchema>;

/** An image of a report whose picture was read. */
export interface Shown {
  readonly report: Report;
  readonly image: number;
  readonly knownAt: Instant;
  readonly shows: ReportImage & { readonly picture: NonNullable<ReportImage["picture"]> };
}

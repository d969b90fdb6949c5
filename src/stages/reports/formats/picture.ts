import type { Problem } from "../../../record/problem.js";
import { type Content, type Format, type FoundPicture, isProblem } from "../format.js";
import { pictureKind } from "../pictures/picture-kind.js";
import { MOST_BYTES, readPicture } from "../pictures/read-picture.js";
import { wholeOf } from "./whole.js";

/** A picture by itself: JPEG, PNG, WebP, GIF, TIFF, AVIF, and the head of HEIC. It is no report; reports that show it are linked to it. */
export const picture: Format = {
  name: "picture",
  recognises: (head) => pictureKind(head.bytes) !== undefined,
  async *read(content: Content): AsyncGenerator<FoundPicture | Problem> {
    const kind = pictureKind(content.head.bytes);
    const bytes = await wholeOf({ ...content, maxSize: Math.max(content.maxSize, MOST_BYTES) });
    if (kind === undefined || isProblem(bytes)) {
      if (isProblem(bytes)) yield bytes;
      return;
    }
    const read = await readPicture(bytes, { name: content.name, capturedAt: content.capturedAt, kind });
    if (isProblem(read)) {
      yield read;
      return;
    }
    yield* read.problems;
    yield { picture: read.picture };
  },
};

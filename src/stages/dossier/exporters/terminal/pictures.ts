import { FILE_SAYS, pictureInWords } from "../wording/pictures.js";
import type { References } from "../wording/references.js";
import type { StoryIndex } from "../wording/story-index.js";
import type { Paper } from "./paper.js";

/** The photos that several reports show, or whose files or captions disagree. */
export function writePictures(paper: Paper, index: StoryIndex, references: References): void {
  const { pictures = [] } = index.story;
  if (pictures.length === 0) return;
  paper.head("Pictures");
  for (const picture of pictures) {
    const { title, shown, remarks } = pictureInWords(picture, index);
    paper.text(title, "▪ ");
    for (const { by, caption, edit, file } of shown) {
      paper.text([`${by}: ${caption}`, edit].filter(Boolean).join("; "), "  - ");
      for (const line of file) paper.text(line, "    ", paper.colours.dim);
    }
    for (const [at, remark] of remarks.entries()) {
      paper.text(remark + paper.refs(references.cite(picture.remarks[at]?.passages ?? [])), "  ");
    }
  }
  paper.text(FILE_SAYS, "  ", paper.colours.dim);
}

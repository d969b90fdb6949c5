import type { AccountReport } from "../../account-document.js";
import { FILE_SAYS, fileInWords, pictureInWords } from "../wording/pictures.js";
import { reportAnchor } from "./anchors.js";
import { html, type Markup } from "./markup.js";
import { type Context, part, section } from "./sections/section.js";

/** The photos that several reports show, or whose files or captions disagree: told in words, for the page holds no picture. */
export function pictures(outer: Context): Markup {
  const { context, rest } = part(outer, "pictures", "Pictures");
  const { index, cite, replay } = context;
  const list = index.story.pictures ?? [];
  if (list.length === 0) return html``;
  const items = list.map((picture) => {
    const { title, shown, remarks } = pictureInWords(picture, index);
    const rows = shown.map(
      ({ report, by, caption, edit, file }) =>
        html`<li class="small${replay.since(index.report(report)?.knownAt)}"><a href="#${reportAnchor(report)}">${by}</a>: <bdi>${caption}</bdi>${edit !== undefined && html`<br>${edit}`}${file.map((line) => html`<br><span class="soft"><bdi>${line}</bdi></span>`)}</li>`,
    );
    const notes = remarks.map(
      (remark, at) => html`<p>${remark}${cite.labels(picture.remarks[at]?.passages ?? [])}</p>`,
    );
    return html`<li class="${replay.since(knownAt(context, shown))}"><p class="about">${title}</p>${notes}<ul>${rows}</ul></li>`;
  });
  const content = html`<ul class="unknown-list">${items}</ul><p class="note">${FILE_SAYS} The pictures themselves are not in this page.</p>${rest.list()}`;
  return section(context, "pictures", "Pictures", `${list.length}`, content);
}

/** When a photo was known to be one of several reports: with the second of them. */
const knownAt = ({ index }: Context, shown: readonly { readonly report: string }[]): string | undefined =>
  index.report((shown[1] ?? shown[0])?.report ?? "")?.knownAt;

/** The pictures that a report shows, folded under the report. */
export function imagesOf({ images = [] }: AccountReport): Markup {
  if (images.length === 0) return html``;
  const items = images.map(
    (image) =>
      html`<li><bdi>${image.caption ?? image.alt ?? image.href}</bdi>${fileInWords(image).map((line) => html`<br><span class="soft"><bdi>${line}</bdi></span>`)}</li>`,
  );
  return html`<details class="about-report"><summary>${images.length} picture${images.length === 1 ? "" : "s"}</summary><ul>${items}</ul><p class="soft">${FILE_SAYS}</p></details>`;
}

import type { ReportImage } from "../../../report.js";
import { attributeOf, childOf, childrenOf, firstWords, wordsOf, type XmlElement } from "../../xml/xml-element.js";
import { lineOf } from "../words.js";

const PICTURE = /^[^?#]{1,4000}\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i;

/** Media of an item, or of a group in it. */
const MOST_MEDIA = 100;

/** The pictures that an item of RSS or Atom names beside its words: enclosures, Media RSS, iTunes. */
export function mediaImages(item: XmlElement): ReportImage[] {
  const images: ReportImage[] = [];
  const add = (href: string | undefined, said: Omit<ReportImage, "href"> = {}): void => {
    if (href !== undefined) images.push({ href, ...said });
  };
  for (const enclosure of childrenOf(item, "enclosure")) {
    if (isPicture(enclosure, "url")) add(attributeOf(enclosure, "url"));
  }
  for (const link of childrenOf(item, "atom:link")) {
    if (attributeOf(link, "rel") === "enclosure" && isPicture(link, "href")) add(attributeOf(link, "href"));
  }
  for (const around of [item, ...childrenOf(item, "media:group").slice(0, MOST_MEDIA)]) {
    for (const media of childrenOf(around, "media:content", "media:thumbnail").slice(0, MOST_MEDIA)) {
      const isThumbnail = media.name === "media:thumbnail";
      if (isThumbnail || isPicture(media, "url"))
        add(attributeOf(media, "url"), saidOf(media, isThumbnail ? undefined : around));
      for (const thumbnail of childrenOf(media, "media:thumbnail")) add(attributeOf(thumbnail, "url"));
    }
  }
  for (const image of childrenOf(item, "itunes:image", "image")) {
    add(
      attributeOf(image, "href") ??
        firstWords(image, "url") ??
        (childrenOf(image).length === 0 ? wordsOf(image) : undefined),
    );
  }
  return images;
}

function isPicture(element: XmlElement, address: string): boolean {
  const kind = attributeOf(element, "type") ?? attributeOf(element, "medium");
  return kind === undefined ? PICTURE.test(attributeOf(element, address) ?? "") : /^image\b/i.test(kind);
}

/** What is said of a picture: at its own element, else at the one around. */
function saidOf(media: XmlElement, around: XmlElement | undefined): Omit<ReportImage, "href"> {
  const found = (name: string): string | undefined => {
    const element = childOf(media, name) ?? childOf(around, name);
    const line = lineOf(wordsOf(element) ?? "");
    return line === "" ? undefined : line;
  };
  const [caption, credit] = [found("media:description") ?? found("media:text"), found("media:credit")];
  const alt = lineOf(wordsOf(childOf(media, "media:title")) ?? "");
  return {
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(alt !== "" && { alt }),
  };
}

import type { ReportImage } from "../../../report.js";
import { addressOf } from "../../html/page-address.js";

/** Addresses of FeedBurner's buttons and of the dot by which it counts readers. */
const COUNTER = /\/~(?:ff|r)\//;
/** Pictures of an item. */
const MOST_IMAGES = 100;

/** Each picture once, with all that was said of it at any place, where its address is one. */
export function imagesOf(images: readonly ReportImage[], base: string | undefined): ReportImage[] {
  const kept = new Map<string, ReportImage>();
  for (const { href: written, ...said } of images) {
    const href =
      addressOf(written, base) ?? (base === undefined && /^[\w./-]{1,500}$/.test(written) ? written : undefined);
    if (href !== undefined && !COUNTER.test(href) && (kept.has(href) || kept.size < MOST_IMAGES))
      kept.set(href, { href, ...said, ...kept.get(href) });
  }
  return [...kept.values()];
}

import { isProblem, type Openable } from "../stages/reports/format.js";
import type { FeedList } from "../stages/reports/formats/feeds/opml.js";

/** Of more than so many bytes no hint is looked for. */
const MOST = 5_000_000;

/** The feeds that an input lists, where it is a list of feeds (OPML). */
export async function feedsListedIn(input: Openable): Promise<FeedList | undefined> {
  const bytes = await startOf(input);
  if (!/<opml[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))) return undefined;
  const { feedsOf } = await import("../stages/reports/formats/feeds/opml.js");
  return feedsOf(bytes, input.name);
}

/** How often a feed asks to be looked at, in milliseconds (`ttl`, `sy:updatePeriod`). */
export async function askedPace(input: Openable): Promise<number | undefined> {
  const bytes = await startOf(input);
  const head = Buffer.from(bytes.subarray(0, 16_384)).toString("latin1");
  if (!/<(?:[\w.-]{1,20}:)?(?:ttl|updatePeriod)[\s>]/i.test(head)) return undefined;
  const { readFeed } = await import("../stages/reports/formats/feeds/read-feed.js");
  const feed = readFeed(bytes, { name: input.name, capturedAt: input.capturedAt, maxSize: MOST });
  return isProblem(feed) || feed.hints.every === undefined ? undefined : feed.hints.every * 1000;
}

async function startOf(input: Openable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input.chunks()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MOST) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST);
}

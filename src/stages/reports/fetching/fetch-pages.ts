import type { Problem } from "../../../record/problem.js";
import { HEAD_SIZE, headOf, isProblem, type Openable, type Removal } from "../format.js";
import { feed } from "../formats/feed.js";
import type { FeedItem } from "../formats/feeds/feed.js";
import type { ReportFields } from "../report-from.js";
import { fetchInputs } from "./fetch-inputs.js";
import type { Fetcher } from "./fetcher.js";

/** So many pages are fetched for one feed; feeds list tens of items, hostile ones any number. */
const MOST_PAGES = 100;
/** So much of a feed is read, as of any one report. */
const MOST_BYTES = 10_000_000;

/**
 * What a feed's items link to in place of the items: a page for each item whose page came, and the feed itself for the others. What the feed
 * says of an item holds for its page, where that does not say it. Whatever is no feed comes as it is.
 */
export async function* fetchPages(
  input: Openable,
  fetcher: Fetcher,
  onFetch?: (address: string) => void,
): AsyncGenerator<Openable | Problem | Removal> {
  const parts: Uint8Array[] = [];
  for await (const chunk of input.chunks()) parts.push(chunk);
  const bytes = Buffer.concat(parts);
  const { name, capturedAt, told } = input;
  if (!feed.recognises(headOf(bytes.subarray(0, HEAD_SIZE), bytes.length <= HEAD_SIZE))) {
    yield input;
    return;
  }
  const { readFeed } = await import("../formats/feeds/read-feed.js");
  const read = readFeed(bytes, { name, capturedAt, maxSize: MOST_BYTES, ...(told && { told }) });
  if (isProblem(read)) {
    yield input;
    return;
  }
  const byLink = new Map<string, FeedItem>();
  for (const item of read.items) if (item.link !== undefined && !byLink.has(item.link)) byLink.set(item.link, item);
  const wanted = [...byLink].slice(0, MOST_PAGES);
  const pages = fetchInputs(
    wanted.map(([link]) => link),
    fetcher,
    onFetch,
    input.exchange?.ip,
  );
  const came = new Set<FeedItem>();
  for (const [, item] of wanted) {
    const page = (await pages.next()).value;
    if (page === undefined) break;
    if (isProblem(page)) yield page;
    else {
      came.add(item);
      yield { ...page, told: { ...page.told, fields: saidOf(item, told?.fields) } };
    }
  }
  if (byLink.size > MOST_PAGES) {
    const message = `lists ${byLink.size} pages; the first ${MOST_PAGES} are fetched, of the others what the feed holds of them is read`;
    yield { code: "skipped", severity: "note", message, input: name };
  }
  yield* read.problems;
  yield* read.removals;
  const only = read.items.filter((item) => !came.has(item)).map(({ report }) => report.capture.name);
  yield { ...input, told: { ...told, only } };
}

type Said = Partial<Omit<ReportFields, "text">>;

/** What a feed says of an item, aside from what its page is itself. */
function saidOf({ report }: FeedItem, outer: Said = {}): Said {
  const { text: _, id: __, url: ___, piece: ____, ...said } = report.fields;
  return { ...outer, ...said };
}

import type { Content, Format, Found } from "../format.js";
import { outermostTag } from "./feed.js";
import { startOf } from "./start-of.js";
import { tooLarge } from "./whole.js";

/** OPML: a list of feeds. It holds no reports; `hearsay follow` takes it. */
export const opml: Format = {
  name: "opml",
  recognises: (head) => /^<opml(?:\s[^>]{0,5000})?>\s{0,999}(?:<|$)/i.test(outermostTag(head) ?? ""),
  async *read(content: Content): AsyncGenerator<Found> {
    const { feedsOf } = await import("./feeds/opml.js");
    const { name: input, maxSize } = content;
    const bytes = await startOf(content);
    if (bytes.length > maxSize) yield tooLarge(input, maxSize);
    const { feeds, problems } = feedsOf(bytes, input) ?? { feeds: [], problems: [] };
    yield* problems;
    const many = feeds.length === 1 ? "one feed" : `${feeds.length} feeds`;
    const message = `is a list of ${many} and holds no reports itself; hearsay follow takes it: hearsay follow ${input}`;
    yield { code: "format-not-supported", severity: "note", message, input };
  },
};

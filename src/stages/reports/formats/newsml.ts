import type { Content, Format, Found } from "../format.js";
import { outermostTag } from "./feed.js";
import { startOf } from "./start-of.js";
import { tooLarge } from "./whole.js";

/** IPTC NewsML-G2: a news item, a package, or a message with several. */
export const newsml: Format = {
  name: "newsml",
  recognises: (head) =>
    /^<(?:[\w.-]{1,20}:)?(?:newsItem|newsMessage|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem)[\s>]/.test(
      outermostTag(head) ?? "",
    ),
  async *read(content: Content): AsyncGenerator<Found> {
    const { readNewsml } = await import("./wires/read-newsml.js");
    const bytes = await startOf(content);
    if (bytes.length > content.maxSize) yield tooLarge(content.name, content.maxSize);
    yield* readNewsml(bytes.subarray(0, content.maxSize), content);
  },
};

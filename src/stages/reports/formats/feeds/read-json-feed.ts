import type { Problem } from "../../../../record/problem.js";
import type { Decoded } from "../../encoding.js";
import { isJsonObject } from "../json-object.js";
import { membersOf, parsedJson, topLevelOf } from "../json-scan.js";
import type { Feed, FeedSource } from "./feed.js";
import { itemsFrom } from "./items/item-from.js";
import { jsonFeed, jsonHints, jsonItem } from "./json-feed.js";
import { noted } from "./noted.js";

/** A JSON Feed, or the problem that it is none. Of one that is cut off or broken the whole items are read. */
export function readJsonFeed({ text, encoding }: Decoded, source: FeedSource, isOver: boolean): Feed | Problem {
  const whole = parsedJson(text);
  const feed = isJsonObject(whole) ? whole : Object.fromEntries(topLevelOf(text) ?? []);
  if (!("items" in feed)) {
    return noted(source.name, "format-not-supported", 'is no JSON Feed: it has no list of "items"');
  }
  const stated = jsonFeed(feed);
  const { members, isWhole } = membersOf(text, "items");
  const reads = members.map((own) => () => {
    const item = parsedJson(own);
    return isJsonObject(item) ? jsonItem(item, own) : undefined;
  });
  const { items, problems } = itemsFrom(reads, stated, encoding, source);
  const torn = whole === undefined && !isWhole && !isOver;
  const message = "is cut off: it ends before its list of items does; the whole ones are read";
  return {
    kind: "json-feed",
    ...(stated.title !== undefined && { title: stated.title }),
    ...(stated.link !== undefined && { base: stated.link }),
    items,
    removals: [],
    problems: [...(torn ? [noted(source.name, "malformed-document", message)] : []), ...problems],
    hints: jsonHints(feed),
  };
}

import type { Problem } from "../../../../record/problem.js";
import type { Piece, Removal, Told } from "../../format.js";

/** Where a feed's bytes came from. */
export interface FeedSource {
  /** As the user named it; the items are `feed.xml:1`, `feed.xml:2`. */
  readonly name: string;
  readonly capturedAt: string;
  /** The most bytes that are read of it. */
  readonly maxSize: number;
  readonly told?: Told;
}

/** One item of a feed. */
export interface FeedItem {
  /** Its place in the feed, from 1. */
  readonly number: number;
  /** What names it across its versions: its id, else its address; `undefined` where it has neither. */
  readonly piece?: string;
  /** The page that it stands for. */
  readonly link?: string;
  /** Digest of everything that it states but its times: another mark is another version. */
  readonly mark: string;
  readonly report: Piece;
}

/** What a feed says of itself to those who come back to it. */
export interface FeedHints {
  /** Seconds between two looks, from `ttl` or `sy:updatePeriod`. */
  readonly every?: number;
  /** Its own address. */
  readonly self?: string;
  /** Where its older items are: the next page (RFC 5005, JSON Feed's `next_url`). */
  readonly next?: string;
  /** Who tells of new items at once (WebSub). */
  readonly hub?: string;
}

/** A feed as far as it could be read. */
export interface Feed {
  readonly kind: "rss" | "rdf" | "atom" | "json-feed";
  readonly title?: string;
  /** What its links are relative to, as it says. */
  readonly base?: string;
  readonly items: readonly FeedItem[];
  /** Items that it says were taken away (RFC 6721). */
  readonly removals: readonly Removal[];
  readonly problems: readonly Problem[];
  readonly hints: FeedHints;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareListing } from "../../../src/follow/compare-listing.js";
import { KnownInput } from "../../../src/follow/known-input.js";
import { type Listing, listedItem } from "../../../src/follow/listing.js";
import { isDue, nextLook } from "../../../src/follow/schedule.js";
import { digestOf } from "../../../src/record/digest.js";

interface Given {
  readonly n: number;
  readonly text?: string;
  readonly piece?: string;
  readonly url?: string;
}

const HOUR = 3_600_000;

/** Items as a feed lists them; `n` is the hour of publication. */
const listing = (...items: readonly Given[]): Listing => ({
  items: items.map(({ n, text = `Bridge ${n} was closed.`, piece = `p${n}`, url }, i) => {
    const publishedAt = new Date(Date.UTC(2031, 2, 3) + n * HOUR).toUTCString();
    const capture = {
      name: `feed:${i + 1}`,
      digest: digestOf(text),
      size: 1,
      encoding: "utf-8",
      capturedAt: "2031-03-09",
    };
    return listedItem({ fields: { text, piece, publishedAt, ...(url && { url }) }, capture, problems: [] }, "feed");
  }),
  removals: [],
});

/** Takes every news of a listing as a version. */
function take(known: KnownInput, listed: Listing): number {
  const { news } = compareListing(known, listed);
  const versions = news.map(({ listed: { names, words, told, piece }, known: before }) => ({
    name: piece.capture.name,
    ...(before && { of: before.names[0] ?? "" }),
    names: [...names],
    words,
    told,
    report: "r",
    removes: piece.fields.piece ?? "",
    publishedAt: piece.fields.publishedAt ?? "",
  }));
  known.apply({ fact: "versions", input: "feed", at: "2031-03-09T08:00:00Z", versions });
  return versions.length;
}

function knownFrom(...listings: readonly Listing[]): KnownInput {
  const known = new KnownInput();
  for (const listed of listings) take(known, listed);
  return known;
}

const at = (...hours: readonly number[]): Given[] => hours.map((n) => ({ n }));

describe("a listing beside what is known", () => {
  it.each<[string, Listing, number]>([
    ["the same again", listing(...at(3, 2, 1)), 0],
    ["one more", listing(...at(4, 3, 2, 1)), 1],
    ["other words of one", listing({ n: 3, text: "Bridge 3 is open." }, ...at(2, 1)), 1],
    ["new names for all", listing(...at(3, 2, 1).map((one) => ({ ...one, piece: `x${one.n}` }))), 0],
    ["one listed twice", listing(...at(4, 4, 3, 2, 1)), 1],
    [
      "two with one address",
      listing({ n: 5, url: "https://post.example/live" }, { n: 4, url: "https://post.example/live" }),
      2,
    ],
  ])("%s", (_, listed, news) => {
    expect(compareListing(knownFrom(listing(...at(3, 2, 1))), listed).news).toHaveLength(news);
  });

  it.each<[string, Listing, string[]]>([
    ["one out of the middle", listing(...at(5, 4, 2, 1)), ["p3"]],
    ["the newest", listing(...at(4, 3, 2, 1)), ["p5"]],
    ["the oldest fell out of the window", listing(...at(6, 5, 4, 3, 2)), []],
    ["all but two fell out of it", listing(...at(8, 7, 6, 5, 4)), []],
    ["only one older is listed: it may be pinned", listing(...at(5, 4, 1)), []],
    ["the list is not in the order of time", listing(...at(1, 5, 4, 2)), []],
    ["most of it is gone at once", listing(...at(2, 1)), []],
  ])("missing: %s", (_, listed, missing) => {
    const known = knownFrom(listing(...at(5, 4, 3, 2, 1)));
    expect(compareListing(known, listed).missing.map(({ removes }) => removes)).toEqual(missing);
  });

  it("whatever a feed lists, each version is taken once, and a listing that was taken holds no news", () => {
    const item = fc.record({ n: fc.integer({ min: 1, max: 9 }), text: fc.constantFrom("A.", "B.", "C.") });
    const lists = fc.array(fc.uniqueArray(item, { selector: ({ n }) => n, maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (all) => {
        const known = new KnownInput();
        for (const items of all) {
          take(known, listing(...items));
          expect(take(known, listing(...items))).toBe(0);
          expect(take(known, listing(...items.toReversed()))).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the pace", () => {
  const now = Date.UTC(2031, 2, 4);
  it.each<[string, Parameters<typeof nextLook>[0], number]>([
    ["ten minutes where nothing is known", { published: [], failures: 0 }, 600_000],
    [
      "half the time in which items come",
      { published: [0, 1, 2, 3].map((n) => now - n * 1_200_000), failures: 0 },
      600_000,
    ],
    ["an hour at most", { published: [30, 31, 32].map((n) => now - n * 24 * HOUR), failures: 0 }, HOUR],
    ["never sooner than the feed asks", { asked: 2 * HOUR, published: [], failures: 0 }, 2 * HOUR],
    ["six hours at most, whatever it asks", { fresh: 999 * HOUR, published: [], failures: 0 }, 6 * HOUR],
    ["what the user asks goes before", { every: 5000, asked: HOUR, published: [], failures: 0 }, 5000],
    ["twice as long after each failure", { published: [], failures: 2 }, 2_400_000],
    ["six hours at most after many", { published: [], failures: 1e9 }, 6 * HOUR],
  ])("%s", (_, pace, wait) => expect(nextLook(pace, now, 0)).toBe(wait));

  it("looks at a page at growing distances, for thirty days", () => {
    expect(isDue({ since: now, visitedAt: now }, now + 599_999)).toBe(false);
    expect(isDue({ since: now, visitedAt: now }, now + 600_000)).toBe(true);
    expect(isDue({ since: now, visitedAt: now + 31 * 24 * HOUR }, now + 99 * 24 * HOUR)).toBe(false);
  });
});

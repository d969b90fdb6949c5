import { describe, expect, it } from "vitest";
import { makeAccount } from "../src/account.js";
import type { AccountClaim, AccountStory } from "../src/stages/dossier/account-document.js";
import type { Report } from "../src/stages/reports/report.js";
import { reportFrom } from "../src/stages/reports/report-from.js";

const report = (id: string, publishedAt: string, text: string): Report => reportFrom({ id, publishedAt, text });

function storyOf(...reports: Report[]): AccountStory {
  const [story, ...others] = makeAccount(reports).stories;
  if (!story || others.length > 0) throw new Error(`expected one story, got ${others.length + (story ? 1 : 0)}`);
  return story;
}

/** The claim whose words hold the given ones. */
function claimOn(story: AccountStory, words: string): AccountClaim {
  const claim = story.claims.find(({ text }) => text.exact.includes(words));
  if (!claim)
    throw new Error(`no claim with “${words}”; there are ${story.claims.map((c) => `“${c.text.exact}”`).join(", ")}`);
  return claim;
}

const bridge = [
  report(
    "one",
    "2025-03-04T09:00:00Z",
    "Bridge collapses in Marvale\n\nThe old bridge at Marvale collapsed early on Tuesday, the Marvale fire brigade said. Nobody was on it.\n\nThe cause was not immediately known.",
  ),
  report(
    "two",
    "2025-03-04T10:30:00Z",
    "Marvale bridge down\n\nMarvale's old bridge has collapsed, according to the Marvale fire brigade. Traffic is being led over the dam at Marvale.",
  ),
];

describe("independent origins", () => {
  it("are one where two outlets give the word of one body", () => {
    const claim = claimOn(storyOf(...bridge), "bridge");
    expect(claim.independence).toMatchObject({ atLeast: 1, atMost: 1 });
    expect(claim.origins.map((o) => o.through.length)).toEqual([2]);
  });

  it("may be one more with a source that is not named, and the trail is open there", () => {
    const story = storyOf(
      ...bridge,
      report(
        "three",
        "2025-03-04T11:00:00Z",
        "Marvale bridge falls\n\nThe old bridge at Marvale collapsed on Tuesday, a senior official told the Valley News agency.",
      ),
    );
    const claim = claimOn(story, "bridge");
    expect(claim.independence).toMatchObject({ atLeast: 1, atMost: 2 });
    expect(claim.origins.filter((o) => o.open)).toHaveLength(1);
  });
});

describe("an account", () => {
  it("is the same, to the byte, in whatever order its reports come", () => {
    expect(JSON.stringify(makeAccount([...bridge].reverse()))).toBe(JSON.stringify(makeAccount(bridge)));
  });

  it("as of an instant is the one that could be made then", () => {
    const then = makeAccount(bridge, { asOf: "2025-03-04T09:30:00Z" });
    expect(then.reports.map((r) => r.id)).toEqual(["one"]);
    expect(then.stories).toEqual(makeAccount(bridge.slice(0, 1)).stories);
  });

  it("of nothing has no story", () => {
    expect(makeAccount([]).stories).toEqual([]);
  });

  it("cites at least one passage for every sentence of its own, and each slices back", () => {
    const account = makeAccount(bridge);
    const texts = new Map(account.reports.map((r) => [r.id, r.text]));
    const sentences = account.stories.flatMap((s) => s.sentences);
    expect(sentences.length).toBeGreaterThan(3);
    for (const { passages } of sentences) {
      expect(passages.length).toBeGreaterThan(0);
      for (const { report: id, at, exact } of passages) expect(texts.get(id)?.slice(at.start, at.end)).toBe(exact);
    }
  });
});

describe("what stands", () => {
  it("is not moved by an old condition in a newer report", () => {
    const story = storyOf(
      report(
        "a",
        "2025-05-02T08:00:00Z",
        "Minister resigns\n\nThe transport minister, Ola Brandt, has resigned, the Norwegian government confirmed on Friday.",
      ),
      report(
        "b",
        "2025-05-02T12:00:00Z",
        "Brandt resigns\n\nTransport minister Ola Brandt has resigned, the Norwegian government said on Friday. If confirmed, this would be the third resignation this year.",
      ),
    );
    const claim = claimOn(story, "resigned");
    expect(claim.history.at(-1)?.status).toBe("officially confirmed");
    expect(story.unknowns.filter((u) => u.kind === "conditional").map((u) => u.at.exact)).toHaveLength(1);
  });
});

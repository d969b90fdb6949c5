import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareInstants } from "../../../../../src/record/instant.js";
import type { Account } from "../../../../../src/stages/dossier/account-document.js";
import { Replay } from "../../../../../src/stages/dossier/exporters/html/replay.js";
import { indexStory } from "../../../../../src/stages/dossier/exporters/wording/story-index.js";
import { hostileAccount } from "../../hostile-account.js";
import { sampleAccount } from "../../sample-account.js";

/** The replay of the sample's story with its reports' times, and as many further ones as are given. */
function replayOf(times: readonly string[]): Replay {
  const [first] = sampleAccount.reports;
  const [story] = sampleAccount.stories;
  if (!first || !story) throw new Error("the sample account has changed");
  const more = times.map((knownAt, at) => ({ ...first, id: `more-${at}`, knownAt }));
  const ids = [...story.reports, ...more.map(({ id }) => id)];
  const account: Account = { ...sampleAccount, reports: [...sampleAccount.reports, ...more] };
  return new Replay(indexStory(account, { ...story, reports: ids }));
}

const hour = (n: number): string => new Date(Date.UTC(2024, 11, 27) + n * 3_600_000).toISOString();

describe("the steps of a replay", () => {
  it("are the moments at which something came or changed, first to last, each with what it was", () => {
    const { steps } = replayOf([]);
    expect(steps.map(({ at }) => at)).toEqual(["2024-12-27T08:20", "2026-11-22T07:16:00Z"]);
    expect(steps[0]?.news).toMatch(/^new: 1 report, \d+ claims/);
  });

  it("are at most 24, however many moments there are, and end with the last", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 30, maxLength: 120 }), (hours) => {
        const { steps } = replayOf(hours.map(hour));
        expect(steps.length).toBeLessThanOrEqual(24);
        expect(steps.length).toBeGreaterThan(1);
        const order = steps.map(({ at }) => at);
        expect([...order].sort(compareInstants)).toEqual(order);
        const last = ["2026-11-22T07:16:00Z", ...hours.map(hour)].sort(compareInstants).at(-1) ?? "";
        expect(compareInstants(order.at(-1) ?? "", last)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("are days where there are several, and else shares of the day", () => {
    const days = replayOf(Array.from({ length: 60 }, (_, n) => hour(n * 4)));
    expect(new Set(days.steps.map(({ at }) => at.slice(0, 10))).size).toBe(days.steps.length);
    expect(replayOf(Array.from({ length: 60 }, (_, n) => hour(n / 4))).steps.length).toBe(24);
  });

  it("are none where all could be known at once", () => {
    const reports = sampleAccount.reports.map((report) => ({ ...report, knownAt: "2024-12-27" }));
    const [story] = sampleAccount.stories;
    if (!story) throw new Error("the sample account has changed");
    const at = <Timed extends { knownAt: string }>(one: Timed): Timed => ({ ...one, knownAt: "2024-12-27" });
    const claims = story.claims.map((claim) => ({
      ...claim,
      history: claim.history.map(at),
      stood: claim.stood.map(at),
    }));
    const replay = new Replay(indexStory({ ...sampleAccount, reports }, { ...story, claims }));
    expect(replay.steps).toEqual([]);
    expect(replay.rules("s1")).toBe("");
  });

  it("come out of any text for an instant", () => {
    const hostile = hostileAccount();
    const [story] = hostile.stories;
    if (!story) throw new Error("the hostile account has changed");
    expect(() => new Replay(indexStory(hostile, story)).rules("s1")).not.toThrow();
  });
});

describe("what holds at a step", () => {
  const replay = replayOf([hour(10), hour(30)]);
  const [a, b, c, d] = replay.steps.map(({ at }) => at);

  it.each([
    ["there from the first step on", a, ""],
    ["there from the second on", b, " k1"],
    ["later than all steps", "2030-01-01", " k3"],
    ["of no known moment", undefined, ""],
  ])("what is %s", (_, at, classes) => {
    expect(replay.since(at)).toBe(classes);
  });

  it("is the last that was known of what follows on each other, and each until the next", () => {
    const spans = replay.spans([
      { at: a ?? "", value: "claimed" },
      { at: c ?? "", value: "denied" },
      { at: b ?? "", value: "confirmed" },
    ]);
    // By the first clock the confirmation is the last; it stands from step 1 on, whatever of an earlier day comes out later.
    expect(spans).toEqual([
      { value: "claimed", classes: " u1 past" },
      { value: "confirmed", classes: " k1" },
    ]);
    expect(replay.spans([{ at: d ?? "", value: "only" }])).toEqual([{ value: "only", classes: " k3" }]);
  });
});

describe("the style rules of a replay", () => {
  it("are one for each step but the first", () => {
    const rules = replayOf(Array.from({ length: 300 }, (_, n) => hour(n * 24))).rules("s1");
    expect(rules.trim().split("\n")).toHaveLength(23);
    expect(rules.length).toBeLessThan(4000);
  });
});

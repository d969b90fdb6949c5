import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { StoryDecision } from "../../../src/stages/stories/decision.js";
import { groupStories } from "../../../src/stages/stories/group.js";
import type { StoryInput } from "../../../src/stages/stories/take-in.js";
import { reportOf } from "./report.js";

const FERRY_A =
  "Ferry Corvina sinks off Lindport\nThe ferry Corvina sank off the northern pier of Lindport on Tuesday evening, harbour officials said. All 84 passengers were taken ashore by fishing boats. Harbour master Ilse Brandt said the hull had struck a rock.";
const FERRY_B =
  "Passengers saved as ferry goes down near Lindport\nFishing boats saved all 84 passengers of the ferry Corvina, which sank near Lindport on Tuesday after striking a rock, harbour master Ilse Brandt told reporters.";
const TAX =
  "Assembly passes sugar tax\nThe assembly of Norvald voted on Wednesday for a tax on sugary drinks. Finance minister Petra Oduya said the revenue would go to school kitchens. Soft drink makers said they would sue.";

const grouped = (inputs: StoryInput[]) => groupStories(inputs).map((story) => story.reports);

describe("groupStories", () => {
  it("takes the two reports of the example for one story and says what they share", () => {
    const folder = new URL("../../../examples/kursk-capture/reports/", import.meta.url);
    const inputs = readdirSync(folder).map((name) => reportOf(name, readFileSync(new URL(name, folder), "utf8")));
    const stories = groupStories(inputs);
    expect(stories).toHaveLength(1);
    expect(stories[0]?.joins).toHaveLength(1);
    expect(stories[0]?.joins[0]?.why).toMatch(/shared rare words: \w+/);
  });

  it("joins two tellings of one event and keeps another event apart", () => {
    const stories = grouped([reportOf("a", FERRY_A), reportOf("b", FERRY_B), reportOf("c", TAX)]);
    expect(stories).toEqual([["a", "b"], ["c"]]);
  });

  it("gives the same stories whatever the order of the reports", () => {
    const inputs = [reportOf("a", FERRY_A), reportOf("b", FERRY_B), reportOf("c", TAX)];
    expect(groupStories([...inputs].reverse())).toEqual(groupStories(inputs));
  });

  it("orders the reports of a story by when they could be known", () => {
    const early = { publishedAt: "2030-05-01T09:00:00Z" };
    const late = { publishedAt: "2030-05-01T12:00:00Z" };
    expect(grouped([reportOf("a", FERRY_A, late), reportOf("b", FERRY_B, early)])).toEqual([["b", "a"]]);
  });

  it("keeps what is told in the same words years apart as two stories, and a few days apart as one", () => {
    const first = reportOf("a", FERRY_A, { publishedAt: "2030-05-01T09:00:00Z" });
    const daysLater = reportOf("b", FERRY_B, { publishedAt: "2030-05-05T09:00:00Z" });
    const yearsLater = reportOf("b", FERRY_B, { publishedAt: "2033-05-01T09:00:00Z" });
    expect(grouped([first, daysLater])).toEqual([["a", "b"]]);
    expect(grouped([first, yearsLater])).toEqual([["a"], ["b"]]);
  });

  it("takes reports of no words, of one and none at all", () => {
    expect(groupStories([])).toEqual([]);
    expect(grouped([reportOf("a", ""), reportOf("b", "\ud800 ...")])).toEqual([["a"], ["b"]]);
    expect(grouped([reportOf("a", FERRY_A)])).toEqual([["a"]]);
  });

  it("holds to what a person decided, whatever the words say", () => {
    const inputs = [reportOf("a", FERRY_A), reportOf("b", FERRY_B), reportOf("c", TAX)];
    const of = (...decisions: StoryDecision[]) => groupStories(inputs, { decisions }).map((story) => story.reports);
    expect(of({ kind: "apart", reports: ["a", "b"] })).toEqual([["a"], ["b"], ["c"]]);
    expect(of({ kind: "together", reports: ["b", "c"] })).toEqual([["a", "b", "c"]]);
    expect(of({ kind: "apart", reports: ["a"], from: ["b"] }, { kind: "together", reports: ["b", "c"] })).toEqual([
      ["a"],
      ["b", "c"],
    ]);
  });

  it("says whose decision it was that two reports are together", () => {
    const decision = { kind: "together", reports: ["a", "c"], by: "night desk" } as const;
    const [story] = groupStories([reportOf("a", FERRY_A), reportOf("c", TAX)], { decisions: [decision] });
    expect(story?.joins).toEqual([{ report: "c", to: "a", why: "by decision of night desk" }]);
  });
});

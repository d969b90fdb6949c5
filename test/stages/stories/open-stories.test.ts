import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryChange } from "../../../src/stages/stories/change.js";
import { OpenStories } from "../../../src/stages/stories/open-stories.js";
import type { StoryInput } from "../../../src/stages/stories/take-in.js";
import { reportOf } from "./report.js";

const DAY = 86_400_000;
const at = (day: number, hour = 8): { publishedAt: string } => ({
  publishedAt: new Date(Date.UTC(2031, 0, 1) + day * DAY + hour * 3_600_000).toISOString(),
});

const ferry = [
  "The ferry Corvina sank off the northern pier of Lindport on Tuesday, harbour officials said. All 84 passengers were taken ashore by fishing boats. Harbour master Ilse Brandt said the hull had struck a rock.",
  "Fishing boats saved all 84 passengers of the ferry Corvina, which sank near Lindport after striking a rock, harbour master Ilse Brandt told reporters.",
  "The owner of the ferry Corvina said her hull had been inspected in May. She sank off Lindport after striking a rock; all 84 passengers were saved.",
];
const tax = [
  "The assembly of Norvald voted for a tax on sugary drinks. Finance minister Petra Oduya said the revenue would go to school kitchens. Soft drink makers said they would sue.",
  "Soft drink makers will sue over the tax on sugary drinks that the assembly of Norvald passed. Finance minister Petra Oduya defended it: school kitchens need the revenue.",
];
const reports = [
  ...ferry.map((text, i) => reportOf(`ferry-${i}`, text, at(0, 8 + i))),
  ...tax.map((text, i) => reportOf(`tax-${i}`, text, at(0, 12 + i))),
];

const addAll = (open: OpenStories, inputs: readonly StoryInput[]): StoryChange[] =>
  inputs.flatMap((input) => open.add(input));
const groups = (open: OpenStories): string[][] => open.stories().map((story) => [...story.reports].sort());
/** Sentences about something else each: nothing joins them. */
const filler = (i: number): string => {
  const word = (n: number) => [...`${(i * 7 + n) % 9973}`].map((digit) => "bdfglmnprt"[Number(digit)]).join("a");
  return `${word(1)}ilo ${word(2)}ura ${word(3)}esk ${word(4)}omi ${word(5)}anto ${word(6)}erel ${word(7)}usa.`;
};

describe("OpenStories", () => {
  it("tells of each report whether it started a story or joined one, and why", () => {
    const changes = addAll(new OpenStories(), reports);
    expect(changes.map(({ kind }) => kind)).toEqual(["started", "joined", "joined", "started", "joined"]);
    expect(changes[1]?.why).toMatch(/^\d+ % alike on average, \d+ % needed; shared rare words: .*Corvina/);
    expect(changes[3]?.why).toBe("no story in the window is near enough");
    expect(new Set(changes.map(({ story }) => story)).size).toBe(2);
  });

  it("gives the same stories in whatever order a few reports come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (inputs) => {
        const open = new OpenStories();
        addAll(open, inputs);
        expect(groups(open)).toEqual([
          ["ferry-0", "ferry-1", "ferry-2"],
          ["tax-0", "tax-1"],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("makes two stories into one when a report shows that they are: the older id goes on", () => {
    const open = new OpenStories();
    const [first] = addAll(open, [
      reportOf("a", "Smoke over Osterau: residents of the Bellmar quarter were told to keep windows shut."),
    ]);
    addAll(open, [
      reportOf("b", "The Hollbeck furniture works burns, firefighters fight the flames, said Jan Merrit."),
    ]);
    expect(groups(open)).toEqual([["a"], ["b"]]);
    const changes = addAll(open, [
      reportOf(
        "c",
        "Smoke over Osterau as the Hollbeck furniture works burns: residents of the Bellmar quarter keep windows shut, firefighters fight the flames, said Jan Merrit.",
      ),
    ]);
    expect(groups(open)).toEqual([["a", "b", "c"]]);
    expect(changes.find(({ kind }) => kind === "merged")).toMatchObject({ story: first?.story, reports: ["b"] });
  });

  it("holds a decision through what comes, and is as before when it is taken back", () => {
    const open = new OpenStories();
    addAll(open, reports.slice(0, 2));
    const decision = {
      kind: "apart",
      reports: ["ferry-0", "ferry-1"],
      by: "night desk",
      why: "another ferry",
    } as const;
    expect(open.decide(decision)).toEqual([
      expect.objectContaining({ kind: "split", why: "by decision of night desk: another ferry" }),
    ]);
    addAll(open, reports.slice(2));
    expect(open.storyOf("ferry-0")).not.toBe(open.storyOf("ferry-1"));
    expect(open.takeBack(decision)).toEqual([expect.objectContaining({ kind: "merged" })]);
    expect(groups(open)).toEqual([
      ["ferry-0", "ferry-1", "ferry-2"],
      ["tax-0", "tax-1"],
    ]);
  });

  it("puts together what a person decided, also before the reports come", () => {
    const decision = { kind: "together", reports: ["ferry-0", "tax-0"] } as const;
    const early = new OpenStories({ decisions: [decision] });
    addAll(early, reports);
    const late = new OpenStories();
    addAll(late, reports);
    late.decide(decision);
    for (const open of [early, late]) expect(open.storyOf("ferry-0")).toBe(open.storyOf("tax-0"));
    late.takeBack(decision);
    expect(groups(late)).toEqual([
      ["ferry-0", "ferry-1", "ferry-2"],
      ["tax-0", "tax-1"],
    ]);
  });

  it("puts two reports together that belong to a third which has not come yet", () => {
    const open = new OpenStories();
    addAll(open, reports.slice(0, 4));
    open.decide({ kind: "together", reports: ["tax-0", "tax-1"] });
    open.decide({ kind: "together", reports: ["ferry-1", "tax-1"] });
    expect(open.storyOf("tax-0")).toBe(open.storyOf("ferry-1"));
  });

  it("holds every decision that no later one contradicts, whatever they are and whenever they come", () => {
    const ids = reports.map(({ report }) => report.id);
    const decisions = fc.record({
      kind: fc.constantFrom("together" as const, "apart" as const),
      reports: fc.shuffledSubarray(ids, { minLength: 2, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(decisions, { maxLength: 5 }), fc.nat(reports.length), (made, before) => {
        const open = new OpenStories();
        addAll(open, reports.slice(0, before));
        for (const decision of made) open.decide(decision);
        addAll(open, reports.slice(before));
        for (const decision of made) {
          if (open.decisions.overruled.has(decision)) continue;
          const stories = new Set(decision.reports.map((id) => open.storyOf(id)));
          expect(stories.size).toBe(decision.kind === "together" ? 1 : decision.reports.length);
        }
        for (const decision of [...made].reverse()) open.takeBack(decision);
        expect(groups(open)).toEqual([
          ["ferry-0", "ferry-1", "ferry-2"],
          ["tax-0", "tax-1"],
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the decision that undoes a join, and the undoing holds", () => {
    const open = new OpenStories();
    const joined = addAll(open, reports.slice(0, 2))[1];
    const decision = joined && open.undoing(joined);
    expect(decision).toEqual({ kind: "apart", reports: ["ferry-1"], from: ["ferry-0"] });
    if (decision) open.decide(decision);
    addAll(open, reports.slice(2));
    expect(open.storyOf("ferry-1")).not.toBe(open.storyOf("ferry-0"));
  });

  it("closes what nothing joined for as long as the window lasts, and forgets its reports", () => {
    const open = new OpenStories({ days: 7 });
    addAll(open, reports);
    const changes: StoryChange[] = [];
    for (let i = 0; i < 2400; i++) changes.push(...open.add(reportOf(`f${i}`, filler(i), at(i / 100))));
    const closed = changes.filter(({ kind }) => kind === "closed");
    expect(closed[0]).toMatchObject({
      reports: ["ferry-0", "ferry-1", "ferry-2"],
      why: "no report joined it for 7 days",
    });
    expect(open.storyOf("ferry-0")).toBeUndefined();
    expect(open.size).toBeLessThan(1100);
  });

  it("never keeps more reports than it may, whether they tell one thing or many, with dates or without", () => {
    const open = new OpenStories({ most: 200 });
    for (let i = 0; i < 600; i++) open.add(reportOf(`f${i}`, filler(i)));
    expect(open.size).toBeLessThanOrEqual(201);
    for (let i = 0; i < 600; i++) open.add(reportOf(`g${i}`, ferry[i % 3] ?? ""));
    expect(open.size).toBeLessThanOrEqual(201);
  });

  it("is not moved by a report dated far ahead, and takes what is no date", () => {
    const open = new OpenStories({ days: 7 });
    addAll(open, reports);
    open.add(reportOf("odd", filler(1), { publishedAt: "9999-12-31T23:59:59Z" }));
    open.add(reportOf("older", filler(2), { publishedAt: "0001-01-01" }));
    open.add(reportOf("none", filler(3), { publishedAt: "someday" }));
    expect(open.storyOf("ferry-0")).toBeDefined();
    expect(open.size).toBe(reports.length + 3);
  });

  it("takes reports of no words, of one word of a megabyte, and one id twice", () => {
    const open = new OpenStories();
    addAll(open, [reportOf("a", ""), reportOf("b", " \ud800 ..."), reportOf("c", "x".repeat(1_000_000))]);
    expect(open.add(reportOf("a", "something else"))).toEqual([]);
    expect(groups(open)).toHaveLength(3);
  });
});

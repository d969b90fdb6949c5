import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

const toldOf = (...texts: string[]): string[] =>
  makeAccount(
    texts.map((text, i) => reportFrom({ id: `r${i}`, publishedAt: "2031-09-10T12:00:00Z", text })),
  ).stories.flatMap(({ figures }) => figures.map(({ at, measure }) => `${at.report} ${at.exact}: ${measure}`));

describe("a count of an event long before its reports", () => {
  it("is the story's own where several reports tell the same without a date, as in a trial", () => {
    const told = toldOf(
      "Dana Vos, who killed four people at the mill in Orva, was sentenced to life on Monday, the court said.",
      "The court in Orva sentenced Dana Vos, who killed four people at the mill, to life on Monday.",
      "Dana Vos was sentenced to life in Orva on Monday for killing four people at the mill in March 2029.",
    );
    expect(told.filter((one) => one.endsWith("killed"))).toHaveLength(3);
  });

  it("stays another event's where no other report tells it so", () => {
    const told = toldOf(
      "A quake killed four people in Orva on Monday, police said. A quake in Orva killed 612 people in 2019.",
      "A quake killed four people in Orva on Monday, the mayor said. In 2019, 612 people were killed there.",
    );
    expect(told.filter((one) => one.includes("612"))).toEqual([]);
  });
});

describe("a pair", () => {
  it.each<[string, string[]]>([
    ["Vos and two friends drove to the mill.", ["r0 two: friends"]],
    ["Two bomb threats came in by telephone.", ["r0 Two: threats"]],
    ["Two cables were laid anew.", ["r0 Two: cables (lay)"]],
  ])("counts where they went with somebody, or something befell them: %s", (text, expected) => {
    expect(toldOf(text)).toEqual(expected);
  });

  it.each([
    "Two clerks spoke to reporters.",
    "She leaves a husband and two children.",
    "The two banks stand side by side.",
    "The club has two options.",
  ])("is told one by one otherwise: %s", (text) => {
    expect(toldOf(text)).toEqual([]);
  });

  it("of houses away tells how far it is", () => {
    expect(toldOf("He was arrested five buildings away.")).toEqual([]);
  });
});

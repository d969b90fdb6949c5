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

  it("is the story's own where several tell that somebody is accused of it", () => {
    const told = toldOf(
      "A former clerk has been charged in the 1987 slayings of two women at a shop in Orva, police said on Friday.",
      "Police in Orva on Friday arrested a former clerk in the 1987 killings of two women at a shop.",
    );
    expect(told.filter((one) => one.endsWith("killed"))).toHaveLength(2);
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

  it.each<[string, string[]]>([
    ["The ferry was carrying 96 passengers.", ["r0 96: aboard"]],
    ["The ferry had 380 people on board.", ["r0 380: aboard"]],
    ["About 90 people were inside the hall.", ["r0 About 90: present"]],
    ["Some 40,000 commuters were affected.", ["r0 Some 40,000: affected"]],
    ["Four men rammed the gate of the mill.", ["r0 Four: people (ram)"]],
    ["The truck was carrying 20 kilograms of sand.", []],
    ["She was 100 percent sure.", []],
    ["The Orva 3 lines were cut.", []],
    ["It rained in the second half of the match.", []],
    ["The clerk who robbed three banks has been charged.", ["r0 three: banks (rob)"]],
    ["He was jailed for the attempted murder of a guard.", []],
    ["He hanged himself in his cell.", []],
  ])("and people by what they did or where they were: %s", (text, expected) => {
    expect(toldOf(text)).toEqual(expected);
  });

  it("of houses away tells how far it is", () => {
    expect(toldOf("He was arrested five buildings away.")).toEqual([]);
  });
});

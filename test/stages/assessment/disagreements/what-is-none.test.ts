import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

const storiesOf = (...texts: readonly string[]) =>
  makeAccount(texts.map((text, i) => reportFrom({ id: `r${i}`, text, publishedAt: `2025-03-0${i + 1}T10:00:00Z` })))
    .stories;

const OPENING = "A fire burned the town hall of Orlo on Saturday. ";

describe("what is no contradiction, and nothing taken back", () => {
  it.each([
    [
      "a sum told again in another currency",
      "The damage was put at 2 million crowns ($190,000), officials said.",
      "Damage from the fire was 2 million crowns, officials said.",
    ],
    [
      "two counts of one speaker in one report",
      "Officials said 20 people were treated for smoke. Later in the day 300 people were treated, officials said.",
      "The fire was out by noon.",
    ],
    [
      "a call that is turned down",
      "The opposition called for fresh elections after the fire. Mayor Ida Falk rejected calls for fresh elections.",
      "The fire was out by noon.",
    ],
  ])("%s", (_, ...texts) => {
    const stories = storiesOf(...texts.map((text) => OPENING + text));
    expect(stories.flatMap(({ disagreements }) => disagreements.filter(({ kind }) => kind === "contradicts"))).toEqual(
      [],
    );
    const statuses = stories.flatMap(({ claims }) =>
      claims.flatMap(({ history }) => history.map(({ status }) => status)),
    );
    expect(statuses.filter((status) => status === "retracted" || status === "denied")).toEqual([]);
  });

  it("a rounded number stands on the side of the exact one", () => {
    const [story] = makeAccount(
      [
        "The damage came to about $400,000, the mayor said.",
        "The damage came to $400,000, the council said.",
        "The damage came to $5 million, the owner said.",
      ].map((text, i) => reportFrom({ id: `r${i}`, text: OPENING + text, publishedAt: "2025-03-02T10:00:00Z" })),
    ).stories;
    const sides = (story?.disagreements ?? []).filter(({ over }) => over === "figure").flatMap((one) => one.sides);
    expect(sides.map((side) => side.map(({ exact }) => exact))).toEqual([
      ["about $400,000", "$400,000"],
      ["$5 million"],
    ]);
  });

  it("a contradiction told once is not told again as a rise of the same numbers", () => {
    const told = storiesOf(
      `${OPENING}Police said seven bridges were closed. The mayor said eight bridges were closed.`,
      `${OPENING}The mayor said that eight bridges were closed.`,
    ).flatMap(({ disagreements }) => disagreements.filter(({ over }) => over === "figure"));
    expect(told.length).toBeLessThanOrEqual(1);
  });
});

describe("what hangs on an if", () => {
  it.each([
    "Mayor Ida Falk told residents she was sorry if the fire was linked to her campaign.",
    "Mayor Ida Falk apologised if the fire was linked to her campaign.",
    "The union said it would call a strike if the mayor closed the hall.",
  ])("is nobody's claim: %s", (text) => {
    const claims = storiesOf(OPENING + text).flatMap((story) => story.claims.map((claim) => claim.text.exact));
    expect(claims.filter((claim) => /linked|closed the hall/.test(claim) && !/sorry if|strike if/.test(claim))).toEqual(
      [],
    );
  });

  it("leaves what is said outright as it is", () => {
    const claims = storiesOf(`${OPENING}The union said it would call a strike if the mayor closed the hall.`);
    expect(claims.flatMap((story) => story.claims.map(({ text }) => text.exact)).join()).toContain("call a strike");
  });
});

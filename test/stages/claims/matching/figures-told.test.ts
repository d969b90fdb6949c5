import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

const storyOf = (...texts: string[]) =>
  makeAccount(texts.map((text, i) => reportFrom({ id: `r${i}`, text, publishedAt: `2025-05-04T0${i}:00Z` }))).stories;

const claimsOf = (...texts: string[]): string[] =>
  storyOf(...texts)
    .flatMap((story) => story.claims)
    .map(({ text }) => text.exact);

describe("two clauses of one kind of event", () => {
  it.each([
    [
      "one gives a figure and the other none",
      "March in Tarsk\n\nSome 5,400 people marched in Tarsk, mayor Ines Caldera said on Sunday.",
      "Tarsk march\n\nPeople marched in Tarsk over the price of bread, police said on Sunday.",
    ],
  ])("are two claims where %s", (_, a, b) => {
    expect(claimsOf(a, b)).toHaveLength(2);
  });

  it("are one claim where they give the same figure", () => {
    const claims = claimsOf(
      "Quake in Orlo\n\nThe quake killed 13 people in Orlo, governor Ines Caldera said on Sunday.",
      "Orlo quake\n\nA total of 13 people had been killed in Orlo, police said on Sunday.",
    );
    expect(claims).toHaveLength(1);
  });

  it("are said by both where one gives no figure", () => {
    const claims = storyOf(
      "Convoy in Tarsk\n\nLenn has sent around 400 soldiers to Tarsk, minister Ines Caldera said on Sunday.",
      "Tarsk convoy\n\nLenn has sent soldiers to Tarsk, governor Olaf Brenner said on Sunday.",
    ).flatMap((story) => story.claims);
    expect(claims.map(({ text, statements }) => [text.exact, statements.length])).toEqual([
      ["Lenn has sent soldiers to Tarsk", 2],
      ["Lenn has sent around 400 soldiers to Tarsk", 1],
    ]);
  });
});

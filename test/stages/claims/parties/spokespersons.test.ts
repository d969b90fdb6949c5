import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/account.js";
import { vocabularies } from "../../../../src/stages/claims/propositions/vocabulary.js";
import { tellStory } from "../../../../src/stages/claims/tell-story.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** The statements of some reports: in how many places each stands, and who says it. */
function toldBy(...texts: readonly string[]): [number, string][] {
  const { told, parties } = tellStory(
    texts.map((text) => readReport(reportFrom({ text, publishedAt: "2031-05-12T10:00:00Z" }))),
    vocabularies(),
  );
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return told.map(({ statement: { by, appearances } }) => [
    appearances.length,
    names.get(typeof by === "string" ? by : by.party) ?? "",
  ]);
}

describe("the word of a body that another report has from who speaks for it is one statement", () => {
  it.each([
    [
      "an unnamed spokesman",
      "Some 5,400 people marched through Orlo on Sunday, Miguel Brandt, a spokesman for the Orlo town hall, said.",
      "The number of marchers in Orlo was 5,400, a spokesman for the Orlo town hall said.",
      "Miguel Brandt",
    ],
    [
      "a ministry",
      "Seven schools in Orlo will stay closed until Friday because of the flu, health ministry spokeswoman Ana Ruizborg said.",
      "Seven schools in Orlo stay closed until Friday, the health ministry said.",
      "Ana Ruizborg",
    ],
    [
      "the same report's headline and text",
      "Town hall: 5,400 march in Orlo\n\nSome 5,400 people marched in Orlo on Sunday, town hall spokesman Miguel Brandt said.",
      "Some 5,400 people marched in Orlo on Sunday, town hall spokesman Miguel Brandt said.",
      "Miguel Brandt",
    ],
  ])("%s", (_, a, b, name) => {
    const told = toldBy(a, b);
    expect(told.map(([, by]) => by)).toEqual([name]);
    expect(told[0]?.[0]).toBeGreaterThan(1);
  });

  it.each([
    [
      "another body's spokesman",
      "Seven schools in Orlo stay closed until Friday, teachers' union spokeswoman Ana Ruizborg said.",
      "Seven schools in Orlo stay closed until Friday, the health ministry said.",
    ],
    [
      "a former one",
      "Seven schools in Orlo stay closed until Friday, former health ministry spokeswoman Ana Ruizborg said.",
      "Seven schools in Orlo stay closed until Friday, the health ministry said.",
    ],
    [
      "something else said",
      "Seven schools in Orlo stay closed until Friday, health ministry spokeswoman Ana Ruizborg said.",
      "The health ministry said that 12 nurses had fallen ill in Orlo.",
    ],
    [
      "another figure",
      "Seven schools in Orlo stay closed until Friday, health ministry spokeswoman Ana Ruizborg said.",
      "Nine schools in Orlo stay closed until Friday, the health ministry said.",
    ],
    [
      "the head of it",
      "Seven schools in Orlo stay closed until Friday, health minister Ana Ruizborg said.",
      "Seven schools in Orlo stay closed until Friday, the health ministry said.",
    ],
    [
      "one who says it again later",
      "Seven schools in Orlo stay closed until Friday, health ministry spokeswoman Ana Ruizborg said on Tuesday.",
      "Seven schools in Orlo stay closed until Friday, the health ministry said on Monday.",
    ],
    [
      "one who speaks beside it",
      "Seven schools in Orlo stay closed until Friday, health ministry spokeswoman Ana Ruizborg said.",
      "Seven schools in Orlo stay closed until Friday, the health ministry said. Ana Ruizborg, its spokeswoman, said that nurses were ill.",
    ],
  ])("but not of %s", (_, a, b) => {
    expect(new Set(toldBy(a, b).map(([, by]) => by)).size).toBeGreaterThan(1);
  });
});

describe("who stands described between commas behind the name that opens a sentence", () => {
  it("is the one named", () => {
    expect(
      toldBy("Miguel Brandt, spokesman for the Orlo town hall, citing the police, said 5,400 people marched.").map(
        ([, by]) => by,
      ),
    ).toEqual(["Miguel Brandt"]);
  });
  it("is somebody else behind a name that does not open it", () => {
    expect(
      toldBy("After talks with Miguel Brandt, a spokesman, who looked tired, said 5,400 people marched.").map(
        ([, by]) => by,
      ),
    ).not.toContain("Miguel Brandt");
  });
});

import { describe, expect, it } from "vitest";
import { makeAccount, reportFrom } from "../../../../src/index.js";

/** The disagreements over figures of reports of one quake, by kind and first words of each side. */
const told = (...texts: readonly (readonly [day: number, text: string])[]): string[][] =>
  makeAccount(
    texts.map(([day, text], i) =>
      reportFrom({
        id: `r${i}`,
        text: `A quake shook the town of Orlo on Sunday, 4 March 2031. ${text}`,
        publishedAt: `2031-03-0${day}T10:00:00Z`,
      }),
    ),
  )
    .stories.flatMap(({ disagreements }) => disagreements)
    .filter(({ over }) => over === "figure")
    .map(({ kind, sides }) => [kind, ...sides.map((side) => side[0]?.exact ?? "")]);

describe("a part and its whole, told by two", () => {
  it("cannot hold of one moment where the part is more", () => {
    expect(
      told(
        [5, "About 120 homes were damaged or destroyed, the council said."],
        [5, "More than 700 homes were destroyed, a union said."],
      ),
    ).toEqual([["contradicts", "About 120", "More than 700"]]);
  });

  it("lie far apart where the part is told later: the whole has grown", () => {
    expect(
      told(
        [5, "About 120 homes and other buildings were damaged or destroyed, the council said."],
        [7, "More than 700 homes were destroyed, the council said."],
      ),
    ).toEqual([["far apart", "About 120", "More than 700"]]);
  });

  it.each([
    ["the part is less", "About 120 homes were damaged or destroyed.", "About 80 homes were destroyed."],
    ["other things are counted", "About 120 homes were damaged or destroyed.", "More than 700 cars were destroyed."],
    [
      "no end of the whole is told",
      "At least 120 homes were damaged or destroyed.",
      "More than 700 homes were destroyed.",
    ],
  ])("do not clash where %s", (_, a, b) => {
    expect(told([5, `${a.replace(".", "")}, the council said.`], [5, `${b.replace(".", "")}, a union said.`])).toEqual(
      [],
    );
  });
});

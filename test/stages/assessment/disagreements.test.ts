import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import type { Disagreement } from "../../../src/stages/dossier/account-document.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

const accountOf = (...texts: readonly string[]) =>
  makeAccount(
    texts.map((text, i) =>
      reportFrom({ id: `r${i}`, publishedAt: `2025-03-0${4 + i}T09:00:00Z`, text, language: "en" }),
    ),
  );

const partingIn = (...texts: readonly string[]): Disagreement[] =>
  accountOf(...texts).stories.flatMap(({ disagreements }) => disagreements);

const sidesOf = ({ sides }: Disagreement): string[][] => sides.map((side) => side.map(({ exact }) => exact));

const HEAD = "Dam inquiry opens at Harbrook\n\nAn inquiry into the Harbrook dam opened on Monday.";

describe("whether it is so", () => {
  it.each([
    [
      "no such thing",
      'An engineer, Una Marr, said the Harbrook water board had been told of a crack in the dam. "There is no such letter in our files," board director Lia Sorel said.',
      ["told of a crack", "no such letter"],
    ],
    [
      "we never touched it",
      'A lawyer, Carl Ostrom, said the valve had been shut by the Harbrook rangers. "We never touched it," ranger chief Una Marr said.',
      ["shut by", "never touched it"],
    ],
    [
      "any wrongdoing",
      "Prosecutor Una Marr said that dam director Carl Ostrom was guilty of taking bribes. Ostrom denied any wrongdoing.",
      ["guilty", "any wrongdoing"],
    ],
    [
      "the accusation, with what follows it",
      "Union secretary Una Marr said the dam alarm had been switched off for months. Harbrook Power rejected the accusation. The alarm was working on the night of the flood, the company's lawyer, Carl Ostrom, said.",
      ["switched off", "the accusation"],
    ],
  ])("is parted by a denial of few words: %s", (_, text, [said, denied]) => {
    const found = partingIn(`${HEAD} ${text}`).find(({ over }) => over === "polarity");
    expect(found).toMatchObject({ kind: "contradicts" });
    const [one, other] = sidesOf(found as Disagreement);
    expect(one?.join(" ")).toContain(said);
    expect(other?.join(" ")).toContain(denied);
  });

  it("tells who does not know of it", () => {
    const found = partingIn(
      `${HEAD} Ranger Una Marr said the two engineers had met at a hotel in April. Spokeswoman Lia Sorel said she was not aware of any such meeting.`,
    );
    expect(found).toMatchObject([{ over: "polarity", kind: "does-not-know" }]);
  });

  it.each([
    [
      "an offer turned down",
      "Prosecutor Una Marr said the trial would open in May. Carl Ostrom rejected an offer of a shorter term.",
    ],
    [
      "an open question",
      "Ranger Una Marr said the two men had died in the flood. Harbrook police did not disclose how the two men had died.",
    ],
    [
      "what one speaker says in one report",
      '"Two dams, two floods," Una Marr said. There is nothing to connect the two floods, Marr said.',
    ],
    ["two who agree", "Una Marr said the gate was open. Carl Ostrom said the gate was open."],
  ])("is not parted by %s", (_, text) => {
    expect(partingIn(`${HEAD} ${text}`).filter(({ over }) => over === "polarity")).toEqual([]);
  });

  it("has the words that part, the parties and their origins, and what would settle it", () => {
    const [found] = partingIn(
      `${HEAD} Engineer Una Marr said the gate had been open all night. Director Lia Sorel denied that the gate had been open.`,
    );
    expect(found?.point.length).toBeGreaterThanOrEqual(2);
    expect(found?.parties.map((side) => side.length)).toEqual([1, 1]);
    expect(found?.origins).toEqual([
      { atLeast: 1, atMost: 1 },
      { atLeast: 1, atMost: 1 },
    ]);
    expect(found?.settledBy).toMatch(/^somebody who knows it at first hand, independent of .*Marr.* and .*Sorel/);
  });
});

describe("where it happened", () => {
  const sea = "Quake shakes Harbrook\n\nA strong quake struck off the coast of Harbrook on Monday, officials said.";

  it("is parted by sea and land on one day", () => {
    const found = partingIn(
      sea,
      "Quake shakes Harbrook\n\nA strong quake shook Harbrook on Monday. The epicentre of the quake was within the mainland, the observatory found.",
    );
    expect(found.filter(({ over }) => over === "place")).toMatchObject([{ kind: "contradicts" }]);
  });

  it.each([
    [
      "another day",
      "Quake shakes Harbrook again\n\nA quake on Wednesday was centred within the mainland at Harbrook, officials said.",
    ],
    [
      "another event",
      "Quake shakes Harbrook\n\nA strong quake struck Harbrook on Monday. Rescue talks were held on the mainland.",
    ],
  ])("is not parted by %s", (_, text) => {
    expect(partingIn(sea, text).filter(({ over }) => over === "place")).toEqual([]);
  });
});

describe("over figures", () => {
  it("a rise is one disagreement, replaced by its last word", () => {
    const first = "Flood at Harbrook\n\nFour people died in the flood at Harbrook, the Harbrook police said on Monday.";
    const then =
      "Flood at Harbrook\n\nNine people died in the flood at Harbrook, the Harbrook police said on Wednesday.";
    const found = partingIn(first, then).filter(({ over }) => over === "figure");
    expect(found).toMatchObject([{ kind: "superseded", supersededBy: 1 }]);
    expect(found[0]?.sides.map((side) => side[0]?.exact.toLowerCase())).toEqual(["four", "nine"]);
  });
});

it("lists a bounded number of passages and tells how many more there are", () => {
  const deny = (i: number) =>
    `Dam inquiry opens at Harbrook\n\nEngineer Una Marr said on day ${i} that the gate had been open. Director Lia Sorel denied that the gate had been open.`;
  const reports = Array.from({ length: 40 }, (_, i) =>
    reportFrom({ id: `r${i}`, publishedAt: "2025-03-04T09:00:00Z", text: deny(i), language: "en" }),
  );
  const [story] = makeAccount(reports).stories;
  const found = story?.disagreements.find(({ over }) => over === "polarity");
  expect(found?.sides.every((side) => side.length <= 24)).toBe(true);
  expect(found?.leftOut?.some((n) => n > 0)).toBe(true);
});

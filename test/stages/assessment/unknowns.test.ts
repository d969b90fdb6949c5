import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import type { Unknown } from "../../../src/stages/dossier/account-document.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

type Told = readonly [publishedAt: string, text: string];

const unknownsIn = (...told: readonly Told[]): Unknown[] =>
  makeAccount(
    told.map(([publishedAt, text], i) => reportFrom({ id: `r${i}`, publishedAt, text, language: "en" })),
  ).stories.flatMap(({ unknowns }) => unknowns);

const one = (text: string): Unknown[] => unknownsIn(["2025-03-04T09:00:00Z", text]);

describe("what a report says is not known", () => {
  it.each([
    ["said to be unknown", "why or how", "The cause of the fire was not immediately known, Ms Ardell said."],
    ["said to be unknown", "how many", "It was not clear how many people had been on board."],
    ["said to be unknown", "how long", "It is not known how long the mill will stay closed."],
    ["said to be unknown", "why or how", "Nobody knows why the gate stood open."],
    ["said to be unknown", "whether it is so", "It was too soon to tell whether the line could reopen."],
    ["said to be unknown", "who", "The two sides had not settled who would pay."],
    ["said to be unknown", "when", "It is not yet known when the trial will begin."],
    ["said to be unknown", "how many", "An undetermined number of clerks had gone home early."],
    ["said to be unknown", "why or how", "The gate had been left open for unknown reasons."],
    ["said to be unknown", "why or how", "The guards have yet to explain why the gate stood open."],
    ["not given", "how many", "The ministry declined to say how many guards were on duty."],
    ["not given", "who", "The names of the dead have not been released."],
    ["not given", "whether it is so", "Mr Orlan would not comment on whether the gate had been locked."],
  ])("is %s, on %s: %s", (kind, about, text) => {
    expect(one(`The mill at Harbrook burned down on Monday and three people were hurt. ${text}`)).toMatchObject([
      { kind, about, knownAt: "2025-03-04T09:00:00Z" },
    ]);
  });

  it.each([
    "The ministry declined to comment.",
    "Mr Orlan did not answer requests for comment.",
    "If this is true, the company owes us an answer, he said.",
    "The guards knew the gate well.",
    "The mill had received a letter from an unknown person.",
    "The owners met at an undisclosed place on Tuesday.",
    "The owners have yet to sign the contract.",
    "The two guards, who did not give their names, had left at noon.",
    '"I still do not know who I am supposed to call," a miller said.',
    "The name of the founder was unknown until the archive was opened.",
    "The new crew never established a rhythm.",
    "The guards did not know they could have closed the gate.",
    "A previously unknown passage under the mill was found, the guards said.",
    "A woman who lives beside the mill told reporters that she had heard a bang.",
    "Two doctors at the hospital said the patients were well.",
  ])("is nothing in: %s", (text) => {
    expect(one(`The mill at Harbrook burned down on Monday and three people died. ${text}`)).toEqual([]);
  });

  it("names the bodies that are not named, and no witness", () => {
    const found = one(
      "The mill at Harbrook was sold on Monday, an intelligence source said. A neighbour said she was glad of it.",
    );
    expect(found.map(({ kind, at }) => [kind, at.exact])).toEqual([["unnamed", "an intelligence source"]]);
  });

  it("never throws, and each passage stands at its place", () => {
    const words = [
      "not known",
      "how many",
      "if confirmed",
      "would",
      "declined to say",
      "fire",
      "who",
      ".",
      ", but ",
      "\n",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }), (parts) => {
        const text = `The mill burned. ${parts.join(" ")}`;
        for (const { at } of one(text)) expect(text.slice(at.at.start, at.at.end)).toBe(at.exact);
      }),
      { numRuns: 30 },
    );
  });
});

const FIRE =
  "Mill burns at Harbrook\n\nThe grain mill at Harbrook burned down on Monday, the Harbrook fire brigade said.";

describe("what answers an unknown", () => {
  const open: Told = ["2025-03-04T09:00:00Z", `${FIRE} The cause of the mill fire was not known.`];

  it("is a later report's word on the same", () => {
    const answer = "The mill fire was caused by a faulty dryer, brigade chief Una Marr said.";
    const found = unknownsIn(open, ["2025-03-06T09:00:00Z", `${FIRE} ${answer}`]);
    expect(found.find(({ about }) => about === "why or how")?.closedBy).toMatchObject({
      knownAt: "2025-03-06T09:00:00Z",
      passages: [{ report: "r1", exact: answer }],
    });
  });

  it.each([
    ["hedges", "2025-03-06T09:00:00Z", "The mill fire may have been caused by a faulty dryer, Una Marr said."],
    ["came before", "2025-03-03T09:00:00Z", "The mill fire was caused by a faulty dryer, Una Marr said."],
    ["speaks of something else", "2025-03-06T09:00:00Z", "The delay on the railway was caused by snow, Una Marr said."],
    ["does not know either", "2025-03-06T09:00:00Z", "The cause of the mill fire is still not known, Una Marr said."],
  ])("is no word that %s", (_, publishedAt, answer) => {
    const found = unknownsIn(open, [publishedAt, `${FIRE} ${answer}`]);
    expect(found.filter(({ closedBy }) => closedBy !== undefined)).toEqual([]);
  });
});

describe("what no report tells", () => {
  const notTold = (...told: readonly string[]): string[] =>
    unknownsIn(...told.map((text): Told => ["2025-03-04T09:00:00Z", text]))
      .filter(({ kind }) => kind === "not told")
      .map(({ about }) => about);

  it("is whether anybody was hurt, where something burned", () => {
    expect(notTold("The mill at Harbrook burned down on Monday, the owner said.")).toEqual([
      "whether anybody was hurt",
    ]);
  });

  it("is where it happened, where nobody names a place", () => {
    expect(notTold("The mill burned down on Monday and three people were hurt, the owner said.")).toEqual([
      "where it happened",
    ]);
  });

  it.each([
    "The mill at Harbrook burned down on Monday; nobody was hurt, the owner said.",
    "The mill at Harbrook burned down on Monday, the owner said. Two workers were taken to hospital.",
    "The council of Harbrook agreed on Monday to sell the mill, the mayor said.",
  ])("is nothing in: %s", (text) => {
    expect(notTold(text)).toEqual([]);
  });

  it("is nothing that one report of several tells", () => {
    expect(
      notTold(
        "Mill burns at Harbrook\n\nThe mill at Harbrook burned down on Monday, the fire brigade said.",
        "Mill burns at Harbrook\n\nThe mill at Harbrook burned down on Monday, the fire brigade said. Nobody was hurt.",
      ),
    ).toEqual([]);
  });
});

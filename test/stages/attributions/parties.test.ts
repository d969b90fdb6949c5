import { describe, expect, it } from "vitest";
import { attribute } from "../../../src/stages/attributions/attribute.js";
import { read } from "../../../src/stages/reading/read.js";
import { reportOf } from "../reading/report-of.js";

/** The parties of a text: all names of each, and its kind. */
const partiesIn = (text: string): string[][] =>
  attribute(read(reportOf(text))).parties.map(({ names }) => [
    ...new Set(names.map(({ start, end }) => text.slice(start, end))),
  ]);

const together = (text: string, ...names: string[]): boolean =>
  partiesIn(text).some((party) => names.every((name) => party.includes(name)));

describe("names of one party", () => {
  it.each([
    ["Kenyan President Ann Doe arrived. Doe said the talks had failed.", ["Kenyan President Ann Doe", "Doe"]],
    ["The Joint Harbour Board (JHB) met on Monday. The JHB said it would wait.", ["The JHB", "JHB"]],
    [
      "Norway's spy agency denied it. The Norwegian intelligence service said it knew nothing.",
      ["Norway's spy agency", "The Norwegian intelligence service"],
    ],
    [
      "The Interior Ministry said nine were dead. The ministry said the number could rise.",
      ["The Interior Ministry", "The ministry"],
    ],
    [
      "Norsk News Agency reported the blast. The largest Norwegian news agency said two men were held.",
      ["Norsk News Agency", "The largest Norwegian news agency"],
    ],
    ["Brevik Lines closed its office. Brevik said nobody would lose a job.", ["Brevik Lines", "Brevik"]],
    ["Oleg Petrovskyi spoke. Petrovsky said he was well.", ["Oleg Petrovskyi", "Petrovsky"]],
    [
      "A port official said the gates were shut. The official said they would open soon.",
      ["A port official", "The official"],
    ],
    [
      "N. Korean troops left. The DPRK said nothing of it. Pyongyang has sent others.",
      ["N. Korean", "DPRK", "Pyongyang"],
    ],
  ])("%s", (text, names) => expect(together(text, ...names)).toBe(true));
});

describe("names of two parties", () => {
  it.each([
    [
      "An intelligence source said the bridge was mined. A military source said it was not.",
      "An intelligence source",
      "A military source",
    ],
    ["John Kim and Ann Kim were there. Kim said it was cold.", "John Kim", "Ann Kim"],
    [
      "The Interior Ministry said nine were dead. The Health Ministry said ten were dead.",
      "The Interior Ministry",
      "The Health Ministry",
    ],
    [
      "The emergency service said four had died. The national weather service said it would rain.",
      "The emergency service",
      "The national weather service",
    ],
    ["Norway's army said it was ready. Sweden's army said it was not.", "Norway's army", "Sweden's army"],
  ])("%s", (text, one, other) => expect(together(text, one, other)).toBe(false));

  it("the ministry is the one named last, and never makes two ministries one", () => {
    const text =
      "The Interior Ministry said nine were dead. The ministry said it was sure. The Health Ministry said ten were dead. The ministry said the list was long.";
    expect(together(text, "The Interior Ministry", "The ministry")).toBe(true);
    expect(together(text, "The Health Ministry", "The ministry")).toBe(true);
    expect(together(text, "The Interior Ministry", "The Health Ministry")).toBe(false);
  });

  it("Kim is nobody's when two Kims are about", () => {
    const text = "John Kim and Ann Kim were there. Kim said it was cold.";
    expect(together(text, "John Kim", "Kim") || together(text, "Ann Kim", "Kim")).toBe(false);
  });
});

describe("sources", () => {
  it("that are pronouns are given the party they mean", () => {
    const { attributions, parties } = attribute(
      read(reportOf("Ana Ruiz said the road was open. She said it was dry.")),
    );
    const keys = attributions.map(({ source }) => source.party);
    expect(new Set(keys).size).toBe(1);
    expect(parties.find(({ key }) => key === keys[0])?.name).toBe("Ana Ruiz");
  });
  it("that nobody fits are given none", () => {
    const { attributions } = attribute(read(reportOf("He said the road was open.")));
    expect(attributions.every(({ source }) => source.party === undefined)).toBe(true);
  });
  it("every join has its reason", () => {
    const text = "Kenyan President Ann Doe arrived. Doe said the talks had failed.";
    const joins = attribute(read(reportOf(text))).parties.flatMap((party) => party.joins);
    expect(joins.map(({ why }) => why)).toContain("family name of the full name");
  });
});

describe("an address", () => {
  it("is a name of the outlet whose name it opens with", () => {
    expect(
      together("The road is shut, the Lakeland reported.\n(photo: lakeland.org)", "the Lakeland", "lakeland.org"),
    ).toBe(true);
  });
  it("of nobody mentioned is no party", () => {
    expect(partiesIn("The road is shut. More at lakeland.org.").flat()).not.toContain("lakeland.org");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute } from "../../../../src/stages/attributions/attribute.js";
import { lettersApart } from "../../../../src/stages/attributions/party/near-name.js";
import { identifyParties } from "../../../../src/stages/claims/parties/identify.js";
import { read } from "../../../../src/stages/reading/read.js";
import { reportOf } from "../../reading/report-of.js";

const identified = (texts: readonly string[]) =>
  identifyParties(texts.map((text, i) => attribute(read({ ...reportOf(text), id: `r${i}` })))).parties;

/** The names of each party that reports of one story have. */
const partiesIn = (texts: readonly string[]): string[][] =>
  identified(texts).map(({ names }) =>
    names.map(({ report, at }) => texts[Number(report.slice(1))]?.slice(at.start, at.end) ?? ""),
  );

const together = (texts: readonly string[], one: string, other: string): boolean =>
  partiesIn(texts).some((names) => names.includes(one) && names.includes(other));

describe("a person whose name reports spell in different ways is one party", () => {
  it.each([
    [
      "Heydar Alisvandi",
      "Haydar Alisbandi",
      [
        "Heydar Alisvandi, the governor of Sorvan, said three people were hurt.",
        "Haydar Alisbandi, governor of Sorvan, said four people were hurt.",
      ],
    ],
    [
      "Sorvan Governor Mehdi Kohannezad",
      "Mehdi Kohan-Nezhad",
      [
        "Sorvan Governor Mehdi Kohannezad said three people were hurt.",
        "Mehdi Kohan-Nezhad, the governor of Sorvan, said four people were hurt.",
      ],
    ],
    [
      "Lawyer Alexis Kougas",
      "Lawyer Alexis Kouyas",
      [
        "Lawyer Alexis Kougas said his client was not there.",
        "Lawyer Alexis Kouyas said that his client had been elsewhere.",
      ],
    ],
    [
      "Police Commissioner Ray Hollen",
      "Police Commissioner Raymond Hollen",
      [
        "Police Commissioner Ray Hollen said the bridge was shut.",
        "Police Commissioner Raymond Hollen said it would open again.",
      ],
    ],
    [
      "Catherine Brennholm",
      "Katherine Brennholm",
      ["Catherine Brennholm said the bridge was shut.", "Katherine Brennholm said it would open again."],
    ],
    [
      "Judge Vincent DelMonico",
      "Judge Vincent Del Monico",
      [
        "Judge Vincent DelMonico said the case was closed.",
        "Judge Vincent Del Monico said that the case was at an end.",
      ],
    ],
    [
      "Judge Vincent DelMonico",
      "Del Monico",
      ["Judge Vincent DelMonico said the case was closed.", "Del Monico said that the case was at an end."],
    ],
    [
      "Karmandul Osterhagen",
      "Garmandul Osterhagen",
      [
        "Karmandul Osterhagen, the president of Lissa, said the vote was fair.",
        "Garmandul Osterhagen, the president of Lissa, said that all had voted.",
      ],
    ],
    ["Bill Hartveld", "William Hartveld", ["Bill Hartveld said it rained.", "William Hartveld said it snowed."]],
  ])("%s, %s", (one, other, texts) => {
    expect(together(texts, one, other)).toBe(true);
    expect(together(texts.toReversed(), one, other)).toBe(true);
  });

  it("is shown by the spelling used most, and by the name in full", () => {
    const texts = [
      "Mariella Torqvist was tried. Mariella Torqvist said she was ill.",
      "Mariellla Torqvist said she was ill.",
      "Mariella Torqvist said she was tired. Torqvist wept.",
    ];
    expect(identified(texts).map(({ name }) => name)).toContain("Mariella Torqvist");
    expect(identified(texts).map(({ name }) => name)).not.toContain("Mariellla Torqvist");
  });

  it("and the join tells its reason", () => {
    const texts = [
      "Heydar Alisvandi, the governor of Sorvan, said three people were hurt.",
      "Haydar Alisbandi, governor of Sorvan, said four people were hurt.",
    ];
    const reasons = identified(texts).flatMap(({ joins }) => joins.map(({ why }) => why));
    expect(reasons).toContain("near spellings of one name, with one role");
  });
});

describe("two persons with names that are near stay two", () => {
  it.each([
    [
      "that one report has both",
      "Heydar Alisvandi",
      "Haydar Alisbandi",
      [
        "Heydar Alisvandi, the governor of Sorvan, said three were hurt. Haydar Alisbandi, the governor of Lissa, said none was.",
        "Haydar Alisbandi, governor of Lissa, said four people were hurt.",
      ],
    ],
    [
      "of other roles",
      "Mayor Ana Martins",
      "Lawyer Ana Marins",
      ["Mayor Ana Martins said it rained.", "Lawyer Ana Marins said it snowed."],
    ],
    [
      "that are a man's and a woman's",
      "Farmer Daniel Hollenbek",
      "Farmer Danielle Hollenbek",
      ["Farmer Daniel Hollenbek said it rained.", "Farmer Danielle Hollenbek said it snowed."],
    ],
    [
      "that share only the family name",
      "Lawyer John Kougas",
      "Lawyer Peter Kouyas",
      ["Lawyer John Kougas said it rained.", "Lawyer Peter Kouyas said it snowed."],
    ],
    [
      "of other ranks",
      "General Idris Benhani",
      "Colonel Idris Benhali",
      ["General Idris Benhani said it rained.", "Colonel Idris Benhali said it snowed."],
    ],
    [
      "of which one has a short given name that is not the other's",
      "Bill Hartveld",
      "Robert Hartveld",
      ["Bill Hartveld said it rained.", "Robert Hartveld said it snowed."],
    ],
    [
      "whose given names differ in their first letter, and are short",
      "President Jon Osterhagen",
      "President Ron Osterhagen",
      ["President Jon Osterhagen said it rained.", "President Ron Osterhagen said it snowed."],
    ],
  ])("%s", (_, one, other, texts) => {
    expect(together(texts, one, other)).toBe(false);
    expect(together(texts.toReversed(), one, other)).toBe(false);
  });
});

describe("a family name alone in a report of a story that has two of the name", () => {
  const most = ["Rui Sandoval said it was late.", "Rui Sandoval said he was well.", "Rui Sandoval said it rained."];
  const rest = ["Klara Sandoval said it snowed.", "Sandoval said it was over."];
  it("is whoever most reports name", () => {
    expect(together([...most, ...rest], "Rui Sandoval", "Sandoval")).toBe(true);
    expect(together([...most, ...rest].toReversed(), "Rui Sandoval", "Sandoval")).toBe(true);
  });
  it("is nobody's where as many name the other", () => {
    const texts = [...most, "Klara Sandoval said it was cold.", "Klara Sandoval said she knew.", ...rest];
    expect(together(texts, "Rui Sandoval", "Sandoval")).toBe(false);
    expect(together(texts, "Klara Sandoval", "Sandoval")).toBe(false);
  });
  it("is whoever most reports name, in a report that names both, too", () => {
    const both =
      "Ivo Brann was tried. His brother Karl Brann was there. It was long. It was late. Brann said he was ill.";
    const texts = [both, "Ivo Brann was tried.", "Ivo Brann wept.", "Ivo Brann said it was late."];
    expect(partiesIn(texts).filter((names) => names.includes("Brann") && names.includes("Ivo Brann"))).toHaveLength(1);
  });
  it("is nobody's in few reports", () => {
    expect(together([...most.slice(1), ...rest], "Rui Sandoval", "Sandoval")).toBe(false);
  });
  it("is whom the form of address allows", () => {
    const texts = ["Peter Sandoval said it was late.", "Anna Sandoval said it snowed.", "Mrs Sandoval said no."];
    expect(together(texts, "Anna Sandoval", "Mrs Sandoval")).toBe(true);
  });
});

describe("bodies of a story", () => {
  const two = [
    "Ardenne State Police found the car. The police said it was empty.",
    "Lissa Police Department shut the road. Police said it was wet.",
    "Police said a man was held. Lissa Police said he was old.",
  ];
  it.each([
    [
      "The Northmarch Times said it was late. The Times said so twice.",
      "The Lake Times said it was early.",
      "The Times",
      "The Lake Times",
    ],
    [
      "The family of a teen hit by police bullets said it was late.",
      "Police said it was early.",
      "The family of a teen hit by police bullets",
      "Police",
    ],
    ["Federal authorities said it was late.", "Authorities said it was early.", "Federal authorities", "Authorities"],
    [
      "Torvik police said it was late. Northmarch State Police said it was early.",
      "Police said it was dark.",
      "Torvik police",
      "Police",
    ],
  ])("that may mean another stay two: %s", (a, b, one, other) => expect(together([a, b], one, other)).toBe(false));
  it("that may both be called the police stay two", () => {
    for (const texts of [two, two.toReversed()])
      expect(together(texts, "Ardenne State Police", "Lissa Police Department")).toBe(false);
  });
  it("are one under a short form that leaves out its kind", () => {
    expect(together(two, "Lissa Police Department", "Lissa Police")).toBe(true);
  });
  it.each([
    [
      "the Brevik Evening Post",
      "the Post",
      ["It rained, the Brevik Evening Post reported.", "It snowed, the Post said."],
    ],
    ["Torvik", "Torvik Ltd", ["Torvik said it rained.", "Torvik Ltd said it snowed."]],
    [
      "the Telegram channel Watch Brevik",
      "the channel",
      ["The harbour is shut, the Telegram channel Watch Brevik wrote.\n\nA crane fell, the channel said."],
    ],
    [
      "the channel Brevik Live",
      "The Telegram channel Brevik Live",
      [
        "The harbour is shut, the channel Brevik Live reported.",
        "The Telegram channel Brevik Live said a crane fell.",
        "Nordlys Radio said it rained.",
      ],
    ],
    [
      "the LPD",
      "Police",
      [
        "The car was empty, the LPD said.",
        "The Lissa Police Department shut the road, the LPD said.",
        "Police said the road was wet.",
      ],
    ],
  ])("are one: %s, %s", (one, other, texts) => expect(together(texts, one, other)).toBe(true));
  it.each([
    [
      "Torvik",
      "the Torvik Security Response Centre",
      ["Torvik said it rained.", "It snowed, the Torvik Security Response Centre said."],
    ],
    ["The Post", "Brevik Post Bank", ["The Post said it rained.", "Brevik Post Bank said it snowed."]],
    [
      "the channel Brevik Live",
      "Nordlys Radio",
      ["The harbour is shut, the channel Brevik Live reported.", "Nordlys Radio said it rained."],
    ],
  ])("are two: %s, %s", (one, other, texts) => expect(together(texts, one, other)).toBe(false));
  it("are the person whom most mentions show", () => {
    const texts = [
      "Ana Ruizborg, the mayor of Lissa, said it rained.",
      "Ana Ruizborg said it snowed.",
      "Mayor Ana Ruizborg said it was cold.",
    ];
    expect(
      identified(texts)
        .filter(({ name }) => name === "Ana Ruizborg")
        .map(({ kind }) => kind),
    ).toEqual(["person"]);
  });
  it("are of one kind by one word, too, where no full name holds it", () => {
    const texts = [
      "Norfrost rejected reports that it had been warned.",
      "Norfrost said it had received no such warning.",
    ];
    expect(identified(texts).filter(({ name }) => name === "Norfrost")).toHaveLength(1);
  });
});

describe("who is told to be somebody's", () => {
  const named = "Brenn's lawyer, Ida Holm, said he was ill.";
  it("is one with the named one of another report", () =>
    expect(together([named, "Brenn's lawyer said he was well."], "Ida Holm", "Brenn's lawyer")).toBe(true));
  it.each([
    ["somebody else's", "Lund's lawyer said he was well.", "Lund's lawyer"],
    ["another of his", "Brenn's doctor said he was well.", "Brenn's doctor"],
    ["nobody's by name", "The 18-year-old's mother said he was well.", "The 18-year-old's mother"],
  ])("is not one with %s", (_, text, words) => expect(together([named, text], "Ida Holm", words)).toBe(false));
});

describe("an office and its named holder in another report", () => {
  const holder = "Ola Brenn, the governor of Sorvan, said two were hurt.";
  it("are one where both tell what it is of, though another governor is about", () => {
    const other = "The governor-general of Lissa province, Ida Holm, said none was hurt.";
    const texts = ["The governor of Sorvan said three were hurt.", holder, other];
    expect(together(texts, "The governor of Sorvan", "Ola Brenn")).toBe(true);
    expect(together(texts, "The governor of Sorvan", "Ida Holm")).toBe(false);
  });
  it.each([
    ["of another place", "The governor of Lissa said three were hurt.", "The governor of Lissa"],
    ["of another office", "The mayor of Sorvan said three were hurt.", "The mayor of Sorvan"],
    ["of former days", "The former governor of Sorvan said three were hurt.", "The former governor of Sorvan"],
  ])("are two where the office is %s", (_, text, words) => {
    expect(together([text, holder], words, "Ola Brenn")).toBe(false);
  });
});

describe("the letters by which two words differ", () => {
  it.each([
    ["alisvandi", "alisbandi", 1],
    ["kougas", "kougas", 0],
    ["sorvan", "sovran", 1],
    ["", "abc", 3],
  ])("%s, %s: %i", (a, b, letters) => expect(lettersApart(a, b)).toBe(letters));

  it("are as many from either side, none for the same word, and never more than the longer one has", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(lettersApart(a, b)).toBe(lettersApart(b, a));
        expect(lettersApart(a, a)).toBe(0);
        expect(lettersApart(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

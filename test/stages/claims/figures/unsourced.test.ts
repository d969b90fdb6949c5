import { describe, expect, it } from "vitest";
import { makeAccount, reportFrom } from "../../../../src/index.js";
import { sideSpeaker } from "../../../../src/stages/dossier/exporters/wording/side-speaker.js";

/** Words, speaker and sentence of the figures of one report. */
const figuresOf = (text: string): (readonly [words: string, unsourced: string | undefined, told: string])[] =>
  makeAccount([reportFrom({ text, publishedAt: "2031-03-10" })]).stories.flatMap(({ figures, sentences }) =>
    figures.map(({ at, unsourced }, i) => [
      at.exact,
      unsourced?.exact,
      sentences.find(({ section, about }) => section === "figures" && about === String(i))?.text ?? "",
    ]),
  );

describe("a figure that nobody is told to give", () => {
  it.each([
    ["Brindle Rovers made an offer. The offer is believed to be worth at least $20 million.", "is believed"],
    ["The ferry sank off Brindle. At least 14 people were reportedly killed.", "reportedly"],
  ])("is passed on by nobody named: %s", (text, cue) => {
    const found = figuresOf(text).filter(([, unsourced]) => unsourced !== undefined);
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toBe(cue);
    expect(found[0]?.[2]).toContain(`nobody named (“${cue}”)`);
  });

  it.each([
    "The ferry sank off Brindle. At least 14 people were killed.",
    "The ferry sank off Brindle. At least 14 people were killed, the coast guard said.",
  ])("is the report's own or its speaker's otherwise: %s", (text) => {
    expect(figuresOf(text).map(([, unsourced]) => unsourced)).toEqual([undefined]);
  });

  it("is nobody's on its side of a disagreement either, while the other report's own stays its own", () => {
    const told = ["The offer is believed to be worth $20 million.", "The offer is worth $25 million."];
    const [story] = makeAccount(
      told.map((text) =>
        reportFrom({ text: `Brindle Rovers made an offer to Jon Marrek. ${text}`, publishedAt: "2031-03-10" }),
      ),
    ).stories;
    const [parting] = story?.disagreements ?? [];
    const sides = parting?.sides.map((side) => [side[0]?.exact, story && sideSpeaker(story, side)]);
    expect(new Map(sides as [string, string][])).toEqual(
      new Map([
        ["$20 million", "nobody named (“is believed”)"],
        ["$25 million", "the report itself"],
      ]),
    );
  });
});

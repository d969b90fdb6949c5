import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStatements } from "../../../src/stages/claims/compare.js";

const relation = (a: string, b: string) => compareStatements(a, b).relation;

describe("compareStatements", () => {
  it("knows two translations of one release as the same statement", () => {
    const first =
      "Through real-time information sharing with a friendly nation's intelligence organization, (we) confirmed the capture of a wounded North Korean soldier and plans to thoroughly examine the subsequent development";
    const second =
      "Through real-time information sharing with an allied country's intelligence agency, it has been confirmed that one injured North Korean soldier has been captured";
    expect(relation(first, second)).toBe("same");
    expect(relation(second, first)).toBe("same");
  });

  const same: [string, string][] = [
    [
      "The bridge collapsed after midnight, officials said.",
      "Officials said the bridge had collapsed shortly after midnight.",
    ],
    ["The minister resigned on Monday.", "On Monday the minister resigned."],
    ["The board was blamed for failing to address the leak.", "The board was blamed for not addressing the leak."],
    ["The court doesn't accept the appeal.", "The court does not accept the appeal."],
  ];
  it.each(same)("takes %j and %j for the same", (a, b) => expect(relation(a, b)).toBe("same"));

  const contradicting: [string, string, RegExp][] = [
    ["Police said 12 people were killed.", "Fourteen people were killed, police said.", /12 against 14/],
    ["The minister resigned on Monday.", "The minister did not resign on Monday.", /only the second says "not"/],
    ["The company confirmed the merger.", "The company denied the merger.", /"confirmed" against "denied"/],
  ];
  it.each(contradicting)("finds that %j and %j contradict each other and says why", (a, b, why) => {
    const found = compareStatements(a, b);
    expect(found.relation).toBe("contradicts");
    expect(found.why).toMatch(why);
  });

  it("takes numbers of different units for no contradiction", () => {
    const [a, b] = ["The wreck lies 90 miles north of Lindport.", "The wreck lies 150 kilometres north of Lindport."];
    expect(relation(a, b)).not.toBe("contradicts");
  });

  it("finds nothing in common between statements on different matters", () => {
    expect(relation("The mayor opened a new library.", "A volcano erupted on the island at dawn.")).toBe("different");
  });

  it("gives an article's stance to a headline", () => {
    const filler =
      "The harbour office keeps a record of every vessel that calls at the port in the course of the year. ".repeat(6);
    const article = `Harbour officials said the ferry Corvina sank off the northern pier on Tuesday evening with nobody aboard. ${filler}`;
    expect(relation("Ferry Corvina sinks off northern pier", article)).not.toBe("different");
    expect(relation("Parliament votes on new tax law", article)).toBe("different");
  });

  it("finds that an article which debunks a headline contradicts it, and says by what words", () => {
    const article =
      "A photo that claims to show a shark in a flooded street of Lindport is a fake, the harbour office said on Tuesday. The picture of the shark in the flooded street is a hoax that comes back after every storm. Experts who examined the photo said it was doctored and the claim was false. No shark was ever seen in Lindport, a spokesman said, and he denied that the street had been closed. The hoax was debunked years ago, when the same fake photo of a shark in a flooded street was passed around after another storm. Readers are asked not to share the false picture, which was fabricated with a photo of a shark taken far away from the town.";
    const found = compareStatements("Shark swims in flooded street of Lindport", article);
    expect(found.relation).toBe("contradicts");
    expect(found.why).toMatch(/words of denial or doubt/);
  });

  it("never throws and keeps the score between 0 and 1, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.string({ unit: "binary", maxLength: 600 }),
        (a, b) => {
          const { score } = compareStatements(a, b);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 200 },
    );
  });
});

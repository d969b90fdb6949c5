import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStatements } from "../../../src/stages/claims/compare.js";

const relation = (a: string, b: string) => compareStatements(a, b).relation;

describe("compareStatements", () => {
  const same: [string, string][] = [
    [
      "The bridge collapsed after midnight, officials said.",
      "Officials said the bridge had collapsed shortly after midnight.",
    ],
    ["The minister resigned on Monday.", "On Monday the minister resigned."],
    ["The board was blamed for failing to address the leak.", "The board was blamed for not addressing the leak."],
    ["The court doesn't accept the appeal.", "The court does not accept the appeal."],
    // one utterance, translated twice
    [
      "Through real-time information sharing with a friendly nation's intelligence organization, (we) confirmed the capture of a wounded North Korean soldier",
      "Through real-time information sharing with an allied country's intelligence agency, it has been confirmed that one injured North Korean soldier has been captured",
    ],
    [
      "The two sides agreed to open the border crossing from next week, the foreign ministry said.",
      "Both parties have agreed that the frontier crossing will open as of next week, according to the foreign ministry.",
    ],
    [
      "A friendly country's agency told us that the pilot is alive.",
      "An allied nation's service informed us that the pilot was living.",
    ],
    // one figure, told twice
    ["The storm left 12 people dead.", "The storm left a dozen people dead."],
    ["The quake killed thirty-two people in Tarsk.", "The quake killed 32 people in Tarsk."],
    [
      "The company said it will cut 1,200 jobs in Europe by the end of the year.",
      "By year's end the firm will shed 1,200 posts across Europe, it said.",
    ],
    ["Forty people were hurt in the blaze.", "The fire injured 40 people."],
    ["The president refused to sign the bill.", "The president declined to sign the bill."],
  ];
  it.each(same)("takes %j and %j for the same, either way round", (a, b) => {
    expect(relation(a, b)).toBe("same");
    expect(relation(b, a)).toBe("same");
  });

  const notSame: [string, string][] = [
    ["The death toll rose to 40.", "The death toll rose to 52."],
    ["The death toll from the flood stands at 85.", "The flood's death toll has climbed to 102."],
    ["Nearly 3,000 soldiers crossed the river.", "At least 1,000 soldiers crossed the river."],
    ["Parliament approved the budget by 120 votes to 80.", "Parliament approved the budget by 118 votes to 80."],
    ["The harbour master was arrested.", "A new school opened in the valley."],
    ["The minister visited the port on Monday.", "Dockers struck at the port on Monday."],
    ["The mayor resigned.", "The mayor was arrested."],
    ["The school was closed.", "The school was shelled."],
  ];
  it.each(notSame)("does not take %j and %j for the same", (a, b) => {
    expect(relation(a, b)).not.toBe("same");
    expect(relation(b, a)).not.toBe("same");
  });

  it("says that two figures which can both hold are no contradiction", () => {
    const [a, b] = ["Nearly 3,000 soldiers crossed the river.", "At least 1,000 soldiers crossed the river."];
    expect(compareStatements(a, b)).toMatchObject({
      relation: "discusses",
      why: expect.stringMatching(/both can hold/),
    });
  });

  const contradicting: [string, string, RegExp][] = [
    ["Police said 12 people were killed.", "Fourteen people were killed, police said.", /12 against 14/],
    ["The minister resigned on Monday.", "The minister did not resign on Monday.", /only the second says "not"/],
    ["The president signed the bill.", "The president refused to sign the bill.", /only the second says "refused"/],
    ["Shares rose 4 percent on Monday.", "Shares fell 4 percent on Monday.", /"rose" against "fell"/],
    ["The death toll rose to 40.", "The death toll rose to 52.", /40 against 52/],
    ["The company confirmed the merger.", "The company denied the merger.", /"confirmed" against "denied"/],
  ];
  it.each(contradicting)("finds that %j and %j contradict each other and says why", (a, b, why) => {
    const found = compareStatements(a, b);
    expect(found.relation).toBe("contradicts");
    expect(found.why).toMatch(why);
  });

  it("takes a word that names a thing for no negation", () => {
    const [a, b] = ["The actor died on Monday.", "The actor died of a heart failure on Monday."];
    expect(relation(a, b)).not.toBe("contradicts");
    expect(relation("A do-not-call list opens on Monday.", "A list of calls opens on Monday.")).not.toBe("contradicts");
  });

  it("puts a paraphrase nearer than a statement on the same matter, and that nearer than one on another", () => {
    const said = "The rebels seized the port town of Karmet at dawn.";
    const scores = [
      "Insurgents captured the harbour town of Karmet early in the morning.",
      "Aid for the port town of Karmet is on its way.",
      "The central bank left its rates unchanged.",
    ].map((other) => compareStatements(said, other).score);
    expect(scores).toEqual([...scores].sort((x, y) => y - x));
    expect(scores[0]).toBeGreaterThan(0.6);
    expect(scores[2]).toBeLessThan(0.2);
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

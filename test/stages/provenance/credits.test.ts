import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  creditsOf,
  creditTo,
  outletNames,
  ownMarks,
  sameOutlet,
  wireOf,
} from "../../../src/stages/provenance/credits.js";
import { read } from "../../../src/stages/reading/read.js";
import { FERRY, wireReport } from "./wire-report.js";

const BODY = FERRY.slice(0, 3).join("\n\n");
const credited = (text: string, publisher = "Hesk Mail") => {
  const reading = read(wireReport("r", text, { publisher }));
  const credit = wireOf(reading);
  if (credit !== undefined) expect(text.slice(credit.at.start, credit.at.end)).not.toBe("");
  return credit?.outlet;
};

describe("wireOf", () => {
  it.each([
    ["Reuters", `LINDPORT (Reuters) - ${BODY}`],
    ["AFP", `LINDPORT, March 3 (AFP) -- ${BODY}`],
    ["AFP", `LINDPORT (Agence France-Presse) - ${BODY}`],
    ["AP", `Ferry sinks\n\nBy Ann Lee, Associated Press\n\n${BODY}`],
    ["Baywire", `Ferry sinks\n\nBy ANN LEE, Baywire\n\n${BODY}`],
    ["AFP", `${BODY}\n\n(AFP)`],
    ["AFP", `${BODY}\n\nAFP`],
    ["Baywire", `${BODY}\n\nSource: Baywire`],
    ["Baywire", `${BODY}\n\nvia Baywire`],
    ["Baywire", `${BODY}\n\nWith reporting by Baywire`],
    ["Canadian Press", `${BODY}\n\nWith files from The Canadian Press`.replace("Canadian Press", "Canadian Press")],
    ["Baywire", `${BODY}\n\nBaywire contributed to this report.`],
    ["Bay Courier", `${BODY}\n\nThis story was first published by the Bay Courier.`],
    ["Baywire", `${BODY}\n\n© 2031 Baywire. `],
    ["Open Map", `Forwarded from Open Map\n\n${BODY}`],
  ])("gives %s (case %#)", (outlet, text) => {
    expect(credited(text)).toBe(outlet === "Canadian Press" ? "CP" : outlet);
  });

  it.each([
    `${BODY} The office of AFP in Hesk was closed on Friday.`,
    `Reuters was sued on Monday by a former clerk.\n\n${BODY}`,
    `${BODY} "I told AFP so," Brandt said.`,
    `${BODY}\n\nA source: nobody would say.`,
    `From Hesk the ships go south. ${BODY}`,
    `By the river\n\n${BODY}`,
    BODY,
    "",
  ])("gives none for what is only told in the text (case %#)", (text) => expect(credited(text)).toBeUndefined());

  it("gives none for a wire's mark on its own report, which creditsOf gives", () => {
    const reading = read(wireReport("r", `LINDPORT (Reuters) - ${BODY}`, { publisher: "Reuters" }));
    expect(wireOf(reading)).toBeUndefined();
    expect(creditsOf(reading)).toEqual([{ outlet: "Reuters", at: { start: 10, end: 17 } }]);
  });

  it("never throws and slices back, whatever the text", () => {
    const part = fc.constantFrom("(AFP)", "\n", "By ", "Source: ", "via", "©", "Ann Lee", ", ", "é\ud800", "- ");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        for (const { at } of creditsOf({ report: wireReport("r", text) })) {
          expect(at.start >= 0 && at.start < at.end && at.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("creditTo", () => {
  it.each([
    ["told", "Brandt told Baywire that the channel was closed.", "Baywire"],
    ["reported", "Baywire reported on Wednesday that the channel was closed.", "Baywire"],
    ["as quoted by", "The channel is closed, Brandt said, as quoted by Baywire.", "Baywire"],
    ["according to", "According to the Bay Courier, the channel is closed.", "Bay Courier"],
    ["initials", "The channel is closed, CPA reported, citing Brandt.", "Continental Press Agency"],
    ["part of the name", "The channel is closed, Brandt told Atlas by telephone.", "Agence Atlas"],
    ["other names of a wire", "The channel is closed, the Associated Press reported.", "AP"],
    ["its reporter", "A Baywire reporter at the scene saw divers go down.", "Baywire"],
  ])("finds an outlet that is said to have it: %s", (_, text, outlet) => {
    const report = wireReport("r", `${BODY}\n\n${text}\n\n${BODY}`);
    expect(creditTo(report, [], outletNames(outlet, "en"))).toBeDefined();
  });

  it.each([
    ["Baywire was sold to its staff last year.", "Baywire"],
    ["Divers from Baywire Ltd went down.", "Baywire"],
    ["A fine was paid by Reuters.", "Reuters"],
    ["The Baywirenews site reported it.", "Baywire"],
    ["Atlas the cat slept on.", "Agence Atlas"],
  ])("finds none where an outlet is only spoken of: %s", (text, outlet) => {
    const report = wireReport("r", `${BODY}\n\n${text}\n\n${BODY}`);
    expect(creditTo(report, [], outletNames(outlet, "en"))).toBeUndefined();
  });
});

describe("sameOutlet", () => {
  it.each([
    ["AFP", "Agence France-Presse", true],
    ["The Associated Press", "AP", true],
    ["CPA", "Continental Press Agency", true],
    ["Atlas", "Agence Atlas", true],
    ["the Bay Courier", "Bay Courier", true],
    ["Reuters", "Reuters News Agency", true],
    ["Bay Courier", "Bay Herald", false],
    ["AFP", "AP", false],
    ["News", "Press", false],
    ["", "", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(sameOutlet(a, b, "en")).toBe(same);
    expect(sameOutlet(b, a, "en")).toBe(same);
  });
});

describe("ownMarks", () => {
  it.each([
    ["Norvald Baywire", "NBW", true],
    ["Interpress Lindport", "IPL", true],
    ["The Karsk Observer Service", "KOBS", true],
    ["Norvald Baywire", "BWN", false],
    ["Norvald Baywire", "NOR", false],
    ["Hesk Mail", "AFP", false],
    // a known agency, whatever paper its letters would fit
    ["Atlas Football Post", "AFP", false],
    ["Apex", "APE", false],
  ])("of a report of %s with (%s) in its dateline: %s", (publisher, mark, isOwn) => {
    const reading = read(wireReport("r", `LINDPORT (${mark}) - ${BODY}`, { publisher }));
    expect(ownMarks(reading.report, creditsOf(reading))).toEqual(isOwn ? [mark] : []);
  });
});

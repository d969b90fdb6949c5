import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "../../../../src/languages/en/index.js";
import { readGluedHead } from "../../../../src/stages/reading/masthead/glued-head.js";
import { read } from "../../../../src/stages/reading/read.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

const parted = (text: string) => {
  const found = readGluedHead(text, { start: 0, end: text.length }, english);
  if (found === undefined) return undefined;
  const words = (at: { start: number; end: number } | undefined) => at && text.slice(at.start, at.end).trim();
  return [words(found.headline) ?? "", words(found.stamp) ?? "", text.slice(found.end).trim()];
};

const BODY = "The port office said on Monday that ships may enter the harbour again.";

describe("a head that is glued to its text", () => {
  it.each([
    ["Harbour of Brindle reopens", "June 3,2024", BODY],
    ["Harbour of Brindle reopens", "Posted: June 3, 2024 4:12 PM ET |", BODY],
    ["Harbour of Brindle reopens", "First Posted: 06 / 25 / 24 09:10 PM ET Updated: 06 / 26 / 24 08:00 AM ET", BODY],
    ["Harbour of Brindle Reopens After Storm", "11:39am UK, Monday 03 June 2024", BODY],
    ["Harbour of Brindle reopens", "3 June 2024 Last updated at 17:50 GMT", BODY],
    [
      "Harbour of Brindle reopens",
      "PUBLISHED: MONDAY, JUNE 3,2024, 2:29 PM UPDATED: TUESDAY, JUNE 4,2024, 9:31 AM",
      BODY,
    ],
    ["Harbour reopens, mayor says", "12:52 p. m. EDT June 3,2024", BODY],
    ["", "Monday, June 3,2024", BODY],
    ["5.9 Earthquake Jolts Brindle", "", "A 5.9 magnitude earthquake has levelled seven villages."],
    ["Harbour of Brindle reopens after storm", "", BODY],
    ["Pilot charged over ferry disaster", "", "A HARBOUR pilot has been charged with sinking a ferry."],
    ["Fresh storm hits harbour of Brindle", "", "There's been more damage in Brindle, and ships lie in the bay."],
    [
      "Brindle Harbour Reopens After Week Of Storms",
      "",
      `Officials said that ${BODY} Storms of the week had closed it after days.`,
    ],
  ])("%s ‖ %s", (headline, stamp, body) => {
    expect(parted([headline, stamp, body].filter((part) => part !== "").join(" "))).toEqual([headline, stamp, body]);
  });

  it("leaves out the word that leads the time in", () => {
    expect(parted("Rovers Win In Six on Jul 7 2024 The captain scored twice.")).toEqual([
      "Rovers Win In Six",
      "Jul 7 2024",
      "The captain scored twice.",
    ]);
  });

  it("parts a headline behind the stamp, too", () => {
    const text = `Last Updated: Monday, 3 June 2024, 02:24 GMT Ten dead in southern Brindle quake ${BODY}`;
    const found = readGluedHead(text, { start: 0, end: text.length }, english);
    expect(text.slice(found?.headline?.start, found?.headline?.end)).toBe("Ten dead in southern Brindle quake");
    expect(text.slice(found?.end)).toBe(BODY);
  });

  it.each([
    "The harbour of Brindle was closed on June 3, 2024 after a storm. It reopens soon.",
    "The vote in Brindle is planned for June 3,2024, the council said.",
    "Ann Roe, 34, was killed on June 3, 2024 while walking home.",
    "Prime Minister Ann Roe of Brindle and President Jon Lee of Keld said that the talks had failed.",
    "The Brindle Harbour Board said on Monday that The Gull may enter again.",
    "Ships of the Brindle line lay in port as The Gull sank.",
    "Brindle (June 3) was quiet.",
    "On the other hand it has been another bad week for ships in Asia. The harbour stays shut.",
    "Ann Roe was arrested early morning on Sunday, June 3, 2024. She is the mayor.",
  ])("leaves a first sentence whole: %s", (text) => {
    expect(parted(text)).toBeUndefined();
  });

  it("tells the publication time, the month first by an American zone, and not at all where it may be either", () => {
    const publishedAt = (text: string) => read(reportFrom({ text, language: "en" })).report.publishedAt;
    expect(publishedAt(`Harbour reopens 12 / 23 / 24 1:30 AM EST ${BODY}`)).toBe("2024-12-23T01:30-05:00");
    expect(publishedAt(`Harbour reopens POSTED: 05 / 02 / 24, 9:00 PM PDT | ${BODY}`)).toBe("2024-05-02T21:00-07:00");
    expect(publishedAt(`Harbour reopens 05 / 02 / 2024 ${BODY}`)).toBeUndefined();
  });

  it("lets nobody's words begin in the headline", () => {
    const [, lede] = read(
      reportFrom({ text: `Ferry sinks off Brindle Published: June 3, 2024 ${BODY}`, language: "en" }),
    ).sentences.filter(({ kind }) => kind !== "byline");
    expect(lede?.kind).toBe("body");
    expect(lede?.end).toBeGreaterThan(0);
  });

  it("never throws, and what it finds lies in the paragraph in order", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "Posted",
            "June",
            "3,2024",
            "05",
            "/",
            "11:39am",
            "UK,",
            "The",
            "a",
            "Harbour",
            "reopens",
            "“",
            ")",
            "2024",
          ),
        ),
        (words) => {
          const text = words.join(" ");
          const found = readGluedHead(text, { start: 0, end: text.length }, english);
          if (found === undefined) return;
          for (const at of [found.headline, found.stamp]) {
            if (at === undefined) continue;
            expect(at.start).toBeLessThanOrEqual(at.end);
            expect(at.end).toBeLessThanOrEqual(found.end);
          }
          expect(found.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read } from "../../../src/stages/reading/read.js";
import type { Report } from "../../../src/stages/reports/report.js";
import { exampleReport } from "./example-report.js";

const BODY = "The port office said on Monday that ships may enter the harbour again.";
const head = (text: string, fields: Partial<Report> = {}): Partial<Report> => {
  const { publisher, headline, byline, dateline, publishedAt } = read(exampleReport(text, fields)).report;
  return Object.fromEntries(
    Object.entries({ publisher, headline, byline, dateline, publishedAt }).filter(([, value]) => value !== undefined),
  );
};

describe("readMasthead", () => {
  test.each<[string, Partial<Report>]>([
    [`Harbour reopens\n\n${BODY}`, { headline: "Harbour reopens" }],
    [`Harbour reopens\nBy Ann Lee\n\n${BODY}`, { headline: "Harbour reopens", byline: "Ann Lee" }],
    [
      `Harbour reopens: mayor\n\nAnn Lee (@AnnLee) Published March 3, 2024 | 08:20 AM\n\n${BODY}`,
      { headline: "Harbour reopens: mayor", byline: "Ann Lee", publishedAt: "2024-03-03T08:20" },
    ],
    [
      `Harbour reopens\nThe Bay Courier · 12 June 2025 · 19:20 CEST\n\n${BODY}`,
      { headline: "Harbour reopens", publisher: "The Bay Courier", publishedAt: "2025-06-12T19:20+02:00" },
    ],
    [
      `THE BAY COURIER\nMonday 7 April 2025 | 10.05 GMT\n\nHarbour reopens\n\n${BODY}`,
      { headline: "Harbour reopens", publisher: "THE BAY COURIER", publishedAt: "2025-04-07T10:05Z" },
    ],
    [
      `Harbour reopens\nby Ann Lee, Bay Online, 9 April 2025, 11:20 EEST\n\n${BODY}`,
      {
        headline: "Harbour reopens",
        byline: "Ann Lee",
        publisher: "Bay Online",
        publishedAt: "2025-04-09T11:20+03:00",
      },
    ],
    [
      `Harbour reopens\n\nTIRANA, Albania, April 8, 2025 (Bay Press) - ${BODY}`,
      { headline: "Harbour reopens", dateline: "TIRANA, Albania", publisher: "Bay Press", publishedAt: "2025-04-08" },
    ],
    [
      `Harbour reopens\n\nLONDON (Reuters) - ${BODY}`,
      { headline: "Harbour reopens", dateline: "LONDON", publisher: "Reuters" },
    ],
    [
      `Harbour reopens\n\nOslo, (AFP - Bay Point News - 27th Dec, 2024) ${BODY}`,
      { headline: "Harbour reopens", dateline: "Oslo", publisher: "Bay Point News", publishedAt: "2024-12-27" },
    ],
    [`Harbour reopens\n\nKABUL — ${BODY}`, { headline: "Harbour reopens", dateline: "KABUL" }],
    [
      `Harbour reopens\nBy ANN LEE Associated Press\nUpdated 2:05 PM EST, March 3, 2025\n\nTIRANA, Albania (AP) — ${BODY}`,
      {
        headline: "Harbour reopens",
        byline: "ANN LEE",
        publisher: "AP",
        dateline: "TIRANA, Albania",
        publishedAt: "2025-03-03T14:05-05:00",
      },
    ],
    [`Share\nhttps://example.org/a\nHarbour reopens\n\n${BODY}`, { headline: "Harbour reopens" }],
    [`Tirana/Durres, March 3 (dpa) - ${BODY}`, { dateline: "Tirana/Durres", publisher: "dpa" }],
    [
      `Harbour reopens\nReporting from Tirana, Albania: Ann Lee\n\n${BODY}`,
      { headline: "Harbour reopens", dateline: "Tirana, Albania", byline: "Ann Lee" },
    ],
    [`Harbour reopens\n\n${BODY}\n\nIt was shut.\n\nAdditional reporting by Ann Lee`, { headline: "Harbour reopens" }],
    [
      `Harbour reopens\n\n${BODY}\n\nIt was shut.\n\n(Reporting by Ann Lee; editing by Kim Roe)`,
      { headline: "Harbour reopens", byline: "Ann Lee" },
    ],
    [
      `Harbour reopens\n\nPublished 04/06/2025 16:48 CEST\n\nROME, June 4 (Bay Press) — ${BODY}`,
      { headline: "Harbour reopens", dateline: "ROME", publisher: "Bay Press", publishedAt: "2025-06-04T16:48+02:00" },
    ],
  ])("reads the head of %j", (text, expected) => {
    expect(head(text)).toEqual(expected);
  });

  test.each([
    `${BODY} It was shut for days.`,
    `Police (PD) said the harbour was open. ${BODY}`,
    `Mayor Ann Lee (left) opened the harbour. ${BODY}`,
    `The harbour - long shut - was opened. ${BODY}`,
    `By Monday the harbour was open. ${BODY}`,
  ])("takes nothing of the first sentence of %j for a head", (text) => {
    expect(head(text)).toEqual({});
    expect(read(exampleReport(text)).sentences.every((s) => s.kind === "body")).toBe(true);
  });

  test("what the input states itself comes first", () => {
    const text = `Harbour reopens\nBy Ann Lee\n\nROME (AP) - ${BODY}`;
    const stated = {
      publisher: "Bay Courier",
      byline: "Kim Roe",
      publishedAt: "2025-05-05T10:00:00Z",
      headline: "Open again",
    };
    expect(head(text, stated)).toEqual({ ...stated, dateline: "ROME" });
  });

  test("the first sentence begins behind the dateline", () => {
    const text = `Harbour reopens\n\nROME, March 3 (AFP) -- ${BODY}`;
    const { masthead, sentences } = read(exampleReport(text));
    expect(text.slice(masthead.lede?.start, masthead.lede?.end)).toBe(BODY);
    expect(masthead.credits.map((at) => text.slice(at.start, at.end))).toEqual(["AFP"]);
    expect(sentences.map((s) => s.kind)).toEqual(["headline", "credit", "body"]);
  });

  test("the example states its wire, its outlet, its writer and its time", () => {
    const text = readFileSync("examples/kursk-capture/reports/004_5373da640f079519.txt", "utf8");
    const { report, masthead } = read(exampleReport(text));
    expect(report).toMatchObject({
      publisher: "UrduPoint / Pakistan Point News",
      byline: "Fahad Shabbir",
      dateline: "Seoul",
      publishedAt: "2024-12-27T08:20",
    });
    expect(masthead.credits.map((at) => text.slice(at.start, at.end))).toEqual([
      "APP",
      "UrduPoint / Pakistan Point News",
    ]);
  });
});

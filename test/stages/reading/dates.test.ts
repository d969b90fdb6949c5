import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read } from "../../../src/stages/reading/read.js";
import type { DateMention } from "../../../src/stages/reading/reading.js";
import { exampleReport } from "./example-report.js";

/** Words and values of the dates of a text written on Friday, 27 December 2024, unless another day is given. */
const dates = (text: string, publishedAt: string | undefined = "2024-12-27T08:20"): Record<string, string> =>
  Object.fromEntries(
    read(exampleReport(text, publishedAt === "" ? {} : { publishedAt })).dates.map((d) => [
      text.slice(d.at.start, d.at.end),
      d.value,
    ]),
  );

describe("findDates", () => {
  test.each<[string, Record<string, string>]>([
    ["The minister said Monday that it was over.", { Monday: "2024-12-23" }],
    ["The minister said Friday that it was over.", { Friday: "2024-12-27" }],
    ["He will meet the envoys on Monday.", { Monday: "2024-12-30" }],
    ["He said it will meet Monday.", { Monday: "2024-12-30" }],
    ["He said Monday it will meet.", { Monday: "2024-12-23" }],
    ["The bridge is closed until Tuesday.", { Tuesday: "2024-12-31" }],
    ["The trial begins Thursday.", { Thursday: "2025-01-02" }],
    ["They attacked in August.", { August: "2024-08" }],
    ["after our talks in June in the capital", { June: "2024-06" }],
    ["A pact went into effect in December.", { December: "2024-12" }],
    ["On December 16, the president announced it.", { "December 16": "2024-12-16" }],
    ["It will open on January 5.", { "January 5": "2025-01-05" }],
    ["He was born on May 3, 1961.", { "May 3, 1961": "1961-05-03" }],
    ["It was closed yesterday.", { yesterday: "2024-12-26" }],
    ["It was closed last night.", { "last night": "2024-12-26TNI" }],
    ["It was closed this morning.", { "this morning": "2024-12-27TMO" }],
    ["The news surfaced the previous evening.", { "the previous evening": "2024-12-26TEV" }],
    ["On the evening of December 26, reports began.", { "the evening of December 26": "2024-12-26TEV" }],
    [
      "It began on December 20. The next day it was over.",
      { "December 20": "2024-12-20", "The next day": "2024-12-21" },
    ],
    ["It rained last week.", { "last week": "2024-W51" }],
    ["It fell last month.", { "last month": "2024-11" }],
    ["It fell last year.", { "last year": "2023" }],
    ["It was shut two days ago.", { "two days ago": "2024-12-25" }],
    ["It was shut five years ago.", { "five years ago": "2019" }],
    ["It lasted three days.", { "three days": "P3D" }],
    ["Nothing moved in the last 24 hours.", { "the last 24 hours": "PT24H" }],
    ["It was shut for weeks.", { weeks: "PXW" }],
    ["They meet every Monday.", { "every Monday": "XXXX-WXX-1" }],
    ["He recently left; he is now here.", { recently: "PAST_REF", now: "PRESENT_REF" }],
    ["It struck at 10.05 GMT on Thursday.", { "10.05 GMT on Thursday": "2024-12-26T10:05Z" }],
    ["It struck at 9 p.m. on Thursday.", { "9 p.m. on Thursday": "2024-12-26T21:00" }],
    ["The gates were opened at midnight.", { midnight: "2024-12-26T24:00" }],
    ["The gates will be opened at midnight.", { midnight: "2024-12-27T24:00" }],
    ["It lasted 1hr 4 mins.", { "1hr 4 mins": "PT1H4M" }],
    ["It lasted a year and two months.", { "a year and two months": "P1Y2M" }],
    ["It lasted a week and three days.", { "a week and three days": "P10D" }],
    ["It was in the 1990s.", { "the 1990s": "199X" }],
    ["It was built in the nineteen fifties.", { "the nineteen fifties": "195X" }],
    ["It was a song of the late nineteen-sixties.", { "the late nineteen-sixties": "196X" }],
    ["It fell in the third quarter.", { "the third quarter": "2024-Q3" }],
    ["Talks had been held until April.", { April: "2024-04" }],
    ["It was posted on 08.07. 2012.", { "08.07. 2012": "2012-07-08" }],
    ["It was due on Feb. 29, 2023.", { "Feb. 29, 2023": "2023-02-29" }],
  ])("gives the dates of %j their values", (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  test("what the words state and what is implied are kept apart", () => {
    const [monday] = read(exampleReport("He said Monday he left.", { publishedAt: "2024-12-27" })).dates;
    expect(monday).toMatchObject({ stated: { weekday: 1 }, implied: { year: 2024, month: 12, day: 23 } });
    expect(monday?.stated.day).toBeUndefined();
  });

  test("modifiers are told", () => {
    const found = read(
      exampleReport("In early 2023 it took more than two years.", { publishedAt: "2024-12-27" }),
    ).dates;
    expect(found.map((d) => d.modifier)).toEqual(["early", "more-than"]);
  });

  test("what looks back on a later year was not written on a birthday", () => {
    const text =
      "The singer died Thursday. She was born on April 3, 1931, and moved to the coast in 1950. He said Friday it was sad.";
    expect(read(exampleReport(text)).notBefore).toBeUndefined();
  });

  test("of the years of a weekday and day, the first that the text does not look back on", () => {
    const text = "The singer died Thursday, March 7, her agent said. She had won the prize in 2011.";
    expect(read(exampleReport(text)).notBefore).toBe("2013-03-07");
  });

  test("a weekday with its day fixes the year by itself, and the report cannot be older", () => {
    const text = "The mayor stated on Friday, December 27, that the harbour was open. It closed on December 16.";
    const reading = read(exampleReport(text));
    expect(reading.notBefore).toBe("2024-12-27");
    expect(reading.dates.map((d) => d.value)).toEqual(["2024-12-27", "2024-12-16"]);
    expect(reading.problems.map((p) => [p.code, p.severity])).toEqual([["date-not-understood", "note"]]);
  });

  test("the dateline's date comes before dates of the text", () => {
    const text =
      "Harbour opens\n\nROME, March 3, 2021 (AFP) - The mayor said Monday it was open after Friday, February 19.";
    expect(dates(text, "")).toMatchObject({ Monday: "2021-03-01", "Friday, February 19": "2021-02-19" });
  });

  test("without any anchor a date stays open and a problem says so", () => {
    const reading = read(exampleReport("The harbour was shut on December 16."));
    expect(reading.dates[0]?.value).toBe("XXXX-12-16");
    expect(reading.notBefore).toBeUndefined();
    expect(reading.problems).toHaveLength(1);
  });

  test("a birthday far down tells nothing of when a report was written", () => {
    const text = `${"The harbour is open, the mayor said. ".repeat(8)}He was born on May 3, 1961. On Friday, December 27, he left.`;
    const reading = read(exampleReport(text));
    expect(reading.notBefore).toBe("2024-12-27");
    expect(
      read(exampleReport(text.replace("On Friday, December 27, he left.", "He left on Monday."))).notBefore,
    ).toBeUndefined();
  });

  test("a reference from other reports is used only where the report has no date of its own", () => {
    const text = "The harbour was shut on December 16.";
    const value = (fields: object, reference: string): string | undefined =>
      read(exampleReport(text, fields), { reference }).dates[0]?.value;
    expect(value({}, "2019-12-20")).toBe("2019-12-16");
    expect(value({ publishedAt: "2024-12-27" }, "2019-12-20")).toBe("2024-12-16");
  });

  test("the dates of the example are right", () => {
    const of = (name: string): [string, string][] => {
      const text = readFileSync(`examples/kursk-capture/reports/${name}.txt`, "utf8");
      return read(exampleReport(text)).dates.map((d: DateMention) => [text.slice(d.at.start, d.at.end), d.value]);
    };
    expect(of("000_897ab62440d28bbc")).toEqual([
      ["the previous evening", "2024-12-26TEV"],
      ["Friday, December 27", "2024-12-27"],
      ["the evening of December 26", "2024-12-26TEV"],
      ["December 16", "2024-12-16"],
      ["Earlier", "PAST_REF"],
      ["December 26", "2024-12-26"],
      ["recently", "PAST_REF"],
    ]);
    expect(of("004_5373da640f079519")).toEqual([
      ["December 27, 2024 | 08:20 AM", "2024-12-27T08:20"],
      ["27th Dec, 2024", "2024-12-27"],
      ["Friday", "2024-12-27"],
      ["August", "2024-08"],
      ["days", "PXD"],
      ["Monday", "2024-12-23"],
      ["Monday", "2024-12-23"],
      ["Friday", "2024-12-27"],
      ["June", "2024-06"],
      ["December", "2024-12"],
      ["June", "2024-06"],
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantFrom, instantFromEpoch, isOrderOpen } from "../../../../src/stages/reports/times/instant-from.js";

const MORNING = "2024-12-27T08:20:00Z";

describe("instantFrom", () => {
  it.each([
    // ISO 8601 and its neighbours
    ["2024-12-27", "2024-12-27"],
    ["2024-12", "2024-12"],
    ["2024-12-27T08:20:00Z", MORNING],
    ["2024-12-27T08:20:00.123+09:00", "2024-12-27T08:20:00.123+09:00"],
    ["2024-12-27T08:20+0900", "2024-12-27T08:20+09:00"],
    ["2024-12-27T08:20:00+09", "2024-12-27T08:20:00+09:00"],
    ["2024-12-27 08:20", "2024-12-27T08:20"],
    ["2024-12-27 08:20:00 +0900", "2024-12-27T08:20:00+09:00"],
    ["2024-12-27 08:20:00 UTC", MORNING],
    ["2024-12-27t08:20:00z", MORNING],
    ["20241227", "2024-12-27"],
    ["20241227T082000Z", MORNING],
    ["20241227T0820+0900", "2024-12-27T08:20+09:00"],
    ["2024/12/27 08:20", "2024-12-27T08:20"],
    ["2024-12-27 08:20 EST", "2024-12-27T13:20:00Z"],
    // RFC 822, 2822, 5322 and what feeds make of them
    ["Fri, 27 Dec 2024 08:20:00 GMT", MORNING],
    ["27 Dec 2024 08:20 +0900", "2024-12-26T23:20:00Z"],
    ["Fri, 27 Dec 24 08:20 EST", "2024-12-27T13:20:00Z"],
    ["27 Dec 94 08:20 UT", "1994-12-27T08:20:00Z"],
    ["Fri,  27 Dec 2024 08:20:00 CST", "2024-12-27T14:20:00Z"],
    ["Friday, 27 December 2024 08:20:00 PDT", "2024-12-27T15:20:00Z"],
    ["Fri, 27 Dec 2024 08:20:00 +03:00", "2024-12-27T05:20:00Z"],
    ["Fri, 27 Dec 2024 11:20:00 +0300 (MSK)", MORNING],
    ["Fri, 27 Dec 2024 11:20:00 MSK", MORNING],
    ["Fri, 27 Dec 2024 08:20:00 -0000", MORNING],
    ["Fri, 27 Dec 2024 08:20:00", "2024-12-27T08:20:00"],
    ["Tue, 03 Sept 2024 7:05:00 CEST", "2024-09-03T05:05:00Z"],
    // what programs print
    ["Fri Dec 27 08:20:00 2024", "2024-12-27T08:20:00"],
    ["Fri Dec 27 08:20:00 EST 2024", "2024-12-27T13:20:00Z"],
    ["Fri Dec 27 08:20:00 +0000 2024", MORNING],
    ["Fri Dec 27 2024 17:20:00 GMT+0900 (Korean Standard Time)", MORNING],
    ["27-Dec-2024 08:20:00", "2024-12-27T08:20:00"],
    // what people write
    ["December 27, 2024", "2024-12-27"],
    ["December 27, 2024 08:20 AM EST", "2024-12-27T13:20:00Z"],
    ["Dec. 27, 2024, 8:20 p.m. ET", undefined],
    ["Dec. 27, 2024 at 8:20 p.m.", "2024-12-27T20:20"],
    ["Friday, December 27th, 2024 - 12:05 a.m.", "2024-12-27T00:05"],
    ["December 27, 2024 8 PM", "2024-12-27T20:00"],
    ["March 4, 2024", "2024-03-04"],
    ["Fri 27 Dec 2024 08.20 GMT", MORNING],
    ["27 December 2024, 08:20 UTC+9", "2024-12-26T23:20:00Z"],
    ["08:20 GMT, 27 December 2024", MORNING],
    ["08:20, Friday 27 December 2024", "2024-12-27T08:20"],
    ["27.12.2024 08:20", "2024-12-27T08:20"],
    ["27.12.2024, 08:20 Uhr", "2024-12-27T08:20"],
    ["08:20 27.12.2024", "2024-12-27T08:20"],
    ["4.3.2024", "2024-03-04"],
    ["2024. 12. 27. 08:20", "2024-12-27T08:20"],
    ["2024년 12월 27일 08:20", "2024-12-27T08:20"],
    ["2024年12月27日", "2024-12-27"],
    ["Freitag, 27. Dezember 2024, 08:20 Uhr", "2024-12-27T08:20"],
    ["27 декабря 2024, 08:20", "2024-12-27T08:20"],
    ["27 декабря 2024 г., 11:20 (МСК)", MORNING],
    ["27 грудня 2024, 08:20", "2024-12-27T08:20"],
    ["vendredi 27 décembre 2024 à 08h20", "2024-12-27T08:20"],
    ["mar. 3 déc. 2024", "2024-12-03"],
    ["27 de diciembre de 2024", "2024-12-27"],
    ["1er mars 2024", "2024-03-01"],
  ])("reads %s as %s", (value, instant) => expect(instantFrom(value)).toBe(instant));

  it.each([
    "",
    "Monday",
    "2024-13-01",
    "2024-02-30",
    "2024-12-27T25:00",
    "2024-12-27T08:20:61Z",
    "2024-12-27T08:20+19:00",
    "27 Foo 2024 08:20 GMT",
    "31 Feb 2024 08:20 GMT",
    "1",
    "1735287600",
    "12/27/2024",
    "03/04/2024",
    "03-04-2024 08:20",
    "3.4.24",
    "12.27.2024",
    "27 Dec 24",
    "27 December 2024 8",
    "27 December 2024 13:20 PM",
    "27 December 2024 08:20 IST",
    "27 December 2024 08:20 BST",
    "Fri Dec 27 08:20:00 CST 2024",
    "27 listopada 2024",
    "27 December",
    "December 2024",
    "yesterday at 08:20",
    "2 hours ago",
    "27 December 2024 or so",
    "Published 27 December 2024",
    `27 December 2024${" ".repeat(10_000)}x`,
  ])("does not read %j", (value) => expect(instantFrom(value)).toBeUndefined());

  it("tells that the order of the numbers is open", () => {
    expect(["03/04/2024", "3-4-24 08:20"].map(isOrderOpen)).toEqual([true, true]);
    expect(["2024/03/04", "27.12.2024", "3 of 4"].map(isOrderOpen)).toEqual([false, false, false]);
  });

  it("gives back what it gave, for any moment in any shape", () => {
    const shapes = [(date: Date) => date.toISOString(), (date: Date) => date.toUTCString(), String];
    const dates = fc.date({ min: new Date("1951-01-01"), max: new Date("2099-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.constantFrom(...shapes), (date, shape) => {
        const instant = instantFrom(shape(date));
        expect(Math.floor(Date.parse(instant ?? "") / 1000)).toBe(Math.floor(date.getTime() / 1000));
        expect(instantFrom(instant ?? "")).toBe(instant);
      }),
    );
  });

  it("never throws, whatever the words", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => void instantFrom(any)));
  });
});

describe("instantFromEpoch", () => {
  it.each([
    [1_735_287_600, MORNING],
    [1_735_287_600_000, MORNING],
    [0, "1970-01-01T00:00:00Z"],
    [Number.NaN, undefined],
    [1e300, undefined],
  ])("reads %d as %s", (value, instant) => expect(instantFromEpoch(value)).toBe(instant));
});

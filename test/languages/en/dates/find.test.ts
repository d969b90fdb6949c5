import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDateExpressions } from "../../../../src/languages/en/dates/find.js";

const found = (text: string): string[] => findDateExpressions(text).map((e) => text.slice(e.start, e.end));

describe("findDateExpressions", () => {
  test.each<[string, string[]]>([
    ["It happened on December 27, 2024.", ["December 27, 2024"]],
    ["It happened on 27 December 2024.", ["27 December 2024"]],
    ["the 27th of December", ["the 27th of December"]],
    ["filed on 27th Dec, 2024 from there", ["27th Dec, 2024"]],
    ["On the evening of December 26, reports began", ["the evening of December 26"]],
    ["Published March 3, 2024 | 08:20 AM", ["March 3, 2024 | 08:20 AM"]],
    ["at 10.05 GMT on Friday", ["10.05 GMT on Friday"]],
    ["in August the army attacked", ["August"]],
    ["since last August", ["last August"]],
    ["in early November", ["early November"]],
    ["He said Monday night that", ["Monday night"]],
    ["between Monday and Thursday", ["Monday", "Thursday"]],
    ["on Tuesday of last week", ["Tuesday of last week"]],
    ["the previous evening, reports the agency", ["the previous evening"]],
    ["It was closed yesterday and opens tomorrow morning", ["yesterday", "tomorrow morning"]],
    ["two weeks ago", ["two weeks ago"]],
    ["three days after the attack", ["three days"]],
    ["came days after the president spoke", ["days"]],
    ["in the last 24 hours", ["the last 24 hours"]],
    ["for more than two years", ["more than two years"]],
    ["a five-year plan", ["five-year"]],
    ["the 1960s and the nineties", ["the 1960s", "the nineties"]],
    ["in the third quarter of 2023", ["the third quarter of 2023"]],
    ["elections in 2014 and 2019", ["2014", "2019"]],
    ["every Monday and twice a week", ["every Monday", "a week"]],
    ["He now says so, as he did recently", ["now", "recently"]],
    ["earlier this year", ["earlier this year"]],
    ["by the end of the month", ["the end of the month"]],
    ["nineteen ninety-six", ["nineteen ninety-six"]],
    ["2024-12-27T08:20:00Z is the time", ["2024-12-27T08:20:00Z"]],
    ["on 13/06/2025 there", ["13/06/2025"]],
    ["Friday's vote", ["Friday"]],
    ["last summer", ["last summer"]],
    ["on Christmas Day", ["Christmas Day"]],
    ["Earlier, the ministry had said", ["Earlier"]],
    ["The line was down for 1hr 4 mins", ["1hr 4 mins"]],
    ["It took two hours and 15 minutes", ["two hours and 15 minutes"]],
    ["He was jailed for three years, six months", ["three years, six months"]],
    ["one day and two nights, 30 mins each", ["one day", "two nights", "30 mins"]],
  ])("finds the dates of %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    "You may go, and they march on.",
    "a 35-year-old woman and a man aged 40 years",
    "He is 61 years old.",
    "240mm rocket launchers and 170mm guns",
    "about 2000 people and 1,998 soldiers",
    "$2000 or 2014.5 points",
    "three-quarters of the vote",
    "the second man, a second time",
    "a score of 3.15",
    "Room 2014",
    "the fall of the city",
    "as soon as possible after",
    "Jan said he met Jun",
    "the Daily News reports its quarterly dividend",
  ])("finds no calendar date in %j", (text) => {
    const dates = findDateExpressions(text).filter((e) => e.meaning.is !== "reference");
    expect(dates).toEqual([]);
  });

  test("expressions slice back, stand in order and do not overlap, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "Monday",
        "last",
        "week",
        "12",
        "March",
        "2024",
        "at",
        "10:30",
        "p.m.",
        "the",
        "end of",
        "ago",
        "'s",
        "-",
        ",",
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(" ");
        let last = 0;
        for (const { start, end } of findDateExpressions(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

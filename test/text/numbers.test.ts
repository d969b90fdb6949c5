import { describe, expect, it } from "vitest";
import { english } from "../../src/languages/en/lexicon.js";
import { numbersIn, relateNumbers } from "../../src/text/numbers.js";
import { termsOf } from "../../src/text/terms.js";

const numbers = (text: string) => numbersIn(text, termsOf(text, english), english);

describe("numbersIn", () => {
  const cases: [string, number, string][] = [
    ["11,000 soldiers", 11_000, "plain"],
    ["nearly 3.5 million people", 3_500_000, "plain"],
    ["seven boats", 7, "plain"],
    ["thirty-two boats", 32, "plain"],
    ["twenty one boats", 21, "plain"],
    ["a dozen boats", 12, "plain"],
    ["a reading of .20", 0.2, "plain"],
    ["two hundred thousand homes", 200_000, "plain"],
    ["12.5 percent of voters", 12.5, "percent"],
    ["4% more", 4, "percent"],
    ["$40 million in aid", 40_000_000, "money"],
    ["on March 14", 14, "calendar"],
    ["in 1998", 1998, "calendar"],
  ];
  it.each(cases)("reads the number in %j", (text, value, unit) => {
    expect(numbers(text)[0]).toMatchObject({ value, unit });
  });

  it("finds none where there is none", () => {
    expect(numbers("nobody was hurt")).toEqual([]);
    expect(numbers("version 1.2.3")).toEqual([]);
  });
});

describe("relateNumbers", () => {
  const cases: [string, string, string][] = [
    ["12 dead", "twelve dead", "alike"],
    ["nearly 3,000 dead", "2,950 dead", "alike"],
    ["19,700 homes", "19,710 homes", "alike"],
    ["$247 million", "$247.7 million", "alike"],
    ["3.46 percent", "3.5 percent", "alike"],
    ["31,000 homes", "31,900 homes", "clash"],
    ["at least 12 dead", "30 dead", "compatible"],
    ["up to 40 boats", "25 boats", "compatible"],
    ["12 dead", "14 dead", "clash"],
    ["10 dead", "12 dead", "clash"],
    ["at least 30 dead", "12 dead", "clash"],
  ];
  it.each(cases)("sets %j against %j", (a, b, relation) => {
    const [x] = numbers(a);
    const [y] = numbers(b);
    expect(x && y && relateNumbers(x, y)).toBe(relation);
    expect(x && y && relateNumbers(y, x)).toBe(relation);
  });
});

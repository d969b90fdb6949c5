import { describe, expect, it } from "vitest";
import { lengthInWords } from "../../../../src/stages/dossier/exporters/html/drawings/time-axis.js";
import { inWords, machineReadable, rangeInWords } from "../../../../src/stages/dossier/exporters/wording/instants.js";

describe("instants in words", () => {
  it.each([
    ["2024", "2024"],
    ["2024-06", "June 2024"],
    ["2024-12-27", "27 December 2024"],
    ["2024-12-26TEV", "26 December 2024, evening"],
    ["2024-12-27T08:20", "27 December 2024, 08:20"],
    ["2024-12-27T08:20:00Z", "27 December 2024, 08:20 UTC"],
    ["2025-04-07T08:15:00+03:00", "7 April 2025, 08:15 UTC+3"],
    ["2025-04-07T08:15:00.123-04:30", "7 April 2025, 08:15 UTC−4:30"],
    ["2024~", "about 2024"],
    ["2013-W07", "week 7 of 2013"],
    ["2024-12-23/2024-12-26", "23 to 26 December 2024"],
    ["2024-11-23/2024-12-26", "23 November to 26 December 2024"],
    ["2023-11-23/2024-12-26", "23 November 2023 to 26 December 2024"],
    ["2024-08/..", "from August 2024 on"],
    ["../2024-12-27", "until 27 December 2024"],
    ["some day", "some day"],
    ["2024-13-01", "2024-13-01"],
  ])("%j is %j", (instant, words) => {
    expect(inWords(instant)).toBe(words);
  });

  it("gives the stretch of a story by its days", () => {
    expect(rangeInWords("2024-12-16", "2024-12-27T08:20")).toBe("16 to 27 December 2024");
    expect(rangeInWords("2024-12-27T01:00Z", "2024-12-27T08:20Z")).toBe("27 December 2024");
  });

  it("gives HTML a value only where it has one", () => {
    expect(machineReadable("2024-12-26TEV")).toBe("2024-12-26");
    expect(machineReadable("2024-06")).toBe("2024-06");
    expect(machineReadable("../2024")).toBeUndefined();
  });

  it.each([
    [4, "4 days"],
    [1, "1 day"],
    [31, "1 month"],
    [152, "5 months"],
    [800, "2 years"],
  ])("%i days are %j", (days, words) => {
    expect(lengthInWords(days * 86_400_000)).toBe(words);
  });
});

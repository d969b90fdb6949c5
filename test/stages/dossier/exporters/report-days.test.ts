import { describe, expect, it } from "vitest";
import { reportDays } from "../../../../src/stages/dossier/exporters/wording/report-days.js";

const because = [] as never[];

describe("the days of some reports", () => {
  it.each([
    ["27 December 2024", [{ publishedAt: "2024-12-27T08:20:00Z" }]],
    [
      "27 to 29 December 2024",
      [{ written: { from: "2024-12-28", to: "2024-12-29", because } }, { publishedAt: "2024-12-27" }],
    ],
    ["27 December 2024", [{ written: { to: "2024-12-27", because } }]],
    ["27 December 2024, 2 on days that are not told", [{ publishedAt: "2024-12-27" }, {}, {}]],
    ["on a day that is not told", [{}]],
    ["on days that are not told", [{}, {}]],
  ])("%s", (words, reports) => {
    expect(reportDays(reports)).toBe(words);
  });
});

import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

describe("a claim whose figure was replaced", () => {
  it("stands behind the one that gives what replaced it, however many tell it", () => {
    const early = "Two miners died in a mine in Orlo on Monday, Mayor Ada Hill said. Rescue teams went down.";
    const late =
      "Five miners have died in the mine in Orlo, Mayor Ada Hill said. The death toll rose from two to five.";
    const reports = [early, early, early, late].map((text, i) =>
      reportFrom({ id: `r${i}`, text, publisher: `Outlet ${i}`, publishedAt: `2025-03-0${i < 3 ? 3 : 5}T10:00:00Z` }),
    );
    const words = makeAccount(reports).stories.flatMap(({ claims }) => claims.map(({ text }) => text.exact));
    const [five, two] = [/^Five/, /^Two/].map((start) => words.findIndex((text) => start.test(text)));
    expect([five, two]).not.toContain(-1);
    expect(five).toBeLessThan(two ?? -1);
  });
});

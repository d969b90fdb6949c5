import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

const headlineOf = (...texts: readonly string[]): string | undefined =>
  makeAccount(
    texts.map((text, i) =>
      reportFrom({ id: `r${i}`, text, publisher: `Outlet ${i}`, publishedAt: `2031-03-0${i + 3}T10:00:00Z` }),
    ),
  ).stories[0]?.headline.exact;

describe("the words over a story", () => {
  it("give no number that a later count replaced, where a report opens without", () => {
    const early = "Two miners died in a mine in Orlo on Monday, Mayor Ada Hill said. Rescue teams went down.";
    const late =
      "Five miners have died in the mine in Orlo, Mayor Ada Hill said. The death toll rose from two to five.";
    expect(headlineOf(early, late)).toMatch(/^Five miners/);
  });

  it("are those of the first report where nothing of them was replaced", () => {
    const first = "Two miners died in a mine in Orlo on Monday, Mayor Ada Hill said. Rescue teams went down.";
    const second = "The mine in Orlo where two miners died is closed, Mayor Ada Hill said. Nobody is below ground.";
    expect(headlineOf(first, second)).toMatch(/^Two miners/);
  });
});

import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

describe("the words of a claim", () => {
  it("state no figure that only one of its sources gives", () => {
    const text =
      "According to Lennish officials, around 400 soldiers have already been sent to Tarsk.\nOn May 3, Orvan President Ida Holt announced that Lenn had begun sending soldiers to Tarsk.";
    const [story] = makeAccount([reportFrom({ id: "a", text, publishedAt: "2025-05-04T08:00Z" })]).stories;
    const shared = story?.claims.filter((claim) => claim.statements.length > 1) ?? [];
    expect(shared).toHaveLength(1);
    expect(shared[0]?.text.exact).not.toContain("400");
    expect(story?.figures.map(({ at }) => at.exact)).toContainEqual(expect.stringContaining("400"));
  });
});

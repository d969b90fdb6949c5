import { describe, expect, it } from "vitest";
import type { AccountStory, Figure } from "../../../../../src/stages/dossier/account-document.js";
import { drawCount, isOverTime } from "../../../../../src/stages/dossier/exporters/html/drawings/count-drawing.js";
import { type CountRow, countRows } from "../../../../../src/stages/dossier/exporters/html/drawings/count-rows.js";
import { HOSTILE } from "../../hostile-account.js";
import { sampleAccount } from "../../sample-account.js";

const [story] = sampleAccount.stories;
const [some] = story?.figures ?? [];
if (!story || !some) throw new Error("the sample account has changed");
const figure = (fields: Partial<Figure>): Figure => ({
  at: some.at,
  measure: "killed",
  of: "people",
  supersedes: [],
  ...fields,
});
const storyOf = (figures: Figure[]): AccountStory => ({ ...story, figures });
const rowsOf = (figures: Figure[]): CountRow[] =>
  countRows(storyOf(figures), { rows: figures.map((_, at) => at) }, new Set(), () => "2024-12-27T08:20");
const drawn = (figures: Figure[]): string =>
  drawCount(
    "killed",
    rowsOf(figures).map((row, at) => ({ row, speaker: `speaker ${at}`, by: `${at}`, href: "#x", classes: "" })),
    "d",
  ).markup;

describe("the rows of a count", () => {
  it("are one for a speaker, a number and a day, in the order of time", () => {
    const rows = rowsOf([
      figure({ low: 5, high: 5, asOf: "2024-12-26" }),
      figure({ low: 4, high: 4, asOf: "2024-12-25" }),
      figure({ low: 5, high: 5 }),
      figure({ low: 5, high: 5, by: "p-nis", asOf: "2024-12-26" }),
      figure({ low: 5, high: 5, asOf: "2024-12-28" }),
    ]);
    expect(rows.map(({ indices }) => indices)).toEqual([[1], [0, 2], [3], [4]]);
  });

  it("stand at the day of their report where nothing tells theirs, and say so", () => {
    expect(rowsOf([figure({ low: 1 })])).toMatchObject([{ at: "2024-12-27T08:20", dated: false }]);
  });
});

describe("a count over time", () => {
  it("is drawn where its numbers hold for more than one day", () => {
    const [day, next] = [figure({ low: 1, asOf: "2024-12-25" }), figure({ low: 2, asOf: "2024-12-26" })];
    expect(isOverTime(rowsOf([day, next]))).toBe(true);
    expect(isOverTime(rowsOf([day, day]))).toBe(false);
    expect(isOverTime(rowsOf([day, figure({ asOf: "2024-12-26" })]))).toBe(false);
    expect(isOverTime(rowsOf([day, figure({ low: 2, asOf: "some day" })]))).toBe(false);
  });

  it("is not drawn where its number never changes, nor stretched by a report whose day nothing tells", () => {
    const [day, next] = [figure({ low: 1, asOf: "2009-12-25" }), figure({ low: 2, asOf: "2009-12-26" })];
    expect(isOverTime(rowsOf([day, figure({ low: 1, asOf: "2009-12-26" })]))).toBe(false);
    expect(isOverTime(rowsOf([day, figure({ low: 2 })]))).toBe(false);
    expect(drawn([day, next, figure({ low: 3 })])).not.toContain("2024");
  });

  it("writes large numbers short", () => {
    const markup = drawn([
      figure({ low: 145_000_000, high: 175_500_000, asOf: "2024-12-25" }),
      figure({ low: 200_000_000, high: 200_000_000, asOf: "2024-12-26" }),
    ]);
    expect(markup).toContain("145M–175.5M speaker 0");
    expect(markup).not.toContain("000,000<");
  });

  it.each<[string, Partial<Figure>, string, string]>([
    ["a number is a dot", { low: 5, high: 5 }, "circle", "5 speaker"],
    ["a lower bound is an arrow", { low: 5 }, "open-side", "≥ 5 speaker"],
    ["an upper bound is an arrow", { high: 5 }, "open-side", "≤ 5 speaker"],
    ["two bounds are a bar", { low: 4, high: 6 }, 'class="bar"', "4–6 speaker"],
    ["an about is a dot between dashes", { about: 5 }, "whisker", "~5 speaker"],
  ])("%s", (_, bounds, shape, words) => {
    const markup = drawn([figure({ low: 1, high: 1, asOf: "2024-12-25" }), figure({ ...bounds, asOf: "2024-12-26" })]);
    expect(markup).toContain(shape);
    expect(markup).toContain(words);
  });

  it("has finite places only and a link for each row, whatever the numbers", () => {
    const numbers = [0, -5, 1e15, 0.001, 7.6, 7.7, 10 ** 300];
    const markup = drawn(
      numbers.flatMap((low, n) => [
        figure({ low, high: low, asOf: `2024-12-${10 + n}`, at: { ...some.at, exact: HOSTILE[n] ?? "" } }),
        figure({ low, asOf: `19${10 + n}/..` }),
        figure({ about: low }),
      ]),
    );
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    expect(markup).not.toMatch(/<script|<img/);
    expect(markup.match(/<a href="#x"/g)).toHaveLength(numbers.length * 3);
  });
});

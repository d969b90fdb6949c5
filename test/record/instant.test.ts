import { describe, expect, it } from "vitest";
import { compareInstants, dayOf, spanOf } from "../../src/record/instant.js";

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

describe("the stretch of time an instant may mean", () => {
  it.each([
    ["2024", "2024-01-01T00:00", "2025-01-01T00:00"],
    ["2024-12", "2024-12-01T00:00", "2025-01-01T00:00"],
    ["2024-02-29", "2024-02-29T00:00", "2024-03-01T00:00"],
    ["2024-12-26TEV", "2024-12-26T17:00", "2024-12-27T00:00"],
    ["2024-12-27T08:20", "2024-12-27T08:20", "2024-12-27T08:21"],
    ["2024-12-27T08:20+09:00", "2024-12-26T23:20", "2024-12-26T23:21"],
    ["2024-W01", "2024-01-01T00:00", "2024-01-08T00:00"],
    ["2024-W51", "2024-12-16T00:00", "2024-12-23T00:00"],
    ["2024-Q3", "2024-07-01T00:00", "2024-10-01T00:00"],
    ["2024-WI", "2024-12-01T00:00", "2025-03-01T00:00"],
    ["199", "1990-01-01T00:00", "2000-01-01T00:00"],
    ["2024-12-23/2024-12-26", "2024-12-23T00:00", "2024-12-27T00:00"],
  ])("%s is from %s to %s", (instant, from, to) => {
    const span = spanOf(instant);
    expect([iso(span?.from ?? 0), iso(span?.to ?? 0)]).toEqual([from, to]);
  });

  it.each(["PRESENT_REF", "P3D", "XXXX-12-27", "", "soon"])("is not told by “%s”", (value) => {
    expect(spanOf(value)).toBeUndefined();
  });
});

describe("the order of instants", () => {
  it("goes by their beginning, the longer stretch first, and puts what is no date last", () => {
    const values = ["PAST_REF", "2024-12-27", "2024-12-26TEV", "2024-12-27T08:20", "2024-12", "2024-12-26"];
    expect(values.sort(compareInstants)).toEqual([
      "2024-12",
      "2024-12-26",
      "2024-12-26TEV",
      "2024-12-27",
      "2024-12-27T08:20",
      "PAST_REF",
    ]);
  });
});

it("gives the day of an instant that states one", () => {
  expect([dayOf("2024-12-26TEV"), dayOf("2024-12")]).toEqual(["2024-12-26", undefined]);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/record/digest.js";
import { NOT_CAPTURED, reportFrom } from "../../../src/stages/reports/report-from.js";

const text = "Two bridges over the Lenn were closed on Monday, the police said.";

describe("reportFrom", () => {
  it("keeps the fields it is given and adds digest, language and place", () => {
    const report = reportFrom({ id: "a", text, publisher: "Valley Post", publishedAt: "2031-03-04" }, { order: 3 });
    expect(report).toMatchObject({
      id: "a",
      publisher: "Valley Post",
      publishedAt: "2031-03-04",
      language: "en",
      order: 3,
    });
    expect(report.digest).toBe(digestOf(text));
    expect(report.capture.capturedAt).toBe(NOT_CAPTURED);
    expect(report.problems).toEqual([]);
  });

  it("gives the same id for the same report and another for another", () => {
    const id = (fields: object) => reportFrom({ text, ...fields }).id;
    expect(id({})).toMatch(/^r-[0-9a-f]{12}$/);
    expect(id({ publisher: "A", url: undefined })).toBe(id({ publisher: "A" }));
    expect(id({ publisher: "A" })).not.toBe(id({ publisher: "B" }));
  });

  it("leaves out a publication time that is none, and says so", () => {
    const report = reportFrom({ id: "a", text, publishedAt: "2031-02-30" });
    expect(report).not.toHaveProperty("publishedAt");
    expect(report.problems).toMatchObject([{ code: "date-not-understood", report: "a" }]);
  });

  it("says of 03/04/2024 that its order is open", () => {
    const { problems } = reportFrom({ text, publishedAt: "03/04/2024" });
    expect(problems[0]?.message).toContain("which number is the day and which the month");
  });

  it.each(["", " \n", undefined, 7])("expects words, and names %j when it gets it", (bad) => {
    expect(() => reportFrom({ text: bad as string })).toThrow(TypeError);
  });

  it("takes any text with words in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (any) => {
        fc.pre(any.trim() !== "");
        expect(reportFrom({ text: any }).text).toBe(any);
      }),
    );
  });
});

describe("a report under embargo", () => {
  const noted = (embargoedUntil: string, capturedAt?: string) =>
    reportFrom(
      { text: "Two bridges were closed.", embargoedUntil },
      capturedAt === undefined ? {} : { capturedAt },
    ).problems.map(({ code }) => code);

  it.each([
    ["noted where it was captured before", "2025-03-04T12:00:00Z", "2025-03-04T11:00:00Z", ["embargoed"]],
    ["not noted once it is over", "2025-03-04T12:00:00Z", "2025-03-04T12:00:00Z", []],
    ["not noted where nobody knows when it was captured", "2025-03-04T12:00:00Z", undefined, []],
  ])("is %s", (_, until, capturedAt, codes) => {
    expect(noted(until, capturedAt)).toEqual(codes);
  });
});

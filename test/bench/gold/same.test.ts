import { describe, expect, test } from "vitest";
import {
  sameContent,
  sameInstant,
  sameMeasure,
  sameMoment,
  sameSource,
  sameThing,
  sameWords,
} from "../../../bench/gold/same.js";

describe("sameInstant", () => {
  test.each([
    ["2024-12-26", "2024-12-26TEV"],
    ["2024-12-26T08:20", "2024-12-26"],
    ["2024-06", "2024-06"],
    ["../2024-12-27", "../2024-12-27"],
    ["2025-08-25/2025-08-31", "2025-08-24/2025-08-31"],
  ])("%s is %s", (a, b) => expect(sameInstant(a, b)).toBe(true));
  test.each([
    ["2024-12-26", "2024-12-27"],
    ["2024-06", "2024-06-03"],
    ["2024-12-27", "2024"],
    ["2024-12-26T08:20", "2024-12-26T09:20"],
    ["2025-08-25/2025-08-31", "2025-08-31"],
    ["2024", "soon"],
  ])("%s is not %s", (a, b) => expect(sameInstant(a, b)).toBe(false));
});

describe("sameMoment", () => {
  test("compares moments where both state a zone, clocks where one does not", () => {
    expect(sameMoment("2025-06-12T16:48:00+01:00", "2025-06-12T15:48:00Z")).toBe(true);
    expect(sameMoment("2024-12-27T08:20", "2024-12-27T08:20:00Z")).toBe(true);
    expect(sameMoment("2024-12-27T08:20", "2024-12-27T08:21")).toBe(false);
  });
});

describe("words", () => {
  test("quotes and commas around words do not count, words do", () => {
    expect(sameWords("\u201cIt is over,\u201d", "It is over")).toBe(true);
    expect(sameWords("that it is over", "it is over")).toBe(false);
    expect(sameContent("that it is over", "it is over")).toBe(true);
    expect(sameContent("that it is over", "it is not over")).toBe(false);
  });
  test("a leading article and case do not count for names of things", () => {
    expect(sameThing("a brief release", "brief release")).toBe(true);
    expect(sameThing("The JCS", "JCS")).toBe(true);
    expect(sameThing("the JCS", "the army")).toBe(false);
  });
  test("a source with and without what follows in commas is one source", () => {
    expect(sameSource("Ann Lee", "Ann Lee, the harbour master")).toBe(true);
    expect(sameSource("Ann Lee", "Ann Leeds, the harbour master")).toBe(false);
  });
  test("wounded is injured, in either order", () => {
    expect(sameMeasure("killed or wounded", "injured or killed")).toBe(true);
    expect(sameMeasure("badly damaged", "damaged")).toBe(true);
    expect(sameMeasure("killed", "injured")).toBe(false);
  });
});

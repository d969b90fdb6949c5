import { describe, expect, it } from "vitest";
import { read } from "../../../../src/stages/reading/read.js";
import { reportOf } from "../report-of.js";

/** How often a word alone is found as a person's name in a text. */
const timesFound = (text: string, word: string): number =>
  read(reportOf(text)).names.filter(({ kind, at }) => kind === "person" && text.slice(at.start, at.end) === word)
    .length;

describe("a family name that is a common word as well", () => {
  it.each([
    ["Peter Broke was sent off. Five months after Broke left, the club lost. A fall made Broke retire.", "Broke", 2],
    ["Anna Sank won the prize. Two of her pupils met Sank at the fair.", "Sank", 1],
  ])("is found where it stands alone: %s", (text, word, times) => expect(timesFound(text, word)).toBe(times));

  it.each([
    ["Peter Broke was sent off. Broke County was cut off by snow.", "Broke"],
    ["Peter Broke was sent off. They broke a window.", "broke"],
    ["Anna March won the prize. It rained in March.", "March"],
  ])("is none where it is part of another, a month, or written small: %s", (text, word) =>
    expect(timesFound(text, word)).toBe(0),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../../../src/stages/reading/read.js";
import type { Quantity } from "../../../../src/stages/reading/reading.js";
import { reportOf } from "../report-of.js";
import { phrases } from "./phrases.js";

const ends = ({ low, high, about }: Quantity): string =>
  [low === undefined && high === undefined ? "" : `${low ?? ""}..${high ?? ""}`, about === undefined ? "" : `~${about}`]
    .filter((part) => part !== "")
    .join(" ");

const figuresOf = (text: string): string =>
  read(reportOf(text))
    .quantities.filter((quantity) => quantity.measure !== undefined)
    .map((quantity) => `${text.slice(quantity.at.start, quantity.at.end)} | ${ends(quantity)} | ${quantity.measure}`)
    .join("; ");

const sorted = (figures: string): string[] => figures.split("; ").sort();

describe("the figures of a sentence", () => {
  it.each(phrases)("%s", (sentence, figures) => {
    expect(sorted(figuresOf(sentence))).toEqual(sorted(figures));
  });
});

it("a bound that is the last of the text is part of its number", () => {
  expect(figuresOf("The flood killed 12 at least")).toBe("12 at least | 12.. | killed");
});

describe("what is counted", () => {
  const countedIn = (text: string): (string | undefined)[] =>
    read(reportOf(text)).quantities.map(({ of }) => of && text.slice(of.start, of.end));

  it("is the noun phrase behind the number, without what follows it", () => {
    expect(countedIn("At least 60 Kenyan soldiers stationed at the base had been killed.")).toEqual([
      "Kenyan soldiers",
    ]);
  });
  it("is taken over by a number that has no noun of its own", () => {
    expect(countedIn("At least 60 Kenyan soldiers had been killed, and another 300 were injured.")).toEqual([
      "Kenyan soldiers",
      "Kenyan soldiers",
    ]);
  });
});

describe("totals and increments", () => {
  const cumulativeIn = (text: string): (boolean | undefined)[] =>
    read(reportOf(text))
      .quantities.filter(({ measure }) => measure !== undefined)
      .map(({ cumulative }) => cumulative);

  it("a toll is a total", () => expect(cumulativeIn("The death toll rose to 46.")).toEqual([true]));
  it("three more are an increment", () => expect(cumulativeIn("Three more people died in hospital.")).toEqual([false]));
  it("another number of another measure is no increment", () =>
    expect(cumulativeIn("The raid killed 100 soldiers and another 1,000 were injured.")).toEqual([
      undefined,
      undefined,
    ]));
  it("a round number put on top is an estimate", () =>
    expect(figuresOf("The raid killed 100 soldiers and another 1,000 were injured.")).toBe(
      "100 | 100..100 | killed; another 1,000 | ~1000 | injured",
    ));
});

describe("any text", () => {
  it("is read without throwing, and every position slices back inside it", () => {
    const words = fc.constantFrom(
      "12",
      "at least",
      "killed",
      "three",
      "thousand",
      "$",
      "-",
      "of",
      "\u200b",
      "\ud800",
      "😀",
      "\n",
      "dozens",
      "a",
      "1,000",
      "people",
      "were",
      ",",
      "and",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        for (const { at, of, measureAt } of read(reportOf(text)).quantities) {
          for (const each of [at, of, measureAt]) {
            if (each === undefined) continue;
            expect(each.start).toBeLessThan(each.end);
            expect(each.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { attribute } from "../../../src/stages/attributions/attribute.js";
import type { Attribution } from "../../../src/stages/attributions/attribution.js";
import { describeSpans } from "../../../src/stages/attributions/detail/describe-spans.js";
import { findByRules } from "../../../src/stages/attributions/rules/find-by-rules.js";
import { read } from "../../../src/stages/reading/read.js";
import { exampleReport } from "../reading/example-report.js";

const attributionsOf = (text: string): readonly Attribution[] =>
  attribute(read(exampleReport(text)), findByRules).attributions;

/** The links of each attribution as "told AFP", nearest to the source first. */
const links = (text: string): string[][] =>
  attributionsOf(text).map(({ via }) =>
    via.map(({ link, at }) => `${link} ${at.map((one) => text.slice(one.start, one.end)).join(" + ")}`),
  );

describe("the links of a chain", () => {
  test.each<[string, string[][]]>([
    ["The pier is shut, a guard told AFP.", [["told AFP"]]],
    ["The mayor said in an interview with the daily Nordlys that the pier is shut.", [["told the daily Nordlys"]]],
    ['"The pier is shut," the mayor said, as quoted by the Courier.', [["quotes the Courier"]]],
    ["The pier is shut, the mayor told AFP, which was quoted by Radio North.", [["told AFP", "quotes Radio North"]]],
    ["The pier is shut, the harbour office said, according to Radio North.", [["quotes Radio North"]]],
    ["The Courier quoted the mayor as saying that the pier was shut.", [["quotes The Courier"]]],
    ["The pier was shut in May, according to documents seen by the Harbour Courier.", [["quotes the Harbour Courier"]]],
    ["State television said the president wrote that the pier was shut.", [[], ["reports State television"]]],
    ["The pier is shut, a guard told a friend.", [[]]],
    ["The pier is shut, a guard told the court.", [[]]],
    ["The pier is shut, a guard told Ana Ruiz.", [[]]],
  ])("%s", (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test("whom an outlet cites in its turn is the source, and both are links", () => {
    const text = "The Sunday paper Fakta reported, citing AFP, which had spoken to a sailor, that the pier was shut.";
    expect(attributionsOf(text).map(({ source: { at } }) => text.slice(at[0]?.start, at[0]?.end))).toEqual([
      "a sailor",
    ]);
    expect(links(text)).toEqual([["told AFP", "quotes The Sunday paper Fakta"]]);
  });
});

describe("the spans of any finder", () => {
  const text = "The harbour office has not confirmed that the pier fell, a guard told AFP.";
  const at = (words: string): { start: number; end: number }[] => [
    { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  ];
  const spans = [
    {
      source: at("a guard"),
      cue: at("told"),
      content: at("The harbour office has not confirmed that the pier fell"),
      confidence: 1,
    },
    {
      source: at("The harbour office"),
      cue: at("has not confirmed"),
      content: at("that the pier fell"),
      confidence: 1,
    },
  ];

  test("are enough for the cue's dictionary form, its negation and the whole chain", () => {
    const reading = read(exampleReport(text));
    expect(describeSpans(reading, spans).map(({ lemma, negated, frame }) => [lemma, negated, frame])).toEqual([
      ["tell", false, "after"],
      ["confirm", true, "before"],
    ]);
    const { attributions } = attribute(reading, (given) => describeSpans(given, spans));
    expect(attributions.map(({ stance, via }) => [stance, via.map(({ link }) => link)])).toEqual([
      ["does-not-know", ["reports", "told"]],
      ["asserts", ["told"]],
    ]);
  });

  test("outside of any sentence, or without content, are left out", () => {
    const reading = read(exampleReport(text));
    expect(
      describeSpans(reading, [{ source: [], cue: [{ start: 900, end: 904 }], content: [], confidence: 1 }]),
    ).toEqual([]);
    expect(
      describeSpans(reading, [{ source: [], cue: [], content: [{ start: 900, end: 904 }], confidence: 1 }]),
    ).toEqual([]);
  });
});

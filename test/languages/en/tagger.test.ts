import { describe, expect, it } from "vitest";
import { forgetfulTagger, type Tagged } from "../../../src/languages/en/tagger.js";

const values = (words: readonly Tagged[]): string[] => words.map(({ value }) => value);

describe("the tagger", () => {
  it("tags a text the same way whatever it tagged before", () => {
    const tag = forgetfulTagger();
    const text = "It was Vessely’s plan, and the mayor of Orva’s too.";
    const first = tag(text);
    for (const before of ["“Vessely’s”", "Vessely’s,", "(Vessely’s)", "Orva’s)", "Vessely’s"]) tag(before);
    expect(tag(text)).toEqual(first);
    expect(values(first).slice(2, 5)).toEqual(["Vessely", "’s", "plan"]);
  });

  it("gives a tag and a lemma for each token", () => {
    const words = forgetfulTagger()("Two bridges were closed.");
    expect(values(words)).toEqual(["Two", "bridges", "were", "closed", "."]);
    expect(words.map(({ tag }) => tag)).toEqual(["NUM", "NOUN", "AUX", "VERB", "PUNCT"]);
    expect(words.map(({ lemma }) => lemma)).toEqual(["two", "bridge", "be", "close", "."]);
  });

  it("tells the parts of a contraction from the same words by themselves", () => {
    const tag = forgetfulTagger();
    const lemmas = (text: string): string[] => tag(text).map(({ lemma }) => lemma);
    const first = lemmas("They can not go, they won't go and can't stay.");
    for (const before of ["A can of oil.", "It is not so.", "She'll go as he'd gone."]) lemmas(before);
    expect(lemmas("They can not go, they won't go and can't stay.")).toEqual(first);
  });

  it("cuts numbers and initials the same way whatever stood around them before", () => {
    const texts = [
      "(U.S.)",
      "U.S.-led",
      "“U.S.’s",
      "U.S.",
      "U.S.,",
      "u.s.",
      "J.R.R.",
      "J.’s",
      "J.",
      "an.308",
      "308",
      "308,",
    ];
    const [tag, other] = [forgetfulTagger(), forgetfulTagger()];
    const first = texts.map(tag);
    expect(texts.toReversed().map(other).toReversed()).toEqual(first);
    expect(texts.map(tag)).toEqual(first);
  });

  it("takes text without words, and text of one word", () => {
    const tag = forgetfulTagger();
    expect(tag("")).toEqual([]);
    expect(values(tag(" \n ")).join("").trim()).toBe("");
    expect(values(tag("Lenn"))).toEqual(["Lenn"]);
    expect(tag("constructor toString hasOwnProperty")).toHaveLength(3);
    expect(values(tag("__proto__ is kept")).join("")).toBe("__proto__iskept");
  });
});

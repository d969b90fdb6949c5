import { describe, expect, it } from "vitest";
import { forgetfulTagger } from "../../../src/languages/en/tagger.js";

describe("the tagger", () => {
  it("tags a text the same way whatever it tagged before", () => {
    const tag = forgetfulTagger();
    const text = "It was Vessely’s plan, and the mayor of Orva’s too.";
    const first = tag(text);
    for (const before of ["“Vessely’s”", "Vessely’s,", "(Vessely’s)", "Orva’s)", "Vessely’s"]) tag(before);
    expect(tag(text)).toEqual(first);
    expect(first.values.slice(2, 5)).toEqual(["Vessely", "’s", "plan"]);
  });

  it("gives a tag and a lemma for each token", () => {
    const { values, tags, lemmas } = forgetfulTagger()("Two bridges were closed.");
    expect(values).toEqual(["Two", "bridges", "were", "closed", "."]);
    expect(tags).toEqual(["NUM", "NOUN", "AUX", "VERB", "PUNCT"]);
    expect(lemmas).toEqual(["two", "bridge", "be", "close", "."]);
  });

  it("takes text without words, and text of one word", () => {
    const tag = forgetfulTagger();
    expect(tag("").values).toEqual([]);
    expect(tag(" \n ").values.join("").trim()).toBe("");
    expect(tag("Lenn").values).toEqual(["Lenn"]);
    expect(tag("constructor toString hasOwnProperty").values).toHaveLength(3);
    expect(tag("__proto__ is kept").values.join("")).toBe("__proto__iskept");
  });
});

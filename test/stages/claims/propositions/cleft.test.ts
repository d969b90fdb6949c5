import { describe, expect, it } from "vitest";
import { english } from "../../../../src/languages/en/index.js";
import { findPropositions } from "../../../../src/stages/claims/propositions/find-propositions.js";
import { matchPropositions } from "../../../../src/stages/claims/propositions/match-propositions.js";
import { vocabularyOf } from "../../../../src/stages/claims/propositions/vocabulary.js";

const vocabulary = vocabularyOf(english);
const said = (text: string) => findPropositions(english.tokenise(text), vocabulary);
const relations = (a: string, b: string): (string | undefined)[] =>
  said(a).flatMap((x) => said(b).map((y) => matchPropositions(x, y, vocabulary)?.relation));

describe("who is pointed out as the one who did it did it", () => {
  it.each([
    ["Hill is not the one who fired the shots", "Hill fired the shots"],
    ["it was not Hill who robbed the bank", "Hill robbed the bank"],
    ["as the man who robbed the Orlo bank", "nobody robbed the Orlo bank"],
    ["Marr is not the person who caused Selde's death", "Marr caused Selde's death"],
  ])("%s, against: %s", (a, b) => {
    expect(relations(a, b)).toContain("opposite");
  });

  it.each([
    ["Hill is the woman who signed the Orlo contract", "Hill signed the Orlo contract"],
    ["Hill pulled the trigger in the Orlo arcade", "Hill fired the shot in the Orlo arcade"],
  ])("%s, as: %s", (a, b) => {
    expect(relations(a, b)).toContain("same");
  });
});

describe("what somebody calls a thing", () => {
  it("is against what another calls it, where one praises and one blames", () => {
    expect(relations("the vote as a sham", "the election as a step forward")).toContain("opposite");
    expect(relations("the inquiry as a farce", "the inquiry is a success")).toContain("opposite");
    expect(relations("the inquiry as a farce", "the harbour is a success")).not.toContain("opposite");
  });
});

describe("a negation reaches no further than its clause", () => {
  it.each([
    ["youths who were not in a gang threw bottles at the depot", "one youth threw bottles at the depot"],
    [
      "the source of the letter was not one clerk, but a group of clerks",
      "the source of the letter was a group of clerks",
    ],
    ["the guard did not mean to shoot the driver", "the guard shot the driver"],
    ["the update should prevent an attack", "an attack was possible"],
    ["it will not be enough for her six months of custody", "she began her six months of custody"],
    [
      "rules that ban a mill from counting damage to bears in the north",
      "rules let the mills skip talks on dams, roads and ports",
    ],
  ])("%s; %s", (a, b) => {
    expect(relations(a, b)).not.toContain("opposite");
  });
});

import { describe, expect, it } from "vitest";
import { english } from "../../../../../src/languages/en/index.js";
import { sameHolding, tellsOfHolding } from "../../../../../src/stages/claims/matching/rows/holding.js";
import { findPropositions } from "../../../../../src/stages/claims/propositions/find-propositions.js";
import type { Proposition } from "../../../../../src/stages/claims/propositions/proposition.js";
import { vocabularyOf } from "../../../../../src/stages/claims/propositions/vocabulary.js";

const vocabulary = vocabularyOf(english);

function clause(text: string): Proposition {
  const found = findPropositions(english.tokenise(text), vocabulary)[0];
  if (found === undefined) throw new Error(`says nothing: ${text}`);
  return found;
}

describe("who has a thing", () => {
  it.each([
    ["he did not have a gun", "the man did not have a gun in his hand"],
    ["did not have a gun", "the clerk did not have a gun in his hand"],
    ["the ferryman was armed with a revolver", "the ferryman had a gun"],
  ])("is told alike by: %s | %s", (a, b) => {
    expect(sameHolding(clause(a), clause(b), vocabulary)).toBeDefined();
  });

  it.each([
    ["the clerk had a gun", "the clerk did not have a gun"],
    ["the clerk had a permit", "the clerk had a gun"],
    ["the clerk had a gun", "the clerk fired a gun"],
    ["he had a .38 caliber revolver", "he had a .44 caliber revolver"],
  ])("is not told alike by: %s | %s", (a, b) => {
    expect(sameHolding(clause(a), clause(b), vocabulary)).toBeUndefined();
  });

  it("is told by who tells what was done with it", () => {
    expect(
      tellsOfHolding(clause("the clerk pointed a revolver at the guard"), clause("the clerk had a gun"), vocabulary),
    ).toBe(true);
  });

  it.each([
    ["the clerk did not point a gun at the guard", "the clerk had a gun"],
    ["the clerk will buy a gun", "the clerk had a gun"],
    ["the clerk pointed a gun at the guard", "the guard had a gun"],
    ["the clerk wrote a letter", "the clerk had a gun"],
  ])("is not told by: %s | %s", (does, has) => {
    expect(tellsOfHolding(clause(does), clause(has), vocabulary)).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { english } from "../../../../src/languages/en/index.js";
import { findPropositions } from "../../../../src/stages/claims/propositions/find-propositions.js";
import { vocabularyOf } from "../../../../src/stages/claims/propositions/vocabulary.js";

const vocabulary = vocabularyOf(english);
/** The clauses of a sentence. */
const clauses = (text: string): string[] =>
  findPropositions(english.tokenise(text), vocabulary).map(({ at }) => text.slice(at.start, at.end));

describe("findPropositions", () => {
  test.each([
    "The rules weaken protection for threatened birds",
    "The rules weaken the protection of our threatened birds",
    "The rules weaken the protection of the island's threatened birds",
    "The ministry enforces the Protected Harbours Act",
  ])("takes a participle or a name before a noun for no clause: %s", (text) => {
    expect(clauses(text)).toEqual([text]);
  });
});

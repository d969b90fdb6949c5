import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../../src/account.js";
import { reportFrom } from "../../../../../src/stages/reports/report-from.js";

const contradictions = (text: string): number =>
  makeAccount([reportFrom({ id: "r", text, publishedAt: "2025-03-01T10:00:00Z" })]).stories.flatMap(
    ({ disagreements }) => disagreements.filter(({ kind }) => kind === "contradicts"),
  ).length;

const OPENING = "A ferry ran aground off Orlo on Monday. ";

describe("what breaks off behind its auxiliary", () => {
  it.each([
    "The company said the pilot was not an employee of the line; the union said he was.",
    "The union said the pilot was an employee of the line. The company said that he was not.",
    "The mayor said the harbour would be closed. The port authority said it would not.",
  ])("is told in the words that it leaves out: %s", (text) => {
    expect(contradictions(OPENING + text)).toBe(1);
  });

  it.each([
    "The union said the pilot was an employee of the line. The company said that he was, too.",
    "The mayor said the harbour would be closed. The port authority said it was.",
    "The pilot said the harbour was full. He added that he was not.",
    "The mayor said the harbour was full. The captain said he was not drunk.",
  ])("contradicts nothing where it says the same, or something else: %s", (text) => {
    expect(contradictions(OPENING + text)).toBe(0);
  });
});

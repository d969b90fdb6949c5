import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/account.js";
import { vocabularies } from "../../../../src/stages/claims/propositions/vocabulary.js";
import { tellStory } from "../../../../src/stages/claims/tell-story.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

interface Piece {
  readonly text: string;
  readonly publishedAt?: string;
  readonly capturedAt?: string;
}

const statements = (...pieces: readonly Piece[]): number =>
  tellStory(
    pieces.map(({ capturedAt = "2031-09-01T10:00:00Z", ...piece }) => readReport(reportFrom(piece, { capturedAt }))),
    vocabularies(),
  ).told.length;

describe("a report of which nothing tells when it was written", () => {
  it.each([
    [
      "Two ferries collided off Port Arlen, harbour master Ines Caldera said.",
      "Harbour master Ines Caldera said that two ferries had collided off Port Arlen.",
    ],
    [
      "The strike at the Orlo mill will go on, union leader Petra Voss said.",
      "Union leader Petra Voss said the strike at the mill in Orlo will go on.",
    ],
  ])("may tell what another told long before it was captured: %s", (a, b) => {
    expect(statements({ text: a, publishedAt: "2031-05-12T10:00:00Z" }, { text: b })).toBe(1);
  });

  it("was not written after it was captured", () => {
    const text = "Two ferries collided off Port Arlen, harbour master Ines Caldera said.";
    expect(
      statements({ text, publishedAt: "2031-05-12T10:00:00Z" }, { text, capturedAt: "2031-03-01T10:00:00Z" }),
    ).toBe(2);
  });

  it("leaves two dated ones as far apart as they are", () => {
    const text = "Two ferries collided off Port Arlen, harbour master Ines Caldera said.";
    expect(
      statements({ text, publishedAt: "2031-05-12T10:00:00Z" }, { text, publishedAt: "2031-06-12T10:00:00Z" }),
    ).toBe(2);
  });
});

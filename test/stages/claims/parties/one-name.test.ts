import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/account.js";
import { identifyParties } from "../../../../src/stages/claims/parties/identify.js";
import { vocabularies } from "../../../../src/stages/claims/propositions/vocabulary.js";
import { tell } from "../../../../src/stages/claims/tell.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** The names that each saying of some reports gives, in order. */
function namesTold(...texts: string[]): string[][] {
  const readings = texts.map((text) => readReport(reportFrom({ text })));
  const tellings = tell(readings, identifyParties(readings), vocabularies());
  return tellings.map(({ propositions }) => propositions.flatMap(({ names }) => [...names]).sort());
}

describe("what is said of a person", () => {
  it("is said of one, whichever of the names a report gives", () => {
    const [full, first, last] = namesTold(
      "Police said that Jonas Tolland left the harbour.",
      "Police said that Jonas left the harbour.",
      "Police said that Tolland left the harbour.",
    );
    expect(full).toEqual(last);
    expect(first).toEqual(last);
  });

  it("stays apart where two persons share a surname", () => {
    const [, first, last] = namesTold(
      "Police said that Jonas Tolland left the harbour. Police said that Mara Tolland stayed at home.",
      "Police said that Jonas left the harbour.",
    ).slice(-3);
    expect(first).not.toEqual(last);
  });
});

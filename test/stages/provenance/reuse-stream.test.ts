import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Derivation } from "../../../src/stages/provenance/derivation.js";
import { findReuse, openReuse } from "../../../src/stages/provenance/reuse.js";
import type { Report } from "../../../src/stages/reports/report.js";
import { atMinute, FERRY, paragraphs, TAX, wireReport } from "./wire-report.js";

const [SINKS, ASHORE, INQUIRY, CLINIC, OWNER] = FERRY;
const LOCAL =
  "Fisherman Ole Tamm of Hesk told this newspaper that he had thrown his whole catch overboard to make room for eleven children and their teacher.";

const REPORTS: readonly Report[] = [
  ["wire", "Baywire", paragraphs(SINKS, ASHORE, INQUIRY)],
  ["tax", "Norvald Post", paragraphs(...TAX)],
  ["update", "Baywire", paragraphs(SINKS, ASHORE, INQUIRY, CLINIC, OWNER)],
  ["paper", "Hesk Mail", paragraphs(SINKS, LOCAL, ASHORE)],
  ["pile", "Pile", paragraphs(SINKS, LOCAL)],
  ["late", "Norvald Post", paragraphs(TAX[0], INQUIRY, CLINIC, OWNER, TAX[1])],
  ["brief", "Radio Hesk", SINKS],
].map(([id = "", publisher = "", text = ""], i) =>
  wireReport(id, text, { publisher, publishedAt: atMinute(10 * i), order: i }),
);

const shown = (derivations: readonly Derivation[]) =>
  derivations.map(({ later, earlier, relation, kind }) => `${later} ${relation} ${earlier} ${kind}`).sort();

const streamed = (reports: readonly Report[]): string[] => {
  const reuse = openReuse();
  const found = new Map<string, readonly Derivation[]>();
  for (const report of reports) for (const { later, derivations } of reuse.add(report)) found.set(later, derivations);
  return shown([...found.values()].flat());
};

describe("openReuse", () => {
  it("finds what findReuse finds, whatever the order in which the reports arrive", () => {
    const expected = shown(findReuse(REPORTS));
    expect(expected.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }), (reports) => {
        expect(streamed(reports)).toEqual(expected);
        expect(shown(findReuse(reports))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the derivations of copies anew when their source comes late", () => {
    const [wire, , , paper] = REPORTS;
    const copy = wireReport("copy", paragraphs(SINKS, ASHORE), { publisher: "Pile", publishedAt: atMinute(99) });
    const reuse = openReuse();
    if (wire === undefined || paper === undefined) return;
    expect(reuse.add(paper)).toEqual([]);
    expect(reuse.add(copy)).toMatchObject([{ later: "copy", derivations: [{ earlier: "paper" }] }]);
    const changes = reuse.add(wire);
    expect(shown(changes.flatMap(({ derivations }) => derivations))).toEqual([
      "copy wasDerivedFrom wire brief",
      "paper wasDerivedFrom wire expanded",
    ]);
  });

  it("forgets what is older than its days, and holds no more than they bring", () => {
    const reuse = openReuse({ days: 1 });
    const hour = (n: number) => new Date(Date.UTC(2031, 0, 1, n)).toISOString();
    let most = 0;
    for (let n = 0; n < 400; n++) {
      const own = `Entry ${n}: the tide stood at ${n * 7} centimetres, the wind came at ${n * 3} knots and ${n + 5} boats went out.`;
      reuse.add(wireReport(`r${n}`, own, { publisher: `Paper ${n}`, publishedAt: hour(n) }));
      most = Math.max(most, reuse.size);
    }
    expect(most).toBeLessThan(24 + 24 / 8 + 10);
    const old = wireReport("old", paragraphs(...FERRY), { publishedAt: hour(2) });
    expect(reuse.add(old)).toEqual([]);
    expect(reuse.add(wireReport("copy", paragraphs(...FERRY), { publishedAt: hour(400) }))).toEqual([]);
  });

  it("keeps what it said of a copy when the source has left the window", () => {
    const reuse = openReuse({ days: 1 });
    const hour = (n: number) => new Date(Date.UTC(2031, 0, 1, n)).toISOString();
    reuse.add(wireReport("wire", paragraphs(...FERRY), { publishedAt: hour(0) }));
    expect(reuse.add(wireReport("copy", paragraphs(...FERRY), { publishedAt: hour(20) }))).toHaveLength(1);
    for (let n = 24; n < 40; n++) {
      const own = `Log ${n}: ${n * 11} crates of cod, ${n * 5} of herring and ${n * 2} of eel were landed by noon.`;
      expect(reuse.add(wireReport(`r${n}`, own, { publishedAt: hour(n) }))).toEqual([]);
    }
    const again = reuse.add(wireReport("again", paragraphs(...FERRY), { publishedAt: hour(41) }));
    expect(again).toMatchObject([{ later: "again", derivations: [{ earlier: "copy" }] }]);
  });

  it("says what it expects of its options", () => {
    expect(() => openReuse({ days: 0 })).toThrow("openReuse: expected days above 0, got 0");
  });
});

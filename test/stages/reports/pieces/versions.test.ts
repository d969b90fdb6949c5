import { describe, expect, it } from "vitest";
import { compareVersions, pieceKey, versionsOf, versionTimes } from "../../../../src/stages/reports/pieces/versions.js";
import { type ReportFields, reportFrom } from "../../../../src/stages/reports/report-from.js";

const PIECE = "https://post.example/flood";
const report = (fields: Partial<ReportFields> & { readonly id: string }, capturedAt = "2025-03-09T00:00:00Z") =>
  reportFrom({ text: `Words of ${fields.id}.`, url: PIECE, publisher: "Valley Post", ...fields }, { capturedAt });

describe("what names a piece", () => {
  it.each([
    [
      "the sender's own name for it, else its address",
      { piece: "urn:wire:7" },
      { piece: "urn:wire:7", url: "https://b.example" },
      true,
    ],
    ["one address, one outlet, however the outlet is written", {}, { publisher: "VALLEY POST" }, true],
    [
      "one feed's id, whichever outlet its later version names",
      { publisher: "Newsdesk" },
      { publisher: "Hill Herald", carrier: "Newsdesk" },
      true,
    ],
    ["not what two feeds pass on", { carrier: "Newsdesk" }, { carrier: "Headline Hub" }, false],
    ["not one number that two outlets both use", { piece: "1" }, { piece: "1", publisher: "Hill Herald" }, false],
    ["not two addresses", {}, { url: "https://post.example/fire" }, false],
  ])("is %s", (_, a, b, same) => {
    expect(pieceKey(report({ id: "a", ...a })) === pieceKey(report({ id: "b", ...b }))).toBe(same);
  });

  it("is nothing where neither is stated", () => {
    expect(pieceKey(reportFrom({ text: "Words." }))).toBeUndefined();
  });
});

describe("which version comes first", () => {
  it.each([
    [
      "by number, whatever the times say",
      { version: "9", modifiedAt: "2025-03-02" },
      { version: "10", modifiedAt: "2025-03-01" },
    ],
    ["by when it was made", { modifiedAt: "2025-03-01T08:00:00Z" }, { modifiedAt: "2025-03-01T09:00:00Z" }],
    [
      "the first before its update",
      { publishedAt: "2025-03-01T08:00:00Z" },
      { publishedAt: "2025-03-01T08:00:00Z", modifiedAt: "2025-03-01T09:00:00Z" },
    ],
    ["one without a number before version 2", {}, { version: "2" }],
  ])("is told %s", (_, first, second) => {
    const [a, b] = [report({ id: "z", ...first }), report({ id: "a", ...second })];
    expect(compareVersions(a, b)).toBeLessThan(0);
    expect(compareVersions(b, a)).toBeGreaterThan(0);
    expect(versionsOf([b, a]).get(pieceKey(a) ?? "")).toEqual([a, b]);
  });

  it("is told by when it was captured where nothing else tells", () => {
    const [a, b] = [report({ id: "z" }, "2025-03-01"), report({ id: "a" }, "2025-03-02")];
    expect(compareVersions(a, b)).toBeLessThan(0);
  });
});

describe("when a version could be known", () => {
  const published = "2025-03-01T08:00:00Z";
  const timeIn = (...reports: ReturnType<typeof report>[]) => versionTimes(reports).get("b");

  it.each([
    ["an update within days, when it was made", { modifiedAt: "2025-03-01T09:00:00Z" }, "2025-03-01T09:00:00Z"],
    [
      "a page that its system touched a year later, when it was published",
      { modifiedAt: "2026-03-01T09:00:00Z" },
      undefined,
    ],
    [
      "a wire's version, when it was made, however late",
      { version: "4", modifiedAt: "2026-03-01T09:00:00Z" },
      "2026-03-01T09:00:00Z",
    ],
    [
      "an update that says it was made before it was published, when it was published",
      { modifiedAt: "2025-02-01T09:00:00Z" },
      undefined,
    ],
  ])("is, for %s", (_, fields, known) => {
    expect(timeIn(report({ id: "b", publishedAt: published, ...fields }))).toBe(known);
  });

  it("is its capture where a later version still tells the time of the first", () => {
    const first = report({ id: "a", publishedAt: published }, "2025-03-01T08:05:00Z");
    const second = report({ id: "b", publishedAt: published }, "2025-03-01T12:00:00Z");
    expect(timeIn(first, second)).toBe("2025-03-01T12:00:00Z");
    expect(versionTimes([second, first]).has("a")).toBe(false);
  });

  it("is not before the version that it takes the place of, though its sender's clock runs ahead", () => {
    const first = report({ id: "a", publishedAt: "2025-03-01T14:00:00Z" }, "2025-03-01T12:05:00Z");
    const second = report({ id: "b", publishedAt: "2025-03-01T14:00:00Z" }, "2025-03-01T13:00:00Z");
    expect(timeIn(first, second)).toBe("2025-03-01T14:00:00Z");
  });

  it("stays the publication of a copy with the same words", () => {
    const [a, b] = ["a", "b"].map((id) => report({ id, text: "The same.", publishedAt: published }));
    expect(versionTimes([a, b].filter((one) => one !== undefined)).size).toBe(0);
  });
});

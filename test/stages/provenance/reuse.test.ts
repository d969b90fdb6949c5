import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReuseInput } from "../../../src/stages/provenance/reuse/piece.js";
import { findReuse } from "../../../src/stages/provenance/reuse.js";
import { read } from "../../../src/stages/reading/read.js";
import type { Report } from "../../../src/stages/reports/report.js";

const reportOf = (id: string, order: number, text: string, more: Partial<Report> = {}): Report => ({
  id,
  digest: "sha256:0",
  capture: { name: id, digest: "sha256:0", size: text.length, encoding: "utf-8", capturedAt: "2031-01-01T00:00:00Z" },
  order,
  text,
  language: "en",
  problems: [],
  ...more,
});

const WIRE =
  "LINDPORT - The ferry Corvina sank off the northern pier of Lindport on Tuesday evening after striking a rock that is marked on every chart of the bay. All 84 passengers were taken ashore by fishing boats that had been waiting for the tide. Harbour master Ilse Brandt ordered an inquiry and closed the channel to vessels of more than four metres draught until divers have looked at the hull.";
const PAPER =
  "A local skipper was among those who helped. The ferry Corvina sank off the northern pier of Lindport on Tuesday evening after striking a rock that is marked on every chart of the bay. All 84 passengers were taken ashore by fishing boats that had been waiting for the tide.";
const OTHER =
  "The assembly of Norvald voted on Wednesday for a tax on sugary drinks. Finance minister Petra Oduya said the revenue would go to school kitchens, and soft drink makers said that they would take the matter to court.";

const MARKET =
  "Traders at the fish market of Hesk opened an hour late on Thursday because the new cash desks would not take cards. Prices for cod went up by a tenth, and the keeper of the market promised a rebate to everybody who had to wait in the rain since dawn.";
const MATCH =
  "Goalkeeper Ruben Aas saved two penalties as Hesk beat the visitors from the mainland in front of a full stand. The coach praised a young side that had trained on sand all winter long, and supporters walked home along the dyke with lanterns in their hands.";

const pairs = (reports: readonly ReuseInput[]) =>
  findReuse(reports).map(({ later, earlier, relation }) => [later, earlier, relation]);

describe("findReuse", () => {
  it("finds the passages that a paper took from a wire, with their exact places in both", () => {
    const reports = [reportOf("wire", 0, WIRE), reportOf("paper", 1, PAPER), reportOf("other", 2, OTHER)];
    const found = findReuse(reports);
    expect(found.map(({ later, earlier, relation }) => [later, earlier, relation])).toEqual([
      ["paper", "wire", "wasDerivedFrom"],
    ]);
    for (const [inPaper, inWire] of found[0]?.shared ?? []) {
      expect(PAPER.slice(inPaper.at.start, inPaper.at.end)).toBe(inPaper.exact);
      expect(WIRE.slice(inWire.at.start, inWire.at.end)).toBe(inWire.exact);
    }
    expect(found[0]?.shared[0]?.[0].exact).toMatch(/^The ferry Corvina sank .* waiting for the tide$/);
  });

  it("takes the report published later for the copy, whatever the order of the input", () => {
    const wire = reportOf("wire", 1, WIRE, { publishedAt: "2031-01-01T08:00:00Z" });
    const paper = reportOf("paper", 0, PAPER, { publishedAt: "2031-01-01T09:00:00Z" });
    expect(pairs([paper, wire])).toEqual([["paper", "wire", "wasDerivedFrom"]]);
  });

  it("takes the report that credits the other's publisher for the copy where no times are known", () => {
    const paper = reportOf("paper", 0, `LINDPORT (Baywire) ${PAPER}`);
    const wire = reportOf("wire", 1, WIRE, { publisher: "Baywire" });
    const found = findReuse([paper, wire]);
    expect(found[0]).toMatchObject({ later: "paper", earlier: "wire" });
    expect(found[0]?.why).toMatch(/credits Baywire/);
  });

  it("knows the letters of an outlet by its own dateline where others say that it reported", () => {
    const wire = reportOf("wire", 0, WIRE.replace("LINDPORT -", "LINDPORT (NBW) -"), { publisher: "Norvald Baywire" });
    const paper = reportOf(
      "paper",
      1,
      "Divers were getting ready on Wednesday to look at a ferry. The ferry Corvina sank off the northern pier of Lindport after a strong gale, NBW reported. Its owner would not comment.",
    );
    expect(pairs([read(wire), paper])).toEqual([["paper", "wire", "wasDerivedFrom"]]);
    expect(pairs([read({ ...wire, text: WIRE }), paper])).toEqual([]);
  });

  it("takes what stands word for word in one report from there, though another that it credits tells it in other words", () => {
    const wire = reportOf(
      "wire",
      0,
      "The channel Harbour Watch wrote on Tuesday that the old ferry Corvina had gone down off the northern pier of Lindport. It said it had this from the crew of a tug.",
      { publisher: "Baywire" },
    );
    const post = reportOf(
      "post",
      1,
      "The channel Harbour Watch wrote early on Tuesday that the ferry Corvina sank off the pier of Lindport. We have this from sailors.",
      { publisher: "Harbour Watch" },
    );
    const brief = reportOf(
      "brief",
      2,
      "The channel Harbour Watch wrote on Tuesday that the old ferry Corvina had gone down off the northern pier of Lindport. (Harbour Watch)",
    );
    expect(pairs([wire, post, brief]).filter(([later]) => later === "brief")).toEqual([
      ["brief", "wire", "wasDerivedFrom"],
    ]);
  });

  it("leads every copy of a wire story to the wire, not to the copies before it", () => {
    const copies = ["a", "b", "c"].map((id, i) => reportOf(id, i + 1, `Reader ${id} writes. ${WIRE}`));
    expect(pairs([reportOf("wire", 0, WIRE), ...copies])).toEqual([
      ["a", "wire", "wasDerivedFrom"],
      ["b", "wire", "wasDerivedFrom"],
      ["c", "wire", "wasDerivedFrom"],
    ]);
  });

  it("takes two versions of one publisher's piece for a revision", () => {
    const first = reportOf("first", 0, WIRE, { publisher: "Baywire" });
    const second = reportOf("second", 1, `${WIRE} Two crew members were treated for cold.`, { publisher: "Baywire" });
    expect(pairs([first, second])).toEqual([["second", "first", "wasRevisionOf"]]);
  });

  it("does not take a publisher's standing words for reuse", () => {
    const standing =
      "Sign up for the letter of the Bay Courier to have the news of the bay in your box every morning before the first ferry leaves the pier for the islands.";
    const first = reportOf("first", 0, `${OTHER} ${MARKET} ${standing}`, { publisher: "Bay Courier" });
    const second = reportOf("second", 1, `${WIRE} ${MATCH} ${standing}`, { publisher: "Bay Courier" });
    expect(findReuse([first, second])).toEqual([]);
  });

  it("finds the one long passage that a report of its own took over", () => {
    const own = `${OTHER} ${MARKET} ${MATCH}`;
    const passage = WIRE.slice(WIRE.indexOf("Harbour master"));
    const wire = reportOf("wire", 0, WIRE, { publishedAt: "2031-01-01T08:00:00Z" });
    const found = pairs([wire, reportOf("own", 1, `${own} ${passage}`, { publishedAt: "2031-01-02T08:00:00Z" })]);
    expect(found).toEqual([["own", "wire", "wasQuotedFrom"]]);
  });

  it("does not take a quotation that two reports share for reuse", () => {
    const quote =
      '"We have closed the channel to every vessel until the divers have finished their work and the hull has been made safe for all who use this bay"';
    const a = reportOf(
      "a",
      0,
      `Harbour master Ilse Brandt spoke on Wednesday. ${quote}, she told the town council in Lindport.`,
    );
    const b = reportOf(
      "b",
      1,
      `Shipping in the bay is at a standstill. ${quote}, said Brandt. Traders fear for their fish.`,
    );
    expect(findReuse([a, b])).toEqual([]);
  });

  it("never throws and slices back, whatever the texts", () => {
    const word = fc.constantFrom("alpha", "beta", "gamma", "delta", '"', "\ud800", "é", "12", "\n", ".");
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const reports = texts.map((t, i) => reportOf(String(i), i, t));
        for (const { shared } of findReuse(reports)) {
          for (const passage of shared.flat()) {
            expect(reports[Number(passage.report)]?.text.slice(passage.at.start, passage.at.end)).toBe(passage.exact);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

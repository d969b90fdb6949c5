import { describe, expect, it } from "vitest";
import { findReuse } from "../../../src/stages/provenance/reuse.js";
import type { Report } from "../../../src/stages/reports/report.js";
import { atMinute, FERRY, paragraphs, TAX, wireReport } from "./wire-report.js";

const [SINKS, ASHORE, INQUIRY, CLINIC, OWNER, INSURERS] = FERRY;
const WIRE = wireReport("wire", paragraphs(`LINDPORT (Baywire) - ${SINKS}`, ...FERRY.slice(1)), {
  publisher: "Baywire",
  publishedAt: atMinute(0),
});
const OTHER = wireReport("tax", paragraphs(...TAX), { publisher: "Norvald Post", publishedAt: atMinute(1) });

const said = (text: string, more: Partial<Report> = {}) =>
  findReuse([
    WIRE,
    OTHER,
    wireReport("copy", text, { publisher: "Hesk Mail", publishedAt: atMinute(9), ...more }),
  ]).filter(({ later }) => later === "copy");

const LIGHT = paragraphs(
  "The ferry Corvina went down off the northern pier of Lindport on Tuesday night after striking a rock that is marked on every map of the bay.",
  "All 84 passengers were brought ashore by fishing boats that had been waiting for the tide, and nobody was badly hurt.",
  "Harbour master Ilse Brandt opened an inquiry and closed the channel to vessels of more than four metres draught until divers have seen the hull.",
);
const HEAVY = paragraphs(
  "Corvina, the ferry, sank near the northern pier of Lindport late on Tuesday when striking a rock, one marked on every chart of those waters.",
  "Her 84 passengers were taken ashore by small boats that had been waiting for high water, and nobody was seriously harmed.",
  "The harbour master, Ilse Brandt, has ordered an inquiry and shut the channel to vessels of more than four metres until divers have looked over what is left.",
  "Two sailors were treated for cold at a local clinic, where a nurse handed round blankets and tea through much of the night.",
);

const STURGEON =
  "Anglers landed a sturgeon of two metres at the mouth of the river on Sunday and put it back after the scales had been fetched from the grocer's. It was the first in forty years, and the warden of the reserve hopes that others will follow now that the old weir has been taken down. A girl of nine had seen it first and was allowed to give it a name.";
const SCHOOLS =
  "Schools on the island will open an hour later from Monday because the morning boat has been cancelled until further notice. Parents had asked for buses over the causeway, but the council says that it has neither the drivers nor the money. Lessons lost will be made up for in June, and the summer fair is to be held in a tent behind the gymnasium.";

describe("the kind of edit", () => {
  it.each([
    ["verbatim", paragraphs(...FERRY)],
    ["verbatim", paragraphs("Ferry lost off Lindport", "By Ann Lee", ...FERRY, "(Baywire)")],
    ["cut", paragraphs(SINKS, ASHORE, INQUIRY, CLINIC)],
    ["cut", paragraphs(SINKS, INQUIRY, OWNER, INSURERS)],
    ["brief", paragraphs(SINKS)],
    ["brief", `${SINKS} ${ASHORE}`],
    ["reordered", paragraphs(SINKS, INSURERS, CLINIC, ASHORE, OWNER, INQUIRY)],
    ["local-lede", paragraphs("A skipper from Hesk was among the first who reached the sinking ship.", ...FERRY)],
    [
      "expanded",
      paragraphs(
        SINKS,
        ASHORE,
        INQUIRY,
        CLINIC,
        "Our reporter found the quay of Hesk full of people on Wednesday morning. Many of them had brothers and sisters on the last crossing of the day, and some had spent the night in the waiting room, listening to the radio.",
      ),
    ],
    ["lightly-rewritten", LIGHT],
    ["heavily-rewritten", HEAVY],
    ["excerpt", paragraphs(STURGEON, INQUIRY, SCHOOLS)],
  ])("is told: %s (case %#)", (kind, text) => {
    expect(said(text)).toMatchObject([{ earlier: "wire", kind }]);
  });

  it("is a mash where two reports of two outlets went into one", () => {
    const found = said(paragraphs(SINKS, TAX[0], ASHORE, TAX[1], INQUIRY, TAX[2]));
    expect(found.map(({ earlier, kind }) => [earlier, kind]).sort()).toEqual([
      ["tax", "mash"],
      ["wire", "mash"],
    ]);
  });

  it("is told again where words are few but the outlet is credited", () => {
    const text =
      "Fishermen saved everybody from a sinking ferry in the bay, Baywire reported. The ship had struck a rock that is marked on every chart, and her owner has not explained how a crew that knew those waters for thirty years could have missed it, or why the lookout had gone below shortly before dusk, as a passenger wrote to this newspaper on Wednesday.";
    expect(said(text)).toMatchObject([{ earlier: "wire", kind: "retold", relation: "hadPrimarySource" }]);
  });

  it("tells how much was taken and how much of the earlier report is kept", () => {
    expect(said(paragraphs(SINKS, ASHORE, INQUIRY))).toMatchObject([{ taken: 1, kept: 0.48 }]);
  });
});

describe("what is no reuse", () => {
  it.each([
    [
      "names and titles that both must print",
      "Harbour master Ilse Brandt was asked about the Corvina by the council on Friday. She told members that the northern pier of Lindport would get a second light next year. The ferry line hopes to be back in service by Easter, and passengers may have their money back until then.",
    ],
    [
      "a quotation of one speaker",
      'Shipping stands still. "We have closed the channel to every vessel until the divers have finished their work and the hull has been made safe", Brandt said.',
    ],
    [
      "another event of one kind",
      "The ferry Ansgar ran aground off the southern pier of Hesk on Sunday morning after a rope caught in her screw. All on board were taken off by the lifeboat.",
    ],
  ])("%s", (_, text) => expect(said(text)).toEqual([]));

  it("finds no copy in standing matter that unrelated reports have printed for days", () => {
    const background =
      "Lindport lost its lighthouse in the storm of eleven years ago, and the assembly has argued ever since about who should pay for a new one.";
    const day = (n: number) => new Date(Date.UTC(2031, 0, n)).toISOString();
    const pieces = [
      paragraphs(SINKS, ASHORE, INQUIRY, background),
      paragraphs(TAX[0], TAX[1], background),
      paragraphs(STURGEON, background),
      paragraphs(SCHOOLS, background),
    ];
    const reports = pieces.map((text, i) =>
      wireReport(`p${i}`, text, { publisher: `Paper ${i}`, publishedAt: day(1 + 2 * i) }),
    );
    expect(findReuse(reports).filter(({ later }) => later === "p3")).toEqual([]);
  });
});

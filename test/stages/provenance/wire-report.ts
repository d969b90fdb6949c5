import type { Report } from "../../../src/stages/reports/report.js";

/** A report as it comes in, for tests of provenance. */
export const wireReport = (id: string, text: string, more: Partial<Report> = {}): Report => ({
  id,
  digest: "sha256:0",
  capture: { name: id, digest: "sha256:0", size: text.length, encoding: "utf-8", capturedAt: "2031-01-01T00:00:00Z" },
  order: 0,
  text,
  language: "en",
  problems: [],
  ...more,
});

/** A moment of one morning, `minutes` after eight. */
export const atMinute = (minutes: number): string =>
  new Date(Date.UTC(2031, 0, 1, 8, minutes)).toISOString().replace(".000Z", "Z");

/** Six paragraphs of a wire's piece on a ferry. */
export const FERRY = [
  "The ferry Corvina sank off the northern pier of Lindport on Tuesday evening after striking a rock that is marked on every chart of the bay.",
  "All 84 passengers were taken ashore by fishing boats that had been waiting for the tide, and nobody was seriously hurt.",
  "Harbour master Ilse Brandt ordered an inquiry and closed the channel to vessels of more than four metres draught until divers have looked at the hull.",
  "Two of the crew were treated for cold at the town's clinic, where a nurse handed out blankets and soup through most of the night.",
  "The owner of the ship, a family firm with three vessels, promised to bring every car and suitcase up from the wreck before the end of the month.",
  "Insurers will send an engineer to the island, since the Corvina had passed an inspection only nine days before she was lost.",
] as const;

/** Another piece of its own, on a tax. */
export const TAX = [
  "The assembly of Norvald voted on Wednesday for a tax on sugary drinks, with a majority of two after a debate that lasted until dawn.",
  "Finance minister Petra Oduya said the revenue would go to school kitchens, and soft drink makers said that they would take the matter to court.",
  "Shopkeepers along the border expect that many will fill their boots on the other side, as they did when beer went up eight years ago.",
] as const;

export const paragraphs = (...list: readonly string[]): string => list.join("\n\n");

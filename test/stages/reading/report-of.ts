import type { Report } from "../../../src/stages/reports/report.js";

/** A report with nothing but a text, as the reading stage is given it. */
export const reportOf = (text: string, id = "r"): Report => ({
  id,
  digest: "sha256:0",
  capture: { name: id, digest: "sha256:0", size: text.length, encoding: "utf-8", capturedAt: "2025-01-01T00:00:00Z" },
  order: 0,
  text,
  language: "en",
  problems: [],
});

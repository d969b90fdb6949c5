import type { Report } from "../../../src/stages/reports/report.js";

/** A report with the given text, captured on 1 January 2025 unless the fields say otherwise. */
export const exampleReport = (text: string, fields: Partial<Report> = {}): Report => ({
  id: "r",
  digest: "sha256:0",
  capture: {
    name: "r.txt",
    digest: "sha256:0",
    size: text.length,
    encoding: "utf-8",
    capturedAt: "2025-01-01T00:00:00Z",
  },
  order: 0,
  text,
  language: "en",
  problems: [],
  ...fields,
});

import type { Report } from "../../../src/stages/reports/report.js";
import type { StoryInput } from "../../../src/stages/stories/take-in.js";

/** A report as grouping takes it. */
export const reportOf = (id: string, text: string, more: Partial<Report> = {}): StoryInput => ({
  report: {
    id,
    digest: "sha256:0",
    capture: { name: id, digest: "sha256:0", size: text.length, encoding: "utf-8", capturedAt: "2031-01-01T00:00:00Z" },
    order: 0,
    text,
    language: "en",
    problems: [],
    ...more,
  },
});

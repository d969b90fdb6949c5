import { expect, it } from "vitest";
import { spokenInstant, spokenWhen } from "../../../src/stages/dossier/spoken-instant.js";

it.each([
  ["2024-12-26TEV", "the evening of 26 December 2024"],
  ["2024-12-27T08:20", "27 December 2024, 08:20"],
  ["2024-12-27T08:20:00Z", "27 December 2024, 08:20 UTC"],
  ["2024-12-27T08:20:31.5+09:00", "27 December 2024, 08:20 (UTC+09:00)"],
  ["2024-12-27", "27 December 2024"],
  ["2024-06", "June 2024"],
  ["2024", "2024"],
  ["2024-12-23/2024-12-26", "23 December 2024 to 26 December 2024"],
  ["2024-12-23/2024-12-24", "23 or 24 December 2024"],
  ["2024-11-30/2024-12-01", "30 November 2024 to 1 December 2024"],
  ["not a date", "not a date"],
])("%s is spoken as “%s”", (instant, spoken) => {
  expect(spokenInstant(instant)).toBe(spoken);
});

it.each([
  ["2024-06", "in June 2024"],
  ["2024-12-27", "on 27 December 2024"],
  ["2024-12-23/2024-12-24", "on 23 or 24 December 2024"],
  ["2024-12-23/2024-12-26", "between 23 December 2024 and 26 December 2024"],
])("%s is spoken in a sentence as “%s”", (instant, spoken) => {
  expect(spokenWhen(instant)).toBe(spoken);
});

import { expect, it } from "vitest";
import { spokenInstant } from "../../../src/stages/dossier/spoken-instant.js";

it.each([
  ["2024-12-26TEV", "the evening of 26 December 2024"],
  ["2024-12-27T08:20", "27 December 2024, 08:20"],
  ["2024-12-27T08:20:00Z", "27 December 2024, 08:20 UTC"],
  ["2024-12-27T08:20:31.5+09:00", "27 December 2024, 08:20 (UTC+09:00)"],
  ["2024-12-27", "27 December 2024"],
  ["2024-06", "June 2024"],
  ["2024", "2024"],
  ["2024-12-23/2024-12-26", "23 December 2024 to 26 December 2024"],
  ["not a date", "not a date"],
])("%s is spoken as “%s”", (instant, spoken) => {
  expect(spokenInstant(instant)).toBe(spoken);
});

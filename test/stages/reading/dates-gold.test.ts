import { expect, test } from "vitest";
import { readLines } from "../../../bench/read-lines.js";
import { scoreRows } from "../../../bench/score/dated-rows.js";
import { type DatedLine, datesIn } from "../../../bench/tasks/dates.js";

/** Rows of the table that are known to be read wrong; a change must not add to them. */
const WRONG = 1;

test("the dates of the table are read as they were labelled by hand", () => {
  const lines = readLines<DatedLine>("test/gold/dates/development.jsonl");
  const { wrong } = scoreRows(
    lines.map((line) => ({ id: String(line.id), expected: line.dates, found: datesIn(line) })),
  );
  expect(wrong.map(({ id }) => id).length, wrong.map(({ id }) => id).join(", ")).toBeLessThanOrEqual(WRONG);
});

import { expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

it("counts that clash or rise come first, then those of most reports, then what is told once", () => {
  const texts = [
    "The blaze in Orva damaged 14 shops, the mayor said. Some 40 firefighters fought it. Two women were killed, police said.",
    "The blaze in Orva damaged 14 shops. Five women were killed in it, the hospital said on Monday.",
  ];
  const [story] = makeAccount(
    texts.map((text, i) => reportFrom({ id: `r${i}`, publishedAt: `2031-03-0${i + 3}T12:00:00Z`, text })),
  ).stories;
  const told = story?.ledger.map(({ measure }) => measure);
  expect(told?.slice(0, 2)).toEqual(["killed", "damaged"]);
  expect(told?.length).toBe(3);
  for (const { partOf } of story?.ledger ?? []) expect(partOf ?? 0).toBeLessThan(told?.length ?? 0);
});

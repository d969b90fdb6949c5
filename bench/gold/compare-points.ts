import type { Disagreement } from "../../src/stages/dossier/account-document.js";
import type { ExpectedDisagreement, ExpectedEvent, Place } from "./expected/expected.js";
import { shared } from "./expected/place.js";
import type { Frame } from "./frame.js";
import { sameInstant } from "./same.js";
import { quoted, type Sheet } from "./sheet.js";

const touches = (a: readonly Place[], b: readonly Place[]): boolean => a.some((x) => b.some((y) => shared(x, y) > 0));

/** Disagreements that set the same sides against each other: two sides or more of one lie on different sides of the other. */
export function compareDisagreements(frame: Frame, sheet: Sheet): void {
  const given = frame.account.stories.flatMap(({ disagreements }) =>
    disagreements.map((one) => ({ one, sides: one.sides.map((side) => side.flatMap((at) => frame.place(at) ?? [])) })),
  );
  const candidates = frame.expected.disagreements
    .flatMap((expected) => given.map((one) => ({ expected, given: one, score: meeting(expected, one.one, one.sides) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const done = new Set<unknown>();
  for (const { expected, given: one } of candidates) {
    if (done.has(expected)) continue;
    const first = !done.has(one);
    done.add(expected).add(one);
    if (first)
      sheet.field("disagreement kinds", expected.about, "kind", expected.kind, one.one.kind, (a, b) => a === b);
  }
  const found = frame.expected.disagreements.filter((one) => done.has(one)).length;
  sheet.count("disagreements", { expected: frame.expected.disagreements.length, found });
  sheet.count("disagreements", { given: given.length, right: given.filter((one) => done.has(one)).length });
  for (const expected of frame.expected.disagreements) {
    if (!done.has(expected)) {
      const sides = expected.sides.map((side) => quoted(frame.words(side.slice(0, 1)))).join(" against ");
      sheet.lacks("disagreements", expected.about, expected.over ?? "disagreement", sides);
    }
  }
  for (const one of given) {
    if (!done.has(one)) {
      const sides = one.one.sides.map((side) => quoted(side[0]?.exact ?? "")).join(" against ");
      sheet.adds("disagreements", one.one.about, `${one.one.over} ${one.one.kind}`, sides);
    }
  }
}

function meeting(expected: ExpectedDisagreement, given: Disagreement, sides: readonly (readonly Place[])[]): number {
  const taken = new Set<number>();
  let met = 0;
  for (const side of expected.sides) {
    const at = sides.findIndex((other, i) => !taken.has(i) && touches(side, other));
    if (at === -1) continue;
    taken.add(at);
    met++;
  }
  if (met < 2) return 0;
  return met + (expected.over === given.over ? 0.5 : 0) + (expected.kind === given.kind ? 0.25 : 0);
}

/** What is not known, by overlapping words. */
export function compareUnknowns(frame: Frame, sheet: Sheet): void {
  const { unknowns } = frame.expected;
  if (!unknowns) return;
  const given = frame.account.stories.flatMap((story) =>
    story.unknowns.flatMap((one) => {
      const at = frame.place(one.at);
      return at ? [{ at, one }] : [];
    }),
  );
  const found = unknowns.filter((expected) => given.some(({ at }) => shared(at, expected.at) > 0));
  const right = given.filter(({ at }) => unknowns.some((expected) => shared(at, expected.at) > 0));
  sheet.count("unknowns", { expected: unknowns.length, found: found.length, given: given.length, right: right.length });
  for (const one of unknowns) {
    if (!found.includes(one)) sheet.lacks("unknowns", one.at.report, one.about, quoted(frame.words([one.at])));
  }
  for (const one of given) {
    if (!right.includes(one))
      sheet.adds("unknowns", one.at.report, `${one.one.kind}: ${one.one.about}`, quoted(one.one.at.exact));
  }
}

/** What is dated, by overlapping words and the same day; the account's own publication dates are not judged. */
export function compareTimeline(frame: Frame, sheet: Sheet): void {
  const { timeline } = frame.expected;
  if (!timeline) return;
  const given = frame.account.stories.flatMap((story) =>
    story.timeline
      .filter(({ kind }) => kind !== "published")
      .map((one) => ({ one, at: one.passages.flatMap((passage) => frame.place(passage) ?? []) })),
  );
  const meets = (expected: ExpectedEvent, one: (typeof given)[number]): boolean =>
    touches([expected.words], one.at) && sameInstant(expected.at, one.one.at);
  const found = timeline.filter((expected) => given.some((one) => meets(expected, one)));
  const right = given.filter((one) => timeline.some((expected) => meets(expected, one)));
  sheet.count("timeline", { expected: timeline.length, found: found.length, given: given.length, right: right.length });
  for (const expected of timeline) {
    if (found.includes(expected)) continue;
    const near = given.find((one) => touches([expected.words], one.at));
    sheet.lacks("timeline", expected.words.report, expected.text, expected.at, near?.one.at ?? "nothing");
  }
  for (const one of given) {
    if (!right.includes(one)) sheet.adds("timeline", one.at[0]?.report ?? "", one.one.text, one.one.at);
  }
}

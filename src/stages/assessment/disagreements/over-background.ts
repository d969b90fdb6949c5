import type { AttributedReading } from "../../attributions/attribution.js";
import { findBackground } from "../../claims/figures/background.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

/** Words of a side and names of its speakers that a sentence tells. */
const TOLD = 4;

/** Background on which reports differ, and marked as such: how many live in a place, what an older event did. */
export function disagreementsOverBackground(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  ground: Ground,
): Disagreement[] {
  return findBackground(readings).map(({ about, sides: rivals, apart }): Disagreement => {
    const sides: Side[] = rivals.map((side) => {
      const passages = side.map(({ at }) => at);
      return {
        passages,
        point: passages,
        told: told.filter(({ statement }) =>
          statement.passages.some((p) =>
            passages.some(({ report, at }) => p.report === report && p.at.start <= at.start && at.end <= p.at.end),
          ),
        ),
      };
    });
    const question = { over: "figure", kind: apart ? "contradicts" : "far apart" } as const;
    const words = sides.map(({ passages, told: own }) => {
      const who = namesOf(own, ground).slice(0, TOLD).join(", ");
      const exact = [...new Set(passages.map((p) => `“${p.exact}”`))].slice(0, TOLD).join(" and ");
      return `${exact}${who === "" ? "" : ` (${who})`}`;
    });
    return {
      ...question,
      about: `background: ${about}`,
      ...tellSides(sides, ground),
      settledBy: settledBy(question, sides, ground),
      claims: [],
      why: `${words.join(" against ")}: background, no count of what happened.`,
    };
  });
}

import type { Vocabulary } from "../../propositions/vocabulary.js";
import type { ToldStatement } from "../../statements.js";

/**
 * True for what only looks like a denial: an open question ("how they died"), something kept back ("would not say what he was treated
 * for"), something asked for that is turned down ("dismissed calls to quit"), or something left undone ("does not cite its source"): no fact is
 * denied there.
 */
export function deniesNothing({ statement }: ToldStatement, { words: { denials } }: Vocabulary): boolean {
  const outright = statement.stance === "denies" || statement.stance === "doubts";
  return statement.appearances.every(({ cue, content }) => {
    const [by, said] = [cue, content].map((at) => at.map(({ exact }) => exact).join(" ")) as [string, string];
    if (denials.asking.test(said)) return true;
    const turnedDown = (denials.outright.test(by) ? denials.granted : denials.asked).test(said);
    return outright && (turnedDown || denials.withholding.test(by) || denials.leavingUndone.test(by));
  });
}

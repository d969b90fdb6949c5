import {
  coming,
  conditional,
  foretellVerbs,
  headlineFuture,
  planning,
  planVerbs,
} from "../../../languages/en/attributing/future-words.js";
import { wordsAt } from "../../../record/position.js";
import type { Attitude, Stance, Tense } from "../attribution.js";
import type { Finding } from "../finding.js";
import { mainClauseOf } from "./main-clause.js";

/**
 * Whether what was said is still to come (`will`) or what somebody means to do (`plan`), from the cue ("vowed to", "expects")
 * and the main clause ("will", "is due to", "plans to"); `undefined` for what is or was so, and for what is asked for.
 */
export function tenseOf(
  text: string,
  finding: Finding,
  stance: Stance,
  attitude: Attitude | undefined,
): Tense | undefined {
  if (stance === "asks" || stance === "denies") return undefined;
  const content = finding.content
    .map((at) => wordsAt(text, at))
    .join(" ")
    .slice(0, 600);
  if (planVerbs.has(finding.lemma) || attitude === "plans") return "plan";
  if (attitude === "hopes") return /^to\s/i.test(content) ? "plan" : "will";
  if (foretellVerbs.has(finding.lemma)) return "will";
  const clause = mainClauseOf(text, finding)
    .map((at) => wordsAt(text, at))
    .join(" ");
  if (planning.test(clause)) return "plan";
  if (coming.test(clause) && !(conditional.test(content) && /\bwould\b/i.test(clause))) return "will";
  return isHeadlined(text, finding) && headlineFuture.test(content) ? "will" : undefined;
}

/** A headline says with a mark or in the present: "Steel maker to cut 900 jobs, union says". */
const isHeadlined = (text: string, { frame, cue }: Finding): boolean =>
  frame === "headline" || (frame === "after" && cue.every((at) => /^[a-z]+s$/.test(wordsAt(text, at))));

import { cueNegation, negationWord } from "../../../languages/en/attributing/negation-words.js";
import { stanceVerbs } from "../../../languages/en/attributing/stance-cues.js";
import { hull, type Position, wordsAt } from "../../../record/position.js";
import type { Negation } from "../attribution.js";
import type { Finding } from "../finding.js";
import { mainClauseOf } from "./main-clause.js";

/**
 * The words by which something is denied or left out, with what they bear on: of the cue ("could not confirm", "denied"), else
 * of the main clause of what was said ("there was no evidence that ..."); `undefined` where neither has any.
 */
export function negationOf(text: string, finding: Finding): Negation | undefined {
  const scope = finding.content[0];
  if (scope === undefined) return undefined;
  const whole = hull(finding.content);
  for (const at of finding.cue) {
    const word = firstIn(text, at, cueNegation);
    if (word !== undefined) return { at: word, scope: whole };
  }
  if (stanceVerbs.denies.has(finding.lemma) && finding.cue.length > 0) return { at: hull(finding.cue), scope: whole };
  for (const at of mainClauseOf(text, finding)) {
    const word = firstIn(text, at, negationWord);
    // What stands in front of "false" is what is false.
    if (word !== undefined)
      return { at: word, scope: word.end < scope.end ? { start: word.end, end: scope.end } : whole };
  }
  return undefined;
}

function firstIn(text: string, at: Position, words: RegExp): Position | undefined {
  const found = words.exec(wordsAt(text, at));
  return found === null ? undefined : { start: at.start + found.index, end: at.start + found.index + found[0].length };
}

import { wordsAt } from "../../../record/position.js";
import type { Finding } from "../finding.js";

/** What follows where something is left open rather than left unsaid: "declined to say whether". */
const OPEN = /\b(?:whether|if|that|how|what|why|when|where|who|which)\b/i;
const UNANSWERED =
  /^(?:comment|comment-on|respond|respond-to|reply|answer|return|speak|speak-to|name|elaborate|discuss)$/;
const DECLINES = /\b(?:declin|refus)(?:e|es|ed|ing)\b/i;
const UNSAID =
  /\b(?:comment|name|identify|elaborate|discuss|describe|detail|give|speak|talk|be (?:named|identified|interviewed|quoted))\b/i;
/** "asking not to be identified": a term of speaking. */
const TERMS = /^(?:to be )?(?:not to be|that (?:s?he|they) not be) (?:named|identified|quoted)\b/i;

/** "gave no further details about the effects", "No details were given by the firm". */
const NOTHING_TOLD =
  /^(?:.{0,40}\b)?(?:gave|give|gives|giving|given|had|have|has|having|offer(?:ed|s|ing)?|provid(?:ed?|es|ing)|released?|releasing|ma[dk]e|making) no (?:\p{L}+ )?(?:details?|comments?|information|explanation|reasons?|word|statement)\b/iu;
const NO_DETAILS = /^no (?:\p{L}+ )?(?:details?|comments?|information|explanation)$/iu;

/** Whether somebody is told to have said nothing: "declined to comment", "did not answer our questions". Nothing is attributed then. */
export function isSilence(text: string, { cue, content, lemma, negated }: Finding): boolean {
  const said = content
    .map((at) => wordsAt(text, at))
    .join(" ")
    .slice(0, 80);
  if (TERMS.test(said)) return true;
  if (OPEN.test(said)) return false;
  if (negated && UNANSWERED.test(lemma)) return true;
  const words = cue.map((at) => wordsAt(text, at)).join(" ");
  if (NOTHING_TOLD.test(words) || NO_DETAILS.test(said)) return true;
  return DECLINES.test(words) && UNSAID.test(`${words} ${said.slice(0, 24)}`);
}

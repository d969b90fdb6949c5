import type { CorrectionWords } from "../credit-words.js";

const PIECE =
  "(?:reports?|story|stories|articles?|items?|dispatch(?:es)?|despatch(?:es)?|alerts?|bulletins?|flash|piece|posts?|copy|version)";
const OF =
  "(?:(?:earlier|previous|original|first|own|online|news|erroneous|incorrect|above|preceding|today's)\\s){0,2}";
const ITS = "(?:its|our|their|this|the|an?)";
const title = "(?:\\s\\d{1,2})?\\s{0,2}(?:[:—–-]\\s{0,2}(?<title>.{0,300})|$)";
const sentence = (pattern: string): RegExp => new RegExp(pattern, "iu");

/** How English newsrooms take back or correct what they printed. */
export const correctionWords: CorrectionWords = {
  heads: [
    {
      kind: "cancelled",
      pattern: new RegExp(
        `^\\W{0,4}(?:(?:(?:MANDATORY|BULLETIN|STORY|URGENT|Mandatory|Bulletin)[\\s-]{1,2})?(?:KILLS?|[Kk]ill)|CANCEL(?:LED|ED|S)?|WITHHOLD)(?:\\s(?:STORY|NOTICE|BULLETIN))?${title}`,
        "u",
      ),
    },
    {
      kind: "retracted",
      pattern: new RegExp(
        `^\\W{0,4}(?:RETRACT(?:ION|ED|S)|WITHDR(?:AWALS?|AWN|AWS)|Retract(?:ion|ed)|Withdraw(?:al|n))(?:\\s(?:NOTICE|notice))?${title}`,
        "u",
      ),
    },
    { kind: "cancelled", pattern: /^\W{0,4}CANCELS\s(?<title>\p{Lu}.{0,300})/u },
    { kind: "retracted", pattern: /^\W{0,4}(?:WITHDRAWS|RETRACTS)\s(?<title>\p{Lu}.{0,300})/u },
    { kind: "corrected", pattern: new RegExp(`^\\W{0,4}(?:CORRECT(?:ED|ION|S)|Correct(?:ed|ion))${title}`, "u") },
  ],
  sentences: [
    {
      kind: "cancelled",
      pattern: sentence(
        `\\b(?:please|editors?|clients?|subscribers?|desks)\\b[^.]{0,80}?\\b(?:kill|withhold|disregard|discard|ignore|remove|(?:do\\s)?not\\s(?:to\\s)?(?:use|run|publish|print))\\b[^.]{0,60}?\\b(?:${PIECE}|it|headlined|slugged)\\b`,
      ),
    },
    { kind: "cancelled", pattern: sentence(`^\\W{0,3}(?:mandatory|bulletin)\\skill\\b`) },
    { kind: "cancelled", pattern: sentence(`\\b(?:kill|withhold|disregard)\\s(?:the|our|this)\\s${OF}${PIECE}\\b`) },
    {
      kind: "retracted",
      pattern: sentence(
        `\\b(?:withdr(?:aws?|ew|awn)|retract(?:s|ed)?|takes?\\sback|took\\sback|pull(?:s|ed)|remov(?:es|ed)|delet(?:es|ed)|unpublish(?:es|ed)|rescind(?:s|ed)?|disavow(?:s|ed)?)\\s${ITS}\\s${OF}${PIECE}\\b`,
      ),
    },
    {
      kind: "retracted",
      pattern: sentence(
        `\\b(?:this|the|our|its|that|an|a)\\s${OF}${PIECE}\\b[^.;]{0,140}?\\b(?:has\\sbeen|have\\sbeen|was|were|is\\sbeing)\\s(?:withdrawn|retracted|removed|taken\\sdown|deleted|unpublished|pulled)\\b`,
      ),
    },
    {
      kind: "corrected",
      pattern: sentence(
        `\\b(?:an?|the|our)\\s(?:earlier|previous|original|first)\\sversions?\\sof\\s(?:this|the|our)\\s${PIECE}\\b`,
      ),
    },
    {
      kind: "corrected",
      pattern: sentence(`^\\W{0,3}(?:correction|erratum)\\b\\s{0,2}(?:\\([^)]{0,60}\\)\\s{0,2})?[:—–-]`),
    },
    { kind: "corrected", pattern: /^\(\s{0,2}corrects\b/iu },
    {
      kind: "corrected",
      pattern: sentence(
        `\\b(?:this|the|our)\\s${OF}${PIECE}\\s(?:has\\sbeen|was|is)\\s(?:corrected|amended|(?:updated|edited|revised|changed)\\sto\\s(?:correct|remove))\\b`,
      ),
    },
    {
      kind: "corrected",
      pattern: sentence(
        `\\b(?:an?|the|our)\\s${OF}${PIECE}\\b[^.;]{0,140}?\\b(?:misstated|misidentified|misreported|misspelled|(?:incorrectly|wrongly|mistakenly|erroneously)\\s\\w+ed|(?:incorrectly|wrongly|mistakenly|erroneously)\\s(?:said|gave|wrote|put))\\b`,
      ),
    },
  ],
  own: sentence(
    `\\b(?:we|our)\\b|\\bthis\\s(?:${PIECE}|newspaper|paper|site|website|channel|agency|programme|program)\\b|^\\W{0,3}(?:correction|erratum|\\(?\\s{0,2}corrects)\\b`,
  ),
  formerSelf: sentence(
    `^(?:an?|the)\\s(?:earlier|previous|prior|original|first)\\s(?:version|edition)\\sof\\s(?:this|the|our)\\s${OF}${PIECE}$`,
  ),
  toEditors: sentence("\\b(?:editors|clients|subscribers|desks)\\b|\\bplease\\b|\\b(?:mandatory|bulletin)\\skill\\b"),
  reported: sentence(
    "\\b(?:we|this\\s(?:newspaper|paper|site|website|channel|agency|programme|program))\\b[^.;]{0,60}?\\b(?:reported|wrote|said|published|told)\\b",
  ),
  wasFalse: sentence(
    "^\\W{0,2}(?:that|this|it|the\\s(?:report|story|article))\\s(?:was|is)\\s(?:not\\s(?:true|so|correct|the\\scase)|wrong|false|incorrect|untrue|inaccurate|mistaken|an?\\s(?:mistake|error))\\b",
  ),
  wrong: [
    sentence(
      `\\b(?:version|${PIECE})\\b[^.;]{0,100}?\\b(?:said|stated|reported|indicated|gave|misstated|put|wrote|described|claimed)\\s(?:that\\s)?(?<wrong>[^;]{3,240}?)(?=;|\\.(?:\\s|$)|,\\s(?:when|but|while|in\\sfact)\\b|$)`,
    ),
    sentence("\\b(?:not|rather\\sthan|instead\\sof|from)\\s(?<wrong>[^,;.)]{1,80})"),
  ],
  clock: /\b(?:of|from)\s(?<clock>\d{1,2}[:.]\d{2})\b/u,
};

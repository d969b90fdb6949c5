import {
  CONFIRMING,
  CONFIRMING_OPENING,
  DENYING,
  knowingVerbs,
  OPEN_OPENING,
  openWords,
  stanceVerbs,
} from "../../../languages/en/attributing/stance-cues.js";
import { wordsAt } from "../../../record/position.js";
import type { Attitude, Stance } from "../attribution.js";
import type { Finding } from "../finding.js";

/** How much of the content is read for its stance. */
const OPENING = 400;

/** What the source does with what it says, from the cue, its negation, and how the content opens. */
export function stanceOf(text: string, finding: Finding, attitude?: Attitude): Stance {
  const first = finding.content[0];
  const content = first === undefined ? "" : text.slice(first.start, Math.min(first.end, first.start + OPENING));
  const verb = finding.lemma;
  const cue = finding.cue
    .map((at) => wordsAt(text, at))
    .join(" ")
    .toLowerCase();
  if (LEAVES_OPEN.test(cue)) return "does-not-know";
  if (NO_EVIDENCE.test(cue) || (NO_EVIDENCE.test(content) && !finding.negated)) return "doubts";
  if (DOUBTS.test(cue)) return "doubts";
  if (STANDS_BY.test(cue)) return "confirms";
  if (finding.negated) return negated(verb, cue);
  if (attitude === "wants" || ASKS.test(cue) || (verb === "question" && ASKED.test(content))) return "asks";
  for (const stance of ["denies", "doubts", "does-not-know", "asks"] as const) {
    if (stanceVerbs[stance].has(verb)) return stance;
  }
  if (
    /\b(?:declin|refus)/.test(cue) &&
    /\b(?:say|comment|confirm|discuss|name|identify|specify|elaborate|disclose|explain|tell|answer)\b/.test(
      `${cue} ${content.slice(0, 30)}`,
    )
  )
    return "does-not-know";
  if (stanceVerbs.confirms.has(verb)) return "confirms";
  if (CALLS.test(verb) && FALSE_NAME.test(content)) return "denies";
  if (OPEN_OPENING.test(content)) return "does-not-know";
  if (CONFIRMING_OPENING.test(content)) return "confirms";
  if (DENYING.some((way) => way.test(content))) return "denies";
  if (CONFIRMING.some((way) => way.test(content))) return "confirms";
  if (endsOpen(content)) return "does-not-know";
  return "asserts";
}

/** "has yet to confirm", "stopped short of saying", "would neither confirm nor deny", "refused to say". */
const LEAVES_OPEN =
  /\b(?:unclear|unknown|uncertain|unsure|not (?:sure|certain|clear|aware)|yet to|stop(?:s|ped)? short|neither confirm|(?:refus|declin)(?:es|ed|ing|e) to (?:say|confirm|discuss|identify|specify|elaborate|disclose|explain|tell|answer))\b|\b(?:not|n['’]t) (?:been )?able to\b/i;
const NO_EVIDENCE =
  /^["“'‘(]{0,2}(?:that )?(?:there (?:is|was|were|are|had been|has been) |(?:it|he|she|they|we|i|\w+) (?:had |have |has )?(?:found|saw|seen|see|have|had) |found )?no (?:\w+ )?(?:evidence|indications?|signs?|proof|reason to believe)\b|\bno (?:evidence|indications?|signs?|proof)$/i;
const DOUBTS =
  /\b(?:cast(?:s|ing)? doubts?|sceptical|skeptical|unconvinced|doubtful|refus(?:e[sd]?|ing) to believe)\b/i;
/** "called the video a fake". */
const CALLS = /^(?:call|label|brand|describe|dub|denounce)$/;
const FALSE_NAME =
  /\b(?:a |an |as |pure |outright |complete )["“'‘]?(?:fake|hoax|lies?|fabrication|fiction|invention|forgery|disinformation|untrue|false|baseless|unfounded)\b|["“‘](?:\p{L}+ ){0,2}(?:nonsense|rubbish|fiction|lies|untrue|false|baseless|unfounded|absurd|ludicrous|preposterous|fabricated)[.,]?["”’]?\P{L}*$/iu;
const STANDS_BY = /\b(?:st(?:and|ands|ood|anding) by)\b/i;
/** "questioned why the gate was open" takes for granted that it was. */
const ASKED = /^(?:why|how|when|where|who|whom|whose|what|which)\b/i;
const ASKS = /\bwants? to know\b/i;

const negated = (verb: string, cue: string): Stance => {
  if (/^(?:deny|dispute)$/.test(verb) && !/\b(?:neither|nor)\b/.test(cue)) return "confirms";
  if (/\b(?:deny|dispute|reject|dismiss)\b/.test(verb) || verb === "rule-out") return "does-not-know";
  if (knowingVerbs.has(verb)) return "does-not-know";
  if (/^(?:believe|think|agree|accept|expect|support|see)$/.test(verb)) return "doubts";
  return /\b(?:could|can)\b/.test(cue) ? "does-not-know" : "denies";
};

const BEING =
  /\b(?:is|was|are|were|remains?|remained)\s+(?:still\s+|yet\s+|as\s+yet\s+)?(?:not\s+(?:yet\s+|immediately\s+|been\s+)?(?:known|clear|certain|confirmed)|([a-z]+))/gi;

/** "that the location was unknown", "it was unclear whether": the main clause itself leaves it open. */
function endsOpen(content: string): boolean {
  const clause = content.split(/[,;]/, 1)[0] ?? "";
  for (const found of clause.matchAll(BEING)) {
    if (found[1] === undefined || openWords.has(found[1].toLowerCase())) return true;
  }
  return false;
}

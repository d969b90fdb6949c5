import { clauseNouns } from "../../../languages/en/attributing/cue-nouns.js";
import { questionWords } from "../../../languages/en/attributing/grammar-words.js";
import { contains, hull, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { Finding, FoundSpans } from "../finding.js";
import { cueVerbAt } from "../rules/lexicon.js";
import { wordsIn } from "../rules/unit.js";
import type { TaggedSpans } from "../tagger/find-by-tagger.js";
import { CITING, NOBODY } from "./reconcile.js";

/** Whether nobody says anything in what was found by whomever. */
export const isNothingSaid = (reading: Reading, finding: Finding): boolean =>
  isCondition(reading, finding) ||
  isHeldInHeadline(reading, finding) ||
  isOnlyDone(reading.report.text, finding) ||
  isOfRelative(reading.report.text, finding) ||
  finding.source.some((at) => NO_ONE.test(wordsAt(reading.report.text, at)));

/** "Ruiz, who is expected to speak": what nobody says, of whom only a pronoun tells. */
const isOfRelative = (text: string, { source, content }: Finding): boolean =>
  source.length === 0 &&
  content.length > 1 &&
  content.some((at) => /^(?:who|which|that|whom)$/i.test(wordsAt(text, at)));

/** "no", "No member of the board", "anyone": nobody in particular. */
const NO_ONE = /^(?:no(?:\s\p{Ll}|$)|anyone\b|anybody\b|whoever\b)/iu;

/** Deeds of the body, which are refused without a word. */
const BODILY =
  /^to\s(?:leave|go|move|come|get|open|close|shut|stop|stand|sit|eat|drink|fight|fire|shoot|play|attend|return|work|run|drive|board|evacuate|enter|surrender|let|budge|wear|take part|hand over|give up)\b/i;
const COMMENT =
  /^(?:(?:all|any|further|several|repeated|our|the|an?|to)\s)*(?:comments?|interviews?|requests?|questions?|details?)\b/i;
const WAY = /^(?:his|her|its|their|my|our|your)\s(?:own\s)?way\b/i;
const REWARD = /^(?:an?\s)?(?:[$£€¥][\d,. ]+(?:million\s)?|\p{Ll}+\s){0,3}(?:reward|bounty)\b/iu;
/** Where and when something was put: "posted online on Monday by the club". */
const PUT_UP = /^(?:online|on|in|at|by|last|yesterday|earlier)\b/i;

/** What is done and not said, though its verb says something elsewhere. */
function isOnlyDone(text: string, { cue, content }: Finding): boolean {
  const [said] = content;
  if (said === undefined || cue.length === 0) return false;
  const verb = wordsAt(text, hull(cue));
  const words = wordsAt(text, said).slice(0, 120);
  const isHere = (pattern: RegExp): boolean => pattern.test(verb);
  if (WAY.test(words)) return true;
  // "accused of theft" right behind its noun is said of him; who accuses names somebody in between
  if (isHere(/^(?:accused|suspected|convicted) of$|^charged with$/i)) return true;
  if (isHere(/\b(?:refus|declin)\p{L}+$/iu))
    return BODILY.test(words) || (!/^(?:to\s|["“])/.test(words) && !COMMENT.test(words));
  if (isHere(/\boffer(?:s|ed|ing)?$/i)) return REWARD.test(words);
  if (isHere(/^(?:posted|published|shown|released|aired|broadcast)(?:\son)?$/i)) return PUT_UP.test(words);
  if (isHere(/\b(?:notif(?:y|ied|ies|ying)|alert(?:ed|s|ing)?|contact(?:ed|s|ing)?)$/i))
    return !/^(?:that|of|about)\b|["“]/.test(words);
  if (isHere(/\b(?:ask|asks|asked|asking|urge|urges|urged|urging)$/i))
    return /^(?:for\s)?(?:anyone|anybody)\b/i.test(words);
  // "heard from the guards who came": a clause that hangs on a noun
  return isHere(/\b(?:heard|saw|met)(?:\sfrom)?$/i) && /^(?:who|which)\b/.test(words) && said.start - hull(cue).end > 2;
}

const MARK = /^(?:(?:First|Last) )?(?:Posted|POSTED|Updated|UPDATED|Published|PUBLISHED|Modified|Created)\s?:?$/;
const MARKED_TIME = /^\s?:?\s?(?:(?:on\s)?(?:\p{L}{3,9}[.,]?\s){1,2})?\d/u;

/** "Shooting First Posted: 10/25/11": when a page was put up, where its head runs into its text; nobody says anything. */
export function isPublishingMark({ report: { text } }: Reading, { cue }: FoundSpans): boolean {
  const at = hull(cue);
  return MARK.test(wordsAt(text, at)) && MARKED_TIME.test(text.slice(at.end, at.end + 28));
}

/** Below this what the tagger alone has found is wrong more often than not. */
const LIKELY = 0.15;

/** "asking not to be named", "requested anonymity": terms of speaking, nothing said. */
const TERMS = /\b(?:ask|request|demand|insist|want|wish|prefer)(?:s|ed|ing)?\b(?: on)?$/i;
const NO_CONTENT = /^anonymity\b|^(?:not )?to (?:be (?:named|identified|quoted)|give (?:his|her|their) names?)\b/i;
/** "worth an | estimated two million", "The night | began with hope": no speaker ends in an article or is a stretch of time. */
const NO_SPEAKER =
  /\s(?:an?|the)$|^(?:the|an?|last|this|that)\s(?:\p{Ll}+\s)?(?:night|day|evening|morning|afternoon|week|weekend|month|year|decade|season)$/iu;
/** "Residents felt the quake": a thing that is seen or felt, where no clause tells what of it, is nothing said. */
const SENSES = /\b(?:feels?|felt|feeling|saw|sees?|seen|seeing|hears?|heard|witness(?:ed|es|ing)?)$/i;
const THING =
  /^(?:an?|the|its|his|her|their|this|that|these|those|several|two|three|four|five|dozens|hundreds)\s(?:[\p{L}\d'’-]+\s?){1,4}$/iu;

/** "Results will be announced", "asking about it", "When asked about it": without a source these say nothing; with "that" they do. */
const SOURCELESS = /\b(?:is|are|was|were|be|been|being)\b|ing$|^(?:asked|questioned|pressed|quizzed)\b/i;
const CLAUSE = /^(?:that|whether)\b|^["“]/iu;

/** "authorities about the effects": a word that only links. */
const LINK = /^(?:about|of|on|for|by|with|in|from|over|at|to)$/i;
/** "has yet to revise the list" is a deed not done, "has yet to say" is nothing said. */
const YET_TO_DO = /\byet to\b/i;
const YET_TO_SAY =
  /\byet to (?:\p{L}+ly )?(?:be )?(?:say|tell|confirm|den(?:y|ied)|announce|comment|explain|disclose|reveal|determine|establish|decide|know|learn|identify|name|specify|report|acknowledge|admit|verify|clarify|give|provide|release)/iu;

/** In a headline a participle right before what it is about is a passive without its "was": "Arson suspected in fire". */
const HELD =
  /^(?:suspected|accused|charged|blamed|indicted|sought|wanted|feared|alleged|implicated|questioned)\s(?:in|of|with|for|over|as|after|by)\b/i;

function isHeldInHeadline({ report: { text }, sentences }: Reading, { source, cue }: FoundSpans): boolean {
  const at = hull(cue);
  const [by] = source;
  if (by === undefined || by.end + 1 !== at.start || !HELD.test(text.slice(at.start, at.end + 8))) return false;
  return sentences.some((sentence) => sentence.kind === "headline" && contains(sentence, at));
}

/** Whether what the tagger alone has found is kept. "citing officials" is no saying of its own but a link in the chain of one beside it. */
export function isAttribution(reading: Reading, spans: TaggedSpans): boolean {
  const { text } = reading.report;
  const { source, cue, content, confidence } = spans;
  if (isDeed(reading, spans) && confidence < UNLIKELY_DEED) return false;
  const words = wordsAt(text, hull(cue));
  if (confidence < LIKELY || CITING.test(words) || LINK.test(words)) return false;
  if (YET_TO_DO.test(words) && !YET_TO_SAY.test(words)) return false;
  if (TERMS.test(words) && content.some((at) => NO_CONTENT.test(wordsAt(text, at)))) return false;
  if (source.length === 0 && SOURCELESS.test(words) && !content.some((at) => CLAUSE.test(wordsAt(text, at))))
    return false;
  if (SENSES.test(words) && content.every((at) => THING.test(wordsAt(text, at)))) return false;
  return !source.some((at) => NOBODY.test(wordsAt(text, at)) || NO_SPEAKER.test(wordsAt(text, at)));
}

/** Below this a deed is no attribution more often than not. */
const UNLIKELY_DEED = 0.5;

/** Furthest into a content that is looked at for what it is. */
const GLANCE = 160;

/** "slapped tariffs on steel", "pushed her way back": no word of saying, and no clause or quotation for what was said. */
function isDeed(reading: Reading, { cue, content }: TaggedSpans): boolean {
  const [said] = content;
  if (said === undefined || content.length > 1) return false;
  const words = wordsIn(reading, hull(cue));
  if (words.some(({ lower }, i) => cueVerbAt(words, i) !== undefined || clauseNouns.has(lower))) return false;
  const thing = wordsIn(reading, { start: said.start, end: Math.min(said.end, said.start + GLANCE) });
  return !thing.some(
    ({ tag, lower, text }, i) =>
      tag === "AUX" || tag === "VERB" || /^["“”«]/.test(text) || (i === 0 && questionWords.has(lower)),
  );
}

/** In front of a subject: what follows is only supposed. */
const SUPPOSED = /(?:^|[\s,;:("“])(?<!even\s)(?:if|unless|lest|in case|provided|suppose)(?: that)?\s$/i;

/** What may be only supposed to be said, and must not be told as said. */
const STATES = /^(?:say|confirm|deny|admit|announce)$/;

/** "If the club decide to sell", "unless the minister confirms that": nobody has said anything. */
const isCondition = ({ report: { text } }: Reading, { source, cue, content, frame, lemma }: Finding): boolean => {
  const [by] = source;
  if (by === undefined || frame !== "before" || by.start > (cue[0]?.start ?? 0)) return false;
  if (!STATES.test(lemma) && !content.some((at) => /^to\s/.test(wordsAt(text, at)))) return false;
  return SUPPOSED.test(text.slice(Math.max(0, by.start - 20), by.start));
};

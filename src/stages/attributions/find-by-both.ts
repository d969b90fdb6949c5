import { contains, hull, overlaps, type Position, wordsAt } from "../../record/position.js";
import type { Reading } from "../reading/reading.js";
import { withinBounds } from "./content-bounds.js";
import { describeSpans } from "./detail/describe-spans.js";
import type { Finding, FoundSpans } from "./finding.js";
import { CITING, NOBODY, nearest, reconcile } from "./reconcile.js";
import { findByRules } from "./rules/find-by-rules.js";
import { findByTagger, type TaggedSpans } from "./tagger/find-by-tagger.js";

/**
 * The attributions of a reading by the trained tagger and by rules, in reading order of their cues. The tagger decides where it
 * is sure; it has learned from the bodies of articles in which only the outermost attributions are marked, so that headlines,
 * relays and attributions inside another's content are left to the rules. By the rules alone in a language without a tagger.
 * Time is linear.
 */
export function findByBoth(reading: Reading): Finding[] {
  const ruled = findByRules(reading).filter((rule) => !isPublishingMark(reading, rule));
  const tagged = findByTagger(reading)
    ?.filter((spans) => !isPublishingMark(reading, spans))
    .map((spans) => withoutAccused(reading, behindDateline(reading, spans)))
    .map((spans) => withoutComma(reading, withoutRelative(reading, spans)));
  if (tagged === undefined) return ruled;
  const rules = ruled.filter(({ cue }) => cue.length > 0).sort((a, b) => startOf(a) - startOf(b));
  const contents = tagged
    .flatMap(({ source, content }) => content.map((at) => ({ ...at, source })))
    .sort((a, b) => a.start - b.start);
  const twins = new Set<Finding>();
  const outer = tagged.flatMap((spans) => {
    const twin = rules[firstEndingAfter(rules, startOf(spans))];
    if (twin === undefined || !overlaps(hull(twin.cue), hull(spans.cue))) {
      return isAttribution(reading, spans) ? [{ ...spans, source: nearest(spans) }] : [];
    }
    twins.add(twin);
    const confidence = isInside(contents, twin) ? Math.max(spans.confidence, twin.confidence) : spans.confidence;
    return [
      isToldInside(spans, twin, contents)
        ? { ...twin, confidence }
        : reconcile(reading, { ...spans, confidence }, twin),
    ];
  });
  const alone = rules.filter((rule) => !twins.has(rule) && (standsAlone(reading, rule) || isInside(contents, rule)));
  return [...describeSpans(reading, outer), ...alone]
    .filter((finding) => !isCondition(reading, finding) && !isHeldInHeadline(reading, finding))
    .filter(({ source }) => !source.some((at) => /^no$/i.test(wordsAt(reading.report.text, at))))
    .map((finding) => withinBounds(reading, rules, withWholeWords(reading, finding)))
    .sort((a, b) => startOf(a) - startOf(b));
}

/** "ORVA, March 3 - At least 12 people were hurt": the dateline belongs to the report, not to what is said behind it. */
function behindDateline({ masthead: { lede } }: Reading, spans: TaggedSpans): TaggedSpans {
  if (lede === undefined) return spans;
  const cut = (at: Position): Position =>
    at.start < lede.start && lede.start < at.end ? { start: lede.start, end: at.end } : at;
  return { ...spans, source: spans.source.map(cut), content: spans.content.map(cut) };
}

const MARK = /^(?:(?:First|Last) )?(?:Posted|POSTED|Updated|UPDATED|Published|PUBLISHED|Modified|Created)\s?:?$/;
const MARKED_TIME = /^\s?:?\s?(?:(?:on\s)?(?:\p{L}{3,9}[.,]?\s){1,2})?\d/u;

/** "Shooting First Posted: 10/25/11": when a page was put up, where its head runs into its text; nobody says anything. */
function isPublishingMark({ report: { text } }: Reading, { cue }: FoundSpans): boolean {
  const at = hull(cue);
  return MARK.test(wordsAt(text, at)) && MARKED_TIME.test(text.slice(at.end, at.end + 28));
}

/** Passives whose subject does not speak: it is spoken of, or spoken to. */
const SPOKEN_OF =
  /\b(?:accused|charged|suspected|alleged|blamed|indicted|believed|thought|said|reported|rumou?red|expected|(told|asked))(?:\s(?:of|with|to|as|that))?$/i;
const BEING = /\b(?:is|are|was|were|be|been|being|stands?|stood|standing)(?:\s[a-z]+)?\s+$/i;

/** "Two men are now accused of the theft": the tagger takes those it is said of for those who say it. */
function withoutAccused({ report: { text } }: Reading, spans: TaggedSpans): TaggedSpans {
  const at = hull(spans.cue);
  const words = wordsAt(text, at);
  const verb = SPOKEN_OF.exec(words);
  const subject = spans.source.filter((by) => by.end <= at.start);
  if (verb === null || subject.length === 0) return spans;
  const before = text.slice(Math.max(0, at.start - 24), at.start) + words.slice(0, verb.index);
  if (!BEING.test(before)) return spans;
  return {
    ...spans,
    source: spans.source.filter((by) => by.start > at.start),
    content: verb[1] === undefined ? [...subject, ...spans.content] : spans.content,
  };
}

const RELATIVE = /^(?:who|whom|which|that)\s+(?=\p{L})/iu;
const INSERTED = /,\s?$/;

/** "A boy, who police say ran, was hurt": police say it, of the boy, up to the comma. */
function withoutRelative({ report: { text } }: Reading, spans: TaggedSpans): TaggedSpans {
  const [by] = spans.source;
  const [said] = spans.content;
  const opening = by === undefined ? null : RELATIVE.exec(wordsAt(text, by).slice(0, 40));
  if (by === undefined || opening === null) return spans;
  const source = [{ start: by.start + opening[0].length, end: by.end }, ...spans.source.slice(1)];
  const comma = said === undefined ? -1 : wordsAt(text, said).indexOf(", ");
  const isInserted = INSERTED.test(text.slice(Math.max(0, by.start - 2), by.start));
  if (said === undefined || said.start < by.end || comma < 1 || !isInserted) return { ...spans, source };
  return { ...spans, source, content: [{ start: said.start, end: said.start + comma }] };
}

const REST_OF_CLAUSE = /^[-‐‑]\p{L}[^,;.!?"“”\n]{0,200}/u;

/** "58 km south-west of the port": a boundary within a word is none, so that what was said goes on to the end of its clause. */
function withWholeWords({ report: { text } }: Reading, finding: Finding): Finding {
  const last = finding.content.at(-1);
  const rest = last === undefined ? null : REST_OF_CLAUSE.exec(text.slice(last.end, last.end + 240));
  if (last === undefined || rest === null) return finding;
  const end = last.end + rest[0].trimEnd().length;
  if ([...finding.source, ...finding.cue].some((other) => overlaps(other, { start: last.end, end }))) return finding;
  return { ...finding, content: [...finding.content.slice(0, -1), { start: last.start, end }] };
}

/** "Henri Vos, a doctor," said: the comma that closes a description is no part of it. */
function withoutComma({ report: { text } }: Reading, spans: TaggedSpans): TaggedSpans {
  const close = ({ start, end }: Position): Position => ({
    start,
    end: end - (/[,;]\s*$/.exec(text.slice(Math.max(start + 1, end - 3), end))?.[0].length ?? 0),
  });
  return { ...spans, source: spans.source.map(close) };
}

const startOf = ({ cue }: FoundSpans): number => cue[0]?.start ?? 0;

/** From here on what a rule alone has found is right more often than not. */
const FIRM = 0.75;

/** Ways of putting an attribution that the tagger's articles hardly show; so is a cue that ends in a colon. */
const UNSEEN: ReadonlySet<string> = new Set(["headline", "label", "impersonal"]);

const standsAlone = ({ report: { text } }: Reading, { frame, cue, quoted, confidence }: Finding): boolean =>
  (confidence >= FIRM && !quoted) || UNSEEN.has(frame) || wordsAt(text, hull(cue)).endsWith(":");

/** What is told inside another's words the tagger has not learned to find. */
function isInside(contents: readonly Position[], { cue }: Finding): boolean {
  const at = hull(cue);
  const around = contents[countFrom(contents, at.start) - 1];
  return around !== undefined && contains(around, at);
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

/** "Results will be announced", "asking about it": without a source these say nothing; with "that" they do. */
const SOURCELESS = /\b(?:is|are|was|were|be|been|being)\b|ing$/i;
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
function isAttribution({ report: { text } }: Reading, { source, cue, content, confidence }: TaggedSpans): boolean {
  const words = wordsAt(text, hull(cue));
  if (confidence < LIKELY || CITING.test(words) || LINK.test(words)) return false;
  if (YET_TO_DO.test(words) && !YET_TO_SAY.test(words)) return false;
  if (TERMS.test(words) && content.some((at) => NO_CONTENT.test(wordsAt(text, at)))) return false;
  if (source.length === 0 && SOURCELESS.test(words) && !content.some((at) => CLAUSE.test(wordsAt(text, at))))
    return false;
  if (SENSES.test(words) && content.every((at) => THING.test(wordsAt(text, at)))) return false;
  return !source.some((at) => NOBODY.test(wordsAt(text, at)) || NO_SPEAKER.test(wordsAt(text, at)));
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

/**
 * "The ministry said that the envoy sent a letter, saying ...": the envoy says it, though the ministry tells. The tagger gives
 * every participle to the sentence's own speaker.
 */
function isToldInside(
  tagged: TaggedSpans,
  rule: Finding,
  contents: readonly (Position & { source: readonly Position[] })[],
): boolean {
  const [by] = rule.source;
  const [own] = tagged.source;
  if (rule.frame !== "participle" || by === undefined || own === undefined) return false;
  const around = contents[countFrom(contents, by.start) - 1];
  return around !== undefined && contains(around, by) && around.source.some((at) => overlaps(at, own));
}

/** The number of positions that start at or in front of an offset. */
function countFrom(positions: readonly Position[], offset: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first finding whose cue ends behind an offset. */
function firstEndingAfter(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const finding = findings[middle];
    if (finding !== undefined && hull(finding.cue).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

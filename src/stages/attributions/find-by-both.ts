import { contains, hull, overlaps, type Position, wordsAt } from "../../record/position.js";
import type { Reading } from "../reading/reading.js";
import { describeSpans } from "./detail/describe-spans.js";
import type { Finding, FoundSpans } from "./finding.js";
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
    .map((finding) => withWholeWords(reading, finding))
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

const standsAlone = ({ report: { text } }: Reading, { frame, cue, confidence }: Finding): boolean =>
  confidence >= FIRM || UNSEEN.has(frame) || wordsAt(text, hull(cue)).endsWith(":");

/** What is told inside another's words the tagger has not learned to find. */
function isInside(contents: readonly Position[], { cue }: Finding): boolean {
  const at = hull(cue);
  const around = contents[countFrom(contents, at.start) - 1];
  return around !== undefined && contains(around, at);
}

/** Below this the tagger's boundaries are right less often than those of a rule that has found the same cue. */
const SURE = 0.2;

/** Below this what the tagger alone has found is wrong more often than not. */
const LIKELY = 0.15;

/** "asking not to be named", "requested anonymity": terms of speaking, nothing said. */
const TERMS = /\b(?:ask|request|demand|insist|want|wish|prefer)(?:s|ed|ing)?\b(?: on)?$/i;
const NO_CONTENT = /^anonymity\b|^(?:not )?to (?:be (?:named|identified|quoted)|give (?:his|her|their) names?)\b/i;
const NOBODY = /^(?:there|nobody|no one|none|you|\p{L}+n\s?[’']\s?t)$/iu;
/** "worth an | estimated two million", "The night | began with hope": no speaker ends in an article or is a stretch of time. */
const NO_SPEAKER =
  /\s(?:an?|the)$|^(?:the|an?|last|this|that)\s(?:\p{Ll}+\s)?(?:night|day|evening|morning|afternoon|week|weekend|month|year|decade|season)$/iu;
/** "Residents felt the quake": a thing that is seen or felt, where no clause tells what of it, is nothing said. */
const SENSES = /\b(?:feels?|felt|feeling|saw|sees?|seen|seeing|hears?|heard|witness(?:ed|es|ing)?)$/i;
const THING =
  /^(?:an?|the|its|his|her|their|this|that|these|those|several|two|three|four|five|dozens|hundreds)\s(?:[\p{L}\d'’-]+\s?){1,4}$/iu;

/** Whether what the tagger alone has found is kept. "citing officials" is no saying of its own but a link in the chain of one beside it. */
function isAttribution({ report: { text } }: Reading, { source, cue, content, confidence }: TaggedSpans): boolean {
  const words = wordsAt(text, hull(cue));
  if (confidence < LIKELY || CITING.test(words)) return false;
  if (TERMS.test(words) && content.some((at) => NO_CONTENT.test(wordsAt(text, at)))) return false;
  if (SENSES.test(words) && content.every((at) => THING.test(wordsAt(text, at)))) return false;
  return !source.some((at) => NOBODY.test(wordsAt(text, at)) || NO_SPEAKER.test(wordsAt(text, at)));
}

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

/** One attribution from what the tagger and a rule have found for the same cue. */
function reconcile(reading: Reading, tagged: TaggedSpans, rule: Finding): FoundSpans {
  const { confidence } = tagged;
  if (tagged.certainty < SURE || isReaction(tagged, rule)) return { ...rule, confidence };
  const source = sourceOf(reading, tagged, rule);
  return { source, cue: rule.cue, content: contentOf(reading.report.text, tagged, rule, source), confidence };
}

/** "reported, citing two officials, that ...": whom the speaker cites is no part of what he says. */
const CITING = /^(?:citing|quoting)\b/i;

function contentOf(text: string, tagged: TaggedSpans, rule: Finding, source: readonly Position[]): readonly Position[] {
  // The tagger has taken the source, or half of it, for something said.
  if (tagged.content.some((at) => source.some((by) => overlaps(at, by)))) return rule.content;
  // "quoted by state television as saying ...": or half of the cue.
  if (tagged.content.some((at) => rule.cue.some((cue) => contains(at, cue)))) return rule.content;
  if (addsQuotation(text, tagged, rule) || tagged.content.some((at) => CITING.test(wordsAt(text, at))))
    return rule.content;
  if (runsOn(text, tagged, rule) || runsOut(text, tagged, rule)) return rule.content;
  if (breaksOff(text, tagged, rule) || opensWithin(text, tagged, rule)) return rule.content;
  return withoutOpening(text, tagged.content);
}

/** A clause that a rule is sure of, of which the tagger has no more than "the workers" of "the workers had left". */
function breaksOff(text: string, { content }: TaggedSpans, rule: Finding): boolean {
  const [short, long] = [content[0], rule.content[0]];
  if (short === undefined || long === undefined || content.length > 1 || rule.content.length > 1) return false;
  if (short.start !== long.start || short.end >= long.end || rule.confidence < 0.9) return false;
  return short.end - short.start < 60 && wordsAt(text, short).split(/\s+/).length < 4;
}

/** A quotation that is whole in the rule's content, of which the tagger has only the end. */
function opensWithin(text: string, { content }: TaggedSpans, rule: Finding): boolean {
  const [part, whole] = [content[0], rule.content[0]];
  if (part === undefined || whole === undefined || part.start <= whole.start || part.end > whole.end) return false;
  return (
    /^["“«]/.test(wordsAt(text, whole)) && /["”»]$/.test(wordsAt(text, whole)) && !/^["“«]/.test(wordsAt(text, part))
  );
}

/** '"..." conductors': the tagger goes on behind a whole quotation with words that are in no marks. */
const runsOut = (text: string, { content }: TaggedSpans, rule: Finding): boolean =>
  content[0]?.start === rule.content[0]?.start &&
  rule.content.every((at) => /^["“][^"“”]{0,2000}["”]$/.test(wordsAt(text, at))) &&
  content.every((at) => rule.content.some((other) => overlaps(at, other)) || !/["“”]/.test(wordsAt(text, at)));

/** A quotation that runs over paragraphs: the tagger looks at one, the rule knows by the marks where it goes on. */
function runsOn(text: string, { content }: TaggedSpans, rule: Finding): boolean {
  const end = content.at(-1)?.end ?? 0;
  return (
    content[0]?.start === rule.content[0]?.start &&
    rule.content.some((at) => at.start >= end && text.slice(end, Math.min(at.start, end + 400)).includes("\n"))
  );
}

/** "laughed at his claim that": the tagger's cue holds another's whole attribution, who claims by a noun. */
function isReaction({ cue }: TaggedSpans, rule: Finding): boolean {
  const [by] = rule.source;
  return rule.frame === "nominal" && by !== undefined && contains(hull(cue), by);
}

const OPENING = /^(?:and|but|still|yet|however|so|meanwhile|moreover)\b,?\s*/i;

/** "But the dam held, she said": the opening belongs to the report. */
function withoutOpening(text: string, content: readonly Position[]): readonly Position[] {
  const [first, ...others] = content;
  if (first === undefined) return content;
  const start =
    first.start +
    (OPENING.exec(wordsAt(text, { start: first.start, end: Math.min(first.end, first.start + 12) }))?.[0].length ?? 0);
  return start >= first.end ? others : [{ start, end: first.end }, ...others];
}

function sourceOf(reading: Reading, tagged: FoundSpans, rule: Finding): readonly Position[] {
  const [by] = rule.source;
  if (by === undefined) return nearest(tagged);
  if (tagged.source.length === 0) return rule.source;
  const [own] = nearest(tagged);
  // "said in a release, as quoted by the agency": who passed it on stands nearer than who said it.
  if (tagged.source.length > 1 && tagged.source.some((at) => overlaps(at, by))) return rule.source;
  if (own !== undefined && contains(by, own) && isPartOfSource(reading, own)) return rule.source;
  // "reported, among others, by the channel": the tagger takes the words between along.
  // "Many contest police allegations": the one whose allegations they are stands right in front.
  if (own !== undefined && /^(?:passive|according|nominal)$/.test(rule.frame) && contains(own, by)) return rule.source;
  return nearest(tagged);
}

/** A source is one stretch; of several the one nearest to the cue. */
function nearest({ source, cue }: FoundSpans): readonly Position[] {
  const at = hull(cue);
  const away = (each: Position): number => (each.end <= at.start ? at.start - each.end : each.start - at.end);
  return source.length < 2 ? source : [source.reduce((best, each) => (away(each) < away(best) ? each : best))];
}

/** "there" of "a guard there", "Gen. Sand" without its "Maj.", half of a name: words in front belong to it. */
function isPartOfSource({ names, report }: Reading, at: Position): boolean {
  if (NOBODY.test(wordsAt(report.text, at))) return true;
  if (/\p{Lu}\p{Ll}{0,8}\.\s$/u.test(report.text.slice(Math.max(0, at.start - 12), at.start))) return true;
  return names.some((name) => overlaps(name.at, at) && !contains(at, name.at));
}

/** "hailed the deal as a "breakthrough"": the rule's content goes on to a quotation that the tagger's leaves out. */
function addsQuotation(text: string, tagged: FoundSpans, rule: Finding): boolean {
  const [short, long] = [tagged.content[0], rule.content[0]];
  if (short === undefined || long === undefined || tagged.content.length + rule.content.length > 2) return false;
  if (long.start !== short.start || long.end <= short.end) return false;
  return /["“«]/.test(wordsAt(text, { start: short.end, end: long.end }));
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

import { contains, hull, overlaps, type Position, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { Finding, FoundSpans } from "../finding.js";
import type { TaggedSpans } from "../tagger/find-by-tagger.js";

/** Below this the tagger's boundaries are right less often than those of a rule that has found the same cue. */
const SURE = 0.2;

/** Subjects that are no one who speaks. */
export const NOBODY = /^(?:there|nobody|no one|none|you|\p{L}+n\s?[’']\s?t)$/iu;

/** One attribution from what the tagger and a rule have found for the same cue. */
export function reconcile(reading: Reading, tagged: TaggedSpans, rule: Finding): FoundSpans {
  const { confidence } = tagged;
  if (tagged.certainty < SURE || isReaction(tagged, rule) || isHearsay(tagged, rule)) return { ...rule, confidence };
  const source = sourceOf(reading, tagged, rule);
  const content = contentOf(reading.report.text, tagged, rule, source);
  return {
    source,
    cue: rule.cue,
    content: content.map((at) => behindCue(reading.report.text, at, rule.cue)),
    confidence,
  };
}

/** "refused | to say | who paid": what the cue holds is no part of what is left unsaid. */
function behindCue(text: string, at: Position, cue: readonly Position[]): Position {
  const own = cue.find(({ start, end }) => start < at.start && at.start < end && end < at.end);
  if (own === undefined) return at;
  return { start: own.end + (/^\s*/.exec(text.slice(own.end, own.end + 4))?.[0].length ?? 0), end: at.end };
}

/** "reported, citing two officials, that ...": whom the speaker cites is no part of what he says. */
export const CITING = /^(?:citing|quoting)\b/i;

function contentOf(text: string, tagged: TaggedSpans, rule: Finding, source: readonly Position[]): readonly Position[] {
  // The tagger has taken the source, or half of it, for something said.
  if (tagged.content.some((at) => source.some((by) => overlaps(at, by)))) return rule.content;
  // "quoted by state television as saying ...": or half of the cue.
  if (tagged.content.some((at) => rule.cue.some((cue) => contains(at, cue)))) return rule.content;
  if (addsQuotation(text, tagged, rule) || tagged.content.some((at) => CITING.test(wordsAt(text, at))))
    return rule.content;
  if (isSaidOf(text, tagged, rule)) return rule.content;
  if (/\sto$/i.test(wordsAt(text, hull(tagged.cue))) && !/\sto$/i.test(wordsAt(text, hull(rule.cue))))
    return rule.content;
  if (runsOn(text, tagged, rule) || runsOut(text, tagged, rule)) return rule.content;
  if (breaksOff(text, tagged, rule) || opensWithin(text, tagged, rule) || opensLate(text, tagged, rule))
    return rule.content;
  return withoutOpening(text, withoutRest(text, tagged, rule));
}

/** `"It held," Ruiz said of the dam`: what it is said of is not said. */
function isSaidOf(text: string, { cue, content }: TaggedSpans, rule: Finding): boolean {
  const [thing] = content;
  const end = hull(cue).end;
  return (
    thing !== undefined &&
    rule.frame === "after" &&
    thing.start >= end &&
    /^\s(?:(?:of|about)\s)?$/.test(text.slice(end, Math.max(end, Math.min(thing.start, end + 8)))) &&
    /\b(?:of|about)\s$/.test(text.slice(end - 6, thing.start)) &&
    !content.some((at) => rule.content.some((other) => overlaps(at, other)))
  );
}

/** Below this the tagger's end of a clause is right less often than a later one that a rule has found. */
const SURE_OF_END = 0.35;
/** Below this the tagger's end is wrong more often than not where it lies within a phrase. */
const SURE_OF_PHRASE = 0.75;
/** The words of "swept into | towns" go on within a phrase; behind "the dam broke | and the mill burned" another begins. */
const WITHIN_PHRASE =
  /^\s(?!(?:and|but|or|nor|so|while|whereas|although|though|because|when|where|as|if|unless|until|after|before|since|who|whom|which|that|in|on|at|during|said|says)\b)\p{Ll}/u;
/** No clause ends in "could" or "of the". */
const ENDS_OPEN =
  /\s(?:the|an?|of|to|in|at|for|with|by|from|into|could|would|will|may|might|must|should|can|was|were|is|are|be|been|had|has|have|and|or|that|than|its|his|her|their)$/i;
const ENDS_IN_MARK = /[\p{P}\p{S}]$/u;

/** A clause of a rule of which the tagger has no more than "the workers" of "the workers had left". */
function breaksOff(text: string, { content, certainty }: TaggedSpans, rule: Finding): boolean {
  const [short, long] = [content[0], rule.content[0]];
  if (short === undefined || long === undefined || content.length > 1 || rule.content.length > 1) return false;
  if (short.start !== long.start || short.end >= long.end) return false;
  if (
    certainty < SURE_OF_END ||
    ENDS_OPEN.test(wordsAt(text, { start: Math.max(short.start, short.end - 12), end: short.end }))
  )
    return true;
  if (
    certainty < SURE_OF_PHRASE &&
    !ENDS_IN_MARK.test(wordsAt(text, short)) &&
    WITHIN_PHRASE.test(text.slice(short.end, short.end + 16))
  )
    return true;
  if (rule.confidence < 0.9) return false;
  return short.end - short.start < 60 && wordsAt(text, short).split(/\s+/).length < 4;
}

/** "The pier | was closed on safety | and health grounds, he said": the tagger opens within a clause that a rule has whole. */
function opensLate(text: string, { content }: TaggedSpans, rule: Finding): boolean {
  const [part, whole] = [content[0], rule.content[0]];
  if (part === undefined || whole === undefined || content.length > 1 || rule.content.length > 1) return false;
  if (rule.frame !== "after" || part.start <= whole.start || part.end !== whole.end) return false;
  return /[\p{L}\p{N}]\s$/u.test(text.slice(part.start - 2, part.start)) && !/^["“«]/.test(wordsAt(text, part));
}

const CIRCUMSTANCE = /^(?:as|in|at|on|by|after|before|during|while|when|with|for|amid|\p{L}{2,}ing)\b/iu;

/**
 * Without what the tagger takes along from in front of the source and no rule has: the end of the sentence before
 * ("... by noon.” Police say that ..."), and what the source did as he spoke ("Holding up a stone, she said, “...”").
 */
function withoutRest(text: string, { content }: TaggedSpans, rule: Finding): readonly Position[] {
  const [first, second] = content;
  const cue = rule.cue[0];
  if (first === undefined || second === undefined || cue === undefined || first.end > cue.start) return content;
  if (!/^(?:before|according)$/.test(rule.frame) || rule.content.some((at) => overlaps(at, first))) return content;
  const words = wordsAt(text, first);
  const isPast = /[.!?]\s?["”’]*$/.test(words) || /^[.!?]\s/.test(text.slice(first.end, first.end + 2));
  const isCircumstance = CIRCUMSTANCE.test(words) && /^["“«]/.test(wordsAt(text, second));
  return isPast || isCircumstance ? content.slice(1) : content;
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

/** "He allegedly pointed a gun": he does not say so. */
const isHearsay = ({ source }: TaggedSpans, rule: Finding): boolean =>
  rule.frame === "impersonal" && /ly$/.test(rule.lemma) && source.length > 0;

/** "laughed at his claim that": the tagger's cue holds another's whole attribution, who claims by a noun. */
function isReaction({ cue }: TaggedSpans, rule: Finding): boolean {
  const [by] = rule.source;
  return rule.frame === "nominal" && by !== undefined && contains(hull(cue), by);
}

const OPENING = /^(?:and|but|still|yet|however|so|meanwhile|moreover)\b,?\s*/i;

/** "But the dam held, she said", "The dam held, she said, and the mill stood": what links it belongs to the report. */
function withoutOpening(text: string, content: readonly Position[]): readonly Position[] {
  return content.flatMap(({ start: from, end }) => {
    const linked = OPENING.exec(wordsAt(text, { start: from, end: Math.min(end, from + 12) }))?.[0].length ?? 0;
    const start = from + linked;
    return start >= end ? [] : [{ start, end }];
  });
}

function sourceOf(reading: Reading, tagged: FoundSpans, rule: Finding): readonly Position[] {
  const [by] = rule.source;
  if (by === undefined) return nearest(tagged);
  if (tagged.source.length === 0) return rule.source;
  const [own] = nearest(tagged);
  if (own !== undefined && OBJECT.test(wordsAt(reading.report.text, own))) return rule.source;
  // "said in a release, as quoted by the agency": who passed it on stands nearer than who said it.
  if (tagged.source.length > 1 && tagged.source.some((at) => overlaps(at, by))) return rule.source;
  if (own !== undefined && contains(by, own) && isPartOfSource(reading, own)) return rule.source;
  // "reported, among others, by the channel": the tagger takes the words between along.
  // "Many contest police allegations": the one whose allegations they are stands right in front.
  if (own !== undefined && /^(?:passive|according|nominal)$/.test(rule.frame) && contains(own, by)) return rule.source;
  return nearest(tagged);
}

/** "described him as ill but admitted that": no subject. */
const OBJECT = /^(?:him|me|us|them|whom)$/i;

/** A source is one stretch; of several the one nearest to the cue. */
export function nearest({ source, cue }: FoundSpans): readonly Position[] {
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

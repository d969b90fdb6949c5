import { contains, hull, overlaps, type Position, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import { describeSpans } from "../detail/describe-spans.js";
import type { Finding, FoundSpans } from "../finding.js";
import { findByRules } from "../rules/find-by-rules.js";
import { findByTagger, type TaggedSpans } from "../tagger/find-by-tagger.js";
import { withinBounds } from "./content-bounds.js";
import { isAttribution, isNothingSaid, isPublishingMark } from "./nothing-said.js";
import { nearest, reconcile } from "./reconcile.js";
import { withoutAccused, withoutComma, withoutRelative } from "./speakers.js";
import { withWholeSource } from "./whole-source.js";

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
    .filter((finding) => !isNothingSaid(reading, finding))
    .map((finding) => withWholeSource(reading, finding))
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

import { clauseNouns, reportNouns } from "../../../languages/en/attributing/cue-nouns.js";
import { contains, overlaps, type Position, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { Finding, FoundSpans, Frame } from "../finding.js";
import { cueVerbAt } from "../rules/lexicon.js";
import { isVerbal, wordAt } from "../rules/phrase.js";
import { type Unit, unitsOf, type Word } from "../rules/unit.js";
import { verbGroup } from "../rules/verb-group.js";

/**
 * Findings from the bare spans of any finder: the dictionary form of each cue, whether it is negated, how the attribution is
 * put into words, and the sentence it stands in. Spans that lie in no sentence (a byline, a caption printed twice) are left
 * out. In the order given; time is linear in the text and the number of spans.
 *
 * @param units the units of the reading, where the caller has them.
 *
 * @example
 * attribute(reading, (reading) => describeSpans(reading, tagger(reading)));
 */
export function describeSpans(
  reading: Reading,
  spans: readonly FoundSpans[],
  units: readonly Unit[] = unitsOf(reading),
): Finding[] {
  const outer = units.filter(({ inside }) => inside === undefined);
  const inner = units.filter(({ inside }) => inside !== undefined);
  return spans.flatMap((each) => {
    const anchor = each.cue[0] ?? each.content[0];
    if (anchor === undefined || each.content.length === 0) return [];
    const unit = unitAt(inner, anchor) ?? unitAt(outer, anchor);
    if (unit === undefined) return [];
    const cue = readCue(unit.words, each.cue);
    return [
      {
        ...withoutDummy(reading.report.text, each, cue),
        frame: frameOf(unit, each, cue),
        lemma: cue.lemma,
        negated: cue.negated,
        at: { start: unit.start, end: unit.end },
        quoted: unit.inside !== undefined,
      },
    ];
  });
}

/** The unit that holds a position; units stand in reading order and do not overlap. */
function unitAt(units: readonly Unit[], at: Position): Unit | undefined {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= at.start) low = middle + 1;
    else high = middle;
  }
  const unit = units[low];
  return unit !== undefined && contains(unit, at) ? unit : undefined;
}

interface Cue {
  readonly lemma: string;
  readonly negated: boolean;
  readonly form: "verb" | "participle" | "passive" | "noun" | "mark" | "other";
}

/** The main word of a cue is its last verb that says something, else its last noun that does, else its last word. */
function readCue(words: readonly Word[], cue: readonly Position[]): Cue {
  const own = indexesIn(words, cue);
  for (const i of [...own].reverse()) {
    const word = wordAt(words, i);
    if (word.lower === "according") return { lemma: "according", negated: false, form: "other" };
    const verb = cueVerbAt(words, i);
    if (verb === undefined || (word.tag === "AUX" && own.some((k) => k > i && isVerbal(wordAt(words, k))))) continue;
    const group = verbGroup(words, i);
    const form = group.passive ? "passive" : group.form === "participle" ? "participle" : "verb";
    return { lemma: verb.lemma, negated: group.negated, form };
  }
  const noun = own.findLast((i) => isCueNoun(wordAt(words, i)));
  const last = wordAt(words, noun ?? own.findLast((i) => isVerbal(wordAt(words, i))) ?? own.at(-1) ?? -1);
  if (noun !== undefined) return { lemma: last.lemma, negated: false, form: "noun" };
  const mark = own.every((i) => /^[^\p{L}\p{N}]+$/u.test(wordAt(words, i).text));
  return { lemma: mark ? ":" : last.lemma, negated: false, form: mark ? "mark" : "other" };
}

/**
 * "It is feared that ...", "nine people are believed to be ...": nobody is told to fear or believe it, and who stands in front
 * of the cue is what is spoken of.
 */
function withoutDummy(text: string, spans: FoundSpans, { lemma, form }: Cue): FoundSpans {
  const [subject] = spans.source;
  const [first] = spans.content;
  if (form !== "passive" || subject === undefined || first === undefined || subject.start > first.start) return spans;
  if (/^it$/i.test(wordsAt(text, subject)) && /^that\b/.test(wordsAt(text, first))) return { ...spans, source: [] };
  return NOBODYS.test(lemma) && /^to\s/.test(wordsAt(text, first))
    ? { ...spans, source: [], content: [subject, ...spans.content] }
    : spans;
}

/** Cues, by dictionary form, whose passive with an infinitive names nobody. */
const NOBODYS =
  /^(?:believe|think|say|expect|know|report|understand|consider|suppose|presume|fear|allege|rumou?r|estimate)$/;

const isCueNoun = (word: Word): boolean =>
  word.tag === "NOUN" && (clauseNouns.has(word.lower) || reportNouns.has(word.lower));

const indexesIn = (words: readonly Word[], spans: readonly Position[]): number[] =>
  words.flatMap((word, i) => (spans.some((at) => overlaps(word, at)) ? [i] : []));

function frameOf(unit: Unit, { source, cue, content }: FoundSpans, { lemma, form }: Cue): Frame {
  const [mark, first] = [cue[0], content[0]];
  if (mark === undefined) return "verbless";
  if (lemma === "according") return "according";
  if (form === "mark") return unit.kind === "headline" ? "headline" : "label";
  if (source.length === 0) return "impersonal";
  if (form === "passive" || form === "participle") return form;
  if (form === "noun") return "nominal";
  return first !== undefined && first.end <= mark.start ? "after" : "before";
}

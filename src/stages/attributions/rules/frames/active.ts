import { leadingWords, observerWords, sensingVerbs } from "../../../../languages/en/attributing/grammar-words.js";
import {
  afterAdjuncts,
  contentEnd,
  hasVerb,
  isComma,
  isDash,
  isOver,
  isPast,
  isStop,
  isWh,
  participleCueAt,
  startsClause,
  startsSaying,
  trimmedEnd,
} from "../clause.js";
import { cueRange, type Draft, isEmpty, type Scene, type VerbCue } from "../draft.js";
import type { CueVerb } from "../lexicon.js";
import { baseFrom, beforeCount, isTimeNoun, isVerbal, phraseFrom, type Range, wordAt } from "../phrase.js";
import { OCCASION, saidBehind } from "../said-behind.js";
import { type Subject, subjectBefore } from "../subject.js";
import type { Word } from "../unit.js";

/**
 * SOURCE CUE (that) CONTENT; "CONTENT," SOURCE CUE; CONTENT, CUE SOURCE; and the interrupted forms of these. The cue is a
 * finite verb in the active voice.
 */
export function readActive(scene: Scene, cue: VerbCue): Draft | undefined {
  const { words } = scene;
  const { group, verb } = cue;
  const floor = floorOf(scene, group.start);
  const inverted = readInverted(scene, cue);
  if (inverted !== undefined) return inverted;
  const subject = subjectBefore(words, group.start, floor) ?? sharedSubject(scene, group.start);
  if (subject === undefined) return undefined;
  if (speaksHere(words, subject.source, verb)) return undefined;
  // "added to the list": what is put somewhere is not said
  if (verb.lemma === "add" && wordAt(words, verb.end).lower === "to") return undefined;
  const hearer = hearerOf(words, verb);
  const behindHearer = Math.max(hearer.end, verb.end);
  const right = afterAdjuncts(words, behindHearer);
  const over = isOver(words, right);
  const base = { cue: [cueRange(cue)], source: [subject.source], lemma: verb.lemma };
  const before = wordAt(words, subject.start - 1);
  if (
    !subject.relative &&
    closes(verb) &&
    before.tag === "QUOTE" &&
    wordAt(words, right).lower !== "that" &&
    (over || !startsClause(words, right))
  ) {
    const content = [quotesBefore(words, subject.start, contentFloor(scene, group.start)), ...continued(words, right)];
    return { ...base, content: content.filter((range) => !isEmpty(range)), frame: "after", confidence: 0.95 };
  }
  const clause = saidBehind(scene, cue, right, hearer, subject);
  if (clause !== undefined && (!over || !closesHere(words, before, clause))) {
    return isEmpty(clause)
      ? undefined
      : { ...base, content: [clause], frame: "before", confidence: confidenceOf(words, verb, clause, right) };
  }
  const observed = observes(words, subject.source, verb);
  if (subject.relative || !over || !(closes(verb) || observed)) return undefined;
  const bare = isBareName(words, subject.source);
  if (!isComma(before) && !isDash(before) && !bare) return undefined;
  const end = isComma(before) || isDash(before) ? subject.start - 1 : subject.start;
  const left = contentBefore(words, end, contentFloor(scene, group.start));
  const rest = continued(words, right, isEmpty(left) || isDependent(words, left));
  if (isEmpty(left) && rest.length === 0) return undefined;
  // "When the fire broke out, the crew saw it"
  if (observed && isDependent(words, left)) return undefined;
  if (!hasVerb(words, left) && rest.every((range) => !hasVerb(words, range))) return undefined;
  return { ...base, content: [left, ...rest].filter((range) => !isEmpty(range)), frame: "after", confidence: 0.85 };
}

/** "I think", "we want", "you know" outside quotation marks: the writer, or a reader he has in mind. */
const speaksHere = (words: readonly Word[], source: Range, verb: CueVerb): boolean =>
  source.end - source.start === 1 &&
  /^(?:i|we|you|one|let|there|nobody|none|nothing)$/.test(wordAt(words, source.start).lower) &&
  (/^no/.test(wordAt(words, source.start).lower) ||
    !verb.shapes.has("say") ||
    wordAt(words, source.start).lower === "you" ||
    verb.shapes.has("think"));

/** `..., he said, "..."`: in front stands what may have been said, and behind neither "that" nor a quotation. */
const closesHere = (words: readonly Word[], before: Word, clause: Range): boolean =>
  (isComma(before) || isDash(before)) &&
  wordAt(words, clause.start).lower !== "that" &&
  wordAt(words, clause.start).tag !== "QUOTE";

/** Verbs that may stand behind what was said. */
const closes = (verb: CueVerb): boolean =>
  verb.shapes.has("say") || verb.shapes.has("tell") || verb.shapes.has("quote") || verb.shapes.has("show");

/** "The square was empty, a reporter at the scene saw": who is there to tell tells what he saw. */
const observes = (words: readonly Word[], { start, end }: Range, verb: CueVerb): boolean =>
  sensingVerbs.has(verb.lemma) && words.slice(start, end).some(({ lower }) => observerWords.has(lower));

/** Where the clause of this cue may reach back to: behind the cue that was read last. */
function floorOf(scene: Scene, main: number): number {
  let floor = 0;
  for (const draft of scene.drafts) {
    for (const range of draft.cue) if (range.end <= main) floor = Math.max(floor, range.end);
  }
  return floor;
}

/** Where what was said may reach back to: behind an attribution that is complete. Cues inside what was said do not bound it. */
function contentFloor(scene: Scene, main: number): number {
  let floor = 0;
  for (const draft of scene.drafts) {
    if (draft.frame !== "after" && draft.frame !== "according" && draft.frame !== "headline") continue;
    for (const range of [...draft.cue, ...draft.source]) if (range.end <= main) floor = Math.max(floor, range.end);
  }
  return floor;
}

/** "said the mayor", "reports the agency Lusa". */
function readInverted(scene: Scene, cue: VerbCue): Draft | undefined {
  const { words } = scene;
  const { group, verb } = cue;
  if (group.start !== group.main || !isPast(wordAt(words, group.main))) return undefined;
  if (!verb.shapes.has("say") && !verb.shapes.has("quote")) return undefined;
  const before = wordAt(words, group.start - 1);
  const quoted = before.tag === "QUOTE";
  if (!quoted && !isComma(before)) return undefined;
  const end = phraseFrom(words, verb.end, { appositive: true });
  if (end === verb.end || isVerbal(wordAt(words, end))) return undefined;
  const right = afterAdjuncts(words, end);
  if (!isOver(words, right) && !(quoted && wordAt(words, right).tag !== "VERB")) return undefined;
  if (isTimeNoun(wordAt(words, verb.end))) return undefined;
  const left = quoted
    ? quotesBefore(words, group.start, contentFloor(scene, group.start))
    : contentBefore(words, group.start - 1, contentFloor(scene, group.start));
  if (isEmpty(left) || (!hasVerb(words, left) && !isHeading(words, left, verb))) return undefined;
  return {
    source: [{ start: verb.end, end }],
    cue: [cueRange(cue)],
    content: [left, ...continued(words, right)],
    frame: "after",
    lemma: verb.lemma,
    confidence: quoted ? 0.95 : 0.85,
  };
}

/** "If it rains, ...", "In her home town, ...", "The dam, ...": words that wait for a main clause. */
export const isDependent = (words: readonly Word[], left: Range): boolean => {
  const first = wordAt(words, left.start);
  if (!hasVerb(words, left)) return true;
  return first.tag === "SCONJ" || first.tag === "ADP" || (first.tag === "VERB" && /ing$/.test(first.lower));
};

/** "They were afraid to go back Ruiz said": a name behind a clause without the comma that belongs there. */
const isBareName = (words: readonly Word[], source: Range): boolean =>
  source.end - source.start <= 3 &&
  words.slice(source.start, source.end).every(({ tag }) => tag === "PROPN") &&
  /^(?:NOUN|VERB|ADV|ADJ|NUM)$/.test(wordAt(words, source.start - 1).tag) &&
  wordAt(words, source.start - 1).quote === undefined;

/** "No link between the two fires, says fire chief": a headline may do without a verb. */
const isHeading = (words: readonly Word[], left: Range, verb: CueVerb): boolean =>
  left.start === 0 && left.end > 2 && verb.lemma === "say" && !/^said$/.test(wordAt(words, verb.end - 1).lower);

/** "told reporters", "assured the council": who was told; empty where the cue has no hearer. */
function hearerOf(words: readonly Word[], verb: CueVerb): Range {
  const none = { start: verb.end, end: verb.end };
  if (!verb.shapes.has("tell")) {
    const about = aboutEnd(words, verb);
    if (about > verb.end) return { start: about, end: about };
    if (wordAt(words, verb.end).lower !== "to" || wordAt(words, verb.end + 1).tag === "VERB") return none;
    const to = phraseFrom(words, verb.end + 1);
    const heard = verb.shapes.has("say") || /^(?:describe|outline|detail|mention|express|repeat)$/.test(verb.lemma);
    return heard && to > verb.end + 1 ? { start: verb.end + 1, end: to } : none;
  }
  const first = wordAt(words, verb.end);
  if (first.tag === "SCONJ" || first.tag === "QUOTE" || first.lower === "that") return none;
  const end = hearerEnd(words, verb.end);
  return { start: verb.end, end };
}

/** `said of the mayor: "..."`: where the phrase between cue and quotation ends, the cue's own end where there is none. */
function aboutEnd(words: readonly Word[], verb: CueVerb): number {
  const at = wordAt(words, verb.end).lower;
  if (verb.lemma !== "say" || (at !== "of" && at !== "about")) return verb.end;
  const end = phraseFrom(words, verb.end + 1);
  const next = wordAt(words, end);
  const over = next.tag === "QUOTE" || next.text === ":" || isComma(next) || isStop(next);
  return end > verb.end + 1 && over ? end : verb.end;
}

/** "Reuters", "a news conference in Geneva", "NPR correspondent Ann Lee": stops where the clause's own subject begins. */
function hearerEnd(words: readonly Word[], start: number): number {
  let end = beforeCount(words, start, baseFrom(words, start));
  for (let turn = 0; turn < 3; turn++) {
    const link = wordAt(words, end);
    if (link.tag !== "ADP" || !/^(?:of|at|from|for|with)$/.test(link.lower)) break;
    const next = baseFrom(words, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** The whole quotations that stand directly in front of an index. */
function quotesBefore(words: readonly Word[], end: number, floor: number): Range {
  let start = end;
  while (start > floor) {
    const at = isComma(wordAt(words, start - 1)) && start - 1 > floor ? start - 2 : start - 1;
    const { tag, text } = wordAt(words, at);
    // `"The last word is hers" "The dam held," said`: what ends in no mark was set beside the text.
    if (tag !== "QUOTE" || (start < end && !/[\p{P}\p{S}]\s*["”»“']+$/u.test(text))) break;
    start = at;
  }
  // `The talks were "very, very good," he said`: the quotation is the end of a sentence.
  if (start > floor && !isStop(wordAt(words, start - 1)) && !isComma(wordAt(words, start - 1))) {
    const clause = contentBefore(words, end, floor);
    if (clause.start < start && hasVerb(words, { start: clause.start, end: start })) return clause;
  }
  return { start, end };
}

/** What stands in front of a comma and a source, from the beginning of its sentence. */
function contentBefore(words: readonly Word[], comma: number, floor: number): Range {
  let start = floor;
  for (let i = comma - 1; i >= floor; i--) {
    const word = wordAt(words, i);
    if (word.quote === undefined && (word.text === ";" || (isStop(word) && word.tag === "PUNCT"))) {
      start = i + 1;
      break;
    }
  }
  if (leadingWords.has(wordAt(words, start).lower)) {
    start++;
    if (isComma(wordAt(words, start))) start++;
  }
  while (
    start < comma &&
    wordAt(words, start).tag === "PUNCT" &&
    wordAt(words, start).quote === undefined &&
    !/^[($[]$/.test(wordAt(words, start).text)
  )
    start++;
  // `He was "very tired," he said`: the comma inside the marks belongs to them.
  const end = wordAt(words, comma).quote === undefined ? comma : comma + 1;
  return { start, end: trimmedEnd(words, start, end) };
}

/** What goes on behind an interruption: `he said, "..."`, `, the mayor explained, was the result of`. */
function continued(words: readonly Word[], right: number, wanting = false): Range[] {
  const mark = wordAt(words, right);
  if (mark.tag === "QUOTE") return [{ start: right, end: right + 1 }];
  if (!isComma(mark) && !isDash(mark)) return [];
  const next = wordAt(words, right + 1);
  if (next.tag === "QUOTE") return [{ start: right + 1, end: right + 2 }];
  // `"The dam," she said, "held."`
  if (next.quote !== undefined) return [{ start: right + 1, end: contentEnd(words, right + 1) }];
  if (wanting && startsClause(words, right + 1)) return [{ start: right + 1, end: contentEnd(words, right + 1) }];
  if (participleCueAt(words, right + 1) >= 0 || next.tag === "VERB" || next.lower === "according") return [];
  if (next.tag === "ADP" && OCCASION.has(next.lower)) return [];
  if (next.tag === "SCONJ" || isWh(next) || next.tag === "CCONJ" || next.tag === "PRON" || isDash(mark)) {
    if (next.tag !== "CCONJ") return [];
  }
  const end = contentEnd(words, right + 1);
  const range = { start: right + 1, end };
  if (next.tag === "CCONJ") return startsClause(words, right + 2) && !startsSaying(words, right + 2) ? [range] : [];
  return isVerbal(next) || (wanting && startsClause(words, right + 1)) ? [range] : [];
}

/** "walked out and said that": the subject of the verb in front of the conjunction. */
function sharedSubject(scene: Scene, start: number): Subject | undefined {
  const { words } = scene;
  let i = start - 1;
  while (i >= 0 && wordAt(words, i).tag === "ADV") i--;
  if (wordAt(words, i).tag !== "CCONJ" && !isComma(wordAt(words, i))) return undefined;
  if (!/^(?:and|but|or|,)$/.test(wordAt(words, i).lower)) return undefined;
  if (!isPast(wordAt(words, start)) && wordAt(words, start).tag !== "AUX") return undefined;
  for (let k = scene.drafts.length - 1; k >= 0; k--) {
    const draft = scene.drafts[k];
    const source = draft?.source[0];
    if (draft === undefined || source === undefined || draft.frame !== "before" || (draft.cue[0]?.end ?? 0) > start)
      continue;
    return { source, start, relative: true };
  }
  for (let k = i - 1; k >= Math.max(0, i - 40); k--) {
    const word = wordAt(words, k);
    if (!isVerbal(word) || word.quote !== undefined || /ing$/.test(word.lower)) continue;
    if (isVerbal(wordAt(words, k - 1)) || wordAt(words, k - 1).lower === "to") continue;
    const subject = subjectBefore(words, k, 0);
    if (subject !== undefined && !subject.relative) return { ...subject, start, relative: true };
  }
  return undefined;
}

/** Verbs whose "as" often tells what a thing is, not what somebody says of it. */
const LOOKS = /^(?:see|identify|list|name|treat|consider|rate|regard|view)$/;

function confidenceOf(words: readonly Word[], verb: CueVerb, content: Range, right: number): number {
  const first = wordAt(words, content.start);
  if (first.tag === "QUOTE" || first.lower === "that") return 0.95;
  if ((verb.shapes.has("say") || verb.shapes.has("tell")) && startsClause(words, right)) return 0.9;
  // "hailed the deal as a step", "saw it as a test", "called it "a test"", but "saw the tweet", "called a meeting"
  const said = words.slice(content.start, content.end);
  const as = said.some(({ lower }) => lower === "as");
  if (as && verb.shapes.has("name") && !LOOKS.test(verb.lemma)) return 0.76;
  if (/^(?:admit|confess|own-up)-to$/.test(verb.lemma)) return 0.76;
  if (verb.shapes.has("object") || verb.shapes.has("to")) return 0.6;
  if (verb.shapes.has("tell") || isWh(first) || /^(?:put|give|raise|lower|revise)$/.test(verb.lemma)) return 0.75;
  return as || said.some(({ quote }) => quote) ? 0.72 : 0.65;
}

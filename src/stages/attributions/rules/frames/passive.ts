import { afterAdjuncts, contentEnd, isComma, isStop, isWh, objectEnd, startsClause, trimmedEnd } from "../clause.js";
import { type Draft, isEmpty, type Scene, type VerbCue } from "../draft.js";
import { isParticiple, isTimeNoun, phraseBefore, type Range, wordAt } from "../phrase.js";
import { subjectBefore } from "../subject.js";
import type { Word } from "../unit.js";
import { sourceFrom } from "./according.js";
import { readQuoted } from "./quoting.js";

/**
 * "This was reported by A and B"; "A was quoted by B as saying that CONTENT"; "It was announced that CONTENT"; "A is expected
 * to CONTENT"; "A was accused of CONTENT"; "A was told that CONTENT".
 */
export function readPassive(scene: Scene, cue: VerbCue): Draft | undefined {
  const { words } = scene;
  const { group, verb } = cue;
  const subject = subjectBefore(words, group.start, lastCue(scene, group.start));
  if (subject === undefined) return undefined;
  const own: Range = { start: group.start, end: Math.max(group.end, verb.end) };
  if (verb.lemma === "quote" || verb.lemma === "cite") return readQuoted(scene, cue, subject.source);
  const agent = agentOf(words, own.end);
  const base = { cue: [own], lemma: verb.lemma };
  const at = agent === undefined ? afterAdjuncts(words, own.end) : agent.end;
  const next = wordAt(words, at);
  const said = verb.shapes.has("say") || verb.shapes.has("passive") || verb.shapes.has("that");
  if (next.lower === "that" && (said || verb.shapes.has("tell"))) {
    // "is convinced that", "are worried that": whoever is, thinks it.
    const thinks = agent === undefined && /^(?:convince|worry|concern|persuade)$/.test(verb.lemma);
    const dummy = wordAt(words, subject.source.start).lower === "it";
    if (!dummy && !thinks && !verb.shapes.has("tell")) return undefined;
    return {
      ...base,
      source: thinks ? [subject.source] : sources(agent),
      content: [{ start: at, end: contentEnd(words, at) }],
      frame: "passive",
      confidence: 0.8,
    };
  }
  if (agent === undefined && /^(?:worry|concern)$/.test(verb.lemma) && at === own.end && startsClause(words, at)) {
    return {
      ...base,
      source: [subject.source],
      content: [{ start: at, end: contentEnd(words, at) }],
      frame: "passive",
      confidence: 0.75,
    };
  }
  const clause: Range = { start: subject.start, end: subject.source.end };
  if (next.lower === "to" && agent === undefined && verb.shapes.has("passive")) {
    return {
      ...base,
      source: [],
      content: [clause, { start: at, end: contentEnd(words, at) }],
      frame: "impersonal",
      confidence: 0.5,
    };
  }
  // "were identified as": who they are
  const introduces = agent === undefined && /^(?:identify|name|list)$/.test(verb.lemma);
  if (next.lower === "as" && verb.shapes.has("name") && !introduces) {
    return {
      ...base,
      source: sources(agent),
      content: [clause, { start: at, end: contentEnd(words, at) }],
      frame: "passive",
      confidence: 0.5,
    };
  }
  if (agent !== undefined && (said || verb.shapes.has("object"))) {
    return {
      ...base,
      source: splitList(words, agent),
      content: [clause],
      frame: "passive",
      confidence: verb.shapes.has("say") ? 0.85 : 0.6,
    };
  }
  if (agent === undefined && verb.lemma === "accuse" && next.lower === "of") {
    return {
      ...base,
      source: [],
      content: [clause, { start: at, end: contentEnd(words, at) }],
      frame: "passive",
      confidence: 0.5,
    };
  }
  if (verb.lemma === "ask" && (isWh(next) || next.lower === "about")) {
    return {
      ...base,
      source: [],
      content: [{ start: at, end: contentEnd(words, at) }],
      frame: "passive",
      confidence: 0.5,
    };
  }
  return undefined;
}

/** "only to be told (by B) that CONTENT": who is told does not tell. */
export function readToBeTold({ words }: Scene, { group, verb }: VerbCue): Draft | undefined {
  if (!group.passive || !/^(?:tell|inform)$/.test(verb.lemma)) return undefined;
  const agent = agentOf(words, verb.end);
  const at = agent === undefined ? verb.end : agent.end;
  if (wordAt(words, at).lower !== "that" && !startsClause(words, at)) return undefined;
  return {
    source: sources(agent),
    cue: [{ start: group.main, end: verb.end }],
    content: [{ start: at, end: contentEnd(words, at) }],
    frame: "passive",
    lemma: verb.lemma,
    confidence: 0.75,
  };
}

/** "balloting hailed by the ministry as a step", "the sum reported by the paper": a participle behind its noun, with who says so. */
export function readReduced({ words }: Scene, { group, verb }: VerbCue): Draft | undefined {
  if (group.start !== group.main || !isParticiple(wordAt(words, group.main))) return undefined;
  const naming = verb.shapes.has("name");
  if (!naming && !verb.shapes.has("say")) return undefined;
  const agent = agentOf(words, verb.end);
  if (agent === undefined) return undefined;
  const as = naming ? indexOfAs(words, agent) : -1;
  const clause = reducedNoun(words, group.start, as > 0);
  if (clause === undefined) return undefined;
  const base = { cue: [{ start: group.start, end: verb.end }], lemma: verb.lemma, frame: "passive" as const };
  if (as > 0) {
    const source = [{ start: agent.start, end: as }];
    return { ...base, source, content: [clause, { start: as, end: objectEnd(words, as) }], confidence: 0.8 };
  }
  return verb.shapes.has("say") ? { ...base, source: [agent], content: [clause], confidence: 0.75 } : undefined;
}

/** Where "as a step forward" begins behind who says so, -1 where nothing is called something. */
const indexOfAs = (words: readonly Word[], { start, end }: Range): number =>
  words.findIndex(({ lower }, i) => i > start && i <= end && lower === "as");

/** The noun of a participle; behind "and", that of the participle in front of it. */
function reducedNoun(words: readonly Word[], participle: number, naming: boolean): Range | undefined {
  let end = participle;
  if (wordAt(words, participle - 1).tag === "CCONJ") {
    end = lastParticiple(words, participle - 2);
  } else if (naming && isComma(wordAt(words, participle - 1))) end--;
  const start = phraseBefore(words, end);
  return start < 0 ? undefined : { start, end };
}

/** The last past participle in front of an index, in the same part of the sentence and near; else that of no word. */
function lastParticiple(words: readonly Word[], from: number): number {
  for (let i = from; i >= Math.max(1, from - 25); i--) {
    const word = wordAt(words, i);
    if (word.tag === "AUX" || word.tag === "QUOTE" || isStop(word)) return -1;
    if (isParticiple(word) && !/ing$/.test(word.lower)) return i;
  }
  return -1;
}

const sources = (agent: Range | undefined): Range[] => (agent === undefined ? [] : [agent]);

const lastCue = (scene: Scene, main: number): number => {
  let floor = 0;
  for (const draft of scene.drafts)
    for (const range of draft.cue) if (range.end <= main) floor = Math.max(floor, range.end);
  return floor;
};

/** "by the ministry", ", among others, by": who did what the passive says. */
function agentOf(words: readonly Word[], from: number): Range | undefined {
  let i = afterAdjuncts(words, from);
  if (isComma(wordAt(words, i))) {
    for (let k = i + 1; k < i + 5; k++) {
      if (isComma(wordAt(words, k))) {
        i = k + 1;
        break;
      }
    }
  }
  if (wordAt(words, i).lower !== "by") return undefined;
  const range = sourceFrom(words, i + 1);
  // "were expected by the weekend"
  if (isTimeNoun(wordAt(words, range.end - 1))) return undefined;
  return isEmpty(range) || wordAt(words, i + 1).tag === "VERB" ? undefined : range;
}

/** "the Telegram channel A and the B": each of joint sources by itself. */
export function splitList(words: readonly Word[], range: Range): Range[] {
  const parts: Range[] = [];
  let start = range.start;
  for (let i = range.start; i < range.end; i++) {
    const word = wordAt(words, i);
    const next = wordAt(words, i + 1);
    if (
      (word.lower === "and" || isComma(word)) &&
      (next.tag === "DET" || next.tag === "PROPN") &&
      (wordAt(words, start).tag === "DET") === (next.tag === "DET") &&
      next.tag === "DET"
    ) {
      parts.push({ start, end: trimmedEnd(words, start, i) });
      start = i + 1;
    }
  }
  parts.push({ start, end: range.end });
  return parts.filter((part) => !isEmpty(part));
}

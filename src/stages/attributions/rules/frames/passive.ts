import { afterAdjuncts, contentEnd, isComma, isWh, trimmedEnd } from "../clause.js";
import { type Draft, isEmpty, type Scene, type VerbCue } from "../draft.js";
import { isTimeNoun, type Range, wordAt } from "../phrase.js";
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
  if (next.lower === "as" && verb.shapes.has("name")) {
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

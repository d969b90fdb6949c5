import { isPast, trimmedEnd } from "../clause.js";
import type { Draft, Scene } from "../draft.js";
import { isVerbal, wordAt } from "../phrase.js";
import { subjectBefore } from "../subject.js";
import { verbGroup } from "../verb-group.js";

/** Furthest from a colon that the verb of its sentence is looked for. */
const REACH = 40;
/** Most words of a speaker's name in front of a colon. */
const LONGEST_NAME = 5;

/** `RUIZ: The dam held.`, `Ana Ruiz: "The dam held."`: a speaker's name in front of what he says, as interviews are printed. */
export function readLabel(scene: Scene): Draft | undefined {
  const { words } = scene;
  const colon = words.slice(0, LONGEST_NAME + 1).findIndex((word) => word.text === ":");
  if (colon < 1 || scene.unit.inside !== undefined || colon + 1 >= words.length) return undefined;
  const name = words.slice(0, colon);
  const capitals = name.every((word) => /^\p{Lu}[\p{Lu}.'’-]*$/u.test(word.text));
  const quoted = wordAt(words, colon + 1).tag === "QUOTE" && name.every((word) => word.tag === "PROPN");
  if (!quoted && !(capitals && name.some((word) => word.text.length > 2) && words.length > colon + 3)) return undefined;
  return {
    source: [{ start: 0, end: colon }],
    cue: [{ start: colon, end: colon + 1 }],
    content: [{ start: colon + 1, end: quoted ? words.length : trimmedEnd(words, colon + 1, words.length) }],
    frame: "label",
    lemma: ":",
    confidence: 0.7,
  };
}

/**
 * `The crowd cheered as she went on: "..."`: the sentence in front of a colon and a quotation says whose it is, by the subject
 * of its verb. The content is left empty: the quotation may stand in the next paragraph.
 */
export function introduceBy(scene: Scene, colon: number): Draft | undefined {
  const { words } = scene;
  for (let i = Math.max(0, colon - REACH); i < colon; i++) {
    const word = wordAt(words, i);
    if (!isVerbal(word) || word.quote !== undefined) continue;
    const last = isVerbal(wordAt(words, i + 1)) ? i + 1 : i;
    const group = verbGroup(words, last);
    if (group.form !== "finite" || group.passive || (word.tag === "VERB" && !isPast(wordAt(words, last)))) continue;
    const subject = subjectBefore(words, group.start, 0);
    if (subject === undefined || subject.relative) continue;
    if (/^(?:it|this|that|there|which|what)$/.test(wordAt(words, subject.source.end - 1).lower)) return undefined;
    return {
      source: [subject.source],
      cue: [{ start: group.start, end: colon + 1 }],
      content: [],
      frame: "label",
      lemma: wordAt(words, last).lemma,
      confidence: 0.65,
    };
  }
  return undefined;
}

import { formsOfBe, formsOfGet, modals, negations } from "../../../languages/en/attributing/grammar-words.js";
import { isVerbal, type Range, wordAt } from "./phrase.js";
import type { Word } from "./unit.js";

/** A verb with its auxiliaries, adverbs and negation: "had also said", "did not confirm", "was reported". */
export interface VerbGroup extends Range {
  /** Index of the main verb. */
  readonly main: number;
  readonly form: "finite" | "participle" | "infinitive";
  readonly passive: boolean;
  readonly negated: boolean;
  /** "may", "would", "will" ...: the modal or future auxiliary, lower case. */
  readonly modal?: string;
}

export const isNegation = (word: Word): boolean => negations.has(word.lower);

/** The group around the main verb at an index; never reaches below `floor`. */
export function verbGroup(words: readonly Word[], main: number, floor = 0): VerbGroup {
  let start = main;
  let negated = false;
  let auxiliary = false;
  let be = false;
  let modal: string | undefined;
  let infinitive = false;
  for (let i = main - 1; i >= Math.max(floor, main - 8); i--) {
    const word = wordAt(words, i);
    if (word.quote !== undefined) break;
    if (word.tag === "AUX" || (formsOfBe.has(word.lower) && word.tag === "VERB") || isLinkedHave(words, i, main)) {
      start = i;
      auxiliary = true;
      if (formsOfBe.has(word.lower) && !be && nearest(words, i, main)) be = true;
      if (modals.has(word.lower)) modal = word.lower;
    } else if (formsOfGet.has(word.lower) && i === main - 1) {
      be = true;
    } else if (isNegation(word)) {
      negated = true;
    } else if (word.lower === "to" && word.tag === "PART") {
      if (!auxiliary && start === main) infinitive = true;
      if (infinitive || wordAt(words, i + 1).tag === "AUX") infinitive = true;
      break;
    } else if (word.tag !== "ADV" && word.tag !== "PART") break;
  }
  for (let i = start; i < main; i++) if (isNegation(wordAt(words, i))) negated = true;
  const verb = wordAt(words, main).lower;
  const passive = be && !/ing$/.test(verb);
  const bare = /ing$/.test(verb) && !auxiliary;
  const form = infinitive ? "infinitive" : bare ? "participle" : "finite";
  // "never said": a negation without an auxiliary belongs to the group as well.
  if (start === main && isNegation(wordAt(words, main - 1)) && main - 1 >= floor) {
    start = main - 1;
    negated = true;
  }
  return { start, end: main + 1, main, form, passive, negated, ...(modal === undefined ? {} : { modal }) };
}

/** "have" in front of a participle, tagged as a full verb. */
const isLinkedHave = (words: readonly Word[], i: number, main: number): boolean =>
  wordAt(words, i).tag === "VERB" &&
  /^(?:has|have|had|'ve|’ve|did|does|do)$/.test(wordAt(words, i).lower) &&
  words.slice(i + 1, main).every((word) => word.tag === "ADV" || word.tag === "AUX" || word.tag === "PART");

const nearest = (words: readonly Word[], i: number, main: number): boolean =>
  words.slice(i + 1, main).every((word) => word.tag === "ADV" || word.tag === "PART" || isVerbal(word));

/** Words behind which an infinitive or gerund of saying is the main verb: "has yet to confirm", "stopped short of saying". */
const LIFTS: readonly (readonly [behind: RegExp, words: number])[] = [
  [/^(?:has|have|had|is|are|was|were) yet to$/, 3],
  [/^(?:been|was|were|is|are) (?:not )?able to$/, 3],
  [/^(?:n['’]t|not) able to$/, 3],
  [/^stopped short of$/, 3],
  [/^(?:refused|declined|failed|refuses|declines) to$/, 2],
];

/** The group, with the words in front that make its infinitive or gerund a saying of its own. */
export function liftedGroup(words: readonly Word[], group: VerbGroup): VerbGroup {
  const before = wordAt(words, group.main - 1).lower;
  // "would neither confirm nor deny that"
  if (before === "nor" && wordAt(words, group.main - 3).lower === "neither") {
    const first = group.main - (wordAt(words, group.main - 4).tag === "AUX" ? 4 : 3);
    return { ...group, start: first, form: "finite", negated: true };
  }
  if (group.form === "finite") return group;
  for (const [behind, length] of LIFTS) {
    const from = group.main - length;
    const front = words.slice(Math.max(0, from), group.main);
    if (from < 0 || !behind.test(front.map(({ lower }) => lower).join(" "))) continue;
    const first = wordAt(words, from);
    const outer = isVerbal(first) ? verbGroup(words, from) : { start: from };
    const start = wordAt(words, outer.start - 1).tag === "AUX" ? outer.start - 1 : outer.start;
    return { ...group, start: Math.min(start, from), form: "finite", passive: false, negated: true };
  }
  return group;
}

import { type Line, phraseAt, wordAt } from "../line.js";
import type { Lookup } from "../lookup.js";
import { fits, type Measured, type Phrase } from "./phrase.js";

/** "12 deaths", "54 aftershocks", "two of the dead", "it cost 12 lives". */
export function asNoun(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  const { counted } = phrase;
  const dead = /^of the ([a-z]+)$/.exec(phraseAt(line, phrase.last, phrase.last + 3));
  const state = dead && lookup.states.get(dead[1] ?? "");
  if (state) return { measure: state.measure, first: phrase.last, last: phrase.last + 3, how: "noun" };
  const words = lookup.nouns.get(counted.head);
  if (words) {
    if (isHandledBody(line, counted)) return undefined;
    if (
      counted.head === "cases" &&
      !/(?:confirmed|new|infect|virus|positive|active|suspected|cholera|measles|ebola|flu|disease)/.test(
        phraseAt(line, Math.max(0, phrase.first - 6), counted.last + 6),
      )
    )
      return undefined;
    const kind =
      counted.head === "cases" ? counted.states.find((state) => /^(?:confirmed|suspected)$/.test(state)) : undefined;
    const measure = kind === undefined ? words.measure : `${kind} cases`;
    return { measure, first: counted.last - 1, last: counted.last, how: "noun" };
  }
  if (/^(?:men|soldiers|troops|fighters|servicemen|sailors|marines|paratroopers)$/.test(counted.head)) {
    const lost = /^(?:lost|losing|loses?)$/.test(wordAt(line, phrase.first - 1));
    const killed = lookup.states.get("dead");
    return lost && killed
      ? { measure: killed.measure, first: phrase.first - 1, last: phrase.first, how: "object" }
      : undefined;
  }
  if (counted.head !== "lives") return undefined;
  const around = phraseAt(line, Math.max(0, phrase.first - 4), counted.last + 5);
  const verb = /\b(?:claim|cost|los|took|take|taking)/.test(around);
  const killed = lookup.states.get("dead");
  return verb && killed
    ? { measure: killed.measure, first: counted.last - 1, last: counted.last, how: "noun" }
    : undefined;
}

/** "three bodies were identified": what is done with the dead counts no deaths. */
const isHandledBody = (line: Line, { head, last }: Phrase["counted"]): boolean =>
  /^(?:body|bodies|corpses?)$/.test(head) &&
  /^(?:(?:had|have|has|were|was|been|are|is|being|not|yet|to|be) ){1,4}(?:identified|buried|returned|handed|flown|released|repatriated|counted twice)\b/.test(
    phraseAt(line, last, last + 6),
  );

/** "40 injured passengers", with nothing else said of them. */
export function asState(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  for (const state of phrase.counted.states) {
    const words = lookup.states.get(state);
    if (!words || !fits(words, phrase.counted, line.counting)) continue;
    for (let i = phrase.counted.first; i < phrase.counted.last; i++) {
      if (wordAt(line, i) === state) return { measure: words.measure, first: i, last: i + 1, how: "state" };
    }
  }
  return undefined;
}

/** "Among the dead was a boy of nine", "The dead are four joiners". */
export function asMember(line: Line, lookup: Lookup, first: number): Measured | undefined {
  const before = phraseAt(line, Math.max(0, first - 5), first);
  const match =
    /\bamong (?:the|those) ([a-z]+) (?:was|were|is|are)$/.exec(before) ??
    /(?:^|[.,] |")the ([a-z]+) (?:was|were|is|are|include|included|includes)$/.exec(before);
  const word = match?.[1] ?? "";
  const words = lookup.states.get(word) ?? (before.includes("among") ? lookup.participles.get(word) : undefined);
  return words && { measure: words.measure, first: first - 2, last: first - 1, how: "noun" };
}

/** "Of the injured, seven are children", "of those killed, 12 were women". */
export function asOneOf(line: Line, lookup: Lookup, first: number): Measured | undefined {
  const [, word = ""] =
    /(?:^|[.,;] )of (?:the|those|these) ([a-z]+) ,?$/.exec(phraseAt(line, Math.max(0, first - 6), first)) ?? [];
  const words = lookup.states.get(word) ?? lookup.participles.get(word);
  if (words === undefined) return undefined;
  const at = wordAt(line, first - 1) === "," ? first - 2 : first - 1;
  return { measure: words.measure, first: at, last: at + 1, how: "noun" };
}

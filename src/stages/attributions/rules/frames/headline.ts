import { headlineSources, headlineTopics } from "../../../../languages/en/attributing/headline-words.js";
import type { Position } from "../../../../record/position.js";
import type { Draft } from "../draft.js";
import { isVerbal, type Range, wordAt } from "../phrase.js";
import type { Unit, Word } from "../unit.js";

/** Most words of a name in front of or behind a headline's mark. */
const LONGEST_NAME = 6;

/**
 * What a headline says by a mark alone: "Toll rises to seven: ministry", "Ministry: Toll rises", "Toll rises - emergency
 * service". `publisher` is what the report's own outlet is called: "... - The Daily" names who printed it, not who said it.
 */
export function readHeadline(
  unit: Unit,
  publisher: string | undefined,
  isKind: (at: Position, kind: "place" | "person") => boolean,
): Draft | undefined {
  const { words } = unit;
  const last = wordAt(words, words.length - 1);
  const end = /^[.!?]$/.test(last.text) ? words.length - 1 : words.length;
  for (let i = 1; i < end - 1; i++) {
    const mark = wordAt(words, i);
    if (mark.quote !== undefined) continue;
    const colon = mark.text === ":";
    const dash =
      /^(?:-|–|—|--|\|)$/.test(mark.text) &&
      mark.start > wordAt(words, i - 1).end &&
      wordAt(words, i + 1).start > mark.end;
    if (!colon && !(dash && mark.text !== "|")) continue;
    const left: Range = { start: 0, end: i };
    const right: Range = { start: i + 1, end };
    const named = colon && isSource(words, left, publisher) && !isTopic(words, left, isKind);
    const front = named && isTold(words, left, right, isKind);
    const behind = isSource(words, right, publisher) && (front || !named || isSpeaking(words, right));
    if (behind && saysSomething(words, left) && (!front || !saysSomething(words, right)))
      return draft(right, { start: i, end: i + 1 }, left);
    if (front && saysSomething(words, right)) return draft(left, { start: i, end: i + 1 }, right);
  }
  return undefined;
}

const draft = (source: Range, cue: Range, content: Range): Draft => ({
  source: [source],
  cue: [cue],
  content: [content],
  frame: "headline",
  lemma: ":",
  confidence: 0.8,
});

/** "Italy: warehouse burns": a place in front says where, behind it says who ("...: Seoul"). */
const isTopic = (words: readonly Word[], range: Range, isKind: IsKind): boolean =>
  isKind(hullOf(words, range), "place");

const isSpeaking = (words: readonly Word[], { end }: Range): boolean =>
  headlineSources.has(wordAt(words, end - 1).lower);

type IsKind = (at: Position, kind: "place" | "person") => boolean;

const hullOf = (words: readonly Word[], { start, end }: Range): Position => ({
  start: wordAt(words, start).start,
  end: wordAt(words, end - 1).end,
});

const OWN_WORDS = /^(?:i|we|my|our|me|us|you|your)$/;

/**
 * "Ana Ruiz: Killer Escaped and Armed" tells of a man, "Ruiz: We will appeal" and "Ruiz: The dam will hold" what he says: a bare
 * name of a person speaks in marks, of himself, or in a sentence with an auxiliary.
 */
function isTold(words: readonly Word[], left: Range, right: Range, isKind: IsKind): boolean {
  if (isSpeaking(words, left) || !isKind(hullOf(words, left), "person")) return true;
  return words
    .slice(right.start, right.end)
    .some(({ tag, quote, lower }) => tag === "QUOTE" || quote !== undefined || tag === "AUX" || OWN_WORDS.test(lower));
}

/** A short name or a noun for people who speak, without a verb or a number in front. */
function isSource(words: readonly Word[], range: Range, publisher: string | undefined): boolean {
  const length = range.end - range.start;
  if (length === 0 || length > LONGEST_NAME) return false;
  const slice = words.slice(range.start, range.end);
  const text = slice.map((word) => word.text).join(" ");
  if (publisher !== undefined && sameName(text, publisher)) return false;
  const last = slice.at(-1);
  const first = slice[0];
  if (last === undefined || first === undefined || first.tag === "NUM" || /^\W*\d/.test(first.text)) return false;
  if (
    slice.some(
      (word) =>
        word.tag === "QUOTE" ||
        word.quote !== undefined ||
        word.tag === "AUX" ||
        /^(?:to|how|what|why|when|who|not|after|as|this|that|these|your|you|we|i)$/.test(word.lower),
    )
  )
    return false;
  if (slice.some((word) => isVerbal(word) && word.lower === word.text)) return false;
  if (headlineTopics.has(last.lower) && !(length > 1 && headlineSources.has(last.lower)) && !isSaying(words, range))
    return false;
  if (length === 1 && /\d/.test(last.text)) return false;
  if (headlineSources.has(last.lower)) return true;
  return (
    slice.every((word) => /^\p{Lu}|^(?:of|the|and|for|'s|’s|-|&|de|al|van|von|bin)$/u.test(word.text)) &&
    last.tag !== "ADJ" &&
    slice.some((word) => word.tag === "PROPN")
  );
}

/** "Report: Guild offers ferry crews a pay rise": what a report tells is said by it; "Report: The guild's year" is one. */
const isSaying = (words: readonly Word[], { start, end }: Range): boolean =>
  /^reports?$/.test(wordAt(words, start).lower) && words.slice(end + 1).some((word) => isVerbal(word));

const sameName = (a: string, b: string): boolean => {
  const fold = (name: string): string =>
    name
      .toLowerCase()
      .replace(/^the\s+/, "")
      .replace(/[^\p{L}\d]/gu, "");
  const x = fold(a);
  const y = fold(b);
  return x !== "" && (x === y || y.startsWith(x) || x.startsWith(y));
};

const saysSomething = (words: readonly Word[], range: Range): boolean =>
  range.end - range.start >= 3 || wordAt(words, range.start).tag === "QUOTE";

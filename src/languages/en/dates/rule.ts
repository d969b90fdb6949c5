import type { DateMeaning, DateModifier } from "../../date-expression.js";
import { END } from "./patterns.js";
import { kindBits, wordsOf } from "./word-classes.js";

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** What a rule reads from a match; `end` where the expression stops before the match does. */
export interface RuleReading {
  readonly kind: "date" | "time" | "duration" | "set";
  readonly meaning: DateMeaning;
  readonly modifier?: DateModifier;
  readonly end?: number;
}

/** A pattern for a kind of dated expression, and what its groups mean. `undefined` when it is none after all. */
export interface DateRule {
  /** The kinds of words near which it is tried, as bits. */
  readonly near: number;
  /** The words it may begin with. */
  readonly first: readonly string[];
  /** What it matches at a place, where such a word stands and an expression may begin. */
  readonly match: (text: string, at: number) => RegExpMatchArray | null;
  readonly read: (groups: Groups, match: RegExpMatchArray) => RuleReading | undefined;
}

/**
 * A rule from the kinds of words it needs near it, the classes of words it may begin with (both of `word-classes.ts`) and the
 * source text of its pattern.
 */
export function rule(near: string, first: string, source: string, read: DateRule["read"]): DateRule {
  const pattern = new RegExp(`(?:${source})${END}`, "iuy");
  return {
    near: kindBits(near),
    first: wordsOf(first),
    match: (text, at) => {
      pattern.lastIndex = at;
      return pattern.exec(text);
    },
    read,
  };
}

/** A rule whose words are found by a function instead of a pattern, which would be a very long one. */
export const ruleBy = (near: string, first: string, match: DateRule["match"], read: DateRule["read"]): DateRule => ({
  near: kindBits(near),
  first: wordsOf(first),
  match,
  read,
});

/** `early`, `mid` or `late` from the words that say so. */
export function edgeOf(words: string | undefined): DateModifier | undefined {
  if (words === undefined) return undefined;
  const low = words.toLowerCase();
  if (/^(?:early|earlier|the start|the beginning|start|beginning|the first days|opening)/.test(low)) return "early";
  if (/^(?:late|later|the end|end|the close|the last days)/.test(low)) return "late";
  if (/^(?:mid|the middle|middle)/.test(low)) return "mid";
  return undefined;
}

/** `more-than`, `less-than` or `approx` from a bound in front of a number. */
export function boundOf(words: string | undefined): DateModifier | undefined {
  if (words === undefined) return undefined;
  const low = words.toLowerCase();
  if (/^(?:at least|more|over|just over|well over|as many|as much)/.test(low)) return "more-than";
  if (/^(?:at most|less|fewer|no more|under|up to|just under|nearly|almost)/.test(low)) return "less-than";
  if (/^(?:about|around|roughly|approx|some)/.test(low)) return "approx";
  return undefined;
}

/** A modifier as a field, or no field. */
export const withModifier = (modifier: DateModifier | undefined): { modifier?: DateModifier } =>
  modifier === undefined ? {} : { modifier };

import { type Line, phraseAt } from "../line.js";
import type { Lookup } from "../lookup.js";
import { asInherited } from "./inherited.js";
import { asMember, asNoun, asOneOf, asState } from "./noun.js";
import { asAct, asObject, asSecondObject } from "./object.js";
import type { Earlier, Measured, Phrase } from "./phrase.js";
import { asSubject } from "./subject.js";
import { asToll, numberOf } from "./toll.js";

/** The measure of a number phrase, from the construction it stands in; `undefined` when none of the vocabulary fits. */
export function measureOf(
  line: Line,
  lookup: Lookup,
  phrase: Phrase,
  earlier: Earlier | undefined,
): Measured | undefined {
  if (isDenied(line, phrase.first)) return asNoun(line, lookup, phrase);
  // "50 arrests have been made over four nights of protesting"
  const { head } = phrase.counted;
  if (lookup.nouns.has(head) && !line.counting.persons.has(head)) {
    const itself = asNoun(line, lookup, phrase);
    if (itself && itself.measure !== "shots") return itself;
  }
  return (
    asMember(line, lookup, phrase.first) ??
    asObject(line, lookup, phrase) ??
    asAct(line, lookup, phrase) ??
    asSubject(line, lookup, phrase) ??
    asNoun(line, lookup, phrase) ??
    asOneOf(line, lookup, phrase.first) ??
    asToll(line, lookup, phrase, earlier) ??
    numberOf(line, lookup, phrase.first)?.measured ??
    asInherited(line, phrase, earlier) ??
    asSecondObject(line, lookup, phrase) ??
    asState(line, lookup, phrase)
  );
}

/** "none of the 60 passengers was hurt", "nobody among the 120 guests" */
const isDenied = (line: Line, first: number): boolean =>
  /\b(?:none|nobody|no one|not one|neither|nothing) (?:of|among|amongst)(?: (?:the|its|their|those|these|all)){0,2}$/.test(
    phraseAt(line, Math.max(0, first - 5), first),
  );

import { type Line, tagAt, wordAt } from "../line.js";
import { type Given, type Lookup, splitVerbAt, verbAt } from "../lookup.js";
import { fits, given, leftOf, type Measured, type Phrase } from "./phrase.js";

/** "killing at least 12", "deployed thousands of troops", "shot down 17 drones", "took 22 youths into custody". */
export function asObject(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  const at = leftOf(line, phrase.first);
  const verb =
    splitVerbAt(line, lookup, at, Math.max(phrase.counted.last, phrase.last)) ??
    verbAt(line, lookup, at) ??
    verbAt(line, lookup, tagAt(line, at) === "ADV" ? at - 1 : -1);
  return objectOf(line, phrase, verb);
}

const NOUNS = /^(?:NOUN|PROPN|PRON|ADJ|DET)$/;

/** "killed himself and 12 others", "injured the driver and 16 tourists": the object of the verb two steps before. */
export function asSecondObject(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  let at = leftOf(line, phrase.first);
  if (wordAt(line, at) !== "and") return undefined;
  const furthest = at - 6;
  at--;
  while (at > furthest && NOUNS.test(tagAt(line, at)) && !verbAt(line, lookup, at)) at--;
  return objectOf(line, phrase, verbAt(line, lookup, at));
}

function objectOf(line: Line, phrase: Phrase, verb: Given | undefined): Measured | undefined {
  if (!verb || !fits(verb.words, phrase.counted, line.counting)) return undefined;
  // "of those killed 12 were children"
  return /^(?:those|people|persons)$/.test(wordAt(line, verb.first - 1)) ? undefined : given(verb, "object");
}

/** "the deaths of 12 people", "the capture of three soldiers". */
export function asAct(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  const of = leftOf(line, phrase.first);
  if (wordAt(line, of) !== "of") return undefined;
  if (/^(?:attempted|planned|alleged attempted|possible)$/.test(wordAt(line, of - 2))) return undefined;
  const words = lookup.acts.get(wordAt(line, of - 1));
  if (!words || !fits(words, phrase.counted, line.counting)) return undefined;
  return { measure: words.measure, first: of - 1, last: of, how: "act" };
}

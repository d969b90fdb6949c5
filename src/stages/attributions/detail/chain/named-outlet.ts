import type { Position } from "../../../../record/position.js";
import { isTimeNoun } from "../../rules/phrase.js";
import { wordsIn } from "../../rules/unit.js";
import type { Scene } from "./scene.js";

/**
 * Whether a proper name behind "told" or "in an interview with" is an outlet, though nothing in the name says so: it is
 * neither a person nor a place, a people nor a public body. Measured on news prose, hardly anything else is left.
 */
export function isNamedOutlet({ reading, index, naming }: Scene, at: Position): boolean {
  const words = wordsIn(reading, at).filter(({ text }) => !/^['’]s?$/.test(text));
  const name = /^the$/i.test(words[0]?.text ?? "") ? words.slice(1) : words;
  const first = name[0];
  const last = name.at(-1);
  if (naming === undefined || first === undefined || last === undefined || (name.length === 1 && isTimeNoun(first)))
    return false;
  const spelt = reading.report.text.slice(first.start, last.end);
  if (naming.knownOutlets.has(spelt)) return true;
  if (!name.every(({ text }) => /^[\p{Lu}\d]/u.test(text) || /^(?:of|and|the|de|la|le|di|[-&.])$/.test(text)))
    return false;
  const [word, end] = [first.text.toLowerCase(), last.text.toLowerCase()];
  if (naming.outlets.has(end) || (naming.outlets.has(word) && name.length > 1)) return true;
  if (index.namesIn(at).some(({ kind }) => kind !== "organisation") || naming.countryWords.has(spelt)) return false;
  if (naming.knownBodies.has(spelt) || naming.roles.has(last.lower) || naming.honorifics.has(first.lower)) return false;
  if (naming.givenNames.has(word) && name.length > 1) return false;
  return !(naming.bodies.has(end) || naming.bodies.has(word) || naming.bodyEndings.has(end));
}

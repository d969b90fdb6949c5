import { wordsAt } from "../../../../record/position.js";
import { spelling } from "../../name-form.js";
import type { Mention } from "../mentions/mention.js";
import { description } from "./description.js";
import { type Known, near, type Resolved } from "./placed.js";
import { bodyOf, groupOf, isOfPreposition, oneOf, pairOf, personOf, subjectOf, whoOf } from "./pronoun.js";

/** The party that a pronoun or description means, among those mentioned before it; `undefined` where nobody fits well. */
export function resolve(known: Known, mention: Mention): Resolved | undefined {
  const words = wordsAt(known.scene.text, mention.at).slice(0, 200).trim();
  if (/^(?:him|them|me|us)$/i.test(words) && !isOfPreposition(known, mention)) return subjectOf(known, words, mention);
  if (/^(?:he|she|him|her|his|himself|herself)$/i.test(words)) return personOf(known, words, mention);
  if (/^(?:who|which)$/i.test(words)) return whoOf(known, words, mention);
  if (/^(?:it|its)$/i.test(words)) return bodyOf(known, mention);
  if (/^they$/i.test(words)) return groupOf(known, mention);
  if (/^one of (?:them|the (?:people|sources|officials|persons|men|women|two|three))$/i.test(words))
    return oneOf(known, words, mention);
  if (/^(?:the|both|the two)(?:\s(?:couple|pair|duo))?$/i.test(words) && !/^the$/i.test(words))
    return pairOf(known, words, mention);
  return description(known, words, mention);
}

/** "Ruiz" where two of the name are about: the one told of in full just before, where the other is not near. */
export function lastOfTheName(known: Known, mention: Mention): Resolved | undefined {
  const words = wordsAt(known.scene.text, mention.bare);
  if (mention.kind !== "person" || words.length > 40 || /\s/.test(words)) return undefined;
  const family = spelling(words);
  const bearers = near(known, mention, 2).filter(
    ({ group, mention: { kind, named } }) =>
      kind === "person" &&
      named &&
      known
        .featuresOf(group)
        .some(({ forms }) => forms.some((form) => form.given !== undefined && form.family === family)),
  );
  const [to] = bearers;
  if (!to || bearers.some(({ group }) => group !== to.group)) return undefined;
  return { to: [to], why: `${words}: the one of the name told of last` };
}

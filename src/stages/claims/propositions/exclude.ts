import { twoCauses } from "./cause.js";
import type { Holder, Proposition, Thing } from "./proposition.js";
import type { Vocabulary } from "./vocabulary.js";
import { twoPlaces } from "./whereabouts.js";

/** Rarity from which a thing that nobody is told to have tells by itself what is spoken of. */
const TELLING = 3;

/**
 * Why two clauses cannot both hold though neither says that the other is not so, `undefined` where nothing keeps them from it: one
 * needs a thing that the other says is missing ("pointed a gun", "had no gun"), one tells as meant what the other tells as not meant,
 * they tell two causes of one event, or two places where somebody was at once.
 */
export const exclusion = (a: Proposition, b: Proposition, vocabulary: Vocabulary): string | undefined =>
  overThing(a, b, vocabulary) ??
  overThing(b, a, vocabulary) ??
  overIntent(a, b, vocabulary) ??
  twoCauses(a, b) ??
  twoPlaces(a, b, vocabulary);

function overThing(one: Proposition, other: Proposition, vocabulary: Vocabulary): string | undefined {
  for (const missing of one.missing ?? []) {
    for (const there of other.there ?? []) {
      if (missing.other && !there.other) continue;
      if (!vocabulary.isKindOf(there.concept, missing.concept)) continue;
      if (isOfOne(missing, there, one, other, vocabulary))
        return `one needs what the other says is missing (${missing.concept.replace(/^event:/, "")})`;
    }
  }
  return undefined;
}

/** Whether two clauses speak of one thing, by who has it; where that is not told, by how rarely it is spoken of. */
export function isOfOne(
  missing: Thing,
  there: Thing,
  one: Proposition,
  other: Proposition,
  vocabulary: Vocabulary,
): boolean {
  const [x, y] = [missing.holder, there.holder];
  if (x && y) return mayBeOne(x, y, vocabulary);
  const apart = one.names.size > 0 && other.names.size > 0 && ![...one.names].some((name) => other.names.has(name));
  return !apart && (there.other || vocabulary.lexicon.rarity(missing.concept) >= TELLING);
}

function mayBeOne(x: Holder, y: Holder, vocabulary: Vocabulary): boolean {
  if (vocabulary.near(x.concept, y.concept)) return true;
  if (x.several !== y.several || (x.kind !== "person" && y.kind !== "person")) return false;
  return x.several || (x.kind !== "other" && y.kind !== "other");
}

function overIntent(a: Proposition, b: Proposition, vocabulary: Vocabulary): string | undefined {
  if (a.meant === undefined || b.meant === undefined || a.meant === b.meant) return undefined;
  const own = (p: Proposition): string[] => [
    p.concept,
    ...p.words,
    ...[p.agent, p.patient].flatMap((one) => one ?? []),
  ];
  // "it was an accident"
  const pointing = [a, b].some((p) => p.state && p.words.size === 0 && p.patient === undefined);
  const share = pointing || own(a).some((word) => own(b).some((one) => vocabulary.near(one, word)));
  return share ? "one tells it as meant, the other as not meant" : undefined;
}

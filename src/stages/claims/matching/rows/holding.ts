import { isOfOne } from "../../propositions/exclude.js";
import type { Proposition, Thing } from "../../propositions/proposition.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";

const ARMED = /^arm/;

/** The thing that all a clause says is that somebody has it or lacks it: "had a gun", "was armed with a knife", "had no permit". */
function heldIn({ concept, event, prospective, open, there, missing }: Proposition): Thing | undefined {
  if (event || prospective || open) return undefined;
  return [...(there ?? []), ...(missing ?? [])].find((thing) => thing.concept === concept || ARMED.test(concept));
}

const lacks = (proposition: Proposition, thing: Thing): boolean => proposition.missing?.includes(thing) ?? false;

const numbersOf = ({ words }: Proposition): string[] => [...words].filter((word) => /\d/.test(word));

/** Why two clauses say the same of who has a thing; `undefined` where they do not, or say more than that. */
export function sameHolding(a: Proposition, b: Proposition, vocabulary: Vocabulary): string | undefined {
  const [x, y] = [heldIn(a), heldIn(b)];
  if (x === undefined || y === undefined || lacks(a, x) !== lacks(b, y)) return undefined;
  // "had a .38 revolver", "had a .44 revolver"
  const [ofA, ofB] = [numbersOf(a), numbersOf(b)];
  if (ofA.length > 0 && ofB.length > 0 && !ofA.some((number) => ofB.includes(number))) return undefined;
  const one = vocabulary.isKindOf(x.concept, y.concept) || vocabulary.isKindOf(y.concept, x.concept);
  return one && isOfOne(x, y, a, b, vocabulary) ? `both tell whether somebody has it (${x.concept})` : undefined;
}

/** Whether a clause tells of somebody doing something with a thing that the other only says he has: "pointed a gun", "had a gun". */
export function tellsOfHolding(does: Proposition, has: Proposition, vocabulary: Vocabulary): boolean {
  const thing = heldIn(has);
  if (thing?.holder === undefined || lacks(has, thing) || heldIn(does) !== undefined) return false;
  if (does.negated || does.prospective || does.open) return false;
  return (does.there ?? []).some(
    (used) =>
      used.holder !== undefined &&
      vocabulary.isKindOf(used.concept, thing.concept) &&
      isOfOne(thing, used, has, does, vocabulary),
  );
}

import type { WeighClaim } from "../src/stages/assessment/claims-table.js";
import { seeded } from "./resample.js";

/** A source that takes values over: from whom, how many of them, and of which attributes. */
export interface CopierPlan {
  readonly name: string;
  readonly from: string;
  /** The share of its values that it takes over where its original has one. */
  readonly rate: number;
  readonly accuracy: number;
  /** It copies only this attribute (index), and finds the others out by itself. */
  readonly only?: number;
}

/** How a world of claims is made. */
export interface ClaimsPlan {
  readonly seed: number;
  readonly objects: number;
  readonly attributes?: number;
  /** Sources that look for themselves: name and how often they are right. */
  readonly sources: readonly { readonly name: string; readonly accuracy: number }[];
  readonly copiers?: readonly CopierPlan[];
  /** The share of all things that a source speaks of. */
  readonly coverage?: number;
  /** How likely a mistake is the one that everybody makes: an old figure, the wrong one of two names. */
  readonly commonMistake?: number;
}

/** A world whose truth is known: who is right and who copies whom. */
export interface ClaimsWorld {
  readonly claims: readonly WeighClaim[];
  readonly truth: ReadonlyMap<string, string>;
  readonly copies: readonly (readonly [copier: string, original: string])[];
}

const WRONG = 20;

/**
 * A world made by its plan. Sources look for themselves first; then each copier, in the order of the plan, takes values over from a
 * source before it in the list and looks for the rest itself. Values are words: `o3a0:t` is right, `o3a0:5` is not.
 */
export function makeClaimsWorld(plan: ClaimsPlan): ClaimsWorld {
  const chance = seeded(plan.seed);
  const { coverage = 1, commonMistake = 0, attributes = 1, copiers = [] } = plan;
  const said = new Map<string, Map<string, string>>();
  const keys = Array.from(
    { length: plan.objects * attributes },
    (_, i) => `o${Math.floor(i / attributes)}a${i % attributes}`,
  );
  const found = (key: string, accuracy: number): string => {
    if (chance() < accuracy) return `${key}:t`;
    return chance() < commonMistake ? `${key}:0` : `${key}:${1 + Math.floor(chance() * WRONG)}`;
  };
  for (const { name, accuracy } of plan.sources) {
    const own = new Map<string, string>();
    for (const key of keys) if (chance() < coverage) own.set(key, found(key, accuracy));
    said.set(name, own);
  }
  for (const { name, from, rate, accuracy, only } of copiers) {
    const own = new Map<string, string>();
    const theirs = said.get(from);
    keys.forEach((key, i) => {
      const copied = only === undefined || i % attributes === only ? theirs?.get(key) : undefined;
      if (copied !== undefined && chance() < rate) own.set(key, copied);
      else if (chance() < coverage) own.set(key, found(key, accuracy));
    });
    said.set(name, new Map([...(said.get(name) ?? []), ...own]));
  }
  const claims = [...said].flatMap(([source, values]) =>
    [...values].map(([key, value]): WeighClaim => {
      const [object = "", attribute = ""] = key.split("a");
      return { source, object, attribute: `a${attribute}`, value };
    }),
  );
  return {
    claims,
    truth: new Map(keys.map((key) => [key, `${key}:t`])),
    copies: copiers.map(({ name, from }) => [name, from] as const),
  };
}

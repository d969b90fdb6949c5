import type { Weighed } from "../../src/stages/assessment/weigh.js";

/** How many objects have the right value likeliest, and how well copying is told. */
export interface WeighScore {
  readonly objects: number;
  readonly accuracy: number;
  /** Share of true copying pairs said with a probability of at least one half. */
  readonly copyRecall?: number;
  /** Share of said pairs within one family: copiers of one original. */
  readonly copyPrecision?: number;
}

/** Equal, or numbers within 1 % of the true one. */
const same = (value: string, truth: string): boolean => {
  if (value === truth) return true;
  if (value === "" || truth === "") return false;
  const [a, b] = [Number(value), Number(truth)];
  return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 0.01 * Math.abs(b);
};

/** The scores of a weighing: true values by object (only objects that are claimed count), true copies as copier and original. */
export function scoreWeigh(
  weighed: Weighed,
  truth: ReadonlyMap<string, string>,
  copies?: readonly (readonly [copier: string, original: string])[],
): WeighScore {
  const best = new Map<string, Weighed["values"][number]>();
  for (const value of weighed.values) {
    const before = best.get(value.object);
    if (!before || before.probability < value.probability) best.set(value.object, value);
  }
  const objects = [...truth].filter(([object]) => best.has(object));
  const right = objects.filter(([object, value]) => same(best.get(object)?.value ?? "", value)).length;
  const accuracy = objects.length === 0 ? 0 : right / objects.length;
  if (!copies) return { objects: objects.length, accuracy };
  const family = new Map(
    copies.flatMap(([copier, original]) => [
      [copier, original],
      [original, original],
    ]),
  );
  const said = weighed.copies.filter(({ probability }) => probability >= 0.5);
  const keys = new Set(said.map(({ copier, original }) => `${copier}|${original}`));
  const within = said.filter(
    ({ copier, original }) => family.has(copier) && family.get(copier) === family.get(original),
  ).length;
  return {
    objects: objects.length,
    accuracy,
    copyRecall: copies.filter(([copier, original]) => keys.has(`${copier}|${original}`)).length / copies.length,
    copyPrecision: said.length === 0 ? 0 : within / said.length,
  };
}

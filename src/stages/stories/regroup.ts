import type { Decisions } from "./decision.js";
import { agglomerate } from "./likeness/agglomerate.js";
import { aloneOf, type Bundle, bundleOf } from "./likeness/bundle.js";
import type { Gathered } from "./likeness/judge.js";
import { cosineOf } from "./likeness/story-vector.js";
import type { Member, OpenStory } from "./open-story.js";

/** Reports that stay together while their neighbourhood is grouped anew: one by itself, or the older ones of a large story. */
interface Unit {
  readonly members: readonly Member[];
  readonly gathered: Gathered;
  /** Of several reports. */
  readonly bundle?: Bundle;
}

/**
 * The reports of some stories and a newcomer, grouped anew, each group in no order. Where there are more than `most` reports,
 * the newest of each story and those a person decided on are looked at one by one and the others of a story stay together.
 */
export function regroup(
  stories: readonly OpenStory[],
  newcomer: Member | undefined,
  decisions: Decisions,
  most: number,
): Member[][] {
  const units = unitsOf(stories, newcomer, decisions, most);
  const n = units.length;
  const products = new Float64Array(n * n);
  units.forEach((a, i) => {
    for (let j = i + 1; j < n; j++) products[i * n + j] = productOf(a, units[j] as Unit);
  });
  const groups = agglomerate({ units: units.map((unit) => unit.gathered), products, ...constraints(units, decisions) });
  return groups.map((group) => group.flatMap((i) => units[i]?.members ?? []));
}

function unitsOf(
  stories: readonly OpenStory[],
  newcomer: Member | undefined,
  decisions: Decisions,
  most: number,
): Unit[] {
  const total = stories.reduce((sum, { members }) => sum + members.length, newcomer ? 1 : 0);
  const each = total <= most ? most : Math.floor(most / (stories.length + 1));
  const singles: Member[] = newcomer ? [newcomer] : [];
  const rest: Unit[] = [];
  for (const { members } of stories) {
    const olderThan = members.length - each;
    const old: Member[] = [];
    members.forEach((member, i) => {
      const single = i >= olderThan || decisions.groupOf(member.id) !== undefined;
      (single ? singles : old).push(member);
    });
    if (old.length === 0) continue;
    const bundle = bundleOf(old);
    rest.push({ members: old, gathered: bundle, bundle });
  }
  singles.sort(inTime);
  return [...singles.map((member) => ({ members: [member], gathered: aloneOf(member) })), ...rest];
}

const inTime = (a: Member, b: Member): number =>
  (a.time ?? Number.POSITIVE_INFINITY) - (b.time ?? Number.POSITIVE_INFINITY) || (a.id < b.id ? -1 : 1);

const productOf = (a: Unit, b: Unit): number => {
  const [x, y] = [a.members[0], b.members[0]];
  if (x === undefined || y === undefined) return 0;
  if (b.bundle) return a.bundle ? a.bundle.withAll(b.bundle) : b.bundle.with(x);
  return a.bundle ? a.bundle.with(y) : cosineOf(x.vector, y.vector);
};

function constraints(units: readonly Unit[], decisions: Decisions) {
  if (decisions.all.length === 0) return {};
  const groups = units.map(({ members }) => new Set(members.flatMap((member) => decisions.groupOf(member.id) ?? [])));
  const together = new Map<string, number[]>();
  groups.forEach((names, i) => {
    for (const name of names) {
      const same = together.get(name);
      if (same === undefined) together.set(name, [i]);
      else same.push(i);
    }
  });
  if (together.size === 0) return {};
  const apart = (a: number, b: number) =>
    [...(groups[a] ?? [])].some((x) => [...(groups[b] ?? [])].some((y) => decisions.between(x, y) !== undefined));
  return { together: together.values(), apart };
}

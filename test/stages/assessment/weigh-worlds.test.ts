import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClaimsPlan, type ClaimsWorld, makeClaimsWorld } from "../../../bench/claims-world.js";
import { seeded } from "../../../bench/resample.js";
import { type Weighed, weigh } from "../../../src/stages/assessment/weigh.js";

const named = (prefix: string, count: number, accuracy: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `${prefix}${i}`, accuracy }));

const mixed = (seed: number, count: number, least: number, most: number) => {
  const chance = seeded(seed * 7 + 1);
  return Array.from({ length: count }, (_, i) => ({ name: `s${i}`, accuracy: least + (most - least) * chance() }));
};

const copiers = (count: number, from: string, rate: number, accuracy: number, only?: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `${from}-copy${i}`,
    from,
    rate,
    accuracy,
    ...(only === undefined ? {} : { only }),
  }));

const key = (object: string, attribute: string): string => `${object}${attribute}`;

function right({ truth }: ClaimsWorld, values: readonly Weighed["values"][number][]): number {
  const best = new Map<string, string>();
  for (const { object, attribute, value } of values) {
    if (!best.has(key(object, attribute))) best.set(key(object, attribute), value);
  }
  return [...truth].filter(([item, value]) => best.get(item) === value).length / best.size;
}

function vote(world: ClaimsWorld): number {
  const counts = new Map<string, Weighed["values"][number]>();
  for (const { object, attribute, value } of world.claims) {
    const id = `${key(object, attribute)} ${value}`;
    const probability = (counts.get(id)?.probability ?? 0) + 1;
    counts.set(id, { object, attribute, value, probability });
  }
  return right(
    world,
    [...counts.values()].sort((a, b) => b.probability - a.probability || (a.value < b.value ? -1 : 1)),
  );
}

const said = ({ copies }: Weighed): string[] =>
  copies.filter(({ probability }) => probability >= 0.5).map(({ copier, original }) => `${copier} < ${original}`);

const made = ({ copies }: ClaimsWorld): string[] => copies.map(([copier, original]) => `${copier} < ${original}`);

const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);
const worlds = (plan: (seed: number) => Omit<ClaimsPlan, "seed">): ClaimsWorld[] =>
  SEEDS.map((seed) => makeClaimsWorld({ seed, ...plan(seed) }));

/** Over all worlds: right values, those of a vote, and links said and made. */
function weighAll(made_: readonly ClaimsWorld[]) {
  let [ours, votes, links, hits, calls] = [0, 0, 0, 0, 0];
  for (const world of made_) {
    const weighed = weigh(world.claims);
    ours += right(world, weighed.values) / made_.length;
    votes += vote(world) / made_.length;
    const given = new Set(made(world));
    const told = said(weighed);
    links += given.size;
    calls += told.length;
    hits += told.filter((link) => given.has(link)).length;
  }
  return { ours, votes, found: links === 0 ? 1 : hits / links, wrong: calls - hits };
}

describe("where nobody copies, nobody is called a copier", () => {
  test.each<[string, (seed: number) => Omit<ClaimsPlan, "seed">]>([
    ["ten good sources", (s) => ({ objects: 80, sources: mixed(s, 10, 0.7, 0.95), coverage: 0.6 })],
    ["thirty good and bad ones", (s) => ({ objects: 80, sources: mixed(s, 30, 0.3, 0.95), coverage: 0.5 })],
    ["four that say everything", (s) => ({ objects: 40, sources: mixed(s, 4, 0.6, 0.95) })],
    ["sixty that say little", (s) => ({ objects: 150, sources: mixed(s, 60, 0.5, 0.95), coverage: 0.05 })],
    ["bad ones only", (s) => ({ objects: 80, sources: mixed(s, 15, 0.2, 0.5), coverage: 0.6 })],
  ])("%s", (_, plan) => {
    const { ours, votes, wrong } = weighAll(worlds(plan));
    expect(wrong).toBe(0);
    expect(ours).toBeGreaterThanOrEqual(votes);
  });

  test.each([0.5, 0.8])("a share of %d of all mistakes common ones: one source in fifty at most", (commonMistake) => {
    const { wrong } = weighAll(
      worlds((s) => ({ objects: 80, sources: mixed(s, 20, 0.5, 0.95), coverage: 0.6, commonMistake })),
    );
    expect(wrong / (20 * SEEDS.length)).toBeLessThanOrEqual(0.02);
  });
});

describe("where some copy, they are found with their original, and do not outvote the others", () => {
  test.each<[string, number, number, (seed: number) => Omit<ClaimsPlan, "seed">]>([
    [
      "a bad list and six copiers against four good sources",
      0.95,
      1,
      () => ({
        objects: 100,
        sources: [...named("h", 4, 0.8), { name: "list", accuracy: 0.4 }],
        copiers: copiers(6, "list", 0.8, 0.5),
        coverage: 0.8,
      }),
    ],
    [
      "two families",
      0.97,
      0.98,
      () => ({
        objects: 120,
        sources: [...named("h", 6, 0.8), { name: "bad", accuracy: 0.4 }, { name: "worse", accuracy: 0.3 }],
        copiers: [...copiers(5, "bad", 0.8, 0.5), ...copiers(5, "worse", 0.8, 0.5)],
        coverage: 0.7,
      }),
    ],
    [
      "a good source and its copiers",
      0.97,
      0.9,
      () => ({
        objects: 120,
        sources: [...named("h", 6, 0.7), { name: "good", accuracy: 0.9 }],
        copiers: copiers(5, "good", 0.8, 0.5),
        coverage: 0.8,
      }),
    ],
    [
      "copiers of less than half",
      0.97,
      0.95,
      () => ({
        objects: 150,
        sources: [...named("h", 6, 0.8), { name: "bad", accuracy: 0.5 }],
        copiers: copiers(5, "bad", 0.4, 0.7),
        coverage: 0.8,
      }),
    ],
    [
      "copiers of one attribute of four",
      0.97,
      0.95,
      () => ({
        objects: 60,
        attributes: 4,
        sources: [...named("h", 6, 0.75), { name: "bad", accuracy: 0.5 }],
        copiers: copiers(4, "bad", 0.9, 0.75, 0),
        coverage: 0.8,
      }),
    ],
  ])("%s", (_, values, links, plan) => {
    const { ours, votes, found, wrong } = weighAll(worlds(plan));
    expect(ours).toBeGreaterThan(values);
    expect(ours).toBeGreaterThan(votes + 0.04);
    expect(found).toBeGreaterThanOrEqual(links);
    expect(wrong / (11 * SEEDS.length)).toBeLessThan(0.05);
  });

  const pair = (coverage: number) => (): Omit<ClaimsPlan, "seed"> => ({
    objects: 120,
    sources: [...named("h", 6, 0.75), { name: "first", accuracy: 0.5 }],
    copiers: copiers(1, "first", 0.8, 0.8),
    coverage,
  });

  test("one copier and one original: told apart by where accuracy changes, three times of four", () => {
    expect(weighAll(worlds(pair(0.7))).found).toBeGreaterThanOrEqual(0.75);
  });

  test("one copier and one original: always told apart where times are told", () => {
    const dated = worlds(pair(0.8)).map((world) => ({
      ...world,
      claims: world.claims.map((claim) => ({
        ...claim,
        at: claim.source.includes("copy") ? "2025-03-02" : "2025-03-01",
      })),
    }));
    expect(weighAll(dated).found).toBe(1);
  });

  test("a chain of copiers is one family without circles", () => {
    for (const world of worlds(() => ({
      objects: 120,
      sources: [...named("h", 6, 0.75), { name: "c0", accuracy: 0.5 }],
      copiers: [1, 2, 3].map((i) => ({ name: `c${i}`, from: `c${i - 1}`, rate: 0.8, accuracy: 0.7 })),
      coverage: 0.8,
    }))) {
      const { copies } = weigh(world.claims);
      expect(copies).toHaveLength(3);
      expect(copies.every(({ copier, original }) => /^c/.test(copier) && /^c/.test(original))).toBe(true);
      expect(new Set(copies.map(({ copier }) => copier)).size).toBe(3);
    }
  });

  test("two that copy from each other are linked once", () => {
    const world = makeClaimsWorld({
      seed: 3,
      objects: 120,
      sources: [...named("h", 6, 0.75), { name: "left", accuracy: 0.6 }, { name: "right", accuracy: 0.6 }],
      copiers: [
        { name: "left", from: "right", rate: 0.6, accuracy: 0.6 },
        { name: "right", from: "left", rate: 0.6, accuracy: 0.6 },
      ],
      coverage: 0.8,
    });
    const { copies } = weigh(world.claims);
    expect(copies).toHaveLength(1);
    expect([copies[0]?.copier, copies[0]?.original].sort()).toEqual(["left", "right"]);
  });
});

describe("laws of weighing, in any world", () => {
  const world = (seed: number): ClaimsWorld => {
    const chance = seeded(seed * 13);
    return makeClaimsWorld({
      seed,
      objects: 40,
      sources: mixed(seed, 5 + Math.floor(chance() * 6), 0.4, 0.95),
      copiers: chance() < 0.5 ? [] : copiers(2, "s0", 0.7, 0.6),
      coverage: 0.5 + 0.5 * chance(),
    });
  };
  const seeds = fc.integer({ min: 1, max: 100_000 });

  test("other names for the sources change nothing but the names", () => {
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.integer({ min: 0, max: 999 })), (seed, numbers) => {
        const { claims } = world(seed);
        const names = [...new Set(claims.map(({ source }) => source))];
        const other = new Map(names.map((name, i) => [name, `q${numbers.next().value}-${i}`]));
        const renamedTo = (name: string): string => other.get(name) ?? name;
        const plain = weigh(claims);
        const renamed = weigh(claims.map((claim) => ({ ...claim, source: renamedTo(claim.source) })));
        const byName = <T extends object>(rows: readonly T[]): string[] =>
          rows.map((row) => JSON.stringify(row)).sort();
        expect(renamed.values).toEqual(plain.values);
        expect(byName(renamed.sources)).toEqual(
          byName(plain.sources.map((row) => ({ ...row, source: renamedTo(row.source) }))),
        );
        expect(byName(renamed.copies)).toEqual(
          byName(
            plain.copies.map((row) => ({ ...row, copier: renamedTo(row.copier), original: renamedTo(row.original) })),
          ),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("an exact copy of a source adds next to nothing to its mistakes", () => {
    const gains = Array.from({ length: 20 }, (_, i) => {
      const { claims } = world(i + 1);
      const before = new Map(weigh(claims).values.map((v) => [v.value, v.probability]));
      const twin = claims.filter(({ source }) => source === "s1").map((claim) => ({ ...claim, source: "twin" }));
      const wrong = new Set(twin.map(({ value }) => value).filter((value) => !value.endsWith(":t")));
      return weigh([...claims, ...twin])
        .values.filter(({ value }) => wrong.has(value))
        .map(({ value, probability }) => probability - (before.get(value) ?? 0));
    }).flat();
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    expect(mean).toBeLessThan(0.03);
    expect(gains.filter((gain) => gain > 0.25).length / gains.length).toBeLessThan(0.02);
  });
});

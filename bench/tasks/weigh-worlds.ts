import type { WeighClaim } from "../../src/stages/assessment/claims-table.js";
import { weigh } from "../../src/stages/assessment/weigh.js";
import { type ClaimsPlan, makeClaimsWorld } from "../claims-world.js";
import { percent, printRow } from "../print.js";
import { seeded } from "../resample.js";
import type { Task } from "./task.js";

const SEEDS = 40;
const LARGE = 1_000_000;

const mixed = (seed: number, count: number, least: number, most: number) => {
  const chance = seeded(seed * 7 + 1);
  return Array.from({ length: count }, (_, i) => ({ name: `s${i}`, accuracy: least + (most - least) * chance() }));
};
const copiers = (count: number, from: string, rate: number, accuracy: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `${from}-copy${i}`, from, rate, accuracy }));

type Plan = Omit<ClaimsPlan, "seed">;
const honest = (sources: ClaimsPlan["sources"], commonMistake: number): Plan => ({
  objects: 100,
  sources,
  coverage: 0.6,
  commonMistake,
});
const family = (seed: number, original: number, count: number, rate: number, own: number): Plan => ({
  objects: 120,
  sources: [...mixed(seed, 6, 0.65, 0.9), { name: "list", accuracy: original }],
  copiers: copiers(count, "list", rate, own),
  coverage: 0.7,
});

const WORLDS: readonly (readonly [string, (seed: number) => Plan])[] = [
  ["nobody copies: 20 good and bad", (s) => honest(mixed(s, 20, 0.3, 0.95), 0)],
  ["nobody copies: half common mistakes", (s) => honest(mixed(s, 20, 0.5, 0.95), 0.5)],
  ["nobody copies: mostly common ones", (s) => honest(mixed(s, 20, 0.5, 0.95), 0.8)],
  ["six copy a bad list", (s) => family(s, 0.4, 6, 0.8, 0.5)],
  ["five copy a good list", (s) => family(s, 0.9, 5, 0.8, 0.5)],
  ["five copy two things of five", (s) => family(s, 0.5, 5, 0.4, 0.7)],
  ["one copies one", (s) => family(s, 0.5, 1, 0.8, 0.8)],
];

/** Invented worlds whose truth is known: right values, honest sources called copiers, copies found, and what a claim costs in large. */
export const weighWorlds: Task = {
  name: "weigh-worlds",
  paths: "",
  about:
    "invented tables of claims: right values, false accusations, copies found; speed on a large one (--limit CLAIMS)",
  least: 0,
  run(_, { limit = LARGE }) {
    for (const [name, plan] of WORLDS) measureWorlds(name, plan);
    const small = cost(Math.max(1000, Math.round(limit / 10)));
    const large = cost(limit);
    printRow("large table", large.text);
    printRow("cost of a claim, to a tenth of it", `${(large.perClaim / small.perClaim).toFixed(2)} times`);
  },
};

function measureWorlds(name: string, plan: (seed: number) => Plan): void {
  const sum = { right: 0, vote: 0, items: 0, honest: 0, accused: 0, copies: 0, linked: 0, directed: 0 };
  for (let seed = 1; seed <= SEEDS; seed++) {
    const world = makeClaimsWorld({ seed, ...plan(seed) });
    const { values, copies } = weigh(world.claims);
    const truth = new Set(world.truth.values());
    sum.right += likeliest(values).filter((value) => truth.has(value)).length;
    sum.vote += likeliest(votes(world.claims)).filter((value) => truth.has(value)).length;
    sum.items += new Set(world.claims.map(({ object, attribute }) => `${object} ${attribute}`)).size;
    const made = new Set(world.copies.map(([copier, original]) => `${copier} ${original}`));
    const family = new Set(world.copies.flat());
    const said = copies.filter(({ probability }) => probability >= 0.5);
    sum.honest += new Set(world.claims.map(({ source }) => source).filter((source) => !family.has(source))).size;
    sum.accused += new Set(said.map(({ copier }) => copier).filter((copier) => !family.has(copier))).size;
    sum.copies += made.size;
    sum.directed += said.filter(({ copier, original }) => made.has(`${copier} ${original}`)).length;
    sum.linked += said.filter(
      ({ copier, original }) => made.has(`${copier} ${original}`) || made.has(`${original} ${copier}`),
    ).length;
  }
  const found =
    sum.copies === 0
      ? ""
      : `; found ${percent(sum.linked / sum.copies)}, directed ${percent(sum.directed / sum.copies)}`;
  printRow(
    name,
    `right ${percent(sum.right / sum.items)} (vote ${percent(sum.vote / sum.items)}); honest ones accused ${percent(sum.accused / Math.max(1, sum.honest))}${found}`,
  );
}

interface Ranked {
  readonly object: string;
  readonly attribute: string;
  readonly value: string;
  readonly probability: number;
}

function likeliest(values: readonly Ranked[]): string[] {
  const best = new Map<string, Ranked>();
  for (const value of values) {
    const key = `${value.object} ${value.attribute}`;
    if ((best.get(key)?.probability ?? -1) < value.probability) best.set(key, value);
  }
  return [...best.values()].map(({ value }) => value);
}

function votes(claims: readonly WeighClaim[]): Ranked[] {
  const counts = new Map<string, Ranked>();
  for (const { object, attribute, value } of claims) {
    const key = `${object} ${attribute} ${value}`;
    counts.set(key, { object, attribute, value, probability: (counts.get(key)?.probability ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** A hundred claims a source; a quarter of the sources copy one of the twentieth part that is copied from. */
function largeTable(claims: number): WeighClaim[] {
  const chance = seeded(5);
  const sources = Math.max(20, Math.round(claims / 100));
  const originals = Math.round(sources / 20);
  const firstCopier = sources - 5 * originals;
  const objects = Math.round(claims / 10);
  const said: Map<number, string>[] = [];
  for (let source = 0; source < sources; source++) {
    const own = new Map<number, string>();
    const accuracy = 0.5 + 0.45 * chance();
    const original = source < firstCopier ? undefined : said[Math.floor((source - firstCopier) / 5)];
    for (const [object, value] of original ?? []) if (chance() < 0.8) own.set(object, value);
    while (own.size < claims / sources) {
      const object = Math.floor(chance() * chance() * objects);
      if (!own.has(object))
        own.set(object, chance() < accuracy ? `${object}` : `${object}, ${Math.floor(chance() * 20)}`);
    }
    said.push(own);
  }
  return said.flatMap((own, source) =>
    [...own].map(([object, value]) => ({ source: `s${source}`, object: `o${object}`, attribute: "", value })),
  );
}

function cost(size: number): { perClaim: number; text: string } {
  const claims = largeTable(size);
  const before = process.cpuUsage();
  const { copies, sources } = weigh(claims);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  return {
    perClaim: seconds / claims.length,
    text: `${claims.length} claims of ${sources.length} sources in ${seconds.toFixed(1)} s of processor time: ${Math.round(claims.length / seconds)} a second; ${copies.length} copiers; ${memory} MB`,
  };
}

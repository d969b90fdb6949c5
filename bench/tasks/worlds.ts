import { makeAccount } from "../../src/account.js";
import { percent, printRow } from "../print.js";
import { reportOf } from "../report-lines.js";
import type { ClusterScore } from "../score/clusters.js";
import { scoreWithdrawals } from "../score/withdrawals.js";
import {
  type AlignedClaim,
  alignClaims,
  type BoundsVerdict,
  judgeBounds,
  PURE,
  scoreDerivations,
  scoreStatements,
  scoreStories,
} from "../score/worlds.js";
import { type TrueCount, traits } from "../worlds/count-origins.js";
import { makeWorld } from "../worlds/make-world.js";
import type { EditKind, WorldReport } from "../worlds/world-report.js";
import type { Task } from "./task.js";

const SEEDS = [1, 2, 3, 4, 5];
const REPORTS = 80;

/** Accounts of generated worlds against what is true in them. */
export const worlds: Task = {
  name: "worlds",
  paths: "[SEED...]",
  about: "accounts of generated worlds against their truth: claims, origins, stories, derivations, statements",
  least: 0,
  run(paths, { limit = REPORTS, lists }) {
    const seeds = paths.length === 0 ? SEEDS : paths.map(Number);
    if (!seeds.every(Number.isInteger)) throw new TypeError(`worlds: expected seeds, got ${paths.join(" ")}`);
    const started = performance.now();
    const measured = seeds.map((seed) => measure(seed, limit));
    const seconds = (performance.now() - started) / 1000;
    printRow("worlds", `${seeds.length} of ${limit} reports, seeds ${seeds.join(" ")}, ${seconds.toFixed(0)} s`);
    printClaims(measured);
    printOrigins(measured, "true claim", ({ truth }) => truth);
    printOrigins(measured, "its own passages", ({ held }) => held);
    printClusters(
      "stories BCubed",
      measured.map(({ stories }) => stories),
      "bcubed",
    );
    printDerivations(measured);
    printClusters(
      "statements pairwise",
      measured.map(({ statements }) => statements),
      "pairwise",
    );
    printWithdrawals(measured, lists === true);
    if (lists) for (const one of measured) printFaults(one);
  },
};

function measure(seed: number, limit: number) {
  const reports = [...makeWorld({ seed, reports: limit, perStory: { least: 15, most: 60 }, eventsPerDay: 4 })];
  const account = makeAccount(reports.map(({ line }, order) => reportOf(line, order)));
  return {
    reports,
    account,
    claims: alignClaims(reports, account),
    stories: scoreStories(reports, account),
    derivations: scoreDerivations(
      reports,
      account.stories.flatMap(({ derivations }) => derivations),
    ),
    statements: scoreStatements(reports, account),
    withdrawals: scoreWithdrawals(reports, account),
  };
}

type Measured = ReturnType<typeof measure>;

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);
const share = (part: number, all: number): string => (all === 0 ? "-" : percent(part / all)).padStart(5);

function printClaims(measured: readonly Measured[]): void {
  const claims = measured.map((one) => one.claims);
  const main = sum(claims, ({ aligned }) => aligned.filter((one) => one.main).length);
  const missed = sum(claims, (one) => one.missed.length);
  printRow(
    "true claims",
    `${main + missed}: ${share(main, main + missed)} found, ${sum(claims, ({ split }) => split)} split, ${percent(sum(claims, ({ together }) => together) / claims.length)} of their passages in the main one`,
  );
  const made = sum(claims, ({ aligned, unaligned }) => aligned.length + unaligned);
  printRow(
    "made claims",
    `${made}: ${sum(claims, ({ mixed }) => mixed)} mixed, ${sum(claims, ({ unaligned }) => unaligned)} of nothing true`,
  );
  printRow(
    "places of sayings",
    `R ${share(
      sum(claims, ({ places }) => places.covered),
      sum(claims, ({ places }) => places.said),
    )}`,
  );
}

/** The bounds of each found claim (its main one) against a count of its origins; claims that nobody asserts are left out. */
function printOrigins(measured: readonly Measured[], against: string, countOf: (one: AlignedClaim) => TrueCount): void {
  const judged = measured
    .flatMap(({ claims }) => claims.aligned)
    .filter((one) => one.main && countOf(one).truth > 0)
    .map((one) => ({ one, verdict: judgeBounds(one.made.independence, countOf(one)) }));
  const line = (some: readonly { readonly one: AlignedClaim; readonly verdict: BoundsVerdict }[]): string => {
    const count = (is: (verdict: BoundsVerdict) => boolean): string =>
      share(some.filter(({ verdict }) => is(verdict)).length, some.length);
    const width = some.reduce((total, { one }) => total + widthOf(one), 0) / Math.max(1, some.length);
    return `contain ${count((v) => v.contains)}  exact ${count((v) => v.exact)}  as good as can be known ${count((v) => v.honest)}  too low ${count((v) => v.fault === "too low")}  too high ${count((v) => v.fault === "too high")}  mean width ${width.toFixed(2)}  (${some.length})`;
  };
  printRow(`origins: ${against}`, line(judged));
  const known = judged.filter(({ one }) => countOf(one).knowable.atLeast === countOf(one).knowable.atMost);
  printRow("  knowable to one number", line(known));
  for (const trait of traits) {
    const some = judged.filter(({ one }) => countOf(one).traits.has(trait));
    if (some.length > 0) printRow(`  ${trait}`, line(some));
  }
  for (const [name, is] of [
    ["mixed", ({ purity }: AlignedClaim) => purity <= PURE],
    ["pure", ({ purity }: AlignedClaim) => purity > PURE],
  ] as const) {
    printRow(`  ${name}`, line(judged.filter(({ one }) => is(one))));
  }
}

/** How many more the upper bound of a made claim is than its lower one. */
const widthOf = ({ made: { independence } }: AlignedClaim): number => independence.atMost - independence.atLeast;

function printClusters(name: string, scores: readonly ClusterScore[], measure: "bcubed" | "pairwise"): void {
  const n = sum(scores, (one) => one.n);
  const mean = (rate: "p" | "r" | "f1"): string =>
    percent(sum(scores, (one) => one[measure][rate] * one.n) / Math.max(1, n)).padStart(5);
  printRow(
    name,
    `P ${mean("p")}  R ${mean("r")}  F1 ${mean("f1")}  (${sum(scores, (one) => one.foundClusters)} found, ${sum(scores, (one) => one.goldClusters)} true)`,
  );
}

/** Reports taken back or corrected; of the claims that stood on them, how many are told as such. */
function printWithdrawals(measured: readonly Measured[], lists: boolean): void {
  const all = measured.map(({ withdrawals }) => withdrawals);
  const right = sum(all, (one) => one.right);
  const missed = all.flatMap((one) => one.missed);
  const wrong = all.flatMap((one) => one.wrong);
  printRow(
    "reports taken back",
    `P ${share(right, right + wrong.length)}  R ${share(right, right + missed.length)}  (${right + missed.length} true)`,
  );
  if (!lists) return;
  for (const one of missed) printRow("  missed", one);
  for (const one of wrong) printRow("  wrong", one);
}

function printDerivations(measured: readonly Measured[]): void {
  const all = measured.map(({ derivations }) => derivations);
  const right = sum(all, (one) => one.right);
  const wrong = sum(all, (one) => one.wrong.length);
  const strangers = sum(all, (one) => one.strangers.length);
  const kinds = new Map<EditKind, { direct: number; chain: number; of: number }>();
  for (const { kinds: some } of all) {
    for (const [kind, { direct, chain, of }] of some) {
      const before = kinds.get(kind) ?? { direct: 0, chain: 0, of: 0 };
      kinds.set(kind, { direct: before.direct + direct, chain: before.chain + chain, of: before.of + of });
    }
  }
  const of = sum([...kinds.values()], (kind) => kind.of);
  printRow("derivations", `P ${share(right, right + wrong)}  R ${share(right, of)}`);
  printRow("  without one utterance", `P ${share(right, right + strangers)}`);
  for (const [kind, { direct, chain, of }] of kinds) {
    printRow(`  ${kind}`, `R ${share(direct, of)}  with others of the chain ${share(direct + chain, of)}  (${of})`);
  }
}

/** Every bound that does not contain the truth, every missed claim and every wrong derivation, with the words. */
function printFaults({ reports, account, claims, derivations }: Measured): void {
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const { made, truth, held, purity, main } of claims.aligned) {
    if (!main || truth.truth === 0) continue;
    const { fault, honest } = judgeBounds(made.independence, truth);
    if (fault === undefined && honest) continue;
    const { atLeast, atMost, reasons } = made.independence;
    write(
      `${fault ?? "wide"} | ${atLeast}..${atMost}, true ${truth.truth}, knowable ${truth.knowable.atLeast}..${truth.knowable.atMost}, held ${held.truth} | ${truth.claim} | purity ${purity.toFixed(2)} | ${[...truth.traits].join(", ")}`,
    );
    write(`    “${made.text.exact}”`);
    for (const { text } of reasons) write(`    - ${text}`);
    writePlaces(reports, truth.claim);
  }
  for (const { claim } of claims.missed) {
    write(`missed | ${claim}`);
    writePlaces(reports, claim);
  }
  const headlines = new Map(
    account.reports.map(({ id, headline, publisher }) => [id, `${id} ${publisher}: ${headline}`]),
  );
  for (const { later, earlier, kind } of derivations.missed)
    write(`not found made from (${kind}) | ${headlines.get(later)} | ${headlines.get(earlier)}`);
  for (const { later, earlier } of derivations.wrong)
    write(`not made from | ${headlines.get(later)} | ${headlines.get(earlier)}`);
}

function writePlaces(reports: readonly WorldReport[], claim: string): void {
  for (const { line, truth } of reports) {
    for (const { claim: carried, sentence, shown, end, firstHand, utterance } of truth.carries) {
      if (carried !== claim) continue;
      process.stdout.write(
        `      ${line.id} ${truth.kind} [${shown}${firstHand ? ", first hand" : ""}, ${utterance}, ${end}] ${line.text.slice(sentence.start, sentence.end)}\n`,
      );
    }
  }
}

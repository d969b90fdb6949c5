import { compareInstants, type Instant, spanOf } from "../../../record/instant.js";
import type { WeighClaim } from "../claims-table.js";
import { byCharacters, sameValues } from "../weighing/same-values.js";
import { type SourceRecord, wilson } from "./record.js";
import {
  type Copied,
  familiesOf,
  type ItemSayings,
  itemKey,
  SETTLE,
  type Settled,
  type SettleOptions,
  sayingsByItem,
  settleClaims,
} from "./settle.js";

/** What a record is kept on, beside the claims. */
export interface RecordOptions {
  /** The moment from which is looked back: nothing said or settled later counts. */
  readonly asOf: Instant;
  /** What is known to be settled, by decision or otherwise. It goes before what the claims settle among themselves. */
  readonly settled?: readonly Settled[];
  /** Whether claims settle among themselves, too; they do if not told. */
  readonly amongThemselves?: boolean;
  /** Who takes over from whom, as `weigh` finds it. */
  readonly copies?: readonly Copied[];
  readonly settle?: SettleOptions;
}

/**
 * The record of every source whose claims were settled: how often what it said by itself, before that was settled, was borne out. Its last
 * value before then counts, once for an attribute of an object. Left out is what it took over: a value that its original,
 * or another of the family, said before. And nobody bears himself out: who decides has no record from it; and where claims were settled by
 * corroboration, the record of a source counts those that are settled without it and its family. By source; pure; claims without a time are left out.
 *
 * @example
 * keepRecords(
 *   [{ source: "ann", object: "bridge", attribute: "dead", value: "3", at: "2025-03-01" }],
 *   { asOf: "2025-06-01", settled: [{ object: "bridge", attribute: "dead", value: "3", at: "2025-04-01", how: "decided", by: ["court"] }] },
 * )[0]; // { source: "ann", asOf: "2025-06-01", settled: 1, borneOut: 1, copied: 0, lowest: 0.2065, highest: 1 }
 */
export function keepRecords(claims: readonly WeighClaim[], options: RecordOptions): SourceRecord[] {
  const { asOf, copies = [], settle = SETTLE } = options;
  const limit = spanOf(asOf)?.to ?? Number.NEGATIVE_INFINITY;
  const familyOf = familiesOf(copies);
  const settled = new Map(
    options.amongThemselves === false
      ? []
      : settleClaims(claims, copies, asOf, settle).map((one) => [itemKey(one), one] as const),
  );
  for (const one of [...(options.settled ?? [])].sort((a, b) => compareInstants(a.at, b.at))) {
    if ((spanOf(one.at)?.to ?? Number.POSITIVE_INFINITY) <= limit) settled.set(itemKey(one), one);
  }
  const tallies = new Map<string, { settled: number; borneOut: number; copied: number }>();
  for (const item of sayingsByItem(claims, limit)) {
    const outcome = settled.get(itemKey(item));
    if (outcome === undefined) continue;
    for (const { source, right, first } of lastWords(item, outcome, familyOf)) {
      if (!standsWithout(source, outcome, familyOf, settle)) continue;
      const tally = tallies.get(source) ?? { settled: 0, borneOut: 0, copied: 0 };
      tallies.set(source, tally);
      if (!first) tally.copied++;
      else {
        tally.settled++;
        if (right) tally.borneOut++;
      }
    }
  }
  return [...tallies]
    .sort(([a], [b]) => byCharacters(a, b))
    .map(([source, tally]) => ({ source, asOf, ...tally, ...wilson(tally.borneOut, tally.settled) }));
}

interface LastWord {
  readonly source: string;
  readonly right: boolean;
  /** None of its family had said so before. */
  readonly first: boolean;
}

/** The last value of every source before the outcome was known. */
function lastWords({ values }: ItemSayings, outcome: Settled, familyOf: (source: string) => string): LastWord[] {
  const known = spanOf(outcome.at)?.from ?? Number.POSITIVE_INFINITY;
  const last = new Map<string, LastWord & { readonly from: number }>();
  for (const { value, sayings } of values) {
    const right = isSame(value, outcome.value);
    const leader = new Map<string, string>();
    for (const { source, from, to } of sayings) {
      if (to > known) continue;
      const family = familyOf(source);
      const first = (leader.get(family) ?? source) === source;
      if (first) leader.set(family, source);
      if ((last.get(source)?.from ?? Number.NEGATIVE_INFINITY) <= from)
        last.set(source, { source, right, first, from });
    }
  }
  return [...last.values()];
}

const isSame = (a: string, b: string): boolean =>
  sameValues([a, b].map((text, i) => ({ text, by: new Map([[i, { from: 0, to: 0 }]]) }))).length === 1;

function standsWithout(
  source: string,
  { by, how }: Settled,
  familyOf: (source: string) => string,
  { independent }: SettleOptions,
): boolean {
  if (how === "decided") return !by.includes(source);
  const own = familyOf(source);
  return new Set(by.map(familyOf).filter((family) => family !== own)).size >= independent;
}

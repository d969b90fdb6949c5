import { UnionFind } from "../../../text/union-find.js";
import type { Quantity } from "../../reading/reading.js";
import { clashes, matchPropositions, measureApart, type PropositionMatch } from "../propositions/match-propositions.js";
import type { Proposition } from "../propositions/proposition.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import type { Telling } from "../telling.js";
import { givesMore } from "./figures-told.js";
import { numbersApartIn } from "./numbers-apart.js";
import { sameHolding, tellsOfHolding } from "./rows/holding.js";

/** One proposition of one telling. */
export interface SaidItem {
  readonly telling: number;
  readonly proposition: Proposition;
}

/** Rows of tellings that say the same, and the pairs of rows that exclude each other. */
export interface SameSaying {
  /**
   * The rows of what a telling says and whether the telling negates them; a row that only negates another is that other row,
   * negated.
   */
  readonly rowsOf: (telling: number) => ReadonlyMap<number, boolean>;
  readonly rows: readonly { readonly items: readonly SaidItem[]; readonly why: string }[];
  /** `negation`: row `negated` only says that the other is not so. */
  readonly opposites: readonly {
    readonly a: number;
    readonly b: number;
    readonly why: string;
    readonly negation: boolean;
    readonly negated: number;
    /** Neither says that the other is not so, but both cannot hold. */
    readonly implied?: true;
  }[];
  /** Clauses that say more than others, which stand in rows of their own, each with one of these. */
  readonly fuller: readonly Fuller[];
}

/** A clause that says what another does and more: a figure besides, or what was done with a thing that the other says is there. */
export interface Fuller {
  readonly says: SaidItem;
  readonly also: SaidItem;
  readonly gives: "figure" | "deed";
}

/**
 * What is said again across the tellings of a story. Candidates come from an index over kinds of event and content words,
 * never from all pairs; two that give one figure different values are not the same saying.
 */
export function findSameSayings(tellings: readonly Telling[], vocabulary: Vocabulary): SameSaying {
  const items: SaidItem[] = tellings.flatMap((t, telling) =>
    t.propositions.map((proposition) => ({ telling, proposition })),
  );
  const sets = new UnionFind(items.length);
  const reasons = new Map<number, string>();
  const figures = items.map((item) => quantitiesOf(tellings, item));
  const counts = new Map(
    items.map((item, i): [number, Counts] => {
      const { quantities } = tellings[item.telling] as Telling;
      return [i, { own: figures[i] ?? [], tellings: quantities.length > 0 ? [quantities] : [] }];
    }),
  );
  const against: Against[] = [];
  const alike: Against[] = [];
  const fuller: Fuller[] = [];
  const apart = new Map<number, Set<number>>();
  const numbersApart = numbersApartIn(vocabulary.lexicon);
  for (const [i, k] of candidates(items, figures, vocabulary)) {
    const a = items[i] as SaidItem;
    const b = items[k] as SaidItem;
    if (a.telling === b.telling) continue;
    const [ofA, ofB] = [figures[i] ?? [], figures[k] ?? []];
    const match =
      matchPropositions(a.proposition, b.proposition, vocabulary) ??
      asSame(sameHolding(a.proposition, b.proposition, vocabulary)) ??
      (a.proposition.negated === b.proposition.negated ? asSame(sameFigure(ofA, ofB)) : undefined);
    if (!match && fuller.length < FULLER) {
      for (const [says, also] of [
        [a, b],
        [b, a],
      ] as const)
        if (tellsOfHolding(says.proposition, also.proposition, vocabulary)) fuller.push({ says, also, gives: "deed" });
    }
    if (!match) continue;
    if (match.relation === "opposite") {
      against.push({ i, k, why: match.why, ...(match.implied && { implied: true }) });
      if (match.implied && against.length < BUCKET * BUCKET) keepApart(apart, i, k);
    } else if (numbersApart(placeOf(tellings, a), placeOf(tellings, b))) {
      keepApart(apart, i, k);
    } else if (givesMore(ofA, ofB) || givesMore(ofB, ofA)) {
      if (ofB.length === 0) fuller.push({ says: a, also: b, gives: "figure" });
      if (ofA.length === 0) fuller.push({ says: b, also: a, gives: "figure" });
    } else alike.push({ i, k, why: match.why });
  }
  for (const { i, k, why } of alike) if (joinWithoutClash(sets, counts, apart, i, k)) reasons.set(k, why);
  const groups = sets.groups();
  const rowOfItem = new Map(groups.flatMap((group, row) => group.map((i) => [i, row] as const)));
  const opposites = opposingRows(against, rowOfItem, items);
  const positive = new Map(opposites.flatMap((o) => (o.negation ? [[o.negated, o.negated === o.a ? o.b : o.a]] : [])));
  const rowsOf = new Map<number, Map<number, boolean>>();
  for (const [i, { telling, proposition }] of items.entries()) {
    const row = rowOfItem.get(i) as number;
    const meant = positive.get(row);
    const rows = rowsOf.get(telling) ?? new Map<number, boolean>();
    rowsOf.set(telling, rows.set(meant ?? row, meant === undefined ? proposition.negated : true));
  }
  return {
    rowsOf: (telling) => rowsOf.get(telling) ?? new Map(),
    rows: groups.map((group) => ({
      items: group.map((i) => items[i] as SaidItem),
      why: group.map((i) => reasons.get(i)).find((why) => why !== undefined) ?? "said once",
    })),
    opposites,
    fuller,
  };
}

/** Counts of people large enough to be told again by their value alone. */
const PEOPLE_MEASURES = new Set([
  "killed",
  "injured",
  "killed or injured",
  "missing",
  "displaced",
  "infected",
  "evacuated",
  "hospitalised",
]);
const TELLING_COUNT = 3;
/** Pairs of which one only says more that are kept. */
const FULLER = 20_000;

const asSame = (why: string | undefined): PropositionMatch | undefined =>
  why === undefined ? undefined : { relation: "same", why };

/** Why two clauses are the same saying by their figure: one measure, one value, one kind of bound. */
function sameFigure(a: Telling["quantities"], b: Telling["quantities"]): string | undefined {
  for (const x of a) {
    if (x.measure === undefined || !PEOPLE_MEASURES.has(x.measure) || x.cumulative === false) continue;
    for (const y of b) {
      const one = x.measure === y.measure && x.low === y.low && x.high === y.high && x.about === y.about;
      if (one && y.cumulative !== false && (x.low ?? x.about ?? x.high ?? 0) >= TELLING_COUNT)
        return `the same figure (${x.measure})`;
    }
  }
  return undefined;
}

/** The quantities of the clauses of a row, and those of each telling that they are from. */
interface Counts {
  readonly own: readonly Quantity[];
  readonly tellings: readonly (readonly Quantity[])[];
}

/**
 * Joins the rows of two items unless the rows as they stand give one figure different values: a clause without a figure must
 * not make "seven years" and "six years and eight months" one saying, nor one whose telling gives the other figure elsewhere.
 * True when the two are in one row afterwards.
 */
function joinWithoutClash(
  sets: UnionFind,
  counts: Map<number, Counts>,
  apart: Map<number, Set<number>>,
  i: number,
  k: number,
): boolean {
  const [a, b] = [sets.find(i), sets.find(k)];
  if (a === b) return true;
  const [of, others] = [apart.get(a), apart.get(b)];
  // whom one must not be with must not be with it: the fewer tell
  const [fewer, more, other] = (of?.size ?? 0) < (others?.size ?? 0) ? [of, others, b] : [others, of, a];
  for (const item of fewer ?? []) if (sets.find(item) === other) return false;
  const none: Counts = { own: [], tellings: [] };
  const [x, y] = [counts.get(a) ?? none, counts.get(b) ?? none];
  if (rival(x, y) || rival(y, x) || measureApart(x.own, y.own)) return false;
  sets.join(a, b);
  const own = [...x.own, ...y.own.filter((q) => !x.own.some((p) => p.measure === q.measure))];
  for (const item of fewer ?? []) more?.add(item);
  if (more) apart.set(sets.find(a), more);
  counts.set(sets.find(a), { own, tellings: [...x.tellings, ...y.tellings].slice(0, BUCKET) });
  return true;
}

const rival = (x: Counts, y: Counts): boolean =>
  clashes(x.own, y.own) || y.tellings.some((quantities) => clashes(x.own, quantities));

const placeOf = (tellings: readonly Telling[], { telling, proposition }: SaidItem) => ({
  reading: (tellings[telling] as Telling).reading,
  at: proposition.at,
});

const quantitiesOf = (tellings: readonly Telling[], { telling, proposition }: SaidItem): Telling["quantities"] =>
  (tellings[telling] as Telling).quantities.filter(
    (q) => proposition.at.start <= q.at.start && q.at.end <= proposition.at.end,
  );

interface Against {
  readonly i: number;
  readonly k: number;
  readonly why: string;
  readonly implied?: true;
}

/** Two items that cannot both hold are not joined by a third that leaves it open. */
function keepApart(apart: Map<number, Set<number>>, i: number, k: number): void {
  apart.set(i, (apart.get(i) ?? new Set()).add(k));
  apart.set(k, (apart.get(k) ?? new Set()).add(i));
}

function opposingRows(
  against: readonly Against[],
  rowOfItem: ReadonlyMap<number, number>,
  items: readonly SaidItem[],
): SameSaying["opposites"] {
  const found = new Map<string, SameSaying["opposites"][number]>();
  for (const { i, k, why, implied } of against) {
    const a = rowOfItem.get(i) as number;
    const b = rowOfItem.get(k) as number;
    const [x, y] = [items[i] as SaidItem, items[k] as SaidItem];
    const negation = !implied && x.proposition.negated !== y.proposition.negated;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a !== b && !found.has(key)) {
      // "he was" is told in the words of who says that he was not
      const told = x.proposition.elided !== y.proposition.elided ? x.proposition.elided : x.proposition.negated;
      const negated = told ? a : b;
      found.set(key, { a, b, why, negation, negated, ...(implied && { implied }) });
    }
  }
  return [...found.values()];
}

/** A key shared by more items than this tells nothing; the bound keeps the work proportional to the input. */
const BUCKET = 300;
const KEYS = 12;

function* candidates(
  items: readonly SaidItem[],
  figures: readonly (readonly Quantity[])[],
  vocabulary: Vocabulary,
): Generator<[number, number]> {
  const byKey = new Map<string, number[]>();
  for (const [i, { proposition }] of items.entries()) {
    const { concept, words, said } = proposition;
    const measures = (figures[i] ?? []).map((q) => `measures ${q.measure} ${q.low} ${q.high} ${q.about}`);
    const keys = [concept, ...(said === undefined ? [] : [said])]
      .flatMap((one) => [one, ...vocabulary.oppositesOf(one)])
      .map((c) => `is ${c}`)
      .concat([...words].slice(0, KEYS), measures);
    const things = [proposition.there, proposition.missing].flatMap((some) =>
      (some ?? []).map((thing) => thing.concept),
    );
    const kinds = (proposition.there ?? []).flatMap((thing) => vocabulary.kindsOf(thing.concept));
    const intent = proposition.meant === undefined ? [] : ["is meant or not"];
    keys.push(...[...things, ...kinds].map((thing) => `thing ${thing}`), ...intent);
    const seen = new Set<number>();
    for (const key of keys) {
      const bucket = byKey.get(key) ?? [];
      for (const k of bucket) {
        if (!seen.has(k)) yield [k, i];
        seen.add(k);
      }
      if (bucket.length < BUCKET) bucket.push(i);
      byKey.set(key, bucket);
    }
  }
}

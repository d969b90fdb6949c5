import { partyOf } from "../party.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import { compareRenderings, type Likeness } from "./one-utterance.js";
import type { Rendering } from "./rendering.js";

/** The tellings of one utterance, by index, and why each join was made. */
export interface Utterance {
  readonly members: readonly number[];
  readonly joins: readonly string[];
}

/** From here on two tellings are likelier one utterance than two. */
const LIKELY = 0.5;

/**
 * The tellings of a story as utterances, in the order of their first tellings. The likeliest pairs of one source are joined
 * first; two groups only where the mean over all their pairs is likely and nothing keeps any pair apart, so that a long telling does not tie
 * two things that were said. Word-for-word copies count as one. Candidates come from an index over rows and weighty words.
 */
export function joinUtterances(renderings: readonly Rendering[], vocabulary: Vocabulary): Utterance[] {
  const copies = copiesIn(renderings);
  const groupOf = new Map<number, number[]>(copies.map((copy) => [copy[0] as number, [copy[0] as number]]));
  const joins = new Map<number[], string[]>();
  const known = new Map<string, Likeness>();
  const judge = (i: number, k: number): Likeness => {
    const key = i < k ? `${i} ${k}` : `${k} ${i}`;
    const found =
      known.get(key) ?? compareRenderings(renderings[i] as Rendering, renderings[k] as Rendering, vocabulary);
    known.set(key, found);
    return found;
  };
  const together = (i: number, k: number): boolean => inOneBody(renderings[i] as Rendering, renderings[k] as Rendering);
  const pairs = candidates(
    copies.map((copy) => copy[0] as number),
    renderings,
  )
    .map(([i, k]) => ({ i, k, ...judge(i, k) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.k - y.k);
  for (const { i, k, why } of pairs) {
    const [a, b] = [groupOf.get(i) as number[], groupOf.get(k) as number[]];
    if (a === b || a.length + b.length > MOST || !areOne(a, b, judge, together)) continue;
    const both = [...a, ...b];
    joins.set(both, [...(joins.get(a) ?? []), ...(joins.get(b) ?? []), why]);
    for (const member of both) groupOf.set(member, both);
  }
  const copiesOf = new Map(copies.map((copy) => [copy[0] as number, copy]));
  return [...new Set(groupOf.values())]
    .map((group) => {
      const members = group.flatMap((i) => copiesOf.get(i) ?? []).sort((x, y) => x - y);
      const copied = members.length > group.length ? ["word for word the same"] : [];
      return { members, joins: [...copied, ...(joins.get(group) ?? [])] };
    })
    .sort((x, y) => (x.members[0] as number) - (y.members[0] as number));
}

/** Two things told in one report's text, neither of them a quotation of the other. */
const inOneBody = (a: Rendering, b: Rendering): boolean =>
  a.telling.reading === b.telling.reading &&
  a.headline === b.headline &&
  (a.telling.attribution.manner === "direct") === (b.telling.attribution.manner === "direct");

/** Different wordings of one utterance; more are hardly one, and the bound keeps the work proportional to the input. */
const MOST = 60;

function areOne(
  a: readonly number[],
  b: readonly number[],
  judge: (i: number, k: number) => Likeness,
  together: (i: number, k: number) => boolean,
): boolean {
  let sum = 0;
  let most = 0;
  for (const i of a) {
    for (const k of b) {
      const { score, apart } = judge(i, k);
      if (apart) return false;
      // what one report tells apart, no other report makes one
      if (score < LIKELY && together(i, k)) return false;
      sum += score;
      most = Math.max(most, score);
    }
  }
  return (sum / (a.length * b.length) + most) / 2 >= LIKELY;
}

/** Tellings of one source in the same words on the same day, each list in order; a telling without any is by itself. */
function copiesIn(renderings: readonly Rendering[]): number[][] {
  const byKey = new Map<string, number[]>();
  for (const [i, { telling, said }] of renderings.entries()) {
    const { attribution, by, saidAt, time } = telling;
    const words = said.terms.map((term) => term.key).join(" ");
    const day = saidAt ?? time.slice(0, 10);
    const key = [partyOf(by), attribution.stance, day, attribution.via.length, attribution.medium ?? "", words].join(
      "\n",
    );
    const list = byKey.get(key);
    if (list && words !== "") list.push(i);
    else byKey.set(words === "" ? `${key}${i}` : key, [i]);
  }
  return [...byKey.values()];
}

/** The heaviest words of a telling by which it is found, and how many tellings are looked at for one of them. */
const KEYS = 8;
const BUCKET = 24;

function candidates(indexes: readonly number[], renderings: readonly Rendering[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  const found: [number, number][] = [];
  for (const i of indexes) {
    const { telling, said, rows } = renderings[i] as Rendering;
    const stems = new Map(said.terms.filter((term) => !term.stop).map((term) => [term.stem, term.weight]));
    const heaviest = [...stems].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, KEYS);
    const seen = new Set<number>();
    for (const key of [...[...rows.keys()].map((row) => `row ${row}`), ...heaviest.map(([stem]) => stem)]) {
      const full = `${partyOf(telling.by)}\n${key}`;
      const bucket = byKey.get(full) ?? [];
      for (const k of bucket) {
        if (!seen.has(k)) found.push([k, i]);
        seen.add(k);
      }
      if (bucket.length < BUCKET) bucket.push(i);
      byKey.set(full, bucket);
    }
  }
  return found;
}

import type { StoryDecision } from "./decision.js";
import { type Bundle, type Bundled, bundleOf } from "./likeness/bundle.js";
import { judge } from "./likeness/judge.js";
import type { Vocabulary } from "./likeness/vocabulary.js";

const NAMED = 6;

/** Why a report, or a group, is one story with another: "34 % alike, 17 % needed; shared rare words: ferry, Corvina". */
export function whyTogether(bundle: Bundle, other: Bundle, vocabulary: Vocabulary): string {
  return `${measured(bundle, other)}; shared rare words: ${sharedWords(bundle, other, vocabulary)}`;
}

/** Why reports left the others of their story: "only 9 % alike, 22 % needed; theirs: Tuesday, pier; of the others: ...". */
export function whyApart(bundle: Bundle, other: Bundle, vocabulary: Vocabulary): string {
  return `${measured(bundle, other)}; theirs: ${ownWords(bundle, other, vocabulary)}; of the others: ${ownWords(other, bundle, vocabulary)}`;
}

/** "by decision of the desk: two fires". */
export const whyDecided = ({ by, why }: StoryDecision): string =>
  `by decision${by === undefined ? "" : ` of ${by}`}${why === undefined ? "" : `: ${why}`}`;

/** The words of most weight that a report shares with another, and their likeness. */
export function whyNear(report: Bundled, to: Bundled, likeness: number, vocabulary: Vocabulary): string {
  return `${percent(likeness)} % alike; shared rare words: ${sharedWords(bundleOf([report]), bundleOf([to]), vocabulary)}`;
}

const measured = (a: Bundle, b: Bundle): string => {
  const { likeness, needed } = judge(a, b, a.withAll(b));
  return `${percent(likeness)} % alike on average, ${percent(needed)} % needed`;
};

const percent = (share: number): number => Math.round(share * 100);

const sharedWords = (a: Bundle, b: Bundle, vocabulary: Vocabulary): string => {
  const [small, large] = a.sum.size <= b.sum.size ? [a, b] : [b, a];
  return heaviest(small, (term, weight) => weight * (large.sum.get(term) ?? 0), vocabulary) || "none";
};

const ownWords = (own: Bundle, other: Bundle, vocabulary: Vocabulary): string =>
  heaviest(own, (term, weight) => weight / own.count - (other.sum.get(term) ?? 0) / other.count, vocabulary) || "none";

const heaviest = (bundle: Bundle, weigh: (term: number, weight: number) => number, vocabulary: Vocabulary): string => {
  const top: { term: number; weight: number }[] = [];
  for (const [term, sum] of bundle.sum) {
    const weight = weigh(term, sum);
    if (weight <= 0 || (top.length === NAMED && weight <= (top[NAMED - 1]?.weight ?? 0))) continue;
    top.push({ term, weight });
    top.sort((x, y) => y.weight - x.weight || (vocabulary.spellingOf(x.term) < vocabulary.spellingOf(y.term) ? -1 : 1));
    if (top.length > NAMED) top.pop();
  }
  return top.map(({ term }) => vocabulary.spellingOf(term)).join(", ");
};

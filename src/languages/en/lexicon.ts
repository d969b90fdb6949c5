import type { Lexicon } from "../../text/lexicon.js";
import { boundWords, calendarWords, magnitudes, numberWords, unitWords } from "./number-words.js";
import { stemOf } from "./stem.js";
import { negatingVerbs, negations, negatives, stopWords } from "./stop-words.js";
import { oppositePairs, reversalPairs, synonymLines } from "./synonyms.js";
import { stemsByUse } from "./word-ranks.js";
import { vectorOf } from "./word-vectors.js";

/** Words of an ordinary news article; with Zipf's law it turns a rank into the share of articles that use the word. */
const ARTICLE_WORDS = 250;
const UNSEEN = 8.5;

/** Minus the logarithm of the share of articles that use the word of a rank, taking its frequency as 1 / (12 rank) (Zipf). */
const rarityOfRank = (rank: number): number => -Math.log(1 - Math.exp(-ARTICLE_WORDS / (12 * (rank + 60))));

const rarities: ReadonlyMap<string, number> = new Map(stemsByUse.map((stem, rank) => [stem, rarityOfRank(rank)]));

const synonymsOf = (lines: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const synonyms = new Map<string, Set<string>>();
  for (const line of lines) {
    const stems = [...new Set(line.split(" ").map(stemOf))];
    for (const stem of stems) {
      const others = synonyms.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) others.add(other);
      synonyms.set(stem, others);
    }
  }
  return new Map([...synonyms].map(([stem, others]) => [stem, [...others]]));
};

const synonyms = synonymsOf(synonymLines);
const NONE: readonly string[] = [];

const oppositesOf = (pairs: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const opposites = new Map<string, string[]>();
  for (const pair of pairs) {
    const [a = "", b = ""] = pair.split(" ").map(stemOf);
    opposites.set(a, [...(opposites.get(a) ?? []), b]);
    opposites.set(b, [...(opposites.get(b) ?? []), a]);
  }
  return opposites;
};

const opposites = oppositesOf([...oppositePairs, ...reversalPairs]);
const reversals = oppositesOf(reversalPairs);

const SYNONYMS = 0.9;
const SAME_ROOT = 0.8;

/** 1 for stems of which one is a long beginning of the other ("earthquak", "earthquake" written apart; "afghan", "afghanistan"). */
const shareRoot = (a: string, b: string): boolean => {
  const short = Math.min(a.length, b.length);
  return short >= 5 && a.slice(0, short) === b.slice(0, short) && Math.abs(a.length - b.length) <= 5;
};

/** What comparing texts needs to know of English. */
export const english: Lexicon = {
  stem: stemOf,
  isStop: (key) => stopWords.has(key),
  rarity: (stem) => rarities.get(stem) ?? UNSEEN,
  nearness: (a, b) => {
    if (synonyms.get(a)?.includes(b)) return SYNONYMS;
    return shareRoot(a, b) ? SAME_ROOT : 0;
  },
  vectorOf,
  synonymsOf: (stem) => synonyms.get(stem) ?? NONE,
  negations,
  negatingVerbs,
  negatives,
  opposites,
  reversals,
  numberWords,
  magnitudes,
  bounds: boundWords,
  units: new Set(unitWords.map(stemOf)),
  calendarWords,
};

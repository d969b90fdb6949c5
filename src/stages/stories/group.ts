import { english } from "../../languages/en/lexicon.js";
import { idOf } from "../../record/digest.js";
import { compareInstants, spanOf } from "../../record/instant.js";
import { type Lexicon, plainLexicon } from "../../text/lexicon.js";
import type { Reading } from "../reading/reading.js";
import { agglomerate } from "./agglomerate.js";
import { findCandidates } from "./candidates.js";
import { judgeWith } from "./judge.js";
import type { Story } from "./story.js";
import { countTerms, emptyVocabulary, type StoryVector, type Vocabulary, weighTerms } from "./story-vector.js";

/** What grouping needs of a report; a reading has it. */
export type StoryInput = Pick<Reading, "report"> & Partial<Pick<Reading, "notBefore">>;

/**
 * The stories that reports tell, each report in exactly one, ordered by their oldest report. Reports are likened by TF-IDF
 * cosine, with rarity from ordinary news as well as from the reports at hand, so that two reports can be told apart as well as
 * ten thousand, and joined by average-link clustering over candidates that share rare words. Publication times, where known,
 * keep apart what lies far apart. The order of the input does not matter.
 */
export function groupStories(readings: readonly StoryInput[]): Story[] {
  const inputs = [...readings].sort(byTime);
  const vocabulary = emptyVocabulary();
  const lexicon = lexiconFor(inputs);
  const counts = inputs.map(({ report }) => countTerms(report.headline ?? "", report.text, lexicon, vocabulary));
  const vectors = weighTerms(counts, vocabulary, lexicon);
  const times = inputs.map((input) => spanOf(input.report.publishedAt ?? "")?.from);
  const pairs = findCandidates(vectors);
  const groups = agglomerate(vectors, pairs, judgeWith(times));
  return groups.map((members) => storyOf(members, inputs, vectors, vocabulary));
}

const knownAt = ({ report, notBefore }: StoryInput): string =>
  report.publishedAt ?? notBefore ?? report.capture.capturedAt;

const byTime = (a: StoryInput, b: StoryInput): number =>
  compareInstants(knownAt(a), knownAt(b)) || (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0);

const lexiconFor = (inputs: readonly StoryInput[]): Lexicon =>
  inputs.some(({ report }) => report.language === "en") || inputs.length === 0 ? english : plainLexicon;

const storyOf = (
  members: readonly number[],
  inputs: readonly StoryInput[],
  vectors: readonly StoryVector[],
  vocabulary: Vocabulary,
): Story => {
  const of = (i: number) => inputs[i] as StoryInput;
  const reports = members.map((i) => of(i).report.id);
  const moments = members.map((i) => knownAt(of(i)));
  return {
    id: idOf("story", [...reports].sort()),
    reports,
    from: moments[0] ?? "",
    to: moments.at(-1) ?? "",
    joins: members.slice(1).map((i, k) => joinOf(i, members.slice(0, k + 1), of, vectors, vocabulary)),
  };
};

const joinOf = (
  i: number,
  earlier: readonly number[],
  of: (i: number) => StoryInput,
  vectors: readonly StoryVector[],
  vocabulary: Vocabulary,
): Story["joins"][number] => {
  let to = earlier[0] ?? 0;
  let shared: SharedTerm[] = [];
  let best = -1;
  const own = new Map(vectors[i]?.terms.map((term, k) => [term, vectors[i]?.weights[k] ?? 0]));
  for (const j of earlier) {
    const common = sharedTerms(own, vectors[j]);
    const cosine = common.reduce((sum, { weight }) => sum + weight, 0);
    if (cosine > best) [best, to, shared] = [cosine, j, common];
  }
  return { report: of(i).report.id, to: of(to).report.id, why: reasonOf(shared, best, vocabulary) };
};

interface SharedTerm {
  readonly term: number;
  readonly weight: number;
}

const sharedTerms = (own: ReadonlyMap<number, number>, other: StoryVector | undefined): SharedTerm[] =>
  (other?.terms ?? []).flatMap((term, k) => {
    const weight = own.get(term);
    return weight === undefined ? [] : [{ term, weight: weight * (other?.weights[k] ?? 0) }];
  });

const NAMED = 6;

const reasonOf = (shared: readonly SharedTerm[], likeness: number, vocabulary: Vocabulary): string => {
  const heaviest = [...shared].sort((x, y) => y.weight - x.weight).slice(0, NAMED);
  const words = heaviest.map(({ term }) => vocabulary.spellings[term]).join(", ");
  return `${Math.round(likeness * 100)} % alike; shared rare words: ${words}`;
};

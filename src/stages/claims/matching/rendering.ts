import { contains } from "../../../record/position.js";
import { type PreparedStatement, prepareStatement } from "../../../text/comparison.js";
import { quotationsIn } from "../../../text/quotations.js";
import { type Measured, measuredIn } from "../comparing/measured.js";
import { partyOf } from "../party.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import type { Telling } from "../telling.js";
import type { SameSaying } from "./same-saying.js";

/** A telling made ready to be set beside others of the same source. */
export interface Rendering {
  readonly telling: Telling;
  /** Its words; those that many sources of the story use weigh less, since they tell the topic and not who said what. */
  readonly said: PreparedStatement;
  /** The rows of what it says, and whether it negates them. */
  readonly rows: ReadonlyMap<number, boolean>;
  /** Runs of quoted words that tell by themselves. */
  readonly quoted: ReadonlySet<string>;
  /** The lengths, weights and the like that it tells. */
  readonly measured: readonly Measured[];
  /** True where the headline says it. */
  readonly headline: boolean;
}

/** The tellings of a story with their words, weighed, and the rows of what they say. */
export function renderingsOf(tellings: readonly Telling[], same: SameSaying, vocabulary: Vocabulary): Rendering[] {
  const { lexicon } = vocabulary;
  const plain = tellings.map((telling) => prepareStatement(wordsSaid(telling), lexicon));
  const users = new Map<string, Set<string>>();
  const sources = new Set<string>();
  plain.forEach(({ terms }, i) => {
    const source = partyOf((tellings[i] as Telling).by);
    sources.add(source);
    for (const { stem } of terms) users.set(stem, (users.get(stem) ?? new Set()).add(source));
  });
  const share = (stem: string): number =>
    Math.max(LEAST, 1 - Math.log(users.get(stem)?.size ?? 1) / Math.log(sources.size + 1));
  return plain.map((said, i) => ({
    telling: tellings[i] as Telling,
    said: { ...said, terms: said.terms.map((term) => ({ ...term, weight: term.weight * share(term.stem) })) },
    rows: same.rowsOf(i),
    quoted: quotedRuns(said),
    measured: measuredIn(tellings[i] as Telling),
    headline: inHeadline(tellings[i] as Telling),
  }));
}

/** What is left of the weight of a word that every source uses. */
const LEAST = 0.15;

/** The words of a telling's content. */
const wordsSaid = ({ attribution, reading }: Telling): string =>
  attribution.content.at.map((at) => reading.report.text.slice(at.start, at.end)).join(" ");

const inHeadline = ({ attribution, reading }: Telling): boolean => {
  const { headline } = reading.masthead;
  return headline !== undefined && attribution.content.at.every((at) => contains(headline, at));
};

const RUN = 4;
const TELLING = 2;

function quotedRuns({ text, terms }: PreparedStatement): Set<string> {
  const runs = new Set<string>();
  for (const quotation of quotationsIn(text)) {
    const words = terms.filter((term) => contains(quotation, term));
    for (let i = 0; i + RUN <= words.length; i++) {
      const run = words.slice(i, i + RUN);
      if (run.filter((term) => !term.stop && term.kind === "word").length >= TELLING)
        runs.add(run.map((term) => term.stem).join(" "));
    }
  }
  return runs;
}

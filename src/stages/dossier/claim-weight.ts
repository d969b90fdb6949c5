import { contains } from "../../record/position.js";
import type { Passage } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { Figure } from "../claims/figure.js";
import type { Vocabulary } from "../claims/propositions/vocabulary.js";
import type { Statement } from "../claims/statement.js";
import { tokensIn } from "../reading/tokens-in.js";
import type { AccountClaim } from "./account-document.js";

/** What of a story its claims are weighed by. */
export interface Scale {
  readonly readings: ReadonlyMap<string, AttributedReading>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** The figures by report. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
  /** The figures that a later one replaces. */
  readonly replaced: ReadonlySet<Figure>;
  readonly centralityOf: (passage: Passage) => number;
  readonly vocabularyFor: (language: string) => Vocabulary | undefined;
}

/** How much a claim matters, and whether it is only background. */
export interface Weight {
  readonly weight: number;
  readonly background: boolean;
}

/** Counts of people come before other figures, the dead before all. */
const STAKES: Readonly<Record<string, number>> = {
  killed: 4,
  "killed or injured": 4,
  "killed and injured": 4,
  "killed or missing": 4,
  injured: 2,
  missing: 2,
  infected: 2,
  "confirmed cases": 2,
  displaced: 2,
  hospitalised: 2,
  evacuated: 2,
  captured: 2,
  arrested: 2,
  sentence: 2,
};
const ANY_FIGURE = 1;

/** Two points for whatever makes a claim matter, as many off for what makes it matter less; chosen simply, see `docs/measurements.md`. */
const POINTS = 2;
const HALF = 1;
const OLD = -6;
const GENERAL = -4;
const FRAGMENT = -6;

const takes = (relation: string): boolean => relation === "asserts" || relation === "confirms";

/**
 * How much a claim matters: told in a headline, near to what the reports open with, by many origins, in many reports, contested or
 * confirmed, with what is at stake in numbers; less where a later figure replaces its own, where it hedges, points to what is told
 * elsewhere, is a fragment or has nobody behind it; least where it only tells older matter again or what holds at all times.
 */
export function weighClaim(claim: AccountClaim, scale: Scale): Weight {
  const appearances = claim.statements.flatMap(({ id }) => scale.statements.get(id)?.appearances ?? []);
  const told = claim.ownVoice ?? [];
  const places = [...appearances.flatMap(({ content }) => content), ...(claim.statements.length === 0 ? told : [])];
  const headed = places.some(({ report, at }) => {
    const headline = scale.readings.get(report)?.masthead.headline;
    return headline !== undefined && at.start < headline.end;
  });
  const reports = new Set(places.map(({ report }) => report)).size;
  const contested =
    claim.statements.some(({ relation }) => takes(relation)) &&
    claim.statements.some(({ relation }) => !takes(relation));
  const confirmed = claim.history.some(({ status }) => status === "officially confirmed");
  const words = wordingOf(claim.text, scale);
  const retold = appearances.length > 0 && appearances.every(({ background }) => background);
  const background = retold || words.old || words.general;
  const weight =
    POINTS * Number(headed) +
    POINTS * scale.centralityOf(claim.text) +
    POINTS * Math.log2(1 + claim.independence.atMost) +
    POINTS * Math.log2(1 + claim.statements.length) +
    POINTS * Math.log2(Math.max(1, reports)) +
    HALF * Math.log2(1 + told.length) +
    POINTS * Number(contested) +
    HALF * Number(confirmed) +
    stakesOf(claim.text, scale) -
    POINTS * Number(claim.independence.atMost === 0) -
    POINTS * Number(words.pointing) -
    HALF * Number(words.hedged) -
    HALF * Number(words.spoken) +
    FRAGMENT * Number(words.fragment) +
    GENERAL * Number(words.general) +
    OLD * Number(retold || words.old);
  return { weight, background };
}

/** What the figures of a claim put at stake; less where each of them is replaced. */
function stakesOf({ report, at }: Passage, { figures, replaced }: Scale): number {
  const own = (figures.get(report) ?? []).filter((figure) => contains(at, figure.at.at));
  if (own.length === 0) return 0;
  const stakes = Math.max(...own.map(({ measure }) => STAKES[measure] ?? ANY_FIGURE));
  return stakes + (own.every((figure) => replaced.has(figure)) ? -POINTS : 0);
}

interface Wording {
  /** It tells of a year that is not the story's. */
  readonly old: boolean;
  /** It tells what holds at all times. */
  readonly general: boolean;
  /** It has no verb, or hardly a word. */
  readonly fragment: boolean;
  /** It opens with a pronoun, so that it does not tell by itself of whom it speaks. */
  readonly pointing: boolean;
  /** It says by itself that it may not be so. */
  readonly hedged: boolean;
  /** It opens with a quotation mark: the words of one speaker rather than of a report. */
  readonly spoken: boolean;
}

const FEW = 3;

function wordingOf({ report, at, exact }: Passage, { readings, vocabularyFor }: Scale): Wording {
  const reading = readings.get(report);
  const vocabulary = reading && vocabularyFor(reading.report.language);
  if (!reading || !vocabulary)
    return { old: false, general: false, fragment: false, pointing: false, hedged: false, spoken: false };
  const tokens = tokensIn(reading, [at]).filter(({ tag }) => tag !== "PUNCT");
  const year = yearOf(reading);
  const verb = tokens.findIndex(({ tag }) => tag === "VERB" || tag === "AUX");
  return {
    old: reading.dates.some(
      ({ at: date, stated }) =>
        contains(at, date) &&
        stated.year !== undefined &&
        stated.day === undefined &&
        year !== undefined &&
        stated.year < year,
    ),
    general: vocabulary.words.general.test(exact),
    fragment: verb < 0 || tokens.length < FEW,
    pointing: tokens[0]?.tag === "PRON",
    hedged: vocabulary.words.unknowns.hedged.test(exact),
    spoken: /^["“]/.test(exact),
  };
}

/** The year in which a report was written, where it is told. */
function yearOf({ report, written, notBefore }: AttributedReading): number | undefined {
  const when = report.publishedAt ?? written?.from ?? notBefore;
  const year = when === undefined ? Number.NaN : Number(when.slice(0, 4));
  return Number.isNaN(year) ? undefined : year;
}

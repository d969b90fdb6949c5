import { type Position, wordsAt } from "../../../../record/position.js";
import type { AlignedPair } from "../../../../text/alignment.js";
import {
  type Comparison,
  comparePrepared,
  type PreparedStatement,
  prepareStatement,
} from "../../../../text/comparison.js";
import type { Lexicon } from "../../../../text/lexicon.js";
import type { NumberMention } from "../../../../text/numbers.js";
import type { Quantity } from "../../../reading/reading.js";
import { statementMeasures } from "../../comparing/statement-measures.js";
import { probabilityOfSame } from "../../comparing/statement-model.js";
import { partyOf } from "../../party.js";
import { befallsOthers, clashes, measureApart } from "../../propositions/match-propositions.js";
import type { Proposition } from "../../propositions/proposition.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";
import { placesOf, type Telling } from "../../telling.js";
import type { Utterance } from "../join-utterances.js";
import type { SameSaying } from "../same-saying.js";

/** One wording with what it says, and the stem of the word that says what happened. */
interface Clause extends PreparedStatement {
  readonly says: Proposition;
  readonly main: string;
}

/** A row with what decides whether it says the same as another. */
export interface ComparedRow {
  /** Its different wordings; words that many rows of the story have weigh less, since they tell the event and not what is said of it. */
  readonly clauses: readonly Clause[];
  readonly tellings: ReadonlySet<number>;
  readonly utterances: ReadonlySet<number>;
  readonly parties: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly prospective: boolean;
  readonly negated: boolean;
}

/** Wordings of a row that are compared; more hardly tell more, and the bound keeps the work proportional to the input. */
const WORDINGS = 4;

/** The rows of a story, ready to be set against each other. */
export function comparedRows(
  same: SameSaying,
  utterances: readonly Utterance[],
  tellings: readonly Telling[],
  { lexicon }: Vocabulary,
): ComparedRow[] {
  const utteranceOf = new Map(utterances.flatMap(({ members }, number) => members.map((m) => [m, number] as const)));
  const worded = same.rows.map(({ items }) => {
    const wordings = new Map<string, Clause>();
    for (const { telling, proposition } of items) {
      if (wordings.size === WORDINGS) break;
      const told = tellings[telling] as Telling;
      const main = wordsAt(told.reading.report.text, proposition.main).toLowerCase();
      const words = wordsOf(told, proposition.at);
      const clause = { ...prepareStatement(words, lexicon), says: proposition, main: lexicon.stem(main) };
      if (!wordings.has(words)) wordings.set(words, clause);
    }
    return [...wordings.values()];
  });
  const share = shareLeft(worded);
  return same.rows.map(({ items }, row) => ({
    clauses: (worded[row] ?? []).map((clause) => ({
      ...clause,
      terms: clause.terms.map((term) => ({ ...term, weight: term.weight * share(term.stem) })),
    })),
    tellings: new Set(items.map(({ telling }) => telling)),
    utterances: new Set(items.flatMap(({ telling }) => utteranceOf.get(telling) ?? [])),
    parties: new Set(items.map(({ telling }) => partyOf((tellings[telling] as Telling).by))),
    quantities: distinct(
      items.flatMap(({ telling, proposition: { at } }) =>
        (tellings[telling] as Telling).quantities.filter((q) => at.start <= q.at.start && q.at.end <= at.end),
      ),
    ),
    prospective: items.some(({ proposition }) => proposition.prospective),
    negated: items.some(({ proposition }) => proposition.negated),
  }));
}

const wordsOf = (telling: Telling, clause: Position): string =>
  placesOf(telling, clause)
    .map((at) => wordsAt(telling.reading.report.text, at))
    .join(" ");

/** What is left of the weight of a word that every row has. */
const LEAST = 0.15;

/** What share of a word's weight is left in a story: the less, the more rows have it. */
function shareLeft(rows: readonly (readonly PreparedStatement[])[]): (stem: string) => number {
  const users = new Map<string, number>();
  for (const clauses of rows) {
    const stems = new Set(clauses.flatMap(({ terms }) => terms.map(({ stem }) => stem)));
    for (const stem of stems) users.set(stem, (users.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.max(LEAST, 1 - Math.log(users.get(stem) ?? 1) / Math.log(rows.length + 1));
}

/** Each measure and value once, so that a row told by many stays quick to set against others. */
export const distinct = (quantities: readonly Quantity[]): Quantity[] => [
  ...new Map(quantities.map((q) => [`${q.measure} ${q.low} ${q.high} ${q.about}`, q])).values(),
];

/** True where two sets have something in common. */
export const meet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((one) => b.has(one));

/** Whether two rows stay two whatever their words: somebody says both at once, or not both can be meant. */
export const keptApart = (
  x: Pick<ComparedRow, "negated" | "quantities" | "tellings">,
  y: Pick<ComparedRow, "negated" | "quantities" | "tellings">,
): boolean =>
  x.negated !== y.negated ||
  clashes(x.quantities, y.quantities) ||
  clashes(y.quantities, x.quantities) ||
  measureApart(x.quantities, y.quantities) ||
  meet(x.tellings, y.tellings);

/**
 * Logistic weights. `less` and `more`: the share by weight of the one clause's and the other's words that stand in the other, vectors aside;
 * `model`: what the comparison of statements says of the two by themselves; the rest is there or not.
 */
const WEIGHTS = {
  bias: -4.3,
  less: 5.8,
  more: 2,
  model: 5.5,
  number: 2.3,
  utterance: 3,
  party: 0.9,
  toCome: -1.5,
};
/**
 * What share of either's words must be in the other. "The fire started in the kitchen", "the fire spread to the roof": among clauses
 * of one event, likeness in sense alone misleads, above all where different things are said to have happened; one utterance or one
 * number speaks for itself.
 */
const SHARED = { elsewise: 0.55, alone: 0.33, party: 0.26, small: 0.26, utterance: 0.2, number: 0.15 };
/** Words that tell something; a clause with fewer ("aftershocks") is told by none of them. */
const TELLING = 2;
/** Rows whose first wordings are so unlike are not compared further. */
const HARDLY = 0.02;

/** How likely two rows say the same: halfway between the mean over their wordings and the likeliest pair; 0 where any clash. */
export function likenessOfRows(x: ComparedRow, y: ComparedRow, vocabulary: Vocabulary): number {
  if (keptApart(x, y)) return 0;
  const beside = {
    utterance: meet(x.utterances, y.utterances),
    party: meet(x.parties, y.parties),
    toCome: x.prospective !== y.prospective,
  };
  let [sum, most] = [0, 0];
  for (const a of x.clauses) {
    for (const b of y.clauses) {
      const likeness = likenessOf(a, b, beside, vocabulary);
      if (likeness === undefined || (a === x.clauses[0] && b === y.clauses[0] && likeness < HARDLY)) return 0;
      sum += likeness;
      most = Math.max(most, likeness);
    }
  }
  return (most + sum / Math.max(1, x.clauses.length * y.clauses.length)) / 2;
}

/** What speaks for or against two rows beside their words. */
interface Beside {
  readonly utterance: boolean;
  readonly party: boolean;
  /** One of them alone speaks of what is to come. */
  readonly toCome: boolean;
}

/** `undefined` where the two wordings clash. */
function likenessOf(a: Clause, b: Clause, beside: Beside, vocabulary: Vocabulary): number | undefined {
  const { lexicon } = vocabulary;
  const comparison = comparePrepared(a, b, lexicon);
  const { clashes, unlike, opposites, negation, sure } = comparison;
  if (clashes.length + unlike.length + opposites.length > 0 || negation !== undefined) return undefined;
  const [ofA, ofB] = [covered(a, sure, "a"), covered(b, sure, "b")];
  const number = Math.max(
    0,
    ...a.numbers.filter((n) => b.numbers.some((m) => oneNumber(a, n, b, m, lexicon))).map(({ value }) => value),
  );
  if (beside.toCome && number === 0 && !beside.utterance) return 0;
  const z =
    WEIGHTS.bias +
    WEIGHTS.less * Math.min(ofA, ofB) +
    WEIGHTS.more * Math.max(ofA, ofB) +
    WEIGHTS.model * probabilityOfSame(statementMeasures(a, b, comparison)) +
    (number > 0 ? WEIGHTS.number : 0) +
    (beside.utterance ? WEIGHTS.utterance : 0) +
    (beside.party ? WEIGHTS.party : 0) +
    (beside.toCome ? WEIGHTS.toCome : 0);
  const likeness = 1 / (1 + Math.exp(-z));
  const least = number >= TELLING_VALUE ? SHARED.number : beside.utterance ? SHARED.utterance : SHARED.small;
  const told =
    number > 0 || beside.utterance
      ? Math.min(ofA, ofB) >= least
      : toldByWords(a, b, comparison, beside.party, vocabulary);
  // too little in common to be told the same, yet enough to be set against other wordings
  return told ? likeness : Math.min(likeness, UNTOLD);
}

/** The likeness of what shares too few words. */
const UNTOLD = 0.4;

/** Whether words alone tell that two clauses say the same: names tell of whom, not what, and a number that one of them lacks tells more. */
function toldByWords(a: Clause, b: Clause, comparison: Comparison, party: boolean, vocabulary: Vocabulary): boolean {
  const tells = ({ terms }: Clause) => terms.filter(({ stop }) => !stop).length >= TELLING;
  if (!tells(a) || !tells(b) || hasNumber(a) !== hasNumber(b) || befallsOthers(a.says, b.says, vocabulary))
    return false;
  const { pairs, sure } = comparison;
  const happened =
    pairs.some(({ a: i }) => a.terms[i]?.stop === false && a.terms[i]?.stem === a.main) &&
    pairs.some(({ b: k }) => b.terms[k]?.stop === false && b.terms[k]?.stem === b.main);
  const share = Math.min(covered(a, sure, "a"), covered(b, sure, "b"));
  const unnamed = Math.min(covered(nameless(a), sure, "a"), covered(nameless(b), sure, "b"));
  return Math.min(share, unnamed) >= (happened ? (party ? SHARED.party : SHARED.alone) : SHARED.elsewise);
}

const hasNumber = ({ numbers }: Clause): boolean => numbers.some(({ value, unit }) => value > 1 && unit !== "calendar");

/** A clause whose names weigh nothing, unless it has hardly anything else. */
function nameless(clause: Clause): Clause {
  const others = clause.terms.filter(({ kind, stop }) => kind !== "name" && !stop);
  if (others.length < TELLING) return clause;
  return { ...clause, terms: clause.terms.map((term) => (term.kind === "name" ? { ...term, weight: 0 } : term)) };
}

/** From here on a value is hardly met twice by chance; what smaller ones count must be alike. */
const TELLING_VALUE = 13;
/** How many words behind a number say what it counts. */
const COUNTED = 3;

/** The same value with the same bound, of the same where it is small; one of something tells nothing. */
function oneNumber(a: Clause, x: NumberMention, b: Clause, y: NumberMention, lexicon: Lexicon): boolean {
  if (x.value !== y.value || x.bound !== y.bound || x.value <= 1 || x.unit !== y.unit || x.unit === "calendar")
    return false;
  if (isLabel(a, x) || isLabel(b, y)) return false;
  const [ofX, ofY] = [countedBy(a, x), countedBy(b, y)];
  const alike = ofX.some((stem) => ofY.some((other) => stem === other || lexicon.nearness(stem, other) >= 0.8));
  return alike || x.value >= TELLING_VALUE;
}

/** "Highway 12", "Flight 301": a number right behind a name counts nothing. */
const isLabel = ({ terms }: Clause, { first, last }: NumberMention): boolean =>
  terms[first - 1]?.kind === "name" && (terms[last]?.stop ?? true);

const countedBy = ({ terms }: Clause, { last }: NumberMention): string[] =>
  terms
    .slice(last, last + COUNTED)
    .filter(({ stop }) => !stop)
    .map(({ stem }) => stem);

function covered({ terms }: PreparedStatement, pairs: readonly AlignedPair[], side: "a" | "b"): number {
  const found = pairs.reduce((sum, pair) => sum + (terms[pair[side]]?.weight ?? 0) * pair.strength, 0);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : Math.min(1, found / all);
}

import type { Quantity } from "../../reading/reading.js";
import { exclusion } from "./exclude.js";
import { existenceOf } from "./existence.js";
import type { Proposition } from "./proposition.js";
import type { Vocabulary } from "./vocabulary.js";

/** How two propositions stand to each other: they say the same, or exclude each other. */
export interface PropositionMatch {
  readonly relation: "same" | "opposite";
  readonly why: string;
  /** They exclude each other though neither says that the other is not so. */
  readonly implied?: true;
}

const HALF = 0.5;
const MOST = 0.75;

/** How many words of the shorter clause the longer one has, itself or by a near synonym. */
function shared(a: Proposition, b: Proposition, vocabulary: Vocabulary): { common: number; overlap: number } {
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  for (const word of small) {
    if (large.has(word) || hasNear(word, large, vocabulary)) common++;
  }
  return { common, overlap: small.size === 0 ? 0 : common / small.size };
}

const SAME_ROOT = 0.8;
/**
 * Rarities (minus the logarithm of the share of articles that use a word) of main word and thing, added: from here on the two
 * tell by themselves what is spoken of ("block", "exit"), below it they do not ("kill", "people").
 */
const RARE = 8;
/** The rarity that stands for an event word, which its whole row shares. */
const EVENT = 3;

function hasNear(word: string, words: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  if (word.startsWith("event:")) return false;
  for (const other of words) if (vocabulary.lexicon.nearness(word, other) >= SAME_ROOT) return true;
  return false;
}

/**
 * How two propositions stand to each other, `undefined` when they speak of different things. They say the same when they name
 * one kind of event that befalls the same kind of thing, when they have the same words, or where no event word tells, when the
 * shorter is nearly contained in the longer; a negation in one of them or two words that exclude each other ("alive", "dead") make
 * them opposite.
 */
export function matchPropositions(
  a: Proposition,
  b: Proposition,
  vocabulary: Vocabulary,
): PropositionMatch | undefined {
  if (a.conditional !== b.conditional) return undefined;
  const excluded = exclusion(a, b, vocabulary);
  if (excluded !== undefined) return { relation: "opposite", why: excluded, implied: true };
  const contrary = contraries(a, b, vocabulary);
  if (contrary !== undefined)
    return {
      relation: a.negated === b.negated ? "opposite" : "same",
      why: contrary,
      ...(a.negated === b.negated && { implied: true }),
    };
  const existence = existenceOf(a, b);
  if (existence !== undefined) return existence;
  const why = sameMatter(a, b, vocabulary);
  if (why !== undefined) {
    if (a.negated === b.negated) return { relation: "same", why };
    // "it won't be enough for her stay", "she began her stay": what one negates the other does not say
    if (!a.event && !b.event && !vocabulary.near(a.concept, b.concept)) return undefined;
    return !a.open && !b.open && namesMeet(a, b) && speaksOfNegated(a, b, vocabulary)
      ? { relation: "opposite", why: `${why}, but one says not` }
      : undefined;
  }
  const opposed = vocabulary.opposite(a.concept, b.concept) && !ofTwo(a, b, vocabulary);
  if (opposed && sameThing(a, b, vocabulary) && !tellsOfOthers(a, b, vocabulary)) {
    const relation = a.negated === b.negated ? "opposite" : "same";
    return { relation, why: `${plain(a.concept)} and ${plain(b.concept)} exclude each other` };
  }
  return undefined;
}

/** "The talks have ended", "the talks have not ended"; "the fire was not arson" says nothing against "a fire broke out". */
const speaksOfNegated = (a: Proposition, b: Proposition, { near }: Vocabulary): boolean => {
  const [one, other] = a.negated ? [a, b] : [b, a];
  const { negates } = one;
  return negates === undefined || [other.concept, ...other.words].some((word) => near(word, negates));
};

/** "Traffic to India was hit", "traffic to Algeria was not": of other names, hence no contradiction. */
const namesMeet = (a: Proposition, b: Proposition): boolean =>
  a.names.size === 0 || b.names.size === 0 || [...a.names].some((name) => b.names.has(name));

/** Why what two clauses say of one thing excludes each other: "weaken protection", "strengthen protection". */
function contraries(a: Proposition, b: Proposition, vocabulary: Vocabulary): string | undefined {
  if (a.open || b.open || a.prospective !== b.prospective || !namesMeet(a, b)) return undefined;
  const [x, y] = [a.said ?? a.concept, b.said ?? b.concept];
  const [of, ofOther] = [a, b].map((p) => (p.said === undefined ? p.patient : p.concept));
  const { near, isKindOf } = vocabulary;
  const one =
    of !== undefined && ofOther !== undefined && (near(of, ofOther) || isKindOf(of, ofOther) || isKindOf(ofOther, of));
  return one && vocabulary.contrary(x, y) ? `${plain(x)} and ${plain(y)} exclude each other` : undefined;
}

/** "The Harriers won the cup", "Orlo lost the cup": of a contest each tells its own part, unless both speak of one. */
const ofTwo = (a: Proposition, b: Proposition, { words, near, conceptFor }: Vocabulary): boolean => {
  const contest = words.opposing.contests.some((word) => conceptFor(word) === a.concept);
  if (a.agent === undefined || b.agent === undefined) return contest;
  return !near(a.agent, b.agent) && (contest || (a.names.has(a.agent) && b.names.has(b.agent)));
};

/** A concept as a reader would say it. */
export const plain = (concept: string): string => concept.replace(/^event:/, "");

/** Opposite words only clash when said of one thing; a clause without one ("He is alive") has hardly any other word. */
function sameThing(a: Proposition, b: Proposition, vocabulary: Vocabulary): boolean {
  if (a.patient !== undefined && b.patient !== undefined) return vocabulary.near(a.patient, b.patient);
  const bare = a.patient === undefined ? a : b;
  return bare.state && bare.words.size <= 2;
}

/** Words besides main word and thing from which on two clauses that share none of them speak of different matters. */
const TELLING = 5;

/** "allowed agencies to skip consultations on dams", "bans an agency from counting damage to bears": only the thing is one. */
function tellsOfOthers(a: Proposition, b: Proposition, vocabulary: Vocabulary): boolean {
  const [x, y] = [a, b].map(
    ({ words, patient }) =>
      new Set([...words].filter((word) => patient === undefined || !vocabulary.near(word, patient))),
  ) as [Set<string>, Set<string>];
  return x.size >= TELLING && y.size >= TELLING && ![...x].some((word) => y.has(word) || hasNear(word, y, vocabulary));
}

function sameMatter(a: Proposition, b: Proposition, vocabulary: Vocabulary): string | undefined {
  const near = a.telling && b.telling && vocabulary.near(a.concept, b.concept);
  if ((!near && a.event && b.event) || a.prospective !== b.prospective || a.aspect !== b.aspect) return undefined;
  const { common, overlap } = shared(a, b, vocabulary);
  const alikeMain = a.concept === b.concept || vocabulary.near(a.concept, b.concept);
  if (alikeMain && overlap === 1 && a.words.size === b.words.size) return "the same words";
  if (near) {
    const name = plain(a.concept);
    const alike = (x: string | undefined, y: string | undefined): boolean =>
      x !== undefined && y !== undefined && vocabulary.near(x, y);
    const oneThing = alike(a.patient, b.patient) || alike(a.patient, b.agent) || alike(a.agent, b.patient);
    const { rarity } = vocabulary.lexicon;
    const rare = alike(a.patient, b.patient) && rarity(a.patient ?? "") + (a.event ? EVENT : rarity(a.concept)) >= RARE;
    const enough = rare || (a.event ? overlap >= HALF || common >= 2 : overlap >= HALF && common >= 2);
    if (oneThing && enough) return `the same event (${name}) of the same (${plain(b.patient ?? a.patient ?? "")})`;
    const unclear = a.patient === undefined || b.patient === undefined;
    if (a.event && unclear && overlap >= HALF && common >= 1) return `the same event (${name})`;
    return overlap >= MOST && common >= 2 && !befallsOthers(a, b, vocabulary)
      ? `the same matter (${name}) in nearly the same words`
      : undefined;
  }
  const sizes = [a.words.size, b.words.size].sort((x, y) => x - y) as [number, number];
  // names that two clauses share tell of whom and where, not what
  const named = [...a.names].filter((name) => b.names.has(name)).length;
  return overlap >= MOST && common >= 4 && common - named >= 3 && sizes[0] / sizes[1] >= HALF
    ? "nearly the same words"
    : undefined;
}

/** "Cholera broke out in the camps", "measles broke out in the camps": the same happens to, or is done by, something else. */
export function befallsOthers(a: Proposition, b: Proposition, vocabulary: Pick<Vocabulary, "near">): boolean {
  if (a.concept !== b.concept) return false;
  const [ofA, ofB] = [a, b].map(({ agent, patient }) => [agent, patient].flatMap((one) => one ?? []));
  if (!ofA || !ofB || ofA.length === 0 || ofB.length === 0) return false;
  return !ofA.some((x) => ofB.some((y) => vocabulary.near(x, y)));
}

/** True when two lists of quantities give one measure values that cannot both be meant by one utterance. */
export function clashes(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.some((x) => {
    const rivals = b.filter((y) => y.measure !== undefined && y.measure === x.measure);
    return rivals.length > 0 && !rivals.some((y) => sameValue(x, y));
  });
}

/** Measures of one thing by different words: of one value they are one count, "40 were arrested" and "40 were detained". */
const TOLD_ALIKE: readonly ReadonlySet<string>[] = [
  new Set(["injured", "hospitalised", "treated"]),
  new Set(["arrested", "detained", "captured"]),
  new Set(["displaced", "evacuated", "sheltered"]),
  new Set(["destroyed", "damaged"]),
  new Set(["rescued", "survived"]),
];

/** True when both state a measure and none in common: "at least 100 killed" is not "1,000 killed or wounded". */
export function measureApart(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((x) => b.some((y) => x.measure === y.measure || toldAlike(x, y)));
}

const toldAlike = (x: Quantity, y: Quantity): boolean =>
  TOLD_ALIKE.some((some) => some.has(x.measure ?? "") && some.has(y.measure ?? "")) && sameValue(x, y);

/** True when two quantities give one value, as two tellings of one utterance would. */
function sameValue(a: Quantity, b: Quantity): boolean {
  const value = (q: Quantity): number | undefined => q.about ?? q.low ?? q.high;
  const x = value(a);
  const y = value(b);
  return x !== undefined && y !== undefined && Math.abs(x - y) <= 0.01 * Math.max(Math.abs(x), Math.abs(y));
}

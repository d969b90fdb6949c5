import { wordsAt } from "../../../record/position.js";
import type { AlignedPair } from "../../../text/alignment.js";
import { comparePrepared, type PreparedStatement, prepareStatement } from "../../../text/comparison.js";
import { statementMeasures } from "../../claims/comparing/statement-measures.js";
import { probabilityOfSame } from "../../claims/comparing/statement-model.js";
import type { MatchedClaim, Member } from "../../claims/match.js";
import { partyOf } from "../../claims/party.js";
import { befallsOthers, clashes, measureApart } from "../../claims/propositions/match-propositions.js";
import type { Proposition } from "../../claims/propositions/proposition.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import { placesOf, standsFor, type Telling } from "../../claims/telling.js";
import type { Quantity } from "../../reading/reading.js";

/** One wording of one source, with all who carry it. */
interface Saying extends PreparedStatement {
  readonly told: ToldStatement;
  readonly party: string;
  readonly says: Proposition;
  readonly quantities: readonly Quantity[];
  readonly tellings: Set<Telling>;
  /** Ids of the claims that it is a saying of. */
  readonly claims: Set<string>;
}

/** Wordings of a claim that others are set against, and sources that are told to be near it. */
const WORDINGS = 6;
const MOST = 3;
/** The heaviest words of a wording by which it is found, and how many wordings are looked at for one of them. */
const KEYS = 8;
const BUCKET = 24;
/** Words that tell something; a wording with fewer ("a further exchange") is like too many. */
const TELLING = 2;

/**
 * For each claim, by its id, the statements of further sources that may say the same in other words: too unlike to be taken for it, too
 * like for anybody to rule out that they are further origins. Nobody who takes a stand on the claim is among them, and nothing that
 * somebody says together with it: who says both at once says two things.
 */
export function findNear(
  claims: readonly MatchedClaim[],
  told: readonly ToldStatement[],
  vocabulary: Vocabulary | undefined,
): ReadonlyMap<string, readonly Member[]> {
  if (vocabulary === undefined) return new Map();
  const sayings = sayingsOf(claims, told, vocabulary);
  const byStem = new Map<string, Saying[]>();
  for (const saying of sayings) {
    for (const stem of heaviestStems(saying)) {
      const bucket = byStem.get(stem) ?? [];
      if (bucket.length === 0) byStem.set(stem, bucket);
      if (bucket.length < BUCKET) bucket.push(saying);
    }
  }
  const byClaim = new Map<string, Saying[]>();
  for (const saying of sayings) {
    for (const id of saying.claims) byClaim.set(id, [...(byClaim.get(id) ?? []), saying]);
  }
  const tellingsOf = new Map(
    [...byClaim].map(([id, own]) => [id, new Set(own.flatMap(({ tellings }) => [...tellings]))] as const),
  );
  const saidTogether = (id: string, { tellings, claims: others }: Saying): boolean => {
    const own = tellingsOf.get(id);
    const meets = (some: ReadonlySet<Telling>): boolean => own !== undefined && [...some].some((one) => own.has(one));
    return meets(tellings) || [...others].some((other) => meets(tellingsOf.get(other) ?? tellings));
  };
  return new Map(
    claims.map(({ claim: { id }, members }) => {
      const own = (byClaim.get(id) ?? []).slice(0, WORDINGS);
      const parties = new Set(members.map((member) => partyOf(member.told.statement.by)));
      const others = new Set(own.flatMap((saying) => heaviestStems(saying).flatMap((stem) => byStem.get(stem) ?? [])));
      const likeliest = new Map<string, { saying: Saying; likeness: number }>();
      for (const saying of others) {
        if (parties.has(saying.party) || numbersShared(own, saying) === "differ" || saidTogether(id, saying)) continue;
        const likeness = Math.max(
          ...own.flatMap((one) => [likenessOf(one, saying, vocabulary), likenessOf(saying, one, vocabulary)]),
        );
        if (likeness < MAYBE || likeness <= (likeliest.get(saying.party)?.likeness ?? 0)) continue;
        likeliest.set(saying.party, { saying, likeness });
      }
      const near = [...likeliest.values()].sort(
        (a, b) => b.likeness - a.likeness || (a.saying.party < b.saying.party ? -1 : 1),
      );
      return [id, near.slice(0, MOST).map(({ saying }) => memberFor(saying))] as const;
    }),
  );
}

const memberFor = ({ told, says }: Saying): Member => ({
  told,
  relation: "asserts",
  why: "it may say the same in other words",
  propositions: [says],
});

function sayingsOf(claims: readonly MatchedClaim[], told: readonly ToldStatement[], { lexicon }: Vocabulary): Saying[] {
  const claimsOf = new Map<Proposition, string[]>();
  for (const { claim, members } of claims) {
    for (const { relation, propositions } of members) {
      if (relation !== "asserts" && relation !== "confirms") continue;
      for (const one of propositions) claimsOf.set(one, [...(claimsOf.get(one) ?? []), claim.id]);
    }
  }
  const found = new Map<string, Saying>();
  for (const owner of told) {
    const party = partyOf(owner.statement.by);
    for (const telling of owner.tellings) {
      for (const says of telling.propositions) {
        if (says.conditional || standsFor(telling, says.negated) !== true) continue;
        const words = placesOf(telling, says.at)
          .map((at) => wordsAt(telling.reading.report.text, at))
          .join(" ");
        const key = `${party}\n${words}`;
        const known = found.get(key);
        const saying = known ?? {
          ...prepareStatement(words, lexicon),
          told: owner,
          party,
          says,
          quantities: telling.quantities.filter((q) => says.at.start <= q.at.start && q.at.end <= says.at.end),
          tellings: new Set(),
          claims: new Set(),
        };
        if (known === undefined) found.set(key, saying);
        saying.tellings.add(telling);
        for (const id of claimsOf.get(says) ?? []) saying.claims.add(id);
      }
    }
  }
  return weighed([...found.values()]);
}

/** What is left of the weight of a word that every wording has. */
const LEAST = 0.15;

/**
 * The wordings, their words weighing the less the more of them have them: such words tell the event, not what is said of it. What only
 * two have in common weighs whole.
 */
function weighed(sayings: readonly Saying[]): Saying[] {
  const users = new Map<string, Set<string>>();
  const all = new Set(sayings.map(({ text }) => text));
  for (const { text, terms } of sayings) {
    for (const { stem } of terms) users.set(stem, (users.get(stem) ?? new Set()).add(text));
  }
  const share = (stem: string): number =>
    Math.max(LEAST, 1 - Math.log(Math.max(1, (users.get(stem)?.size ?? 1) - 1)) / Math.log(all.size + 1));
  return sayings.map((saying) => ({
    ...saying,
    terms: saying.terms.map((term) => ({ ...term, weight: term.weight * share(term.stem) })),
  }));
}

const heaviestStems = ({ terms }: Saying): string[] =>
  terms
    .filter(({ stop }) => !stop)
    .sort((x, y) => y.weight - x.weight || (x.stem < y.stem ? -1 : 1))
    .slice(0, KEYS)
    .map(({ stem }) => stem);

/** Logistic weights, as those by which wordings are joined: shared words of the one that has fewer, of the other, of the comparison. */
const WEIGHTS = { bias: -4.3, less: 5.8, more: 2, model: 5.5, number: 2.3, toCome: -1.5 };
/** From here on two wordings are likelier one saying than two. */
const MAYBE = 0.5;
/**
 * What either must share with the other besides: a good part of its words, names aside, since names tell of whom and not what, and
 * enough for the comparison of statements; or a number that tells by itself, and some words.
 */
const SHARED = { words: 0.3, nameless: 0.28, model: 0.4, number: 0.15 };

/** How likely two wordings say the same; 0 where they cannot, or share too little for anybody to think so. */
function likenessOf(a: Saying, b: Saying, vocabulary: Vocabulary): number {
  const numbers = numbersShared([a], b);
  if (numbers === "differ" || a.says.negated !== b.says.negated || !tells(a) || !tells(b)) return 0;
  if (clashes(a.quantities, b.quantities) || clashes(b.quantities, a.quantities)) return 0;
  if (measureApart(a.quantities, b.quantities) || befallsOthers(a.says, b.says, vocabulary)) return 0;
  const comparison = comparePrepared(a, b, vocabulary.lexicon);
  const { clashes: against, unlike, opposites, negation, sure } = comparison;
  if (against.length + unlike.length + opposites.length > 0 || negation !== undefined) return 0;
  const [ofA, ofB] = [covered(a, sure, "a"), covered(b, sure, "b")];
  const model = probabilityOfSame(statementMeasures(a, b, comparison));
  const less = Math.min(ofA, ofB);
  const nameless = Math.min(covered(withoutNames(a), sure, "a"), covered(withoutNames(b), sure, "b"));
  const alike = less >= SHARED.words && nameless >= SHARED.nameless && model >= SHARED.model;
  if (!alike && !(numbers === "telling" && less >= SHARED.number)) return 0;
  const z =
    WEIGHTS.bias +
    WEIGHTS.less * less +
    WEIGHTS.more * Math.max(ofA, ofB) +
    WEIGHTS.model * model +
    (numbers === "telling" ? WEIGHTS.number : 0) +
    (a.says.prospective === b.says.prospective ? 0 : WEIGHTS.toCome);
  return 1 / (1 + Math.exp(-z));
}

const tells = ({ terms }: Saying): boolean => terms.filter(({ stop }) => !stop).length >= TELLING;

/** A wording whose names weigh nothing, unless it has hardly anything else. */
function withoutNames(saying: Saying): Saying {
  if (saying.terms.filter(({ kind, stop }) => kind !== "name" && !stop).length < TELLING) return saying;
  return { ...saying, terms: saying.terms.map((term) => (term.kind === "name" ? { ...term, weight: 0 } : term)) };
}

/** From here on a value is hardly met twice by chance. */
const TELLING_VALUE = 13;

/** How numbers stand to each other: one that only one of two gives makes them two claims, and a small one tells little. */
function numbersShared(own: readonly Saying[], other: Saying): "telling" | "shared" | "differ" | "none" {
  const counting = ({ numbers }: Saying) => numbers.filter(({ value, unit }) => value > 1 && unit !== "calendar");
  const [ofOwn, ofOther] = [own.flatMap(counting), counting(other)];
  if (ofOwn.length + ofOther.length === 0) return "none";
  const shared = ofOwn.filter((x) =>
    ofOther.some((y) => x.value === y.value && x.bound === y.bound && x.unit === y.unit),
  );
  if (shared.length === 0) return "differ";
  // the number of a road or of a house counts nothing
  const counts = (value: number, { quantities }: Saying): boolean =>
    quantities.some(({ low, high, about }) => value === (about ?? low ?? high));
  return shared.some(
    ({ value }) => value >= TELLING_VALUE && counts(value, other) && own.some((one) => counts(value, one)),
  )
    ? "telling"
    : "shared";
}

function covered({ terms }: PreparedStatement, pairs: readonly AlignedPair[], side: "a" | "b"): number {
  const found = pairs.reduce((sum, pair) => sum + (terms[pair[side]]?.weight ?? 0) * pair.strength, 0);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : Math.min(1, found / all);
}

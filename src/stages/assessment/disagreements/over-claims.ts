import { contains } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import { UnionFind } from "../../../text/union-find.js";
import type { MatchedClaim, Member } from "../../claims/match.js";
import type { AnsweredClaims } from "../../claims/matching/answering/answer-claims.js";
import { deniesNothing } from "../../claims/matching/answering/denies-nothing.js";
import {
  goesOnWith,
  type InOrder,
  inOrder,
  isPointing,
  passageOf,
  type Told,
} from "../../claims/matching/answering/told-in-order.js";
import { partyOf } from "../../claims/party.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

const says = ({ relation }: Member): boolean => relation === "asserts" || relation === "confirms";
/** A rival figure is told with the figures, a denial of few words with what it answers. */
const opposes = ({ relation, byFigure, answers }: Member): boolean =>
  (relation === "denies" || relation === "doubts") && !byFigure && !answers;

/** One side says it, the other that it is not so, or that it does not know of it. */
interface Dispute {
  readonly kind: "contradicts" | "does-not-know";
  readonly about: Passage;
  readonly sides: readonly [readonly ToldStatement[], readonly ToldStatement[]];
  /** Words by which a side parts, where they are not all it says. */
  readonly point: readonly Passage[];
  readonly claims: readonly string[];
  /** It was found by what a denial answers. */
  readonly answers?: boolean;
}

/** Where figures stand, by report: those on which figures part, and all of them. */
export interface DisputedFigures {
  readonly rivals: ReadonlyMap<string, readonly Passage[]>;
  readonly all: ReadonlyMap<string, readonly Passage[]>;
}

/**
 * Where one source says it and another that it is not so: claims that somebody denies, and denials that answer in few words or none
 * of those they answer. What is said and denied in several claims is one disagreement; a claim whose figure is what it is denied for
 * is told with the figures.
 */
export function disagreementsOverClaims(
  claims: readonly MatchedClaim[],
  answers: AnsweredClaims["answers"],
  told: readonly ToldStatement[],
  figures: DisputedFigures,
  ground: Ground,
  vocabulary: Vocabulary | undefined,
): Disagreement[] {
  const order = inOrder(told);
  const denied = claims.flatMap((claim) =>
    isOverFigure(claim, figures, vocabulary) ? [] : disputeOver(claim, vocabulary),
  );
  return merged([...denied, ...disputesOf(answers)])
    .filter((dispute) => !isOfOneReport(dispute))
    .map((dispute) => disagreementFrom(dispute, order, ground, vocabulary));
}

function disputeOver({ claim, members }: MatchedClaim, vocabulary: Vocabulary | undefined): Dispute[] {
  const asks = (told: ToldStatement): boolean => vocabulary !== undefined && deniesNothing(told, vocabulary);
  const [all, denying] = [members.filter(says), members.filter(opposes)].map((side) => side.map(({ told }) => told));
  const aside = new Set(members.filter(isAside).map(({ told }) => told));
  const other = (denying ?? []).filter((told) => !asks(told) && !aside.has(told));
  const one = (all ?? []).filter((told) => !reportsOnly(told, other));
  if (one.length === 0 || other.length === 0) return [];
  return [{ kind: "contradicts", about: claim.text, sides: [one, other], point: [claim.text], claims: [claim.id] }];
}

/** "They fail against users who have applied the patch": what one says is not so is something else. */
const isAside = ({ told, why, propositions, answers }: Member): boolean =>
  !answers &&
  propositions.length > 0 &&
  why.startsWith(SAME) &&
  told.tellings.every(({ attribution: { stance, negation, content } }) => {
    const within = negation !== undefined && content.at.some((at) => contains(at, negation.at));
    return stance === "denies" && within && propositions.every(({ negated }) => !negated);
  });

/** The reason for which two clauses of one matter are one. */
const SAME = "the same event";

/** Nobody contradicts himself within one report: it was misread. */
const isOfOneReport = ({ sides }: Dispute): boolean =>
  isOfOneParty(sides) &&
  new Set(sides.flat().flatMap(({ tellings }) => tellings.map(({ reading }) => reading.report.id))).size === 1;

const isOfOneParty = (sides: Dispute["sides"]): boolean =>
  new Set(sides.flat().map(({ statement }) => partyOf(statement.by))).size === 1;

/** "The ministry said that tests had ruled it out": who only reports what another denies says nothing against it. */
const reportsOnly = (told: ToldStatement, others: readonly ToldStatement[]): boolean =>
  told.tellings.every(({ reading, attribution: { content } }) =>
    others.some(({ tellings }) =>
      tellings.some(
        (inner) =>
          inner.reading.report.id === reading.report.id &&
          inner.attribution.cue.at.some((cue) => content.at.some((at) => contains(at, cue))),
      ),
    ),
  );

/** A claim about a figure on which figures part, denied by another figure or by pointing to it. */
const isOverFigure = (
  { claim, members }: MatchedClaim,
  { rivals, all }: DisputedFigures,
  vocabulary: Vocabulary | undefined,
): boolean => {
  const holds = ({ report, at }: Passage, figures: DisputedFigures["all"]): boolean =>
    (figures.get(report) ?? []).some((figure) => contains(at, figure.at));
  const points = ({ exact }: Passage): boolean => vocabulary?.words.denials.pointing.test(exact) ?? false;
  if (!holds(claim.text, rivals)) return false;
  return members
    .filter(opposes)
    .every(({ told: { statement } }) => statement.passages.some((passage) => holds(passage, all) || points(passage)));
};

/** What denials of few words make. */
const disputesOf = (answers: AnsweredClaims["answers"]): Dispute[] =>
  answers.map(({ denial, denied, kind, claim }) => {
    const about = passageOf(denied);
    return {
      kind,
      about,
      sides: [[denied.owner], [denial.owner]],
      point: [about, passageOf(denial)],
      claims: claim === undefined ? [] : [claim],
      answers: true,
    };
  });

/**
 * Disputes that one and the same denial makes, or that set the same statements against each other, told once; the one with most
 * statements gives the words.
 */
function merged(disputes: readonly Dispute[]): Dispute[] {
  const sets = new UnionFind(disputes.length);
  const first = new Map<string, number>();
  const meet = (key: string, i: number): void => {
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    else sets.join(known, i);
  };
  for (const [i, { sides, kind, answers }] of disputes.entries()) {
    for (const b of sides[1].slice(0, FEW)) {
      meet(`${kind} ${b.statement.id}`, i);
      for (const a of sides[0].slice(0, FEW)) meet(`${kind} ${[a.statement.id, b.statement.id].sort().join(" ")}`, i);
    }
    for (const a of answers ? sides[0] : []) meet(`${kind} said ${a.statement.id}`, i);
  }
  for (const [i, { sides, kind }] of disputes.entries()) {
    for (const a of sides[0]) {
      const answer = first.get(`${kind} said ${a.statement.id}`);
      if (answer !== undefined) sets.join(answer, i);
    }
  }
  return sets.groups().map((group) => {
    const own = group.map((i) => disputes[i] as Dispute);
    const main = own.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
    const one = new Set(main.sides[0]);
    const other = new Set(main.sides[1]);
    for (const { sides } of own) {
      const turned = sides[0].some((s) => other.has(s)) || sides[1].some((s) => one.has(s));
      for (const s of sides[turned ? 1 : 0]) if (!other.has(s)) one.add(s);
      for (const s of sides[turned ? 0 : 1]) if (!one.has(s)) other.add(s);
    }
    return {
      ...main,
      sides: [[...one], [...other]] as const,
      point: own.flatMap(({ point }) => point),
      claims: [...new Set(own.flatMap(({ claims }) => claims))],
    };
  });
}

/** Statements of a side by which disputes are found to be one. */
const FEW = 12;

const sizeOf = ({ sides: [a, b] }: Dispute): number => a.length + b.length;

/** Speakers of a side that its sentence names. */
const NAMED = 6;

function disagreementFrom(
  { kind, about, sides, point, claims }: Dispute,
  order: InOrder,
  ground: Ground,
  vocabulary: Vocabulary | undefined,
): Disagreement {
  const told = sides.map((side) => side.flatMap((owner) => tellingsOf(owner, order)));
  const both: Side[] = told.map((side, at) => ({
    passages: side.flatMap((one) => [
      ...passagesOf(one),
      ...(vocabulary && isPointing(one, vocabulary) ? goesOnWith(one, order, vocabulary).map(passageOf) : []),
    ]),
    point: [
      ...point.filter(({ report, at: where }) => side.some((one) => one.report === report && contains(one.at, where))),
      ...side.map(passageOf),
    ],
    told: sides[at] ?? [],
  }));
  const retracted = isOfOneParty(sides);
  const question = { over: "polarity", kind: retracted ? "superseded" : kind } as const;
  const names = both.map((side) => namesOf(side.told, ground));
  const [one, other] = names.map((list) =>
    [...list.slice(0, NAMED), ...(list.length > NAMED ? [`${list.length - NAMED} more`] : [])].join(", "),
  );
  return {
    ...question,
    about: about.exact,
    ...tellSides(both, ground),
    ...(retracted && { supersededBy: 1 }),
    settledBy: settledBy(question, both, ground),
    claims: [...claims],
    why: retracted
      ? `${one} said it, and later says that it is not so.`
      : kind === "contradicts"
        ? `${one} on one side, ${other} on the other.`
        : `${one} on one side; on the other ${other}: does not know of it.`,
  };
}

/** All that a telling says: "heralded the vote | as a step forward". */
const passagesOf = ({ telling: { reading, attribution } }: Told): Passage[] =>
  attribution.content.at.slice(0, PARTS).map((at) => passageAt(reading.report, at));

/** Parts of what is told that are listed. */
const PARTS = 3;

const tellingsOf = (owner: ToldStatement, order: InOrder): Told[] =>
  [...new Set(owner.tellings.map(({ reading }) => reading.report.id))].flatMap((report) =>
    (order.get(report) ?? []).filter((one) => one.owner === owner),
  );

/** Where one account names a place and a source of another says that the place is not known. */
export function disagreementsOverUnknownPlaces(claims: readonly MatchedClaim[], ground: Ground): Disagreement[] {
  return claims.flatMap(({ claim, members, about }): Disagreement[] => {
    const placing = members.filter(says);
    const unknowing = members.filter(({ relation }) => relation === "does-not-know");
    if (about !== "place" || placing.length === 0 || unknowing.length === 0) return [];
    const sides = [placing, unknowing].map((side, at): Side => {
      const passages = side.flatMap(({ told }) => told.statement.appearances.flatMap((a) => a.content[0] ?? []));
      const own = at === 0 ? [claim.text] : [];
      return { passages: [...own, ...passages], point: [...own, ...passages], told: side.map(({ told }) => told) };
    });
    const question = { over: "place", kind: "does-not-know" } as const;
    const who = namesOf(sides[1]?.told ?? [], ground).join(", ");
    return [
      {
        ...question,
        about: "where it happened",
        ...tellSides(sides, ground),
        settledBy: settledBy(question, sides, ground),
        claims: [claim.id],
        why: `Named as “${claim.text.exact}”, but not known to ${who}.`,
      },
    ];
  });
}

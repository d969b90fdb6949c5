import { idOf } from "../../record/digest.js";
import { contains, hull, type Position, wordsAt } from "../../record/position.js";
import { type Passage, passageAt } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { Claim } from "./claim.js";
import { bestWords } from "./matching/claim-text.js";
import type { Fuller, SaidItem, SameSaying } from "./matching/same-saying.js";
import { partyOf } from "./party.js";
import type { Proposition } from "./propositions/proposition.js";
import type { Vocabulary } from "./propositions/vocabulary.js";
import type { Stance } from "./statement.js";
import type { ToldStatement } from "./statements.js";
import { standsFor, type Telling } from "./telling.js";

/** A statement's part in a claim. */
export interface Member {
  readonly told: ToldStatement;
  readonly relation: Stance;
  readonly why: string;
  readonly propositions: readonly Proposition[];
  /** It stands against the claim only by giving another figure. */
  readonly byFigure?: boolean;
  /** The figure takes the place of the claim's. */
  readonly replaces?: true;
  /** It stands against the claim though it has hardly any of its words. */
  readonly answers?: true;
  /** It is told for its denial: nobody says what it denies. */
  readonly denial?: true;
}

/** A claim together with the statements it was made from and where each says it. */
export interface MatchedClaim {
  readonly claim: Claim;
  readonly members: readonly Member[];
  /** The kind of event it is about. */
  readonly concept: string;
  /** What of the event it is about, where it is not the event itself. */
  readonly about?: "place";
  /** Where reports tell it in their own voice, where nobody says it: one place for each report. */
  readonly voices?: readonly Voice[];
  /** Statements of further sources that may say the same in other words; they take no stand on it. */
  readonly near?: readonly Member[];
}

/** A place where a report tells something in its own voice. */
export interface Voice {
  readonly reading: AttributedReading;
  readonly passage: Passage;
}

/**
 * The claims of a story from its statements: one for each row of sayings, in the words that stand for the row best. A
 * statement of a row that excludes it denies the claim; a row that only negates another is no claim of its own.
 */
export function matchClaims(
  told: readonly ToldStatement[],
  tellings: readonly Telling[],
  same: Pick<SameSaying, "rows" | "opposites" | "fuller">,
): MatchedClaim[] {
  const ownerOf = new Map<Telling, ToldStatement>();
  for (const owner of told) for (const telling of owner.tellings) ownerOf.set(telling, owner);
  const fullerOf = new Map<SaidItem, Fuller[]>();
  for (const one of same.fuller) {
    const list = fullerOf.get(one.also);
    if (list) list.push(one);
    else fullerOf.set(one.also, [one]);
  }
  const unknown = new Set<ToldStatement>();
  const negationsOnly = new Set(same.opposites.filter((o) => o.negation).map((o) => o.negated));
  return same.rows.flatMap(({ items, why: because }, number) => {
    // what hangs on an "if" is nobody's claim
    const row = { items: items.filter((item) => !isSupposed(item, tellings)), why: because };
    if (negationsOnly.has(number) || row.items.length === 0) return [];
    const members = new Map<ToldStatement, Member>();
    for (const { telling, proposition } of row.items) {
      add(members, ownerOf, tellings[telling] as Telling, proposition, row.why, false);
    }
    const saidBy = new Set(members.keys());
    const plain = row.items.every((item) => !givesFigure(item, tellings));
    for (const { says, gives } of row.items.flatMap((item) => fullerOf.get(item) ?? [])) {
      const telling = tellings[says.telling] as Telling;
      const owner = ownerOf.get(telling);
      if (!owner || saidBy.has(owner) || (gives === "figure" && !plain)) continue;
      add(members, ownerOf, telling, says.proposition, FULLER[gives], false);
    }
    const own = new Set([...members.keys()].map(({ statement }) => partyOf(statement.by)));
    for (const { a, b, why, implied } of same.opposites) {
      const other = a === number ? b : b === number ? a : undefined;
      for (const { telling, proposition } of (other === undefined ? undefined : same.rows[other])?.items ?? []) {
        // nobody takes back what he says by saying something else
        if (implied && own.has(partyOf((tellings[telling] as Telling).by))) continue;
        add(members, ownerOf, tellings[telling] as Telling, proposition, why, true);
      }
    }
    const all = [...members.values()];
    if (!all.some(({ relation }) => takesAStand(relation))) return notKnown(all, unknown);
    if (all.length === 1 && (isAside(row.items, tellings, same) || isFragment(row.items, tellings))) return [];
    const claim: Claim = {
      id: idOf(
        "claim",
        row.items.map(({ telling, proposition }) => [reportOf(tellings, telling), proposition.at]),
      ),
      kind: "event",
      text: bestWords(assertedIn(row.items, tellings), tellings),
      statements: all.map(({ told: { statement }, relation, why }) => ({ id: statement.id, relation, why })),
    };
    return [{ claim, members: all, concept: row.items[0]?.proposition.concept ?? "" }];
  });
}

const FULLER: Readonly<Record<Fuller["gives"], string>> = {
  figure: "it says so and gives a figure besides",
  deed: "it tells what was done with it",
};

/** The items of those who say so, where there are any: who denies a thing words it more narrowly. */
const assertedIn = (items: readonly SaidItem[], tellings: readonly Telling[]): readonly SaidItem[] => {
  const asserted = items.filter(({ telling }) => {
    const { stance } = (tellings[telling] as Telling).attribution;
    return stance === "asserts" || stance === "confirms";
  });
  return asserted.length > 0 ? asserted : items;
};

const givesFigure = ({ telling, proposition }: SaidItem, tellings: readonly Telling[]): boolean =>
  (tellings[telling] as Telling).quantities.some((q) => contains(proposition.at, q.at));

/** Not knowing and asking claim nothing; they are listed with what is unknown. */
const takesAStand = (relation: Stance): boolean => relation !== "does-not-know" && relation !== "asks";

/** That somebody does not know a thing, where nobody says that it is so or not: "did not know why the guards left the gate". */
function notKnown(all: readonly Member[], seen: Set<ToldStatement>): MatchedClaim[] {
  const members = all
    .filter(({ relation, told }) => relation === "does-not-know" && !seen.has(told))
    .map(
      ({ told }): Member => ({ told, relation: "asserts", why: "it says that this is not known", propositions: [] }),
    );
  const tellings = members.flatMap(({ told }) => told.tellings);
  const [best] = tellings
    .map((telling) => ({ telling, at: hull([...telling.attribution.cue.at, ...telling.attribution.content.at]) }))
    .filter(({ at }) => at.end - at.start <= WORDED)
    .sort((a, b) => b.at.end - b.at.start - (a.at.end - a.at.start));
  if (best === undefined) return [];
  for (const { told } of members) seen.add(told);
  const claim: Claim = {
    id: idOf("claim", ["not known", ...members.map(({ told }) => told.statement.id)]),
    kind: "event",
    text: passageAt(best.telling.reading.report, best.at),
    statements: members.map(({ told: { statement }, relation, why }) => ({ id: statement.id, relation, why })),
  };
  return [{ claim, members, concept: "" }];
}

/** Characters that the words of not knowing and what is not known may have together. */
const WORDED = 200;

/** "apologised | if the fire was set", "the strike ends if they pay": said of what may be, not of what is. */
function isSupposed({ telling, proposition }: SaidItem, tellings: readonly Telling[]): boolean {
  if (proposition.conditional) return true;
  const { attribution, reading } = tellings[telling] as Telling;
  if (attribution.stance !== "asserts" && attribution.stance !== "confirms") return false;
  const [content] = attribution.content.at;
  const before = content && reading.report.text.slice(content.start, proposition.at.start + SUPPOSING);
  return before !== undefined && before.length < 2 * SUPPOSING && /^\W{0,2}(?:if|unless)\b/i.test(before);
}

/** Characters of the word that leads in what may be. */
const SUPPOSING = 8;

/** A further clause of one statement that nobody else takes up is no claim of its own, unless it states a figure. */
function isAside(items: readonly SaidItem[], tellings: readonly Telling[], same: Pick<SameSaying, "rows">): boolean {
  return items.every(({ telling, proposition }) => {
    const { propositions: all, quantities } = tellings[telling] as Telling;
    const propositions = all.filter(({ conditional }) => !conditional);
    const main = propositions.find((p) => p.event) ?? propositions[0];
    if (proposition === main) return false;
    const figure = quantities.some((q) => proposition.at.start <= q.at.start && q.at.end <= proposition.at.end);
    return !figure && same.rows.length > 1;
  });
}

/** Words that a content without a verb must have besides its head to claim something. */
const CLAIMING = 3;

/**
 * "Residents remained wary of aftershocks", "closed on safety concerns", "the pilot, Mara Tolland": a few words without verb or figure
 * claim nothing, a name among them or not; "the death of a pilot" says that he died.
 */
const isFragment = (items: readonly SaidItem[], tellings: readonly Telling[]): boolean =>
  items.every(({ telling, proposition: { at, nominal, event, words, names, of } }) => {
    const { attribution, quantities } = tellings[telling] as Telling;
    const plain = [...words].filter((word) => !names.has(word)).length;
    if (attribution.stance !== "asserts" || plain >= CLAIMING || of === "nobody") return false;
    if (names.size > 0 && (event || nominal !== true)) return false;
    return (nominal === true || words.size === 0) && !quantities.some((q) => contains(at, q.at));
  });

const ANSWERS: ReadonlySet<Stance> = new Set(["confirms", "denies", "doubts"]);

/** "denied the reports", "confirmed it": content that only points back to what is being said. */
export const pointsBack = (telling: Telling, vocabulary: Vocabulary): boolean => {
  const { propositions, attribution, reading } = telling;
  if (!ANSWERS.has(attribution.stance) || propositions.some((p) => p.event)) return false;
  const words = attribution.content.at
    .map((at) => reading.report.text.slice(at.start, at.end))
    .join(" ")
    .toLowerCase()
    .match(/\p{L}+/gu);
  return (
    words !== null &&
    words.length <= 4 &&
    // "the reports", "reports"; "a neighbor's report" is somebody's own
    (words.length === 1 || vocabulary.words.definite.has(words[0] ?? "")) &&
    words.some(
      (w) => vocabulary.words.pointers.has(w) || (w.length > 3 && vocabulary.words.pointers.has(w.replace(/s$/, ""))),
    )
  );
};

/** The claims with the statements that only point back joined to the one most talked about in their report before them. */
export function joinPointers(
  claims: readonly MatchedClaim[],
  told: readonly ToldStatement[],
  vocabulary: Vocabulary,
): MatchedClaim[] {
  const pointing = told.filter(({ tellings }) => tellings.every((t) => pointsBack(t, vocabulary)));
  const targets = new Map<MatchedClaim, ToldStatement[]>();
  const own = new Set(pointing.map((t) => t.statement.id));
  for (const pointer of pointing) {
    const target = meantClaim(claims, pointer, own, vocabulary);
    if (target) targets.set(target, [...(targets.get(target) ?? []), pointer]);
  }
  return claims.flatMap((claim) => {
    if (claim.members.every((m) => own.has(m.told.statement.id)) && targets.size > 0) return [];
    const extra = (targets.get(claim) ?? []).filter((t) => !claim.members.some((m) => m.told === t));
    if (extra.length === 0) return [claim];
    const members = [
      ...claim.members,
      ...extra.map(
        (t): Member => ({
          told: t,
          relation: t.statement.stance,
          why: "it points back to what is being said",
          propositions: [],
        }),
      ),
    ];
    return [withMembers(claim, members)];
  });
}

/** "the accusation" means what was said last before it; "the reports" and "it", what is most talked about. */
function meantClaim(
  claims: readonly MatchedClaim[],
  pointer: ToldStatement,
  pointers: ReadonlySet<string>,
  vocabulary: Vocabulary,
): MatchedClaim | undefined {
  const content = pointer.statement.passages[0]?.exact.toLowerCase().match(/\p{L}+/gu) ?? [];
  const answers = content.some((word) => vocabulary.words.answered.has(word.replace(/s$/, "")));
  return (answers ? saidBefore(claims, pointer, pointers) : undefined) ?? mostTalkedAbout(claims, pointer, pointers);
}

function saidBefore(claims: readonly MatchedClaim[], pointer: ToldStatement, pointers: ReadonlySet<string>) {
  let best: { claim: MatchedClaim; at: number } | undefined;
  const here = pointer.statement.appearances[0];
  const before = here?.content[0]?.at.start ?? 0;
  for (const claim of claims) {
    for (const { told, relation } of claim.members) {
      if (relation !== "asserts" && relation !== "confirms") continue;
      if (pointers.has(told.statement.id) || told.statement.by === pointer.statement.by) continue;
      for (const a of told.statement.appearances) {
        const at = a.content[0]?.at.start ?? 0;
        if (a.report === here?.report && at < before && (best === undefined || at > best.at)) best = { claim, at };
      }
    }
  }
  return best?.claim;
}

function mostTalkedAbout(
  claims: readonly MatchedClaim[],
  pointer: ToldStatement,
  pointers: ReadonlySet<string>,
): MatchedClaim | undefined {
  const reports = new Set(pointer.statement.appearances.map((a) => a.report));
  // who answers what is being said does not speak of his own word
  const isOwn = (claim: MatchedClaim): boolean =>
    claim.members.some(
      ({ told: { statement }, relation }) =>
        (relation === "asserts" || relation === "confirms") && partyOf(statement.by) === partyOf(pointer.statement.by),
    );
  const others = pointer.statement.stance === "denies" ? claims.filter((claim) => !isOwn(claim)) : claims;
  const score = (claim: MatchedClaim): number =>
    claim.members.filter((m) => !pointers.has(m.told.statement.id)).length +
    (claim.members.some((m) => m.told.statement.appearances.some((a) => reports.has(a.report))) ? 1 : 0);
  const best = others.reduce<MatchedClaim | undefined>(
    (a, b) => (a === undefined || score(b) > score(a) ? b : a),
    undefined,
  );
  return best && score(best) >= 2 ? best : undefined;
}

/** A claim with another list of statements. */
export const withMembers = (claim: MatchedClaim, members: readonly Member[]): MatchedClaim => ({
  ...claim,
  members,
  claim: {
    ...claim.claim,
    statements: members.map(({ told: { statement }, relation, why }) => ({ id: statement.id, relation, why })),
  },
});

const reportOf = (tellings: readonly Telling[], telling: number): string =>
  (tellings[telling] as Telling).reading.report.id;

function add(
  members: Map<ToldStatement, Member>,
  ownerOf: ReadonlyMap<Telling, ToldStatement>,
  telling: Telling,
  proposition: Proposition,
  why: string,
  opposite: boolean,
): void {
  const told = ownerOf.get(telling);
  if (!told) return;
  const known = members.get(told);
  const relation = relationOf(telling, proposition, opposite, told.statement.stance);
  members.set(
    told,
    known
      ? { ...known, propositions: [...known.propositions, proposition] }
      : { told, relation, why, propositions: [proposition] },
  );
}

/** Who does not know why a thing is so says that it is. */
const WHY = /^["“'‘]?(?:as to )?why\s/i;

const asksWhy = ({ attribution: { content }, reading }: Telling): boolean =>
  content.at[0] !== undefined && WHY.test(wordsAt(reading.report.text, content.at[0]));

/** "dismissed | the vote | as a sham": what somebody calls what he turns down. */
const isCalled = ({ attribution, reading }: Telling, at: Position): boolean =>
  attribution.content.at.some(
    (part, i) =>
      i > 0 &&
      at.start <= part.start &&
      part.end <= at.end &&
      /^as\s/i.test(reading.report.text.slice(part.start, part.end)),
  );

/** What a statement does to a claim: one that stands for the claim's opposite denies it, one that denies the opposite asserts it. */
function relationOf(telling: Telling, { negated, at }: Proposition, opposite: boolean, stance: Stance): Stance {
  // "dismissed the vote as a sham" says that it is one
  const called = stance === "denies" && isCalled(telling, at);
  const stands = called ? true : standsFor(telling, negated);
  if (stands === undefined) return stance === "does-not-know" && asksWhy(telling) && !opposite ? "asserts" : stance;
  if (stands === opposite) return "denies";
  return stance === "confirms" ? "confirms" : "asserts";
}

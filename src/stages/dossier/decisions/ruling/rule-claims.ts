import type { MatchedClaim, Member } from "../../../claims/match.js";
import type { Rulings } from "../../../claims/matching/rulings.js";
import type { Stance } from "../../../claims/statement.js";
import type { ToldStatement } from "../../../claims/statements.js";
import type { Decision } from "../decision.js";
import { claimFinder, statementOf } from "./claim-finder.js";
import type { Notes } from "./notes.js";
import { tellingsAt } from "./rule-statements.js";

/** A grade that a person gave a claim. */
export interface ClaimGrade {
  readonly decision: string;
  readonly grade: number;
}

/** What decisions make of claims once they are found: whose they are, which is set aside, central or graded. */
export interface RuledClaims extends Pick<Rulings, "claims"> {
  /** The last grades that persons gave, by the ids of claims. */
  readonly grades: ReadonlyMap<string, ClaimGrade>;
  /** Ids of claims that persons marked as central, with the decision. */
  readonly central: ReadonlyMap<string, string>;
}

const RELATIONS: Readonly<Partial<Record<Decision["kind"], Stance | "none">>> = {
  asserts: "asserts",
  denies: "denies",
  "no-part": "none",
};

/** One after the other, the earliest first: what a later decision says of the same replaces what an earlier one said. */
export function ruleClaims(
  decisions: readonly Decision[],
  notes: Notes,
  whyOf: (decision: string) => string,
): RuledClaims {
  const grades = new Map<string, ClaimGrade>();
  const central = new Map<string, string>();
  return {
    grades,
    central,
    claims: (found, told) => {
      const own = decisions.filter(
        ({ kind, targets = [] }) => !/same$/.test(kind) && targets.some((t) => "claim" in t),
      );
      if (own.length === 0) return found;
      const claimAt = claimFinder(found);
      const changed = new Map(found.map((claim) => [claim, claim] as const));
      const aside = new Set<MatchedClaim>();
      const words = new LastWords();
      for (const decision of own) {
        const { id, kind, targets = [], grade } = decision;
        const target = targets.find((one) => "claim" in one);
        const claim = target && "claim" in target ? claimAt(target.claim) : undefined;
        if (claim === undefined) continue;
        const passages = [claim.claim.text];
        const relation = RELATIONS[kind];
        if (relation !== undefined) {
          const statement = statementIn(told, decision);
          if (statement === undefined) continue;
          const key = `${claim.claim.id} ${statement.statement.id}`;
          words.say(key, relation, id);
          const had = claim.members.find((member) => member.told === statement)?.relation;
          notes.found(id, {
            had: had === undefined ? "it as no part of the claim" : `it as ${PARTICIPLE[had]} the claim`,
            passages: [...statement.statement.passages.slice(0, 1), ...passages],
          });
          const now = changed.get(claim) ?? claim;
          changed.set(claim, withRelation(now, statement, relation, whyOf(id)));
        } else if (kind === "set-aside" || kind === "central") {
          words.say(claim.claim.id, kind, id);
          if (kind === "set-aside") {
            aside.add(claim);
            central.delete(claim.claim.id);
            const { length } = claim.members;
            notes.found(id, { had: `it as a claim of ${length} statement${length === 1 ? "" : "s"}`, passages });
          } else {
            aside.delete(claim);
            central.set(claim.claim.id, id);
          }
        } else if (kind === "grade" && typeof grade === "number") {
          words.say(`grade ${claim.claim.id}`, String(grade), id);
          grades.set(claim.claim.id, { decision: id, grade });
        }
      }
      words.tell(notes);
      return [...changed].flatMap(([claim, now]) => (aside.has(claim) || now.members.length === 0 ? [] : [now]));
    },
  };
}

const PARTICIPLE: Readonly<Record<Stance, string>> = {
  asserts: "asserting",
  confirms: "confirming",
  denies: "denying",
  doubts: "doubting",
  "does-not-know": "leaving open",
  asks: "asking about",
};

/** Of several decisions on one thing the last holds; those before it that say otherwise are in conflict with it. */
class LastWords {
  readonly #said = new Map<string, { readonly word: string; readonly decision: string }[]>();

  say(key: string, word: string, decision: string): void {
    this.#said.set(key, [...(this.#said.get(key) ?? []), { word, decision }]);
  }

  tell(notes: Notes): void {
    for (const said of this.#said.values()) {
      const last = said.at(-1);
      for (const { word, decision } of said) if (last && word !== last.word) notes.conflict(decision, [last.decision]);
    }
  }
}

function statementIn(told: readonly ToldStatement[], { targets = [] }: Decision): ToldStatement | undefined {
  const target = targets.find((one) => "statement" in one);
  return target && statementOf(told, (tellings) => tellingsAt(tellings)(target));
}

function withRelation(claim: MatchedClaim, told: ToldStatement, relation: Stance | "none", why: string): MatchedClaim {
  const at = claim.members.findIndex((member) => member.told === told);
  const own: Member[] =
    relation === "none" ? [] : [{ told, relation, why, propositions: claim.members[at]?.propositions ?? [] }];
  const members = at < 0 ? [...claim.members, ...own] : claim.members.toSpliced(at, 1, ...own);
  const statements = members.map((m) => ({ id: m.told.statement.id, relation: m.relation, why: m.why }));
  return { ...claim, members, claim: { ...claim.claim, statements } };
}

import type { Passage } from "../../../../text/passage.js";

/** What became of a decision in one story. */
export interface Note {
  /** What the machine had, to follow "the machine had"; undefined where the decision changes nothing that it finds. */
  readonly had?: string;
  /** Words of what it is about. */
  readonly passages: readonly Passage[];
}

/** What becomes of the decisions while a story is told. */
export interface Notes {
  /** What a decision is about was found, and it is heard. */
  found(decision: string, note: Note): void;
  /** Others say otherwise. */
  conflict(decision: string, others: readonly string[]): void;
  /** A claim whose words are these rests on the decision too. */
  touch(decision: string, passage: Passage): void;
  readonly byDecision: ReadonlyMap<string, Note>;
  readonly conflicts: ReadonlyMap<string, readonly string[]>;
  readonly touched: ReadonlyMap<string, readonly Passage[]>;
}

/** Notes with nothing in them. */
export function startNotes(): Notes {
  const byDecision = new Map<string, Note>();
  const conflicts = new Map<string, string[]>();
  const touched = new Map<string, Passage[]>();
  return {
    byDecision,
    conflicts,
    touched,
    found: (decision, note) => {
      if (!byDecision.has(decision)) byDecision.set(decision, note);
    },
    conflict: (decision, others) => {
      conflicts.set(decision, [...new Set([...(conflicts.get(decision) ?? []), ...others])]);
    },
    touch: (decision, passage) => {
      touched.set(decision, [...(touched.get(decision) ?? []), passage]);
    },
  };
}

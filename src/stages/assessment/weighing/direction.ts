import { type Belief, sharedBy } from "./pairs.js";
import type { Table } from "./table.js";

/** How much one thing that both say and that one said first speaks for a direction: ln(1.9 / 0.1), nine in ten being copied. */
const EARLIER = Math.log(19);

/**
 * How much speaks for `b` copying `a`, in nats (for `a` copying `b`, where it is negative): who was first with what both say; and where
 * accuracies change, as a copier is as good as its original where it copies and as good as itself elsewhere
 * (Dong, Berti-Equille & Srivastava 2009, intuition 2).
 */
export function directionOf(table: Table, a: number, b: number, belief: Belief): number {
  let first = 0;
  for (const [mine, theirs] of sharedBy(table.said[a] ?? [], table.said[b] ?? [])) {
    if (mine.value !== theirs.value) continue;
    if (mine.to <= theirs.from) first++;
    else if (theirs.to <= mine.from) first--;
  }
  return EARLIER * first + outOfCharacter(table, b, a, belief) - outOfCharacter(table, a, b, belief);
}

/** How much a source's accuracy on what it shares with another differs from its accuracy on the rest, as a log likelihood ratio. */
function outOfCharacter(table: Table, source: number, other: number, belief: Belief): number {
  const others = new Set((table.said[other] ?? []).map((said) => said.item));
  const shared = { n: 1, right: 0.5 };
  const rest = { n: 1, right: 0.5 };
  for (const { item, value, share } of table.said[source] ?? []) {
    const side = others.has(item) ? shared : rest;
    side.n += share;
    side.right += share * (belief.probability[item]?.[value] ?? 0);
  }
  const apart = logLikelihood(shared.right, shared.n) + logLikelihood(rest.right, rest.n);
  return apart - logLikelihood(shared.right + rest.right, shared.n + rest.n);
}

const logLikelihood = (right: number, n: number): number => {
  const p = right / n;
  return right * Math.log(Math.max(p, 1e-9)) + (n - right) * Math.log(Math.max(1 - p, 1e-9));
};

import { compareInstants, type Instant, isBy } from "../../../record/instant.js";
import type { StoryDecision } from "../../stories/decision.js";
import type { Decision } from "./decision.js";

/** The decisions as they stand at a moment. */
export interface HeldDecisions {
  /** Those made by then, in the order in which they were made; undated ones first, in the order given. */
  readonly all: readonly Decision[];
  /** Those of them that are in force: neither taken back nor takings back. */
  readonly active: readonly Decision[];
  /** The taking back in force for each decision that is taken back. */
  readonly takenBack: ReadonlyMap<string, Decision>;
}

/**
 * The decisions made by a moment, and which of them are taken back. A decision of tomorrow is not in yesterday's account. A taking back may
 * itself be taken back: then the decision is in force again. In whatever order dated decisions are given, they stand in one order.
 */
export function holdDecisions(decisions: readonly Decision[], asOf: Instant | undefined): HeldDecisions {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const depths = depthsOf(byId);
  const depth = ({ id }: Decision): number => depths.get(id) ?? 0;
  const all = decisions
    .filter(({ at }) => at === undefined || asOf === undefined || isBy(at, asOf))
    .sort(
      (a, b) =>
        inTime(a.at, b.at) || depth(a) - depth(b) || (a.at === undefined || a.id === b.id ? 0 : a.id < b.id ? -1 : 1),
    );
  const place = new Map(all.map(({ id }, i) => [id, i]));
  const takenBack = new Map<string, Decision>();
  for (const [i, decision] of [...all.entries()].reverse()) {
    if (decision.kind !== "take-back" || decision.decision === undefined || takenBack.has(decision.id)) continue;
    const target = place.get(decision.decision);
    if (target !== undefined && target < i && !takenBack.has(decision.decision))
      takenBack.set(decision.decision, decision);
  }
  return { all, active: all.filter(({ id, kind }) => kind !== "take-back" && !takenBack.has(id)), takenBack };
}

/** How many takings back deep a decision is, so that of two at one moment the one that takes the other back is the later. */
function depthsOf(byId: ReadonlyMap<string, Decision>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const start of byId.values()) {
    const chain: string[] = [];
    const seen = new Set<string>();
    let at: Decision | undefined = start;
    while (at !== undefined && !depths.has(at.id) && !seen.has(at.id)) {
      seen.add(at.id);
      chain.push(at.id);
      at = at.decision === undefined ? undefined : byId.get(at.decision);
    }
    const under = at === undefined ? -1 : (depths.get(at.id) ?? -1);
    for (const [i, id] of chain.reverse().entries()) depths.set(id, under + 1 + i);
  }
  return depths;
}

/** Undated ones come first. */
const inTime = (a: Instant | undefined, b: Instant | undefined): number =>
  a === undefined || b === undefined ? Number(a !== undefined) - Number(b !== undefined) : compareInstants(a, b);

/** What the decisions in force say of which reports tell one event, the earliest first. */
export const storyDecisions = (active: readonly Decision[]): StoryDecision[] =>
  active.flatMap(({ kind, reports, from, by, why }) =>
    (kind === "together" || kind === "apart") && reports !== undefined
      ? [
          {
            kind,
            reports,
            ...(from === undefined ? {} : { from }),
            ...(by === undefined ? {} : { by }),
            ...(why === undefined ? {} : { why }),
          },
        ]
      : [],
  );

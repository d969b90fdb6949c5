import { type ClusterScore, scoreClusters } from "../score/clusters.js";
import type { PartyAt } from "./found-parties.js";
import type { PartyCase } from "./party-case.js";

/**
 * How well the parties found agree with the marked ones, over all cases; `found` has one entry a case. Only pairs of mentions of
 * one case count; a mention that was found to be nobody's is a group of its own.
 *
 * @param speaking counts only the sources of what is said.
 */
export function scoreParties(cases: readonly PartyCase[], found: readonly PartyAt[], speaking: boolean): ClusterScore {
  const gold = new Map<string, string>();
  const given = new Map<string, string>();
  cases.forEach(({ mentions }, i) => {
    for (const mention of mentions) {
      if (speaking && !mention.speaks) continue;
      const item = `${i} ${mention.at.report} ${mention.at.start} ${mention.at.end}`;
      gold.set(item, `${i} ${mention.party}`);
      const party = found[i]?.(mention);
      if (party !== undefined) given.set(item, `${i} ${party}`);
    }
  });
  return scoreClusters(gold, given);
}

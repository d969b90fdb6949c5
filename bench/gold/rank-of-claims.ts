import type { AttributedReading } from "../../src/stages/attributions/attribution.js";
import type { Account } from "../../src/stages/dossier/account-document.js";
import { pairClaims } from "./compare-claims.js";
import type { Expected } from "./expected/expected.js";
import { frame } from "./frame.js";
import { matchAttributions } from "./match-attributions.js";

/** Where the claims that an editor lists stand among those of the account, by their story. */
export interface ClaimRanks {
  /** Ranks from 1 of the claims found, within their stories. */
  readonly ranks: readonly number[];
  /** How many of them are among the first n of a story in which n are found. */
  readonly high: number;
  /** Stories that open with one of them, and stories that hold one. */
  readonly opened: number;
  readonly stories: number;
  /** What each story opens with. */
  readonly openings: readonly string[];
}

/** The ranks of an editor's claims in an account. */
export function rankOfClaims(expected: Expected, account: Account, readings: readonly AttributedReading[]): ClaimRanks {
  const both = frame(expected, account, readings);
  const found = new Set(pairClaims(both, matchAttributions(both)).values());
  const stories = account.stories
    .map(({ claims }) => ({
      first: claims[0]?.text.exact ?? "",
      ranks: claims.flatMap((claim, at) => (found.has(claim) ? [at + 1] : [])),
    }))
    .filter(({ ranks }) => ranks.length > 0);
  return {
    ranks: stories.flatMap(({ ranks }) => ranks),
    high: stories.reduce((n, { ranks }) => n + ranks.filter((rank) => rank <= ranks.length).length, 0),
    opened: stories.filter(({ ranks }) => ranks[0] === 1).length,
    stories: stories.length,
    openings: stories.map(({ first }) => first),
  };
}

import type { FoundFigure } from "../figures/collect-figures.js";
import type { CountKey } from "../figures/find-counts.js";
import type { MatchedClaim } from "../match.js";
import type { PartyGroup } from "../parties/identify.js";
import type { PartyJoin } from "../parties/merge-parties.js";
import type { Party } from "../party.js";
import type { ToldStatement } from "../statements.js";
import type { Telling } from "../telling.js";
import type { Utterance } from "./join-utterances.js";
import type { SameSaying } from "./same-saying.js";

/**
 * What persons ruled about a story. `tellStory` hands each function what it found by itself and goes on with what comes back; a
 * function that nothing was ruled for gives back what it was given. What must be one, must stay apart or is set aside is named by
 * words of reports, so it is looked up in what was found (`dossier/decisions/`).
 */
export interface Rulings {
  parties(groups: readonly PartyGroup[]): readonly PartyGroup[];
  /** The joins of parties that may be made. */
  partyJoins(joins: readonly PartyJoin[], parties: readonly Party[]): readonly PartyJoin[];
  /** Tellings in no utterance are set aside: no statement, row or figure is made of them. */
  utterances(found: readonly Utterance[], tellings: readonly Telling[]): readonly Utterance[];
  rows(
    found: Pick<SameSaying, "rows" | "opposites">,
    tellings: readonly Telling[],
  ): Pick<SameSaying, "rows" | "opposites">;
  figures(found: readonly FoundFigure[]): readonly FoundFigure[];
  countKey(keyOf: CountKey, found: readonly FoundFigure[]): CountKey;
  claims(found: readonly MatchedClaim[], told: readonly ToldStatement[]): readonly MatchedClaim[];
}

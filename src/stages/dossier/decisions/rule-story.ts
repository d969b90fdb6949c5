import type { Reliability } from "../../assessment/records/reliability.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { MatchedClaim } from "../../claims/match.js";
import type { Rulings } from "../../claims/matching/rulings.js";
import type { AccountClaim, AccountStory } from "../account-document.js";
import { signedWhy } from "./decided-by.js";
import type { Decision, Touched } from "./decision.js";
import { type Note, startNotes } from "./ruling/notes.js";
import { partMentions } from "./ruling/part-mentions.js";
import { ruleClaims } from "./ruling/rule-claims.js";
import { ruleFigures } from "./ruling/rule-figures.js";
import { ruleParties } from "./ruling/rule-parties.js";
import { ruleRows } from "./ruling/rule-rows.js";
import { ruleStatements } from "./ruling/rule-statements.js";
import { StoryFinder } from "./story-finder.js";

/** What became of a decision in one story. */
export interface Outcome extends Note {
  readonly decision: Decision;
  readonly conflicts: readonly string[];
  readonly on: readonly Touched[];
}

/** The decisions in force over one story while its account is made. */
export interface StoryRuling {
  /** The readings with those parties parted that a report takes for one. */
  readings(given: readonly AttributedReading[]): readonly AttributedReading[];
  readonly rulings: Rulings;
  /** A claim with the credibility that a person gave it, where one did. */
  graded(claim: AccountClaim): AccountClaim;
  /** The claims with those first that persons marked as central. */
  ranked(claims: readonly AccountClaim[]): AccountClaim[];
  /** What became of the decisions that are about something of this story, once all of it is there. */
  settle(story: Omit<AccountStory, "sentences">, claims: readonly MatchedClaim[]): readonly Outcome[];
  /** What `settle` came to. */
  readonly outcomes: readonly Outcome[];
}

/** What the story's decisions look into beside its own records. */
export interface RulingContext {
  readonly textOf: (report: string) => string | undefined;
  /** How reliable a source is taken to be without what decisions say of it. */
  readonly machineReliability: (names: readonly string[]) => Reliability;
}

/** The decisions in force, the earliest first, over one story. */
export function ruleStory(decisions: readonly Decision[], context: RulingContext): StoryRuling {
  const notes = startNotes();
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const whyOf = (id: string): string => signedWhy(byId.get(id));
  const statements = ruleStatements(decisions, notes, whyOf);
  const claims = ruleClaims(decisions, notes, whyOf);
  const outcomes: Outcome[] = [];
  return {
    outcomes,
    readings: (given) => given.map((reading) => partMentions(reading, decisions, notes)),
    rulings: {
      ...ruleParties(decisions, notes, whyOf),
      utterances: statements.utterances,
      ...ruleRows(decisions, notes, whyOf, statements.setAside),
      ...ruleFigures(decisions, notes),
      claims: claims.claims,
    },
    graded: (claim) => {
      const given = claims.grades.get(claim.id);
      if (given === undefined) return claim;
      const had = `credibility ${claim.credibility}: ${claim.credibilityReason.replace(/\.$/, "")}`;
      notes.found(given.decision, { had, passages: [claim.text] });
      const credibilityReason = `Graded ${given.grade} ${whyOf(given.decision)}. The machine had ${had}.`;
      return { ...claim, credibility: given.grade, credibilityReason };
    },
    ranked: (all) => {
      const first = all.filter(({ id }) => claims.central.has(id));
      for (const { id, text } of first) {
        const had = `it as claim ${all.findIndex((claim) => claim.id === id) + 1} of ${all.length}`;
        notes.found(claims.central.get(id) ?? "", { had, passages: [text] });
      }
      const marked = first.map((claim) => ({ ...claim, kind: "event" as const }));
      return [...marked, ...all.filter(({ id }) => !claims.central.has(id))];
    },
    settle: (story, found) => {
      const finder = new StoryFinder(story, found, context.textOf);
      const graded = new Map<string, Decision>();
      for (const decision of decisions) {
        if (typeof decision.grade !== "string") continue;
        for (const { party = "" } of finder.all(decision.targets ?? [])) {
          const before = graded.get(party);
          if (before && before.grade !== decision.grade) notes.conflict(before.id, [decision.id]);
          graded.set(party, decision);
        }
      }
      const settled = decisions.flatMap((decision): Outcome[] => {
        const { id, targets = [] } = decision;
        const on = finder.all(targets);
        const conflicts = notes.conflicts.get(id) ?? [];
        const note = notes.byDecision.get(id) ?? noteOn(decision, story, on, finder, context);
        if (note === undefined && conflicts.length === 0) return [];
        const touched = (notes.touched.get(id) ?? []).flatMap((passage) => finder.claimAt(passage));
        const passages = note?.passages ?? targets.flatMap((target) => finder.passages(target));
        return [{ decision, ...note, passages, conflicts, on: distinct([...on, ...touched], story.id) }];
      });
      outcomes.push(...settled);
      return settled;
    },
  };
}

const distinct = (on: readonly Touched[], story: string): Touched[] => [
  ...new Map(on.map((one) => [JSON.stringify(one), { story, ...one }])).values(),
];

/** Of a note, and of a source's grade, the story only tells whether what it is about is there. */
function noteOn(
  { kind, targets = [], grade }: Decision,
  story: Omit<AccountStory, "sentences">,
  on: readonly Touched[],
  finder: StoryFinder,
  { machineReliability }: RulingContext,
): Note | undefined {
  if (on.length === 0) return undefined;
  if (kind === "note") return { passages: targets.flatMap((target) => finder.passages(target)) };
  if (kind !== "grade" || typeof grade !== "string") return undefined;
  const parties = story.parties.filter(({ id }) => on.some(({ party }) => party === id));
  const [first] = parties.map(({ name, names }) => machineReliability([name, ...names.map(({ exact }) => exact)]));
  return (
    first && { had: `${first.grade}: ${first.because}`, passages: parties.flatMap(({ names }) => names.slice(0, 1)) }
  );
}

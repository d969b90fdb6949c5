import { compareInstants, type Instant } from "../../record/instant.js";
import type { MatchedClaim } from "../claims/match.js";
import { type By, type Party, partyOf } from "../claims/party.js";
import type { Statement } from "../claims/statement.js";
import type { ToldStatement } from "../claims/statements.js";
import { knownAtOf } from "../claims/telling.js";
import { listed } from "../provenance/explain-bounds.js";
import type { Traced } from "../provenance/trace.js";
import type { Assessment, Status, StatusChange } from "./assessment.js";

/** What assessing asks of a language and of the story. */
export interface AssessmentContext {
  readonly parties: ReadonlyMap<string, Party>;
  /** True for a party that speaks for a public office. */
  readonly isOfficial: (party: Party) => boolean;
  /** Statements by which a source takes back what it said, by the id of the party. */
  readonly retractions: ReadonlyMap<string, readonly ToldStatement[]>;
}

interface Step {
  readonly statement: Statement;
  readonly party: Party | undefined;
  readonly at: Instant;
  readonly knownAt: Instant;
}

/** Status over time, and credibility as a step of the Admiralty scale, for one claim. */
export function assess(claim: MatchedClaim, support: Traced, against: Traced, context: AssessmentContext): Assessment {
  const history = historyOf(claim, support, context);
  return { ...credibilityOf(support, against, history), history };
}

const says = (s: Statement): boolean => s.stance === "asserts" || s.stance === "confirms";

function stepsOf(claim: MatchedClaim, { parties }: AssessmentContext): Step[] {
  return claim.members
    .map(({ told }) => {
      const times = told.tellings.map((t) => t.time).sort(compareInstants);
      const known = told.tellings.map((t) => knownAtOf(t.reading)).sort(compareInstants);
      return {
        statement: told.statement,
        party: parties.get(partyOf(told.statement.by)),
        at: told.statement.saidAt ?? (times[0] as Instant),
        knownAt: known[0] as Instant,
      };
    })
    .sort((a, b) => compareInstants(a.at, b.at) || rank(a) - rank(b) || compareInstants(a.knownAt, b.knownAt));
}

/** Of two statements of one day, the unofficial comes first: an office confirms what is already about. */
const rank = ({ statement }: Step): number => (statement.stance === "confirms" ? 1 : says(statement) ? 0 : 2);

function historyOf(claim: MatchedClaim, support: Traced, context: AssessmentContext): StatusChange[] {
  const history: StatusChange[] = [];
  const steps = stepsOf(claim, context);
  for (const step of steps) {
    const status = statusAfter(step, history, context);
    if (status === undefined) continue;
    const joined = history.find(
      (h) => h.status === status && (compareInstants(h.since, step.at) === 0 || !repeatable(status)),
    );
    if (joined) {
      if (sameMoment(joined.since, step.at)) addTo(joined, step);
      continue;
    }
    history.push(change(status, step));
  }
  if (support.independence.atLeast > 1) addCorroboration(history, support, steps);
  addRetractions(history, support, context);
  return history.sort((a, b) => compareInstants(a.since, b.since) || order.indexOf(a.status) - order.indexOf(b.status));
}

const order: readonly Status[] = [
  "first reported",
  "claimed",
  "corroborated",
  "officially confirmed",
  "disputed",
  "denied",
  "retracted",
];
const repeatable = (status: Status): boolean => status === "denied" || status === "disputed";
const sameMoment = (a: Instant, b: Instant): boolean => a === b;

function addTo(change: StatusChange, step: Step): void {
  change.because.push(step.statement.id);
  if (!change.by.some((by) => partyOf(by) === partyOf(step.statement.by))) change.by.push(step.statement.by);
}

function statusAfter(
  { statement, party }: Step,
  history: readonly StatusChange[],
  context: AssessmentContext,
): Status | undefined {
  if (statement.stance === "denies") return history.length === 0 || party?.kind !== "unnamed" ? "denied" : "disputed";
  if (statement.stance === "doubts") return "disputed";
  if (!says(statement)) return undefined;
  const official = party !== undefined && party.kind !== "unnamed" && context.isOfficial(party);
  if (statement.stance === "confirms" && official) return "officially confirmed";
  if (history.length > 0) return undefined;
  return party === undefined || party.kind === "unnamed" || party.kind === "outlet" || party.kind === "document"
    ? "first reported"
    : "claimed";
}

function change(status: Status, { statement, at, knownAt, party }: Step): StatusChange {
  const who = party?.name ?? (typeof statement.by === "string" ? "a source" : statement.by.unnamed);
  return {
    status,
    since: at,
    knownAt,
    because: [statement.id],
    by: [statement.by],
    ...(status === "officially confirmed" && statement.basis !== undefined && { onInformationFrom: statement.basis }),
    reason: `${who} ${statement.stance === "asserts" ? "says it" : statement.stance === "does-not-know" ? "does not know" : `${statement.stance} it`}`,
  };
}

function addCorroboration(history: StatusChange[], support: Traced, steps: readonly Step[]): void {
  const firstHand = support.traced.filter((o) => o.counts && o.firstHand && !o.open).map((o) => o.party.id);
  const seen = new Set<string>();
  for (const step of steps) {
    const id = partyOf(step.statement.by);
    if (!firstHand.includes(id) || !says(step.statement)) continue;
    seen.add(id);
    if (seen.size < 2) continue;
    history.push({
      status: "corroborated",
      since: step.at,
      knownAt: step.knownAt,
      because: [step.statement.id],
      by: [step.statement.by],
      reason: `${seen.size} origins speak of it at first hand`,
    });
    return;
  }
}

function addRetractions(history: StatusChange[], support: Traced, context: AssessmentContext): void {
  for (const origin of support.traced) {
    for (const { statement, tellings } of context.retractions.get(origin.party.id) ?? []) {
      const known = tellings.map((t) => knownAtOf(t.reading)).sort(compareInstants);
      const times = tellings.map((t) => t.time).sort(compareInstants);
      history.push({
        status: "retracted",
        since: statement.saidAt ?? (times[0] as Instant),
        knownAt: known[0] as Instant,
        because: [statement.id],
        by: [statement.by],
        reason: `${origin.party.name} takes it back`,
      });
    }
  }
}

/**
 * Steps of the Admiralty scale for information (NATO AJP-2.1), from origins: 1 two independent origins, none against; 2 an
 * office confirms it, or several that may be independent; 3 one; 4 another origin contradicts; 5 more contradict than assert,
 * or its only origin took it back; 6 no origin known.
 */
function credibilityOf(
  support: Traced,
  against: Traced,
  history: readonly StatusChange[],
): Pick<Assessment, "credibility" | "credibilityReason"> {
  const { atLeast, atMost } = support.independence;
  const contra = against.independence.atMost;
  const graded = (credibility: number, credibilityReason: string) => ({ credibility, credibilityReason });
  if (atMost === 0) return graded(6, "No origin is known that asserts it.");
  if (history.some((h) => h.status === "retracted") && atMost === 1) return graded(5, "Its only origin took it back.");
  if (contra > atMost) return graded(5, `More origins contradict it (${contra}) than assert it (${atMost}).`);
  if (contra > 0)
    return graded(4, `${listed(against.traced.filter((o) => o.counts).map((o) => o.party.name))} contradicts it.`);
  if (atLeast >= 2) return graded(1, "At least two independent origins assert it and none contradicts.");
  const confirmed = history.find((h) => h.status === "officially confirmed");
  if (confirmed) return graded(2, "An office with standing confirms it and no origin contradicts.");
  if (atMost >= 2) return graded(2, "Several origins that may be independent assert it and none contradicts.");
  return graded(3, "One origin asserts it and none contradicts.");
}

/** What a `By` is called. */
export const nameOf = (by: By, parties: ReadonlyMap<string, Party>): string =>
  typeof by === "string" ? (parties.get(by)?.name ?? by) : by.unnamed;

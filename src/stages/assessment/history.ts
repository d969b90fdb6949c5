import { compareEnds, compareInstants, type Instant, isBy } from "../../record/instant.js";
import type { Passage } from "../../text/passage.js";
import type { MatchedClaim } from "../claims/match.js";
import { type Party, partyOf } from "../claims/party.js";
import type { Stance, Statement } from "../claims/statement.js";
import { knownAtOf } from "../claims/telling.js";
import type { Retraction } from "../provenance/retractions.js";
import type { Traced } from "../provenance/trace.js";
import { type Status, type StatusChange, statusSchema } from "./assessment.js";
import { type KnownStanding, says } from "./standings.js";

/** A change of status before it is told what stood then. */
export type Change = Omit<StatusChange, "independence" | "credibility">;

/** What telling a claim's history asks of the story. */
export interface HistoryContext {
  readonly parties: ReadonlyMap<string, Party>;
  /** True for a party that speaks for a public office. */
  readonly isOfficial: (party: Party) => boolean;
  /** True for the country in which the story takes place, as far as its place names tell. */
  readonly isHome: (country: string) => boolean;
  /** True for a saying-word by which somebody only holds a thing to be so: "believes". */
  readonly isBelief: (cue: string) => boolean;
  /** The takings back of the story, with the ids of the parties named in them. */
  readonly retractions: readonly (Retraction & { readonly ids: readonly string[] })[];
}

interface Step {
  readonly statement: Statement;
  readonly relation: Stance;
  /** It stands against the claim only by giving another figure. */
  readonly byFigure: boolean;
  /** Its figure takes the place of the claim's. */
  readonly replaces: boolean;
  /** It is told for its denial, which confirms nothing. */
  readonly denial: boolean;
  readonly party: Party | undefined;
  readonly at: Instant;
  /** Something tells the time: the sentence, or its report. */
  readonly dated: boolean;
  /** The words of the story that tell when it was written, where neither it nor its sentence does. */
  readonly datedBy: readonly Passage[];
  readonly knownAt: Instant;
}

const ORDER: readonly Status[] = statusSchema.options;

/**
 * The status of a claim over time, oldest first: each change with the moment it holds from, the moment we could know of it,
 * and the statements it rests on. Old matter in a new report moves nothing, since a statement counts from when it was said.
 */
export function tellHistory(
  claim: MatchedClaim,
  standings: readonly KnownStanding[],
  context: HistoryContext,
): Change[] {
  const history: Change[] = [];
  const steps = stepsOf(claim, context.parties);
  const asserted = new Map<string, { at: Instant; reports: readonly string[] }>();
  for (const step of steps) {
    const by = partyOf(step.statement.by);
    const before = asserted.get(by);
    const reports = step.statement.appearances.map(({ report }) => report);
    // at one moment of one report a speaker hardly takes back what it has just said
    const apart =
      before !== undefined &&
      (compareInstants(step.at, before.at) > 0 || !reports.some((report) => before.reports.includes(report)));
    // several outlets or officials under one description give several counts
    const isOne = !step.byFigure || (step.replaces && !(isReport(step) || step.party?.kind === "unnamed"));
    // two figures of one speaker, of which none takes the place of the other, were misread or told of two things
    if (step.byFigure && before !== undefined && !step.replaces) continue;
    // who denies what is said of him does not take it back, unless he says in words of his own that it is not so
    const takes = step.statement.stance !== "denies";
    const own = step.relation === "denies" && takes && apart && isOne;
    const status = own ? "retracted" : statusAfter(step, history, context);
    if (says(step.relation)) asserted.set(by, { at: step.at, reports: [...(before?.reports ?? []), ...reports] });
    if (status === undefined) continue;
    const earlier = history.find((h) => h.status === status);
    if (earlier === undefined) history.push(changeTo(status, step));
    else if (earlier.since === step.at) addTo(earlier, step);
  }
  history.push(...corroborations(standings, steps));
  if (!history.some((h) => h.status === "retracted")) history.push(...falling(standings));
  const support = standings.at(-1)?.support;
  if (support && !history.some((h) => h.status === "retracted")) history.push(...takingsBack(claim, support, context));
  return history.sort((a, b) => compareInstants(a.since, b.since) || ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

function stepsOf(claim: MatchedClaim, parties: ReadonlyMap<string, Party>): Step[] {
  return claim.members
    .map(({ told: { statement, tellings }, relation, byFigure = false, replaces = false, denial = false }) => ({
      statement,
      relation,
      byFigure,
      replaces,
      denial,
      party: parties.get(partyOf(statement.by)),
      at: statement.saidAt ?? (tellings.map((t) => t.time).sort(compareInstants)[0] as Instant),
      dated:
        statement.saidAt !== undefined ||
        tellings.some(
          ({ reading: { report, written, notBefore } }) =>
            report.publishedAt !== undefined || written !== undefined || notBefore !== undefined,
        ),
      datedBy: tellings.find(({ reading }) => reading.written !== undefined)?.reading.written?.because ?? [],
      knownAt: tellings.map((t) => knownAtOf(t.reading)).sort(compareInstants)[0] as Instant,
    }))
    .sort((a, b) => compareInstants(a.at, b.at) || rank(a) - rank(b) || compareInstants(a.knownAt, b.knownAt));
}

/** Of two statements of one moment, the plain one comes first: an office confirms what is already about. */
const rank = ({ relation }: Step): number => (relation === "confirms" ? 1 : says(relation) ? 0 : 2);

function statusAfter(
  step: Step,
  history: readonly Change[],
  { isOfficial, isHome, isBelief }: HistoryContext,
): Status | undefined {
  const { statement, relation, party } = step;
  // A rumour that nobody stands for changes nothing ("some say it is not so").
  if (relation === "denies" && (isCollective(statement) || party?.kind === "document")) return undefined;
  const outright = statement.stance === "denies" && !step.byFigure;
  // who gave another count before anybody gave this one did not dispute it
  if (relation === "denies" && !outright && !history.some(isStart)) return undefined;
  if (relation === "denies") return outright && party?.kind !== "unnamed" ? "denied" : "disputed";
  if (relation === "doubts") return "disputed";
  if (!says(relation)) return undefined;
  if (
    party &&
    !step.denial &&
    isOfficial(party) &&
    (relation === "confirms" || (speaksOfItsOwn(party, isHome) && isPlain(statement, isBelief)))
  )
    return "officially confirmed";
  const status = isReport(step) ? "first reported" : "claimed";
  const standing = history.find(isStart);
  return standing === undefined || (standing.status === status && standing.since === step.at) ? status : undefined;
}

const isStart = ({ status }: Change): boolean => status !== "disputed" && status !== "denied";

/** An outlet, a collective ("reports"), or somebody unnamed whom an outlet passes on: that is news, nobody's claim yet. */
const isReport = ({ party, statement }: Step): boolean =>
  party === undefined ||
  party.kind === "outlet" ||
  party.kind === "document" ||
  (party.kind === "unnamed" && (isCollective(statement) || statement.via.some((chain) => chain.length > 0)));

const isCollective = ({ by }: Statement): boolean => typeof by !== "string" && by.several === true;

/** Said outright in at least one place: no hedge, no "believes". */
const isPlain = (statement: Statement, isBelief: HistoryContext["isBelief"]): boolean =>
  statement.certainty === undefined &&
  statement.appearances.some(({ cue }) => !cue.some(({ exact }) => isBelief(exact)));

/**
 * A body has standing where it speaks of its own place: "the ministry said that eight people died". A foreign service and a
 * single office-holder only claim, until they say that they confirm.
 */
const speaksOfItsOwn = (party: Party, isHome: HistoryContext["isHome"]): boolean =>
  party.kind === "organisation" && (party.country === undefined || isHome(party.country));

const DONE: Readonly<Record<Stance, string>> = {
  asserts: "said",
  confirms: "confirmed",
  denies: "denied",
  doubts: "doubted",
  "does-not-know": "left open",
  asks: "asked",
};

function changeTo(status: Status, { statement, at, dated, datedBy, knownAt, party, relation }: Step): Change {
  const who = party?.name ?? (typeof statement.by === "string" ? "a source" : statement.by.unnamed);
  const basis = status === "officially confirmed" ? statement.basis : undefined;
  return {
    status,
    since: at,
    dated,
    knownAt,
    because: [statement.id],
    by: [statement.by],
    ...(basis !== undefined && { onInformationFrom: basis }),
    passages: [...datedBy],
    reason: `${status === "retracted" ? "taken back" : DONE[relation]} by ${who}`,
  };
}

function addTo(change: Change, { statement }: Step): void {
  if (!change.because.includes(statement.id)) change.because.push(statement.id);
  if (!change.by.some((by) => partyOf(by) === partyOf(statement.by))) change.by.push(statement.by);
  if (change.status === "officially confirmed" && change.onInformationFrom === undefined && statement.basis) {
    change.onInformationFrom = statement.basis;
  }
}

/** Corroborated from when a second origin speaks of it at first hand; no longer from when they are known to be one, or fall. */
function corroborations(standings: readonly KnownStanding[], steps: readonly Step[]): Change[] {
  const changes: Change[] = [];
  let standing = false;
  for (const { knownAt, support, fallen } of standings) {
    const now = fallen === undefined && support.independence.atLeast >= 2;
    if (now === standing) continue;
    standing = now;
    if (!now) {
      if (fallen === undefined) changes.push(notAnyLonger(knownAt, support));
      continue;
    }
    const change = corroboration(
      support,
      steps.filter((step) => isBy(step.knownAt, knownAt)),
    );
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

function corroboration(support: Traced, steps: readonly Step[]): Change | undefined {
  const knowing = new Set(support.knowing.map((o) => o.party.id));
  const originOf = new Map(support.traced.map((o) => [o.party.id, o.oneWith ?? o.party.id]));
  const heard = new Map<string, Step>();
  for (const step of steps) {
    const id = originOf.get(partyOf(step.statement.by)) ?? "";
    if (!knowing.has(id) || !says(step.relation) || heard.has(id)) continue;
    heard.set(id, step);
    if (heard.size < 2) continue;
    const both = [...heard.values()];
    return {
      ...changeTo("corroborated", step),
      knownAt:
        both
          .map((s) => s.knownAt)
          .sort(compareEnds)
          .at(-1) ?? step.knownAt,
      because: both.map((s) => s.statement.id),
      by: both.map((s) => s.statement.by),
      reason: "two origins speak of it at first hand",
    };
  }
  return undefined;
}

function notAnyLonger(knownAt: Instant, support: Traced): Change {
  const left = support.traced.filter(({ counts }) => counts);
  const one = support.traced.find(({ leftOut }) => leftOut !== undefined);
  return {
    status: "no longer corroborated",
    since: knownAt,
    dated: true,
    knownAt,
    because: left.flatMap(({ statements }) => statements),
    by: left.map(({ by }) => by),
    passages: [...(one?.joinPassages ?? [])],
    reason:
      one?.leftOut === undefined
        ? "only one origin of it is left"
        : `${one.party.name} is no origin of its own: ${one.leftOut}`,
  };
}

/** From when nothing that asserts it stands any longer. */
function falling(standings: readonly KnownStanding[]): Change[] {
  const { fallen } = standings.find((standing) => standing.fallen !== undefined) ?? {};
  if (fallen === undefined) return [];
  const status = !fallen.lasting ? "no longer told" : fallen.kind === "corrected" ? "corrected" : "retracted";
  return [
    {
      status,
      since: fallen.knownAt,
      dated: true,
      knownAt: fallen.knownAt,
      because: [],
      by: fallen.party === undefined ? [] : [fallen.party],
      passages: [...fallen.because],
      reason: fallen.lasting ? fallen.why : "newer versions of the reports that told it leave it out",
    },
  ];
}

/** Taken back: by one of its origins, or by the outlet that all its trails pass through. */
function takingsBack(claim: MatchedClaim, support: Traced, { retractions }: HistoryContext): Change[] {
  const involved = new Set(support.traced.flatMap((o) => [o.party.id, ...o.tellings.flatMap((t) => t.via)]));
  const fitting = retractions
    .filter((r) => r.concepts.has(claim.concept) && r.ids.some((id) => involved.has(id)))
    .sort((a, b) => compareInstants(a.at, b.at));
  const first = fitting[0];
  if (first === undefined) return [];
  const by = first.ids.filter((id) => involved.has(id)).slice(0, 1);
  return [
    {
      status: "retracted",
      since: first.at,
      dated: true,
      knownAt: first.knownAt,
      because: [],
      by,
      passages: [first.passage],
      reason: "the report it rests on was taken back",
    },
  ];
}

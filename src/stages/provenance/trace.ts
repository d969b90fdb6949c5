import { UnionFind } from "../../text/union-find.js";
import type { MatchedClaim } from "../claims/match.js";
import type { Stance } from "../claims/statement.js";
import { explainBounds } from "./explain-bounds.js";
import type { Independence, Origin, TracedOrigin } from "./origin.js";
import { joinsByBody } from "./tracing/bodies.js";
import { joinsByCopy } from "./tracing/copies.js";
import { type End, endsOf, headcount, isAtLarge, isOpen, isUnnamed, isVague, outletLetters } from "./tracing/end.js";
import { isFirstHand } from "./tracing/first-hand.js";
import type { Join } from "./tracing/join.js";
import { joinsByRelay } from "./tracing/relays.js";
import type { StoryTrails } from "./tracing/story-trails.js";
import { joinsByPaper, joinsByUtterance } from "./tracing/utterances.js";

export interface Traced {
  readonly independence: Pick<Independence, "atLeast" | "atMost">;
  readonly traced: readonly TracedOrigin[];
  /** Those that the reports show to know it themselves, independently of each other. */
  readonly knowing: readonly TracedOrigin[];
  /** Further ones that may say the same in other words; the upper bound takes them in. */
  readonly near: readonly TracedOrigin[];
  /** The upper bound without these: who is known to say so. */
  readonly saying: number;
}

/**
 * Where a claim's trails end and how many of the ends may be independent of each other (docs/reference/origins.md).
 *
 * The ends are the parties that take the stand asked for. Trails that share a party, an utterance, a wire's copy, a passage, a
 * body or a basis are joined; of those that are one, the one they lead to counts. At most: what is left, an unnamed group with
 * as many as it is said to be, and who may say the same in other words. At least: one, unless the reports show that several, each
 * named and of different bodies and families, know it themselves.
 */
export function traceOrigins(
  claim: Pick<MatchedClaim, "members" | "near">,
  story: StoryTrails,
  takes: (relation: Stance) => boolean,
): Traced {
  const traced = tracedAmong(claim, story, takes);
  const counting = traced.filter((o) => o.counts);
  const saying = asMany(counting);
  const knowing = ofDifferentNames(counting.filter((o) => o.firstHand && !o.open));
  const atLeast = saying === 0 ? 0 : Math.max(1, knowing.length);
  const near = saying === 0 ? [] : nearTo(claim, traced, saying, story, takes);
  return { independence: { atLeast, atMost: saying + asMany(near) }, traced, knowing, near, saying };
}

const asMany = (counting: readonly TracedOrigin[]): number => counting.reduce((sum, o) => sum + o.upTo, 0);

function tracedAmong(
  claim: Pick<MatchedClaim, "members">,
  story: StoryTrails,
  takes: (relation: Stance) => boolean,
): TracedOrigin[] {
  const ends = endsOf(claim, story.parties, takes);
  return markCounting(ends, joinsAmong(ends, story), story);
}

/** Of those who may say the same, the ones that would be origins of their own: one for each by which the count would grow. */
function nearTo(
  { members, near = [] }: Pick<MatchedClaim, "members" | "near">,
  traced: readonly TracedOrigin[],
  saying: number,
  story: StoryTrails,
  takes: (relation: Stance) => boolean,
): TracedOrigin[] {
  if (near.length === 0) return [];
  const known = new Set(traced.map(({ party }) => party.id));
  const counting = tracedAmong({ members: [...members, ...near] }, story, takes).filter((o) => o.counts);
  const more = Math.max(0, asMany(counting) - saying);
  return counting
    .filter(({ party }) => !known.has(party.id))
    .slice(0, more)
    .map((o) => ({ ...o, upTo: 1 }));
}

/** The origins as an account has them, and the bounds with their reasons. */
export const tellOrigins = (
  { independence, traced, knowing, near, saying }: Traced,
  { parties }: Pick<StoryTrails, "parties">,
): { origins: Origin[]; independence: Independence } => ({
  origins: traced.map(({ by, basis, open, counts, oneWith, statements, through }) => ({
    by,
    ...(basis !== undefined && { basis }),
    open,
    counts,
    ...(oneWith !== undefined && { oneWith }),
    statements,
    through,
  })),
  independence: { ...independence, reasons: explainBounds({ traced, near, knowing, saying }, independence, parties) },
});

/**
 * What makes ends one, in the order in which a reason is given where several hold. An outlet, and a source that no name settles,
 * lead on to one end only: two that they may both stand for are not one through them.
 */
function joinsAmong(ends: readonly End[], story: StoryTrails): Join[] {
  if (story.words === undefined || ends.length < 2) return [];
  const joins = [
    ...joinsByRelay(ends, story),
    ...joinsByBody(ends, story, story.words),
    ...joinsByPaper(ends, story.words),
    ...joinsByUtterance(ends),
    ...joinsByCopy(ends, story, story.words),
  ];
  const led = new Set<number>();
  // a body that somebody with a name speaks for is settled by him, whatever others print of its words
  const settled = new Set(
    joins.flatMap(({ from, to, kind }) => (kind === "speaks for" && !isVague(ends[from] as End) ? [to] : [])),
  );
  return joins.filter(({ from, to, kind }) => {
    const end = ends[from] as End;
    if (settled.has(from) && COPIED.has(kind) && !isVague(ends[to] as End)) return false;
    if (!isVague(end) && !story.isOutlet(end.party)) return true;
    const first = !led.has(from);
    led.add(from);
    return first;
  });
}

const COPIED: ReadonlySet<Join["kind"]> = new Set(["taken-over passage", "revision of one piece", "same wire credit"]);

/**
 * A brother and his family are hardly independent: of those that share the last word of their name, one; of an outlet's own
 * reporters, one for each outlet named, whether in full or by its initials.
 */
function ofDifferentNames(origins: readonly TracedOrigin[]): TracedOrigin[] {
  const key = (o: TracedOrigin): string => {
    if (o.party.kind === "unnamed") return outletLetters(o.party.name);
    const words = o.party.name.toLowerCase().match(/\p{L}+/gu) ?? [];
    return words.filter((w) => w !== "family").at(-1) ?? o.party.id;
  };
  return [...new Map(origins.map((o) => [key(o), o])).values()];
}

/** Each end with the one that it is one with and what that makes of it. */
function markCounting(ends: readonly End[], joins: readonly Join[], story: StoryTrails): TracedOrigin[] {
  const { words } = story;
  const sets = new UnionFind(ends.length);
  for (const { from, to } of joins) sets.join(from, to);
  const groups = new Map(sets.groups().map((group) => [sets.find(group[0] ?? 0), group]));
  const leading = new Set(joins.map((j) => j.from));
  const heads = new Map([...groups].map(([set, group]) => [set, headOf(group, ends, leading)]));
  const joinOf = new Map<number, Join>();
  for (const join of joins) if (!joinOf.has(join.from)) joinOf.set(join.from, join);
  for (const join of joins) if (!joinOf.has(join.to)) joinOf.set(join.to, join);
  const somebodyNamed = [...heads.values()].some((i) => isNamed(ends[i] as End, story));
  return ends.map((end, i): TracedOrigin => {
    const head = heads.get(sets.find(i)) ?? i;
    const members = head === i ? (groups.get(sets.find(i)) ?? [i]).map((k) => ends[k] as End) : [end];
    const join = joinOf.get(i);
    const atLarge = head === i && somebodyNamed && passesOnAtLarge(end, story);
    const leftOut = head !== i ? reasonOf(join, i, ends) : atLarge ? AT_LARGE : undefined;
    return {
      by: end.by,
      ...(end.basis !== undefined && { basis: end.basis }),
      open: isOpen(end, story),
      counts: leftOut === undefined,
      ...(head !== i && { oneWith: (ends[head] as End).party.id }),
      statements: end.statements.map((s) => s.id),
      through: [...new Set(end.tellings.map((t) => t.reading.report.id))],
      party: end.party,
      tellings: end.tellings,
      passages: end.statements.flatMap((s) => s.passages),
      ...(leftOut !== undefined && { leftOut }),
      ...(head !== i && join && { joinPassages: join.passages }),
      firstHand: words !== undefined && members.some((m) => isFirstHand(m, story, words)),
      upTo: words === undefined || !isUnnamed(end) ? 1 : Math.max(...members.map((m) => headcount(m, words))),
    };
  });
}

/** Why an end that is one with another does not count beside it. */
function reasonOf(join: Join | undefined, i: number, ends: readonly End[]): string {
  if (join === undefined || join.from === i) return join?.why ?? "it is one with another of them";
  return `it is one with ${(ends[join.from] as End).party.name}`;
}

const AT_LARGE = "nobody in particular is named, and those named may be meant";

const isNamed = (end: End, story: StoryTrails): boolean => !isUnnamed(end) && !passesOnAtLarge(end, story);

const passesOnAtLarge = (end: End, { words }: StoryTrails): boolean => words !== undefined && isAtLarge(end, words);

/** Of ends that are one, the one that the others lead to; of several such, the one that is named best. */
function headOf(group: readonly number[], ends: readonly End[], leading: ReadonlySet<number>): number {
  const last = group.filter((i) => !leading.has(i));
  const candidates = last.length > 0 ? last : group;
  return candidates.reduce((a, b) => (rank(ends[b] as End) < rank(ends[a] as End) ? b : a));
}

const RANKS: Readonly<Record<End["party"]["kind"], number>> = {
  organisation: 0,
  person: 1,
  country: 2,
  document: 3,
  outlet: 4,
  unnamed: 5,
};

const rank = ({ party }: End): number => RANKS[party.kind];

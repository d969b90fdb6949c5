import type { StoryChange } from "./change.js";
import type { Decisions } from "./decision.js";
import { whyApart, whyDecided, whyTogether } from "./explain.js";
import { bundleOf } from "./likeness/bundle.js";
import type { Vocabulary } from "./likeness/vocabulary.js";
import type { Member, OpenStory } from "./open-story.js";

/** What a rearrangement needs of the stories beside the groups. */
export interface Rearranging {
  readonly vocabulary: Vocabulary;
  readonly decisions: Decisions;
  /** Starts a story without reports, named after its first. */
  start(first: Member): OpenStory;
  /** Takes note that a story is no more. */
  end(story: OpenStory): void;
}

/**
 * Makes stories of groups of reports: a group goes on as the story it has most reports of, so that ids stay what they were for
 * as many reports as can be. Reports that are in no story yet join; what else changes is told.
 */
export function rearrange(groups: readonly (readonly Member[])[], stories: Rearranging): StoryChange[] {
  const heirs = heirsOf(groups);
  const kept = new Set(heirs.values());
  const changes: StoryChange[] = [];
  const filled: { readonly story: OpenStory; readonly members: Member[] }[] = [];
  const ended = new Set<OpenStory>();
  for (const group of groups) {
    const members = [...group].sort((a, b) => a.rank - b.rank);
    const [first] = members;
    if (first === undefined) continue;
    const newcomers = members.filter(({ story }) => story === undefined);
    const story = heirs.get(group) ?? stories.start(first);
    for (const [from, moved] of cameFrom(members, story)) {
      const others = members.filter((member) => member.story !== from);
      const gone = !kept.has(from);
      if (gone) ended.add(from);
      const kind = gone ? "merged" : heirs.has(group) ? "moved" : "split";
      const why = kind === "split" ? whyLeft(moved, from, stories) : whyOne(moved, others, stories);
      changes.push({ kind, story: story.id, reports: moved.map(({ id }) => id), from: from.id, why });
    }
    for (const newcomer of newcomers) {
      changes.unshift(
        arrival(
          newcomer,
          story,
          members.filter((member) => member !== newcomer),
          stories,
        ),
      );
    }
    if (newcomers.length === 1 && members.length === story.members.length + 1 && isSame(members, story, newcomers[0])) {
      if (newcomers[0]) story.put(newcomers[0]);
    } else if (!isSame(members, story)) filled.push({ story, members });
  }
  for (const { story } of filled) story.clear();
  for (const story of ended) {
    story.clear();
    stories.end(story);
  }
  for (const { story, members } of filled) story.refill(members);
  return changes;
}

/** For each group, the story it goes on as: the pairs with most reports in common first, then the elder story. */
function heirsOf(groups: readonly (readonly Member[])[]): Map<readonly Member[], OpenStory> {
  const pairs = groups.flatMap((group) => {
    const counts = new Map<OpenStory, number>();
    for (const { story } of group) if (story) counts.set(story, (counts.get(story) ?? 0) + 1);
    return [...counts].map(([story, count]) => ({ group, story, count }));
  });
  pairs.sort((a, b) => b.count - a.count || a.story.rank - b.story.rank);
  const heirs = new Map<readonly Member[], OpenStory>();
  const taken = new Set<OpenStory>();
  for (const { group, story } of pairs) {
    if (heirs.has(group) || taken.has(story)) continue;
    heirs.set(group, story);
    taken.add(story);
  }
  return heirs;
}

const cameFrom = (members: readonly Member[], story: OpenStory): Map<OpenStory, Member[]> => {
  const origins = new Map<OpenStory, Member[]>();
  for (const member of members) {
    if (member.story === undefined || member.story === story) continue;
    const list = origins.get(member.story);
    if (list === undefined) origins.set(member.story, [member]);
    else list.push(member);
  }
  return origins;
};

const isSame = (members: readonly Member[], story: OpenStory, besides?: Member): boolean =>
  members.every((member) => member === besides || member.story === story) &&
  members.length === story.members.length + (besides ? 1 : 0);

/** What is to be said of a report that just came, and of the reports it is with now. */
export function arrival(
  member: Member,
  story: OpenStory,
  others: readonly Member[],
  { vocabulary, decisions }: Pick<Rearranging, "vocabulary" | "decisions">,
): StoryChange {
  const reports = [member.id];
  if (others.length === 0)
    return { kind: "started", story: story.id, reports, why: "no story in the window is near enough" };
  const decided = othersDecided([member], others, decisions);
  const rest = others.length === story.members.length ? story.bundle : bundleOf(others);
  const why = decided ?? whyTogether(bundleOf([member]), rest, vocabulary);
  return { kind: "joined", story: story.id, reports, why };
}

const whyOne = (moved: readonly Member[], others: readonly Member[], { vocabulary, decisions }: Rearranging): string =>
  othersDecided(moved, others, decisions) ?? whyTogether(bundleOf(moved), bundleOf(others), vocabulary);

const whyLeft = (moved: readonly Member[], from: OpenStory, { vocabulary, decisions }: Rearranging): string => {
  const gone = new Set(moved);
  const others = from.members.filter((member) => !gone.has(member));
  for (const a of namesOf(moved, decisions)) {
    for (const b of namesOf(others, decisions)) {
      const decision = decisions.between(a, b);
      if (decision !== undefined) return whyDecided(decision);
    }
  }
  return whyApart(bundleOf(moved), bundleOf(others), vocabulary);
};

/** "by decision ..." where some of the reports must be with some of the others. */
const othersDecided = (
  reports: readonly Member[],
  others: readonly Member[],
  decisions: Decisions,
): string | undefined => {
  const names = namesOf(reports, decisions);
  if (names.size === 0) return undefined;
  const shared = [...namesOf(others, decisions)].find((name) => names.has(name));
  const decision = shared === undefined ? undefined : decisions.uniting(shared);
  return decision === undefined ? undefined : whyDecided(decision);
};

const namesOf = (members: readonly Member[], decisions: Decisions): Set<string> =>
  new Set(members.flatMap(({ id }) => decisions.groupOf(id) ?? []));

import { idOf } from "../../record/digest.js";
import type { StoryChange } from "./change.js";
import { Clock } from "./clock.js";
import { Decisions, type StoryDecision } from "./decision.js";
import { aloneOf } from "./likeness/bundle.js";
import { judge, marginOf, type Verdict } from "./likeness/judge.js";
import { TermIndex } from "./likeness/term-index.js";
import { Vocabulary } from "./likeness/vocabulary.js";
import { type Member, OpenStory } from "./open-story.js";
import { arrival, type Rearranging, rearrange } from "./rearrange.js";
import { regroup } from "./regroup.js";
import type { Story } from "./story.js";
import { byTime, storyOf } from "./story-of.js";
import { publishedOf, type StoryInput, takeIn } from "./take-in.js";

const DAY = 86_400_000;
/** Stories beside the nearest that are looked at again with a report. */
const NEIGHBOURS = 2;
/** A neighbourhood of at most so many reports is grouped anew with every report that comes to it. */
const SMALL = 16;
/** Reports that are grouped anew at a time: when a larger story has grown by half, or a person decides. */
const LOOKED_AGAIN = 48;
const LOOKED_AGAIN_DECIDED = 256;
const GROWTH = 1.5;
/** However the dates of the reports jump, a story is open until so many reports came after its last. */
const LEAST_OPEN = 1000;

/** A story and how a report stands to it. */
interface Near extends Verdict {
  readonly story: OpenStory;
}

/** How stories are kept open. */
export interface OpenStoriesOptions {
  /** A story that no report joined for so many days is closed. */
  readonly days?: number;
  /** At most so many reports are kept: beyond, the stories that were not joined for longest are closed. */
  readonly most?: number;
  readonly decisions?: Iterable<StoryDecision>;
}

/**
 * Stories as reports come in: each joins a story, starts one, makes two into one or parts one into two at once. Work and memory
 * go by the reports within the window, whatever the number that came before.
 *
 * A report is compared with the stories that share its rare words. While these have few reports they are grouped anew as if
 * all had come together, so that the order in which they came does not matter; a large story takes the report in as it is, and is
 * looked through again whenever it has grown by half.
 */
export class OpenStories {
  readonly #days: number;
  readonly #most: number;
  readonly #decisions: Decisions;
  readonly #vocabulary = new Vocabulary();
  readonly #index = new TermIndex<OpenStory>();
  readonly #clock = new Clock();
  readonly #members = new Map<string, Member>();
  /** By when a report joined last, the longest ago first. */
  readonly #open = new Map<OpenStory, { readonly at: number; readonly came: number }>();
  #came = 0;
  #started = 0;

  constructor({ days = 14, most = 100_000, decisions = [] }: OpenStoriesOptions = {}) {
    this.#days = days;
    this.#most = most;
    this.#decisions = new Decisions(decisions);
  }

  /** The decisions in force, the earliest first. */
  get decisions(): Pick<Decisions, "all" | "overruled"> {
    return this.#decisions;
  }

  /** How many reports are in the window. */
  get size(): number {
    return this.#members.size;
  }

  /** The id of the story that a report in the window is in. */
  storyOf(report: string): string | undefined {
    return this.#members.get(report)?.story?.id;
  }

  /**
   * Takes a report in and tells what changed: what was let go first, then what became of the report, then what else. A report
   * whose id is in the window already changes nothing.
   */
  add(input: StoryInput): StoryChange[] {
    if (this.#members.has(input.report.id)) return [];
    this.#clock.hear(publishedOf(input));
    const changes = this.#letGo();
    const member = takeIn(input, this.#vocabulary, { rank: this.#came++, came: this.#clock.now });
    this.#members.set(member.id, member);
    changes.push(...this.#place(member));
    if (member.story) {
      this.#touch(member.story);
      changes.push(...this.#trim(member.story));
    }
    return changes;
  }

  /** The stories in the window, the one with the oldest report first. */
  stories(): Story[] {
    return [...this.#open.keys()]
      .map((story) => storyOf(story.id, story.members, this.#vocabulary, this.#decisions))
      .sort((a, b) => byTime({ knownAt: a.from, id: a.reports[0] ?? "" }, { knownAt: b.from, id: b.reports[0] ?? "" }));
  }

  /** Holds to a person's decision from now on, whatever comes; tells what it changed. */
  decide(decision: StoryDecision): StoryChange[] {
    this.#decisions.put(decision);
    return this.#lookAgainAt(decision);
  }

  /** Takes a decision back: the reports are where they would be without it. */
  takeBack(decision: StoryDecision): StoryChange[] {
    const taken = this.#decisions.takeBack(decision);
    return taken === undefined ? [] : this.#lookAgainAt(taken);
  }

  /** The decision that undoes a change for good; undefined where its reports are not in the window, or there is nothing to undo. */
  undoing({ kind, story, reports, from }: StoryChange): StoryDecision | undefined {
    const known = reports.filter((report) => this.#members.has(report));
    if (known.length === 0 || kind === "started" || kind === "left" || kind === "closed") return undefined;
    const of = [...this.#open.keys()].find(({ id }) => id === (kind === "split" ? from : story));
    const others = (of?.members ?? []).map(({ id }) => id).filter((id) => !reports.includes(id));
    if (others.length === 0) return undefined;
    return kind === "split"
      ? { kind: "together", reports: [...known, ...others] }
      : { kind: "apart", reports: known, from: others };
  }

  #place(member: Member): StoryChange[] {
    const near = this.#near(member);
    const decided = this.#decidedStory(member);
    const stories = [...new Set([...(decided ? [decided] : []), ...this.#hood(near)])];
    const total = stories.reduce((sum, { members }) => sum + members.length, 1);
    if (total <= SMALL) return this.#regroup(stories, member, LOOKED_AGAIN);
    const fitting = near.filter(({ likeness, needed }) => likeness >= needed).map(({ story }) => story);
    const story = decided ?? fitting[0] ?? this.#start(member);
    const changes = [arrival(member, story, story.members, this.#tools)];
    story.put(member);
    for (const other of fitting) {
      if (other === story || this.#barred(story.members, other)) continue;
      if (marginOf(story.bundle, other.bundle, story.bundle.withAll(other.bundle)) < 0) continue;
      changes.push(...rearrange([[...story.members, ...other.members]], this.#tools));
      if (member.story !== story) return changes;
    }
    if (story.members.length < story.lookAgainAt) return changes;
    const open = [story, ...stories].filter((one) => this.#open.has(one));
    changes.push(...this.#regroup([...new Set(open)], undefined, LOOKED_AGAIN));
    return changes;
  }

  /** Of the stories near a report, those that are to be looked at again with it. */
  #hood(near: readonly Near[]): OpenStory[] {
    const close = near.filter(({ likeness, needed }) => likeness >= needed / 2).slice(0, NEIGHBOURS + 1);
    return close.map(({ story }) => story);
  }

  /** The stories near a report that no decision keeps it from, the one it fits best first. */
  #near(member: Member): Near[] {
    const one = aloneOf(member);
    return this.#index
      .nearest(member.vector)
      .filter((story) => !this.#barred([member], story))
      .map((story) => ({ story, ...judge(one, story.bundle, story.bundle.with(member)) }))
      .sort((a, b) => b.likeness - b.needed - (a.likeness - a.needed) || a.story.rank - b.story.rank);
  }

  #decidedStory(member: Member): OpenStory | undefined {
    for (const id of this.#decisions.togetherWith(member.id)) {
      const story = this.#members.get(id)?.story;
      if (story !== undefined) return story;
    }
    return undefined;
  }

  #barred(members: readonly Member[], story: OpenStory): boolean {
    if (this.#decisions.all.length === 0) return false;
    const groupOf = ({ id }: Member) => this.#decisions.groupOf(id) ?? [];
    const others = new Set(story.members.flatMap(groupOf));
    return members.flatMap(groupOf).some((a) => [...others].some((b) => this.#decisions.between(a, b) !== undefined));
  }

  /** Groups the stories of a decision's reports anew, and those near to them: what it kept from each other may now belong together. */
  #lookAgainAt({ reports, from = [] }: StoryDecision): StoryChange[] {
    // "a and b, b and c" makes a and c one before b has come
    const decided = [...reports, ...from].flatMap((id) => [id, ...this.#decisions.togetherWith(id)]);
    const stories = new Set(decided.flatMap((id) => this.#members.get(id)?.story ?? []));
    const members = [...stories].flatMap((story) => story.members).slice(0, LOOKED_AGAIN);
    for (const member of members) for (const story of this.#hood(this.#near(member))) stories.add(story);
    return this.#regroup([...stories], undefined, LOOKED_AGAIN_DECIDED);
  }

  #regroup(stories: readonly OpenStory[], newcomer: Member | undefined, most: number): StoryChange[] {
    const groups = regroup(stories, newcomer, this.#decisions, most);
    const changes = rearrange(groups, this.#tools);
    for (const group of groups) {
      const story = group[0]?.story;
      if (story !== undefined) story.lookAgainAt = Math.ceil(story.members.length * GROWTH);
    }
    return changes;
  }

  get #tools(): Rearranging {
    return {
      vocabulary: this.#vocabulary,
      decisions: this.#decisions,
      start: (first) => this.#start(first),
      end: (story) => this.#open.delete(story),
    };
  }

  #start(first: Member): OpenStory {
    const id = idOf("story", first.founded === 0 ? first.id : [first.id, first.founded]);
    first.founded++;
    const story = new OpenStory(id, this.#started++, this.#index);
    this.#touch(story);
    return story;
  }

  #touch(story: OpenStory): void {
    this.#open.delete(story);
    this.#open.set(story, { at: this.#clock.now, came: this.#came });
  }

  /** Lets go what is out of the window: whole stories, and the oldest reports of a story that goes on. */
  #letGo(): StoryChange[] {
    const changes: StoryChange[] = [];
    const limit = this.#clock.now - this.#days * DAY;
    for (const [story, { at, came }] of this.#open) {
      const idle = at < limit && came < this.#came - LEAST_OPEN;
      if (!idle && this.#members.size <= this.#most) break;
      const why = idle ? `no report joined it for ${this.#days} days` : `more than ${this.#most} reports are open`;
      changes.push({ kind: "closed", story: story.id, reports: this.#forget(story.members), why });
      story.clear();
      this.#open.delete(story);
    }
    return changes;
  }

  #forget(members: readonly Member[]): string[] {
    for (const { id, counted } of members) {
      this.#members.delete(id);
      this.#vocabulary.release(counted);
    }
    return members.map(({ id }) => id);
  }

  /** The oldest reports of a story that goes on for longer than the window lasts, or that has grown out of all bounds. */
  #trim(story: OpenStory): StoryChange[] {
    const { members } = story;
    const now = this.#clock.now;
    const [oldest] = members;
    const large = members.length > Math.max(2, this.#most / 10);
    const past = (one: Member, days: number) => one.came < now - days * DAY && one.rank < this.#came - LEAST_OPEN;
    if (oldest === undefined || !(large || past(oldest, 2 * this.#days))) return [];
    const kept = members.filter((one, i) => (large ? i >= members.length / 2 : !past(one, this.#days)));
    const gone = new Set(members);
    for (const one of kept) gone.delete(one);
    const reports = this.#forget([...gone]);
    story.refill(kept);
    return [{ kind: "left", story: story.id, reports, why: "the story goes on for longer than the window lasts" }];
  }
}

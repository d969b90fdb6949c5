import type { Instant } from "../../record/instant.js";
import { Bundle, type Bundled } from "./likeness/bundle.js";
import type { TermIndex } from "./likeness/term-index.js";

/** A report in the window. */
export interface Member extends Bundled {
  readonly id: string;
  /** Its number in the order of arrival. */
  readonly rank: number;
  /** When it could be known. */
  readonly knownAt: Instant;
  /** What the window's clock showed when it came. */
  readonly came: number;
  /** All its terms, to be released when it leaves. */
  readonly counted: readonly number[];
  /** How many stories were named after it. */
  founded: number;
  story?: OpenStory;
}

/** A story that reports may still join. */
export class OpenStory {
  readonly id: string;
  /** Place among the stories started: the elder keeps its id where two become one. */
  readonly rank: number;
  /** In the order they came. */
  members: Member[] = [];
  bundle = new Bundle();
  /** How many reports it must have to be looked through again. */
  lookAgainAt = 0;
  readonly #index: TermIndex<OpenStory>;
  #probes = new Set<number>();

  constructor(id: string, rank: number, index: TermIndex<OpenStory>) {
    this.id = id;
    this.rank = rank;
    this.#index = index;
  }

  put(member: Member): void {
    this.members.push(member);
    this.bundle.put(member);
    member.story = this;
    this.#enlist(member);
  }

  /** Makes these its reports; the ones it had must have gone elsewhere or be among them. */
  refill(members: readonly Member[]): void {
    this.clear();
    for (const member of members) this.put(member);
  }

  /** Takes it out of the index, with no reports. */
  clear(): void {
    for (const term of this.#probes) this.#index.remove(term, this);
    this.#probes = new Set();
    this.members = [];
    this.bundle = new Bundle();
  }

  #enlist({ vector }: Member): void {
    for (const term of vector.probes) {
      if (this.#probes.has(term)) continue;
      this.#probes.add(term);
      this.#index.put(term, this);
    }
  }
}

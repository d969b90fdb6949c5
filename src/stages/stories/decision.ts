/**
 * What a person decided of some reports. `together`: they tell one event. `apart`: each of `reports` tells another event than
 * each of `from`, or, without `from`, than each other of `reports`.
 */
export interface StoryDecision {
  readonly kind: "together" | "apart";
  /** Ids of reports; they need not have come yet. */
  readonly reports: readonly string[];
  readonly from?: readonly string[];
  /** Who decided. */
  readonly by?: string;
  readonly why?: string;
}

/** The decisions in force. Where two contradict each other, the later one holds for the reports they differ on. */
export class Decisions {
  #all: StoryDecision[] = [];
  #leaders = new Map<string, string>();
  #groups = new Map<string, string[]>();
  /** For the leader of each group, the leaders of those it must not be one with, and by which decision. */
  #apart = new Map<string, Map<string, StoryDecision>>();
  #overruled = new Set<StoryDecision>();

  constructor(decisions: Iterable<StoryDecision> = []) {
    this.#all = [...decisions];
    this.#rule();
  }

  get all(): readonly StoryDecision[] {
    return this.#all;
  }

  /** Decisions of which at least a part does not hold, since a later one says otherwise. */
  get overruled(): ReadonlySet<StoryDecision> {
    return this.#overruled;
  }

  put(decision: StoryDecision): void {
    this.#all.push(decision);
    this.#rule();
  }

  /** Takes the latest decision of the same kind over the same reports back; the one taken back, if there was one. */
  takeBack(decision: StoryDecision): StoryDecision | undefined {
    const key = keyOf(decision);
    const at = this.#all.findLastIndex((one) => keyOf(one) === key);
    const [taken] = at < 0 ? [] : this.#all.splice(at, 1);
    if (taken !== undefined) this.#rule();
    return taken;
  }

  /** The name of the group of reports that belong together with this one; undefined where no decision names it. */
  groupOf(report: string): string | undefined {
    return this.#leaders.get(report);
  }

  /** The reports that must be in one story with this one, itself among them. */
  togetherWith(report: string): readonly string[] {
    return this.#groups.get(this.#leaders.get(report) ?? "") ?? [];
  }

  /** The latest decision that put reports into a group. */
  uniting(group: string): StoryDecision | undefined {
    return this.#all.findLast(
      ({ kind, reports }) => kind === "together" && this.#leaders.get(reports[0] ?? "") === group,
    );
  }

  /** The decision by which two groups must not be one. */
  between(a: string, b: string): StoryDecision | undefined {
    return this.#apart.get(a)?.get(b);
  }

  // The latest decision first, so that an earlier one that contradicts it finds the matter settled.
  #rule(): void {
    this.#leaders = new Map();
    this.#groups = new Map();
    this.#apart = new Map();
    this.#overruled = new Set();
    for (const decision of this.#all.toReversed()) {
      for (const report of [...decision.reports, ...(decision.from ?? [])]) {
        if (this.#leaders.has(report)) continue;
        this.#leaders.set(report, report);
        this.#groups.set(report, [report]);
      }
      const holds = decision.kind === "together" ? this.#unite(decision) : this.#part(decision);
      if (!holds) this.#overruled.add(decision);
    }
  }

  #unite({ reports }: StoryDecision): boolean {
    let holds = true;
    for (const report of reports) {
      const [to, from] = [this.#leader(reports[0]), this.#leader(report)];
      if (to === from) continue;
      if (this.between(to, from)) holds = false;
      else this.#merge(to, from);
    }
    return holds;
  }

  #part(decision: StoryDecision): boolean {
    let holds = true;
    for (const report of decision.reports) {
      for (const other of decision.from ?? decision.reports) {
        if (report === other) continue;
        const [a, b] = [this.#leader(report), this.#leader(other)];
        if (a === b) holds = false;
        else this.#keepApart(a, b, decision);
      }
    }
    return holds;
  }

  #merge(to: string, from: string): void {
    const moved = this.#groups.get(from) ?? [];
    for (const report of moved) this.#leaders.set(report, to);
    this.#groups.get(to)?.push(...moved);
    this.#groups.delete(from);
    for (const [other, decision] of this.#apart.get(from) ?? []) {
      this.#apart.get(other)?.delete(from);
      this.#keepApart(to, other, decision);
    }
    this.#apart.delete(from);
  }

  #keepApart(a: string, b: string, decision: StoryDecision): void {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = this.#apart.get(x) ?? new Map<string, StoryDecision>();
      if (!others.has(y)) others.set(y, decision);
      this.#apart.set(x, others);
    }
  }

  #leader(report: string | undefined): string {
    return this.#leaders.get(report ?? "") ?? "";
  }
}

const keyOf = ({ kind, reports, from }: StoryDecision): string =>
  JSON.stringify([kind, [...reports].sort(), from === undefined ? null : [...from].sort()]);

import type { DayMention, DayNumber } from "./report-days.js";

/** What the reports of a story tell of each day: for each word, on which days, in which reports. */
export class ToldDays {
  readonly #days = new Map<string, Map<DayNumber, Set<string>>>();
  readonly #mentions = new Map<DayNumber, { report: string; mention: DayMention }[]>();

  /** Adds what one report tells of its days. */
  add(report: string, told: Iterable<readonly [DayMention, DayNumber]>): void {
    for (const [mention, day] of told) {
      const list = this.#mentions.get(day) ?? [];
      list.push({ report, mention });
      this.#mentions.set(day, list);
      for (const key of mention.keys) {
        const days = this.#days.get(key) ?? new Map<DayNumber, Set<string>>();
        days.set(day, (days.get(day) ?? new Set()).add(report));
        this.#days.set(key, days);
      }
    }
  }

  /** The days of which is told most often, the earlier first among equals. */
  busiest(most: number): DayNumber[] {
    return [...this.#mentions]
      .sort(([a, x], [b, y]) => y.length - x.length || a - b)
      .slice(0, most)
      .map(([day]) => day);
  }

  /**
   * What it tells of a day that a report uses a word of it: 1 where others use it of that day only, a half where they use it
   * of two, 0 where none of them uses it of that day.
   */
  share(key: string, day: DayNumber, report: string): number {
    const days = this.#days.get(key);
    if (days === undefined || !byOthers(days.get(day), report)) return 0;
    let of = 0;
    for (const reports of days.values()) if (byOthers(reports, report)) of++;
    return 1 / of;
  }

  /** Whether another report tells of a day. */
  isTold(day: DayNumber, report: string): boolean {
    return (this.#mentions.get(day) ?? []).some((each) => each.report !== report);
  }

  /** The mentions of a day in other reports. */
  mentionsBeside(report: string, day: DayNumber): { report: string; mention: DayMention }[] {
    return (this.#mentions.get(day) ?? []).filter((each) => each.report !== report);
  }
}

const byOthers = (reports: ReadonlySet<string> | undefined, report: string): boolean =>
  reports !== undefined && reports.size > Number(reports.has(report));

import type { DayMention, DayNumber } from "./report-days.js";

/** Mentions that are kept of a day, to show; what is told of it counts in full. */
const SHOWN = 40;

/** What the reports of a story tell of each day: for each word, on which days, in which reports. */
export class ToldDays {
  readonly #words = new Map<string, Map<DayNumber, Set<string>>>();
  readonly #days = new Map<DayNumber, { mentions: number; reports: Set<string>; shown: ToldMention[] }>();

  /** Adds what one report tells of its days. */
  add(report: string, told: Iterable<readonly [DayMention, DayNumber]>): void {
    for (const [mention, day] of told) {
      const one = this.#days.get(day) ?? { mentions: 0, reports: new Set(), shown: [] };
      this.#days.set(day, one);
      one.mentions++;
      one.reports.add(report);
      if (one.shown.length < SHOWN) one.shown.push({ report, mention });
      for (const { word } of mention.keys) {
        const days = this.#words.get(word) ?? new Map<DayNumber, Set<string>>();
        days.set(day, (days.get(day) ?? new Set()).add(report));
        this.#words.set(word, days);
      }
    }
  }

  /** The days of which is told most often, the earlier first among equals. */
  busiest(most: number): DayNumber[] {
    return [...this.#days]
      .sort(([a, x], [b, y]) => y.mentions - x.mentions || a - b)
      .slice(0, most)
      .map(([day]) => day);
  }

  /**
   * What it tells of a day that a report uses a word of it: 1 where others use it of that day only, a half where they use it
   * of two, 0 where none of them uses it of that day.
   */
  share(word: string, day: DayNumber, report: string): number {
    const days = this.#words.get(word);
    if (days === undefined || !byOthers(days.get(day), report)) return 0;
    let of = 0;
    for (const reports of days.values()) if (byOthers(reports, report)) of++;
    return 1 / of;
  }

  /** Whether another report tells of a day. */
  isTold(day: DayNumber, report: string): boolean {
    return byOthers(this.#days.get(day)?.reports, report);
  }

  /** Mentions of a day in other reports, those added first. */
  mentionsBeside(report: string, day: DayNumber): ToldMention[] {
    return (this.#days.get(day)?.shown ?? []).filter((each) => each.report !== report);
  }
}

interface ToldMention {
  readonly report: string;
  readonly mention: DayMention;
}

const byOthers = (reports: ReadonlySet<string> | undefined, report: string): boolean =>
  reports !== undefined && reports.size > Number(reports.has(report));

import type { ScopeWords } from "../../../../languages/counting.js";
import { type Instant, spanOf } from "../../../../record/instant.js";
import type { Position } from "../../../../record/position.js";
import type { AttributedReading } from "../../../attributions/attribution.js";
import { indexAt } from "../../../reading/context.js";
import type { DateMention, Sentence } from "../../../reading/reading.js";

const DAY = 86_400_000;
/** Days before its report from which on a dated count is one of an older event. */
const OLDER = 45;
/** Sentences over which a text goes on about an event without naming its day again. */
const CARRIED = 2;
/** Sentences over which a text goes on about a day that it has named. */
const TOLD_ON = 3;
const DATED = /^\d{4}-\d{2}-\d{2}/;

/** What the words of a report tell of when the things it counts were. */
export interface EventTimes {
  /**
   * True for a number that counts for an older event, or for no event at all: the date beside it lies long before the report
   * ("the tsunami of 2004 killed ..."), the sentence goes on about such an event ("It killed 612"), or tells what may happen.
   */
  isOlder(at: Position, sentence: Sentence): boolean;
  /** The year of the older event that a number counts for, where it is told in its sentence or the two before. */
  olderYear(at: Position, sentence: Sentence): string | undefined;
  /** The date told in one clause with a number; `standsFor`: it is the day that the count stands for ("as of Monday"). */
  dayBeside(at: Position, sentence: Sentence): { readonly date: DateMention; readonly standsFor: boolean } | undefined;
  /** The only day that a sentence names, in front of a number; where it names none, the last one named in the sentences before. */
  dayTold(at: Position, sentence: Sentence): DateMention | undefined;
}

/** The same year or one beside it, or nothing to compare it with. */
const isNextYear = (year: string, reckoned: string | undefined): boolean =>
  reckoned === undefined || Math.abs(Number(year) - Number(reckoned)) <= 1;

/** Reads when the things counted in a report were; `day`: when it was written, where that is known. */
export function eventTimes(reading: AttributedReading, words: ScopeWords, day: Instant | undefined): EventTimes {
  const { report, sentences, dates, attributions } = reading;
  const now = day === undefined ? undefined : spanOf(day)?.from;
  const starts = dates.map(({ at }) => at);
  const saidOn = new Set(attributions.flatMap(({ saidAt }) => saidAt?.at.start ?? []));
  const textOf = (at: Position): string => report.text.slice(at.start, at.end);

  const datesIn = (sentence: Position): DateMention[] => {
    const found: DateMention[] = [];
    for (let i = indexAt(starts, sentence.start - 1) + 1; (starts[i]?.start ?? sentence.end) < sentence.end; i++) {
      const date = dates[i] as DateMention;
      if (date.kind !== "duration" && date.kind !== "set" && /\d/.test(date.value)) found.push(date);
    }
    return found;
  };
  const isOld = ({ value, stated }: DateMention): boolean => {
    const span = spanOf(value);
    if (span && now !== undefined) return now - span.to > OLDER * DAY;
    // Without a day of its own, a report still writes the year only of what is not of these days.
    return span !== undefined && stated.year !== undefined;
  };
  const isAhead = ({ value }: DateMention): boolean => now !== undefined && (spanOf(value)?.from ?? now) > now + DAY;
  const agoIn = (sentence: Position): Position | undefined => {
    const found = words.ago.exec(textOf(sentence));
    if (!found) return undefined;
    const start = sentence.start + found.index;
    return { start, end: start + found[0].length };
  };
  const goesOn = (sentence: Sentence, hops = 0): boolean => {
    const before = sentences[indexAt(sentences, sentence.start) - 1];
    if (!before || hops >= CARRIED || before.paragraph !== sentence.paragraph) return false;
    if (!words.carriesOn.test(textOf(sentence))) return false;
    const dated = datesIn(before);
    return dated.length > 0 ? dated.every(isOld) : agoIn(before) !== undefined || goesOn(before, hops + 1);
  };
  const reaches = (at: Position, date: Position): boolean => {
    if (date.start < at.start) return !textOf({ start: date.end, end: at.start }).includes(";");
    const between = textOf({ start: at.end, end: date.start });
    return !words.turns.test(between) && !words.likens.test(between);
  };

  return {
    isOlder: (at, sentence) => {
      const dated = datesIn(sentence).map((date) => ({ at: date.at, old: isOld(date) }));
      if (dated.length === 0 && words.general.test(textOf(sentence))) return true;
      const ago = agoIn(sentence);
      const marks = ago ? [...dated, { at: ago, old: true }] : dated;
      if (!marks.some(({ old }) => old)) return dated.length === 0 && goesOn(sentence);
      const near = marks
        .filter((mark) => !mark.old || reaches(at, mark.at))
        .sort((a, b) => distance(at, a.at) - distance(at, b.at) || a.at.start - b.at.start);
      return near[0]?.old ?? false;
    },
    olderYear: (at, sentence) => {
      const from = indexAt(sentences, sentence.start);
      let reckoned: string | undefined;
      for (let i = from; i >= Math.max(0, from - CARRIED); i--) {
        const dated = datesIn(sentences[i] as Sentence)
          .filter((date) => isOld(date) && /^\d{4}/.test(date.value))
          .sort((a, b) => distance(at, a.at) - distance(at, b.at));
        // "the quakes of 2002 as well as the flood that killed 40 in 2004": the date of its own clause
        const old = dated.find((date) => !words.turns.test(between(report.text, at, date.at))) ?? dated[0];
        const year = old?.value.slice(0, 4);
        // "four years ago" is a year more or less: one that is written out before it is the one that is meant
        if (old && year && textOf(old.at).includes(year)) return isNextYear(year, reckoned) ? year : (reckoned ?? year);
        reckoned ??= year;
      }
      return reckoned;
    },
    dayBeside: (at, sentence) => {
      const date = datesIn(sentence)
        .filter((one) => !saidOn.has(one.at.start) && !words.turns.test(between(report.text, at, one.at)))
        .sort((a, b) => distance(at, a.at) - distance(at, b.at))[0];
      if (!date) return undefined;
      const before = report.text.slice(Math.max(sentence.start, date.at.start - 40), date.at.start);
      return { date, standsFor: words.upTo.test(before) };
    },
    dayTold: (number, sentence) => {
      const daysIn = (one: Sentence): DateMention[] =>
        datesIn(one).filter((date) => !saidOn.has(date.at.start) && DATED.test(date.value) && !isAhead(date));
      const own = daysIn(sentence);
      const [only] = own;
      if (only) return own.length === 1 && only.at.end <= number.start ? only : undefined;
      const at = indexAt(sentences, sentence.start);
      for (let i = at - 1; i >= Math.max(0, at - TOLD_ON); i--) {
        const last = daysIn(sentences[i] as Sentence).at(-1);
        if (last) return isOld(last) ? undefined : last;
      }
      return undefined;
    },
  };
}

const distance = (a: Position, b: Position): number =>
  b.start >= a.end ? b.start - a.end : Math.max(0, a.start - b.end);

const between = (text: string, a: Position, b: Position): string =>
  text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));

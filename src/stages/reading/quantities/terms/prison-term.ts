import type { Position } from "../../../../record/position.js";
import type { DateMention, Quantity } from "../../reading.js";
import { type Line, phraseAt, spanAt } from "../line.js";

const IN_PRISON =
  /^(?:'s? )?(?:in (?:prison|jail|custody|a penal colony)|behind bars|imprisonment|of imprisonment|prison|jail|without parole|to life)\b/;
const SENTENCED =
  /\b(?:sentenced (?:\S+ ){0,12}?to(?: a (?:\S+ ){0,3}?of)?|jailed(?: \S+){0,4}? for|imprisoned(?: \S+){0,4}? for|(?:sentence|term|sentences) (?:of|to)|asked for|demanded|sought)(?: (?:a total of|at least|up to|about|more than|some|nearly))?$/;

/**
 * The prison terms of a line: a duration that somebody is sentenced to, in years. "Six years and eight months in prison" is
 * 6.67 years.
 */
export function prisonTerms(line: Line, dates: readonly DateMention[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < dates.length; i++) {
    const [date, next] = [dates[i], dates[i + 1]];
    let years = date?.kind === "duration" ? yearsOf(date.value) : undefined;
    if (date === undefined || years === undefined) continue;
    let end = date.at.end;
    const months = next?.kind === "duration" && isJoined(line, end, next.at.start) ? yearsOf(next.value) : undefined;
    if (next !== undefined && months !== undefined) {
      years = Math.round((years + months) * 100) / 100;
      end = next.at.end;
      i++;
    }
    const from = line.tokens.findIndex((token) => token.start >= date.at.start);
    const to = line.tokens.findIndex((token) => token.end >= end) + 1;
    const measureAt = from < 0 || to <= from ? undefined : wordsOf(line, from, to);
    if (measureAt === undefined) continue;
    found.push({
      at: { start: date.at.start, end },
      ...boundsOf(line, from, to, years),
      unit: "y",
      measure: /^(?:asked|demanded|sought)/.test(wordStarting(line, measureAt.start))
        ? "sentence asked for"
        : "sentence",
      measureAt,
    });
  }
  return found;
}

/** "up to 20 years", "at least 12 years", "15 years to life". */
function boundsOf(line: Line, from: number, to: number, years: number): Pick<Quantity, "low" | "high"> {
  if (/^to life\b/.test(phraseAt(line, to, to + 2))) return { low: years };
  const before = phraseAt(line, Math.max(0, from - 4), to);
  if (/\b(?:up to|as many as|a maximum(?: (?:term|sentence))? of|at most|no more than|not more than)\b/.test(before))
    return { high: years };
  if (/\b(?:at least|a minimum(?: (?:term|sentence))? of|more than|no less than|not less than)\b/.test(before))
    return { low: years };
  return { low: years, high: years };
}

/** The words that make a duration a prison term. */
function wordsOf(line: Line, from: number, to: number): Position | undefined {
  const before = phraseAt(line, Math.max(0, from - 16), from);
  const sentenced = SENTENCED.exec(before);
  if (sentenced) return spanAt(line, Math.max(0, from - sentenced[0].split(" ").length), from);
  return IN_PRISON.test(phraseAt(line, to, to + 4)) ? spanAt(line, to, to + 2) : undefined;
}

/** "six years and eight months" */
const isJoined = (line: Line, end: number, start: number): boolean => {
  const between = line.tokens.filter((token) => token.start >= end && token.end <= start);
  return between.length === 1 && between[0]?.text === "and";
};

/** Years of an ISO 8601 duration of years and months, to two places. */
function yearsOf(value: string): number | undefined {
  const match = /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+)M)?$/.exec(value);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return Math.round((Number(match[1] ?? 0) + Number(match[2] ?? 0) / 12) * 100) / 100;
}

const wordStarting = (line: Line, start: number): string =>
  line.words[line.tokens.findIndex((token) => token.start === start)] ?? "";

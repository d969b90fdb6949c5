import { compareEnds, compareInstants, type Instant, isBy } from "../../record/instant.js";
import { type Passage, passageKey } from "../../text/passage.js";
import type { Voice } from "../claims/match.js";
import { knownAtOf, timeOf } from "../claims/telling.js";
import { type Fall, type Falls, isCovered } from "../provenance/corrections/falls.js";
import type { Independence, Reason } from "../provenance/origin.js";
import type { StoryTrails } from "../provenance/tracing/story-trails.js";
import type { Assessment, Standing, StatusChange } from "./assessment.js";

/** What reports tell in their own voice, with what is known of it. */
export type AssessedTold = Assessment & { readonly independence: Independence };

const UNSAID = "None of the reports that tell it says who told them.";

/**
 * How many origins something may have that reports tell in their own voice, and its status over time: each report may know it by
 * itself, but one that takes it over from another of them, or prints the same copy, does not count beside it; all may be one.
 */
export function assessTold(voices: readonly Voice[], story: StoryTrails, falls: Falls): AssessedTold {
  const heard = voices.map((voice): Heard => {
    const fall = falls.ofVoice(voice);
    return { ...voice, knownAt: knownAtOf(voice.reading), ...(fall !== undefined && { fall }) };
  });
  const moments = [...new Set(heard.flatMap(({ knownAt, fall }) => [knownAt, ...(fall ? [fall.knownAt] : [])]))];
  const known = moments.sort(compareEnds).map((at) => knownBy(heard, story, at));
  const stood = stoodFrom(known);
  const last = known.at(-1) as KnownTold;
  const history = [firstTold(heard, known), ...fallen(heard, last)].map((change): StatusChange => {
    const then = known.findLast(({ at }) => isBy(at, change.knownAt)) ?? (known[0] as KnownTold);
    return { ...change, independence: boundsOf(then), credibility: gradeOf(then) };
  });
  return {
    independence: { ...boundsOf(last), reasons: reasonsOf(last) },
    credibility: gradeOf(last),
    credibilityReason: last.stands.length === 0 ? "What it rests on was taken back." : UNSAID,
    history,
    stood,
  };
}

interface Heard extends Voice {
  readonly knownAt: Instant;
  readonly fall?: Fall;
}

/** What could be known at a moment. */
interface KnownTold {
  readonly at: Instant;
  readonly stands: readonly Heard[];
  /** Those that take it over from another, or print the same copy, with the places that show it. */
  readonly copies: readonly { readonly of: Heard; readonly passages: readonly Passage[] }[];
}

function knownBy(heard: readonly Heard[], story: StoryTrails, at: Instant): KnownTold {
  const stands = heard.filter(
    ({ knownAt, fall }) => isBy(knownAt, at) && !(fall?.lasting === true && isBy(fall.knownAt, at)),
  );
  const reports = new Map(stands.map((one) => [one.passage.report, one]));
  const printed = new Map<string, Heard>();
  const copies = stands.flatMap((one) => {
    const report = one.passage.report;
    const taken = story
      .takenBy(report)
      .find(({ earlier, shared }) => reports.has(earlier) && isCovered([one.passage.at], shared));
    const from = taken && reports.get(taken.earlier);
    if (from) return [{ of: one, passages: [one.passage, from.passage] }];
    const copy = story.copyOf(report);
    const same = copy === undefined ? undefined : printed.get(copy);
    if (copy !== undefined && same === undefined) printed.set(copy, one);
    return same ? [{ of: one, passages: [one.passage, same.passage] }] : [];
  });
  return { at, stands, copies };
}

const boundsOf = ({ stands, copies }: KnownTold): Pick<Independence, "atLeast" | "atMost"> => ({
  atLeast: Math.min(1, stands.length),
  atMost: stands.length - copies.length,
});

const gradeOf = ({ stands }: KnownTold): number => (stands.length === 0 ? 5 : 3);

function reasonsOf(known: KnownTold): Reason[] {
  const { stands, copies } = known;
  const { atMost } = boundsOf(known);
  if (stands.length === 0) return [];
  const taken = new Set(copies.map(({ of }) => of));
  const own = stands.filter((one) => !taken.has(one)).map(({ passage }) => passage);
  const reports = (count: number): string => (count === 1 ? "1 report tells" : `${count} reports tell`);
  return [
    {
      text: `${reports(own.length)} it in ${own.length === 1 ? "its" : "their"} own voice and ${own.length === 1 ? "does" : "do"} not say who told ${own.length === 1 ? "it" : "them"}: up to ${own.length}.`,
      passages: own,
    },
    ...(copies.length === 0
      ? []
      : [
          {
            text: `${copies.length} more ${copies.length === 1 ? "takes" : "take"} it over from another of them: no origin of ${copies.length === 1 ? "its" : "their"} own.`,
            passages: copies.flatMap(({ passages }) => [...passages]),
          },
        ]),
    ...(atMost > 1 ? [{ text: "No report shows how it is known: all may be one.", passages: own }] : []),
  ];
}

/** The moments at which the bounds changed. */
function stoodFrom(known: readonly KnownTold[]): Standing[] {
  const stood: Standing[] = [];
  for (const one of known) {
    const independence = boundsOf(one);
    const last = stood.at(-1);
    if (
      last?.independence.atMost === independence.atMost &&
      last.independence.atLeast === independence.atLeast &&
      last.credibility === gradeOf(one)
    )
      continue;
    const fell = one.stands.length === 0;
    stood.push({
      knownAt: one.at,
      independence,
      credibility: gradeOf(one),
      reason: fell ? "No report that tells it stands any longer." : "Reports tell it in their own voice.",
      passages: one.stands.map(({ passage }) => passage),
    });
  }
  return stood;
}

type Change = Omit<StatusChange, "independence" | "credibility">;

function firstTold(heard: readonly Heard[], [first]: readonly KnownTold[]): Change {
  const earliest = [...heard].sort(
    (a, b) =>
      compareInstants(timeOf(a.reading), timeOf(b.reading)) ||
      compareInstants(a.knownAt, b.knownAt) ||
      (passageKey(a.passage) < passageKey(b.passage) ? -1 : 1),
  )[0] as Heard;
  const { reading, passage } = earliest;
  return {
    status: "first reported",
    since: timeOf(reading),
    dated: [reading.knownAt, reading.report.publishedAt, reading.written, reading.notBefore].some(
      (one) => one !== undefined,
    ),
    knownAt: first?.at ?? earliest.knownAt,
    because: [],
    by: [],
    passages: [...(reading.written?.because ?? []), passage],
    reason: "told by a report in its own voice, without saying who told it",
  };
}

function fallen(heard: readonly Heard[], last: KnownTold): Change[] {
  if (last.stands.length > 0) return [];
  const falls = heard.flatMap(({ fall }) => (fall ? [fall] : [])).sort((a, b) => compareEnds(a.knownAt, b.knownAt));
  const fall = falls.at(-1);
  if (fall === undefined) return [];
  return [
    {
      status: fall.kind === "corrected" ? "corrected" : "retracted",
      since: fall.knownAt,
      dated: true,
      knownAt: fall.knownAt,
      because: [],
      by: fall.party === undefined ? [] : [fall.party],
      passages: [...fall.because],
      reason: fall.why,
    },
  ];
}

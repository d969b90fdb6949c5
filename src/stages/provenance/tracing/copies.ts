import { overlaps, type Position } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { Telling } from "../../claims/telling.js";
import { describe, type End, isAtLarge, isUnnamed } from "./end.js";
import type { Join } from "./join.js";
import type { StoryTrails } from "./story-trails.js";

/** A telling with the end it belongs to. */
interface Told {
  readonly end: number;
  readonly telling: Telling;
}

/**
 * The ends that only seem to be further ones because reports pass each other on: an unnamed source whose passage stands in an
 * earlier report, or in a report of the outlet that is cited for it, or in another version or print of the same copy, is the one
 * that the other report has it from.
 */
export function joinsByCopy(ends: readonly End[], story: StoryTrails): Join[] {
  const told = ends.flatMap((end, i) => end.tellings.map((telling): Told => ({ end: i, telling })));
  const inReport = groupedBy(told, (t) => t.telling.reading.report.id);
  const byOutlet = groupedBy(told, (t) => story.publisherOf(t.telling.reading.report.id));
  const byCredit = groupedBy(told, (t) => creditOf(t.telling));
  return told.flatMap((one): Join[] => {
    const end = ends[one.end] as End;
    if (!leadsOn(end, story)) return [];
    return [
      ...takenOver(one, inReport, ends, story),
      ...cited(one, byOutlet, ends, story),
      ...sameCopy(one, byCredit, ends),
    ];
  });
}

/** Only an end that no name settles can be another one: an unnamed source, or an outlet. */
const leadsOn = (end: End, story: StoryTrails): boolean =>
  isUnnamed(end) || story.isOutlet(end.party) || (story.words !== undefined && isAtLarge(end, story.words));

function groupedBy(told: readonly Told[], keyOf: (told: Told) => string | undefined): ReadonlyMap<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The wire whose copy a report prints. */
function creditOf({ reading: { masthead, report } }: Telling): string | undefined {
  const credit = masthead.credits[0];
  return credit && report.text.slice(credit.start, credit.end).toLowerCase();
}

function takenOver(one: Told, inReport: ReadonlyMap<string, Told[]>, ends: readonly End[], story: StoryTrails): Join[] {
  const { reading, attribution } = one.telling;
  return story.takenBy(reading.report.id).flatMap((derivation): Join[] => {
    const earlier = (inReport.get(derivation.earlier) ?? []).filter((t) => t.end !== one.end);
    const shared = derivation.shared.filter(([later]) => attribution.content.at.some((at) => overlaps(at, later.at)));
    const same = earlier.find((t) => shared.some(([, there]) => saidIn(t.telling, there.at)));
    if (
      same &&
      longEnough(
        shared.map(([later]) => later),
        attribution.content.at,
      )
    ) {
      return [
        {
          from: one.end,
          to: same.end,
          kind: derivation.relation === "wasRevisionOf" ? "revision of one piece" : "taken-over passage",
          why: `its words are taken over from a report that has them from ${called(ends[same.end])}`,
          passages: (shared[0] ?? []) as readonly Passage[],
        },
      ];
    }
    const alike = likest(one, earlier, ends);
    if (alike === undefined || derivation.relation === "wasQuotedFrom") return [];
    const revision = derivation.relation === "wasRevisionOf";
    return [
      {
        from: one.end,
        to: alike.end,
        kind: revision ? "revision of one piece" : "taken-over passage",
        why: revision
          ? `its report is a version of one that has it from ${called(ends[alike.end])}`
          : `its report is taken from one that has it from ${called(ends[alike.end])}`,
        passages: (derivation.shared[0] ?? []) as readonly Passage[],
      },
    ];
  });
}

const saidIn = ({ attribution }: Telling, at: Position): boolean =>
  attribution.content.at.some((own) => overlaps(own, at));

/** Share of what is said that has to stand in the shared words. */
const MOST = 0.5;

function longEnough(shared: readonly Passage[], content: readonly Position[]): boolean {
  const length = content.reduce((sum, at) => sum + at.end - at.start, 0);
  const covered = content.reduce(
    (sum, at) =>
      sum + shared.reduce((n, p) => n + Math.max(0, Math.min(at.end, p.at.end) - Math.max(at.start, p.at.start)), 0),
    0,
  );
  return covered >= MOST * length;
}

/** Whom the outlet that is cited has it from, by its own report. */
function cited(one: Told, byOutlet: ReadonlyMap<string, Told[]>, ends: readonly End[], story: StoryTrails): Join[] {
  const report = one.telling.reading.report.id;
  const end = ends[one.end] as End;
  const outlets = [...one.telling.via, ...(story.isOutlet(end.party) ? [end.party.id] : [])];
  return outlets.flatMap((outlet): Join[] => {
    if (story.publisherOf(report) === outlet) return [];
    const own = (byOutlet.get(outlet) ?? []).filter((t) => t.end !== one.end && !t.telling.via.includes(outlet));
    const same = likest(one, own, ends);
    if (same === undefined) return [];
    const name = story.parties.get(outlet)?.name ?? "the outlet";
    return [
      {
        from: one.end,
        to: same.end,
        kind: "passes on",
        why: `the report of ${name} itself has it from ${called(ends[same.end])}`,
        passages: [...(ends[same.end] as End).statements.flatMap((s) => s.passages).slice(0, 1)],
      },
    ];
  });
}

/** Whom another print of the same wire's copy has it from. */
function sameCopy(one: Told, byCredit: ReadonlyMap<string, Told[]>, ends: readonly End[]): Join[] {
  const credit = creditOf(one.telling);
  if (credit === undefined || !isUnnamed(ends[one.end] as End)) return [];
  const others = (byCredit.get(credit) ?? []).filter(
    (t) =>
      t.end < one.end &&
      t.telling.reading !== one.telling.reading &&
      t.telling.reading.report.publisher !== one.telling.reading.report.publisher,
  );
  const same = likest(
    one,
    others.filter((t) => isUnnamed(ends[t.end] as End)),
    ends,
  );
  return same === undefined
    ? []
    : [
        {
          from: one.end,
          to: same.end,
          kind: "same wire credit",
          why: `both reports print the copy of one wire`,
          passages: one.telling.reading.masthead.credits
            .slice(0, 1)
            .map((at) => passageAt(one.telling.reading.report, at)),
        },
      ];
}

/**
 * Of the tellings of another report the one that an unnamed source or outlet of this one stands for: the likest unnamed one of
 * its kind; for an outlet, and for several at once, else the only named one.
 */
function likest(one: Told, others: readonly Told[], ends: readonly End[]): Told | undefined {
  const end = ends[one.end] as End;
  const { unnamed: kind, several } = one.telling.attribution.source;
  const own = new Set(wordsIn(describe(end)));
  const fits = (t: Told): boolean => {
    const other = t.telling.attribution.source.unnamed;
    return !isUnnamed(end) || kind === other || kind === "other" || other === "other";
  };
  const score = (t: Told): number => wordsIn(describe(ends[t.end] as End)).filter((word) => own.has(word)).length;
  const best = others
    .filter((t) => isUnnamed(ends[t.end] as End) && fits(t))
    .reduce<Told | undefined>((a, b) => (a === undefined || score(b) > score(a) ? b : a), undefined);
  if (best || (isUnnamed(end) && several !== true)) return best;
  return new Set(others.map((t) => t.end)).size === 1 ? others[0] : undefined;
}

const wordsIn = (text: string): string[] => (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((w) => w.length > 2);

const called = (end: End | undefined): string =>
  end === undefined ? "" : isUnnamed(end) ? `“${describe(end)}”` : end.party.name;

import type { OriginWords } from "../../../languages/origin-words.js";
import { overlaps, type Position } from "../../../record/position.js";
import { passageAt } from "../../../text/passage.js";
import type { Telling } from "../../claims/telling.js";
import type { Derivation } from "../derivation.js";
import { type Called, calledIn, kindsCompared } from "./called.js";
import { describe, type End, isAtLarge, isOfOutlet, isOnTheSpot, isUnnamed, isVague } from "./end.js";
import type { Join } from "./join.js";
import type { StoryTrails } from "./story-trails.js";

/** A telling with the end it belongs to. */
interface Told {
  readonly end: number;
  readonly telling: Telling;
}

/**
 * The ends that only seem to be further ones because reports pass each other on: a source that no name settles ("an official",
 * "the ministry") whose words stand in an earlier report, or in a report of the outlet that is cited for it, or in another version
 * or print of the same copy, is the one that the other report has it from. Each leads on to one only.
 */
export function joinsByCopy(ends: readonly End[], story: StoryTrails, words: OriginWords): Join[] {
  const told = ends.flatMap((end, i) => end.tellings.map((telling): Told => ({ end: i, telling })));
  const inReport = groupedBy(told, (t) => [t.telling.reading.report.id]);
  const byOutlet = groupedBy(told, (t) => [...story.publishedBy(t.telling.reading.report.id)]);
  const byCopy = groupedBy(told, (t) => {
    const copy = story.copyOf(t.telling.reading.report.id);
    return copy === undefined ? [] : [copy];
  });
  const kindAt = (i: number): Called => calledIn(ends[i] as End, story, words);
  return ends.flatMap((end, i): Join[] => {
    const vague = isVague(end) && !isAtLarge(end, words) && !(isOnTheSpot(end, words) && isOfOutlet(end));
    if (!vague && !story.isOutlet(end.party)) return [];
    const own = end.tellings.map((telling): Told => ({ end: i, telling }));
    // "the national relief agency" is none that is nowhere said to be for relief
    const modifiers =
      vague && !isUnnamed(end)
        ? story
            .wordsOf(describe(end))
            .slice(0, -1)
            .filter((word) => story.tells(word))
        : [];
    const reporter = words.reporters.test(describe(end));
    const may = (t: Told): boolean =>
      t.end !== i &&
      (isUnnamed(end) || kindsCompared(kindAt(i), kindAt(t.end)) !== "other") &&
      modifiers.every((word) => kindAt(t.end).own.has(word) || kindAt(t.end).said.has(word)) &&
      (!reporter || words.reporters.test(describe(ends[t.end] as End)));
    // Who edits a report leaves names out, but turns no name into "an official".
    const mayCopy = (t: Told): boolean => may(t) && (!isUnnamed(end) || isUnnamed(ends[t.end] as End));
    const found = firstOf([
      ...(vague ? own.map((one) => () => takenOver(one, inReport, mayCopy, ends, story)) : []),
      ...own.map((one) => () => cited(one, byOutlet, may, ends, story)),
      ...(vague ? own.map((one) => () => alike(one, inReport, mayCopy, ends, story)) : []),
      ...(vague ? own.map((one) => () => sameCopy(one, byCopy, ends, story)) : []),
    ]);
    return found ? [found] : [];
  });
}

function firstOf(finders: readonly (() => Join | undefined)[]): Join | undefined {
  for (const find of finders) {
    const found = find();
    if (found) return found;
  }
  return undefined;
}

function groupedBy(told: readonly Told[], keysOf: (told: Told) => readonly string[]): ReadonlyMap<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

/** Whom an earlier report has the same words from. */
function takenOver(
  one: Told,
  inReport: ReadonlyMap<string, Told[]>,
  may: (told: Told) => boolean,
  ends: readonly End[],
  story: StoryTrails,
): Join | undefined {
  const { reading, attribution } = one.telling;
  for (const { earlier, shared, relation } of story.takenBy(reading.report.id)) {
    const here = shared.filter(([later]) => attribution.content.at.some((at) => overlaps(at, later.at)));
    if (!longEnough(here, attribution.content.at)) continue;
    const theirs = here.map(([, there]) => there.at);
    const said = (inReport.get(earlier) ?? []).map((t) => ({ t, length: sharedLength(t.telling, theirs) }));
    const most = Math.max(0, ...said.map(({ length }) => length));
    // of two who speak in a passage that was taken over, the one whose words it has most of
    const same = most === 0 ? undefined : said.find(({ t, length }) => may(t) && length >= MOST * most)?.t;
    if (same === undefined) continue;
    return {
      from: one.end,
      to: same.end,
      kind: relation === "wasRevisionOf" ? "revision of one piece" : "taken-over passage",
      why: `its words are taken over from a report that has them from ${called(ends[same.end])}`,
      passages: here[0] ?? [],
    };
  }
  return undefined;
}

/** Whom a report that this one is made from has it from. */
function alike(
  one: Told,
  inReport: ReadonlyMap<string, Told[]>,
  may: (told: Told) => boolean,
  ends: readonly End[],
  story: StoryTrails,
): Join | undefined {
  for (const { earlier, shared, relation } of story.takenBy(one.telling.reading.report.id)) {
    if (relation === "wasQuotedFrom") continue;
    const same = likest(one, (inReport.get(earlier) ?? []).filter(may), ends);
    if (same === undefined) continue;
    const revision = relation === "wasRevisionOf";
    return {
      from: one.end,
      to: same.end,
      kind: revision ? "revision of one piece" : "taken-over passage",
      why: `its report is ${revision ? "a version of" : "taken from"} one that has it from ${called(ends[same.end])}`,
      passages: shared[0] ?? [],
    };
  }
  return undefined;
}

/** Characters of what a telling says that lie in some places of its report. */
const sharedLength = ({ attribution }: Telling, places: readonly Position[]): number =>
  attribution.content.at.reduce((sum, at) => sum + coveredLength(at, places), 0);

const coveredLength = (at: Position, places: readonly Position[]): number =>
  places.reduce((sum, one) => sum + Math.max(0, Math.min(at.end, one.end) - Math.max(at.start, one.start)), 0);

/** Share of what is said that has to stand in the shared words. */
const MOST = 0.5;

function longEnough(shared: Derivation["shared"], content: readonly Position[]): boolean {
  const length = content.reduce((sum, at) => sum + at.end - at.start, 0);
  const places = shared.map(([own]) => own.at);
  return content.reduce((sum, at) => sum + coveredLength(at, places), 0) >= MOST * length;
}

/** Whom the outlet that is cited has it from, by its own report. */
function cited(
  one: Told,
  byOutlet: ReadonlyMap<string, Told[]>,
  may: (told: Told) => boolean,
  ends: readonly End[],
  story: StoryTrails,
): Join | undefined {
  const { party } = ends[one.end] as End;
  const publisher = story.publishedBy(one.telling.reading.report.id);
  for (const outlet of [...one.telling.via, ...(story.isOutlet(party) ? [party.id] : [])]) {
    if (publisher.has(outlet)) continue;
    const own = (byOutlet.get(outlet) ?? []).filter((t) => may(t) && !t.telling.via.includes(outlet));
    const same = likest(one, own, ends);
    if (same === undefined) continue;
    return {
      from: one.end,
      to: same.end,
      kind: "passes on",
      why: `the report of ${story.parties.get(outlet)?.name ?? "the outlet"} itself has it from ${called(ends[same.end])}`,
      passages: (ends[same.end] as End).statements.flatMap((s) => s.passages).slice(0, 1),
    };
  }
  return undefined;
}

/** Whom another print of the same wire's copy, or the wire itself, has it from. */
function sameCopy(
  one: Told,
  byCopy: ReadonlyMap<string, Told[]>,
  ends: readonly End[],
  story: StoryTrails,
): Join | undefined {
  const { reading } = one.telling;
  const credit = story.creditIn(reading.report.id);
  if (credit === undefined || !isUnnamed(ends[one.end] as End)) return undefined;
  const isOwn = (t: Told): boolean => story.creditIn(t.telling.reading.report.id) === undefined;
  const others = (byCopy.get(credit.outlet) ?? []).filter(
    (t) => (t.end < one.end || isOwn(t)) && t.telling.reading !== reading && isUnnamed(ends[t.end] as End),
  );
  const same = likest(one, others, ends);
  return (
    same && {
      from: one.end,
      to: same.end,
      kind: "same wire credit",
      why: "both reports print the copy of one wire",
      passages: [passageAt(reading.report, credit.at)],
    }
  );
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
    return end.party.kind === "outlet" || kind === other || kind === "other" || other === "other";
  };
  const score = (t: Told): number => wordsIn(describe(ends[t.end] as End)).filter((word) => own.has(word)).length;
  const best = (isUnnamed(end) || end.party.kind === "outlet" ? others : [])
    .filter((t) => isUnnamed(ends[t.end] as End) && fits(t))
    .reduce<Told | undefined>((a, b) => (a === undefined || score(b) > score(a) ? b : a), undefined);
  if (best || (isUnnamed(end) && several !== true)) return best;
  return new Set(others.map((t) => t.end)).size === 1 ? others[0] : undefined;
}

const wordsIn = (text: string): string[] => (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((w) => w.length > 2);

const called = (end: End | undefined): string =>
  end === undefined ? "" : isUnnamed(end) ? `“${describe(end)}”` : end.party.name;

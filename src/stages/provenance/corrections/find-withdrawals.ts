import { compareEnds, isBy } from "../../../record/instant.js";
import type { Position } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { knownAtOf } from "../../claims/telling.js";
import { pieceKey, versionsOf } from "../../reports/pieces/versions.js";
import { outletNames } from "../credits.js";
import type { Derivation } from "../derivation.js";
import { versionOf } from "../reuse/version.js";
import { contentWords, findNotices, type Notice, type Wrong, wrongOf } from "./find-notices.js";
import { type VersionChange, versionChanges } from "./version-changes.js";
import type { Withdrawal } from "./withdrawal.js";

/** That a report no longer stands, and what of it. */
export interface FoundWithdrawal extends Withdrawal {
  readonly report: string;
  /** What of it was wrong, where only that falls. */
  readonly wrong?: Wrong;
}

/** What reports tell of each other's standing. */
export interface Corrections {
  /** The oldest first. */
  readonly withdrawals: readonly FoundWithdrawal[];
  /** Where a report tells only what had been wrong: nobody stands for that there. */
  readonly misstated: readonly Misstated[];
}

/** With the report that each newer version is a version of. */
export interface FoundCorrections extends Corrections {
  readonly versions: ReadonlyMap<string, string>;
  /** By newer version, what it changed. */
  readonly changes: ReadonlyMap<string, readonly VersionChange[]>;
}

/** Those of some reports. */
export const correctionsOf = (
  { withdrawals, misstated }: Corrections,
  isOf: (report: string) => boolean,
): Corrections => ({
  withdrawals: withdrawals.filter(({ report }) => isOf(report)),
  misstated: misstated.filter(({ report }) => isOf(report)),
});

/** Words of a notice that say what had been wrong. */
export interface Misstated extends Withdrawal {
  readonly report: string;
  readonly at: Position;
}

/** So much of an earlier version must be kept, where neither a mark nor an address tells that a newer one stands in its place. */
const KEPT = 0.6;

/**
 * The reports that no longer stand since other reports say so: notices that withdraw, cancel or correct a piece, which they name by its headline,
 * its hour, its outlet or as their own; and newer versions of a piece. Where a notice does not tell which of several pieces it means,
 * none falls by it.
 */
export function findWithdrawals(
  readings: readonly AttributedReading[],
  derivations: readonly Derivation[],
  storyOf: (report: string) => string | undefined,
): FoundCorrections {
  const notices = readings.flatMap((reading) => findNotices(reading).map((notice) => ({ reading, notice })));
  const pile = pileOf(readings, derivations, storyOf);
  // "which withdrew its report at 16:05" does not mean the withdrawal
  const takingBack = new Set(notices.flatMap(({ reading, notice }) => (takesBack(notice, reading) ? [reading] : [])));
  const noticed = notices.flatMap(({ reading, notice }) =>
    meantBy(notice, reading, pile)
      .filter((target) => !takingBack.has(target))
      .map((target) => withdrawalBy(notice, reading, target)),
  );
  const replaced = [...pile.earlierOf].flatMap(([later, earlier]) => {
    const [newer, older] = [pile.byId.get(later), pile.byId.get(earlier)];
    return newer && older && standsInPlace(newer, older, derivations) ? [replacedBy(newer, older)] : [];
  });
  return {
    withdrawals: [...noticed, ...replaced, ...readings.flatMap(cancelledIn)].sort((a, b) =>
      compareEnds(a.knownAt, b.knownAt),
    ),
    versions: pile.earlierOf,
    changes: new Map(
      [...pile.earlierOf].flatMap(([later, earlier]): [string, VersionChange[]][] => {
        const [newer, older] = [pile.byId.get(later), pile.byId.get(earlier)];
        return newer && older ? [[later, versionChanges(older, newer)]] : [];
      }),
    ),
    misstated: notices.flatMap(({ reading, notice }) => misstatedIn(notice, reading)),
  };
}

/** The whole report is a notice that takes another back: its head says so. */
const takesBack = ({ kind, at }: Notice, { masthead, sentences }: AttributedReading): boolean =>
  kind !== "corrected" && at.start <= (masthead.headline ?? sentences[0] ?? at).start;

/** What a notice says again of what it takes back. */
function misstatedIn({ wrong, named, at }: Notice, reading: AttributedReading): Misstated[] {
  const { report } = reading;
  return [...(wrong === undefined ? [] : [wrong]), ...named].map((words) => ({
    report: report.id,
    at: words,
    kind: "corrected",
    knownAt: knownAtOf(reading),
    by: report.id,
    because: [passageAt(report, at)],
    why: "The report says that this had been wrong.",
  }));
}

/** The reports, as notices look for them. */
interface Pile {
  readonly byId: ReadonlyMap<string, AttributedReading>;
  /** By publisher, in lower case. */
  readonly ofPublisher: ReadonlyMap<string, readonly AttributedReading[]>;
  /** The names by which others call each publisher. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
  /** By newer version, the version before it. */
  readonly earlierOf: ReadonlyMap<string, string>;
  readonly storyOf: (report: string) => string | undefined;
}

function pileOf(
  readings: readonly AttributedReading[],
  derivations: readonly Derivation[],
  storyOf: (report: string) => string | undefined,
): Pile {
  const ofPublisher = new Map<string, AttributedReading[]>();
  const earlierOf = new Map<string, string>();
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  for (const reading of readings) {
    const publisher = publisherOf(reading);
    if (publisher !== undefined) {
      const own = ofPublisher.get(publisher);
      if (own) own.push(reading);
      else ofPublisher.set(publisher, [reading]);
    }
  }
  for (const versions of versionsOf(readings.map(({ report }) => report)).values()) {
    for (const [i, { id, text }] of versions.entries()) {
      const before = versions[i - 1];
      if (before !== undefined && before.text !== text) earlierOf.set(id, before.id);
    }
  }
  for (const { later, earlier, relation } of derivations) {
    const known = byId.get(earlierOf.get(later) ?? "");
    const other = byId.get(earlier);
    if (relation !== "wasRevisionOf" || other === undefined) continue;
    if (known === undefined || compareEnds(knownAtOf(known), knownAtOf(other)) < 0) earlierOf.set(later, earlier);
  }
  for (const own of ofPublisher.values())
    for (const [id, earlier] of markedVersions(own, storyOf)) if (!earlierOf.has(id)) earlierOf.set(id, earlier);
  const namesOf = new Map(
    [...ofPublisher].map(([publisher, [first]]) => [
      publisher,
      outletNames(first?.report.publisher ?? publisher, first?.report.language ?? "en").written,
    ]),
  );
  return { byId, ofPublisher, namesOf, earlierOf, storyOf };
}

/** "UPDATE 2-" of a publisher's piece: what it wrote on the story before is the version before it, if that bears a lower mark or none. */
function markedVersions(
  own: readonly AttributedReading[],
  storyOf: (report: string) => string | undefined,
): [later: string, earlier: string][] {
  const last = new Map<string, AttributedReading>();
  return own.flatMap((reading) => {
    const { report } = reading;
    const story = storyOf(report.id);
    if (story === undefined) return [];
    const before = last.get(story);
    last.set(story, reading);
    const isNewer = before !== undefined && versionOf(report) > versionOf(before.report);
    return isNewer ? [[report.id, before.report.id] as [string, string]] : [];
  });
}

const publisherOf = ({ report }: AttributedReading): string | undefined => report.publisher?.toLowerCase();

/** A mark, the same address, or most of its words tell that a newer version stands in place of an older one. */
function standsInPlace(
  newer: AttributedReading,
  older: AttributedReading,
  derivations: readonly Derivation[],
): boolean {
  const key = pieceKey(newer.report);
  if (key !== undefined && key === pieceKey(older.report)) return true;
  if (versionOf(newer.report) > versionOf(older.report)) return true;
  return derivations.some(
    ({ later, earlier, kept }) => later === newer.report.id && earlier === older.report.id && kept >= KEPT,
  );
}

function replacedBy(newer: AttributedReading, older: AttributedReading): FoundWithdrawal {
  return {
    report: older.report.id,
    kind: "replaced",
    knownAt: knownAtOf(newer),
    by: newer.report.id,
    because: headOfPiece(newer),
    why: "A newer version of the report stands in its place.",
  };
}

/** What its own sender cancelled, without a word of its own in any report. */
const cancelledIn = (reading: AttributedReading): FoundWithdrawal[] =>
  (reading.report.removals ?? [])
    .filter(({ kind }) => kind === "cancelled")
    .map(({ at, why, by }) => ({
      report: reading.report.id,
      kind: "cancelled",
      knownAt: at,
      ...(by !== undefined && { who: by }),
      because: headOfPiece(reading),
      why,
    }));

/** The words that stand for a whole report: its headline, else its first sentence. */
function headOfPiece({ report, masthead, sentences }: AttributedReading): Passage[] {
  const head = masthead.headline ?? masthead.lede ?? sentences[0];
  return head ? [passageAt(report, head)] : [];
}

const WHY: Readonly<Record<Notice["kind"], string>> = {
  retracted: "The report was taken back.",
  cancelled: "The report was cancelled: its editors ask that it not be used.",
  corrected: "The report was corrected.",
};

function withdrawalBy(notice: Notice, reading: AttributedReading, target: AttributedReading): FoundWithdrawal {
  const wrong = wrongOf(reading, notice);
  return {
    report: target.report.id,
    kind: notice.kind,
    knownAt: knownAtOf(reading),
    by: reading.report.id,
    because: [passageAt(reading.report, notice.at)],
    why: WHY[notice.kind],
    ...(wrong !== undefined && { wrong }),
  };
}

/** The reports that a notice is about: of its own outlet where it speaks of its own, else of the outlets that it names. */
function meantBy(notice: Notice, reading: AttributedReading, pile: Pile): readonly AttributedReading[] {
  const own = notice.own ? publisherOf(reading) : undefined;
  const ofOwn = own === undefined ? [] : meantAmong([own], notice, reading, pile);
  return ofOwn.length > 0 ? ofOwn : meantAmong(outletsNamed(notice, reading, pile), notice, reading, pile);
}

function meantAmong(
  publishers: readonly string[],
  notice: Notice,
  reading: AttributedReading,
  pile: Pile,
): readonly AttributedReading[] {
  const candidates = publishers
    .flatMap((publisher) => pile.ofPublisher.get(publisher) ?? [])
    .filter((other) => other !== reading && isBy(knownAtOf(other), knownAtOf(reading)));
  const titled = bestBy(candidates, (other) =>
    Math.max(0, ...notice.titles.map((title) => titleLikeness(title, other))),
  );
  if (titled.length > 0) return titled;
  const version = pile.byId.get(pile.earlierOf.get(reading.report.id) ?? "");
  if (version !== undefined && candidates.includes(version)) return [version];
  const told = pile.storyOf(reading.report.id);
  const ofStory = candidates.filter(({ report }) => told !== undefined && pile.storyOf(report.id) === told);
  const { clock } = notice;
  const atHour = ofStory.filter(
    ({ report }) => clock !== undefined && report.publishedAt?.includes(`T${clock.padStart(5, "0")}`),
  );
  if (atHour.length > 0) return atHour;
  return ofStory.length === 1 ? ofStory : likest(notice, reading, ofStory);
}

/** The outlets that a notice names. */
function outletsNamed({ at }: Notice, { report }: AttributedReading, pile: Pile): string[] {
  const written = report.text.slice(at.start, at.end);
  return [...pile.namesOf].flatMap(([publisher, names]) =>
    names.some((name) => isNamedIn(written, name)) ? [publisher] : [],
  );
}

function isNamedIn(written: string, name: string): boolean {
  const at = written.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${written.charAt(at - 1)}${written.charAt(at + name.length)}`);
}

/** Those that score highest; none where none scores. */
function bestBy<One>(all: readonly One[], scoreOf: (one: One) => number): One[] {
  const scored = all.map((one) => ({ one, score: scoreOf(one) }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ one }) => one);
}

/** Share of the words of the shorter of two headlines that both must have, and how many at least. */
const MOST = 0.8;
const LEAST = 3;

/** How much a report's headline is the one that a notice names: shared words by all words of both; 0 where it is another. */
function titleLikeness(title: string, { report, masthead }: AttributedReading): number {
  const line = masthead.headline && report.text.slice(masthead.headline.start, masthead.headline.end);
  const a = contentWords(title, report.language);
  const likeness = [report.headline, line].map((headline) => {
    const b = contentWords(headline ?? "", report.language);
    const shared = [...a].filter((word) => b.has(word)).length;
    if (shared < LEAST || shared < MOST * Math.min(a.size, b.size)) return 0;
    return shared / (a.size + b.size - shared);
  });
  return Math.max(...likeness);
}

/** The one whose head has most of the words of the notice, if it is one alone. */
function likest(
  { at }: Notice,
  { report }: AttributedReading,
  candidates: readonly AttributedReading[],
): readonly AttributedReading[] {
  const words = contentWords(report.text.slice(at.start, at.end), report.language);
  const best = bestBy(candidates, (other) => {
    const shared = [...headOf(other)].filter((word) => words.has(word)).length;
    return shared < LEAST ? 0 : shared;
  });
  return best.length === 1 ? best : [];
}

function headOf({ report, masthead }: AttributedReading): Set<string> {
  const parts = [masthead.headline, masthead.lede].flatMap((at) => (at ? report.text.slice(at.start, at.end) : []));
  return contentWords([report.headline ?? "", ...parts].join(" "), report.language);
}

import { inReadingOrder } from "../../../../record/position.js";
import type { Passage } from "../../../../text/passage.js";
import { passageKey } from "../../../../text/passage.js";
import type { Account, AccountReport, AccountStory, Reason } from "../../account-document.js";
import { letterAt } from "./story-index.js";

/** What a passage is to the account: the part it plays in a statement, or what is read out of it. */
export type Role = "source" | "cue" | "content" | "figure" | "unknown" | "detail" | "name" | "other";

/** One passage of a report that the account uses. */
export interface Evidence {
  readonly passage: Passage;
  /** Letter of the report and number within it, in reading order: `A12`; a mere name, source or cue after it: `A12a`. */
  readonly label: string;
  readonly letter: string;
  /** The label without the report's letter. */
  readonly number: string;
  /** False for a mere part of a statement (its source, cue, a date, a name), which is linked by its own words. */
  readonly numbered: boolean;
  readonly roles: ReadonlySet<Role>;
  /** False when the report does not have these words at this place. */
  readonly holds: boolean;
}

/** Every passage that an account uses, numbered. */
export interface EvidenceList {
  /** The evidence of a passage; undefined only for one that belongs to no report of the account. */
  of(passage: Passage): Evidence | undefined;
  /** Those of one report in reading order. */
  inReport(report: string): readonly Evidence[];
  readonly all: readonly Evidence[];
}

/** The evidence of several passages, each once, in the order of the reports and of reading. */
export function evidenceFor(list: EvidenceList, passages: readonly Passage[]): Evidence[] {
  const found = [...new Set(passages.flatMap((passage) => list.of(passage) ?? []))];
  return found.sort(
    (a, b) =>
      a.letter.length - b.letter.length ||
      (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : inReadingOrder(a.passage.at, b.passage.at)),
  );
}

type Use = readonly [Role, Passage | undefined];

const as = (role: Role, passages: readonly (Passage | undefined)[]): Use[] =>
  passages.map((passage) => [role, passage]);
const ofReasons = (reasons: readonly Reason[]): Use[] => reasons.flatMap(({ passages }) => as("other", passages));

/** The first mention of each different name of a party: enough to see what it is called, without marking every mention. */
export function distinctNames(names: readonly Passage[]): readonly Passage[] {
  const seen = new Map<string, Passage>();
  for (const name of names) if (!seen.has(name.exact)) seen.set(name.exact, name);
  return [...seen.values()];
}

function usesOf(story: AccountStory): Use[] {
  return [
    ...as("other", [story.headline]),
    ...story.statements.flatMap((statement) => [
      ...as("content", statement.passages),
      ...as("detail", [statement.basisPassage]),
      ...statement.appearances.flatMap((appearance) => [
        ...as("source", appearance.source),
        ...as("cue", appearance.cue),
        ...as("content", appearance.content),
        ...as("detail", [appearance.saidAtPassage, appearance.refersTo]),
      ]),
    ]),
    ...story.claims.flatMap((claim) => [
      // what a report tells in its own voice, nobody said
      ...as(claim.statements.length > 0 ? "content" : "other", [claim.text]),
      ...as("other", claim.ownVoice ?? []),
      ...ofReasons(claim.independence.reasons),
    ]),
    ...story.figures.flatMap((figure) => [
      ...as("figure", [figure.at]),
      ...as("detail", [figure.ofAt, figure.placeAt]),
      ...as("cue", [figure.unsourced]),
    ]),
    ...story.disagreements.flatMap(({ sides }) => as("other", sides.flat())),
    ...as(
      "unknown",
      story.unknowns.map(({ at }) => at),
    ),
    ...story.derivations.flatMap(({ shared }) => as("other", shared.flat())),
    ...story.timeline.flatMap(({ passages }) => as("other", passages)),
    ...story.sentences.flatMap(({ passages }) => as("other", passages)),
    ...(story.pictures ?? []).flatMap(({ remarks }) => remarks.flatMap(({ passages }) => as("other", passages))),
    ...story.parties.flatMap(({ names }) => as("name", distinctNames(names))),
  ];
}

interface Found {
  readonly passage: Passage;
  readonly roles: Set<Role>;
}

const PARTS: ReadonlySet<Role> = new Set(["source", "cue", "detail", "name"]);

/** "a" to "z", then "aa". */
const suffix = (count: number): string => letterAt(count - 1).toLowerCase();

function label(report: AccountReport, letter: string, found: readonly Found[]): Evidence[] {
  let number = 0;
  let parts = 0;
  return [...found]
    .sort((a, b) => inReadingOrder(a.passage.at, b.passage.at))
    .map(({ passage, roles }) => {
      const numbered = [...roles].some((role) => !PARTS.has(role));
      if (numbered) number++;
      parts = numbered ? 0 : parts + 1;
      const own = numbered ? `${number}` : `${number}${suffix(parts)}`;
      const holds =
        passage.exact.trim() !== "" && report.text.slice(passage.at.start, passage.at.end) === passage.exact;
      return { passage, roles, numbered, letter, number: own, label: `${letter}${own}`, holds };
    });
}

/** Every passage that the stories of an account use, each report's numbered in reading order from 1. */
export function collectEvidence(account: Account): EvidenceList {
  const byReport = new Map<string, Map<string, Found>>(account.reports.map(({ id }) => [id, new Map()]));
  const told = [
    ...account.reports.flatMap(({ withdrawn, restsOn, changes }) =>
      as("other", [
        ...(withdrawn?.because ?? []),
        ...(restsOn ?? []).flatMap(({ passages }) => passages),
        ...(changes ?? []).flatMap(({ was, is }) => [was, is].filter((passage) => passage !== undefined)),
      ]),
    ),
    ...(account.decisions ?? []).flatMap(({ passages }) => as("other", passages)),
  ];
  for (const [role, passage] of [...account.stories.flatMap(usesOf), ...told]) {
    const found = passage && byReport.get(passage.report);
    if (!found) continue;
    const entry = found.get(passageKey(passage)) ?? { passage, roles: new Set<Role>() };
    entry.roles.add(role);
    found.set(passageKey(passage), entry);
  }
  const lists = new Map(
    account.reports.map((report, at) => [
      report.id,
      label(report, letterAt(at), [...(byReport.get(report.id)?.values() ?? [])]),
    ]),
  );
  const all = [...lists.values()].flat();
  const index = new Map(all.map((evidence) => [passageKey(evidence.passage), evidence]));
  return {
    of: (passage) => index.get(passageKey(passage)),
    inReport: (report) => lists.get(report) ?? [],
    all,
  };
}

import type { Position } from "../../src/record/position.js";
import type { AttributedReading, Attribution, Source } from "../../src/stages/attributions/attribution.js";
import { partyOf } from "../../src/stages/claims/party.js";
import type { Account, AccountStory, Statement } from "../../src/stages/dossier/account-document.js";
import type { Passage } from "../../src/text/passage.js";
import type { Expected, Place } from "./expected/expected.js";

/** An attribution as the reading has it, with its report's key in the expectation and the statement it went into. */
export interface Given {
  readonly report: string;
  readonly attribution: Attribution;
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  /** Story and id of its statement. */
  readonly statement?: string;
  /** Story and id of the party that says it. */
  readonly party?: string;
}

/** Both sides laid next to each other: reports are matched by their text, since ids may be the input's own or digests. */
export interface Frame {
  readonly expected: Expected;
  readonly account: Account;
  readonly readings: readonly AttributedReading[];
  readonly given: readonly Given[];
  /** Key of a report of the account, by its id. */
  keyOf(report: string): string | undefined;
  textOf(key: string): string;
  place(passage: Pick<Passage, "report" | "at">): Place | undefined;
  words(places: readonly Place[]): string;
  sourceWords(report: string, source: Source): string;
}

/** Puts an expectation beside an account and the readings it was made from. */
export function frame(expected: Expected, account: Account, readings: readonly AttributedReading[]): Frame {
  const keyOfText = new Map(expected.reports.map(({ key, text }) => [text, key]));
  const texts = new Map(expected.reports.map(({ key, text }) => [key, text]));
  const keys = new Map([
    ...readings.map(({ report }) => [report.id, keyOfText.get(report.text)] as const),
    ...account.reports.map(({ id, text }) => [id, keyOfText.get(text)] as const),
  ]);
  const words = (places: readonly Place[]): string =>
    [...places]
      .sort((a, b) => a.start - b.start)
      .map(({ report, start, end }) => texts.get(report)?.slice(start, end) ?? "")
      .join(" ");
  const placesIn = (report: string, at: readonly Position[]): Place[] =>
    at.map(({ start, end }) => ({ report, start, end }));
  const said = statementsByAttribution(account);
  const given = readings.flatMap(({ report, attributions }): Given[] => {
    const key = keys.get(report.id);
    if (key === undefined) return [];
    return attributions.map((attribution) => ({
      report: key,
      attribution,
      source: placesIn(key, attribution.source.at),
      cue: placesIn(key, attribution.cue.at),
      content: placesIn(key, attribution.content.at),
      ...said.get(`${report.id} ${attribution.id}`),
    }));
  });
  return {
    expected,
    account,
    readings,
    given,
    keyOf: (report) => keys.get(report),
    textOf: (key) => texts.get(key) ?? "",
    place: ({ report, at }) => {
      const key = keys.get(report);
      return key === undefined ? undefined : { report: key, start: at.start, end: at.end };
    },
    words,
    sourceWords: (report, source) => words(placesIn(report, source.at)),
  };
}

function statementsByAttribution(account: Account): Map<string, { statement: string; party: string }> {
  const said = new Map<string, { statement: string; party: string }>();
  for (const story of account.stories) {
    for (const statement of story.statements) {
      const entry = { statement: keyIn(story, statement.id), party: keyIn(story, partyOf(statement.by)) };
      for (const { report, attribution } of statement.appearances) said.set(`${report} ${attribution}`, entry);
    }
  }
  return said;
}

/** A key for something of a story that no other story shares. */
export const keyIn = (story: AccountStory, id: string): string => `${story.id} ${id}`;

/** The keys of the attributions that a statement appears in, as `report attribution`. */
export const appearancesOf = (statement: Statement): string[] =>
  statement.appearances.map(({ report, attribution }) => `${report} ${attribution}`);

import { packFor } from "../../../languages/index.js";
import type { OriginWords } from "../../../languages/origin-words.js";
import type { Instant } from "../../../record/instant.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { Party } from "../../claims/party.js";
import { knownAtOf } from "../../claims/telling.js";
import { type Credit, copyOf, creditsOf, ownMarks } from "../credits.js";
import type { Derivation } from "../derivation.js";
import { remembered } from "./remembered.js";

/** What of a story the trails of its claims are followed by. */
export interface StoryTrails {
  readonly parties: ReadonlyMap<string, Party>;
  readonly words: OriginWords | undefined;
  /** When a report could be known. */
  readonly knownAt: (report: string) => Instant;
  /** What a report took from which earlier ones. */
  readonly takenBy: (report: string) => readonly Derivation[];
  /** The outlet whose copy a report prints, under its common name. */
  readonly creditIn: (report: string) => Credit | undefined;
  /** The same, else the report's own publisher. */
  readonly copyOf: (report: string) => string | undefined;
  /** The story's parties that a report's publisher is named by: in full and by its initials they may be two. */
  readonly publishedBy: (report: string) => ReadonlySet<string>;
  /** An outlet, or a body that publishes reports of the story and is no office. */
  readonly isOutlet: (party: Party) => boolean;
  /** A party's role and what it is of, in the words of any report. */
  readonly rolesOf: (party: string) => readonly string[];
  /** A party's name and its names in all reports, each once. */
  readonly namesOf: (party: Party) => readonly string[];
  /** The same, with its role and what that is of. */
  readonly callingsOf: (party: Party) => readonly string[];
  /** The names of a party in one report. */
  readonly namesIn: (party: Party, report: string) => Party["names"];
  /** The words of more than two letters of what somebody is called. */
  readonly wordsOf: (calling: string) => readonly string[];
  /** The kinds of body that a name shows, by their rows in `PartyWords.bodyKinds`. */
  readonly kindsOf: (calling: string) => readonly number[];
  /** False for a word that tells no body from another: a role, a place of the story, "local". */
  readonly tells: (word: string) => boolean;
}

/** Made once for a story; the parties are the story's, the derivations those among its reports. */
export function storyTrails(
  readings: readonly AttributedReading[],
  parties: readonly Party[],
  partyId: (report: string, key: string) => string | undefined,
  derivations: readonly Derivation[],
): StoryTrails {
  const taken = new Map<string, Derivation[]>();
  for (const derivation of derivations) listIn(taken, derivation.later).push(derivation);
  const credited = new Map(readings.map((reading) => [reading.report.id, creditsOf(reading)]));
  const copies = new Map(readings.map((reading) => [reading.report.id, copyOf(reading)]));
  const known = new Map(readings.map((reading) => [reading.report.id, knownAtOf(reading)]));
  const publishers = publishersAmong(readings, parties, (report) => ownMarks(report, credited.get(report.id) ?? []));
  const published = new Set([...publishers.values()].flatMap((ids) => [...ids]));
  const roles = new Map<string, string[]>();
  for (const { report, parties: own } of readings) {
    for (const { key, role, roleOf } of own) {
      const id = partyId(report.id, key);
      if (id !== undefined && role !== undefined) listIn(roles, id).push(role, roleOf ?? "");
    }
  }
  const pack = packFor(readings[0]?.report.language ?? "en") ?? packFor("en");
  const outletKinds = (pack?.parties.bodyKinds ?? []).filter(({ nouns }) => nouns.has("outlet"));
  const showsOutlet = (name: string): boolean =>
    lettersIn(name).some((word) => outletKinds.some(({ marks }) => marks.has(word)));
  const places = new Set(
    readings.flatMap(({ report, names }) =>
      names
        .filter((n) => n.kind === "place")
        // of "City hall" only what is written as a name
        .flatMap((n) => report.text.slice(n.at.start, n.at.end).match(/\p{Lu}[\p{L}]*/gu) ?? [])
        .map((word) => word.toLowerCase()),
    ),
  );
  const namesOf = remembered((party: Party) => [...new Set([party.name, ...party.names.map(({ exact }) => exact)])]);
  const named = remembered((party: Party) => {
    const names = new Map<string, Party["names"][number][]>();
    for (const name of party.names) listIn(names, name.report).push(name);
    return names;
  });
  const kinds = pack?.parties.bodyKinds ?? [];
  return {
    parties: new Map(parties.map((p) => [p.id, p])),
    words: pack?.origins,
    creditIn: (report) => credited.get(report)?.[0],
    copyOf: (report) => copies.get(report),
    isOutlet: ({ id, kind, name }) =>
      kind === "outlet" ||
      (kind !== "unnamed" &&
        published.has(id) &&
        (showsOutlet(name) || !lettersIn(name).some((word) => pack?.claims.offices.has(word)))),
    wordsOf: remembered((calling: string) => lettersIn(calling).filter((word) => word.length > 2)),
    kindsOf: remembered((calling: string) => {
      const own = lettersIn(calling);
      return kinds.flatMap(({ marks, nouns }, i) => (own.some((w) => marks.has(w) || nouns.has(w)) ? [i] : []));
    }),
    rolesOf: (party) => roles.get(party) ?? [],
    namesOf,
    callingsOf: remembered((party: Party) => [...new Set([...namesOf(party), ...(roles.get(party.id) ?? [])])]),
    namesIn: (party, report) => named(party).get(report) ?? [],
    tells: (word) =>
      (pack?.origins.speakers.has(word) || pack?.origins.formerly.has(word)) === true ||
      !(
        pack?.naming.roles.has(word) ||
        pack?.parties.softWords.has(word) ||
        pack?.lexicon.isStop(word) ||
        places.has(word)
      ),
    knownAt: (report) => known.get(report) ?? "",
    takenBy: (report) => taken.get(report) ?? [],
    publishedBy: (report) => publishers.get(report) ?? NOBODY,
  };
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

const NOBODY: ReadonlySet<string> = new Set();

function publishersAmong(
  readings: readonly AttributedReading[],
  parties: readonly Party[],
  marksOf: (report: AttributedReading["report"]) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const party of parties) {
    if (party.kind === "unnamed" || party.kind === "document") continue;
    for (const name of [party.name, ...party.names.map((n) => n.exact)]) {
      named.set(plain(name), (named.get(plain(name)) ?? new Set()).add(party.id));
    }
  }
  return new Map(
    readings.flatMap(({ report }) => {
      const { id, publisher } = report;
      if (publisher === undefined) return [];
      const initials = (publisher.match(/\p{Lu}/gu) ?? []).join("").toLowerCase();
      const keys = [plain(publisher), ...(initials.length > 1 ? [initials] : []), ...marksOf(report).map(plain)];
      return [[id, new Set(keys.flatMap((key) => [...(named.get(key) ?? [])]))] as const];
    }),
  );
}

const lettersIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/\s+(?:news\s+)?agency$/, "");

import type { Account } from "../../src/stages/dossier/account-document.js";
import type { Expected, Place } from "./expected/expected.js";
import { shared } from "./expected/place.js";
import { type Frame, keyIn } from "./frame.js";
import type { Matched } from "./match-attributions.js";

/** Which party of the account stands for which expected one, and where each alias of an expected party went. */
export interface PartyMap {
  /** The account's party that most mentions of an expected party are in. */
  accountPartyOf(expected: string): string | undefined;
  /** The expected parties whose mentions an account's party holds, with how many. */
  held(account: string): ReadonlyMap<string, number>;
  /** The account's parties that hold an alias of an expected party, by the alias's words. */
  aliasHolders(expected: string): ReadonlyMap<string, ReadonlySet<string>>;
  readonly accountParties: readonly string[];
  accountName(party: string): string;
  expectedName(party: string): string;
}

const PRONOUN = /^(?:he|she|it|they|we|i|who)$/i;

interface Anchor {
  readonly at: Place;
  readonly party: string;
  readonly words?: string;
}

/** Matches parties by their mentions, and by who says the matched attributions (which also tells who "she" is). */
export function matchParties(frame: Frame, matched: readonly Matched[]): PartyMap {
  const anchors = anchorsOf(frame.expected);
  const byReport = new Map<string, Anchor[]>();
  for (const anchor of anchors) byReport.set(anchor.at.report, [...(byReport.get(anchor.at.report) ?? []), anchor]);
  const votes = new Map<string, Map<string, number>>();
  const holders = new Map<string, Map<string, Set<string>>>();
  const vote = (account: string, expected: string): void => {
    const row = votes.get(account) ?? new Map<string, number>();
    row.set(expected, (row.get(expected) ?? 0) + 1);
    votes.set(account, row);
  };
  for (const { key, at } of mentionsOf(frame)) {
    const near = nearest(frame, byReport.get(at.report) ?? [], at);
    const [anchor] = near;
    if (!anchor) continue;
    vote(key, anchor.party);
    for (const { party, words } of near) {
      if (party !== anchor.party || words === undefined) continue;
      const aliases = holders.get(party) ?? new Map<string, Set<string>>();
      aliases.set(words, (aliases.get(words) ?? new Set()).add(key));
      holders.set(party, aliases);
    }
  }
  for (const { expected, given } of matched) {
    if (expected.party !== undefined && given.party !== undefined) vote(given.party, expected.party);
  }
  const names = namesOf(frame.account);
  const expectedNames = new Map(frame.expected.parties.map(({ id, name }) => [id, name]));
  return {
    accountPartyOf: mostVoted(votes),
    held: (account) => votes.get(account) ?? new Map(),
    aliasHolders: (expected) => holders.get(expected) ?? new Map(),
    accountParties: [...votes.keys()],
    accountName: (party) => names.get(party) ?? party,
    expectedName: (party) => expectedNames.get(party) ?? party,
  };
}

function mostVoted(votes: ReadonlyMap<string, ReadonlyMap<string, number>>): (expected: string) => string | undefined {
  const best = new Map<string, { party: string; n: number }>();
  for (const [party, row] of votes) {
    for (const [expected, n] of row) if (n > (best.get(expected)?.n ?? 0)) best.set(expected, { party, n });
  }
  return (expected) => best.get(expected)?.party;
}

/**
 * Where an expectation names its parties: by the words of their aliases, and as the sources of its attributions. An alias that
 * two parties share ("A spokeswoman") tells nothing by its words: only the sources of attributions anchor it.
 */
export function anchorsOf(expected: Expected): Anchor[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, aliases } of expected.parties) {
    for (const { words } of aliases) owners.set(words, (owners.get(words) ?? new Set()).add(id));
  }
  const said = speakersOf(expected);
  const named = expected.parties.flatMap(({ id, aliases }) =>
    aliases.flatMap(({ words, at }): Anchor[] =>
      at
        .filter((place) => owners.get(words)?.size === 1 || said.some((s) => s.party === id && lies(place, s.at)))
        .filter((place) => !said.some((s) => s.party !== id && lies(place, s.at) && lies(s.at, place)))
        .map((place) => ({ at: place, party: id, words })),
    ),
  );
  return [...named, ...said];
}

function speakersOf(expected: Expected): Anchor[] {
  return expected.attributions.flatMap(({ party, source }): Anchor[] => {
    const [at] = source;
    return party === undefined || at === undefined || source.length > 1 ? [] : [{ at, party }];
  });
}

/**
 * The aliases of a party that must be found: those that stand at least once by themselves, not only inside the name of another
 * source. Pronouns are none: whom they stand for shows in who is taken for the speaker.
 */
export function requiredAliases(expected: Expected): Map<string, Set<string>> {
  const said = speakersOf(expected);
  const required = new Map<string, Set<string>>(expected.parties.map(({ id }) => [id, new Set()]));
  for (const { at, party, words } of anchorsOf(expected)) {
    if (words === undefined || PRONOUN.test(words) || said.some((s) => s.party !== party && lies(at, s.at))) continue;
    required.get(party)?.add(words);
  }
  return required;
}

const lies = (inner: Place, outer: Place): boolean => shared(inner, outer) === inner.end - inner.start;

function* mentionsOf(frame: Frame): Generator<{ key: string; at: Place }> {
  for (const story of frame.account.stories) {
    for (const party of story.parties) {
      for (const name of party.names) {
        const at = frame.place(name);
        if (at) yield { key: keyIn(story, party.id), at };
      }
    }
  }
}

// The nearest first. "Ann Lee" stands for "harbour master Ann Lee" and for "Ann Lee, a harbour master": they end together, or
// at the first comma. "Genoa" does not stand for "Genoa's harbour office", though it lies within it.
function nearest(frame: Frame, anchors: readonly Anchor[], at: Place): Anchor[] {
  return anchors
    .filter((anchor) => shared(anchor.at, at) > 0)
    .map((anchor) => ({
      anchor,
      share: (2 * shared(anchor.at, at)) / (anchor.at.end - anchor.at.start + at.end - at.start),
    }))
    .filter(({ anchor, share }) => share >= 0.8 || headEnd(frame, anchor.at) === at.end)
    .sort((a, b) => b.share - a.share)
    .map(({ anchor }) => anchor);
}

function headEnd(frame: Frame, at: Place): number {
  const comma = frame.words([at]).indexOf(",");
  return comma === -1 ? at.end : at.start + comma;
}

function namesOf(account: Account): Map<string, string> {
  return new Map(
    account.stories.flatMap((story) => story.parties.map(({ id, name }) => [keyIn(story, id), name] as const)),
  );
}

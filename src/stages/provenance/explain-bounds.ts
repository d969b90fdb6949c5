import type { Passage } from "../../text/passage.js";
import type { Party } from "../claims/party.js";
import { partyOf } from "../claims/party.js";
import type { Reason, TracedOrigin } from "./origin.js";

/** Where trails end, who may be a further end, who knows it at first hand, and how many are known to say it. */
interface Found {
  readonly traced: readonly TracedOrigin[];
  readonly near: readonly TracedOrigin[];
  readonly knowing: readonly TracedOrigin[];
  readonly saying: number;
}

/** The bounds in plain words, each reason with the passages it rests on. */
export function explainBounds(
  { traced: origins, near, knowing, saying }: Found,
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
  parties: ReadonlyMap<string, Party>,
): Reason[] {
  const counting = origins.filter((o) => o.counts);
  return [
    ...counting.filter(carriedTwice).map(oneOriginTwice),
    ...plainOnes(counting),
    ...counting.filter((o) => o.party.kind === "unnamed").map((o) => unnamedOne(o, counting.length === 1)),
    ...counting.flatMap((o) => restsOn(o, parties)),
    ...origins.filter((o) => !o.counts).map(notCounted),
    ...(near.length === 0 ? [] : [mayAlsoSay(near, saying, atMost)]),
    ...lowerBound(counting, { atLeast, atMost: saying }, knowing),
  ];
}

/** Why the upper bound is higher than the number of those who are known to say so. */
const mayAlsoSay = (near: readonly TracedOrigin[], saying: number, atMost: number): Reason => ({
  text: `At most ${atMost}, and not ${saying}, because ${listed(near.map(calledIn))} may say the same in other words.`,
  passages: near.flatMap((o) => [...sourcesOf(o), ...o.passages].slice(0, 2)),
});

const calledIn = (o: TracedOrigin): string => (typeof o.by === "string" ? o.party.name : `“${o.by.unnamed}”`);

const sourcesOf = (o: TracedOrigin): Passage[] =>
  o.tellings
    .flatMap((t) => t.attribution.source.at.slice(0, 1).map((at) => passageFor(o, t.reading.report.id, at)))
    .filter((p): p is Passage => p !== undefined);

const passageFor = (o: TracedOrigin, report: string, at: { start: number; end: number }): Passage | undefined =>
  o.party.names.find((n) => n.report === report && n.at.start < at.end && at.start < n.at.end);

const carriedTwice = (o: TracedOrigin): boolean => o.through.length > 1;

function oneOriginTwice(o: TracedOrigin): Reason {
  const words = new Set(o.tellings.filter((t) => t.attribution.manner === "direct").map((t) => t.reading.report.id));
  const rendered = words.size > 1 ? ", quoted in different words" : "";
  return {
    text: `${o.through.length} reports carry what ${o.party.name} said${rendered}: one origin, not ${o.through.length}.`,
    passages: [...o.passages],
  };
}

function plainOnes(counting: readonly TracedOrigin[]): Reason[] {
  const plain = counting.filter((o) => !carriedTwice(o) && o.party.kind !== "unnamed");
  if (plain.length === 0) return [];
  const names = listed(plain.map((o) => o.party.name));
  return [
    {
      text: plain.length === 1 ? `${names} is one.` : `${names} are up to ${plain.length}.`,
      passages: plain.flatMap((o) => [...sourcesOf(o), ...o.passages].slice(0, 2)),
    },
  ];
}

const unnamedOne = (o: TracedOrigin, alone: boolean): Reason => ({
  text: !o.open
    ? `“${describe(o)}” is not named, but was there: one.`
    : alone && o.upTo === 1
      ? `“${describe(o)}” is not named, and nobody else says it: one.`
      : o.upTo > 1
        ? `“${describe(o)}” are not named: they may be up to ${o.upTo} more, or among the others.`
        : `“${describe(o)}” is not named: it may be one more, or one of the others.`,
  passages: [...sourcesOf(o), ...o.passages].slice(0, 2),
});

function restsOn(o: TracedOrigin, parties: ReadonlyMap<string, Party>): Reason[] {
  if (o.basis === undefined) return [];
  const basis = parties.get(partyOf(o.basis));
  const passages = (basis?.names ?? []).filter((n) => o.through.includes(n.report));
  const what = typeof o.basis === "string" ? (basis?.name ?? "another") : `“${o.basis.unnamed}”`;
  const open = typeof o.basis === "string" ? "" : ", which it does not name: that may be any of the others";
  return [
    { text: `${o.party.name} has it from ${what}${open}.`, passages: passages.length > 0 ? passages : [...o.passages] },
  ];
}

const notCounted = (o: TracedOrigin): Reason => ({
  text: `“${describe(o)}” does not count: ${o.leftOut ?? "it only passes on"}.`,
  passages: [...[...sourcesOf(o), ...o.passages].slice(0, 2), ...(o.joinPassages ?? [])],
});

function lowerBound(
  counting: readonly TracedOrigin[],
  { atLeast, atMost }: { atLeast: number; atMost: number },
  knowing: readonly TracedOrigin[],
): Reason[] {
  if (atMost === 0) return [];
  const passages = counting.flatMap((o) => o.passages.slice(0, 1));
  if (atLeast > 1) {
    const names = listed(knowing.map((o) => o.party.name));
    return [{ text: `${names} each speak at first hand: at least ${atLeast}.`, passages }];
  }
  if (atMost === 1) return [];
  return [{ text: "No report shows that two of them know it independently of each other: all may be one.", passages }];
}

const describe = (o: TracedOrigin): string => (typeof o.by === "string" ? o.party.name : o.by.unnamed);

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

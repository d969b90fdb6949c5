import type {
  Claim,
  Disagreement,
  Figure,
  LedgerEntry,
  Party,
  Statement,
  Status,
  TimelineEvent,
  Unknown,
} from "../../account-document.js";

/** How a status is told: its words, the shape drawn with it (never colour alone), and the family that gives it its colour. */
export interface StatusLabel {
  readonly words: string;
  readonly family: "confirmed" | "claimed" | "disputed" | "taken-back";
  /** One character for places that cannot draw. */
  readonly sign: string;
}

const STATUS: Readonly<Record<Status, StatusLabel>> = {
  "first reported": { words: "First reported", family: "claimed", sign: "○" },
  claimed: { words: "Claimed", family: "claimed", sign: "○" },
  corroborated: { words: "Corroborated", family: "confirmed", sign: "◐" },
  "officially confirmed": { words: "Officially confirmed", family: "confirmed", sign: "●" },
  disputed: { words: "Disputed", family: "disputed", sign: "◆" },
  denied: { words: "Denied", family: "disputed", sign: "◆" },
  "no longer corroborated": { words: "No longer corroborated", family: "claimed", sign: "○" },
  "no longer told": { words: "No longer told", family: "taken-back", sign: "✕" },
  corrected: { words: "Corrected", family: "taken-back", sign: "✕" },
  retracted: { words: "Retracted", family: "taken-back", sign: "✕" },
};

/** The label of a status. */
export const statusLabel = (status: Status): StatusLabel => STATUS[status];

/** The label of a claim that has no history: nobody is known to have put it forward. */
export const NO_STATUS: StatusLabel = { words: "Told without a source", family: "claimed", sign: "○" };

const CREDIBILITY = [
  "confirmed by other sources",
  "probably correct",
  "possibly correct",
  "doubtfully correct",
  "improbable",
  "cannot be judged",
] as const;

/** The name that NATO's STANAG 2511 (the Admiralty scale) gives to a step of credibility, 1 to 6. */
export const credibilityName = (step: number): string => CREDIBILITY[step - 1] ?? "cannot be judged";

const STANCE: Readonly<Record<Statement["stance"], string>> = {
  asserts: "says so",
  confirms: "confirms it",
  denies: "denies it",
  doubts: "doubts it",
  "does-not-know": "does not know",
  asks: "asks",
};

/** What a statement does with a claim, in words. */
export const stanceLabel = (stance: Statement["stance"]): string => STANCE[stance];

const PARTY: Readonly<Record<Party["kind"], string>> = {
  person: "person",
  organisation: "body",
  outlet: "outlet",
  country: "country",
  unnamed: "not named",
  document: "document",
};

/** What a party is, in words. */
export const partyKind = (kind: Party["kind"]): string => PARTY[kind];

const UNKNOWN: Readonly<Record<Unknown["kind"], string>> = {
  "said to be unknown": "said to be unknown",
  "not given": "not given",
  unnamed: "not named",
  conditional: "left open",
  "not told": "not told",
};

/** What kind of not knowing it is, in words. */
export const unknownKind = (kind: Unknown["kind"]): string => UNKNOWN[kind];

const PART: Readonly<Record<Disagreement["kind"], { words: string; family: "disputed" | "open" }>> = {
  contradicts: { words: "contradict each other", family: "disputed" },
  superseded: { words: "a later count replaces an earlier one", family: "open" },
  "does-not-know": { words: "one says, one does not know", family: "open" },
  "far apart": { words: "far apart, yet both can hold", family: "disputed" },
};

/** How the sides of a disagreement stand to each other, in words. */
export const disagreementKind = (kind: Disagreement["kind"]): { words: string; family: "disputed" | "open" } =>
  PART[kind];

const EVENT: Readonly<Record<TimelineEvent["kind"], string>> = {
  happened: "happened",
  said: "said",
  published: "published",
};

/** What an event of the time line is, in words. */
export const eventKind = (kind: TimelineEvent["kind"]): string => EVENT[kind];

const DERIVATION: Readonly<Record<string, string>> = {
  wasQuotedFrom: "quotes",
  wasRevisionOf: "is a newer version of",
  wasDerivedFrom: "takes text from",
  hadPrimarySource: "draws on",
};

/** What the later report does with the earlier one, in words. */
export const derivationRelation = (relation: string): string => DERIVATION[relation] ?? relation;

/** "at least 1, at most 4"; "1" where both are the same. */
export const originBounds = ({ atLeast, atMost }: Pick<Claim["independence"], "atLeast" | "atMost">): string =>
  atLeast === atMost ? `${atLeast}` : `at least ${atLeast}, at most ${atMost}`;

/** A number with its thousands parted: `11,000`. */
export const numberInWords = (value: number): string => {
  const [whole = "", part] = String(Math.abs(value)).split(".");
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${value < 0 ? "−" : ""}${grouped}${part ? `.${part}` : ""}`;
};

/** A figure's bounds as numbers: "at least 100", "about 3,000, at most 3,000", "4". */
export function boundsInWords(figure: Pick<Figure, "low" | "high" | "about" | "unit">): string {
  const { low, high, about, unit } = figure;
  const parts: string[] = [];
  if (about !== undefined) parts.push(`about ${numberInWords(about)}`);
  if (low !== undefined && low === high) parts.push(numberInWords(low));
  else if (low !== undefined && high !== undefined) parts.push(`${numberInWords(low)} to ${numberInWords(high)}`);
  else if (low !== undefined) parts.push(`at least ${numberInWords(low)}`);
  else if (high !== undefined) parts.push(`at most ${numberInWords(high)}`);
  const words = parts.join(", ") || "no number";
  return unit ? `${words} ${unit}` : words;
}

/** What the parties behind a status did: those on whose word it stands, or those who speak against it. */
export const wordOf = (status: Status): string => WORD[status] ?? "On the word of";

const WORD: Readonly<Partial<Record<Status, string>>> = {
  disputed: "Disputed by",
  denied: "Denied by",
  "no longer told": "Left out by",
  corrected: "Corrected by",
  retracted: "Retracted by",
};

/** What a count counts beside its measure: whom, where, on which occasion; empty where nothing more is told. */
export const countDetails = ({ measure, of, place, occasion, increments }: LedgerEntry): string =>
  [
    of === measure || measure.startsWith(`${of} (`) ? undefined : of,
    place === undefined || /^(?:in|on|at|near|across)\s/i.test(place) ? place : `in ${place}`,
    occasion,
    increments ? "added each time" : undefined,
  ]
    .filter(Boolean)
    .join(", ");

/**
 * What a count counts, in words.
 *
 * @example
 * countWords({ measure: "killed", of: "miners", place: "Orva", rows: [0], rule: "" }) // "killed: miners, in Orva"
 */
export function countWords(entry: LedgerEntry): string {
  const more = countDetails(entry);
  return more === "" ? entry.measure : `${entry.measure}: ${more}`;
}

/** How the figures marked in counts are chosen; the document tells it of each count with its numbers. */
export const COUNTS_RULE =
  "Low is the lowest and high the highest figure of a count that no later one supersedes; best is the best attested, the value with the most independent origins, of equals the latest. Nothing is averaged.";

/** As what a figure stands in its count ("low, best"), as its rule names them; empty for one that does not, or that has none beside it. */
export const standsAs = (entry: LedgerEntry, figure: number): string =>
  entry.rows.length === 1 ? "" : (["low", "best", "high"] as const).filter((name) => entry[name] === figure).join(", ");

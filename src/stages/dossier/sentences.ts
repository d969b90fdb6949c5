import { idOf } from "../../record/digest.js";
import { type Passage, passageKey } from "../../text/passage.js";
import { nameOf } from "../assessment/assess.js";
import type { StatusChange } from "../assessment/assessment.js";
import type { By, Party } from "../claims/party.js";
import { listed } from "../provenance/explain-bounds.js";
import type { AccountClaim, AccountSentence, AccountStory, Disagreement, Unknown } from "./account-document.js";
import { spokenInstant, spokenWhen } from "./spoken-instant.js";

type Unwritten = Omit<AccountStory, "sentences">;

/**
 * Every sentence that the program prints of its own, assembled from the story's records alone: the same records always give
 * the same sentences, so that `verify` can write them again. Each cites the passages that carry it.
 */
export function writeSentences(story: Unwritten): AccountSentence[] {
  const parties = new Map(story.parties.map((p) => [p.id, p]));
  return [
    ...story.claims.flatMap((claim) => [...standing(claim, story, parties), ...originSentences(claim)]),
    ...story.figures.map((figure, i) =>
      sentence("figures", String(i), figureText(story, i, parties), [
        figure.at,
        ...[figure.ofAt, figure.unsourced].flatMap((one) => one ?? []),
      ]),
    ),
    ...story.disagreements.flatMap((d, i) => [
      sentence("disagreements", String(i), d.why, d.sides.flat()),
      sentence("disagreements", String(i), settlingText(d), d.point),
    ]),
    ...story.unknowns.flatMap((u, i) => [
      sentence("unknowns", String(i), unknownText(u, parties), [u.at]),
      ...(u.closedBy ? [sentence("unknowns", String(i), closingText(u.closedBy, parties), u.closedBy.passages)] : []),
    ]),
    ...story.timeline.map((e, i) => sentence("timeline", String(i), e.text, e.passages)),
  ];
}

function sentence(
  section: AccountSentence["section"],
  about: string,
  text: string,
  passages: readonly Passage[],
): AccountSentence {
  const unique = [...new Map(passages.map((p) => [passageKey(p), p])).values()];
  return {
    id: idOf("sentence", [section, about, text, unique.map(passageKey)]),
    section,
    about,
    text,
    passages: unique,
  };
}

function standing(claim: AccountClaim, story: Unwritten, parties: ReadonlyMap<string, Party>): AccountSentence[] {
  return claim.history.map((change) =>
    sentence("stands", claim.id, statusText(change, parties), passagesBehind(change, story)),
  );
}

const AGENT: Readonly<Record<StatusChange["status"], string>> = {
  "first reported": "First reported",
  claimed: "Claimed",
  corroborated: "Corroborated",
  "officially confirmed": "Officially confirmed",
  disputed: "Disputed",
  denied: "Denied",
  "no longer corroborated": "No longer corroborated",
  "no longer told": "No longer told",
  corrected: "Corrected",
  retracted: "Retracted",
};

function statusText(change: StatusChange, parties: ReadonlyMap<string, Party>): string {
  const who = listed(change.by.map((by) => quoted(by, parties)));
  const information =
    change.onInformationFrom === undefined
      ? ""
      : `, on information from ${quoted(change.onInformationFrom, parties)}${typeof change.onInformationFrom === "string" ? "" : ", which is not named"}`;
  const when = change.dated ? spokenWhen(change.since) : "on a day that is not told";
  // the story may not name the outlet by which a report fell, and a report's own voice names nobody
  if (who === "") return `${AGENT[change.status]} ${when}: ${change.reason.replace(/\.$/, "")}.`;
  return `${AGENT[change.status]} ${when}${change.dated ? "" : ","} by ${who}${information}.`;
}

/** A party as it is called within a sentence: with "the" where the reports put it, an unnamed one in its own words. */
function quoted(by: By, parties: ReadonlyMap<string, Party>): string {
  if (typeof by !== "string") return `“${by.unnamed}”`;
  const name = nameOf(by, parties);
  const called = parties.get(by)?.names.some(({ exact }) => exact.toLowerCase() === `the ${name.toLowerCase()}`);
  return called ? `the ${name}` : name;
}

function passagesBehind(change: StatusChange, story: Unwritten): Passage[] {
  const statements = story.statements.filter((s) => change.because.includes(s.id));
  return [
    ...change.passages,
    ...statements.flatMap((s) => [
      ...s.appearances.flatMap((a) => [
        ...a.source,
        ...a.cue,
        ...a.content,
        ...(a.saidAtPassage ? [a.saidAtPassage] : []),
      ]),
      ...(s.basisPassage ? [s.basisPassage] : []),
    ]),
  ];
}

function originSentences(claim: AccountClaim): AccountSentence[] {
  return claim.independence.reasons
    .filter((reason) => reason.passages.length > 0)
    .map((reason) => sentence("origins", claim.id, reason.text, reason.passages));
}

/** Whose word it is where no party gives it: the report's, or nobody's who is told of. */
export const speakerless = (unsourced: Passage | undefined): string =>
  unsourced === undefined ? "the report itself" : `nobody named (“${unsourced.exact}”)`;

function figureText(story: Unwritten, index: number, parties: ReadonlyMap<string, Party>): string {
  const figure = story.figures[index];
  if (!figure) return "";
  const { by, unsourced } = figure;
  const who = by !== undefined ? quoted(by, parties) : speakerless(unsourced);
  const when =
    figure.asOf === undefined
      ? ""
      : `, ${figure.asOfBound === "before" ? "before" : "as of"} ${spokenInstant(figure.asOf)}`;
  return `${figure.measure}: “${figure.at.exact}”${figure.of === "" || figure.at.exact.includes(figure.of) ? "" : ` (${figure.of})`}, by ${who}${when}.`;
}

const settlingText = ({ kind, settledBy }: Disagreement): string =>
  kind === "superseded" ? `Settled by ${settledBy}.` : `What would settle it: ${settledBy}.`;

/** What a later report tells of it. */
const closingText = ({ by, passages }: NonNullable<Unknown["closedBy"]>, parties: ReadonlyMap<string, Party>): string =>
  `A later report tells it${by === undefined ? "" : `, from ${quoted(by, parties)}`}: ${passages.map(({ exact }) => `“${exact}”`).join(" ")}.`;

function unknownText(unknown: Unknown, parties: ReadonlyMap<string, Party>): string {
  const { kind, about, at, by } = unknown;
  const words = `“${at.exact}”`;
  const who = by === undefined ? "" : `, says ${quoted(by, parties)}`;
  switch (kind) {
    case "unnamed":
      return `Not named: ${words} (${about}).`;
    case "not told":
      return `No report tells ${about}: ${words}.`;
    case "conditional":
      return `Left open: ${words}`;
    case "not given":
      return `Not given${who}: ${words} (${about}).`;
    default:
      return `Not known${who}: ${words} (${about}).`;
  }
}

import {
  carryingOpenings,
  citingOpenings,
  hearingOpenings,
  isQuoted,
  quotingOpenings,
  relayVerbs,
  tellingVerbs,
} from "../../../../languages/en/attributing/relay-words.js";
import { contains, overlaps, type Position, wordsAt } from "../../../../record/position.js";
import type { Reading } from "../../../reading/reading.js";
import type { LinkKind } from "../../attribution.js";
import type { Finding } from "../../finding.js";
import { beforeCount, phraseFrom, wordAt } from "../../rules/phrase.js";
import { type Word, wordsIn } from "../../rules/unit.js";
import type { Margins } from "../margins.js";
import { isOutlet } from "../source-kind.js";
import { isNamedOutlet } from "./named-outlet.js";
import type { Scene } from "./scene.js";

/** A link of the chain, as words of the report. */
export interface Relay {
  readonly link: LinkKind;
  readonly at: Position;
}

/** Furthest into a margin or source that a relay is looked for. */
const REACH = 240;

const HEARD = opening(hearingOpenings);
const QUOTED = opening(quotingOpenings);
const CARRIED = opening(carryingOpenings);
const CITES = opening(citingOpenings);
const TO = opening(["to"]);
const ACCORDING = opening(["according to"]);

function opening(openings: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${openings.join("|")})\\s+`, "giu");
}

/**
 * The outlets that heard a finding's words and those that passed them on, nearest to the source first, from the words around
 * its spans and in the tail of its source: "told AFP", "in an interview with the daily", "as quoted by Lusa". The report's own
 * outlet is no link.
 */
export function relaysOf(scene: Scene, finding: Finding, margins: Margins): Relay[] {
  const { reading } = scene;
  const text = reading.report.text;
  const places = [...margins.between, margins.behind, margins.before, ...finding.source];
  const outlets = (opening: RegExp): Position[] =>
    places.flatMap((at) => named(scene, opening, at)).filter((at) => isRelayOutlet(scene, at));
  const heard = [...hearerOf(scene, finding), ...margins.between.flatMap((at) => named(scene, TO, at))].filter((at) =>
    isRelayOutlet(scene, at),
  );
  const quoting = [...quoterOf(scene, finding), ...places.flatMap((at) => named(scene, QUOTED, at))];
  const closing = closingOf(scene, margins.behind).filter((at) => isRelayOutlet(scene, at));
  const relays = [
    ...[...heard, ...outlets(HEARD)].map((at): Relay => ({ link: "told", at })),
    ...[...quoting, ...outlets(CARRIED), ...closing].map((at): Relay => ({ link: "quotes", at })),
  ];
  return distinct(
    text,
    relays.filter(({ at }) => !isPublisher(reading, at) && !finding.source.some((own) => contains(at, own))),
  );
}

/** The first link at each place: "told" stands before "quotes". */
const distinct = (text: string, relays: readonly Relay[]): Relay[] =>
  relays.filter(
    (relay, i) =>
      !relays
        .slice(0, i)
        .some((before) => overlaps(before.at, relay.at) || wordsAt(text, before.at) === wordsAt(text, relay.at)),
  );

/** "told AFP", "confirmed to the daily": the phrase right behind the cue. */
function hearerOf(scene: Scene, { cue, lemma, frame }: Finding): Position[] {
  const end = cue.at(-1)?.end;
  if (end === undefined || frame === "nominal") return [];
  const words = namesFirst(wordsIn(scene.reading, { start: end, end: end + REACH }));
  const start = wordAt(words, 0).lower === "to" ? 1 : 0;
  if (start === 0 && !tellingVerbs.has(lemma)) return [];
  const to = beforeCount(words, start, phraseFrom(words, start));
  return to === start ? [] : [{ start: wordAt(words, start).start, end: wordAt(words, to - 1).end }];
}

/** The words with every capital taken for a name: "told Gloss magazine". */
const namesFirst = (words: readonly Word[]): Word[] =>
  words.map((word) => (/^\p{Lu}/u.test(word.text) && word.tag !== "PRON" ? { ...word, tag: "PROPN" } : word));

/** "The agency quoted the minister as saying", "the minister was quoted by the agency": who does the quoting. */
function quoterOf(scene: Scene, { cue, source }: Finding): Position[] {
  const [first, by] = [cue[0], source[0]];
  const text = scene.reading.report.text;
  if (cue.some((at) => isQuoted.test(wordsAt(text, at).replace(/\sas\s\p{L}+$/u, "")))) {
    return cue.flatMap((at) => {
      const words = wordsIn(scene.reading, { start: at.end, end: at.end + REACH });
      const end = wordAt(words, 0).lower === "by" ? phraseFrom(words, 1) : 1;
      return end === 1 ? [] : [{ start: wordAt(words, 1).start, end: wordAt(words, end - 1).end }];
    });
  }
  if (first === undefined || by === undefined || by.start < first.end || !relayVerbs.test(wordsAt(text, first)))
    return [];
  const from = Math.max(0, first.start - REACH);
  const words = wordsIn(scene.reading, { start: from, end: first.start });
  for (let i = Math.max(0, words.length - 8); i < words.length; i++) {
    if (phraseFrom(words, i) === words.length)
      return [{ start: wordAt(words, i).start, end: wordAt(words, -1 + words.length).end }];
  }
  return [];
}

/** "..., according to Radio Sud", "..., Radio Sud reports": who closes what was said, where somebody else said it. */
function closingOf(scene: Scene, behind: Position): Position[] {
  const text = scene.reading.report.text;
  const stretch = { start: behind.start, end: Math.min(behind.end, behind.start + REACH) };
  const reports = CLOSES.exec(wordsAt(text, stretch));
  const name = reports?.[1];
  if (reports === null || name === undefined) return named(scene, ACCORDING, behind);
  const start = stretch.start + reports.index + reports[0].indexOf(name);
  return [{ start, end: start + name.length }];
}

/** The names behind an opening, in a stretch of the report. */
function named({ reading }: Scene, openings: RegExp, at: Position): Position[] {
  const stretch = { start: at.start, end: Math.min(at.end, at.start + REACH) };
  const found: Position[] = [];
  for (const match of wordsAt(reading.report.text, stretch).matchAll(openings)) {
    const words = wordsIn(reading, { start: stretch.start + match.index + match[0].length, end: stretch.end });
    const end = phraseFrom(words, 0);
    if (end > 0) found.push({ start: wordAt(words, 0).start, end: wordAt(words, end - 1).end });
  }
  return found;
}

/** Whom the speaker cites: the citing words, what stands behind them, and the outlets in between. */
export interface Cited {
  readonly cue: readonly Position[];
  readonly at: Position;
  readonly through: readonly Relay[];
}

/** "The agency, citing two people with knowledge of the matter, said": the first citation beside a finding's own words. */
export function citedBy(scene: Scene, finding: Finding, margins: Margins): Cited | undefined {
  const text = scene.reading.report.text;
  for (const place of [...margins.between, margins.behind, margins.before, ...finding.source]) {
    const stretch = { start: place.start, end: Math.min(place.end, place.start + REACH) };
    const [match] = wordsAt(text, stretch).matchAll(CITES);
    if (match === undefined) continue;
    const start = stretch.start + match.index;
    const from = start + match[0].length;
    const end = /[,;.]|\b(?:that|said|says|reported|reports)\b/u.exec(text.slice(from, stretch.end));
    const to = end === null ? stretch.end : from + end.index;
    const at = { start: from, end: from + text.slice(from, to).trimEnd().length };
    if (at.end <= at.start) continue;
    const cue = { start, end: start + match[0].trimEnd().length };
    const own = isRelayOutlet(scene, at) ? citedIn(scene, { start: at.end, end: stretch.end }) : undefined;
    if (own === undefined) return { cue: [cue], at, through: [] };
    return { cue: [cue, own.cue], at: own.at, through: [{ link: own.link, at }] };
  }
  return undefined;
}

const SPOKE = /^,?\s(?:which|who)\s(?:had\s|has\s|have\s)?(?:spoken|spoke|talked)(?=\s(?:to|with)\s)/iu;
const IN_TURN =
  /^,?\s(?:which\s(?:in\sturn\s)?(?:cites|cited|quotes|quoted)|(?:itself\s|in\sturn\s)?(?:citing|quoting))(?=\s)/iu;

/** "citing the agency X, which had spoken to a sailor": whom a cited outlet has it from in its turn. */
function citedIn({ reading }: Scene, rest: Position): { cue: Position; at: Position; link: LinkKind } | undefined {
  const text = wordsAt(reading.report.text, rest);
  const spoke = SPOKE.exec(text);
  const match = spoke ?? IN_TURN.exec(text);
  if (match === null) return undefined;
  const end = rest.start + match[0].length;
  const words = wordsIn(reading, { start: end, end: rest.end });
  const first = spoke === null ? 0 : 1;
  const to = phraseFrom(words, first);
  if (to === first) return undefined;
  const cue = { start: end - (/\S+$/u.exec(match[0])?.[0].length ?? 0), end };
  return {
    cue,
    at: { start: wordAt(words, first).start, end: wordAt(words, to - 1).end },
    link: spoke === null ? "quotes" : "told",
  };
}

/** Whether words name or describe an outlet that may hear or pass on what somebody says. */
export const isRelayOutlet = (scene: Scene, at: Position): boolean =>
  isOutlet(scene.reading, scene.index, at, scene.wires) || isNamedOutlet(scene, at);

const CLOSES = /,\s((?:the\s)?(?:\p{L}+\s){0,3}?\p{Lu}[^,;"“”]{1,50}?)\s(?:reports|reported|writes|wrote|says|said)\b/u;

const OWN =
  /^(?:this|our)\s(?:news)?(?:paper|agency|station|channel|website|programme|program|radio|site|outlet|magazine|reporter|correspondent)\b/i;

/** The report's own outlet, which is no link: "told this newspaper", "told The Daily" in The Daily. */
function isPublisher({ report }: Reading, at: Position): boolean {
  const words = wordsAt(report.text, at);
  if (OWN.test(words)) return true;
  if (report.publisher === undefined) return false;
  const a = folded(words);
  const b = folded(report.publisher);
  return a.length > 2 && (a === b || b.endsWith(` ${a}`) || b.startsWith(`${a} `));
}

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s/, "")
    .replace(/['’]s?$/, "")
    .trim();

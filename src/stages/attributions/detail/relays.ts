import {
  carryingOpenings,
  citingOpenings,
  hearingOpenings,
  isQuoted,
  quotingOpenings,
  relayVerbs,
  tellingVerbs,
} from "../../../languages/en/attributing/relay-words.js";
import { contains, overlaps, type Position, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { LinkKind } from "../attribution.js";
import type { Finding } from "../finding.js";
import { phraseFrom, wordAt } from "../rules/phrase.js";
import { wordsIn } from "../rules/unit.js";
import type { Scene } from "./chain.js";
import type { Margins } from "./margins.js";
import { isOutlet } from "./source-kind.js";

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

function opening(openings: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${openings.join("|")})\\s+`, "giu");
}

/**
 * The outlets that heard a finding's words and those that passed them on, nearest to the source first, from the words around
 * its spans and in the tail of its source: "told AFP", "in an interview with the daily", "as quoted by Lusa". The report's own
 * outlet is no link.
 */
export function relaysOf(scene: Scene, finding: Finding, margins: Margins): Relay[] {
  const { reading, index, wires } = scene;
  const text = reading.report.text;
  const places = [...margins.between, margins.behind, margins.before, ...finding.source];
  const outlets = (opening: RegExp): Position[] =>
    places.flatMap((at) => named(scene, opening, at)).filter((at) => isOutlet(reading, index, at, wires));
  const heard = hearerOf(scene, finding).filter((at) => isOutlet(reading, index, at, wires));
  const quoting = [...quoterOf(scene, finding), ...places.flatMap((at) => named(scene, QUOTED, at))];
  const relays = [
    ...[...heard, ...outlets(HEARD)].map((at): Relay => ({ link: "told", at })),
    ...[...quoting, ...outlets(CARRIED)].map((at): Relay => ({ link: "quotes", at })),
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
  const words = wordsIn(scene.reading, { start: end, end: end + REACH });
  const start = wordAt(words, 0).lower === "to" ? 1 : 0;
  if (start === 0 && !tellingVerbs.has(lemma)) return [];
  const to = phraseFrom(words, start);
  return to === start ? [] : [{ start: wordAt(words, start).start, end: wordAt(words, to - 1).end }];
}

/** "The agency quoted the minister as saying", "the minister was quoted by the agency": who does the quoting. */
function quoterOf(scene: Scene, { cue, source }: Finding): Position[] {
  const [first, by] = [cue[0], source[0]];
  const text = scene.reading.report.text;
  if (first !== undefined && isQuoted.test(wordsAt(text, first))) {
    const words = wordsIn(scene.reading, { start: first.end, end: first.end + REACH });
    const end = wordAt(words, 0).lower === "by" ? phraseFrom(words, 1) : 1;
    return end === 1 ? [] : [{ start: wordAt(words, 1).start, end: wordAt(words, end - 1).end }];
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

/** Whom the speaker cites: the citing words, and what stands behind them. */
export interface Cited {
  readonly cue: Position;
  readonly at: Position;
}

/** "The agency, citing two people with knowledge of the matter, said": the first citation beside a finding's own words. */
export function citedBy({ reading }: Scene, finding: Finding, margins: Margins): Cited | undefined {
  const text = reading.report.text;
  for (const place of [...margins.between, margins.behind, margins.before, ...finding.source]) {
    const stretch = { start: place.start, end: Math.min(place.end, place.start + REACH) };
    const [match] = wordsAt(text, stretch).matchAll(CITES);
    if (match === undefined) continue;
    const start = stretch.start + match.index;
    const from = start + match[0].length;
    const end = /[,;.]|\b(?:that|said|says|reported|reports)\b/u.exec(text.slice(from, stretch.end));
    const to = end === null ? stretch.end : from + end.index;
    const at = { start: from, end: from + text.slice(from, to).trimEnd().length };
    if (at.end > at.start) return { cue: { start, end: start + match[0].trimEnd().length }, at };
  }
  return undefined;
}

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

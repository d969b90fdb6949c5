import type { LanguagePack } from "../../../languages/pack.js";
import type { Position } from "../../../record/position.js";
import type { HeadFinding } from "./head.js";

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}";
const PLACE = `${WORD}(?:\\s(?:de|del|da|do|di|la|le|el|al|of|the|sur|am|an|upon|on)(?=\\s)|\\s${WORD}){0,4}`;
const REGION = `(?:\\s?[/,]\\s?${PLACE}|\\s?\\[${PLACE}\\]){0,2}`;
const DASH = "(?:--|[-–—_])";

const WHERE = new RegExp(`^${PLACE}${REGION}$`, "u");
/** "PARIS, March 3 (AFP) --", "Seoul, (APP - The Daily - 27th Dec, 2024)", "(Reuters) -". */
const WITH_CREDIT = new RegExp(
  `^(?<lead>\\p{Lu}[^()\\n]{1,80}?)?\\s{0,2}\\((?<credit>[^()\\n]{2,90})\\)\\s{0,2}(?<dash>${DASH}|:|(?=\\p{Lu}|["“]))\\s{0,3}`,
  "u",
);
/** "KABUL —", "NAIROBI, Kenya, March 3 -", "Tirana - The": the place alone. */
const WITH_DASH = new RegExp(
  `^(?<lead>\\p{Lu}[^()\\n]{1,80}?)\\s{0,2}(?:\\s${DASH}|—|--|:)\\s{1,3}(?=["“'‘]?[\\p{Lu}\\d])`,
  "u",
);
/** "KYIV, March 3, Interfax -" and "AFP -": an agency in front of the dash. */
const AGENCY_FIRST = new RegExp(
  `^(?<credit>[\\p{Lu}][\\p{L} ./-]{1,40}?)\\s{0,2}(?:\\s${DASH}|—|--)\\s{1,3}(?=["“]?\\p{Lu})`,
  "u",
);

/** Rarity from which a word is taken for a name. */
const RARE = 8;

/** A dateline with where it ends: the body begins there. */
export interface Dateline extends HeadFinding {
  readonly at: Position;
}

/** The dateline a paragraph opens with, `undefined` when it opens with its first sentence. */
export function readDateline(text: string, paragraph: Position, pack: LanguagePack): Dateline | undefined {
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 260));
  return withCredit(words, paragraph, pack) ?? withDash(words, paragraph, pack) ?? agencyFirst(words, paragraph, pack);
}

function withCredit(words: string, paragraph: Position, pack: LanguagePack): Dateline | undefined {
  const match = WITH_CREDIT.exec(words);
  const credit = match?.groups?.credit;
  if (match === null || credit === undefined) return undefined;
  const dash = match.groups?.dash;
  const place = placeIn(match.groups?.lead, pack);
  const names = creditsOf(credit, match[0].indexOf(`(${credit})`) + 1 + paragraph.start, pack);
  const wire = names.some((name) => isKnownWire(text(words, name, paragraph), pack));
  const dates = pack.findDateExpressions(match[0]);
  // "Kim Lee (left) - a painter", "Police (PD) said": without a dash, only a wire or a date makes it a dateline.
  if (match.groups?.lead === undefined ? !wire : place === undefined) return undefined;
  if ((dash ?? "") === "" && !wire && dates.length === 0) return undefined;
  if (!wire && !/^\p{Lu}/u.test(credit)) return undefined;
  return finish(match[0], place, paragraph, pack, names);
}

const text = (words: string, at: Position, paragraph: Position): string =>
  words.slice(at.start - paragraph.start, at.end - paragraph.start);

function withDash(words: string, paragraph: Position, pack: LanguagePack): Dateline | undefined {
  const match = WITH_DASH.exec(words);
  const place = placeIn(match?.groups?.lead, pack);
  if (match === null || place === undefined) return undefined;
  const first = place.split(/[,/[]/)[0] ?? "";
  const capitals = /\p{Lu}{2}/u.test(first) && first === first.toUpperCase();
  const colon = match[0].trimEnd().endsWith(":");
  if (isKnownWire(place, pack) || (colon && !capitals)) return undefined;
  // "Police – The", "MUST SEE: A": a common word by itself is no place, unless a region or a date goes with it.
  const alone = place === first && match.groups?.lead?.trim() === first;
  const common = alone && isCommon(first, pack, capitals && !colon);
  if (!isPlace(first, pack) && (common || (!capitals && first.split(/\s+/).length > 3))) return undefined;
  if (capitals && isShout(first)) return undefined;
  return finish(match[0], place, paragraph, pack, []);
}

const isShout = (words: string): boolean =>
  /^(?:UPDATE|BREAKING|CORRECTED|WATCH|LIVE|EXCLUSIVE|ANALYSIS|OPINION|FILE|NOTE|WARNING|RETRACTION|WITHDRAWAL)/.test(
    words,
  );
const isPlace = (words: string, pack: LanguagePack): boolean => {
  const cased = words.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase());
  return [words, cased].some((name) => pack.naming.places.has(name) || pack.naming.countryWords.has(name));
};
/** `lenient`: only words that say nothing of what a text is about count as common. */
const isCommon = (words: string, pack: LanguagePack, lenient: boolean): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => pack.lexicon.isStop(word) || (!lenient && pack.lexicon.rarity(pack.lexicon.stem(word)) < RARE));

function agencyFirst(words: string, paragraph: Position, pack: LanguagePack): Dateline | undefined {
  const match = AGENCY_FIRST.exec(words);
  const credit = match?.groups?.credit;
  if (match === null || credit === undefined) return undefined;
  const names = creditsOf(credit, paragraph.start, pack).filter((name) =>
    isKnownWire(text(words, name, paragraph), pack),
  );
  return names.length === 0 ? undefined : finish(match[0], undefined, paragraph, pack, names);
}

/** The names in a credit, dates left out: "APP - The Daily - 27th Dec, 2024" gives two. */
function creditsOf(credit: string, offset: number, pack: LanguagePack): Position[] {
  const names: Position[] = [];
  const dates = pack.findDateExpressions(credit);
  const add = (from: number, to: number): void => {
    const raw = credit.slice(from, to);
    const name = raw.trim().replace(/[,.;]+$/, "");
    const start = from + (raw.length - raw.trimStart().length);
    const dated = dates.some((date) => date.start < start + name.length && start < date.end);
    if (name !== "" && !dated && (/^\p{Lu}/u.test(name) || pack.masthead.wires.includes(name)))
      names.push({ start: offset + start, end: offset + start + name.length });
  };
  let from = 0;
  for (const match of credit.matchAll(/\s[-–—]{1,2}\s|\s?\|\s?|,\s|;\s|(?<=\p{Lu})\/(?=\p{Lu})/gu)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, credit.length);
  return names;
}

/** Whether a name is that of a wire or a well-known outlet. */
export const isKnownWire = (name: string, pack: LanguagePack): boolean =>
  pack.masthead.wires.includes(name) ||
  pack.naming.knownOutlets.has(name) ||
  (/\s/.test(name) && name.split(/\s+/).some((word) => pack.naming.outlets.has(word.toLowerCase())));

/** The place of a dateline's opening, a date behind it left out: "ROME, Oct 6, 2025" is ROME; `undefined` for other words. */
function placeIn(lead: string | undefined, pack: LanguagePack): string | undefined {
  if (lead === undefined) return undefined;
  const [date] = pack.findDateExpressions(lead);
  if (date !== undefined && !/^[\s,.]*$/.test(lead.slice(date.end))) return undefined;
  const place = lead.slice(0, date?.start ?? lead.length).replace(/[\s,]+$/, "");
  return WHERE.test(place) ? place : undefined;
}

function finish(
  whole: string,
  place: string | undefined,
  paragraph: Position,
  pack: LanguagePack,
  credits: readonly Position[],
): Dateline {
  const date = pack
    .findDateExpressions(whole)
    .find(({ meaning }) => meaning.is === "calendar" && meaning.parts.month !== undefined);
  return {
    at: { start: paragraph.start, end: paragraph.start + whole.trimEnd().length },
    ...(place === undefined ? {} : { dateline: { start: paragraph.start, end: paragraph.start + place.length } }),
    ...(date === undefined
      ? {}
      : { date: { ...date, start: date.start + paragraph.start, end: date.end + paragraph.start } }),
    credits,
  };
}

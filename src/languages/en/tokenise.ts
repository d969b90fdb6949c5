import { isWhiteSpace, skipWhiteSpace } from "../../record/white-space.js";
import type { Token } from "../pack.js";
import { forgetfulTagger, type Tagged } from "./tagger.js";

const tag = forgetfulTagger();

/** Longest stretch handed to the tagger at once. Its time grows faster than its text on a line of a megabyte. */
const STRETCH = 8_000;

/** Addresses, handles and file-like names: the tagger cuts "fjord.in.no" and "t.me/a_1" into splinters. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s"“”<>()]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|(?<![\w.])(?:[a-z\d][a-z\d-]{0,62}\.){1,4}[a-z]{2,12}(?:\/[\w./@%#?=&+~-]{1,300})?(?![\w@])|(?<![\w@])@\w{1,40}|(?<![\w])\w{1,40}_\w{1,60}(?!\w)/giu;

/** What may be the last label of an address without a slash; keeps "end.He" and "p.m" out. */
const TOP_LEVEL =
  /(?:^|\.)(?:com|org|net|gov|edu|mil|int|info|news|press|media|tv|io|me|co|eu|uk|us|ua|ru|de|fr|it|es|pl|ro|cz|at|ch|nl|be|se|no|fi|dk|pt|gr|tr|il|ir|iq|sy|lb|jo|eg|sa|ae|qa|in|pk|bd|lk|np|cn|jp|kr|kp|tw|hk|sg|my|id|ph|vn|th|au|nz|ca|mx|br|ar|cl|za|ng|ke|et|gh|by|kz|ge|am|az|lt|lv|ee|rs|hr|ba|mk|al|bg|hu|sk|si)$/i;

/**
 * The tokens of an English text, with Universal Dependencies tags and lemmas from wink-nlp's `wink-eng-lite-web-model`.
 * wink-nlp gives no offsets and rewrites some marks ("--" becomes "–"); the offsets here are found again in the text, and
 * characters it has lost become tokens of their own, so that every character but white space lies in exactly one token.
 *
 * @example
 * tokenise("Kim can't."); // [Kim 0-3 PROPN, ca 4-6 AUX, n't 6-9 PART, . 9-10 PUNCT]
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [start, end] of stretches(text)) addStretch(tokens, text, start, end);
  return tokens;
}

/** Lines, the long ones cut at white space. */
function* stretches(text: string): Generator<[start: number, end: number]> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const lineEnd = newline < 0 ? text.length : newline;
    while (lineEnd - start > STRETCH) {
      let cut = start + STRETCH;
      while (cut > start + STRETCH / 2 && !/\s/.test(text.charAt(cut))) cut--;
      if (cut <= start + STRETCH / 2) cut = wholeCharacter(text, start + STRETCH);
      yield [start, cut];
      start = cut;
    }
    if (lineEnd > start) yield [start, lineEnd];
    start = lineEnd + 1;
  }
}

const wholeCharacter = (text: string, cut: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(cut)) && /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;

function addStretch(tokens: Token[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const addresses = findAddresses(raw);
  const masked = mask(raw, addresses);
  const stretch: Stretch = { tokens, start, raw, masked, addresses, address: 0 };
  let cursor = 0;
  let lost: Tagged | undefined;
  for (const word of tag(masked)) {
    const { value } = word;
    const from = skipWhiteSpace(masked, cursor);
    const found = masked.startsWith(value, from) ? from : near(masked, value, from);
    if (found < 0 || value === "") {
      lost ??= word;
      continue;
    }
    if (found > from) addLost(stretch, from, found, lost);
    lost = undefined;
    addWord(stretch, found, word);
    cursor = found + value.length;
  }
  if (cursor < raw.length) addLost(stretch, cursor, raw.length, lost);
}

/** A stretch of text as it was and as the tagger saw it. */
interface Stretch {
  readonly tokens: Token[];
  /** Where it begins in the text. */
  readonly start: number;
  readonly raw: string;
  readonly masked: string;
  readonly addresses: readonly [number, number][];
  /** The first of the addresses that is not passed. */
  address: number;
}

/** Adds what stands between two offsets, which the tagger has rewritten or lost; without a tag where it has none. */
function addLost(stretch: Stretch, from: number, to: number, { tag, lemma }: Partial<Tagged> = {}): void {
  const { raw, masked } = stretch;
  const first = skipWhiteSpace(raw, from, to);
  let last = to;
  while (last > first && isWhiteSpace(raw.charCodeAt(last - 1))) last--;
  if (last === first) return;
  const value = masked.slice(first, last);
  addWord(stretch, first, { value, tag: tag ?? "X", lemma: lemma ?? value.toLowerCase() });
}

/** Adds the token that begins at an offset. */
function addWord(stretch: Stretch, at: number, { value, tag, lemma }: Tagged): void {
  const { raw, masked, tokens } = stretch;
  const last = at + value.length;
  // the point of a decimal that was parted from the word before it
  const first = raw.charAt(at - 1) === "." && masked.charAt(at - 1) === " " ? at - 1 : at;
  const text = raw === masked ? value : raw.slice(first, last);
  const start = stretch.start + first;
  const end = stretch.start + last;
  const word = text.endsWith(".") ? wordOfSentenceEnd(stretch, text, last) : undefined;
  if (word !== undefined) {
    tokens.push({ start, end: end - 1, ...word }, { start: end - 1, end, text: ".", tag: "PUNCT", lemma: "." });
  } else if (isAddress(stretch, at)) {
    tokens.push({ start, end, text, tag: "PROPN", lemma: text.toLowerCase() });
  } else if (text === "AM" || text === "PM") {
    // wink-nlp takes "am" in "08:20 AM" for the verb.
    tokens.push({ start, end, text, tag: "NOUN", lemma: text.toLowerCase() });
  } else tokens.push({ start, end, text, tag, lemma: text === value ? lemma : text.toLowerCase() });
}

/** Whether an offset lies in an address; asked in order of reading. */
function isAddress(stretch: Stretch, at: number): boolean {
  const { addresses } = stretch;
  while ((addresses[stretch.address]?.[1] ?? Number.POSITIVE_INFINITY) <= at) stretch.address++;
  return (addresses[stretch.address]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
}

/** Small words that the tagger takes for abbreviations ("inches", "number", "Illinois") where a sentence ends with them. */
const NO_ABBREVIATIONS: ReadonlyMap<string, Pick<Token, "text" | "tag" | "lemma">> = new Map(
  [
    { text: "in", tag: "ADP", lemma: "in" },
    { text: "no", tag: "INTJ", lemma: "no" },
    { text: "ill", tag: "ADJ", lemma: "ill" },
    { text: "apt", tag: "ADJ", lemma: "apt" },
    { text: "mass", tag: "NOUN", lemma: "mass" },
    { text: "sun", tag: "NOUN", lemma: "sun" },
    { text: "sat", tag: "VERB", lemma: "sit" },
    { text: "miss", tag: "VERB", lemma: "miss" },
    { text: "wash", tag: "VERB", lemma: "wash" },
  ].map((word) => [`${word.text}.`, word]),
);

/** The word in front of a full stop; none for "6 in. of snow" and "no. 5". */
function wordOfSentenceEnd({ tokens, raw }: Stretch, text: string, last: number) {
  const isMeasure = text === "in." && tokens.at(-1)?.tag === "NUM";
  return isMeasure || /^\s{0,3}\d/.test(raw.slice(last, last + 4)) ? undefined : NO_ABBREVIATIONS.get(text);
}

/** Where the token stands if some characters before it were rewritten or lost. */
function near(text: string, value: string, from: number): number {
  const offset = text.slice(from, from + 48 + value.length).indexOf(value);
  return offset < 0 ? -1 : from + offset;
}

/** What every address has inside. */
const ADDRESS_SIGN = /[_@]|\.[a-z]|:\/\//giu;
const HAS_SIGN = /[_@]|\.[a-z]|:\/\//iu;

/** The addresses of a stretch. Only the words around a sign are looked at: to try an address at every letter costs too much. */
function findAddresses(raw: string): [number, number][] {
  const found: [number, number][] = [];
  if (!HAS_SIGN.test(raw)) return found;
  let to = 0;
  for (const sign of raw.matchAll(ADDRESS_SIGN)) {
    if (sign.index < to) continue;
    let from = sign.index;
    while (from > to && !isWhiteSpace(raw.charCodeAt(from - 1))) from--;
    to = sign.index;
    while (to < raw.length && !isWhiteSpace(raw.charCodeAt(to))) to++;
    addAddresses(found, raw.slice(from, to), from);
  }
  return found;
}

function addAddresses(found: [number, number][], written: string, offset: number): void {
  for (const m of written.matchAll(ADDRESS)) {
    const words = m[0].replace(/[.,;:!?'’-]+$/, "");
    const plainHost = !/[/@_]/.test(words);
    if (plainHost && (!TOP_LEVEL.test(words) || /^[a-z](?:\.[a-z])+$/i.test(words))) continue;
    // "the end.It" is two sentences without a space, not a host.
    if (plainHost && /\.[A-Z][a-z]+$/.test(words)) continue;
    if (words.length > 1) found.push([offset + m.index, offset + m.index + words.length]);
  }
}

/** "$2. 6 million", "a 6. 1-magnitude quake", "3. 9 percent": a decimal that typesetting has split. */
const SPLIT_DECIMAL =
  /(?<![\d.,]|\b(?:no|part|page|day|phase|round|chapter|article|section|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)\.? )(?:(?<=[$£€¥]\s?|\bmagnitude-|\b(?:magnitudes?|aftershocks?|measuring|measured)(?: (?:of|at|from|between|ranging|around|about|least)){0,3} |\d\. \d to )\d{1,3}\. \d{1,2}(?!\d|[.,]\d)|\d{1,3}\. \d{1,2}(?=\s?(?:%|(?:percent|per cent|[mbt]illion|trillion|bn|magnitude|Richter|(?:earth)?quake|tremor|temblor|aftershock|on the (?:Richter|open)|degrees|points?|tons?|tonnes|kilomet\w+|km|miles?)\b|-\s?(?:magnitude|million|billion|percent|kilomet\w+|mile|point|inch|foot|met\w+)\b)))/giu;
const HAS_SPLIT_DECIMAL = /\d\. \d/;

/** The same text with numbers by themselves, unit for unit. */
const mended = (raw: string): string => {
  const whole = HAS_SPLIT_DECIMAL.test(raw) ? raw.replace(SPLIT_DECIMAL, (decimal) => decimal.replace(" ", "0")) : raw;
  const parted = HAS_JOINED_NUMBER.test(whole) ? whole.replace(JOINED_NUMBER, ":") : whole;
  return HAS_GLUED_DECIMAL.test(parted) ? parted.replace(GLUED_DECIMAL, " ") : parted;
};

/** "a magnitude-5.9 quake": the tagger takes word and number for one. */
const JOINED_NUMBER = /(?<=\bmagnitude)-(?=\d)/gi;
const HAS_JOINED_NUMBER = /magnitude-\d/i;

/** "a.45-caliber pistol", "the.300 hitter": a decimal that has lost the space before its point; no sentence ends with these words. */
const GLUED_DECIMAL = /(?<=\s|\b(?:an?|the|his|her|its|their|my|your|our|and|or|of|with))\.(?=\d)/gi;
const HAS_GLUED_DECIMAL = /[a-z\s]\.\d/i;

/** The same text, unit for unit, with everything plain that the tagger would rewrite. */
function mask(written: string, addresses: readonly [number, number][]): string {
  const raw = mended(written);
  let masked = "";
  let done = 0;
  for (const [from, to] of addresses) {
    masked += `${raw.slice(done, from)}X${"x".repeat(to - from - 1)}`;
    done = to;
  }
  masked += raw.slice(done);
  if (PLAIN_TEXT.test(masked)) return masked;
  const spaced = masked.replace(SPACES, " ");
  return MAY_BE_FOREIGN.test(spaced) ? spaced.replace(FOREIGN, plainLetters) : spaced;
}

const PLAIN_TEXT = /^[ -~]*$/;
const SPACES = /[\t\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g;
/** Anything but Latin-1, punctuation and signs of currencies. */
const MAY_BE_FOREIGN = /[^\0-\u00ff\u2000-\u206f\u20a0-\u20cf]/;

/** Letters that the tagger does not take for letters: it cuts "Drăgulești" into five. */
const FOREIGN = /(?<=\p{L})\p{M}|[^\0-\u00ff\P{L}]/gu;
const PLAIN: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  ŧ: "t",
  Ŧ: "T",
  ħ: "h",
  Ħ: "H",
};

/** A plain letter for each unit of a character. */
function plainLetters(letter: string): string {
  const base = PLAIN[letter] ?? letter.normalize("NFD").charAt(0);
  if (letter.length === 1 && /[A-Za-z]/.test(base)) return base;
  return (/\p{Lu}/u.test(letter) ? "X" : "x").repeat(letter.length);
}

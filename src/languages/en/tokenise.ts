import type { Token } from "../pack.js";
import { forgetfulTagger } from "./tagger.js";

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
  const { values, tags, lemmas } = tag(masked);
  let cursor = 0;
  let pending = -1;
  let address = 0;
  const add = (from: number, to: number, index: number): void => {
    const at = trimmedIn(raw, from, to);
    if (at === undefined) return;
    const words = raw.slice(at[0], at[1]);
    while (address < addresses.length && (addresses[address]?.[1] ?? 0) <= at[0]) address++;
    const isAddress = (addresses[address]?.[0] ?? Number.POSITIVE_INFINITY) <= at[0];
    tokens.push({
      start: start + at[0],
      end: start + at[1],
      text: words,
      tag: isAddress ? "PROPN" : index < 0 ? "X" : retagged(words, tags[index] ?? "X"),
      lemma:
        isAddress || index < 0
          ? words.toLowerCase()
          : relemmatised(words, lemmas[index] ?? "", masked.slice(at[0], at[1])),
    });
  };
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? "";
    const from = skipSpace(masked, cursor);
    const found = masked.startsWith(value, from) ? from : near(masked, value, from);
    if (found < 0 || value === "") {
      if (pending < 0) pending = i;
      continue;
    }
    if (found > from) add(from, found, pending);
    pending = -1;
    add(found, found + value.length, i);
    cursor = found + value.length;
  }
  if (cursor < raw.length) add(cursor, raw.length, pending);
}

/** Where the token stands if some characters before it were rewritten or lost. */
function near(text: string, value: string, from: number): number {
  const offset = text.slice(from, from + 48 + value.length).indexOf(value);
  return offset < 0 ? -1 : from + offset;
}

function findAddresses(raw: string): [number, number][] {
  const found: [number, number][] = [];
  if (!/[_@]|\.[a-z]|:\/\//i.test(raw)) return found;
  for (const m of raw.matchAll(ADDRESS)) {
    const words = m[0].replace(/[.,;:!?'’-]+$/, "");
    const plainHost = !/[/@_]/.test(words);
    if (plainHost && (!TOP_LEVEL.test(words) || /^[a-z](?:\.[a-z])+$/i.test(words))) continue;
    // "the end.It" is two sentences without a space, not a host.
    if (plainHost && /\.[A-Z][a-z]+$/.test(words)) continue;
    if (words.length > 1) found.push([m.index, m.index + words.length]);
  }
  return found;
}

/** The same text, unit for unit, with everything plain that the tagger would rewrite. */
function mask(raw: string, addresses: readonly [number, number][]): string {
  let masked = "";
  let done = 0;
  for (const [from, to] of addresses) {
    masked += `${raw.slice(done, from)}X${"x".repeat(to - from - 1)}`;
    done = to;
  }
  masked += raw.slice(done);
  return masked
    .replace(/[\t\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g, " ")
    .replace(FOREIGN, plainLetters);
}

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

const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
};

function trimmedIn(raw: string, from: number, to: number): [number, number] | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(raw.charAt(start))) start++;
  while (end > start && /\s/.test(raw.charAt(end - 1))) end--;
  return end > start ? [start, end] : undefined;
}

/** wink-nlp takes "am" in "08:20 AM" for the verb. */
const retagged = (words: string, tag: string): string => (/^(?:AM|PM)$/.test(words) ? "NOUN" : tag);
const relemmatised = (words: string, lemma: string, seen: string): string =>
  /^(?:AM|PM)$/.test(words) || seen !== words ? words.toLowerCase() : lemma;

import type { LanguagePack, SentenceWords, Token } from "../../languages/pack.js";
import { type Position, trimmed } from "../../record/position.js";
import { isWhiteSpace, skipWhiteSpace } from "../../record/white-space.js";
import { isPlain } from "../../text/quotations.js";
import type { Head } from "./masthead/head.js";
import type { Sentence, SentenceKind } from "./reading.js";
import { type Paragraph, paragraphsOf } from "./sentences/paragraphs.js";
import { marksIn, type PlacedMark } from "./sentences/quotation-marks.js";
import { quotationsOf } from "./sentences/quotations.js";
import { markRepeats } from "./sentences/repeats.js";

/**
 * The sentences of a report in reading order, with the lines that stand by themselves (headline, byline, captions,
 * credits). Together they cover every character but white space. A quotation of several sentences stays with the words
 * that say whose it is: `"A. B," said the mayor.` is one.
 */
export function segment(text: string, tokens: readonly Token[], pack: LanguagePack, head: Head): Sentence[] {
  const pieces: Piece[] = [];
  const within = SPLIT.test(text) ? splitNumbers(tokens) : NONE;
  paragraphsOf(text).forEach((paragraph, number) => {
    for (const whole of cutOut(paragraph, head)) {
      const stretch = trimmed(text, whole);
      if (stretch.end === stretch.start) continue;
      if (whole.kind !== "body") {
        pieces.push({ ...stretch, kind: whole.kind, paragraph: number });
        continue;
      }
      const kind = kindOfLine(text, stretch, pack);
      for (const at of sentencesIn(text, stretch, pack.sentences, within))
        pieces.push({ start: at.start, end: at.end, kind, paragraph: number });
    }
  });
  return markRepeats(
    text,
    withTokens(
      pieces.flatMap((piece) => cutShort(text, piece)),
      tokens,
    ),
  );
}

/** No writer's sentence is longer, quotations over several of them included; what reads a sentence takes time by more than its length. */
const LONGEST = 6_000;

/** A piece as it is, or, where it is far too long for a sentence, in parts that end at white space. */
function cutShort(text: string, piece: Piece): Piece[] {
  if (piece.end - piece.start <= LONGEST) return [piece];
  const parts: Piece[] = [];
  let { start } = piece;
  while (piece.end - start > LONGEST) {
    let end = start + LONGEST;
    while (end > start && !isWhiteSpace(text.charCodeAt(end))) end--;
    // a word of that length is none: it is cut anywhere but within a character
    if (end === start) end = start + LONGEST - Number(/[\uD800-\uDBFF]/.test(text.charAt(start + LONGEST - 1)));
    parts.push({ ...piece, start, end });
    start = skipWhiteSpace(text, end, piece.end);
  }
  return start < piece.end ? [...parts, { ...piece, start }] : parts;
}

interface Piece extends Position {
  readonly kind: SentenceKind;
  readonly paragraph: number;
}

/** A paragraph cut where a part of the head (a dateline, a credit, a byline) lies in it. */
function cutOut(paragraph: Paragraph, head: Head): (Position & { kind: SentenceKind })[] {
  const stretches: (Position & { kind: SentenceKind })[] = [];
  let from = paragraph.start;
  for (const part of head.parts) {
    if (part.end <= from || part.start >= paragraph.end) continue;
    const start = Math.max(part.start, from);
    const end = Math.min(part.end, paragraph.end);
    if (start > from) stretches.push({ start: from, end: start, kind: "body" });
    stretches.push({ start, end, kind: part.kind });
    from = end;
  }
  if (from < paragraph.end) stretches.push({ start: from, end: paragraph.end, kind: "body" });
  return stretches;
}

const unitsOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const CLOSING = unitsOf("\"'”’»)]");
const TERMINAL = unitsOf(".!?…");

/** What a line is for that the head does not know: a caption, a heading between paragraphs, or text. */
function kindOfLine(text: string, at: Position, pack: LanguagePack): SentenceKind {
  const words = text.slice(at.start, Math.min(at.end, at.start + 1_500));
  if (isCaption(words, pack)) return "caption";
  if (at.end - at.start > 140 || /^(?:[-*•‣▪◦●–—]|\(?\d{1,2}[.)])\s/u.test(words) || at.start === 0) return "body";
  const last =
    words
      .trimEnd()
      .replace(/["'”’»)\]]{1,4}$/, "")
      .at(-1) ?? "";
  // Broken lines of a paragraph ("regularly / incites") and quotations by themselves are no headings.
  if (!/^["'“‘]?[\p{Lu}\d]/u.test(words) || (/^["“]/.test(words) && /["”]\s{0,3}$/.test(words))) return "body";
  if (/[.!?…:;,]/.test(last) || !/\p{L}/u.test(words)) return "body";
  return "headline";
}

function isCaption(words: string, { masthead: { photo } }: LanguagePack): boolean {
  // Most lines have neither a bracket nor a word with a colon at their head.
  if (!words.includes("(") && !words.includes("[") && !words.slice(0, 40).includes(":")) return false;
  const known = captions.get(photo) ?? captionOf(photo);
  captions.set(photo, known);
  return known.test(words);
}

/** What tells a caption, by the words for pictures of a language. */
const captions = new WeakMap<readonly string[], RegExp>();

function captionOf(photo: readonly string[]): RegExp {
  const word = `(?:${photo.join("|")})`;
  return new RegExp(`^(?:${word}:|[[(]${word})|[([](?:file )?${word}(?::| by | credit| courtesy|/)`, "i");
}

/** Most texts hold nothing that could be a split decimal. */
const SPLIT = /\d\. \d/;
const NONE: ReadonlySet<number> = new Set();

/** Where the points of split decimals stand ("6. 1"): they end no sentence. */
function splitNumbers(tokens: readonly Token[]): ReadonlySet<number> {
  const points = new Set<number>();
  for (const { text, start } of tokens) {
    if (text.includes(" ") && /^\d+\. /.test(text)) points.add(start + text.indexOf("."));
  }
  return points;
}

function sentencesIn(text: string, paragraph: Position, words: SentenceWords, within: ReadonlySet<number>): Position[] {
  const found: Position[] = [];
  const marks = marksIn(text, paragraph);
  const bound = quotationsOf(text, paragraph, marks, words);
  let start = paragraph.start;
  let quotation = 0;
  let next = 0;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const unit = text.charCodeAt(i);
    if (isPlain(unit) || !TERMINAL.has(unit) || within.has(i)) continue;
    while (next < marks.length && (marks[next]?.at ?? 0) <= i) next++;
    const mark = marks[next];
    if (mark?.role === "opens" && opensBehind(text, i, mark, start, words)) {
      found.push({ start, end: i + 1 });
      start = i + 1;
      continue;
    }
    const ended = endOfMarks(text, i + 1, paragraph);
    const end = mark?.role === "closes" ? Math.max(ended, endOfParted(text, ended, mark)) : ended;
    while (quotation < bound.length && (bound[quotation]?.end ?? 0) <= i) quotation++;
    const inside = bound[quotation];
    const heldByQuotation = inside !== undefined && inside.start < i && end < inside.end;
    if (!heldByQuotation && endsSentence(text, i, { end, parted: end > ended }, paragraph, start, words)) {
      found.push({ start, end });
      start = skipWhiteSpace(text, end, paragraph.end);
    }
    i = end - 1;
  }
  if (start < paragraph.end) found.push({ start, end: paragraph.end });
  return found;
}

function endOfMarks(text: string, from: number, paragraph: Position): number {
  let end = from;
  while (end < paragraph.end && (TERMINAL.has(text.charCodeAt(end)) || CLOSING.has(text.charCodeAt(end)))) end++;
  return end;
}

/** `We won. "He left`: the end of a closing mark that a space parts from the sentence it closes. */
const endOfParted = (text: string, end: number, { at, width }: PlacedMark): number =>
  at > end && at - end <= 2 && isWhiteSpace(text.charCodeAt(end)) && skipWhiteSpace(text, end, at) === at
    ? at + width
    : end;

/** `no further."About 1,000 are housed, "he said`: a quotation that opens where the space before it is lost. */
const opensBehind = (
  text: string,
  mark: number,
  { at, width }: PlacedMark,
  start: number,
  words: SentenceWords,
): boolean =>
  at === mark + 1 && /\p{Lu}/u.test(text.charAt(at + width)) && !isAbbreviation(text, mark, start, "", words);

/** Whether the mark at `mark` ends a sentence, with closing marks up to `end`, the last of them parted from it or not. */
function endsSentence(
  text: string,
  mark: number,
  { end, parted }: { readonly end: number; readonly parted: boolean },
  paragraph: Position,
  start: number,
  words: SentenceWords,
): boolean {
  if (end >= paragraph.end) return false;
  if (!parted && !isWhiteSpace(text.charCodeAt(end))) return false;
  const next = skipWhiteSpace(text, end, paragraph.end);
  const nextWords = text.slice(next, Math.min(paragraph.end, next + 60));
  const opening = /^["'“‘«([¿¡-]{0,3}/u.exec(nextWords)?.[0].length ?? 0;
  const first = nextWords.slice(opening);
  if (/^\p{Ll}/u.test(first) && !/^(?:i[A-Z]|e[A-Z])/.test(first)) return false;
  const closed = CLOSING.has(text.charCodeAt(end - 1));
  if (text.charAt(mark) !== "." || text.charAt(mark + 1) === ".") {
    if (closed && /["”’»]/.test(text.charAt(end - 1))) return !isTail(nextWords, words);
    return true;
  }
  if (closed)
    return /["”’»]/.test(text.charAt(end - 1)) ? !isTail(nextWords, words) || saysMore(nextWords, words) : true;
  return !isAbbreviation(text, mark, start, first, words);
}

/** `"Why?" Mayor Ann Lee asked.`: a saying verb among the next words, before any other mark. */
function isTail(nextWords: string, words: SentenceWords): boolean {
  if (/^["“«]/.test(nextWords)) return false;
  const head = /^[^.!?,;:"“”]{1,60}/u.exec(nextWords)?.[0] ?? "";
  const tail = head.split(/\s+/).slice(0, 6);
  if (
    words.openers.has((tail[0] ?? "").toLowerCase()) &&
    tail.length > 1 &&
    !words.saying.has((tail[1] ?? "").toLowerCase())
  )
    return false;
  const at = tail.findIndex((word) => words.saying.has(word.toLowerCase().replace(/\P{L}+$/u, "")));
  return at >= 0 && tail.slice(0, at).every((word) => /^\p{Lu}/u.test(word) || word === "the");
}

/** `dead. "Ruiz explained how`: behind a full stop a subject whose saying verb says something else. */
function saysMore(nextWords: string, words: SentenceWords): boolean {
  const head = (/^[^.!?,;:"“”]{1,60}/u.exec(nextWords)?.[0] ?? "").split(/\s+/);
  const verb = head.findIndex((word) => words.saying.has(word.toLowerCase()));
  return verb > 0 && words.complement.test(head[verb + 1] ?? "");
}

function isAbbreviation(text: string, mark: number, start: number, next: string, words: SentenceWords): boolean {
  let from = mark;
  while (from > start && mark - from < 24 && !/[\s("'“‘[—–/-]/.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, mark);
  if (word === "") return false;
  const low = word.toLowerCase();
  const nextWord = /^[\p{L}\p{M}’']+/u.exec(next)?.[0] ?? "";
  const opener = words.openers.has(nextWord.toLowerCase()) && /^\p{Lu}/u.test(nextWord);
  if (/^\p{Lu}$/u.test(word)) return !(word === "I" && opener) && !(opener && !precededByName(text, from, start));
  if (/^\d{1,2}$/.test(word) && from === start) return true;
  if (words.neverLast.has(low)) return true;
  if (words.beforeNumber.has(low)) return /^\d/.test(next);
  if (words.mayBeLast.has(low) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !opener && next !== "" && !/^["“]/.test(next);
  return false;
}

/** "John F. The", "Maj. Gen. B. His": an initial stands behind a capitalised word. */
const precededByName = (text: string, from: number, start: number): boolean =>
  /\p{Lu}[\p{L}.'’-]{0,30}\s$/u.test(text.slice(Math.max(start, from - 34), from));

/** Gives each piece its tokens; a token that lies across a border belongs to the piece it starts in. */
function withTokens(pieces: readonly Piece[], tokens: readonly Token[]): Sentence[] {
  let next = 0;
  return pieces.map((piece, index) => {
    const first = next;
    const border = pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < border) next++;
    return { start: piece.start, end: piece.end, kind: piece.kind, paragraph: piece.paragraph, first, last: next };
  });
}

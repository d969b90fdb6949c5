import type { Token } from "../../../languages/pack.js";
import type { Position } from "../../../record/position.js";
import type { Reading, Sentence, SentenceKind } from "../../reading/reading.js";
import { findQuotations, type Quotation } from "./quotation.js";

/** A word as the frames see it. A whole quotation is one word with the tag `QUOTE`. */
export interface Word extends Position {
  readonly text: string;
  readonly lower: string;
  readonly tag: string;
  readonly lemma: string;
  /** The partial quotation ("scare quotes") it lies in; its words belong to the sentence's own grammar. */
  readonly quote?: Quotation;
  /** For the tag `QUOTE`: the quotation. */
  readonly whole?: Quotation;
}

/** A stretch that is analysed by itself: a sentence, or several that a quotation holds together. */
export interface Unit extends Position {
  readonly words: readonly Word[];
  readonly kind: SentenceKind;
  readonly paragraph: number;
  /** The whole quotation this unit is the inside of. */
  readonly inside?: Quotation;
}

/** The words of a reading that lie in a stretch of its text, as the frames see them, quotations not taken together. */
export function wordsIn({ tokens }: Reading, at: Position): Word[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < at.start) low = middle + 1;
    else high = middle;
  }
  const words: Word[] = [];
  for (let i = low; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.end > at.end) break;
    words.push(wordOf(token));
  }
  return words;
}

/** Most words analysed together; a longer stretch is cut, so that time stays proportional to the text. */
const LONGEST = 240;

/**
 * The units of a reading in reading order: headlines, captions and body sentences, and after each the insides of its whole
 * quotations. Repeated captions, bylines and credits are left out.
 */
export function unitsOf(reading: Reading): Unit[] {
  const units: Unit[] = [];
  for (const sentences of paragraphsOf(reading.sentences)) addParagraph(units, reading, sentences);
  return units;
}

function* paragraphsOf(sentences: readonly Sentence[]): Generator<Sentence[]> {
  let group: Sentence[] = [];
  for (const sentence of sentences) {
    if (sentence.kind === "byline" || sentence.kind === "credit" || sentence.repeats !== undefined) continue;
    const last = group.at(-1);
    if (last !== undefined && (last.paragraph !== sentence.paragraph || last.kind !== sentence.kind)) {
      yield group;
      group = [];
    }
    group.push(sentence);
  }
  if (group.length > 0) yield group;
}

function addParagraph(units: Unit[], reading: Reading, sentences: readonly Sentence[]): void {
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return;
  const text = reading.report.text;
  const quotations = findQuotations(text, { start: first.start, end: last.end });
  let q = 0;
  for (let i = 0; i < sentences.length; i++) {
    const head = sentences[i];
    if (head === undefined) continue;
    let tail = head;
    while (q < quotations.length && (quotations[q]?.end ?? 0) <= head.start) q++;
    for (let k = q; k < quotations.length && (quotations[k]?.start ?? 0) < tail.end; k++) {
      while ((quotations[k]?.end ?? 0) > tail.end && i + 1 < sentences.length) tail = sentences[++i] ?? tail;
    }
    const own = quotations.slice(q, firstFrom(quotations, q, tail.end));
    const tokens = named(reading, reading.tokens.slice(head.first, tail.last));
    addUnits(units, text, tokens, own, head);
  }
}

/** The tokens with every word of a name tagged as one: the tagger takes "Will" and "Josh" for verbs. */
function named(reading: Reading, tokens: readonly Token[]): readonly Token[] {
  const first = tokens[0];
  if (first === undefined) return tokens;
  let n = firstIn(reading, first.start);
  return tokens.map((token) => {
    while (n < reading.names.length && (reading.names[n]?.at.end ?? 0) <= token.start) n++;
    const name = reading.names[n];
    if (name === undefined || token.start < name.at.start || token.end > name.at.end) return token;
    return /^\p{Lu}/u.test(token.text) && /^(?:VERB|AUX|ADV|ADJ|INTJ|X)$/.test(token.tag)
      ? { ...token, tag: "PROPN" }
      : token;
  });
}

/** The first name that ends behind an offset. */
function firstIn(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.names[middle]?.at.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const firstFrom = (quotations: readonly Quotation[], from: number, end: number): number => {
  let k = from;
  while (k < quotations.length && (quotations[k]?.start ?? 0) < end) k++;
  return k;
};

function addUnits(
  units: Unit[],
  text: string,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  sentence: Sentence,
): void {
  const wholes: { quotation: Quotation; tokens: Token[] }[] = [];
  let words: Word[] = [];
  const close = (): void => {
    words = asRead(words);
    const first = words[0];
    const last = words.at(-1);
    if (first && last) {
      units.push({ start: first.start, end: last.end, words, kind: sentence.kind, paragraph: sentence.paragraph });
    }
    words = [];
  };
  let q = 0;
  for (const [i, token] of tokens.entries()) {
    if (isAbbreviationPoint(tokens, i)) continue;
    while (q < quotations.length && (quotations[q]?.end ?? 0) <= token.start) q++;
    const quotation = quotations[q];
    const inside = quotation !== undefined && quotation.start < token.end ? quotation : undefined;
    const last = words.at(-1)?.whole ?? words.at(-1)?.quote;
    if (inside !== last && endsSentence(text, last) && /^[\p{Lu}"“]/u.test(token.text)) close();
    if (inside === undefined) {
      words.push(wordOf(token));
    } else if (isWhole(text, inside, sentence.start)) {
      if (wholes.at(-1)?.quotation !== inside) {
        wholes.push({ quotation: inside, tokens: [] });
        words.push(quoteWord(text, inside));
      }
      if (inside.inner.start <= token.start && token.end <= inside.inner.end) wholes.at(-1)?.tokens.push(token);
    } else if (inside.inner.start <= token.start && token.end <= inside.inner.end) {
      words.push({ ...wordOf(token), quote: inside });
    }
    if (words.length >= LONGEST && (token.tag === "PUNCT" || words.length >= 2 * LONGEST)) close();
  }
  close();
  for (const { quotation, tokens: inner } of wholes) addInside(units, inner, quotation, sentence);
}

/** "Maj. Gen. Ruiz": a point that the tokeniser has parted from its abbreviation. */
function isAbbreviationPoint(tokens: readonly Token[], i: number): boolean {
  const point = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (point?.text !== "." || before === undefined || after === undefined) return false;
  return (
    before.end === point.start &&
    /^\p{Lu}\p{L}{1,3}$/u.test(before.text) &&
    before.tag === "PROPN" &&
    after.tag === "PROPN"
  );
}

/** `"The pier is sound." He also said`: with the full stop inside, the marks end a sentence; a comma would go on. */
const endsSentence = (text: string, quotation: Quotation | undefined): boolean =>
  quotation?.closed === true &&
  /\.\s*$/.test(text.slice(Math.max(quotation.inner.start, quotation.inner.end - 3), quotation.inner.end));

function addInside(units: Unit[], tokens: readonly Token[], quotation: Quotation, sentence: Sentence): void {
  let words: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    words.push(wordOf(token));
    const ends = /^[.?!]$/.test(token.text) || i + 1 === tokens.length || words.length >= LONGEST;
    const first = words[0];
    if (!ends || first === undefined) continue;
    const at = { start: first.start, end: token.end };
    units.push({ ...at, words, kind: sentence.kind, paragraph: sentence.paragraph, inside: quotation });
    words = [];
  }
}

/** Verbs of saying that the tagger takes for nouns or adjectives in odd places. */
const ALWAYS_VERB = new Set(["said", "says", "told", "tells", "added", "wrote", "according"]);

function wordOf(token: Token): Word {
  // "the WHO", "the US": a body's short name is no pronoun.
  const short = /^\p{Lu}{2,}$/u.test(token.text) && (token.tag === "NOUN" || token.tag === "PROPN");
  const lower = short ? token.text : token.text.toLowerCase();
  const tag = ALWAYS_VERB.has(lower) && token.tag !== "VERB" ? "VERB" : token.tag;
  return { start: token.start, end: token.end, text: token.text, lower, tag, lemma: lemmaOf(lower, token) };
}

/** Third persons of saying that are plural nouns elsewhere. */
const NOUN_OR_VERB =
  /^(?:report|claim|state|note|estimate|comment|remark|caution|warn|forecast|project|tweet|post|confirm|counter|dispute|promise|regard|view|fear|hope|doubt|blame|demand|plan|detail)s$/;

/** Base forms of saying and thinking that are singular nouns elsewhere: "experts estimate the leak", "villagers fear that". */
const BASE_NOUN_OR_VERB =
  /^(?:report|claim|estimate|fear|hope|doubt|demand|promise|plan|warn|forecast|caution|project|note|accuse|want|suspect|believe)$/;

/** Words that the tagger takes for another part of speech where a cue of saying tells better. */
function asRead(words: readonly Word[]): Word[] {
  return words.map((word, i) => {
    const before = words[i - 1];
    const after = words[i + 1];
    if (word.tag === "NOUN" && NOUN_OR_VERB.test(word.lower) && isCueHere(words, i)) {
      return { ...word, tag: "VERB", lemma: word.lower.replace(/s$/, "") };
    }
    if (
      (word.tag === "NOUN" || word.tag === "ADJ") &&
      BASE_NOUN_OR_VERB.test(word.lower) &&
      isPluralSubject(before) &&
      /^(?:that|the|a|an|to|it|they|he|she|there|about|some|no|its|their|more|at)$/.test(after?.lower ?? "")
    ) {
      return { ...word, tag: "VERB", lemma: word.lower };
    }
    // "says fire chief"
    if (
      word.tag === "ADJ" &&
      word.lower === "chief" &&
      before?.tag === "NOUN" &&
      !/^(?:NOUN|PROPN|ADJ)$/.test(after?.tag ?? "")
    ) {
      return { ...word, tag: "NOUN" };
    }
    // "there were reports that", "received reports of"
    if (
      word.tag === "VERB" &&
      /^(?:reports|claims|estimates)$/.test(word.lower) &&
      /^(?:AUX|VERB|DET|ADJ|ADP)$/.test(before?.tag ?? "")
    ) {
      return { ...word, tag: "NOUN" };
    }
    // "its fever ward said", "according to figures": no verb stands there.
    const saying = after !== undefined && /^(?:said|says|told|added)$/.test(after.lower);
    if (
      word.tag === "VERB" &&
      saying &&
      !ALWAYS_VERB.has(word.lower) &&
      /^(?:NOUN|PROPN|ADJ|DET)$/.test(before?.tag ?? "")
    ) {
      return { ...word, tag: "NOUN" };
    }
    // "the murder suspect Ruiz"
    if (
      word.tag === "VERB" &&
      word.lower === "suspect" &&
      /^(?:NOUN|ADJ)$/.test(before?.tag ?? "") &&
      after?.tag === "PROPN"
    )
      return { ...word, tag: "NOUN" };
    if (
      word.tag === "VERB" &&
      before?.lower === "to" &&
      (words[i - 2]?.lower === "according" || word.lower === "police")
    )
      return { ...word, tag: "NOUN" };
    return word;
  });
}

const isPluralSubject = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:they|we)$/.test(word.lower) ||
    (/^(?:NOUN|PROPN)$/.test(word.tag) && /(?:[^s'’]s|people|police|men|media)$/.test(word.lower)));

/** "..., reports Lusa", "..., the agency Lusa reports, citing", "The council estimates that". */
function isCueHere(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const after = words[i + 1];
  const opens = before?.text === "," || before?.tag === "QUOTE";
  if (opens && after?.tag === "PROPN") return true;
  if (after?.lower === "that" && (opens || /^(?:NOUN|PROPN|PRON)$/.test(before?.tag ?? ""))) return true;
  // "The memoir claims the king feared": a short subject at the head of its sentence.
  const headed = i > 0 && i <= 5 && words.slice(0, i).every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN)$/.test(tag));
  if (headed && (/^(?:DET|PRON)$/.test(after?.tag ?? "") || after?.lower === "to") && !/s$/.test(before?.lower ?? ""))
    return true;
  if (!/^(?:PROPN|NOUN)$/.test(before?.tag ?? "") || !/^[,.:]$/.test(after?.text ?? "")) return false;
  for (let k = i - 1; k >= Math.max(0, i - 9); k--) {
    const word = words[k];
    if (word === undefined || word.text === "," || word.tag === "QUOTE") return word !== undefined;
    if (!/^(?:NOUN|PROPN|ADJ|DET|PART)$/.test(word.tag)) return false;
  }
  return false;
}

const LEMMAS: ReadonlyMap<string, string> = new Map([
  ["said", "say"],
  ["says", "say"],
  ["told", "tell"],
  ["tells", "tell"],
  ["wrote", "write"],
  ["accord", "according"],
]);

const lemmaOf = (lower: string, token: Token): string =>
  LEMMAS.get(lower) ?? (lower === "according" ? lower : token.lemma.toLowerCase());

const quoteWord = (text: string, quotation: Quotation): Word => ({
  start: quotation.start,
  end: quotation.end,
  text: text.slice(quotation.start, quotation.end),
  lower: "",
  tag: "QUOTE",
  lemma: "",
  whole: quotation,
});

/**
 * Whether a quotation is an utterance by itself, rather than some words of a sentence put in marks: it begins like a
 * sentence or stands where one begins, and ends like one.
 */
function isWhole(text: string, quotation: Quotation, from: number): boolean {
  if (!quotation.closed) return true;
  const inner = text.slice(quotation.inner.start, quotation.inner.end).trim();
  if (/[.?!…]["'”’)]{0,2}\s+["“‘']?\p{Lu}/u.test(inner.slice(0, 4_000)) && inner.length > 40) return true;
  const last = inner.at(-1) ?? "";
  const behind = text
    .slice(quotation.end, quotation.end + 2)
    .trimStart()
    .charAt(0);
  const ends = /[,.?!…—-]/.test(last) || behind === ",";
  const before =
    text
      .slice(Math.max(from, quotation.start - 3), quotation.start)
      .trimEnd()
      .at(-1) ?? "";
  const atStart = before === "" || /[.?!:”"]/.test(before);
  if (atStart && ends) return true;
  const capital = /^[^\p{L}]{0,3}\p{Lu}/u.test(inner) && !/^(?:I\b.{0,12}$)/u.test(inner);
  if (capital && before === "," && /[,.?!]/.test(last)) return true;
  return capital && ends && inner.split(/\s+/, 4).length > 3;
}

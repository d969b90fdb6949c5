import type { CountingWords } from "../../../languages/counting.js";
import type { Token } from "../../../languages/pack.js";
import { overlaps, type Position } from "../../../record/position.js";
import { type ReadingContext, tokensOf } from "../context.js";
import type { DateMention, NameMention, Sentence } from "../reading.js";

/** What the quantities are read from. */
export type QuantityContext = ReadingContext & {
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
};

/** How far the dates and names of a report have been gone through. */
export interface Cursor {
  date: number;
  name: number;
}

/** The tokens of one sentence made ready for the quantity rules, which go by index into them. */
export interface Line {
  readonly tokens: readonly Token[];
  /** Lower-case text of each token, apostrophes straight. */
  readonly words: readonly string[];
  readonly counting: CountingWords;
  /** For each token, what lies over it: a dated expression, a name, or neither. */
  readonly cover: readonly ("date" | "name" | undefined)[];
}

/** The words of a stretch of tokens, joined by single spaces. */
export function phraseAt({ words }: Line, first: number, last: number): string {
  const end = Math.min(last, words.length);
  let phrase = "";
  for (let i = Math.max(0, first); i < end; i++) phrase += phrase === "" ? words[i] : ` ${words[i]}`;
  return phrase;
}

/** Where a stretch of tokens stands in the text; `last` exclusive, at least one token. */
export function spanAt(line: Line, first: number, last: number): Position {
  const start = line.tokens[first]?.start ?? 0;
  return { start, end: line.tokens[last - 1]?.end ?? start };
}

/** The text of a token, `""` outside the sentence. */
export const wordAt = (line: Line, i: number): string => line.words[i] ?? "";

/** The tag of a token, `""` outside the sentence. */
export const tagAt = (line: Line, i: number): string => line.tokens[i]?.tag ?? "";

/** True when a token follows the one before it without white space. */
export const attached = (line: Line, i: number): boolean => {
  const before = line.tokens[i - 1];
  return before !== undefined && before.end === line.tokens[i]?.start;
};

const QUOTE = /^["“”'‘’«»()[\]]+$/;

/** True for quotation marks and brackets, which a construction may have anywhere in it. */
export const isQuote = (line: Line, i: number): boolean => QUOTE.test(wordAt(line, i));

/** A sentence made ready; the cursor moves on to it. */
export function lineOf(context: QuantityContext, sentence: Sentence, cursor: Cursor): Line {
  const tokens = withoutStop(tokensOf(context, sentence));
  const { dates, names } = context;
  while ((dates[cursor.date]?.at.end ?? Number.POSITIVE_INFINITY) <= sentence.start) cursor.date++;
  while ((names[cursor.name]?.at.end ?? Number.POSITIVE_INFINITY) <= sentence.start) cursor.name++;
  let date = cursor.date;
  let name = cursor.name;
  const cover = tokens.map((token) => {
    while ((dates[date]?.at.end ?? Number.POSITIVE_INFINITY) <= token.start) date++;
    while ((names[name]?.at.end ?? Number.POSITIVE_INFINITY) <= token.start) name++;
    if (covers(dates[date]?.at, token)) return "date" as const;
    return covers(names[name]?.at, token) ? ("name" as const) : undefined;
  });
  return { tokens, words: tokens.map(plainWord), counting: context.pack.counting, cover };
}

/** A word as the rules ask for it. A decimal that typesetting has split is one token: "6. 1". */
function plainWord({ text }: Token): string {
  const low = text.toLowerCase();
  const straight = low.includes("’") ? low.replaceAll("’", "'") : low;
  return straight.includes(" ") ? straight.replace(/(?<=^\d+\.) /, "") : straight;
}

/** The tokeniser keeps the full stop with "ill.", which it takes for Illinois, and with the m of "$3m." */
function withoutStop(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (!last || !/^\p{L}+\.$/u.test(last.text)) return tokens;
  return [...tokens.slice(0, -1), { ...last, text: last.text.slice(0, -1), end: last.end - 1 }];
}

const covers = (at: Position | undefined, token: Position): boolean => at !== undefined && overlaps(at, token);

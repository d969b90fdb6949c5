import type { LanguagePack, Token } from "../../languages/pack.js";
import type { Position } from "../../record/position.js";
import type { Report } from "../reports/report.js";
import type { Masthead, Sentence } from "./reading.js";

/** What every finder of this stage is given: the report, its tokens and sentences, and what is known of its head. */
export interface ReadingContext {
  /** Completed by what its text says of itself. */
  readonly report: Report;
  readonly pack: LanguagePack;
  /** `report.text` */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly masthead: Masthead;
}

/** The tokens of a sentence. */
export const tokensOf = (context: Pick<ReadingContext, "tokens">, sentence: Sentence): readonly Token[] =>
  context.tokens.slice(sentence.first, sentence.last);

/** The words of a sentence. */
export const wordsOf = (context: Pick<ReadingContext, "text">, sentence: Position): string =>
  context.text.slice(sentence.start, sentence.end);

/** The index of the last item that starts at or before an offset, -1 when there is none; items in reading order. */
export function indexAt(items: readonly Position[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence that holds an offset. */
export function sentenceAt(context: Pick<ReadingContext, "sentences">, offset: number): Sentence | undefined {
  const sentence = context.sentences[indexAt(context.sentences, offset)];
  return sentence !== undefined && offset < sentence.end ? sentence : undefined;
}

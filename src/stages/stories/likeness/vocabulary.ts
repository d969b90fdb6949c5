import type { Lexicon } from "../../../text/lexicon.js";

/** How many reports of ordinary news the background of a lexicon stands for, beside those in the window. */
const BACKGROUND = 5000;

/**
 * The terms of the reports at hand, numbered, with how many of those reports use each. A term that no report uses any more is
 * forgotten and its number is given away again, so that the vocabulary never outgrows the window.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #spellings: string[] = [];
  readonly #uses: number[] = [];
  /** Reports of ordinary news that would use the term. */
  readonly #usual: number[] = [];
  readonly #free: number[] = [];
  #reports = 0;

  /** The number of a stem; it stays while a report uses it. */
  numberOf(stem: string, spelling: string, lexicon: Lexicon): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#stems.length;
    this.#numbers.set(stem, number);
    this.#stems[number] = stem;
    this.#spellings[number] = spelling;
    this.#uses[number] = 0;
    this.#usual[number] = Math.exp(-lexicon.rarity(stem)) * BACKGROUND;
    return number;
  }

  /** The term as it was first written. */
  spellingOf(number: number): string {
    return this.#spellings[number] ?? "";
  }

  /** Notes one more report, by the numbers of its terms. */
  use(terms: Iterable<number>): void {
    this.#reports++;
    for (const term of terms) this.#uses[term] = (this.#uses[term] ?? 0) + 1;
  }

  /** Forgets one report. */
  release(terms: Iterable<number>): void {
    this.#reports--;
    for (const term of terms) {
      const left = (this.#uses[term] ?? 0) - 1;
      this.#uses[term] = left;
      if (left > 0) continue;
      this.#numbers.delete(this.#stems[term] ?? "");
      this.#free.push(term);
    }
  }

  /** Minus the logarithm of the share of reports that use a term: of those at hand and, beside them, of ordinary news. */
  rarityOf(term: number): number {
    const used = (this.#uses[term] ?? 0) + (this.#usual[term] ?? 0) + 0.5;
    return Math.log((this.#reports + BACKGROUND + 1) / used);
  }
}

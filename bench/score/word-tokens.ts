/** Parts of an attribution. */
export const roles = ["source", "cue", "content"] as const;
export type Role = (typeof roles)[number];

/** Spans of a text, `[start, end)` in UTF-16 units. */
export type Spans = readonly (readonly [start: number, end: number])[];

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const ENDS_HEAD =
  /^(?:of|in|at|for|from|with|on|who|whom|whose|that|which|to|by|and|as|about|near|under|inside|against|among)$/i;

/**
 * The tokens of a text that spans are measured in: stretches without white space. A span covers a token when it covers a letter
 * or digit of it (any character of a token that has none), so that a trailing comma or quote never costs anything.
 */
export class WordTokens {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #words: string[] = [];

  constructor(text: string) {
    this.text = text;
    for (const match of text.matchAll(/\S+/g)) {
      this.#starts.push(match.index);
      this.#ends.push(match.index + match[0].length);
      this.#words.push(match[0]);
    }
  }

  /** Numbers of the tokens that a span covers. */
  covered(start: number, end: number): number[] {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const covered: number[] = [];
    for (let i = low; i < this.#starts.length && (this.#starts[i] ?? 0) < end; i++) {
      const from = Math.max(start, this.#starts[i] ?? 0);
      const to = Math.min(end, this.#ends[i] ?? 0);
      const word = this.#words[i] ?? "";
      if (to > from && (LETTER_OR_DIGIT.test(this.text.slice(from, to)) || !LETTER_OR_DIGIT.test(word)))
        covered.push(i);
    }
    return covered;
  }

  /** Spans without white space at their ends, those with only white space between them made one. */
  joined(spans: Spans): Spans {
    const joined: [number, number][] = [];
    for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
      let start = from;
      let end = to;
      while (start < end && /\s/.test(this.text.charAt(start))) start++;
      while (end > start && /\s/.test(this.text.charAt(end - 1))) end--;
      if (end <= start) continue;
      const last = joined[joined.length - 1];
      if (last && this.text.slice(last[1], start).trim() === "") last[1] = Math.max(last[1], end);
      else joined.push([start, end]);
    }
    return joined;
  }

  /** The head of a source: the last token of its first stretch, cut at a comma, dash, bracket, preposition or relative. */
  head(tokens: ReadonlySet<number>): number {
    const numbers = [...tokens].sort((a, b) => a - b);
    const [first] = numbers;
    if (first === undefined) return -1;
    let head = first;
    for (const [k, number] of numbers.entries()) {
      const word = this.#words[number] ?? "";
      const apart = number !== (numbers[k - 1] ?? number - 1) + 1;
      if (k > 0 && (apart || ENDS_HEAD.test(word) || /^[(—–-]/.test(word))) break;
      head = number;
      if (/[,;:)—–]$/.test(word)) break;
    }
    return head;
  }
}

/** Numbers of the tokens that any of the spans covers. */
export const tokensOf = (words: WordTokens, spans: Spans | undefined): Set<number> =>
  new Set((spans ?? []).flatMap(([start, end]) => words.covered(start, end)));

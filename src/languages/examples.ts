/** Invented sentences of a language with what is to be found in them. One test runs the examples of every pack. */
export interface LanguageExamples {
  /** A few sentences the detector must tell as this language. */
  readonly detected: readonly string[];
  /** A paragraph and its sentences. */
  readonly sentences: readonly (readonly [paragraph: string, sentences: readonly string[]])[];
  /** A sentence written on Friday, 27 December 2024, with the words and values of its dates. */
  readonly dates: readonly (readonly [sentence: string, values: Readonly<Record<string, string>>])[];
  /** A report and its head. */
  readonly heads: readonly (readonly [
    text: string,
    head: {
      readonly headline?: string;
      readonly byline?: string;
      readonly dateline?: string;
      readonly publisher?: string;
      readonly publishedAt?: string;
    },
  ])[];
}

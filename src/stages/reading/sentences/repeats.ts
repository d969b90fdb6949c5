import type { Sentence } from "../reading.js";

/** Shortest sentence, in characters, whose second printing means a repeat and not a habit ("He declined to comment."). */
const SHORTEST = 24;

/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/;

/** The sentences, those whose words stood before (a caption printed twice) marked with the index of the first. */
export function markRepeats(text: string, sentences: readonly Sentence[]): Sentence[] {
  const seen = new Map<string, number>();
  return sentences.map((sentence, index) => {
    if (sentence.end - sentence.start < SHORTEST) return sentence;
    const words = text.slice(sentence.start, sentence.end).toLowerCase();
    const key = UNEVEN.test(words) ? words.replace(/\s+/g, " ") : words;
    const earlier = seen.get(key);
    if (earlier !== undefined) return { ...sentence, repeats: earlier };
    seen.set(key, index);
    return sentence;
  });
}

import type { ExpectedAttribution, Place } from "./expected/expected.js";
import type { Frame, Given } from "./frame.js";

/** An expected attribution and the one of the account that stands for it. */
export interface Matched {
  readonly expected: ExpectedAttribution;
  readonly given: Given;
}

/** How much two sets of words share: twice the shared words over all words, 1 where both are empty (Dice). */
export function dice(frame: Frame, a: readonly Place[], b: readonly Place[]): number {
  if (a.length === 0 && b.length === 0) return 1;
  const x = tokensAt(frame, a);
  const y = tokensAt(frame, b);
  if (x.size === 0 || y.size === 0) return 0;
  let both = 0;
  for (const token of x) if (y.has(token)) both++;
  return (2 * both) / (x.size + y.size);
}

function tokensAt(frame: Frame, places: readonly Place[]): Set<string> {
  const tokens = new Set<string>();
  for (const { report, start, end } of places) {
    for (const word of frame
      .textOf(report)
      .slice(start, end)
      .matchAll(/[\p{L}\p{N}]+/gu))
      tokens.add(`${report} ${start + word.index}`);
  }
  return tokens;
}

/**
 * Expected and given attributions matched one to one within each report, the closest first: contents must share half of their
 * words, or cue and source must be the same while the contents touch.
 */
export function matchAttributions(frame: Frame): Matched[] {
  const candidates: { expected: ExpectedAttribution; given: Given; score: number }[] = [];
  for (const expected of frame.expected.attributions) {
    for (const given of frame.given) {
      if (given.report !== expected.report) continue;
      const content = dice(frame, expected.content, given.content);
      const source = dice(frame, expected.source, given.source);
      const cue = dice(frame, expected.cue, given.cue);
      if (content >= 0.5 || (content > 0 && cue > 0 && source >= 0.5)) {
        candidates.push({ expected, given, score: 2 * content + source + cue });
      }
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const done = new Set<unknown>();
  return candidates.filter(({ expected, given }) => {
    if (done.has(expected) || done.has(given)) return false;
    done.add(expected).add(given);
    return true;
  });
}

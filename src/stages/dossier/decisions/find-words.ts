import { overlaps, type Position } from "../../../record/position.js";
import type { Words } from "./decision.js";

/**
 * Where words that a person named stand in a report's text: the exact words, the occurrence nearest to the position that was told with
 * them, else the first; a mere position as it is. Undefined where they are not there.
 */
export function findWords(text: string, { exact, at }: Words): Position | undefined {
  if (exact === undefined) return at !== undefined && at.start < at.end && at.end <= text.length ? at : undefined;
  const after = text.indexOf(exact, at?.start ?? 0);
  if (at === undefined) return after < 0 ? undefined : { start: after, end: after + exact.length };
  const before = text.lastIndexOf(exact, at.start);
  const near = [before, after].filter((start) => start >= 0);
  const [start] = near.sort((a, b) => Math.abs(a - at.start) - Math.abs(b - at.start));
  return start === undefined ? undefined : { start, end: start + exact.length };
}

/** How much of two stretches of text is in both, 0 to 1: shared characters by all that either has. */
export function likeness(parts: readonly Position[], at: Position): number {
  let shared = 0;
  let all = at.end - at.start;
  for (const part of parts) {
    const common = overlaps(part, at) ? Math.min(part.end, at.end) - Math.max(part.start, at.start) : 0;
    shared += common;
    all += part.end - part.start - common;
  }
  return all === 0 ? 0 : shared / all;
}

/** Of several things in a text, those that stand at a position best, in their order; none where none stands there. */
export function standingAt<Thing>(
  things: Iterable<Thing>,
  at: Position,
  partsOf: (thing: Thing) => readonly Position[],
): Thing[] {
  let most = 0;
  let best: Thing[] = [];
  for (const thing of things) {
    const alike = likeness(partsOf(thing), at);
    if (alike === 0 || alike < most) continue;
    if (alike > most) best = [];
    most = alike;
    best.push(thing);
  }
  return best;
}

import type { Position } from "../../../record/position.js";
import type { CommonRun } from "../../../text/common-runs.js";
import { SHINGLE } from "../../../text/shingles.js";
import type { EditKind } from "../derivation.js";
import { bodyOf } from "./body.js";
import type { Overlap, Scanned } from "./overlap.js";
import { HEAVILY, partsOf, REWRITTEN, rewordedShare } from "./parts.js";

/** A passage taken over, as against a few words that meet by chance. */
const PASSAGE = 6;
/** Share of the words taken over that stand in another order. */
const MOVED = 0.12;
/** Words of an opening sentence of one's own. */
const LEDE = 6;
/** Share of a writer's own matter from which on a report adds to its source. */
const ADDED = 0.15;
/** A brief has a sentence or two, or few words and few of its source's. */
const BRIEF_SENTENCES = 2;
const BRIEF_WORDS = 100;
const BRIEF_KEPT = 0.34;
/** Share of the source's words that are kept where nothing is cut. */
const WHOLE = 0.93;

/** What is compared: the two reports' words, the runs they share, and where the body of either stands. */
interface Edited {
  readonly later: Scanned;
  readonly earlier: Scanned;
  readonly runs: readonly CommonRun[];
}

/**
 * What an editor did to an earlier report to make the later one, told from the bodies of both: how much of either stands in the
 * other, in which order, and with what between. `sources`: how many reports the later one was made from.
 */
export function editKindOf(overlap: Overlap, { later, earlier, runs }: Edited, sources: number): EditKind {
  const { relation } = overlap;
  if (relation === "wasRevisionOf") return "new-version";
  if (relation === "hadPrimarySource") return "retold";
  if (relation === "wasQuotedFrom") return "excerpt";
  if (sources > 1) return "mash";
  const bodyAt = bodyOf(overlap.later.report);
  const body = wordsIn(later, bodyAt);
  const parts = partsOf(overlap.shared.subarray(body.from, Math.max(body.from, body.to - SHINGLE + 1)));
  const reworded = rewordedShare(parts);
  if (reworded >= HEAVILY) return "heavily-rewritten";
  if (reworded >= REWRITTEN) return "lightly-rewritten";
  if (moved(runs) / Math.max(1, parts.copied) >= MOVED) return "reordered";
  if (hasOwnLede(runs, later, body, overlap.later.report.text)) return "local-lede";
  if (parts.own / Math.max(1, body.to - body.from) >= ADDED) return "expanded";
  const kept = keptOf(runs, wordsIn(earlier, bodyOf(overlap.earlier.report)));
  if (kept >= WHOLE) return "verbatim";
  const isShort = body.to - body.from <= BRIEF_WORDS && kept <= BRIEF_KEPT;
  return isShort || sentencesIn(overlap.later.report.text, bodyAt) <= BRIEF_SENTENCES ? "brief" : "cut";
}

const sentencesIn = (text: string, { start, end }: Position): number =>
  (text.slice(start, end).match(/[.!?]["'”’»)]{0,2}(?=\s|$)/g) ?? []).length;

/** Numbers of the words at a place of a text. */
const wordsIn = ({ starts }: Scanned, { start, end }: Position): { from: number; to: number } => ({
  from: firstFrom(starts, start),
  to: firstFrom(starts, end),
});

const firstFrom = (starts: Uint32Array, at: number): number => {
  const found = starts.findIndex((start) => start >= at);
  return found < 0 ? starts.length : found;
};

/** Share of an earlier report's body that the later one has in passages. */
const keptOf = (runs: readonly CommonRun[], { from, to }: { from: number; to: number }): number => {
  const kept = new Uint8Array(Math.max(0, to - from));
  for (const { b, length } of runs) kept.fill(1, Math.max(0, b - from), Math.max(0, b + length - from));
  return kept.reduce((sum, mark) => sum + mark, 0) / Math.max(1, kept.length);
};

/** Words of passages that stand before one they stood behind: all but the longest chain in the earlier report's order. */
const moved = (runs: readonly CommonRun[]): number => {
  const passages = runs.filter(({ length }) => length >= PASSAGE);
  const all = passages.reduce((sum, { length }) => sum + length, 0);
  return all - heaviestChain(passages);
};

/** Most words in passages that follow each other in both reports: the heaviest increasing chain, by a tree of maxima (P. Fenwick 1994). */
const heaviestChain = (passages: readonly CommonRun[]): number => {
  const ranks = new Map([...new Set(passages.map(({ b }) => b))].sort((x, y) => x - y).map((b, i) => [b, i + 1]));
  const most = new Array<number>(ranks.size + 1).fill(0);
  let heaviest = 0;
  for (const { b, length } of passages) {
    const rank = ranks.get(b) ?? 0;
    let before = 0;
    for (let i = rank - 1; i > 0; i -= i & -i) before = Math.max(before, most[i] ?? 0);
    const weight = length + before;
    for (let i = rank; i < most.length; i += i & -i) most[i] = Math.max(most[i] ?? 0, weight);
    heaviest = Math.max(heaviest, weight);
  }
  return heaviest;
};

/** Whether the body opens with a sentence of its own before the first passage it took over. */
const hasOwnLede = (
  runs: readonly CommonRun[],
  later: Scanned,
  body: { readonly from: number },
  text: string,
): boolean => {
  const first = runs.find(({ a, length }) => length >= PASSAGE && a + length > body.from);
  if (first === undefined || first.a - body.from < LEDE) return false;
  const before = text.slice(later.starts[body.from] ?? 0, later.starts[first.a] ?? 0).trimEnd();
  return /[.!?]["'”’»)]{0,2}\s{0,3}["“'‘]?$/.test(before);
};

import type { CommonRun } from "../../../text/common-runs.js";
import type { EditKind } from "../derivation.js";
import type { Overlap, Scanned } from "./overlap.js";
import { partsOf, REWRITTEN, rewordedShare } from "./parts.js";

/** A passage taken over, as against a few words that meet by chance. */
const PASSAGE = 6;
/** Share of reworded words from which on a report is heavily rewritten. */
const HEAVILY = 0.15;
/** Share of the words taken over that stand in another order. */
const MOVED = 0.12;
/** Words of an opening sentence of one's own. */
const LEDE = 6;
/** Share of a writer's own matter from which on a report adds to its source. */
const ADDED = 0.15;
/** A brief has few words, and few of its source's. */
const BRIEF_WORDS = 100;
const BRIEF_KEPT = 0.34;
/** Share of the source's words that are kept where nothing is cut. */
const WHOLE = 0.93;

/** What an editor did to an earlier report to make the later one, told from the passages they share. `sources`: how many reports the later one was made from. */
export function editKindOf(
  { relation, kept, shared }: Pick<Overlap, "relation" | "kept" | "shared">,
  later: Scanned,
  runs: readonly CommonRun[],
  sources: number,
  text: string,
): EditKind {
  if (relation === "wasRevisionOf") return "new-version";
  if (relation === "hadPrimarySource") return "retold";
  if (relation === "wasQuotedFrom") return "excerpt";
  if (sources > 1) return "mash";
  const parts = partsOf(shared);
  const reworded = rewordedShare(parts);
  if (reworded >= HEAVILY) return "heavily-rewritten";
  if (reworded >= REWRITTEN) return "lightly-rewritten";
  if (moved(runs) / Math.max(1, parts.copied) >= MOVED) return "reordered";
  if (hasOwnLede(runs, later, text)) return "local-lede";
  if (parts.own / Math.max(1, later.starts.length) >= ADDED) return "expanded";
  if (kept >= WHOLE) return "verbatim";
  return later.starts.length <= BRIEF_WORDS && kept <= BRIEF_KEPT ? "brief" : "cut";
}

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

/** Whether the report opens with a sentence of its own before the first passage it took over. */
const hasOwnLede = (runs: readonly CommonRun[], later: Scanned, text: string): boolean => {
  const first = runs.find(({ length }) => length >= PASSAGE);
  if (first === undefined || first.a < LEDE) return false;
  const before = text.slice(later.starts[0] ?? 0, later.starts[first.a] ?? 0).trimEnd();
  return /[.!?]["'”’»)]{0,2}\s{0,3}["“'‘]?$/.test(before);
};

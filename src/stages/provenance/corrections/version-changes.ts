import { z } from "zod";
import { type Passage, passageAt, passageSchema } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";

/** One place where two versions of a piece differ: words that are new, words that are gone, or both where one stands for the other. */
export const versionChangeSchema = z.object({
  was: passageSchema.optional().describe("in the version before"),
  is: passageSchema.optional().describe("in this version"),
});

export interface VersionChange {
  readonly was?: Passage;
  readonly is?: Passage;
}

/** So much of the words of the shorter sentence must stand in the other, for one to stand for the other. */
const ALIKE = 0.5;
/** Sentences that were dropped at one place are tried for so many that were added there. */
const TRIED = 8;

/**
 * What changed from one version of a piece to the next, sentence by sentence, in the order of the newer one. Sentences that stand in both
 * are no change, wherever they stand. Time and memory go by the length of the texts.
 *
 * @example
 * versionChanges(read("Two people died. Roads are shut."), read("Three people died. Roads are shut.")); // [{ was: "Two ...", is: "Three ..." }]
 */
export function versionChanges(before: AttributedReading, after: AttributedReading): VersionChange[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const gone = missingFrom(old, now);
  const open = [...gone];
  const changes = missingFrom(now, old).map((added): VersionChange => {
    const at = bestOf(added, open.slice(0, TRIED));
    const [dropped] = at < 0 ? [] : open.splice(at, 1);
    return { ...(dropped === undefined ? {} : { was: dropped.passage() }), is: added.passage() };
  });
  return [...changes, ...open.map((dropped) => ({ was: dropped.passage() }))];
}

interface Line {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  readonly passage: () => Passage;
}

const sentencesOf = ({ report, sentences }: AttributedReading): Line[] =>
  sentences.map((at) => {
    const words =
      report.text
        .slice(at.start, at.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return { key: words.join(" "), words: new Set(words), passage: () => passageAt(report, at) };
  });

/** The lines that the others do not have, or not as often. */
function missingFrom(lines: readonly Line[], others: readonly Line[]): Line[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return lines.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0 && key !== "";
  });
}

/** Which of some lines another stands for, -1 where none is alike enough. */
function bestOf({ words }: Line, candidates: readonly Line[]): number {
  const scores = candidates.map((one) => {
    const shared = [...one.words].filter((word) => words.has(word)).length;
    return shared / Math.max(1, Math.min(words.size, one.words.size));
  });
  const best = Math.max(...scores, 0);
  return best < ALIKE ? -1 : scores.indexOf(best);
}

import { SHINGLE } from "../../../text/shingles.js";

/** Words between two passages taken over from which on they are the writer's own matter, not rewriting. */
const OWN = 14;

/** How many words of a later report were copied, were reworded between copied ones, and are the writer's own. */
export interface Parts {
  readonly copied: number;
  readonly reworded: number;
  readonly own: number;
}

/** The parts of a later report, from the marks of its three-word runs that stand in the earlier one. */
export function partsOf(shared: Uint8Array): Parts {
  let [copied, reworded, own] = [0, 0, 0];
  let end = 0;
  for (let i = 0; i < shared.length; i++) {
    if (shared[i] !== 1) continue;
    const gap = i - end;
    // What stands before the first passage is a headline, a credit or a lede, whatever its length.
    if (copied === 0 || gap >= OWN) own += Math.max(0, gap);
    else reworded += Math.max(0, gap);
    copied += i + SHINGLE - Math.max(i, end);
    end = i + SHINGLE;
  }
  const length = shared.length === 0 ? 0 : shared.length + SHINGLE - 1;
  return { copied, reworded, own: own + length - end };
}

/** Share of reworded words from which on a text is rewritten rather than copied. */
export const REWRITTEN = 0.025;
/** Share from which on it is rewritten heavily. */
export const HEAVILY = 0.15;

/** Share of what was taken over that is reworded. */
export const rewordedShare = ({ copied, reworded }: Parts): number => reworded / Math.max(1, copied + reworded);

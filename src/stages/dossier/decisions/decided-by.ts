import type { Decision } from "./decision.js";

/** Who decided, and why, to follow what was decided: "by decision of R. Lund: the office is the harbour's". */
export function signedWhy(decision: Pick<Decision, "by" | "why"> | undefined): string {
  const { by, why } = decision ?? {};
  return `by decision${by === undefined ? "" : ` of ${by}`}${why === undefined ? "" : `: ${why.replace(/[\s.]+$/, "")}`}`;
}

import type { Position } from "../../../record/position.js";

/** What a double quotation mark does where it stands. */
export type MarkRole = "opens" | "closes" | "reopens" | "stray";

/** A double quotation mark: `“`, `"` or `''`. */
export interface DoubleMark {
  readonly at: number;
  readonly width: number;
  readonly shape: "opens" | "closes" | "either";
}

/**
 * What each double mark of a paragraph does, by its shape and what stands beside it, so that the whole fits best: straight marks
 * do not tell, a mark may be missing or stand on the wrong side of its space, and a speech may be opened anew in the middle
 * (`... here. "To those who ...`). The least sum of costs over all marks, found from front to back; time is linear.
 */
export function rolesOfMarks(text: string, paragraph: Position, marks: readonly DoubleMark[]): MarkRole[] {
  let outside: Path = { cost: 0, steps: undefined };
  let inside: Path = { cost: Number.POSITIVE_INFINITY, steps: undefined };
  let from = paragraph.start;
  for (const mark of marks) {
    const told = TOLD.test(text.slice(from, mark.at)) ? COST.toldInside : 0;
    const [opens, closes] = [openingCost(text, paragraph, mark), closingCost(text, paragraph, mark)];
    const reopens = opens + (startsAnew(text, paragraph, mark) ? COST.anew : COST.anewWithin);
    const within = { ...inside, cost: inside.cost + told };
    const next = [
      best([step(outside, "stray", COST.stray), step(within, "closes", closes)]),
      best([step(outside, "opens", opens), step(within, "reopens", reopens), step(within, "stray", COST.stray)]),
    ] as const;
    [outside, inside] = next;
    from = mark.at + mark.width;
  }
  return rolesOf(best([outside, { ...inside, cost: inside.cost + COST.unclosed }]), marks.length);
}

/** What is rather a fault of the reading than of the report; compared with each other only. */
const COST = {
  /** A mark that neither opens nor closes anything. */
  stray: 3,
  /** A quotation that the paragraph does not close. */
  unclosed: 1.5,
  /** A speech opened anew behind the end of a sentence, and within one. */
  anew: 1.2,
  anewWithin: 4,
  /** A mark of the wrong hand. */
  wrongHand: 6,
  /** A space, or none, where the other belongs. */
  space: 1,
  /** "The guard said" in the midst of a quotation. */
  toldInside: 1,
} as const;

const TOLD = /\b(?:said|says|told|according to)\b/;

interface Path {
  readonly cost: number;
  readonly steps: Steps | undefined;
}
interface Steps {
  readonly role: MarkRole;
  readonly before: Steps | undefined;
}

const step = ({ cost, steps }: Path, role: MarkRole, more: number): Path => ({
  cost: cost + more,
  steps: { role, before: steps },
});

/** The cheapest, the first of equal ones. */
const best = (paths: readonly Path[]): Path => paths.reduce((least, each) => (each.cost < least.cost ? each : least));

function rolesOf(path: Path, count: number): MarkRole[] {
  const roles = new Array<MarkRole>(count).fill("stray");
  let steps = path.steps;
  for (let i = count - 1; i >= 0 && steps !== undefined; i--, steps = steps.before) roles[i] = steps.role;
  return roles;
}

/** The character beside a mark; a space at the paragraph's ends. */
const before = (text: string, { start }: Position, at: number): string => (at > start ? text.charAt(at - 1) : " ");
const behind = (text: string, { end }: Position, { at, width }: DoubleMark): string =>
  at + width < end ? text.charAt(at + width) : " ";

const WORDY = /[\p{L}\p{N}]/u;

function openingCost(text: string, paragraph: Position, mark: DoubleMark): number {
  if (mark.shape === "closes") return COST.wrongHand;
  const [left, right] = [before(text, paragraph, mark.at), behind(text, paragraph, mark)];
  if (mark.shape === "opens") return /\S/.test(left) && /\s/.test(right) ? 3 * COST.space : 0;
  return (/\s/.test(right) ? 2 * COST.space : 0) + (WORDY.test(left) || /[.?!]/.test(left) ? COST.space : 0);
}

function closingCost(text: string, paragraph: Position, mark: DoubleMark): number {
  const [left, right] = [before(text, paragraph, mark.at), behind(text, paragraph, mark)];
  if (mark.shape === "closes") return 0;
  if (mark.shape === "opens") return /\S/.test(left) && /\s/.test(right) ? COST.space / 2 : COST.wrongHand;
  const parted = /\s/.test(left);
  const ended = /[,.?!…]\s?$/.test(text.slice(Math.max(paragraph.start, mark.at - 2), mark.at));
  return (parted ? (ended ? COST.space / 2 : 2 * COST.space) : 0) + (WORDY.test(right) ? COST.space : 0);
}

/** `found. "To`: a mark behind a sentence's end and in front of another's beginning. */
const startsAnew = (text: string, paragraph: Position, { at, width }: DoubleMark): boolean =>
  /[.!?…]['’]?\s+$/.test(text.slice(Math.max(paragraph.start, at - 4), at)) &&
  /^\s?[\p{Lu}\p{N}]/u.test(text.slice(at + width, Math.min(paragraph.end, at + width + 2)));

import type { Position } from "../../../record/position.js";

/** What a double quotation mark does where it stands. */
type MarkRole = "opens" | "closes" | "reopens" | "stray";

/** A double quotation mark: `“`, `"`, `` or `''`. */
interface DoubleMark {
  readonly at: number;
  readonly width: number;
  readonly shape: "opens" | "closes" | "either";
}

/** A double mark and what it does. */
export interface PlacedMark extends DoubleMark {
  readonly role: MarkRole;
}

const OPENING = /^(?:[“«„]|``)/;
const CLOSING = /[”»]/;
const DOUBLE = /[“«„”»"]|``(?=.)|''(?=.)/gsu;

/** The double marks of a paragraph in reading order, each with what it does. */
export function marksIn(text: string, paragraph: Position): PlacedMark[] {
  const marks = [...text.slice(paragraph.start, paragraph.end).matchAll(DOUBLE)].map(
    ({ 0: mark, index }): DoubleMark => ({
      at: paragraph.start + index,
      width: mark.length,
      shape: OPENING.test(mark) ? "opens" : CLOSING.test(mark) ? "closes" : "either",
    }),
  );
  const roles = rolesOfMarks(text, paragraph, marks);
  return marks.map((mark, i) => ({ ...mark, role: roles[i] ?? "stray" }));
}

/**
 * What each double mark of a paragraph does, by its shape and what stands beside it, so that the whole fits best: straight marks
 * do not tell, a mark may be missing or stand on the wrong side of its space, and a speech may be opened anew in the middle
 * (`... here. "To those who ...`). The least sum of costs over all marks, found from front to back, once for ordinary marks and once
 * for those of a text put together from words, where they lean the other way; time is linear.
 */
function rolesOfMarks(text: string, paragraph: Position, marks: readonly DoubleMark[]): MarkRole[] {
  const ordinary = cheapest(text, paragraph, marks, (mark) => ({
    opens: openingCost(text, paragraph, mark),
    closes: closingCost(text, paragraph, mark),
  }));
  // nothing is amiss, or too little to tell
  if (ordinary.cost < COST.turned || marks.length < 2) return rolesOf(ordinary, marks.length);
  const turned = cheapest(text, paragraph, marks, (mark) => turnedCosts(text, paragraph, mark));
  return rolesOf(best([ordinary, { ...turned, cost: turned.cost + COST.turned }]), marks.length);
}

function cheapest(
  text: string,
  paragraph: Position,
  marks: readonly DoubleMark[],
  costsOf: (mark: DoubleMark) => { readonly opens: number; readonly closes: number },
): Path {
  let outside: Path = { cost: 0, steps: undefined };
  let inside: Path = { cost: Number.POSITIVE_INFINITY, steps: undefined };
  let from = paragraph.start;
  for (const mark of marks) {
    const words = text.slice(from, mark.at);
    const told = TOLD.test(words) ? COST.toldInside : 0;
    const meant = OWN.test(words) ? COST.ownOutside : 0;
    const { opens, closes } = costsOf(mark);
    const reopens = opens + (startsAnew(text, paragraph, mark) ? COST.anew : COST.anewWithin);
    const within = { ...inside, cost: inside.cost + told };
    const without = { ...outside, cost: outside.cost + meant };
    const next = [
      best([step(without, "stray", COST.stray), step(within, "closes", closes)]),
      best([step(without, "opens", opens), step(within, "reopens", reopens), step(within, "stray", COST.stray)]),
    ] as const;
    [outside, inside] = next;
    from = mark.at + mark.width;
  }
  return best([outside, { ...inside, cost: inside.cost + COST.unclosed }]);
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
  /** "I" and "we" outside of every quotation. */
  ownOutside: 0.5,
  /** Marks that lean the other way throughout. */
  turned: 2,
} as const;

const TOLD = /\b(?:said|says|told|according to)\b/;
const OWN = /(?<![\p{L}\p{N}.'’-])(?:I|[Ww]e|[Mm]y|[Oo]ur)(?:\s\p{Ll}|['’](?:m|ve|re|d|ll)\b)/u;

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

/** `who"wanted to fight, "he`: a mark that opens leans on the word before it, one that closes on the word behind it. */
function turnedCosts(
  text: string,
  paragraph: Position,
  mark: DoubleMark,
): { readonly opens: number; readonly closes: number } {
  if (mark.shape !== "either") {
    return { opens: openingCost(text, paragraph, mark), closes: closingCost(text, paragraph, mark) };
  }
  const parted = /\s/.test(before(text, paragraph, mark.at));
  const loose = /\s/.test(behind(text, paragraph, mark));
  return {
    opens: loose ? 2 * COST.space : parted ? COST.space / 2 : 0,
    closes: parted || loose ? 0 : COST.space,
  };
}

/** `found. "To`: a mark behind a sentence's end and in front of another's beginning. */
const startsAnew = (text: string, paragraph: Position, { at, width }: DoubleMark): boolean =>
  /[.!?…]['’]?\s+$/.test(text.slice(Math.max(paragraph.start, at - 4), at)) &&
  /^\s?[\p{Lu}\p{N}]/u.test(text.slice(at + width, Math.min(paragraph.end, at + width + 2)));

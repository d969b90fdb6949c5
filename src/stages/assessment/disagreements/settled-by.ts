import { listed } from "../../provenance/explain-bounds.js";
import type { Disagreement } from "./disagreement.js";
import { type Ground, namesOf, type Side } from "./side.js";

type Question = Pick<Disagreement, "over" | "kind">;

/**
 * What would settle a disagreement, in the words that docs/reference/disagreements.md has for its kind, with nothing in them but
 * the names of who stands on its sides. Nothing is said of who is right.
 */
export function settledBy({ over, kind }: Question, sides: readonly Side[], ground: Ground): string {
  if (kind === "superseded") return "the later word, which replaces the earlier";
  const named = sides.map(({ told }) => namesOf(told, ground).slice(0, NAMED));
  const all = [...new Set(named.flat())];
  const one = all.length === 1 && named.every((side) => side.length > 0) ? all[0] : undefined;
  const asked = all.length === 0 ? "the reports, none of which tells from whom it has it" : listed(all);
  if (kind === "does-not-know") return `a word of somebody who was there on ${WHAT[over]}, told by name`;
  if (kind === "far apart") return `an exact count where now there are bounds: ${asked}`;
  if (one !== undefined) return `a word of ${one} on which of its own stands`;
  return all.length === 0 ? `a word on ${WHAT[over]} from ${asked}` : `${ANSWER[over]} ${asked}`;
}

const NAMED = 3;

const WHAT: Readonly<Record<Disagreement["over"], string>> = {
  figure: "the number",
  place: "the place",
  time: "the time",
  identity: "who or what it was",
  polarity: "whether it is so",
};

const ANSWER: Readonly<Record<Disagreement["over"], string>> = {
  figure: "one count with its day and its place, by any of",
  place: "a word on the place from somebody who was there, beside",
  time: "a record of the day and hour, beside the words of",
  identity: "a word on who or what it was from who has to know, beside",
  polarity: "somebody who knows it at first hand, independent of",
};

import { compareInstants } from "../../../record/instant.js";
import { contains } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import { partyOf } from "../party.js";
import type { Telling } from "../telling.js";
import type { SaidItem } from "./same-saying.js";

const SHORT = 20;
const LONG = 160;
/** What it costs a clause to state a figure that others of its row do not. */
const FIGURE_OF_ONE = 2;

/**
 * The passage that stands for a row of sayings best: the clause that shares most with the others of its row, a plain clause
 * of the body before a headline or a quotation, a confirming one first.
 */
export function bestWords(items: readonly SaidItem[], tellings: readonly Telling[]): Passage {
  const frequency = new Map<string, number>();
  for (const { proposition } of items) {
    for (const word of proposition.words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const score = (item: SaidItem): number => {
    const { telling, proposition } = item;
    const { attribution, reading } = tellings[telling] as Telling;
    const inHeadline = reading.masthead.headline !== undefined && proposition.at.end <= reading.masthead.headline.end;
    const common = [...proposition.words].reduce((sum, word) => sum + (frequency.get(word) ?? 1) - 1, 0);
    const length = proposition.at.end - proposition.at.start;
    return (
      (3 * common) / (frequency.size === 0 ? 1 : items.length * (proposition.words.size + 1)) +
      (attribution.stance === "confirms" ? 1 : 0) -
      (attribution.certainty ? 1 : 0) -
      (attribution.manner === "direct" ? 0.5 : 0) -
      (inHeadline ? 1 : 0) -
      (items.some((other) => lacksFigure(item, other, tellings)) ? FIGURE_OF_ONE : 0) -
      (length > LONG || length < SHORT ? 1 : 0)
    );
  };
  const best = items.reduce((a, b) => {
    const order =
      score(b) - score(a) ||
      compareInstants((tellings[a.telling] as Telling).time, (tellings[b.telling] as Telling).time) ||
      a.telling - b.telling;
    return order > 0 ? b : a;
  });
  return passageAt((tellings[best.telling] as Telling).reading.report, best.proposition.at);
}

/** Whether another source says the same without the figure of a clause: "11,000 were sent" are not the words of who says "they are sent". */
const lacksFigure = (item: SaidItem, other: SaidItem, tellings: readonly Telling[]): boolean => {
  const [a, b] = [tellings[item.telling] as Telling, tellings[other.telling] as Telling];
  if (partyOf(a.by) === partyOf(b.by)) return false;
  const own = a.quantities.filter((q) => contains(item.proposition.at, q.at));
  return own.length > 0 && !b.quantities.some((q) => own.some((p) => p.measure === q.measure));
};

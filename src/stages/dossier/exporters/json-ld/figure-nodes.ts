import type { Figure, LedgerEntry } from "../../account-document.js";
import { type Node, present, some } from "./node.js";
import type { StoryTerms } from "./story-terms.js";

/** A figure with its bounds: those that the words give, none made of the others. */
export const figureNode = (figure: Figure, index: number, { id, by, target }: StoryTerms): Node =>
  present({
    id: id("figure", String(index)),
    type: ["schema:QuantitativeValue", "prov:Entity"],
    measure: figure.measure,
    of: figure.of,
    minValue: figure.low,
    maxValue: figure.high,
    value: figure.about,
    unitText: figure.unit,
    asOf: figure.asOf,
    cumulative: figure.cumulative,
    wasAttributedTo: figure.by === undefined ? undefined : by(figure.by),
    wasRevisionOf: some(figure.supersedes.map((earlier) => id("figure", String(earlier)))),
    hasTarget: target(figure.at),
  });

/** A count: its figures first to last, and those that its rule picks out. */
export function countNode(entry: LedgerEntry, { id }: StoryTerms): Node {
  const figure = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : id("figure", String(index));
  return present({
    type: ["hearsay:Count", "prov:Collection"],
    measure: entry.measure,
    of: entry.of,
    place: entry.place,
    occasion: entry.occasion,
    figure: entry.rows.map((row) => figure(row)),
    low: figure(entry.low),
    best: figure(entry.best),
    high: figure(entry.high),
    reason: [entry.rule],
  });
}

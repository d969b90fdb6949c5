import type { Figure } from "../../account-document.js";
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

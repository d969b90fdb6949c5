import type { Figure } from "../figure.js";
import type { FoundFigure } from "./collect-figures.js";

/** Words for people in general: counts of them are compared with each other whatever the word. */
const PEOPLE =
  /^(?:people|persons?|residents?|civilians?|inhabitants?|victims?|others?|villagers?|men|women|children|more|)$/;

/** Of whom or what a figure is a count, by its head word; people in general are one kind, whatever the word for them. */
export function kindCounted(figure: Figure): string {
  const head = headOf(figure.of);
  return PEOPLE.test(head) ? "people" : head.replace(/s$/, "");
}

/** Measures that say by themselves what is counted; sums of money and the like need the event they belong to. */
const NEEDS_EVENT = new Set(["money", "votes", "jobs", "distance", "area"]);

/** What a figure counts, as a key: figures are compared only within one. */
export function countKey({ figure, concept }: FoundFigure): string {
  const event = NEEDS_EVENT.has(figure.measure) ? (concept ?? figure.at.report) : "";
  return [figure.measure, kindCounted(figure), figure.unit ?? "", event].join("|");
}

const headOf = (of: string): string => {
  const words =
    of
      .toLowerCase()
      .split(/\s+(?:in|of|from|at|on|who|with|and|sent|including)\s+/)[0]
      ?.match(/[\p{L}-]+/gu) ?? [];
  return words.at(-1) ?? "";
};

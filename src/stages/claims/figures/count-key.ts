import type { Figure } from "../figure.js";

/** Words for people in general: counts of them are compared with each other whatever the word. */
const PEOPLE =
  /^(?:people|persons?|residents?|civilians?|inhabitants?|victims?|others?|villagers?|men|women|children|more|)$/;

/**
 * What a figure counts, as a key: figures are compared only within one. People in general are one kind, whatever the word
 * for them; killed, injured and both together are one family, since sums of them are what readers compare.
 */
export function countKey(figure: Figure): string {
  const head = headOf(figure.of);
  const kind = PEOPLE.test(head) ? "people" : head.replace(/s$/, "");
  const family = figure.measure;
  return [family, kind, figure.unit ?? ""].join("|");
}

const headOf = (of: string): string => {
  const words =
    of
      .toLowerCase()
      .split(/\s+(?:in|of|from|at|on|who|with|and|sent|including)\s+/)[0]
      ?.match(/[\p{L}-]+/gu) ?? [];
  return words.at(-1) ?? "";
};

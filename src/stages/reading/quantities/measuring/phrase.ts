import type { CountingWords, MeasureWords } from "../../../../languages/counting.js";
import type { Counted } from "../counted.js";
import { isQuote, type Line, wordAt } from "../line.js";
import type { Given } from "../lookup.js";

/** A number phrase with what it counts, by tokens; `first` to `last` is the number with its bounds. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly counted: Counted;
}

/** The measure of a number, the tokens that gave it, and how. */
export interface Measured {
  readonly measure: string;
  readonly first: number;
  readonly last: number;
  readonly how: "object" | "act" | "subject" | "noun" | "toll" | "inherited" | "state";
  readonly cumulative?: boolean;
}

/** An earlier number of the sentence and its measure. */
export interface Earlier {
  readonly phrase: Phrase;
  readonly measured?: Measured;
  /** Where the number of the whole begins: "twelve of the 40". */
  readonly whole?: number;
}

/** May a measure count this? "killed three villages" may not. */
export function fits(words: MeasureWords, counted: Counted, counting: CountingWords): boolean {
  const { head } = counted;
  if (head === "" || counted.pointsBack || words.of === undefined)
    return head !== "" || !/^(?:weapons|troops)$/.test(words.of ?? "");
  const person = counting.persons.has(head) || counting.troops.has(head) || /\w(?:men|man)$/.test(head);
  const thing = counting.things.has(head) || counting.weapons.has(head);
  if (words.of === "persons") return person || !thing;
  if (words.of === "things") return thing || !person;
  if (words.of === "weapons") return counting.weapons.has(head);
  return (
    counting.troops.has(head) || (counting.persons.has(head) && !/^(?:people|persons?|child|children)$/.test(head))
  );
}

export const given = (found: Given, how: Measured["how"]): Measured => ({
  measure: found.measure,
  first: found.first,
  last: found.last,
  how,
});

/** The token left of the phrase, over quotation marks and small words that belong to the number. */
export function leftOf(line: Line, first: number): number {
  let i = first - 1;
  while (i >= 0 && (isQuote(line, i) || /^(?:the|its|their|his|her|all|another|up|a)$/.test(wordAt(line, i)))) i--;
  return i;
}

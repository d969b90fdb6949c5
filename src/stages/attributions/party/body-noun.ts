import type { PartyWords } from "../../../languages/party-words.js";

/** How well a noun names a body: by a word of its name, by the kind its name shows, or as it might name any body. */
export type NounFit = "word" | "kind" | "general";

/** A body's name without article and country, lower case; `proper` when it is written as a name. */
export interface NamedBody {
  readonly core: string;
  readonly proper: boolean;
}

/**
 * Whether a body may be called by a noun: "the commission" is a word of "Lake Fisheries Commission", "the airline" the kind of
 * "Nordic Airways", and "the company" may be any body whose name shows no kind that is none.
 */
export function nounFits(noun: string, body: NamedBody, words: PartyWords): NounFit | undefined {
  const own = body.core.split(" ");
  const one = singular(noun);
  if (own.some((word) => singular(word) === one)) return "word";
  const shown = words.bodyKinds.filter(({ marks }) => own.some((word) => marks.has(word)));
  if (shown.some(({ nouns }) => nouns.has(noun))) return "kind";
  if (!body.proper) return undefined;
  const unknown = shown.length === 0;
  if (words.generalBodies.has(noun)) {
    const may = shown.some(({ general }) => general === "firm" || (general === "group" && words.groups.has(noun)));
    return unknown || may ? "general" : undefined;
  }
  // A name that shows nothing may be that of a newspaper or a bank, but hardly that of a ministry; nor is a firm a union.
  return unknown && words.bodyKinds.some(({ nouns, general }) => general === "firm" && nouns.has(noun))
    ? "general"
    : undefined;
}

/** The nouns that a body may be called by: the words of its name and those for the kind it shows; not what is told of it behind. */
export function nounsFor(core: string, words: PartyWords): string[] {
  const own = (core.split(/,| (?:who|which|that|by|with|from|including) /)[0] ?? "").split(" ");
  const kinds = words.bodyKinds.filter(({ marks }) => own.some((word) => marks.has(word)));
  return [...new Set([...own.map(singular), ...kinds.flatMap(({ nouns }) => [...nouns])])];
}

/** The word without the s of its plural. */
export const singular = (word: string): string => (/[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);

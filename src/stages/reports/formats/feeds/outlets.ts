import { bare } from "./words.js";

/** True where two names are those of one outlet, written in full or in part: `Valley Post` and `Valley Post | World`. */
export const isSameOutlet = (a: string, b: string): boolean => isPartOf(a, b) || isPartOf(b, a);

/** True where a name stands in another one: a credit that says no more than the publisher's name does. */
export function isPartOf(name: string, whole: string): boolean {
  const words = bare(name);
  return words !== "" && bare(whole).includes(words);
}

/** A headline without the outlet's name that aggregators put behind it, where the item itself names that outlet: `Dam holds - Valley Post`. */
export function withoutOutlet(headline: string, outlet: string | undefined): string {
  if (outlet === undefined) return headline;
  const ending = / [-–—|·] ([^-–—|·]{1,200})$/.exec(headline) ?? / [-–—|·] (.{1,200})$/.exec(headline);
  if (ending !== null && bare(ending[1] ?? "") === bare(outlet)) return headline.slice(0, ending.index).trim();
  const before = headline.slice(0, -outlet.length);
  return headline.endsWith(outlet) && / [-–—|·] $/.test(before) ? before.slice(0, -3).trim() : headline;
}

import type { SplitVerb } from "../../counting.js";

/** The entries of a list written with commas. */
export const list = (words: string | undefined): string[] =>
  (words ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** All forms of a verb; `past`: only its past tense and participle. */
function formsOf(written: string, part: "all" | "past"): string[] {
  const [base = "", ...irregular] = written.split("/");
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const y = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : undefined;
  const regular = y === undefined ? (base.endsWith("e") ? `${base}d` : `${base}ed`) : `${y}ied`;
  const past = irregular.length > 0 ? irregular.filter((form) => !/(?:ing|s)$/.test(form)) : [regular];
  if (part === "past") return past;
  const third = y === undefined ? (/(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`) : `${y}ies`;
  const doubled = /[^aeiou][aeiou][bgmnpt]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
  return [base, third, `${stem}ing`, doubled, ...past, ...irregular];
}

/** The forms of a list of verbs. */
export const forms = (verbs: string | undefined, part: "all" | "past"): ReadonlySet<string> =>
  new Set(list(verbs).flatMap((verb) => formsOf(verb, part)));

/** "take/took/taken into custody": the forms of the verb, and the words that go with it, behind it or behind its object. */
export function splitVerb(written: string): SplitVerb {
  const [verb = "", ...rest] = written.split(" ");
  return { verbs: new Set(formsOf(verb, "all")), past: formsOf(verb, "past"), rest };
}

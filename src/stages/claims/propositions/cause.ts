import type { Token } from "../../../languages/pack.js";
import { objectHead, subjectHead } from "./noun-phrases.js";
import type { Proposition } from "./proposition.js";
import type { Vocabulary } from "./vocabulary.js";

/** Tokens of a clause among which its cause is looked for, and of the phrase that names it. */
const MOST = 60;
const PHRASE = 6;

/**
 * What a clause says an event came of, as far as that tells whether two causes can be one: "the fire was caused by a faulty heater",
 * "lightning started the fire", "the crash was due to pilot error". None where a cause is left open or ruled out.
 */
export function causeIn(all: readonly Token[], vocabulary: Vocabulary): Pick<Proposition, "cause"> {
  const { causing } = vocabulary.words.opposing;
  const tokens = all.slice(0, MOST);
  if (causing.open.test(tokens.map((t) => t.text).join(" ")) || tokens.some(vocabulary.isNegation)) return {};
  for (const [k, token] of tokens.entries()) {
    const lemma = token.lemma.toLowerCase();
    const isVerb = token.tag === "VERB" && causing.verbs.has(lemma);
    if (!isVerb && !causing.leading.has(lemma)) continue;
    const before = subjectHead(tokens, 0, k);
    const by = isVerb ? tokens.findIndex((t, at) => at > k && /^by$/i.test(t.text)) : k + 1;
    const [caused, kind] =
      by >= 0
        ? [before, kindIn(tokens.slice(by + 1))]
        : [objectHead(tokens, k + 1, tokens.length), before && kindIn(tokens.slice(tokens.indexOf(before)))];
    const of = caused && vocabulary.eventOf(caused);
    if (kind !== undefined && of !== undefined && causing.events.has(of.replace(/^event:/, "")))
      return { cause: { of, kind } };
  }
  return {};

  /** The kind of cause that the phrase at the start of some tokens names: by its last word that names one. */
  function kindIn(some: readonly Token[]): string | undefined {
    const end = some.findIndex(({ tag }, k) => k >= PHRASE || /^(?:ADP|PUNCT|AUX|SCONJ|CCONJ)$/.test(tag));
    return some
      .slice(0, end < 0 ? PHRASE : end)
      .flatMap(
        ({ lemma, text }) => causing.kinds.get(lemma.toLowerCase()) ?? causing.kinds.get(text.toLowerCase()) ?? [],
      )
      .at(-1);
  }
}

/** Why two clauses that tell what one kind of event came of cannot both hold. */
export const twoCauses = (a: Proposition, b: Proposition): string | undefined =>
  a.cause && b.cause && a.cause.of === b.cause.of && a.cause.kind !== b.cause.kind && meet(a, b)
    ? `two causes of one thing (${a.cause.of.replace(/^event:/, "")})`
    : undefined;

/** Where both name something, they name something in common: each may speak of another fire. */
const meet = (a: Proposition, b: Proposition): boolean =>
  a.names.size === 0 || b.names.size === 0 || [...a.names].some((name) => b.names.has(name));

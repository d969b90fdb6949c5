import type { Token } from "../../../languages/pack.js";
import type { Vocabulary } from "./vocabulary.js";

/** The word by which "were not held" or "no talks" negate; but "eight and not nine" says eight, and "ended without an offer" says that it ended. */
export function negationIn(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  behind: readonly Token[] = [],
  lead?: { readonly verb: number; readonly before: Token | undefined },
): string | undefined {
  const found = tokens.find((t, k) => {
    if (!vocabulary.isNegation(t) || t.tag === "ADP") return false;
    // "teenagers who | were not in a gang | threw bottles"
    const opens = k > 1 ? tokens[k - 2] : lead?.before;
    if (lead && k < lead.verb && tokens[k - 1]?.tag === "AUX" && vocabulary.isRelative(opens?.text ?? "")) return false;
    // "not only killed the deputy" says that he did
    const next = tokens[k + 1]?.text.toLowerCase() ?? "";
    if (/^(?:only|just|merely|simply|least)$/.test(next)) return false;
    // "nobody doubts that"
    if (tokens.slice(k + 1, k + 3).some(({ lemma }) => vocabulary.words.opposing.doubting.has(lemma.toLowerCase())))
      return false;
    // "was not one person, but a group", "did not mean to hit them"
    if (isCorrected([...tokens, ...behind], k)) return false;
    if (
      /^(?:mean|intend)$/i.test(tokens[k + 1]?.lemma ?? "") &&
      /^to$/i.test([...tokens, ...behind][k + 2]?.text ?? "")
    )
      return false;
    // "no fewer than nine"
    if (/^(?:fewer|less|more)$/.test(next) && tokens[k + 2]?.text.toLowerCase() === "than") return false;
    const before = tokens[k - 1];
    const contrast = (before?.tag === "CCONJ" || before?.text === ",") && !/^no$/i.test(t.text);
    return !(contrast && !/^(?:VERB|AUX|ADV)$/.test(tokens[k + 1]?.tag ?? ""));
  });
  return found?.text.toLowerCase();
}

/** Words behind a "not" among which what takes the place of the negated is looked for. */
const CORRECTED = 8;

/** "not one person, | but a group": nothing is negated that has no verb of its own. */
function isCorrected(tokens: readonly Token[], not: number): boolean {
  if (!/^not$/i.test(tokens[not]?.text ?? "")) return false;
  const but = tokens.findIndex((t, k) => k > not && k <= not + CORRECTED && /^but$/i.test(t.text));
  if (but < 0 || tokens.slice(not, but).some(isVerbal)) return false;
  const rest = tokens.slice(but + 1);
  return rest.some(({ tag }) => tag === "NOUN" || tag === "PROPN" || tag === "ADJ") && !rest.some(isVerbal);
}

const isVerbal = ({ tag }: Token): boolean => tag === "VERB" || tag === "AUX";

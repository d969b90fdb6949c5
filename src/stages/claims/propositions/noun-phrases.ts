import type { Token } from "../../../languages/pack.js";
import { isNoun } from "./predicates.js";

const endsClause = (t: Token): boolean => /^[;:—–]$/.test(t.text);

/** Head of the first noun phrase; what follows "of" is what it is about: "one of the tremors", "reports of a soldier". */
export function subjectHead(tokens: readonly Token[], from: number, to: number): Token | undefined {
  let k = from;
  while (k < to && !isNoun(tokens[k])) k++;
  if (k >= to) return undefined;
  let end = runEnd(tokens, k, to);
  // "on that day | the guards had gone", "last week police said": what stands before the subject
  for (let next = end + 1; next < to && /^(?:DET|NUM|PRON)$/.test((tokens[next] as Token).tag); next = end + 1) {
    let n = next;
    while (n < to && !isNoun(tokens[n]) && /^(?:DET|ADJ|NUM)$/.test((tokens[n] as Token).tag)) n++;
    if (n >= to || !isNoun(tokens[n])) break;
    end = runEnd(tokens, n, to);
  }
  while (end + 1 < to && /^of$/i.test((tokens[end + 1] as Token).text)) {
    let n = end + 2;
    while (n < to && !isNoun(tokens[n])) n++;
    if (n >= to) break;
    end = runEnd(tokens, n, to);
  }
  return tokens[end];
}

/** Head of the noun phrase that follows at once, none behind a preposition. */
export function objectHead(tokens: readonly Token[], from: number, to: number): Token | undefined {
  for (let k = from; k < to; k++) {
    const t = tokens[k] as Token;
    if (isNoun(t)) return tokens[runEnd(tokens, k, to)];
    if (/^(ADP|SCONJ|VERB|AUX)$/.test(t.tag) || endsClause(t)) return undefined;
  }
  return undefined;
}

export function byPhrase(tokens: readonly Token[], after: number, to: number): Token | undefined {
  for (let k = after + 1; k < to; k++) {
    if (/^by$/i.test((tokens[k] as Token).text)) return objectHead(tokens, k + 1, to);
  }
  return undefined;
}

function runEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  for (let k = from + 1; k < to; k++) {
    const t = tokens[k] as Token;
    if (isNoun(t)) end = k;
    else if (!/^['’]s?$/.test(t.text) && !((t.tag === "ADJ" || t.tag === "NUM") && isNoun(tokens[k + 1]))) break;
  }
  return end;
}

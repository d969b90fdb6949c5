import type { Token } from "../../../languages/pack.js";
import type { Vocabulary } from "./vocabulary.js";

/** A verb group that heads a clause: tokens `first`..`last`, and the token whose meaning counts. */
export interface Predicate {
  readonly first: number;
  readonly last: number;
  /** The verb itself, or the complement of a copula: "is alive", "were missing". */
  readonly main: number;
  readonly passive: boolean;
  readonly infinitive: boolean;
  /** It can be the main verb of its clause: no infinitive, no relative clause, no participle that describes a noun. */
  readonly finite: boolean;
}

/** True for nouns and names. */
export const isNoun = (t: Token | undefined): boolean => t?.tag === "NOUN" || t?.tag === "PROPN";

/**
 * The tokens of a content, with those tagged as nouns that are its verb, since it has no other: "Marr shot Selde", and in a headline
 * "Blast rocks market".
 */
export function verbsIn(tokens: readonly Token[], { words: { opposing, occurrences } }: Vocabulary): readonly Token[] {
  if (tokens.some(({ tag }) => tag === "VERB" || tag === "AUX")) return tokens;
  const at = tokens.findIndex(
    (t, k) =>
      (t.tag === "NOUN" &&
        opposing.homographs.has(t.text) &&
        (isNoun(tokens[k - 1]) || tokens[k - 1]?.tag === "PRON") &&
        /^(?:PROPN|PRON|DET|NUM)$/.test(tokens[k + 1]?.tag ?? "")) ||
      (isNoun(t) &&
        occurrences.kinds.has(tokens[k - 1]?.lemma.toLowerCase() ?? "") &&
        occurrences.striking.has(t.text.toLowerCase().replace(/s$/, "")) &&
        tokens[k + 1] !== undefined),
  );
  return at < 0 ? tokens : tokens.map((t, k) => (k === at ? { ...t, tag: "VERB" as const } : t));
}

/** The verb groups of a content, in order: "had also been captured"; participles that describe a noun ("a sailor sent to ...") are not finite. */
export function findPredicates(tokens: readonly Token[], vocabulary: Vocabulary): Predicate[] {
  const groups: Predicate[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    if (token.tag !== "AUX" && token.tag !== "VERB") {
      i++;
      continue;
    }
    if (isNominal(tokens, i)) {
      i++;
      continue;
    }
    const first = i;
    while (i + 1 < tokens.length && continuesGroup(tokens, i + 1)) i++;
    while (i > first && !/^(VERB|AUX)$/.test((tokens[i] as Token).tag)) i--;
    const predicate = predicateOf(tokens, first, i, vocabulary, groups.at(-1));
    if (predicate) groups.push(predicate);
    i = Math.max(i, predicate?.last ?? i) + 1;
  }
  return groups;
}

function continuesGroup(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const after = tokens[at + 1];
  const before = tokens[at - 1] as Token;
  if (token.tag === "AUX") return true;
  if (token.tag === "VERB")
    return before.tag !== "VERB" || /^to$/i.test(before.text) || /ing$/i.test(before.text) === false;
  // "had been ill-treated"
  if (token.tag === "ADJ" || token.text === "-") return hyphenated(tokens, token.text === "-" ? at : at + 1);
  const inside = token.tag === "ADV" || (token.tag === "PART" && !/^['’]s?$/.test(token.text));
  return inside && (after?.tag === "VERB" || after?.tag === "AUX");
}

/** A hyphen right between two words of which the second is a verb. */
function hyphenated(tokens: readonly Token[], hyphen: number): boolean {
  const [before, mark, after] = [tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1]];
  return mark?.text === "-" && before?.end === mark.start && after?.start === mark.end && after.tag === "VERB";
}

/** Words tagged as verbs that are none: "with stun grenades", "for the displaced", "by fallen rocks", "cuts and broken bones". */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (isNamed(tokens, at)) return true;
  if (token.tag !== "VERB" || /ing$/i.test(token.text)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  // "a dispute over pay": behind a preposition no verb stands bare
  const bare = token.text.toLowerCase() === token.lemma.toLowerCase();
  if (bare && before?.tag === "ADP" && !/^(?:to|than|but|like)$/i.test(before.text)) return true;
  if (/^(?:ADP|PUNCT)$/.test(after?.tag ?? "PUNCT")) return before?.tag === "DET";
  if (!isNoun(after)) return false;
  if (before?.tag === "DET" || before?.tag === "ADP") return true;
  // "come to endangered species", "harm endangered species"
  const participled = /ed$/i.test(token.text) && token.text.toLowerCase() !== token.lemma.toLowerCase();
  if (participled && (/^(?:to|for|['’]s?)$/i.test(before?.text ?? "") || before?.tag === "VERB" || isOwning(before)))
    return true;
  const participle = /en$/i.test(token.text) && token.text.toLowerCase() !== token.lemma.toLowerCase();
  if (before?.tag === "CCONJ") return participle && isNoun(tokens[at - 2]);
  let end = at + 1;
  while (isNoun(tokens[end])) end++;
  const opens = before === undefined || before.tag === "SCONJ" || before.tag === "PUNCT";
  return opens && tokens[end]?.tag === "AUX";
}

/** "our endangered species": whose it is leads in a noun. */
const isOwning = (token: Token | undefined): boolean =>
  token?.tag === "PRON" && /^(?:my|your|his|her|its|our|their)$/i.test(token.text);

/** "the Protected Harbours Act": a word of a name that an article leads in. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const hasCapital = (k: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[k]?.text ?? "");
  if (!hasCapital(at) || !(hasCapital(at - 1) || hasCapital(at + 1))) return false;
  let first = at;
  while (hasCapital(first - 1)) first--;
  return tokens[first - 1]?.text === "the";
}

function predicateOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  vocabulary: Vocabulary,
  previous: Predicate | undefined,
): Predicate | undefined {
  const group = tokens.slice(first, last + 1);
  const verb = tokens[last] as Token;
  const before = tokens[first - 1];
  const describes =
    group.length === 1 && verb.tag === "VERB" && isNoun(tokens[last + 1]) && /^(DET|ADJ|NUM)$/.test(before?.tag ?? "");
  if (describes) return undefined;
  const passive =
    !/ing$/i.test(verb.text) && group.slice(0, -1).some((t) => vocabulary.words.passive.has(t.lemma.toLowerCase()));
  const infinitive = before?.tag === "PART" && /^to$/i.test(before.text);
  const relative =
    vocabulary.isRelative(before?.text ?? "") || (/^that$/i.test(before?.text ?? "") && isNoun(tokens[first - 2]));
  const finite =
    !infinitive &&
    !relative &&
    !describesObject(tokens, first, previous) &&
    (group.length > 1 || verb.tag === "AUX" || !isReduced(tokens, first));
  const copula = vocabulary.words.copulas.has(verb.lemma.toLowerCase()) || verb.tag === "AUX";
  const main = copula ? (talksBehind(tokens, last, vocabulary) ?? complementOf(tokens, last)) : last;
  return { first, last, main: main ?? last, passive: passive && main === last, infinitive, finite };
}

/** "is in talks to buy a mill": they talk, and nothing is bought yet. */
function talksBehind(tokens: readonly Token[], verb: number, vocabulary: Vocabulary): number | undefined {
  let k = verb + 1;
  while (/^(?:ADV|PART)$/.test(tokens[k]?.tag ?? "")) k++;
  if (!/^in$/i.test(tokens[k]?.text ?? "")) return undefined;
  k++;
  while (tokens[k]?.tag === "ADJ" || (isNoun(tokens[k]) && isNoun(tokens[k + 1]))) k++;
  const noun = tokens[k];
  return noun && isNoun(noun) && vocabulary.eventOf(noun) === vocabulary.conceptFor("talk") ? k : undefined;
}

/** "is still alive", "were there": the first adjective or noun behind a copula, within its clause. */
function complementOf(tokens: readonly Token[], verb: number): number | undefined {
  for (let k = verb + 1; k < Math.min(tokens.length, verb + 7); k++) {
    const t = tokens[k] as Token;
    if (t.tag === "ADJ" && !isNoun(tokens[k + 1])) return k;
    if (isNoun(t)) {
      let end = k;
      while (isNoun(tokens[end + 1])) end++;
      return end;
    }
    if (!/^(ADV|DET|ADJ|NUM|PART|PRON)$/.test(t.tag)) return undefined;
  }
  return undefined;
}

/** A participle right behind the object of the verb before: "rescued the first sailor sent to sea". */
function describesObject(tokens: readonly Token[], first: number, previous: Predicate | undefined): boolean {
  if (!previous?.finite || (tokens[first] as Token).tag !== "VERB" || !isNoun(tokens[first - 1])) return false;
  return !tokens.slice(previous.last + 1, first).some(breaksClause);
}

/** Words that open a clause of their own, whatever their tag. */
export const OPENS =
  /^(?:after|before|when|while|because|since|although|though|if|as|until|where|whereas|who|which|that)$/i;

const breaksClause = (t: Token): boolean =>
  t.tag === "CCONJ" || t.tag === "SCONJ" || /^(?:[,;:.—–]|who|which|where|when|while|as)$/i.test(t.text);

/** A lone participle right behind a noun with another verb still to come: "a sailor sent to Iceland had been rescued". */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at] as Token;
  if (/ing$/i.test(verb.text)) return true;
  if (!isNoun(tokens[at - 1]) || verb.text.toLowerCase() === verb.lemma.toLowerCase()) return false;
  for (let k = at + 1; k < tokens.length; k++) {
    const t = tokens[k] as Token;
    if (t.tag === "AUX") return true;
    if (breaksClause(t)) return false;
  }
  return false;
}

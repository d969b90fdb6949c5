import type { Token } from "../../../../languages/pack.js";
import { hull, type Position } from "../../../../record/position.js";
import type { AttributedReading } from "../../../attributions/attribution.js";
import { byPhrase, objectHead, subjectHead } from "../../../claims/propositions/noun-phrases.js";
import { findPredicates, type Predicate, verbsIn } from "../../../claims/propositions/predicates.js";
import type { Vocabulary } from "../../../claims/propositions/vocabulary.js";
import type { Sentence } from "../../../reading/reading.js";
import { tokensIn } from "../../../reading/tokens-in.js";

/** A verb of a sentence with what goes with it, whoever says so. */
export interface Clause {
  readonly reading: AttributedReading;
  readonly sentence: Sentence;
  readonly at: Position;
  readonly verb: Token;
  readonly negated: boolean;
  /** It may be so or is to come. */
  readonly open: boolean;
  /** Who does it; for a pronoun, the pronoun. */
  readonly actor?: Token;
  /** What or whom it is done to. */
  readonly thing?: Token;
  /** The actor does it to himself. */
  readonly toOneself: boolean;
  readonly phrases: readonly Phrase[];
}

/** "under a shed" */
export interface Phrase {
  readonly lead: string;
  readonly head: Token;
}

/** Sentences of more tokens than this tell too much at once. */
const LONGEST = 120;

/** The clauses of a sentence. */
export function clausesIn(reading: AttributedReading, sentence: Sentence, vocabulary: Vocabulary): Clause[] {
  const raw = tokensIn(reading, [sentence]);
  if (raw.length > LONGEST) return [];
  const tokens = verbsIn(withVerbs(raw, vocabulary), vocabulary);
  const predicates = findPredicates(tokens, vocabulary);
  const found: Clause[] = [];
  for (const [i, predicate] of predicates.entries()) {
    const from = Math.max(breakBefore(tokens, predicate.first), (predicates[i - 1]?.last ?? -1) + 1);
    const next = predicates[i + 1];
    const to = next ? breakBetween(tokens, predicate.last, next.first) : tokens.length;
    found.push(clauseOf(reading, sentence, tokens, { predicate, from, to }, found, vocabulary));
  }
  return found;
}

/** "had shot himself": behind "had" and in front of an object, what may be a noun is a verb; "a trash can" is none. */
const withVerbs = (tokens: readonly Token[], { words: { opposing } }: Vocabulary): readonly Token[] =>
  tokens.map((t, k) => {
    const [before, after] = [tokens[k - 1], tokens[k + 1]];
    const acts =
      t.tag === "NOUN" &&
      opposing.homographs.has(t.text.toLowerCase()) &&
      /^(?:AUX|NOUN|PRON)$/.test(before?.tag ?? "") &&
      /^(?:PRON|DET|PROPN)$/.test(after?.tag ?? "");
    const holds =
      t.tag === "AUX" &&
      /^can$/i.test(t.text) &&
      before?.tag === "NOUN" &&
      /^(?:ADP|PUNCT)$/.test(after?.tag ?? "PUNCT");
    return acts ? { ...t, tag: "VERB" as const } : holds ? { ...t, tag: "NOUN" as const } : t;
  });

const BREAK = /^(?:[,;:.—–"“”]|and|but|or|that|which|who|because|when|while|after|before|where|as|if)$/i;

function breakBefore(tokens: readonly Token[], at: number): number {
  for (let k = at - 1; k >= 0; k--) if (BREAK.test(tokens[k]?.text ?? "")) return k + 1;
  return 0;
}

/** Where a clause ends before the next verb: at the first break, else where the next one's subject begins. */
function breakBetween(tokens: readonly Token[], after: number, next: number): number {
  for (let k = after + 1; k < next; k++) if (BREAK.test(tokens[k]?.text ?? "")) return k;
  let k = next;
  while (k - 1 > after && /^(?:PRON|PROPN|ADV)$/.test(tokens[k - 1]?.tag ?? "")) k--;
  return k;
}

interface Reach {
  readonly predicate: Predicate;
  readonly from: number;
  readonly to: number;
}

function clauseOf(
  reading: AttributedReading,
  sentence: Sentence,
  tokens: readonly Token[],
  { predicate, from, to }: Reach,
  earlier: readonly Clause[],
  vocabulary: Vocabulary,
): Clause {
  const { first, last } = predicate;
  const { words } = vocabulary;
  // "had gotten rid of it"
  const passive = predicate.passive && !/^rid$/i.test(tokens[last]?.text ?? "");
  const end = behindParticle(tokens, last + 1, to);
  let before = first - 1;
  while (before > from && tokens[before]?.tag === "ADV") before--;
  const pronoun = tokens[before]?.tag === "PRON" && before >= from ? before : undefined;
  const gap = pronoun === undefined ? undefined : gapBefore(tokens, pronoun);
  // "the gun he used | was kept hidden"
  const relative = gap !== undefined && passive && tokens[first]?.tag === "VERB";
  const subject = relative ? gap : pronoun === undefined ? subjectHead(tokens, from, first) : tokens[pronoun];
  const itself = tokens[last + 1];
  const toOneself = itself !== undefined && words.details.oneself.has(itself.text.toLowerCase());
  const object = toOneself ? subject : (objectOf(tokens, last + 1, to) ?? gap);
  const actor = passive ? byPhrase(tokens, last, to) : subject;
  const thing = standsFor(passive ? subject : object, earlier);
  const group = tokens.slice(from, last + 1);
  const open = group.some(
    (t) =>
      ((t.tag === "AUX" || t.tag === "VERB") && words.prospective.has(t.lemma.toLowerCase())) ||
      /^(?:if|unless|whether|would|might|may)$/i.test(t.text),
  );
  return {
    reading,
    sentence,
    at: hull(tokens.slice(from, Math.max(to, last + 1)).filter(({ tag }) => tag !== "PUNCT")),
    verb: tokens[last] as Token,
    negated: group.some(vocabulary.isNegation),
    open,
    ...(actor && { actor }),
    ...(thing && { thing }),
    toOneself,
    phrases: phrasesIn(tokens, end, to),
  };
}

const PARTICLE = /^(?:up|out|off|down|away|back|over)$/i;

const behindParticle = (tokens: readonly Token[], from: number, to: number): number =>
  from < to && PARTICLE.test(tokens[from]?.text ?? "") ? from + 1 : from;

function objectOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  const at = behindParticle(tokens, from, to);
  // "got rid of it"
  const of = tokens.findIndex((t, k) => k >= at && k < Math.min(to, at + 3) && /^(?:it|them)$/i.test(t.text));
  if (of >= 0) return tokens[of];
  return objectHead(tokens, at, to);
}

/** "a gun | he had picked up": what stands right before a subject is what it is done to. */
const gapBefore = (tokens: readonly Token[], subject: number): Token | undefined =>
  tokens[subject - 1]?.tag === "NOUN" ? tokens[subject - 1] : undefined;

/** What an "it" stands for: the thing that the clause before it in its sentence speaks of. */
function standsFor(token: Token | undefined, earlier: readonly Clause[]): Token | undefined {
  if (token === undefined || !/^(?:it|them)$/i.test(token.text)) return token;
  const several = /^them$/i.test(token.text);
  return earlier
    .flatMap(({ actor, thing }) => [actor, thing])
    .findLast((one) => one?.tag === "NOUN" && several === (one.text.toLowerCase() !== one.lemma.toLowerCase()));
}

function phrasesIn(tokens: readonly Token[], from: number, to: number): Phrase[] {
  return tokens.flatMap((t, k): Phrase[] => {
    if (k < from || k >= to || t.tag !== "ADP") return [];
    const head = objectHead(tokens, k + 1, to);
    return head ? [{ lead: t.text.toLowerCase(), head }] : [];
  });
}

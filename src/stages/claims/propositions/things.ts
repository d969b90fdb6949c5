import type { Token } from "../../../languages/pack.js";
import { byPhrase } from "./noun-phrases.js";
import { isNoun, type Predicate } from "./predicates.js";
import type { Holder, Proposition, Thing } from "./proposition.js";
import type { Vocabulary } from "./vocabulary.js";

/** A clause with its main verb and what stands before it. */
interface Clause {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly predicate: Predicate;
  readonly negated: boolean;
  readonly prospective: boolean;
  readonly subject: Token | undefined;
}

/**
 * What has to be there for a clause to hold, and what it says is not: "pointed a gun" needs a gun, "had no gun" says that there is
 * none, "no warning was given" that there was no warning. A verb like "seek" or "deny" needs nothing.
 */
export function thingsOf(clause: Clause, vocabulary: Vocabulary): Pick<Proposition, "there" | "missing"> {
  const { tokens, from, to, predicate } = clause;
  if (
    vocabulary.words.opposing.open.test(
      tokens
        .slice(from, to)
        .map((t) => t.text)
        .join(" "),
    )
  )
    return {};
  const verb = tokens[predicate.main] as Token;
  const found = isThere(clause) || hasIt(clause) ? stated(clause, vocabulary) : done(clause, verb, vocabulary);
  const [there, missing] = [
    [...(found.there ?? []), ...met(clause, vocabulary)],
    [...(found.missing ?? []), ...without(clause, vocabulary)],
  ];
  return { ...(there.length > 0 && { there }), ...(missing.length > 0 && { missing }) };
}

type Things = Pick<Proposition, "there" | "missing">;

/** "there was no agreement" */
const isThere = ({ tokens, predicate, from }: Clause): boolean =>
  predicate.first > from && /^there$/i.test(tokens[predicate.first - 1]?.text ?? "");

/** "had no gun": the last of the verbs is "have", and a noun is what it has. */
const hasIt = ({ tokens, predicate }: Clause): boolean => /^have$/i.test(tokens[predicate.last]?.lemma ?? "");

function stated(clause: Clause, vocabulary: Vocabulary): Things {
  const { tokens, predicate, to, negated } = clause;
  const thing = nounBehind(tokens, predicate.last + 1, to);
  if (thing === undefined) return {};
  const { words } = vocabulary;
  const of = tokens.indexOf(thing) + 1;
  // "no sign of a leak"
  const held = words.opposing.support.has(thing.lemma.toLowerCase()) && /^of$/i.test(tokens[of]?.text ?? "");
  const meant = held ? nounBehind(tokens, of + 1, to) : thing;
  if (meant === undefined || (held && !negated)) return {};
  const holder = isThere(clause) ? undefined : holderOf(clause.subject, vocabulary);
  return placed(meant, holder, negated, clause, vocabulary);
}

/** "pulled out a knife" */
const PARTICLE = /^(?:out|up|off|down|away|over|back)$/i;

/** What is done with a thing, or that nothing is: "pointed a gun", "a knife was found", "no shot was fired". */
function done(clause: Clause, verb: Token, vocabulary: Vocabulary): Things {
  const { opposing } = vocabulary.words;
  const { tokens, to, predicate, negated, subject } = clause;
  const lacks = opposing.lacking.get(verb.text.toLowerCase());
  const holder = holderOf(subject, vocabulary);
  if (lacks !== undefined && !negated)
    return { missing: [{ concept: vocabulary.conceptFor(lacks), ...(holder && { holder }) }] };
  const armed = predicate.main !== predicate.last && /^arm/i.test(verb.text) ? nounAfter(clause, /^with$/i) : undefined;
  if (armed) return placed(armed, holder, negated, clause, vocabulary);
  const lemma = verb.lemma.toLowerCase();
  const act = opposing.acts.get(lemma);
  // "managers had been warned"
  if (act !== undefined && predicate.passive && !clause.prospective) {
    const one: Thing = { concept: vocabulary.conceptFor(act), ...(holder && { holder }) };
    return negated ? { missing: [one] } : { there: [one] };
  }
  // "no other car was involved"
  if (predicate.main !== predicate.last && opposing.taking.has(verb.text.toLowerCase()) && subject)
    return placed(subject, undefined, negated, clause, vocabulary);
  if (predicate.main !== predicate.last || opposing.needless.has(lemma)) return {};
  const arrives = opposing.arriving.has(lemma) && !predicate.passive;
  const particle = PARTICLE.test(tokens[predicate.last + 1]?.text ?? "") ? 1 : 0;
  const first = nounBehind(tokens, predicate.last + 1 + particle, to);
  // "sent the union an offer"
  const second = first && nounBehind(tokens, tokens.indexOf(first) + 1, to);
  const given =
    opposing.giving.has(lemma) && /^(?:DET|NUM)$/.test(tokens[tokens.indexOf(first as Token) + 1]?.tag ?? "");
  const object = given && second ? second : first;
  // "was given a warning"
  const thing = (predicate.passive && object === undefined) || arrives ? subject : object;
  if (thing === undefined) return {};
  const comesAbout = opposing.occurring.has(lemma) || opposing.having.has(lemma) || arrives;
  if (negated && !comesAbout) return {};
  // who is given it has it
  const has = given && second ? holderOf(first, vocabulary) : holder;
  return placed(thing, predicate.passive || arrives ? undefined : has, negated, clause, vocabulary);
}

function placed(
  thing: Token,
  holder: Holder | undefined,
  negated: boolean,
  { prospective, tokens }: Clause,
  vocabulary: Vocabulary,
): Things {
  if (prospective || thing.tag !== "NOUN" || vocabulary.words.opposing.light.has(thing.lemma.toLowerCase())) return {};
  const before = tokens.slice(0, tokens.indexOf(thing)).findLast(({ tag }) => tag !== "NOUN");
  const other = /^(?:other|another)$/i.test(before?.text ?? "");
  const one: Thing = {
    concept: vocabulary.conceptOf(thing),
    ...(other && { other }),
    ...(holder && !other && { holder }),
  };
  return negated ? { missing: [one] } : { there: [one] };
}

/** "hit a car", "was struck by a lorry", "was forced off the road": another has to be there for it. */
function met({ tokens, from, to, predicate, negated, prospective }: Clause, vocabulary: Vocabulary): Thing[] {
  const { meeting, metBy } = vocabulary.words.opposing;
  if (negated || prospective) return [];
  const verb = tokens[predicate.main] as Token;
  if (meeting.has(verb.lemma.toLowerCase())) {
    const thing = predicate.passive ? byPhrase(tokens, predicate.last, to) : nounBehind(tokens, predicate.last + 1, to);
    if (thing?.tag === "NOUN") return [{ concept: vocabulary.conceptOf(thing), other: true }];
  }
  const inside = tokens.slice(from, to);
  const text = inside.map((t) => t.text).join(" ");
  return metBy.test(text) ? [{ concept: vocabulary.conceptFor("vehicle"), other: true }] : [];
}

/** "drove without a licence" */
function without(clause: Clause, vocabulary: Vocabulary): Thing[] {
  const thing = nounAfter(clause, /^without$/i);
  if (thing === undefined || clause.negated) return [];
  return [...(placed(thing, holderOf(clause.subject, vocabulary), true, clause, vocabulary).missing ?? [])];
}

function nounAfter({ tokens, predicate, to }: Clause, word: RegExp): Token | undefined {
  const at = tokens.findIndex((t, k) => k > predicate.last && k < to && word.test(t.text));
  return at < 0 ? undefined : nounBehind(tokens, at + 1, to);
}

/** Head of the noun phrase that starts at a token; `undefined` where something else does. */
function nounBehind(tokens: readonly Token[], from: number, to: number): Token | undefined {
  let k = from;
  while (k < to && !isNoun(tokens[k]) && /^(?:DET|ADJ|NUM|ADV|PART|PRON)$/.test((tokens[k] as Token).tag)) k++;
  if (k >= to || !isNoun(tokens[k])) return undefined;
  while (k + 1 < to && isNoun(tokens[k + 1])) k++;
  return tokens[k];
}

/** Who a subject is, as far as that tells whether it can be another; `undefined` for one who may be anybody. */
function holderOf(subject: Token | undefined, vocabulary: Vocabulary): Holder | undefined {
  if (subject === undefined || /^(?:i|we|you|who|that|which|it|one|some|many|nobody|none)$/i.test(subject.text))
    return undefined;
  const word = subject.lemma.toLowerCase();
  const person = vocabulary.words.opposing.persons.has(word);
  return {
    concept: vocabulary.conceptOf(subject),
    kind: person ? "person" : subject.tag === "PROPN" ? "name" : "other",
    several: /^they$/i.test(subject.text) || (subject.tag === "NOUN" && subject.text.toLowerCase() !== word),
  };
}

/** Whether a clause tells what was done as meant or as not meant; `undefined` where it tells neither, both, or leaves it open. */
export function meantIn(tokens: readonly Token[], { words: { opposing } }: Vocabulary): boolean | undefined {
  const text = tokens.map((t) => t.text).join(" ");
  if (opposing.open.test(text)) return undefined;
  const told = [opposing.meant.exec(text), opposing.unmeant.exec(text)].map((match) =>
    match === null ? undefined : { turned: opposing.notSo.test(text.slice(0, match.index)) },
  );
  const [meant, unmeant] = told;
  if (meant && unmeant && meant.turned === unmeant.turned) return undefined;
  const one = meant ?? unmeant;
  return one && (one === meant ? !one.turned : one.turned);
}

import type { Token } from "../../../languages/pack.js";
import { hull } from "../../../record/position.js";
import { asNouns, carriedBy, pointedTo, refutedIn } from "./carried.js";
import { causeIn } from "./cause.js";
import { asCopula, withoutCleft } from "./cleft.js";
import { saidOf } from "./existence.js";
import { negationIn } from "./negation.js";
import { byPhrase, objectHead, subjectHead } from "./noun-phrases.js";
import { phraseAt, reportedEvent, withOccurrence } from "./occurrence.js";
import { findPredicates, isNoun, OPENS, type Predicate, verbsIn } from "./predicates.js";
import type { Proposition } from "./proposition.js";
import { meantIn, thingsOf } from "./things.js";
import type { Vocabulary } from "./vocabulary.js";
import { whereaboutsIn } from "./whereabouts.js";

const CONTENT_TAGS = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
const isContent = (t: Token): boolean => CONTENT_TAGS.has(t.tag);

/**
 * The propositions of a content: one for each clause with a telling verb; one around its event noun ("the capture of a
 * soldier") where no verb tells. Tokens are those of the content alone, in order. Time grows with their number.
 */
export function findPropositions(content: readonly Token[], vocabulary: Vocabulary): Proposition[] {
  const tokens = carriedBy(verbsIn(asCopula(asNouns(withoutCleft(content))), vocabulary), vocabulary);
  const refuted = refutedIn(tokens, vocabulary);
  if (refuted.length === 0) return propositionsOf(pointedTo(tokens, vocabulary), false, vocabulary);
  return propositionsOf(carriedBy(refuted, vocabulary), true, vocabulary).map((p) => ({
    ...p,
    at: hull(edges(tokens)),
    negated: !p.negated,
    ...(p.meant !== undefined && { meant: !p.meant }),
  }));
}

/** `refuted`: all of it is said not to be so. */
function propositionsOf(tokens: readonly Token[], refuted: boolean, vocabulary: Vocabulary): Proposition[] {
  const predicates = mainPredicates(tokens, vocabulary);
  const found = predicates.map((predicate, i) => {
    const from =
      i === 0
        ? carriedFrom(tokens, predicate.first, vocabulary)
        : clauseStart(tokens, predicates[i - 1]?.last ?? 0, predicate.first);
    const next = predicates[i + 1];
    const to = next ? clauseStart(tokens, predicate.last, next.first) : tokens.length;
    return withOccurrence(propositionOf(tokens, from, to, predicate, refuted, vocabulary), tokens, vocabulary);
  });
  const telling = found.filter((p) => p.telling);
  if (telling.some((p) => p.event)) return telling;
  const nominal = nominalProposition(tokens, found, vocabulary);
  if (nominal) return [nominal, ...telling.filter((p) => p.at.start !== nominal.at.start)];
  if (telling.length > 0) return telling;
  return found.length > 0 ? found.slice(0, 1) : verbless(tokens, vocabulary);
}

function mainPredicates(tokens: readonly Token[], vocabulary: Vocabulary): Predicate[] {
  const groups = findPredicates(tokens, vocabulary);
  const telling = groups.filter(
    (g) =>
      (!vocabulary.isCarrier(tokens[g.main] as Token) && (tokens[g.main] as Token).tag !== "AUX") ||
      phraseAt(tokens, g.main, vocabulary) !== undefined ||
      reportedEvent(tokens, g, vocabulary) !== undefined,
  );
  const finite = telling.filter((g) => g.finite && !isSecondOfPair(tokens, g));
  if (finite.length > 0) return finite;
  return telling.length > 0 ? telling.slice(0, 1) : groups.slice(0, 1);
}

/** "killed or wounded", "damaged and destroyed": two participles under one auxiliary are one predicate. */
const isSecondOfPair = (tokens: readonly Token[], { first, last }: Predicate): boolean =>
  first === last && tokens[first - 1]?.tag === "CCONJ" && tokens[first - 2]?.tag === "VERB";

/** Behind the last "that" of what only carries the clause: "it has been confirmed that | one soldier has been captured". */
function carriedFrom(tokens: readonly Token[], before: number, vocabulary: Vocabulary): number {
  for (let k = before - 1; k > 0; k--) {
    if ((tokens[k] as Token).tag !== "SCONJ" && !/^(?:as|when|while|after|before)$/i.test((tokens[k] as Token).text))
      continue;
    const carried = tokens.slice(0, k).some((t) => (t.tag === "VERB" || t.tag === "AUX") && vocabulary.isCarrier(t));
    return carried ? k + 1 : 0;
  }
  return 0;
}

/** A mark between clauses; the hyphen of "dual-break" is none. */
function isBreak(tokens: readonly Token[], k: number): boolean {
  const t = tokens[k] as Token;
  if (/^[,;:.—]$/.test(t.text)) return true;
  return /^[–-]$/.test(t.text) && tokens[k - 1]?.end !== t.start;
}

/** Where a later predicate's clause starts: behind the last break, conjunction or relative between the two. */
function clauseStart(tokens: readonly Token[], after: number, before: number): number {
  for (let k = before - 1; k > after; k--) {
    const t = tokens[k] as Token;
    if (t.tag === "CCONJ" && pairs(tokens, k, after)) continue;
    if (t.tag === "CCONJ" || t.tag === "SCONJ" || OPENS.test(t.text) || isBreak(tokens, k)) return k + 1;
  }
  return Math.min(after + (isParticle(tokens, after + 1) ? 2 : 1), before);
}

/** "walked | out at dawn": a particle belongs to its verb. */
const isParticle = (tokens: readonly Token[], at: number): boolean =>
  /^(?:up|out|off|down|away|back|in|over|aside|along)$/i.test(tokens[at]?.text ?? "") &&
  /^(?:ADP|ADV|PUNCT|CCONJ|SCONJ)$/.test(tokens[at + 1]?.tag ?? "PUNCT");

/** "that | a mill and a bakery had burned down": a conjunction between two things, the first of them right behind what opens the clause. */
function pairs(tokens: readonly Token[], conjunction: number, after: number): boolean {
  let k = conjunction - 1;
  while (k > after && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test((tokens[k] as Token).tag)) k--;
  return k > after && k < conjunction - 1 && (tokens[k] as Token).tag === "SCONJ";
}

function propositionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  p: Predicate,
  refuted: boolean,
  vocabulary: Vocabulary,
): Proposition {
  const main = tokens[p.main] as Token;
  const end = Math.max(p.last, p.main) + 2;
  const lead = { verb: p.first - from, before: tokens[from - 1] };
  const negation = negationIn(tokens.slice(from, end), vocabulary, tokens.slice(end, to), lead);
  const undone = negation === undefined ? undefined : vocabulary.undone(main, negation);
  const event = undone ?? (p.passive ? vocabulary.undergone(main) : undefined) ?? vocabulary.eventOf(main);
  const subject = subjectHead(tokens, from, p.first);
  const object = objectHead(tokens, Math.max(p.last, p.main) + 1, to);
  const conceptOf = (t: Token | undefined): string | undefined => t && vocabulary.conceptOf(t);
  const [before, after] = [conceptOf(subject), conceptOf(object)];
  const copula = p.main !== p.last;
  // "Two Sailors Rescued In ...": a headline drops the auxiliary of its passive, and nothing follows but "in".
  const passive = p.passive || copula || (after === undefined && /(?:ed|en)$/i.test(main.text));
  const agent = passive ? conceptOf(byPhrase(tokens, p.last, to)) : before;
  const patient = passive ? before : (after ?? before);
  const inside = tokens.slice(from, to);
  const prospective = isProspective(tokens.slice(from, p.last + 1), vocabulary);
  const negated = negation !== undefined && undone === undefined;
  const { forNow } = vocabulary.words.opposing;
  const open = isConditional(tokens, from) || (negated && forNow.test(inside.map((t) => t.text).join(" ")));
  const pronoun = tokens.slice(from, p.first).findLast((t) => t.tag === "PRON");
  const clause = {
    ...{ tokens, from, to, predicate: p, prospective },
    negated: negated !== refuted,
    subject: subject ?? pronoun,
  };
  const meant = meantIn(inside, vocabulary);
  return {
    at: hull(edges(wholeWords(tokens, from, to, inside.length > 0 ? inside : [main]))),
    concept: event ?? vocabulary.conceptOf(main),
    telling: !vocabulary.isCarrier(main) && main.tag !== "AUX",
    state: copula,
    event: event !== undefined,
    main: { start: main.start, end: main.end },
    ...(agent !== undefined && { agent }),
    ...(patient !== undefined && { patient }),
    words: wordSet(
      inside.filter((t) => t !== main),
      vocabulary,
    ),
    names: nameSet(inside, vocabulary),
    negated,
    prospective,
    ...saidOf(tokens.slice(from, p.first), subject, vocabulary),
    ...(hangsOnIf(tokens, p.first) && { conditional: true as const }),
    ...(open ? { open } : thingsOf(clause, vocabulary)),
    ...(meant !== undefined && !open && { meant }),
    ...(!open && !prospective && causeIn(inside, vocabulary)),
    ...(!open && !prospective && !negated && whereaboutsIn(inside, vocabulary)),
  };
}

/**
 * Whether a clause with an event noun is negated, and which other word is it that it negates: "no attack" says that there was none,
 * "the fire was not arson" and "had not received aid after the quake" leave the fire and the quake as they are.
 */
function negationOf(
  tokens: readonly Token[],
  noun: number,
  clause: Proposition | undefined,
  vocabulary: Vocabulary,
): Pick<Proposition, "negated" | "negates"> {
  const before = negationIn(tokens.slice(0, noun + 1), vocabulary, tokens.slice(noun + 1)) !== undefined;
  if (clause === undefined) return { negated: before };
  if (!clause.negated && !before) return { negated: false };
  return reachesNoun(tokens, noun, clause, vocabulary) ? { negated: true } : { negated: true, negates: clause.concept };
}

function reachesNoun(
  tokens: readonly Token[],
  noun: number,
  { main, telling, negated }: Proposition,
  vocabulary: Vocabulary,
): boolean {
  let opens = noun;
  while (opens > 0 && /^(?:DET|ADJ|NUM|NOUN|PROPN|ADV)$/.test((tokens[opens - 1] as Token).tag)) opens--;
  const phrase = tokens.slice(opens, noun);
  if (!negated || phrase.some((t) => /^(?:no|neither)$/i.test(t.text))) return true;
  const verb = tokens.findIndex((t) => t.start === main.start);
  const comesAbout = vocabulary.words.opposing.occurring.has(tokens[verb]?.lemma.toLowerCase() ?? "");
  if (noun <= verb) return noun === verb || comesAbout || !telling;
  if (tokens.slice(verb + 1, opens).some((t) => /^(?:ADP|SCONJ|PUNCT)$/.test(t.tag) && !/^of$/i.test(t.text)))
    return false;
  return comesAbout || !phrase.some((t) => /^(?:the|this|these|those|his|her|its|their)$/i.test(t.text));
}

/** "may supply", "plans to withdraw"; but "may have been captured" speaks of what is past, and so does "could not hold". */
function isProspective(tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  return tokens.some(
    (t, k) =>
      (t.tag === "AUX" || t.tag === "VERB") &&
      vocabulary.words.prospective.has(t.lemma.toLowerCase()) &&
      !(tokens[k + 1]?.lemma.toLowerCase() === "have" || (/^could$/i.test(t.text) && tokens[k + 1]?.tag === "PART")),
  );
}

/** "he would resign | if the bill passed": an "if" behind a main clause leaves open what it leads in, up to the next break. */
function hangsOnIf(tokens: readonly Token[], verb: number): boolean {
  for (let k = verb - 1; k > Math.max(0, verb - BEFORE); k--) {
    const { text } = tokens[k] as Token;
    if (/^[,;:.!?—–]$/.test(text)) return false;
    if (!/^(?:if|unless)$/i.test(text)) continue;
    if (/^(?:as|even|only|what)$/i.test(tokens[k - 1]?.text ?? "")) return false;
    return tokens.slice(0, k).some(({ tag }) => tag === "VERB" || tag === "AUX" || tag === "NOUN");
  }
  return false;
}

/** Words before a clause among which what makes it a condition, or what follows from one, is looked for. */
const BEFORE = 30;

/** "if | it has no permit", "If it had known of the leak, | the firm would not have sold". */
function isConditional(tokens: readonly Token[], from: number): boolean {
  for (let k = from - 1; k >= Math.max(0, from - BEFORE); k--) {
    const { text } = tokens[k] as Token;
    if (/^(?:if|unless)$/i.test(text)) return true;
    // "no word on when | power will be back"
    if (k === from - 1 && /^(?:when|whether|why|how|where)$/i.test(text) && tokens[k - 1]?.tag === "ADP") return true;
    if (/^[.;:!?]$/.test(text)) return false;
  }
  return false;
}

/** A clause that starts inside a word ("was|n't sure") starts with the word. */
function wholeWords(tokens: readonly Token[], from: number, to: number, inside: readonly Token[]): readonly Token[] {
  let first = from;
  while (
    first > 0 &&
    tokens[first - 1]?.end === tokens[first]?.start &&
    /^(?:n['’]t|['’])/i.test(tokens[first]?.text ?? "")
  )
    first--;
  return first < from ? tokens.slice(first, to) : inside;
}

/** First and last token, without punctuation, conjunctions and a leading "that" at the ends. */
function edges(tokens: readonly Token[]): Token[] {
  const loose = (t: Token): boolean =>
    (t.tag === "PUNCT" && !/^["“”'‘’(]$/.test(t.text)) || t.tag === "SCONJ" || t.tag === "CCONJ";
  let a = 0;
  let b = tokens.length - 1;
  while (a < b && (loose(tokens[a] as Token) || (a === 0 && /^that$/i.test((tokens[a] as Token).text)))) a++;
  while (b > a && (loose(tokens[b] as Token) || OPENS.test((tokens[b] as Token).text))) b--;
  return [tokens[a] as Token, tokens[b] as Token];
}

/** "the capture of a wounded soldier", "reports of an explosion": the event noun is the main word. */
function nominalProposition(
  all: readonly Token[],
  clauses: readonly Proposition[],
  vocabulary: Vocabulary,
): Proposition | undefined {
  // the head of its phrase: "the death of a deputy", not "death penalty"
  const event = all.find((t, k) => isNoun(t) && !isNoun(all[k + 1]) && vocabulary.eventOf(t) !== undefined);
  if (event === undefined) return undefined;
  const clause = clauses.find((p) => p.at.start <= event.start && event.end <= p.at.end);
  // "broke out in the camps of Orlo" tells where, not of a camp
  if (clause?.telling && tellsWhere(all, all.indexOf(event))) return undefined;
  const inClause = clause ? all.filter((t) => clause.at.start <= t.start && t.end <= clause.at.end) : all;
  const phrase = nounPhrase(inClause, inClause.indexOf(event));
  const tokens = phrase ?? inClause;
  const at = tokens.indexOf(event);
  const noun = tokens[at];
  if (noun === undefined) return undefined;
  const of = tokens.findIndex((t, k) => k > at && k < at + 4 && /^of$/i.test(t.text));
  const about = of >= 0 ? subjectHead(tokens, of + 1, tokens.length) : undefined;
  const patient = about && vocabulary.conceptOf(about);
  const meant = meantIn(inClause, vocabulary);
  return {
    at: hull(edges(tokens)),
    concept: vocabulary.conceptOf(noun),
    telling: true,
    state: false,
    event: true,
    ...((phrase || !clause) && { nominal: true as const }),
    main: { start: noun.start, end: noun.end },
    ...(patient !== undefined && { patient }),
    ...(clause?.telling && { said: clause.concept }),
    ...aspectOf(inClause, inClause.indexOf(event), vocabulary),
    words: wordSet(
      tokens.filter((t) => t !== noun),
      vocabulary,
    ),
    names: nameSet(tokens, vocabulary),
    ...negationOf(inClause, inClause.indexOf(event), clause, vocabulary),
    prospective: isProspective(inClause.slice(0, Math.max(0, inClause.indexOf(event))), vocabulary),
    ...((clause?.open || isAverted(inClause, inClause.indexOf(event), vocabulary)) && { open: true }),
    ...(clause?.conditional && { conditional: true }),
    ...(clause?.there && { there: clause.there }),
    ...(clause?.missing && { missing: clause.missing }),
    ...(meant !== undefined && { meant }),
    ...(clause?.cause && { cause: clause.cause }),
    ...(clause?.whereabouts && { whereabouts: clause.whereabouts }),
  };
}

/** "effective in preventing an attack": what is averted, feared or asked for has not come about. */
function isAverted(tokens: readonly Token[], event: number, { words: { opposing } }: Vocabulary): boolean {
  const verb = tokens.slice(0, event).findLast((t) => t.tag === "VERB");
  return verb !== undefined && opposing.averting.has(verb.lemma.toLowerCase());
}

/** "the epicentre of the quake": of an event that is known, another thing is told; "reports of a quake" tell of the quake. */
function aspectOf(tokens: readonly Token[], event: number, vocabulary: Vocabulary): Pick<Proposition, "aspect"> {
  let k = event - 1;
  while (k > 0 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test((tokens[k] as Token).tag)) k--;
  const [of, head] = [tokens[k - 1], tokens[k - 2]];
  const definite = /^(?:the|this|that|these|those|its|his|her|their)$/i.test(tokens[k]?.text ?? "");
  return definite && of && head && /^of$/i.test(of.text) && isNoun(head) ? { aspect: vocabulary.conceptOf(head) } : {};
}

const WHERE = /^(?:in|at|near|from|inside|outside|around)$/i;

function tellsWhere(tokens: readonly Token[], noun: number): boolean {
  let k = noun - 1;
  while (k > 0 && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test((tokens[k] as Token).tag)) k--;
  return WHERE.test(tokens[k]?.text ?? "");
}

/** The whole phrase of an event noun that says of whom: "the capture of a wounded soldier"; `undefined` without an "of". */
function nounPhrase(tokens: readonly Token[], noun: number): Token[] | undefined {
  if (!/^of$/i.test(tokens[noun + 1]?.text ?? "")) return undefined;
  let from = noun;
  while (from > 0 && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test((tokens[from - 1] as Token).tag)) from--;
  let to = noun + 1;
  while (to + 1 < tokens.length && /^(?:ADP|DET|ADJ|NUM|NOUN|PROPN|PART)$/.test((tokens[to + 1] as Token).tag)) to++;
  return tokens.slice(from, to + 1);
}

function verbless(tokens: readonly Token[], vocabulary: Vocabulary): Proposition[] {
  const head = tokens.findLast((t) => isNoun(t)) ?? tokens.find(isContent);
  if (head === undefined) return [];
  return [
    {
      at: hull(edges(tokens)),
      concept: vocabulary.conceptOf(head),
      telling: false,
      state: false,
      event: false,
      nominal: true,
      main: { start: head.start, end: head.end },
      words: wordSet(tokens, vocabulary),
      names: nameSet(tokens, vocabulary),
      negated: negationIn(tokens, vocabulary) !== undefined,
      prospective: false,
    },
  ];
}

const wordSet = (tokens: readonly Token[], vocabulary: Vocabulary): Set<string> =>
  new Set(tokens.filter((t) => isContent(t) && !vocabulary.isStop(t)).map((t) => vocabulary.conceptOf(t)));

const nameSet = (tokens: readonly Token[], vocabulary: Vocabulary): Set<string> =>
  new Set(tokens.filter((t) => t.tag === "PROPN").map((t) => vocabulary.conceptOf(t)));

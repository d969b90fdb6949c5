import { isQuote, type Line, phraseAt, tagAt, wordAt } from "../line.js";
import { givenAt, type Lookup } from "../lookup.js";
import { fits, given, leftOf, type Measured, type Phrase } from "./phrase.js";

const STOP =
  /^(?:after|before|when|while|as|because|although|though|but|if|whether|until|unless|saying|said|says|that|adding|;|:|\.)$/;
const ASIDE =
  /^(?:including|among|most|mostly|many|both|all|some|a|an|the|who|whom|which|aged|mainly|largely|half|nearly|almost|at)$/;
const REPORTED =
  /^(?:reported|reportedly|believed|feared|thought|confirmed|said|known|presumed|understood|estimated|remain|remained|remains|still|listed|left|made|being|injured)$/;
const AUXILIARY =
  /^(?:have|has|had|been|be|being|was|were|is|are|get|got|gets|getting|will|would|may|might|could|can|must|should|to|'ve|'re)$/;
const PARENT = /^(?:father|mother|parent|grandfather|grandmother|dad|mum|mom|widow|widower)$/;
/** "12 people, three of them children, died", "20, of whom six are children, died" */
const PART = /^of (?:them|whom|those|these|which)$/;
const REACH = 18;

/** "12 people were killed", "800 homes destroyed", "at least 100 soldiers stationed abroad had been killed", "four died". */
export function asSubject(line: Line, lookup: Lookup, phrase: Phrase): Measured | undefined {
  const { counted } = phrase;
  const start = Math.max(counted.last, phrase.last);
  // "a father of two sons died": it was he.
  if (/^(?:of|to)$/.test(wordAt(line, phrase.first - 1)) && PARENT.test(wordAt(line, phrase.first - 2)))
    return undefined;
  const within = isObjectWithin(line, lookup, phrase.first);
  let helped = -1;
  let inRelative = false;
  let reduced: Measured | undefined;
  let verbs = 0;
  for (let i = start; i < Math.min(line.words.length, start + REACH); i++) {
    const word = wordAt(line, i);
    if (isQuote(line, i) || tagAt(line, i) === "ADV") continue;
    if (/^(?:who|which|that)$/.test(word) && i <= start + 1) {
      inRelative = true;
      continue;
    }
    const found = givenAt(line, lookup, i);
    // "two nearly killed in an earlier attack"
    if (found && /^(?:nearly|almost)$/.test(wordAt(line, i - 1)) && helped < 0) return reduced;
    if (found && fits(found.words, counted, line.counting)) {
      if (helped < 0 && found.last - found.first > 1 && !inRelative)
        return hasObject(line, found.last) ? reduced : given(found, "subject");
      // "has hanged himself" is nothing that was done to him
      if (REFLEXIVE.test(wordAt(line, found.last))) return undefined;
      if (helped >= 0) {
        const told = { ...given(found, "subject"), first: helped };
        if (!inRelative) return told;
        // "Four people who had been held since June were freed": what the main clause says counts.
        reduced ??= told;
        inRelative = false;
        helped = -1;
        continue;
      }
      if (!isActive(line, found.last)) {
        const direct = i === start || (i === start + 1 && isQuote(line, start));
        if (direct && found.words.states.has(word)) return given(found, "subject");
        if (!isOfAnother(line, start, i)) reduced ??= given(found, "subject");
      } else if (i === start) return reduced;
      continue;
    }
    const died = lookup.intransitive.get(word);
    // "March 2005" is no protest.
    if (died && (line.cover[i] === "date" || (helped >= 0 && isPassive(line, i)))) continue;
    if (died && fits(died, counted, line.counting) && tagAt(line, i) !== "NOUN") {
      return { measure: died.measure, first: helped >= 0 ? helped : i, last: i + 1, how: "subject" };
    }
    if (word === ",") {
      const over = asideEnd(line, i) ?? listEnd(line, i);
      if (over === undefined) return reduced;
      i = over;
      continue;
    }
    if (STOP.test(word) || line.counting.nounlikeVerbs.has(word)) return reduced;
    if (AUXILIARY.test(word) || tagAt(line, i) === "AUX") {
      if (within) return reduced;
      if (helped < 0) helped = i;
      continue;
    }
    if (REPORTED.test(word) && (helped >= 0 || /^(?:remain|still|left|made|reported|feared)/.test(word))) {
      if (helped < 0) helped = i;
      continue;
    }
    if (tagAt(line, i) === "VERB") {
      if (helped >= 0 || ++verbs > 1) return reduced;
      if (!/(?:ed|en|ing|t|n|d)$/.test(word)) return reduced;
    } else if (/^(?:he|she|they|it|we|i)$/.test(word)) return reduced;
    else if (word === "and" && (helped >= 0 || (verbs > 0 && tagAt(line, i + 1) === "NUM"))) return reduced;
  }
  return reduced;
}

/** "a clerk of the mill gunned down two women": the words have an object of their own. */
const hasObject = (line: Line, last: number): boolean =>
  line.cover[last] !== "date" &&
  (/^(?:NUM|PRON)$/.test(tagAt(line, last)) || line.counting.vague.has(wordAt(line, last)));

const REFLEXIVE = /^(?:himself|herself|themselves|itself|myself|ourselves)$/;

/** Participles of saying, behind which a clause begins: "saying 12 people were killed". */
const SAYING =
  /^(?:say|add|believ|report|confirm|suggest|mean|claim|tell|announc|warn|estimat|indicat|show|alleg|admit|assum|fear|not|stat|insist|declar|conced|reveal)ing$/;

/**
 * "the woman who shot three colleagues has been charged", "three lines carrying most of the traffic were cut": the object of
 * another clause, of which the main verb tells nothing.
 */
function isObjectWithin(line: Line, lookup: Lookup, first: number): boolean {
  const at = leftOf(line, first);
  const verb = wordAt(line, at);
  let before = at - 1;
  while (tagAt(line, before) === "ADV" || tagAt(line, before) === "AUX") before--;
  if (/^(?:who|which)$/.test(wordAt(line, before)) && /^(?:VERB|NOUN)$/.test(tagAt(line, at)))
    return !/^(?:said|says|say|told|believe[sd]?|confirmed)$/.test(verb);
  return tagAt(line, at) === "VERB" && /ing$/.test(verb) && !SAYING.test(verb) && !lookup.verbs.has(verb);
}

/** "four rifles were recovered": done to them, nothing they did. */
function isPassive(line: Line, i: number): boolean {
  let at = i - 1;
  while (tagAt(line, at) === "ADV") at--;
  return /ed$/.test(wordAt(line, i)) && /^(?:was|were|been|being|is|are|be)$/.test(wordAt(line, at));
}

/** "voters asked in a new poll released Monday": the poll was. */
const isOfAnother = (line: Line, start: number, i: number): boolean =>
  (i - 2 >= start && tagAt(line, i - 1) === "NOUN" && /^(?:an?|this|that|its|his|her)$/.test(wordAt(line, i - 2))) ||
  (i - 3 >= start && tagAt(line, i - 1) === "NOUN" && /^(?:an?|this|that)$/.test(wordAt(line, i - 3)));

/** "12 gunmen wounded three": the word is a verb with an object of its own. */
function isActive(line: Line, last: number): boolean {
  if (line.cover[last] === "date") return false;
  const tag = tagAt(line, last);
  return (
    tag === "NUM" ||
    tag === "DET" ||
    tag === "NOUN" ||
    tag === "PRON" ||
    (tag === "PROPN" && !/^\p{Lu}\S*ed$/u.test(line.tokens[last]?.text ?? "")) ||
    line.counting.vague.has(wordAt(line, last)) ||
    /^(?:at least|more than|up to)$/.test(phraseAt(line, last, last + 2))
  );
}

const LISTED = /^(?:DET|NUM|NOUN|ADJ|PROPN|CCONJ|PUNCT)$/;

/** Where a list of subjects ends: "30 houses, a school and two mosques were destroyed". */
function listEnd(line: Line, comma: number): number | undefined {
  let at = comma + 1;
  let joined = false;
  for (; at < comma + 14 && LISTED.test(tagAt(line, at)); at++) joined ||= wordAt(line, at) === "and";
  return joined && tagAt(line, at) === "AUX" ? at - 1 : undefined;
}

/** Where an aside between commas ends: "12 people, including two children, were killed". */
function asideEnd(line: Line, comma: number): number | undefined {
  const participle = tagAt(line, comma + 1) === "VERB" && /(?:ed|en)$/.test(wordAt(line, comma + 1));
  const partly = [1, 2].some((k) => PART.test(phraseAt(line, comma + k, comma + k + 2)));
  if (!participle && !partly && !ASIDE.test(wordAt(line, comma + 1))) return undefined;
  for (let i = comma + 2; i < Math.min(line.words.length, comma + 16); i++) if (wordAt(line, i) === ",") return i;
  return undefined;
}

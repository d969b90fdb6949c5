import { compareInstants } from "../../../record/instant.js";
import { contains, type Position, wordsAt } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import { partyOf } from "../party.js";
import { placesOf, type Telling } from "../telling.js";
import type { SaidItem } from "./same-saying.js";

const SHORT = 20;
const LONG = 160;
/** What it costs a clause to state a figure that others of its row do not. */
const FIGURE_OF_ONE = 2;
/** What it costs to open with a word that points elsewhere ("they will send teams"), or in the middle of something. */
const POINTS_ELSEWHERE = 1.5;
/** Words that open with one of whom it is told elsewhere, or in the middle of something. */
export const OPENS_ELSEWHERE =
  /^["“'‘]?(?:he|she|it|they|we|i|this|that|these|those|who|which|whom|his|her|their|its|there|also|and|but|or|saying)\b/i;
/** What it costs to tell it only beside something else: "the clerk was on leave when he was arrested". */
const BESIDE = 1;
const BESIDES = /\b(?:when|while|before|after|because|since|until|although|though)\s/i;
/** What it costs to be broken by a cue ("The boat, she said, sank"): only one of its parts can stand for it. */
const BROKEN = 1;

/**
 * The passage that stands for a row of sayings best: the clause that shares most with the others of its row, a plain clause
 * of the body before a headline or a quotation, a confirming one first, one that tells by itself of whom it speaks before a pronoun.
 */
export function bestWords(items: readonly SaidItem[], tellings: readonly Telling[]): Passage {
  const frequency = new Map<string, number>();
  for (const { proposition } of items) {
    for (const word of proposition.words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const figures = figuresOf(items, tellings);
  const score = (item: SaidItem): number => {
    const { telling, proposition } = item;
    const { attribution, reading } = tellings[telling] as Telling;
    const inHeadline = reading.masthead.headline !== undefined && proposition.at.end <= reading.masthead.headline.end;
    const common = [...proposition.words].reduce((sum, word) => sum + (frequency.get(word) ?? 1) - 1, 0);
    const at = wordsOf(item, tellings);
    const length = at.end - at.start;
    return (
      (3 * common) / (frequency.size === 0 ? 1 : items.length * (proposition.words.size + 1)) +
      (attribution.stance === "confirms" ? 1 : 0) -
      (attribution.certainty ? 1 : 0) -
      (attribution.manner === "direct" ? 0.5 : 0) -
      (inHeadline ? 1 : 0) -
      (OPENS_ELSEWHERE.test(wordsAt(reading.report.text, at)) ? POINTS_ELSEWHERE : 0) -
      (BESIDES.test(reading.report.text.slice(at.start, proposition.main.start)) ? BESIDE : 0) -
      (placesOf(tellings[telling] as Telling, proposition.at).length > 1 ? BROKEN : 0) -
      (figures.some((other) => lacksFigure(item, other, tellings)) ? FIGURE_OF_ONE : 0) -
      (length > LONG || length < SHORT ? 1 : 0)
    );
  };
  const ranked = items.map((item) => ({ item, score: score(item) }));
  const best = ranked.reduce((a, b) => {
    const order =
      b.score - a.score ||
      compareInstants((tellings[a.item.telling] as Telling).time, (tellings[b.item.telling] as Telling).time) ||
      a.item.telling - b.item.telling;
    return order > 0 ? b : a;
  }).item;
  return passageAt((tellings[best.telling] as Telling).reading.report, wordsOf(best, tellings));
}

/** The clause as it can be shown: the part with its main word where a cue breaks it, without marks that hang at its ends. */
function wordsOf({ telling, proposition }: SaidItem, tellings: readonly Telling[]): Position {
  const told = tellings[telling] as Telling;
  const parts = placesOf(told, withSubject(proposition, told));
  const longest = parts.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const part = parts.find((at) => contains(at, proposition.main)) ?? longest;
  const { text } = told.reading.report;
  const within = told.attribution.content.at.find((at) => contains(at, part));
  const whole = within ? toItsEnd(text, withStart(text, part, within, proposition), within) : part;
  return withoutHanging(text, whole);
}

/** What a clause goes on with that is another clause, or ends with. */
const BREAK =
  /[,;:!?…]|\.(?=\s|["”’]|$)|\s(?:[–—-]{1,2}|and|but|or|nor|because|while|when|as|after|before|since|until|if|though|although|that|which|who|whom|whose|where)(?=\s)/gu;

/** A clause cut off in the middle of a phrase with the rest of it: "has begun | to count the ballots", "speaks to the fact | that ...". */
function toItsEnd(text: string, at: Position, within: Position): Position {
  const rest = text.slice(at.end, Math.min(within.end, at.start + LONG));
  const goesOn = /^\s+(?:that\s+)?(?=[\p{L}\p{N}$€£])/u.exec(rest);
  if (goesOn === null || at.end - at.start > LONG) return at;
  BREAK.lastIndex = goesOn[0].length - 1;
  const next = BREAK.exec(rest);
  if (next === null) return within.end - at.start <= LONG ? { start: at.start, end: within.end } : at;
  const whole = text.slice(at.start, at.end + next.index).replace(/\s+(?:even|just|only|soon|shortly|long)$/i, "");
  return { start: at.start, end: at.start + whole.length };
}

/** A clause that starts with its verb where no other clause names its subject, from the last break before it on. */
function withStart(text: string, at: Position, within: Position, { main, nominal }: SaidItem["proposition"]): Position {
  const lacks = OPENS_WITH_VERB.test(text.slice(at.start, at.end)) || NO_SUBJECT.test(text.slice(at.start, main.start));
  if (nominal || main.start < at.start || !lacks) return at;
  const from = Math.max(within.start, at.end - LONG);
  const before = text.slice(from, at.start).trimEnd();
  // "it is open, | was told to wait": what begins behind a mark has no other beginning
  if (/[,;:.!?]$/.test(before) || before === "") return at;
  let start = within.start >= at.end - LONG ? within.start : undefined;
  for (const found of before.matchAll(BREAK)) {
    if (from + found.index + found[0].length < at.start - LINK) start = from + found.index + found[0].length;
  }
  return start === undefined ? at : { start, end: at.end };
}

const OPENS_WITH_VERB = /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\s/i;

/** Characters of the word that links a clause to what it belongs to: "customers | who | have paid". */
const LINK = 8;

/** What may stand before the main word of a clause that starts with its verb. */
const NO_SUBJECT = /^(?:(?:is|are|was|were|be|been|has|have|had|will|would|also|then|later|still|\p{L}+ly)\s+)*$/iu;

/** A clause that starts with its verb together with the one before it, which names who or what: "The quake | killed one and injured twelve". */
function withSubject({ at, main, nominal }: SaidItem["proposition"], { propositions, reading }: Telling): Position {
  const { text } = reading.report;
  const lacks = (clause: Position, verb: Position): boolean => NO_SUBJECT.test(text.slice(clause.start, verb.start));
  if (nominal || !lacks(at, main)) return at;
  const before = propositions.filter((p) => p.at.end <= at.start && !lacks(p.at, p.main)).at(-1);
  if (before === undefined || at.end - before.at.start > LONG) return at;
  return /[.!?;:]\s/.test(text.slice(before.at.start, at.start)) ? at : { start: before.at.start, end: at.end };
}

const HANGING = /[\s,;:–—-]/;
const OPENING = /["“‘]/;
const CLOSING = /["”’]/;

/** Without commas, dashes and spaces at its ends, nor a quotation mark whose partner is not within. */
function withoutHanging(text: string, at: Position): Position {
  let { start, end } = at;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    while (end - start > 1 && HANGING.test(text.charAt(end - 1))) end--;
    while (end - start > 1 && HANGING.test(text.charAt(start))) start++;
    const inner = text.slice(start + 1, end - 1);
    const [opens, closes] = [OPENING.test(text.charAt(start)), CLOSING.test(text.charAt(end - 1))];
    // the whole is one quotation, or a mark has lost its partner
    if (end - start > 2 && opens && (closes || !CLOSING.test(inner))) start++;
    if (end - start > 2 && closes && /["“”]/.test(text.charAt(end - 1)) && (opens || !/["“]/.test(inner))) end--;
  }
  return { start, end };
}

/** The items whose own words tell which figures others lack: a bound keeps the work proportional to the input. */
const figuresOf = (items: readonly SaidItem[], tellings: readonly Telling[]): SaidItem[] => [
  ...new Map(
    items.map((item) => {
      const { by, quantities } = tellings[item.telling] as Telling;
      return [`${partyOf(by)} ${quantities.map(({ measure }) => measure).join(" ")}`, item] as const;
    }),
  ).values(),
];

/** Whether another source says the same without the figure of a clause: "11,000 were sent" are not the words of who says "they are sent". */
const lacksFigure = (item: SaidItem, other: SaidItem, tellings: readonly Telling[]): boolean => {
  const [a, b] = [tellings[item.telling] as Telling, tellings[other.telling] as Telling];
  if (partyOf(a.by) === partyOf(b.by)) return false;
  const own = a.quantities.filter((q) => contains(item.proposition.at, q.at));
  return own.length > 0 && !b.quantities.some((q) => own.some((p) => p.measure === q.measure));
};

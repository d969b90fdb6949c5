import type { Quantity } from "../reading.js";
import { readAmount, readMoney } from "./amount.js";
import { type Bounded, boundedAt } from "./bounds.js";
import { type Counted, countedAt } from "./counted.js";
import { countsNothing } from "./exclusions.js";
import { type Line, phraseAt, spanAt, tagAt, wordAt } from "./line.js";
import type { Lookup } from "./lookup.js";
import { magnitudeAt } from "./magnitude.js";
import { cumulativeOf } from "./measuring/cumulative.js";
import { measureOf } from "./measuring/measure.js";
import { asNoun } from "./measuring/noun.js";
import { fits, type Measured, type Phrase } from "./measuring/phrase.js";
import { numberOf } from "./measuring/toll.js";
import { numberAt } from "./numbers/number.js";
import type { NumberWords } from "./numbers/number-words.js";
import { readOrdinal } from "./numbers/ordinal.js";
import { readNone } from "./numbers/zero.js";
import { readOne } from "./one-person.js";
import { chargesAt } from "./terms/charges.js";
import { contractTerm } from "./terms/contract-term.js";
import { extentAt } from "./terms/extent.js";
import { membersAt } from "./terms/members.js";
import { tallyAt } from "./terms/tally.js";
import type { Read, Told } from "./told.js";
import { type UnitWords, unitAt } from "./unit.js";

/** The quantity whose number begins at a token, `undefined` where no number does. */
export function readQuantity(line: Line, lookup: Lookup, i: number, told: Told): Read | undefined {
  const number = numberAt(line, i);
  const extent = tallyAt(line, i) ?? extentAt(line, i, number);
  if (extent) return extent;
  if (!number) return readOrdinal(line, lookup, i) ?? readNone(line, lookup, i) ?? readOne(line, lookup, i, told);
  const magnitude = magnitudeAt(line, number);
  if (magnitude) return { quantity: magnitude, next: number.last };
  const term = termAt(line, number) ?? membersAt(line, number);
  if (term) return term;
  if (countsNothing(line, number)) return { next: number.last };
  const bounded = boundedAt(line, number);
  const charges = chargesAt(line, bounded);
  if (charges) return charges;
  const ends = endsOf(line, bounded);
  const unit =
    ownUnit(number, bounded.last) ?? unitAt(line, bounded.last, !number.precise) ?? sharedUnit(line, number, told);
  if (unit?.money) return readMoney(line, bounded, ends, unit);
  if (unit?.unit === "times" && isHit(line, bounded.first)) return hitsAt(line, bounded, ends, unit.last);
  if (unit && TIME.test(unit.unit)) return { next: unit.last };
  if (unit) return readAmount(line, lookup, bounded, ends, unit, told.earlier);
  return readCount(line, lookup, number, bounded, told);
}

/** The length of a contract that begins with a number; "$18 million over five years" is five years, not more. */
function termAt(line: Line, number: NumberWords): Read | undefined {
  if (!number.precise || !/^years?$/.test(wordAt(line, number.last + (wordAt(line, number.last) === "-" ? 1 : 0))))
    return undefined;
  const { value } = number;
  const bounded = boundedAt(line, number);
  const isLength = wordAt(line, bounded.first) === "over" && bounded.first === number.first - 1 && value !== undefined;
  const plain = { first: number.first, last: number.last, low: value ?? 0, high: value ?? 0, added: false };
  const term = isLength ? contractTerm(line, plain, endsOf(line, plain)) : undefined;
  return term ?? contractTerm(line, bounded, endsOf(line, bounded));
}

/** "shot 11 times", "stabbed him six times". */
const isHit = (line: Line, first: number): boolean =>
  /\b(?:shot|hit|hitting|struck|striking|stabbed|stabbing|shooting)(?: \S+){0,3}$/.test(
    phraseAt(line, Math.max(0, first - 4), first),
  );

const hitsAt = (line: Line, bounded: Bounded, ends: ReturnType<typeof endsOf>, last: number): Read => ({
  quantity: { ...ends, measure: "shots", measureAt: spanAt(line, bounded.last, last) },
  next: last,
});

/** Durations are dates. */
const TIME = /^(?:h|min|s|d|wk|mo|y\d*)$/;

/** "from 10,000 to 35,000 dollars", "40 euros a share, valuing it at 2.1 billion": the currency told beside another amount. */
function sharedUnit(line: Line, { first, last, precise }: NumberWords, { found }: Told): UnitWords | undefined {
  if (!precise) return undefined;
  if (wordAt(line, first - 1) === "from" && wordAt(line, last) === "to") {
    const to = numberAt(line, last + 1);
    const unit = to && (ownUnit(to, to.last) ?? unitAt(line, to.last, false));
    return unit?.money ? { ...unit, last } : undefined;
  }
  const isSum =
    /^(?:million|billion|trillion|bn)$/.test(wordAt(line, last - 1)) &&
    /^(?:[.,;]|and|including|)$/.test(wordAt(line, last));
  if (!isSum || !/^(?:at|to|for)$/.test(wordAt(line, first - 1))) return undefined;
  const before = found.findLast(({ measure, unit }) => measure === "money" && unit !== undefined)?.unit;
  return before === undefined ? undefined : { unit: before, last, money: true };
}

/** The unit that the number's own words have told. */
function ownUnit({ currency, unit }: NumberWords, last: number): UnitWords | undefined {
  if (currency !== undefined) return { unit: currency, last, money: true };
  return unit === undefined ? undefined : { unit, last, money: false };
}

function readCount(line: Line, lookup: Lookup, number: NumberWords, bounded: Bounded, told: Told): Read {
  const whole = wholeBehind(line, bounded.last);
  const isWhole = told.earlier?.whole === number.first;
  const own = countedAt(line, lookup, whole?.last ?? bounded.last);
  const before = own.head === "" ? beforeIt(line, lookup, bounded) : undefined;
  const again = own.head === "" && !before && told.counted !== undefined && isOfTheSame(line, number, bounded);
  const phrase: Phrase = { first: bounded.first, last: bounded.last, counted: own };
  const measured =
    (isWhole || before ? asNoun(line, lookup, before ? { ...phrase, counted: before } : phrase) : undefined) ??
    (isWhole ? undefined : measureOf(line, lookup, phrase, told.earlier));
  const next = bounded.last;
  // "a 911 operator gave herself up"
  if (measured?.how === "subject" && own.head !== "" && !isSeveral(line, number, bounded, own)) return { next };
  if (!measured && !before && !again && !countsOf(line, number, bounded, own) && !isToldAlone(line, bounded))
    return { next };
  const counted = before ?? own;
  const named = counted.head !== "" && !counted.pointsBack ? spanAt(line, counted.first, counted.last) : undefined;
  const of = named ?? (again || (measured && mayCount(line, measured, told)) ? told.of : undefined);
  const cumulative = cumulativeOf(line, phrase, bounded.added, measured, told.found);
  return {
    quantity: {
      ...endsOf(line, bounded),
      ...(number.share ? { unit: "share" } : {}),
      ...(of === undefined ? {} : { of }),
      ...(measured ? { measure: measured.measure, measureAt: spanAt(line, measured.first, measured.last) } : {}),
      ...(cumulative === undefined ? {} : { cumulative }),
    },
    earlier: { phrase, ...(measured ? { measured } : {}), ...(whole ? { whole: whole.first } : {}) },
    ...(named === undefined ? {} : { counted }),
    next,
  };
}

/** "destroyed thousands of buildings and left half a million homeless": no buildings. */
function mayCount({ counting }: Line, { measure, how }: Measured, { counted }: Told): boolean {
  // "two more bodies were found, bringing the toll to 31": a toll is of no bodies.
  if (how === "toll") return false;
  const words = counting.measures.find((row) => row.measure === measure);
  return words === undefined || counted === undefined || fits(words, counted, counting);
}

const endsOf = (
  line: Line,
  { first, last, low, high, about }: Bounded,
): Pick<Quantity, "at" | "low" | "high" | "about"> => ({
  at: spanAt(line, first, last),
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...(about === undefined ? {} : { about }),
});

/** "twelve of the 40 passengers", "27 of 30 drones": the number of the whole. */
function wholeBehind(line: Line, last: number): NumberWords | undefined {
  if (wordAt(line, last) !== "of") return undefined;
  let at = last + 1;
  while (at < last + 3 && /^(?:the|its|their|his|her|those|these|all|some|about|at|least)$/.test(wordAt(line, at)))
    at++;
  const number = numberAt(line, at);
  return number?.precise && !number.share && number.currency === undefined ? number : undefined;
}

/** What is counted where it stands before the number. */
const beforeIt = (line: Line, lookup: Lookup, bounded: Bounded): Counted | undefined =>
  appositionOf(line, bounded) ?? predicateOf(line, lookup, bounded) ?? numberOf(line, lookup, bounded.first)?.counted;

/** "Of the injured, seven are children", not "another 300 were injured". */
function predicateOf(line: Line, lookup: Lookup, { last }: Bounded): Counted | undefined {
  const head = wordAt(line, last + 1);
  if (!/^(?:are|were)$/.test(wordAt(line, last)) || !line.counting.persons.has(head) || lookup.states.has(head))
    return undefined;
  if (!/^(?:[,.;]|and|)$/.test(wordAt(line, last + 2))) return undefined;
  return { first: last + 1, last: last + 2, head, states: [], pointsBack: false };
}

/** "The aftershocks, 54 in all, kept people outdoors" */
function appositionOf(line: Line, { first, last }: Bounded): Counted | undefined {
  if (wordAt(line, first - 1) !== "," || !/^(?:in all|in total|altogether|so far)/.test(phraseAt(line, last, last + 2)))
    return undefined;
  const end = first - 1;
  if (tagAt(line, end - 1) !== "NOUN") return undefined;
  let start = end - 1;
  while (start > 0 && /^(?:NOUN|ADJ)$/.test(tagAt(line, start - 1))) start--;
  return { first: start, last: end, head: wordAt(line, end - 1), states: [], pointsBack: false };
}

/** "The crowd was estimated at 3,000", "a population of 3,000", "a figure the army put at six", "from 31 to 47": a count of what was named before. */
const isToldAlone = (line: Line, { first, last }: Bounded): boolean => {
  const before = phraseAt(line, Math.max(0, first - 2), first);
  if (/\bpopulation(?: (?:of|is|was|at))?$/.test(before)) return true;
  return (
    /(?:\b(?:estimate[ds]?|put|puts|stands|stood) at|\b(?:numbered|numbering|totall?ed|totall?ing))$/.test(before) ||
    (before.endsWith("from") && wordAt(line, last) === "to" && /^\d/.test(wordAt(line, last + 1)))
  );
};

/**
 * More of what was counted before: "37 of the candidates registered in the capital, 46 in the north and 25 in the south",
 * "Of the 288 candidates, 202 are under 45", "more than half are members".
 */
function isOfTheSame(line: Line, { share, currency }: NumberWords, { first, last }: Bounded): boolean {
  if (currency !== undefined) return false;
  const next = tagAt(line, last);
  if (share === true || /^of the \d/.test(phraseAt(line, 0, 3)))
    return next === "AUX" || /^(?:have|had|has)$/.test(wordAt(line, last));
  return (
    /^(?:,|;|and)$/.test(wordAt(line, first - 1)) &&
    /^(?:in|from|for|at)$/.test(wordAt(line, last)) &&
    (tagAt(line, last + 1) === "PROPN" || /^(?:the|another|other)$/.test(wordAt(line, last + 1)))
  );
}

/** A number without a measure is kept where it plainly counts something. */
function countsOf(line: Line, number: NumberWords, bounded: Bounded, counted: Counted): boolean {
  if (counted.head === "" || counted.pointsBack) return false;
  if (/^(?:one|both)$/.test(phraseAt(line, number.first, number.last))) return false;
  if (!isSeveral(line, number, bounded, counted)) return false;
  return tagAt(line, counted.last - 1) !== "PROPN" || counted.first < counted.last - 1 || counted.head.endsWith("s");
}

/** Not "the Firefox 2 browser", "a 200 person crowd": a bare number in front of one thing. */
const isSeveral = (line: Line, number: NumberWords, bounded: Bounded, { head }: Counted): boolean =>
  isPlural(line, head) ||
  number.share === true ||
  number.value === 1 ||
  !number.precise ||
  bounded.first < number.first ||
  bounded.last > number.last;

const isPlural = ({ counting }: Line, head: string): boolean =>
  /(?:[^su]s|us|ese)$/.test(head) || counting.plurals.has(head);

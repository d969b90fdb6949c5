import type { Quantity } from "../../reading.js";
import { boundedAt } from "../bounds.js";
import { type Line, phraseAt, spanAt, tagAt, wordAt } from "../line.js";
import type { NumberWords } from "../numbers/number-words.js";
import type { Read } from "../told.js";
import { unitAt } from "../unit.js";

/** What is reckoned by how long it goes on, with its verb in front of a duration: "the outage lasted", "the siege went on for". */
const LASTED =
  /\b(?:outages?|blackouts?|power cuts?|sieges?|stand-?\s?offs?|strikes?|walkouts?|stoppages?|shutdowns?|closures?|lockdowns?|curfews?|disruptions?|delays?|downtime)(?: \w+){0,4}? (?:last(?:s|ed|ing)?|was|were|went on|continued|stretched|dragged on)(?: (?:for|over|into|just|only))*$/;
/** What moves or is moved, in front of a length: "travelled about a block", "dragged her two blocks". */
const MOVED =
  /\b(?:travel|travell|drag|dragg|fall|fell|fallen|drop|dropp|plung|plummet|ran|run|runn|chas|walk|march|swim|swam|swum|drift|skid|skidd|slid|slide|roll|thrown|threw|throw|hurl|flung|flew|flown|drove|driven|sank|sunk|slip|slipp|swept|carried|pull|push|pulled|advanc|retreat|fled|sail|row|cycl|spread|tow|tumbl|stray|veer|crawl)(?:e|es|ed|s|led|ing|ling)?(?: (?:him|her|it|them|the \w+|his \w+|her \w+|down|up|for|out|back|away|on|only|just|nearly|almost|some))*$/;
/** Nouns of what is told by how long it went on: "12 hours of deliberation". */
const GOES_ON = /^(?:deliberations?|delays?|disruptions?|downtime|blackouts?|outages?|strikes?|stoppages?)$/;
/** In front of a time that is looked at, and is no extent: "in the 29 hours after". */
const WINDOW = /\b(?:of|the|in|within|for|over|first|next)$/;
const SHORT = /^(?:s|min|h|d)$/;
const LENGTH = /^(?:m|km|cm|ft|mi|yd|in|nmi|block)$/;

/**
 * How long what is told by its length went on, or how far something moved: "the outage lasted an hour", "12 hours of deliberation", "12 days
 * after the shooting", "less than two seconds later", "travelled about a block", "fired from more than a block away". Any other
 * duration is a date, any other length an amount. `told` is the number that begins at the token.
 */
export function extentAt(line: Line, i: number, told: NumberWords | undefined): Read | undefined {
  const number = told ?? oneUnit(line, i);
  if (!number?.precise || number.share || number.currency !== undefined) return undefined;
  const unit = unitOf(line, number.last);
  if (!unit) return undefined;
  const { added, first, last, ...ends } = boundedAt(line, number);
  if (added || last > number.last) return undefined;
  const before = phraseAt(line, Math.max(0, first - 7), first);
  const measure = LENGTH.test(unit.unit)
    ? isWay(line, before, unit)
      ? "distance"
      : undefined
    : isTime(line, before, first, unit);
  if (measure === undefined) return undefined;
  return {
    quantity: { at: spanAt(line, first, unit.last), ...ends, unit: unit.unit, measure },
    next: unit.last,
  };
}

/** "a block", "an hour": an article counts one where a unit follows. */
function oneUnit(line: Line, i: number): NumberWords | undefined {
  const word = wordAt(line, i);
  if ((word !== "a" && word !== "an") || unitOf(line, i + 1) === undefined) return undefined;
  return { first: i, last: i + 1, value: 1, precise: true };
}

function unitOf(line: Line, at: number): { unit: string; last: number } | undefined {
  if (/^(?:city )?blocks?$/.test(wordAt(line, at))) return { unit: "block", last: at + 1 };
  const unit = unitAt(line, at, false);
  return unit && !unit.money && (LENGTH.test(unit.unit) || /^(?:s|min|h|d|wk|mo|y)$/.test(unit.unit))
    ? unit
    : undefined;
}

/** How far off something came from, or the blocks that somebody went: metres and miles are amounts, and so stay. */
const isWay = (
  line: Line,
  before: string,
  { unit, last }: { readonly unit: string; readonly last: number },
): boolean =>
  /^(?:away|off)$/.test(wordAt(line, last))
    ? /\bfrom$/.test(before)
    : unit === "block" && MOVED.test(before) && !/^(?:north|south|east|west)$/.test(wordAt(line, last));

function isTime(
  line: Line,
  before: string,
  first: number,
  { unit, last }: { readonly unit: string; readonly last: number },
): Quantity["measure"] {
  const next = wordAt(line, last);
  if (LASTED.test(before) && !/^(?:old|ago|of|later|after|before|earlier)$/.test(next)) return "duration";
  const noun = tagAt(line, last + 1) === "ADJ" ? wordAt(line, last + 2) : wordAt(line, last + 1);
  if (next === "of" && GOES_ON.test(noun)) return "duration";
  if (!SHORT.test(unit) || /^an?$/.test(wordAt(line, last - 2)) || WINDOW.test(before)) return undefined;
  // "12 days after the shooting", "less than two seconds later": how long one thing followed on another
  const follows =
    (next === "after" && /^(?:the|his|her|their|its)$/.test(wordAt(line, last + 1))) ||
    (next === "later" && /^(?:s|min|h)$/.test(unit) && wordAt(line, first - 1) !== "and");
  return follows ? "time" : undefined;
}

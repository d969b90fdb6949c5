import type { Position } from "../../../../record/position.js";
import type { Quantity } from "../../reading.js";
import { attached, type Line, phraseAt, wordAt } from "../line.js";
import type { Read } from "../told.js";

const JOINED = /^(\d{1,4})[-–](\d{1,4})$/;
const VOTED =
  /\b(?:vot(?:e|es|ed|ing)|deadlock(?:s|ed)?|rul(?:ed|ing)|split|ballots?|jury|panel|passed|approved|rejected)\b/;
/** How many tokens in front of two numbers it is looked for that they are a vote. */
const BESIDE = 5;

/** The two sides of a vote: "voted 61 to 58", "deadlocked at 9-3". Scores of matches count nothing. */
export function tallyAt(line: Line, i: number): Read | undefined {
  const sides = joinedAt(line, i) ?? apartAt(line, i);
  if (!sides) return undefined;
  const [[a, first], [b, second]] = sides.told;
  const isVote =
    VOTED.test(phraseAt(line, Math.max(0, i - BESIDE), i)) ||
    /^(?:vote|ruling|decision|split|deadlock)\b/.test(phraseAt(line, sides.last, sides.last + 1));
  if (!isVote) return undefined;
  return { quantity: votes(a, first), also: [votes(b, second)], next: sides.last };
}

const votes = (value: number, at: Position): Quantity => ({ at, low: value, high: value, measure: "votes" });

interface Sides {
  readonly told: readonly [readonly [number, Position], readonly [number, Position]];
  readonly last: number;
}

function joinedAt(line: Line, i: number): Sides | undefined {
  const match = JOINED.exec(wordAt(line, i));
  const token = line.tokens[i];
  const [, a = "", b = ""] = match ?? [];
  if (!match || !token || line.cover[i] !== undefined || (attached(line, i + 1) && /^[-–]/.test(wordAt(line, i + 1))))
    return undefined;
  return {
    told: [
      [Number(a), { start: token.start, end: token.start + a.length }],
      [Number(b), { start: token.end - b.length, end: token.end }],
    ],
    last: i + 1,
  };
}

/** "by 61 to 58"; "61 votes to 58" is left to the votes. */
function apartAt(line: Line, i: number): Sides | undefined {
  const [one, two] = [line.tokens[i], line.tokens[i + 2]];
  if (!one || !two || wordAt(line, i + 1) !== "to" || line.cover[i] !== undefined || line.cover[i + 2] !== undefined)
    return undefined;
  if (!/^\d{1,4}$/.test(one.text) || !/^\d{1,4}$/.test(two.text)) return undefined;
  if (!/^(?:[.,;]|in|with|on|against|for|to|and|after|vote|)$/.test(wordAt(line, i + 3))) return undefined;
  const [a, b] = [Number(one.text), Number(two.text)];
  // what goes upwards is a range, unless somebody lost by it
  if (a < b && !/\b(?:lost|vot\w+|by|of|defeated)$/.test(wordAt(line, i - 1))) return undefined;
  const at = ({ start, end }: Position): Position => ({ start, end });
  return {
    told: [
      [a, at(one)],
      [b, at(two)],
    ],
    last: i + 3,
  };
}

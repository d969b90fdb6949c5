import { type Passage, passageKey } from "../../../text/passage.js";
import { type By, type Party, partyOf } from "../../claims/party.js";
import type { ToldStatement } from "../../claims/statements.js";
import { nameOf } from "../assess.js";
import type { Disagreement } from "./disagreement.js";

/** One side of a disagreement: all that stands on it, and the words by which it parts from the others. */
export interface Side {
  readonly passages: readonly Passage[];
  readonly point: readonly Passage[];
  /** The statements on it; none where only reports themselves say it. */
  readonly told: readonly ToldStatement[];
  /** Indexes of its figures. */
  readonly figures?: readonly number[];
}

/** What of a story disagreements are told by. */
export interface Ground {
  readonly parties: ReadonlyMap<string, Party>;
  /** How many independent origins some statements have that say one thing. */
  readonly originsOf: (told: readonly ToldStatement[]) => { atLeast: number; atMost: number };
}

/** Passages of a side that are listed; the others are counted. */
const LISTED = 24;
/** Words of a side that are told as those that part. */
const POINTS = 3;

/** What is told of the sides of a disagreement: their passages, speakers and origins. */
export function tellSides(
  sides: readonly Side[],
  ground: Ground,
): Pick<Disagreement, "point" | "sides" | "leftOut" | "speakers" | "parties" | "origins" | "figures"> {
  const passages = sides.map((side) => unique(side.passages));
  const speakers = sides.map(({ told }) => speakersOf(told));
  const leftOut = passages.map(({ length }) => Math.max(0, length - LISTED));
  const figures = sides.flatMap((side) => (side.figures ? [[...side.figures]] : []));
  return {
    point: unique(sides.flatMap(({ point }) => unique(point).slice(0, POINTS))),
    sides: passages.map((side) => side.slice(0, LISTED)),
    ...(leftOut.some((n) => n > 0) && { leftOut }),
    speakers,
    parties: speakers.map((side) => side.map(partyOf)),
    origins: sides.map(({ told }) => ground.originsOf(told)),
    ...(figures.length === sides.length && figures.length > 0 && { figures }),
  };
}

/** Who says what some statements say, each once, in order. */
export const speakersOf = (told: readonly ToldStatement[]): By[] => [
  ...new Map(told.map(({ statement }) => [partyOf(statement.by), statement.by])).values(),
];

/** What the speakers of a side are called. */
export const namesOf = (told: readonly ToldStatement[], { parties }: Ground): string[] =>
  speakersOf(told).map((by) => (typeof by === "string" ? nameOf(by, parties) : `“${by.unnamed}”`));

const unique = (passages: readonly Passage[]): Passage[] => [
  ...new Map(passages.map((passage) => [passageKey(passage), passage])).values(),
];

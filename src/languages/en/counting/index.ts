import type { CountingWords } from "../../counting.js";
import { roles } from "../naming/titles.js";
import { magnitudes, numberWords } from "../number-words.js";
import { joined, measures, tolls } from "./measures.js";
import {
  before,
  behind,
  currencies,
  fractions,
  labels,
  persons,
  streets,
  things,
  totals,
  troops,
  units,
  vague,
  weapons,
} from "./words.js";

/** English numbers, their bounds, and what they count. */
export const counting: CountingWords = {
  numbers: numberWords,
  magnitudes,
  vague,
  fractions,
  before,
  behind,
  currencies,
  units,
  persons: new Set([...persons, ...roles]),
  troops,
  things,
  weapons,
  measures,
  joined,
  tolls,
  totals,
  labels,
  streets,
};

import type { CountingWords } from "../../counting.js";
import { roles } from "../naming/titles.js";
import { magnitudes, numberWords } from "../number-words.js";
import { before, behind, fractions, groups, ordinals, totals, vague } from "./amounts.js";
import { measures } from "./measures.js";
import { labels, nounlikeVerbs, persons, plurals, streets, things, troops, weapons } from "./nouns.js";
import { scopes } from "./scopes.js";
import { joined, tolls } from "./tolls.js";
import { cents, currencies, units } from "./units.js";

/** "clerks", "policewomen", "secretaries": a role of several. */
const pluralOf = (role: string): string =>
  /man$/.test(role) ? role.replace(/man$/, "men") : /[^aeiou]y$/.test(role) ? `${role.slice(0, -1)}ies` : `${role}s`;

/** English numbers, their bounds, and what they count. */
export const counting: CountingWords = {
  numbers: numberWords,
  magnitudes: new Map([...magnitudes, ["crore", 1e7], ["lakh", 1e5]]),
  vague,
  fractions,
  groups,
  before,
  behind,
  currencies,
  cents,
  units,
  persons: new Set([...persons, ...roles, ...roles.map(pluralOf)]),
  troops,
  things,
  weapons,
  measures,
  joined,
  tolls,
  totals,
  ordinals,
  labels,
  streets,
  nounlikeVerbs,
  plurals,
  scopes,
};

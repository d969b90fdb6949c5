import { wordsAt } from "../../../record/position.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { Proposition, Thing } from "../propositions/proposition.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import type { Telling } from "../telling.js";

/** Letters in which two spellings of a first name agree, "Jon" and "Jonas". */
const ALIKE = 3;
/** Full names of a story that are looked at. */
const MOST = 2000;

/**
 * The tellings with each person's names as one: where reports of the story call somebody by first name and surname, what is said of
 * the one is said of the other ("Mara fired", "Tolland fired", "Mara Tolland fired"). A surname that two persons share stays as it is.
 */
export function withOneName(
  tellings: readonly Telling[],
  readings: readonly AttributedReading[],
  vocabulary: Vocabulary,
): Telling[] {
  const surnameOf = surnames(readings, vocabulary);
  if (surnameOf.size === 0) return [...tellings];
  const one = (concept: string): string => surnameOf.get(concept) ?? concept;
  return tellings.map((telling) => ({ ...telling, propositions: telling.propositions.map((p) => renamed(p, one)) }));
}

/** For each first name that can only mean one person of the story, this person's surname. */
function surnames(readings: readonly AttributedReading[], { lexicon }: Vocabulary): ReadonlyMap<string, string> {
  const persons = new Set<string>();
  for (const { report, names } of readings) {
    for (const { kind, at } of names) {
      if (kind === "person" && persons.size < MOST) persons.add(wordsAt(report.text, at).toLowerCase());
    }
  }
  const firstBy = new Map<string, Set<string>>();
  const lastBy = new Map<string, Set<string>>();
  for (const person of persons) {
    const parts = (person.match(/\p{L}[\p{L}'’-]+/gu) ?? []).map((part) => lexicon.stem(part));
    const last = parts.at(-1);
    if (last === undefined || parts.length < 2) continue;
    const [first = ""] = parts;
    firstBy.set(last, (firstBy.get(last) ?? new Set()).add(first));
    for (const part of parts.slice(0, -1)) lastBy.set(part, (lastBy.get(part) ?? new Set()).add(last));
  }
  const found = new Map<string, string>();
  for (const [first, lasts] of lastBy) {
    const [last] = lasts;
    if (last === undefined || lasts.size > 1 || firstBy.has(first)) continue;
    const starts = new Set([...(firstBy.get(last) ?? [])].map((other) => other.slice(0, ALIKE)));
    if (starts.size === 1) found.set(first, last);
  }
  return found;
}

function renamed(proposition: Proposition, one: (concept: string) => string): Proposition {
  const { agent, patient, words, names, there, missing } = proposition;
  const held = (things: readonly Thing[]): Thing[] =>
    things.map((thing) =>
      thing.holder ? { ...thing, holder: { ...thing.holder, concept: one(thing.holder.concept) } } : thing,
    );
  return {
    ...proposition,
    words: new Set([...words].map(one)),
    names: new Set([...names].map(one)),
    ...(agent !== undefined && { agent: one(agent) }),
    ...(patient !== undefined && { patient: one(patient) }),
    ...(there && { there: held(there) }),
    ...(missing && { missing: held(missing) }),
  };
}

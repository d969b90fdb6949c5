import type { Speaker, SpeakingPerson } from "./event.js";
import type { Random } from "./random.js";
import type { Telling } from "./telling.js";

/** How a speaker is named: in full when first met. */
export function mention(speaker: Speaker, telling: Telling): string {
  const { met, random } = telling;
  const first = !met.has(speaker.id);
  met.add(speaker.id);
  const { person, body, short, descriptor } = speaker;
  if (descriptor !== undefined) return first ? descriptor : laterUnnamed(descriptor);
  if (person === undefined) return (first ? body : short) ?? "";
  if (!first) return short !== undefined && body !== undefined && random.chance(0.25) ? short : person.last;
  if (person.before === "") return introduced(speaker, person, random);
  const alone = body === undefined || /Minister|Mayor|Governor|Prosecutor/.test(person.before) || random.chance(0.3);
  return `${person.before} ${person.full}${alone ? "" : ` of ${body}`}`;
}

/** A name with its office, in one of the ways in which desks put it: "police spokesman Ivan Petrov". */
function introduced({ body, short }: Speaker, { full, after }: SpeakingPerson, random: Random): string {
  const usual = `${full}, ${after}`;
  if (body === undefined || short === undefined) return usual;
  const spokes = /^(?:a )?(spokes\w+) for /.exec(after)?.[1];
  return random.weighted([
    [usual, 5],
    [`${full} of ${body}`, 1.5],
    [`${full}, ${after.replace(/^(?:a|the) /, "")}`, 1.5],
    [spokes === undefined ? usual : `${short.replace(/^the /, "")} ${spokes} ${full}`, 2.5],
    [spokes === undefined ? usual : `${full}, who speaks for ${body}`, 1],
  ] as const);
}

const laterUnnamed = (descriptor: string): string =>
  /^(two|three|people)/.test(descriptor)
    ? "they"
    : `the ${/official|diplomat|person|source/.exec(descriptor)?.[0] ?? "source"}`;

/** The pronoun for a speaker. */
export const it = ({ person, descriptor }: Speaker): string =>
  person === undefined ? (descriptor === undefined ? "it" : "they") : person.female ? "she" : "he";

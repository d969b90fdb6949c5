import { wordsAt } from "../../../../record/position.js";
import { folded, headOf } from "../../name-form.js";
import type { Gender } from "../mentions/gender.js";
import type { Mention, Scene } from "../mentions/mention.js";
import { genderKnown, type Known, near, type Placed, type Resolved, sentenceIndex } from "./placed.js";

const FEMALE = /^(?:she|her|herself)$/i;

/** The person who last spoke, else the one the last sentence about somebody begins with, whose gender does not speak against it. */
export function personOf(known: Known, words: string, mention: Mention): Resolved | undefined {
  const gender: Gender = FEMALE.test(words) ? "f" : "m";
  const fits = near(known, mention, 3).filter(
    (placed) => isPerson(known.scene, placed) && (genderKnown(known, placed) ?? gender) === gender,
  );
  const to = fits.find((placed) => placed.speaks) ?? first(fits);
  if (!to) return undefined;
  known.genders.set(to.group, gender);
  const who = to.speaks ? "the person who spoke last" : "the person told of last";
  return { to: [to], why: `${words.toLowerCase()}: ${who}` };
}

const isPerson = (scene: Scene, { mention }: Placed): boolean =>
  mention.kind === "person" || (mention.kind === "unnamed" && isOnePerson(scene, mention));

/** The first one named in the nearest sentence that names any. */
const first = (fits: readonly Placed[]): Placed | undefined =>
  fits.findLast(({ sentence }) => sentence === fits[0]?.sentence);

/** "an official", "one of them"; not "officials". */
export const isOnePerson = ({ text }: Scene, { at }: Mention): boolean =>
  /^(?:an?|one|another|the)\s/i.test(wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 12) })) &&
  !/people$|[^e]men$|women$|[^s]s$/.test(
    headOf(
      folded(wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 200) })).replace(/^one of .*/, "one"),
    ),
  );

/** "Ana Ruiz, who said", "the bank, which denied": the name right before. */
export function whoOf(known: Known, words: string, mention: Mention): Resolved | undefined {
  const to = near(known, mention, 0)[0];
  const between = to && known.scene.text.slice(to.mention.at.end, mention.at.start);
  if (!to || between === undefined || between.length > 80 || /[.;]/.test(between)) return undefined;
  return { to: [to], why: `${words.toLowerCase()}: the name before it` };
}

/** "it" is the body that spoke last, when no other spoke in that sentence. */
export function bodyOf(known: Known, mention: Mention): Resolved | undefined {
  const speakers = near(known, mention, 2).filter((placed) => placed.speaks && placed.mention.kind !== "person");
  const to = speakers[0];
  if (!to || to.mention.kind === "unnamed" || rival(known, speakers, mention)) return undefined;
  return { to: [to], why: "it: the body that spoke last" };
}

/** True where two bodies speak in the sentence of the last one, or in this one. */
const rival = ({ scene }: Known, speakers: readonly Placed[], mention: Mention): boolean => {
  const here = sentenceIndex(scene, mention.at);
  return speakers.some(
    ({ group, sentence }) => group !== speakers[0]?.group && (sentence === here || sentence === speakers[0]?.sentence),
  );
};

/** "they" are the several who spoke last: unnamed people, a body of people, or two who spoke together. */
export function groupOf(known: Known, mention: Mention): Resolved | undefined {
  const speakers = near(known, mention, 2).filter((placed) => placed.speaks);
  const to = speakers[0];
  if (!to) return undefined;
  const together = speakers.filter(({ speaks }) => speaks === to.speaks);
  if (together.length > 1) return { to: together.reverse(), why: "they: those who spoke together" };
  const several =
    to.mention.kind === "unnamed" ? !isOnePerson(known.scene, to.mention) : to.mention.kind === "organisation";
  return several ? { to: [to], why: "they: those who spoke last" } : undefined;
}

/** "one of them": of the unnamed people before. */
export function oneOf(known: Known, words: string, mention: Mention): Resolved | undefined {
  const to = near(known, mention, 12).find(({ mention: { kind } }) => kind === "unnamed");
  return to && { to: [to], why: `${words.toLowerCase()}: of the unnamed people before` };
}

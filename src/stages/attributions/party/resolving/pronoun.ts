import { wordsAt } from "../../../../record/position.js";
import { indexAt } from "../../../reading/context.js";
import { folded, headOf } from "../../name-form.js";
import type { Gender } from "../mentions/gender.js";
import type { Mention, Scene } from "../mentions/mention.js";
import { genderKnown, type Known, near, type Placed, type Resolved, sentenceIndex } from "./placed.js";

const FEMALE = /^(?:she|her|herself)$/i;

/** The person who last spoke, else the one the last sentence about somebody begins with, whose gender does not speak against it. */
export function personOf(known: Known, words: string, mention: Mention): Resolved | undefined {
  const gender: Gender = FEMALE.test(words) ? "f" : "m";
  const fits = near(known, mention, 3).filter(
    (placed) =>
      isPerson(known.scene, placed) &&
      (genderKnown(known, placed) ?? gender) === gender &&
      quotedAt(known, placed.mention) === quotedAt(known, mention),
  );
  const asked = mention.speech === "answers" ? askedBefore(fits) : undefined;
  if (asked) return { to: [asked], why: `${words.toLowerCase()}: who was asked before` };
  const here = fits.filter((placed) => isSubjectOf(known.scene, placed, mention));
  const to =
    here.find(({ speaks }) => speaks) ??
    first(here) ??
    surer(known, fits, gender) ??
    fits.find(({ speaks }) => speaks) ??
    first(fits);
  if (!to) return undefined;
  known.genders.set(to.group, gender);
  const who = to.speaks ? "the person who spoke last" : "the person told of last";
  return { to: [to], why: `${words.toLowerCase()}: ${who}` };
}

/** "Ruiz asked Lund, ... "Yes," he answered": not who asked, but the other one told of there, else the one who spoke before. */
function askedBefore(fits: readonly Placed[]): Placed | undefined {
  const asking = fits.find(({ speaks }) => speaks);
  // nobody answers himself: neither does "an official" who has just spoken
  if (asking === undefined || (asking.mention.speech !== "asks" && asking.mention.kind !== "unnamed")) return undefined;
  const others = fits.filter(({ group }) => group !== asking.group);
  return (
    others.find(
      ({ sentence, mention: { at } }) => sentence === asking.sentence && at.start > asking.mention.at.start,
    ) ??
    others.find(({ speaks }) => speaks) ??
    first(others)
  );
}

/** "Dr Lund said so. Amy Ruiz was held. She denied it": of whom it is known to be a woman, rather than who spoke before and may be one. */
function surer(known: Known, fits: readonly Placed[], gender: Gender): Placed | undefined {
  const speaker = fits.find(({ speaks }) => speaks);
  const last = first(fits);
  if (!speaker || !last || last.sentence <= speaker.sentence || genderKnown(known, speaker) === gender)
    return undefined;
  return genderKnown(known, last) === gender ? last : undefined;
}

/** Where the quotation begins that a mention stands in: who is told of in somebody's words is not who speaks next to them. */
const quotedAt = ({ quotations }: Known, { at }: Mention): number | undefined => {
  const quotation = quotations[indexAt(quotations, at.start)];
  return quotation !== undefined && at.end <= quotation.end ? quotation.start : undefined;
};

const isPerson = (scene: Scene, { mention }: Placed): boolean =>
  !scene.parties.nobody.has(wordsAt(scene.text, mention.at).toLowerCase()) &&
  (mention.kind === "person" || (mention.kind === "unnamed" && isOnePerson(scene, mention)));

/** Told of earlier in the sentence, not in what is said: "Kim, she said" is not Kim's, but "When Kim came, she said" is. */
function isSubjectOf({ reading, text }: Scene, { sentence, mention: { at } }: Placed, mention: Mention): boolean {
  if (sentence !== indexAt(reading.sentences, mention.at.start)) return false;
  const between = text.slice(at.end, mention.at.start);
  if (!/["“”]|,\s*$/.test(between)) return true;
  const before = text.slice(reading.sentences[sentence]?.start ?? at.start, at.start);
  return CLAUSE.test(before) && /^[^"“”,]+,\s*$/.test(between);
}

/** What opens a clause in front of the main one, up to its subject. */
const CLAUSE = /^(?:after|when|while|before|as|although|though|because|since|once|until)\s(?:\p{L}+\s)?$/iu;

/** The first one named in the nearest sentence that names any. */
const first = (fits: readonly Placed[]): Placed | undefined =>
  fits.findLast(({ sentence }) => sentence === fits[0]?.sentence);

/** "an official", "one of them"; not "officials". */
export const isOnePerson = ({ text, parties }: Scene, { at }: Mention): boolean =>
  /^(?:an?|one|another|the)\s/i.test(wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 12) })) &&
  !parties.crowds.has(/^an? (\p{L}+)/iu.exec(wordsAt(text, at).slice(0, 40))?.[1]?.toLowerCase() ?? "") &&
  !/people$|[^e]men$|women$|[^s]s$/.test(
    headOf(
      folded(wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 200) })).replace(/^one of .*/, "one"),
    ),
  );

/** "according to him", "by him": the pronoun is who speaks. */
export const isOfPreposition = ({ scene: { text } }: Known, { at }: Mention): boolean =>
  /\b(?:to|by|from|for|with|of|like)\s$/i.test(text.slice(Math.max(0, at.start - 6), at.start));

/** "One man saw him run, but admitted": not he, of whom something is told, but who speaks first in the sentence. */
export function subjectOf(known: Known, words: string, mention: Mention): Resolved | undefined {
  const to = near(known, mention, 0).findLast(({ speaks }) => speaks);
  return to && { to: [to], why: `${words.toLowerCase()}: who speaks in the sentence of whom it is told` };
}

/** "Ana Ruiz, who said", "the bank, which denied": the name right before. */
export function whoOf(known: Known, words: string, mention: Mention): Resolved | undefined {
  const to = near(known, mention, 0)[0];
  // "voters, a third of whom": only a name right before it, with its apposition, is meant.
  if (
    !to ||
    !/^(?:\s|,|, \p{L}[^,.;:"“”]{0,60},)\s*$/u.test(known.scene.text.slice(to.mention.at.end, mention.at.start))
  )
    return undefined;
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

/** "the couple", "both": the two who spoke together. */
export function pairOf(known: Known, words: string, mention: Mention): Resolved | undefined {
  const speakers = near(known, mention, 6).filter(({ speaks }) => speaks);
  const to = speakers.find((each) =>
    speakers.some(({ speaks, group }) => speaks === each.speaks && group !== each.group),
  );
  if (!to) return undefined;
  return {
    to: speakers.filter(({ speaks }) => speaks === to.speaks).reverse(),
    why: `${words}: those who spoke together`,
  };
}

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

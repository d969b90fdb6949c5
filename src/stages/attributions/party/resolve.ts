import { type Position, wordsAt } from "../../../record/position.js";
import { indexAt } from "../../reading/context.js";
import { folded } from "../name-form.js";
import type { Mention, Scene } from "./mention.js";

/** A mention together with the group it belongs to, as far as that is known. */
export interface Placed {
  readonly mention: Mention;
  readonly group: number;
  /** True where it speaks: it is the source of an attribution. */
  readonly speaks: boolean;
}

/** Whom a mention without a name means, and why; `undefined` where nobody fits well. */
export interface Resolved {
  readonly to: Placed;
  readonly why: string;
}

/** How many sentences back a description or pronoun may reach. */
const REACH = { pronoun: 3, description: 12 } as const;
const FEMALE = /^(?:she|her|herself)$/i;
const MALE = /^(?:he|him|his|himself)$/i;

/** Genders as the text shows them, by group. */
export type Genders = Map<number, "f" | "m">;

/** The party that a pronoun or description means, among those mentioned before it (nearest last). */
export function resolve(
  scene: Scene,
  mention: Mention,
  before: readonly Placed[],
  genders: Genders,
): Resolved | undefined {
  const words = wordsAt(scene.text, mention.at).trim();
  const here = sentenceIndex(scene, mention.at);
  const near = (reach: number): Placed[] => {
    const found: Placed[] = [];
    for (let i = before.length - 1; i >= 0 && found.length < 60; i--) {
      const placed = before[i];
      if (!placed || here - sentenceIndex(scene, placed.mention.at) > reach) break;
      if (placed.mention.at.end <= mention.at.start) found.push(placed);
    }
    return found;
  };
  if (/^(?:he|she|him|her|his|himself|herself)$/i.test(words))
    return person(scene, words, near(REACH.pronoun), genders);
  if (/^who$/i.test(words)) return who(scene, mention, near(0));
  if (/^(?:it|its)$/i.test(words)) return body(scene, mention, near(1));
  if (/^they$/i.test(words)) return several(near(1));
  if (/^one of (?:them|the (?:people|sources|officials|persons|men|women|two|three))\b/i.test(words))
    return oneOf(words, near(REACH.description));
  return /^(?:the|this|that)\s/i.test(words) || mention.kind === "person"
    ? description(scene, words, mention, near(REACH.description))
    : undefined;
}

const sentenceIndex = ({ reading }: Scene, at: Position): number => indexAt(reading.sentences, at.start);

/** The person who last spoke, else the last one named, whose gender does not speak against it. */
function person(scene: Scene, words: string, near: readonly Placed[], genders: Genders): Resolved | undefined {
  const gender = FEMALE.test(words) ? "f" : MALE.test(words) ? "m" : undefined;
  const fits = near.filter(
    ({ mention, group }) =>
      (mention.kind === "person" || (mention.kind === "unnamed" && isOnePerson(scene, mention))) &&
      (genders.get(group) ?? gender) === gender,
  );
  const to = fits.find((placed) => placed.speaks) ?? fits[0];
  if (!to) return undefined;
  if (gender !== undefined) genders.set(to.group, gender);
  return {
    to,
    why: to.speaks
      ? `${words.toLowerCase()}: the person who spoke last`
      : `${words.toLowerCase()}: the person named last`,
  };
}

/** "an official", "one of them"; not "officials". */
const isOnePerson = ({ text }: Scene, { at }: Mention): boolean =>
  /^(?:an?|one|another|the)\s/i.test(wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 12) })) &&
  !/people$|[^e]men$|women$|[^s]s$/.test(headOf(folded(wordsAt(text, at)).replace(/^one of .*/, "one")));

/** "Ana Ruiz, who said": the name right before. */
function who(scene: Scene, mention: Mention, near: readonly Placed[]): Resolved | undefined {
  const to = near[0];
  if (
    !to ||
    /[.;]/.test(scene.text.slice(to.mention.at.end, mention.at.start)) ||
    mention.at.start - to.mention.at.end > 80
  )
    return undefined;
  return { to, why: "who: the name before it" };
}

/** "it" is the body that spoke last, when no other spoke in this sentence or the one before. */
function body(_scene: Scene, _mention: Mention, near: readonly Placed[]): Resolved | undefined {
  const speakers = near.filter(({ mention, speaks }) => speaks && mention.kind !== "person");
  const to = speakers[0];
  if (!to || to.mention.kind === "document" || speakers.some((other) => other.group !== to.group)) return undefined;
  return { to, why: "it: the body that spoke last" };
}

function several(near: readonly Placed[]): Resolved | undefined {
  const to = near.find(({ speaks }) => speaks);
  return to && to.mention.kind === "unnamed" ? { to, why: "they: those who spoke last" } : undefined;
}

function oneOf(words: string, near: readonly Placed[]): Resolved | undefined {
  const to = near.find(({ mention }) => mention.kind === "unnamed");
  return to && { to, why: `${words.toLowerCase()}: of the unnamed people before` };
}

/** Words that any body may be called by: they mean the one that spoke last. */
const GENERAL =
  /^(?:company|firm|group|organi[sz]ation|carrier|airline|bank|club|team|party|union|charity|retailer|maker|carmaker)$/;

/** "the company": the organisation that spoke last, if no other spoke in between. */
function speaker(
  near: readonly Placed[],
  here: number,
  scene: Scene,
  kind: "organisation" | "outlet",
): Placed | undefined {
  const speakers = near.filter(
    ({ mention, speaks }) =>
      speaks && mention.named && mention.kind === kind && here - sentenceIndex(scene, mention.at) <= 2,
  );
  const to = speakers[0];
  return to && speakers.every(({ group }) => group === to.group) ? to : undefined;
}

/** "the ministry", "the agency", "the spokesman", "the Telegram channel", "The largest Norwegian news agency". */
function description(scene: Scene, words: string, mention: Mention, near: readonly Placed[]): Resolved | undefined {
  const plain = folded(words)
    .replace(/^(?:the|this|that) /, "")
    .replace(/s (?:posts?|reports?|statements?|website|page|account)$/, "");
  const head = headOf(plain);
  if (head === "") return undefined;
  const candidates = near.filter((placed) => suits(scene, placed.mention, mention, plain, head));
  const here = sentenceIndex(scene, mention.at);
  if (/^(?:man|woman|boy|girl)$/.test(plain)) {
    const one = near.find(
      ({ mention: m, speaks }) => speaks && m.kind === "unnamed" && here - sentenceIndex(scene, m.at) <= 2,
    );
    return one && isOnePerson(scene, one.mention)
      ? { to: one, why: `${words}: the unnamed person who spoke last` }
      : undefined;
  }
  const general = GENERAL.test(head)
    ? speaker(near, here, scene, "organisation")
    : head === "agency"
      ? speaker(near, here, scene, "outlet")
      : undefined;
  const to = candidates[0] ?? general;
  if (!to) return undefined;
  const bare = plain.split(" ").length === 1;
  const rivals = new Set(candidates.map(({ group }) => group));
  // "the largest news agency" of several would be a guess; "the agency" is the one named last.
  if (!bare && rivals.size > 1) return undefined;
  if (bare && mention.kind === "person" && rivals.size > 1 && !to.speaks) return undefined;
  return { to, why: `${words}: the ${head} before it` };
}

/** The head noun of a description: the last word before a preposition or comma, without its possessive. */
export function headOf(plain: string): string {
  const cut = plain.split(/,| (?:of|for|in|at|on|with|from|who|which|that|briefed|familiar|close|said) /)[0] ?? "";
  return cut.split(" ").at(-1) ?? "";
}

function suits(scene: Scene, named: Mention, description: Mention, plain: string, head: string): boolean {
  if (named.kind === "country" || named.kind === "document") return false;
  const words = folded(
    wordsAt(scene.text, { start: named.at.start, end: Math.min(named.at.end, named.at.start + 160) }),
  );
  if (description.country !== undefined && named.country !== undefined && description.country !== named.country)
    return false;
  if (named.kind === "person") {
    return (
      named.role?.split(" ").at(-1) === head && (description.kind === "person" || description.kind === "organisation")
    );
  }
  if (named.kind === "unnamed")
    return (
      singular(headOf(words.replace(/^(?:an?|the|two|three|four|some|several|one|\d+) /, ""))) === singular(head) &&
      /^(?:an?|one|two|three|four|five|some|several|\d+|people)\b/.test(words) &&
      (description.kind === "unnamed" || description.kind === "person")
    );
  if (description.kind === "person" || description.kind === "unnamed" || description.kind === "document") return false;
  const core = words.replace(/^the /, "");
  const last = core
    .replace(/\s?\([^)]*\)$/, "")
    .split(" ")
    .at(-1);
  if (!saysNoMore(plain, head, core, scene)) return false;
  if (description.kind === "outlet" && named.kind === "outlet") {
    const kinds = plain.match(
      /\b(?:news agency|telegram channel|channel|newspaper|agency|broadcaster|station|website|magazine)\b/,
    )?.[0];
    return kinds !== undefined && core.includes(kinds);
  }
  return last === head || (named.named && core.split(" ").includes(head) && !/^(?:state|group|service)$/.test(head));
}

const singular = (word: string): string =>
  word === "people" || word === "persons" ? "person" : word.replace(/s$/, "");

/** "the weather service" says more than "emergency service" does: only words of degree, country and kind may be extra. */
const saysNoMore = (plain: string, head: string, core: string, { naming }: Scene): boolean =>
  (plain.split(/,| (?:of|for|in|at|on|with|from|who|which|that) /)[0] ?? "")
    .split(" ")
    .every(
      (word) =>
        word === head ||
        core.split(" ").includes(word) ||
        /est$|^(?:main|top|local|national|state|official|same|private|public|independent|leading|south|north)$/.test(
          word,
        ) ||
        naming.countryWords.has(word.charAt(0).toUpperCase() + word.slice(1)),
    );

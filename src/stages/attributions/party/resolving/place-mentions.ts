import { inReadingOrder, wordsAt } from "../../../../record/position.js";
import { quotationsIn } from "../../../../text/quotations.js";
import { groupParties } from "../../group-parties.js";
import { folded, nameForm } from "../../name-form.js";
import { genderOf } from "../mentions/gender.js";
import { isPronoun, type Join, type Mention, type Scene } from "../mentions/mention.js";
import type { SourceMention } from "../mentions/source-mention.js";
import { type PartyFeatures, withOf } from "../party-features.js";
import { rolePhrase } from "../role-phrase.js";
import { fitsBelow } from "./description.js";
import { type Epithets, epithetsAt } from "./epithets.js";
import { type Known, type Placed, sentenceIndex } from "./placed.js";
import { lastOfTheName, resolve } from "./resolve.js";

/** The mentions with the number of their group, in reading order, and why mentions of a group were joined. */
export interface MentionsPlaced {
  readonly placed: readonly Placed[];
  readonly joins: ReadonlyMap<number, readonly Join[]>;
}

/** Mentions in the same words for the same kind of party: one without further ado. */
interface Item {
  readonly features: PartyFeatures;
  readonly mention: Mention;
  group: number;
}

/**
 * Puts the names and sources of a report into groups that are one party each: first all that the names themselves show, then,
 * in reading order, the pronouns and descriptions that speak. Pronouns that nobody fits are in no group.
 */
export function placeMentions(
  scene: Scene,
  names: readonly Mention[],
  sources: readonly SourceMention[],
): MentionsPlaced {
  const items = new Map<string, Item>();
  const all = [...names.map((mention) => ({ mention })), ...sources.map((mention) => ({ mention, speaks: mention.of }))]
    .sort((a, b) => inReadingOrder(a.mention.at, b.mention.at))
    .map((each) => ({ ...each, item: itemOf(scene, each.mention, items) }));
  const list = [...items.values()];
  const joins = new Map<number, Join[]>();
  const members = new Map<number, Item[]>();
  for (const group of groupParties(list.map(({ features }) => features))) {
    const top = group.members[0] ?? 0;
    const own = group.members.flatMap((i) => list[i] ?? []);
    for (const item of own) item.group = top;
    members.set(top, own);
    for (const {
      between: [a, b],
      why,
    } of group.joins) {
      const [x, y] = [list[a]?.mention, list[b]?.mention];
      if (x && y) addTo(joins, top, { names: [x.at, y.at], why });
    }
  }
  const epithets = new Map<number, Epithets>();
  for (const { mention, item } of all) {
    const told = item && epithetsAt(scene, mention);
    if (told) epithets.set(item.group, { ...epithets.get(item.group), ...told });
  }
  const placed: Placed[] = [];
  const known: Known = {
    scene,
    before: placed,
    quotations: quotationsIn(scene.text),
    genders: new Map(),
    featuresOf: (group) => members.get(group)?.map(({ features }) => features) ?? [],
    epithetsOf: (group) => epithets.get(group) ?? {},
    groups: [...members].flatMap(([group, own]) => (own.some((item) => isOwn(scene, item)) ? [group] : [])),
  };
  for (const { mention, item, ...rest } of all) {
    const sentence = sentenceIndex(scene, mention.at);
    const place = (group: number): void => void placed.push({ mention, group, sentence, ...rest });
    const joined = item !== undefined && isJoined(item, members.get(item.group) ?? []);
    const open = !joined && "speaks" in rest;
    const found = open ? (mention.named ? lastOfTheName(known, mention) : resolve(known, mention)) : undefined;
    for (const to of found?.to ?? []) {
      if (found) addTo(joins, to.group, { names: [mention.at, to.mention.at], why: found.why });
      place(to.group);
    }
    if (found === undefined && item !== undefined) place(item.group);
  }
  for (const [i, to] of namedBelow(known)) {
    const from = placed[i];
    if (!from) continue;
    addTo(joins, to.group, {
      names: [from.mention.at, to.mention.at],
      why: "the headline's words for who speaks below",
    });
    placed[i] = { ...from, group: to.group };
  }
  return { placed, joins };
}

/** False for "her mother", who is a party only where nobody else is meant. */
const isOwn = ({ text }: Scene, { mention }: Item): boolean =>
  mention.named || !/^(?:his|her|their)\s/i.test(wordsAt(text, mention.at).slice(0, 8));

/** Whether a mention is one with another that tells more: "the giant" is not settled by "the US giant" where neither is a name. */
const isJoined = (item: Item, group: readonly Item[]): boolean =>
  group.length > 1 && (item.mention.named || group.some(({ mention }) => mention.named));

/** How many sentences below a headline the one it speaks of is looked for. */
const BELOW = 8;

/** "Mayor: dam will hold": whom a headline's words without a name mean, by the place of their mention. */
function namedBelow(known: Known): [number, Placed][] {
  const { before: placed, scene } = known;
  const found: [number, Placed][] = [];
  const named = new Set(placed.filter(({ mention }) => mention.named).map(({ group }) => group));
  const isHeadline = (sentence: number): boolean => scene.reading.sentences[sentence]?.kind === "headline";
  placed.forEach((each, i) => {
    if (!each.speaks || each.mention.named || !isHeadline(each.sentence)) return;
    if (named.has(each.group)) return;
    for (let k = i + 1; k < placed.length; k++) {
      const below = placed[k];
      if (!below || below.sentence > each.sentence + BELOW) return;
      if (!below.speaks || isHeadline(below.sentence) || !fitsBelow(known, each.mention, below)) continue;
      if (below.group !== each.group) found.push([i, below]);
      return;
    }
  });
  return found;
}

function addTo<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The item of a mention; none for a pronoun. */
function itemOf(scene: Scene, mention: Mention, items: Map<string, Item>): Item | undefined {
  if (isPronoun(wordsAt(scene.text, mention.at))) return undefined;
  const key = keyOf(scene, mention);
  const known = items.get(key);
  if (known) return known;
  const item = { features: featuresOf(scene, mention), mention, group: items.size };
  items.set(key, item);
  return item;
}

/** Mentions with one key are one party: the same words for the same kind of party. */
function keyOf(scene: Scene, mention: Mention): string {
  const words = mention.calls ?? wordsAt(scene.text, mention.bare);
  if (mention.kind === "country") return `country ${mention.country ?? words}`;
  // "others said ... others said" are not the same people.
  if (mention.kind === "document" || (mention.kind === "unnamed" && scene.parties.nobody.has(words.toLowerCase())))
    return `${mention.kind} ${mention.at.start}`;
  if (mention.kind === "person" && mention.named)
    return `person ${folded(words)} ${mention.role ?? ""} ${mention.roleOf ?? ""} ${mention.country ?? ""} ${genderOf(scene, mention) ?? ""}`;
  const plain = folded(mention.calls ?? wordsAt(scene.text, mention.at)).replace(/^the /, "");
  return `${mention.kind} ${plain} ${mention.country ?? ""}`;
}

function featuresOf(scene: Scene, mention: Mention): PartyFeatures {
  const bare = wordsAt(scene.text, mention.bare);
  const words = (
    mention.calls ?? (mention.kind === "person" && mention.named ? bare : wordsAt(scene.text, mention.at))
  ).slice(0, 300);
  const form = nameForm(words, mention.kind, scene);
  const country = mention.country ?? form.country;
  const isSomebody = mention.kind === "person" || mention.kind === "unnamed";
  const role = mention.role === undefined ? undefined : withOf(mention.role, mention.roleOf);
  const described = role ?? (isSomebody && !mention.named ? words : undefined);
  const phrase = described === undefined ? undefined : rolePhrase(described, scene);
  const gender = mention.kind === "person" ? genderOf(scene, mention) : undefined;
  return {
    kind: mention.kind,
    forms:
      isSomebody && !mention.named
        ? []
        : mention.named
          ? [form, nameForm(mention.calls ?? bare, mention.kind, scene)]
          : [form],
    roles: phrase === undefined ? [] : [phrase],
    ...(country === undefined ? {} : { country }),
    ...(gender === undefined ? {} : { gender }),
  };
}

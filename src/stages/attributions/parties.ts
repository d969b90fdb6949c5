import { packFor } from "../../languages/index.js";
import { inReadingOrder, type Position, wordsAt } from "../../record/position.js";
import type { Reading } from "../reading/reading.js";
import type { Attribution, ReportParty, Source } from "./attribution.js";
import { groupParties } from "./group-parties.js";
import { folded, nameForm } from "./name-form.js";
import { addressMentions, creditMentions, demonymMentions, describedMentions } from "./party/found-mentions.js";
import { type Join, type Mention, nameMentions, type Scene } from "./party/mention.js";
import { partyFrom } from "./party/party-from.js";
import { type Genders, type Placed, resolve } from "./party/resolve.js";
import { isPronoun, sourceMentions } from "./party/source-mention.js";
import type { PartyFeatures } from "./same-party.js";

/**
 * The parties of one report, each under all its names there with the reason of every join, and its attributions with the
 * key of each source's, relay's and basis's party. Names that mean one body are joined by the rules of `sameParty`;
 * pronouns and descriptions ("she", "the agency") only where they are a source and one party fits. Unnamed sources stay
 * apart by their descriptions. Never throws.
 *
 * @example
 * findParties(reading, attributions).parties[0];
 * // { key: "p1", name: "Fjord News Agency", kind: "outlet", names: [...], joins: [{ names: [...], why: "short form of the full name" }] }
 */
export function findParties(
  reading: Reading,
  attributions: readonly Attribution[],
): { parties: ReportParty[]; attributions: Attribution[] } {
  const naming = packFor(reading.report.language)?.naming;
  if (naming === undefined) return { parties: [], attributions: [...attributions] };
  const scene: Scene = { reading, text: reading.report.text, naming };
  const names = [
    ...nameMentions(scene),
    ...demonymMentions(scene),
    ...describedMentions(scene),
    ...addressMentions(scene),
    ...creditMentions(scene),
  ].sort((a, b) => inReadingOrder(a.at, b.at));
  const sources = sourcesOf(scene, attributions, names);
  const { groups, joins } = grouped(scene, names, sources);
  const keys = new Map<number, string>();
  const members = new Map<number, Placed[]>();
  for (const placed of groups) {
    if (!keys.has(placed.group)) keys.set(placed.group, `p${keys.size + 1}`);
    addTo(members, placed.group, placed);
  }
  const parties = [...members]
    .filter(([, placed]) => placed.some(({ mention, speaks }) => speaks || !mention.aside))
    .map(([group, placed]) => partyFrom(scene, keys.get(group) ?? "", placed, joins.get(group) ?? []));
  const keyAt = new Map(groups.map(({ mention, group, speaks }) => [keyOf(mention.at, speaks), keys.get(group) ?? ""]));
  const kinds = new Map(parties.map((party) => [party.key, party.kind]));
  return { parties, attributions: attributions.map((each) => keyed(scene, each, keyAt, kinds)) };
}

const keyOf = (at: Position, speaks: boolean): string => `${at.start}-${at.end}${speaks ? "!" : ""}`;

/** Every source, relay and basis as mentions, one a position, in reading order. */
function sourcesOf(scene: Scene, attributions: readonly Attribution[], names: readonly Mention[]): Mention[] {
  const found = new Map<string, Mention>();
  for (const attribution of attributions) {
    for (const source of [attribution.source, ...attribution.via, ...(attribution.basis ? [attribution.basis] : [])]) {
      for (const mention of sourceMentions(scene, source, namesNear(names, source)))
        found.set(keyOf(mention.at, true), mention);
    }
  }
  return [...found.values()].sort((a, b) => inReadingOrder(a.at, b.at));
}

function namesNear(names: readonly Mention[], source: Source): Mention[] {
  const found: Mention[] = [];
  for (const at of source.at) {
    let low = 0;
    let high = names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((names[middle]?.at.end ?? 0) <= at.start) low = middle + 1;
      else high = middle;
    }
    for (let i = Math.max(0, low - 3); i < names.length; i++) {
      const name = names[i];
      if (!name || name.at.start >= at.end) break;
      found.push(name);
    }
  }
  return found;
}

/** The mentions with the number of their group, and the joins by group. */
function grouped(scene: Scene, names: readonly Mention[], sources: readonly Mention[]) {
  const items = new Map<string, { features: PartyFeatures; mention: Mention; index: number }>();
  const itemOf = (mention: Mention): number => {
    const key = itemKey(scene, mention);
    const known = items.get(key);
    if (known) return known.index;
    const index = items.size;
    items.set(key, { features: featuresOf(scene, mention), mention, index });
    return index;
  };
  const all = [
    ...names.map((mention) => ({ mention, speaks: false })),
    ...sources.map((mention) => ({ mention, speaks: true })),
  ].sort((a, b) => inReadingOrder(a.mention.at, b.mention.at));
  const indexed = all.map((each) => ({
    ...each,
    item: isPronoun(wordsAt(scene.text, each.mention.at)) ? -1 : itemOf(each.mention),
  }));
  const list = [...items.values()];
  const groupOf = new Map<number, number>();
  const joins = new Map<number, Join[]>();
  for (const group of groupParties(list.map(({ features }) => features))) {
    const top = group.members[0] ?? 0;
    for (const member of group.members) groupOf.set(member, top);
    joins.set(
      top,
      group.joins.flatMap(({ between: [a, b], why }) => {
        const [x, y] = [list[a]?.mention, list[b]?.mention];
        return x && y ? [{ names: [x.at, y.at] as const, why }] : [];
      }),
    );
  }
  return { groups: placedAll(scene, indexed, groupOf, joins), joins };
}

function placedAll(
  scene: Scene,
  indexed: readonly { mention: Mention; speaks: boolean; item: number }[],
  groupOf: ReadonlyMap<number, number>,
  joins: Map<number, Join[]>,
): Placed[] {
  const placed: Placed[] = [];
  const genders: Genders = new Map();
  const seen = new Set<number>();
  const moved = new Map<number, number>();
  for (const { mention, speaks, item } of indexed) {
    const known = item < 0 ? undefined : (moved.get(groupOf.get(item) ?? item) ?? groupOf.get(item) ?? item);
    const bare = isBare(scene, mention);
    const settled = known !== undefined && (mention.named || (seen.has(known) && mention.kind !== "person" && !bare));
    const found = settled || !speaks ? undefined : resolve(scene, mention, placed, genders);
    const group = found?.to.group ?? known;
    // A pronoun that nobody fits is no party.
    if (group === undefined) continue;
    if (found) {
      addTo(joins, group, { names: [mention.at, found.to.mention.at], why: found.why });
      if (bare && known !== undefined) {
        // "Ministry corrects toll" in the headline is the ministry that the text then names.
        if (known !== group && seen.has(known)) moveNameless(placed, known, group);
      } else if (known !== undefined && !mention.named && !isDefinite(scene, mention)) moved.set(known, group);
    }
    seen.add(group);
    placed.push({ mention, group, speaks });
  }
  return placed;
}

function addTo<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** "the ministry": a description of one word, which every nearer body of the kind takes over. */
const isBare = (scene: Scene, mention: Mention): boolean =>
  mention.kind === "organisation" && /^the\s\p{Ll}+$/iu.test(wordsAt(scene.text, mention.at));

/** Moves a group to another, unless it has a name of its own. */
function moveNameless(placed: Placed[], from: number, to: number): void {
  if (placed.some(({ group, mention }) => group === from && mention.named)) return;
  placed.forEach((each, i) => {
    if (each.group === from) placed[i] = { ...each, group: to };
  });
}

const isDefinite = (scene: Scene, mention: Mention): boolean =>
  /^(?:the|this|that)\s/i.test(wordsAt(scene.text, mention.at));

/** Mentions with one key are one party without further ado: the same words for the same kind of party. */
function itemKey(scene: Scene, mention: Mention): string {
  const words = wordsAt(scene.text, mention.bare);
  if (mention.kind === "country") return `country ${mention.country ?? words}`;
  if (mention.kind === "document") return `document ${mention.at.start}`;
  if (mention.kind === "person" && mention.named)
    return `person ${folded(words)} ${mention.role ?? ""} ${mention.country ?? ""}`;
  return `${mention.kind} ${folded(wordsAt(scene.text, mention.at)).replace(/^the /, "")} ${mention.country ?? ""}`;
}

function featuresOf(scene: Scene, mention: Mention): PartyFeatures {
  const words = wordsAt(scene.text, mention.kind === "person" && mention.named ? mention.bare : mention.at);
  const form = nameForm(words.slice(0, 300), mention.kind, scene.naming);
  const country = mention.country ?? form.country;
  const role = mention.role ?? form.office;
  return {
    kind: mention.kind,
    forms: mention.named
      ? [form, nameForm(wordsAt(scene.text, mention.bare), mention.kind, scene.naming)]
      : [mention.kind === "person" ? withoutName(form) : form],
    ...(country === undefined ? {} : { country }),
    ...(role === undefined ? {} : { role }),
  };
}

/** "the Ukrainian president" has no family name. */
const withoutName = ({
  given: _given,
  family: _family,
  ...form
}: ReturnType<typeof nameForm>): ReturnType<typeof nameForm> => form;

function keyed(
  scene: Scene,
  attribution: Attribution,
  keyAt: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, ReportParty["kind"]>,
): Attribution {
  const withKey = (source: Source): Source => {
    const keys = [...new Set(source.at.flatMap((at) => keyAt.get(keyOf(at, true)) ?? []))];
    const first = keys[0];
    if (first === undefined) return source;
    const known = ofKind(scene, source, kinds.get(first));
    return { ...known, party: first, ...(keys.length > 1 ? { parties: keys } : {}) };
  };
  return {
    ...attribution,
    source: withKey(attribution.source),
    via: attribution.via.map((link) => ({ ...withKey(link), link: link.link })),
    ...(attribution.basis === undefined ? {} : { basis: withKey(attribution.basis) }),
  };
}

/** The source with the kind that its party has shown to be of: "it" may be an outlet, "the man" an unnamed worker. */
function ofKind(scene: Scene, source: Source, party: ReportParty["kind"] | undefined): Source {
  const kind = party === "country" ? "organisation" : party;
  if (kind === undefined || kind === source.kind) return source;
  const { descriptor, unnamed, ...rest } = source;
  if (kind !== "unnamed") return { ...rest, kind };
  const first = source.at[0];
  return {
    ...rest,
    kind,
    unnamed: unnamed ?? "other",
    ...(descriptor !== undefined || first !== undefined
      ? { descriptor: descriptor ?? wordsAt(scene.text, first ?? { start: 0, end: 0 }) }
      : {}),
  };
}

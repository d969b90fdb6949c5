import { type Position, wordsAt } from "../../../record/position.js";
import type { NameMention } from "../../reading/reading.js";
import type { Attribution, ReportParty, Source } from "../attribution.js";
import type { Scene } from "./mentions/mention.js";
import { isNobody } from "./mentions/source-mention.js";
import type { Placed } from "./resolving/placed.js";

const placeOf = ({ start, end }: Position): string => `${start}-${end}`;

/** The attributions and names of a report with the keys of their parties, which stand by the groups of the placed mentions. */
export function withParties(
  scene: Scene,
  attributions: readonly Attribution[],
  placed: readonly Placed[],
  keys: ReadonlyMap<number, string>,
  parties: readonly ReportParty[],
): { attributions: Attribution[]; names: readonly NameMention[] } {
  const spoken = new Map<string, string[]>();
  const named = new Map<string, string>();
  for (const { mention, group, speaks } of placed) {
    const key = keys.get(group);
    if (key === undefined) continue;
    if (speaks) spoken.set(placeOf(speaks), [...(spoken.get(placeOf(speaks)) ?? []), key]);
    else for (const place of [mention.bare, mention.at].map(placeOf)) if (!named.has(place)) named.set(place, key);
  }
  const kinds = new Map(parties.map((party) => [party.key, party.kind]));
  const withKey = (source: Source): Source => {
    const all = [...new Set(source.at.flatMap((at) => spoken.get(placeOf(at)) ?? []))];
    const first = all[0];
    if (first === undefined) return source;
    const known = ofKind(scene, source, kinds.get(first));
    return { ...known, party: first, ...(all.length > 1 ? { parties: all } : {}) };
  };
  return {
    attributions: attributions.map((attribution) => ({
      ...attribution,
      source: withKey(attribution.source),
      via: attribution.via
        .filter((link) => !link.at.every((at) => isNobody(scene, link, at)))
        .map((link) => ({ ...withKey(link), link: link.link })),
      ...(attribution.basis === undefined ? {} : { basis: withKey(attribution.basis) }),
    })),
    names: scene.reading.names.map((name) => {
      const party = named.get(placeOf(name.at));
      return party === undefined ? name : { ...name, party };
    }),
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

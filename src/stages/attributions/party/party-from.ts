import { inReadingOrder, type Position, wordsAt } from "../../../record/position.js";
import type { ReportParty } from "../attribution.js";
import { isPronoun, type Join, type Mention, type Scene } from "./mentions/mention.js";

import type { Placed } from "./resolving/placed.js";

const KINDS: readonly ReportParty["kind"][] = ["country", "person", "outlet", "organisation", "unnamed", "document"];

/** A group of mentions as a party. Pronouns are joined to it, but are no names of it. */
export function partyFrom(scene: Scene, key: string, placed: readonly Placed[], joins: readonly Join[]): ReportParty {
  const mentions = placed.map(({ mention }) => mention);
  const names = unique(
    mentions.flatMap(({ at, shown }) => shown ?? [at]).filter((at) => !isPronoun(wordsAt(scene.text, at))),
  );
  const kind =
    KINDS.find((each) => mentions.some((mention) => mention.kind === each && (mention.named || each === "unnamed"))) ??
    mentions[0]?.kind ??
    "unnamed";
  const best = bestOf(scene, mentions, kind);
  const country =
    mentions.find((mention) => mention.named && mention.country !== undefined)?.country ??
    mentions.find((mention) => mention.country !== undefined)?.country;
  const { role, roleOf } = fullestRole(mentions);
  return {
    key,
    name: best,
    kind,
    names,
    ...(country === undefined ? {} : { country }),
    ...(role === undefined ? {} : { role }),
    ...(roleOf === undefined ? {} : { roleOf }),
    joins,
  };
}

/** The first role that tells what it is of, else the first. */
const fullestRole = (mentions: readonly Mention[]): Pick<Mention, "role" | "roleOf"> =>
  mentions.find(({ roleOf }) => roleOf !== undefined) ?? mentions.find(({ role }) => role !== undefined) ?? {};

/** The fullest name: without title and article, the most words, the earliest of equals. */
function bestOf(scene: Scene, mentions: readonly Mention[], kind: ReportParty["kind"]): string {
  const country = mentions.find((mention) => mention.kind === "country")?.country;
  if (kind === "country" && country !== undefined) {
    const name = scene.naming.countries.find(({ code }) => code === country)?.name;
    if (name !== undefined) return name;
  }
  let best = "";
  for (const mention of mentions) {
    if (mention.aside && mentions.some(({ aside }) => !aside)) continue;
    if (!mention.named && mentions.some(({ named, aside }) => named && !aside)) continue;
    const words = (mention.calls ?? wordsAt(scene.text, mention.bare))
      .replace(/\s+/g, " ")
      .replace(/^(?:the|The)\s+(?=\p{Lu})/u, "")
      .replace(/['’]s?$/, "");
    if (isPronoun(words) && best !== "") continue;
    if (best === "" || isPronoun(best) || (kind !== "unnamed" && score(words) > score(best))) best = words;
  }
  return best;
}

/** More than so many words are a headline or a clause, which holds a name rather than being one. */
const LONGEST = 8;

const score = (words: string): number => {
  const { length } = words.split(" ");
  return (length > LONGEST ? 0.5 : Math.min(length, 6)) + (/^\p{Lu}+$/u.test(words) ? -0.5 : 0);
};

function unique(positions: readonly Position[]): Position[] {
  const seen = new Map(positions.map((at) => [`${at.start}-${at.end}`, at]));
  return [...seen.values()].sort(inReadingOrder);
}

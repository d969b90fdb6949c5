import type { Branch, OriginWords } from "../../../languages/origin-words.js";
import type { Party } from "../../claims/party.js";
import type { End } from "./end.js";
import { rememberedWith } from "./remembered.js";
import type { StoryTrails } from "./story-trails.js";

/** What an end is called, and what that tells. */
export interface Called {
  /** Words of its names. */
  readonly own: ReadonlySet<string>;
  /** Those of them that are written as names. */
  readonly proper: ReadonlySet<string>;
  /** Its names and descriptions, in lower case and without "the". */
  readonly callings: ReadonlySet<string>;
  /** Words of what it is said to be that tell one body from another. */
  readonly said: ReadonlySet<string>;
  readonly branch: Branch | undefined;
  /** The kinds of body that it is, or speaks for. */
  readonly kinds: ReadonlySet<number>;
  readonly outlet: boolean;
  /** The bodies that its role is said to be of, by name. */
  readonly bodies: readonly string[];
}

/** The words of a calling that are written as names, in lower case. */
export const properIn = (calling: string): string[] =>
  (calling.replace(/^The\s/, "").match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? []).map((word) => word.toLowerCase());

/** A calling without its article, in lower case. */
export const plainly = (calling: string): string =>
  calling
    .toLowerCase()
    .replace(/^the\s+/, "")
    .trim();

/** The branch of public life that an end belongs to by its name, role or description. */
export const branchOf = (end: End, story: StoryTrails, words: OriginWords): Branch | undefined =>
  calledIn(end, story, words).branch;

/** What two ends are called tells bodies of one kind, of kinds that exclude each other ("the police", "St Anne Hospital"), or nothing. */
export function kindsCompared(a: Kind, b: Kind): "one" | "other" | undefined {
  if (a.branch !== undefined && b.branch !== undefined) return a.branch === b.branch ? "one" : "other";
  if (a.kinds.size === 0 || b.kinds.size === 0)
    return a.branch === undefined && a.kinds.size === 0 ? undefined : "other";
  return [...a.kinds].some((kind) => b.kinds.has(kind)) ? "one" : "other";
}

/** What each of two is called tells a kind of body, and the two exclude each other. */
export const isOfOtherKind = (a: Kind, b: Kind): boolean =>
  [a, b].every(({ branch, kinds }) => branch !== undefined || kinds.size > 0) && kindsCompared(a, b) === "other";

/** What bodies are told apart by. */
interface Kind {
  readonly branch: Branch | undefined;
  readonly kinds: ReadonlySet<number>;
}

/** What an end is called in its claim and in its story; a party is called the same in nearly all claims and at nearly all moments. */
export const calledIn = (end: End, story: StoryTrails, words: OriginWords): Called => calledFor(end)(story, words);

const calledFor = rememberedWith((end: End) => {
  let made: Called | undefined;
  return (story: StoryTrails, words: OriginWords): Called => {
    made ??= calledAs(end.party, saidToBe(end), story, words);
    return made;
  };
});

/** The words for an end in the places where it says something of the claim, each once. */
const saidToBe = (end: End): string[] => [
  ...new Set(end.statements.flatMap((s) => s.appearances.flatMap((a) => a.source.map((p) => p.exact)))),
];

const calledBefore = rememberedWith((_parties: StoryTrails["parties"]) => new Map<string, Called>());

function calledAs(party: Party, said: readonly string[], story: StoryTrails, words: OriginWords): Called {
  const before = calledBefore(story.parties);
  const key = [party.id, ...said].join("\n");
  const known = before.get(key);
  if (known !== undefined) return known;
  const all = [...new Set([...story.callingsOf(party), ...said])];
  const own = new Set(all.flatMap(story.wordsOf));
  const called: Called = {
    own: new Set(story.namesOf(party).flatMap(story.wordsOf)),
    proper: new Set(story.namesOf(party).flatMap(properIn)),
    callings: new Set(all.map(plainly)),
    said: new Set([...own].filter((word) => story.tells(word))),
    branch: words.branches.find((branch) => [...own].some((word) => branch.words.has(word))),
    kinds: new Set(all.flatMap(story.kindsOf)),
    outlet: story.isOutlet(party),
    bodies: story.rolesOf(party.id).filter((role) => /\p{Lu}/u.test(role)),
  };
  before.set(key, called);
  return called;
}

import type { NamingWords } from "../../../languages/naming.js";
import { folded, type PartyPack } from "../name-form.js";

/** What somebody is, taken apart: "the former army chief of Norway", "Deputy mayor". All lower case, without accents. */
export interface RolePhrase {
  /** "chief" */
  readonly head: string;
  /** Every word of it but those of `changed`: "army", "chief". */
  readonly words: readonly string[];
  /** The words that make another role of it, in order: "former". */
  readonly changed: string;
  /** Whom or what it is of, where told: "norway". */
  readonly of?: string;
  /** True where many hold such a role at once. */
  readonly shared: boolean;
  /** True where it is at the head of something, by whatever word: "chief", "commander". */
  readonly leads: boolean;
  /** "general", where it names a rank. */
  readonly rank?: string;
}

const TAIL = /\s(?:(?:of|for|at|in)\s(?:the\s)?|(?:with|from|on|who|which|that|and|close|familiar)\s)/;
const OF = /^\s(?:of|for|at|in)\s/;
/** "Brenn's lawyer", "the yard's owner": whose it is, and the role. */
const OWNED = /^(?:the\s)?((?!.*\s(?:of|for|at|in|with|from|by)\s)\S[^,]{1,60}?)(?:['’]s|(?<=s)['’])\s(\p{L}.*)$/iu;

/**
 * The role in a title or description, `undefined` where its words hold none. Countries in front are left out: they are known
 * apart.
 *
 * @example
 * rolePhrase("the deputy mayor of Oslo", pack); // { head: "mayor", words: ["mayor"], changed: "deputy", of: "oslo", ... }
 */
export function rolePhrase(description: string, { naming, parties }: PartyPack): RolePhrase | undefined {
  const whole = withoutCountries(description.slice(0, 200).split(/[,(;]/)[0] ?? "", naming);
  const owned = OWNED.exec(whole);
  const plain = folded(owned?.[2] ?? whole).replace(/^(?:the|an?|its|his|her|their|this|that) /, "");
  const tail = TAIL.exec(plain);
  const front = (tail ? plain.slice(0, tail.index) : plain).split(/[\s-]+/).filter((word) => word !== "");
  const kept = front.filter(
    (word) => !parties.roleChanging.has(word) && (naming.roles.has(word) || !naming.honorifics.has(word)),
  );
  const role = [...kept].reverse().find((word) => naming.roles.has(word)) ?? kept.at(-1);
  if (role === undefined) return undefined;
  const rank = front.findLast((word) => parties.ranks.has(word));
  const of = tail && OF.test(tail[0]) ? plain.slice(tail.index + tail[0].length).trim() : folded(owned?.[1] ?? "");
  return {
    head: role,
    words: front.filter((word) => !parties.roleChanging.has(word)),
    changed: front.filter((word) => parties.roleChanging.has(word)).join(" "),
    ...(of === "" ? {} : { of }),
    shared: parties.manyHold.has(role),
    leads: parties.heads.has(role),
    ...(rank === undefined ? {} : { rank }),
  };
}

/** "the South Korean president", "Kenya's army chief" without the country in front. */
function withoutCountries(words: string, naming: NamingWords): string {
  const parts = words.split(/\s+/);
  const bare = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .join(" ")
      .replace(/['’]s?$/, "");
  for (const first of [0, 1]) {
    for (const length of [3, 2, 1]) {
      if (first + length < parts.length && naming.countryWords.has(bare(first, first + length)))
        return [...parts.slice(0, first), ...parts.slice(first + length)].join(" ");
    }
  }
  return words;
}

/** Whether a description ("the army chief") may be said of one who is known to be that (Army chief General ...). */
export function roleFits(description: RolePhrase, known: RolePhrase): boolean {
  if (description.changed !== known.changed) return false;
  if (
    !known.words.includes(description.head) &&
    !gendered(description.head, known.words) &&
    !(description.leads && known.leads && description.words.length > 1)
  )
    return false;
  if (
    !description.words.every(
      (word) => word === description.head || known.words.includes(word) || known.of?.includes(word),
    )
  )
    return false;
  return (
    description.of === undefined ||
    known.of === undefined ||
    agree(description.of, known.of) ||
    (description.shared && isOfOne(description, known))
  );
}

/** Whether both tell what they are of, and mean the same by it: "the governor of Aust", "Aust governor". */
export const isOfTheSame = (description: RolePhrase, known: RolePhrase): boolean =>
  description.of !== undefined &&
  (known.of !== undefined ? agree(description.of, known.of) : known.words.includes(description.of.split(" ")[0] ?? ""));

const agree = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** Whether a role that many hold is of the same: "Brenn's lawyer" is the lawyer of Ola Brenn. */
export const isOfOne = ({ of: a }: RolePhrase, { of: b }: RolePhrase): boolean =>
  a !== undefined && b !== undefined && (a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`));

/** "the spokeswoman" of a "spokesperson". */
const gendered = (head: string, words: readonly string[]): boolean => {
  const stem = /^(\p{L}{4,})(?:wo)?man$/u.exec(head)?.[1];
  return stem !== undefined && words.some((word) => word === `${stem}person` || word === stem);
};

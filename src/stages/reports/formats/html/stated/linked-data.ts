/** An object of linked data: what schema.org calls a thing. */
export type Thing = Readonly<Record<string, unknown>>;

const MOST_THINGS = 5000;
const MOST_DEEP = 12;
const ARTICLE =
  /(?:^|[/:])(?:[A-Za-z]{0,40}(?:Article|BlogPosting)|Report|SocialMediaPosting|OpinionArticle|ClaimReview|SpecialAnnouncement)$/;

/**
 * The things in the JSON-LD scripts of a page, those within others included, in their order; `undefined` for a script that is no
 * JSON, also after what writers commonly get wrong (comments around it, line breaks in strings, a comma too many) is put right.
 */
export function thingsIn(script: string): Thing[] | undefined {
  const value = parse(script);
  if (value === undefined) return undefined;
  const things: Thing[] = [];
  gather(value, things, 0);
  return things;
}

function parse(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\/\s{0,5}<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|(?:\/\/)?\s{0,5}\]\]>|;)$/, "");
  for (const repaired of [bare, withoutControls(bare), withoutControls(bare).replace(/,\s{0,200}([}\]])/g, "$1")]) {
    try {
      return JSON.parse(repaired) as unknown;
    } catch {}
  }
  return undefined;
}

/** Line breaks and tabs are the same as spaces outside of strings, and not allowed within. */
const withoutControls = (json: string): string => Array.from(json, (c) => (c < " " ? " " : c)).join("");

function gather(value: unknown, into: Thing[], depth: number): void {
  if (depth > MOST_DEEP || into.length >= MOST_THINGS || typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) into.push(value as Thing);
  for (const inner of Object.values(value)) gather(inner, into, depth + 1);
}

export const isArticle = (thing: Thing): boolean => typesOf(thing).some((type) => ARTICLE.test(type));

export const typesOf = (thing: Thing): string[] => [thing["@type"]].flat().filter((type) => typeof type === "string");

/** The first words that a value holds: a string, or that of the first member of a list. */
export function wordsOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  const words = typeof first === "object" && first !== null ? (first as Thing)["@value"] : first;
  return typeof words === "string" && words.trim() !== "" ? words.trim() : undefined;
}

/** The things that a value names: itself, the members of a list, and those that it points to by `@id`. */
export function pointedTo(value: unknown, things: readonly Thing[]): readonly (Thing | string)[] {
  return [value]
    .flat()
    .slice(0, 20)
    .flatMap((one): (Thing | string)[] => {
      if (typeof one === "string") return one.trim() === "" ? [] : [one.trim()];
      if (typeof one !== "object" || one === null) return [];
      const thing = one as Thing;
      const id = thing["@id"];
      if (thing.name !== undefined || typeof id !== "string") return [thing];
      return [things.find((other) => other["@id"] === id && other.name !== undefined) ?? thing];
    });
}

/** The name of a thing, or the words that stand in its place; an address is no name. */
export const nameOf = (one: Thing | string | undefined): string | undefined => {
  const name = typeof one === "object" ? wordsOf(one.name) : one;
  return name === undefined || /^(?:https?:)?\/\//.test(name) ? undefined : name;
};

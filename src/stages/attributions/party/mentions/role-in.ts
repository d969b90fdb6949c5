import type { Token } from "../../../../languages/pack.js";
import { type Position, wordsAt } from "../../../../record/position.js";
import { indexAt } from "../../../reading/context.js";
import type { NameMention } from "../../../reading/reading.js";
import type { Scene } from "./mention.js";

/** A role in the words around a name, lower case, and what it is of, as written. */
export interface RoleFound {
  readonly role?: string;
  readonly roleOf?: string;
}

/** How many tokens a role may take. */
const LONGEST = 8;

/**
 * What the words around a person's name say that the person is: "Former director Hugo Plan", "Hugo Plan, the mayor of Aust",
 * "the mayor of Aust, Hugo Plan".
 */
export function roleIn(scene: Scene, name: NameMention): RoleFound {
  const title = titleOf(scene, name);
  const apart = roleBehind(scene, name.at) ?? roleBefore(scene, name.at);
  if (title === undefined) return apart ?? {};
  return { role: title, ...(apart?.role === title && apart.roleOf !== undefined ? { roleOf: apart.roleOf } : {}) };
}

const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? "";
const isOwnersMark = (tokens: readonly Token[], i: number): boolean =>
  /^s$/i.test(tokens[i]?.text ?? "") && /^['’]$/.test(tokens[i - 1]?.text ?? "");
const isNominal = (token: Token | undefined): boolean => /^(?:NOUN|ADJ|PROPN)$/.test(token?.tag ?? "");

/** The title in front: "Ukrainian President" is "president", "the former army chief" is "former army chief", "Mr" is none. */
function titleOf(scene: Scene, { at, role }: NameMention): string | undefined {
  const { reading, naming, parties } = scene;
  const first = indexAt(reading.tokens, role?.start ?? at.start);
  const start = sentenceStart(scene, at);
  const known = role === undefined ? [] : titleWords(scene, role);
  const before: string[] = [];
  for (let i = first - 1; i >= Math.max(start, first - 4); i--) {
    const token = reading.tokens[i];
    if (isOwnersMark(reading.tokens, i) || !mayBeTitle(scene, token, known.length > 0 || i === start)) break;
    before.unshift(lower(token));
  }
  if (known.length > 0) return [...before, ...known].join(" ");
  if (role !== undefined || before.length === 0) return undefined;
  if (before.some((word) => naming.roles.has(word))) return before.join(" ");
  // "Conductor Ana Ruiz": at the head of a sentence any noun is written large.
  if (first - before.length === start && before.length === 1 && parties.agentEnding.test(before[0] ?? ""))
    return before[0];
  const lead = reading.tokens[first - 1 - before.length]?.tag ?? "DET";
  return reading.tokens[first - 1]?.tag === "NOUN" &&
    !parties.noRole.test(before.at(-1) ?? "") &&
    /^(?:DET|PRON|PROPN|PUNCT)$/.test(lead)
    ? before.join(" ")
    : undefined;
}

/** A noun or adjective; one written large only where the title or the sentence begins with it. */
const mayBeTitle = ({ naming, parties }: Scene, token: Token | undefined, large: boolean): boolean =>
  isNominal(token) &&
  !naming.capitalised.has(lower(token)) &&
  !naming.countryWords.has(token?.text ?? "") &&
  (large || !/^\p{Lu}/u.test(token?.text ?? "") || parties.roleChanging.has(lower(token)));

const sentenceStart = ({ reading }: Scene, at: Position): number =>
  reading.sentences[indexAt(reading.sentences, at.start)]?.first ?? -1;

/** The words of a title without country and forms of address. */
function titleWords({ text, naming }: Scene, role: Position): string[] {
  const parts = wordsAt(text, role).split(/\s+/);
  while (parts.length > 0) {
    const two = naming.countryWords.has(parts.slice(0, 2).join(" "))
      ? 2
      : naming.countryWords.has(parts[0] ?? "")
        ? 1
        : 0;
    if (two === 0) break;
    parts.splice(0, two);
  }
  return parts
    .map((word) => word.toLowerCase())
    .filter((word) => naming.roles.has(word) || !naming.honorifics.has(word.replace(/\.$/, "")));
}

/** "Pia Lund, a hospital director, said", "Bela Varga, the mayor of Szentmark, said" */
function roleBehind(scene: Scene, at: Position): RoleFound | undefined {
  const { tokens } = scene.reading;
  const comma = indexAt(tokens, at.end - 1) + 1;
  if (tokens[comma]?.text !== ",") return undefined;
  const article = /^(?:a|an|the|its|their|his|her)$/.test(lower(tokens[comma + 1]));
  return roleFrom(scene, comma + (article ? 2 : 1));
}

/** "the mayor of Szentmark, Bela Varga, said": back from the comma to where the phrase begins. */
function roleBefore(scene: Scene, at: Position): RoleFound | undefined {
  const { tokens } = scene.reading;
  const comma = indexAt(tokens, at.start) - 1;
  if (tokens[comma]?.text !== "," || !/^[,.]$/.test(tokens[indexAt(tokens, at.end - 1) + 1]?.text ?? "."))
    return undefined;
  const start = Math.max(sentenceStart(scene, at), comma - LONGEST);
  for (let i = comma - 1; i >= start; i--) {
    const word = lower(tokens[i]);
    if (/^[,.;:"“”]$/.test(word)) return undefined;
    if (/^['’]s$/.test(word)) return ownedRole(scene, i);
    if (/^(?:the|its|their|his|her)$/.test(word) && !/^(?:of|for|at|in)$/.test(lower(tokens[i - 1]))) {
      const found = roleFrom(scene, i + 1);
      return found;
    }
  }
  return undefined;
}

/** "Brenn's lawyer": the role behind the mark of the owner, and the owner. */
function ownedRole(scene: Scene, mark: number): RoleFound | undefined {
  const { tokens } = scene.reading;
  let first = mark;
  while (first > mark - LONGEST && tokens[first - 1]?.tag === "PROPN") first--;
  const [from, to] = [tokens[first], tokens[mark - 1]];
  const found = roleFrom(scene, mark + 1, true);
  if (found === undefined || !from || !to || first === mark) return found;
  return { ...found, roleOf: scene.text.slice(from.start, to.end) };
}

/** The role that begins at a token, with what it is of; of one that is told to be somebody's ("Brenn's mother"), also kin. */
function roleFrom(
  { reading: { tokens }, text, naming, parties }: Scene,
  first: number,
  owned = false,
): RoleFound | undefined {
  let last = first;
  let head = -1;
  for (; last < first + 5 && (isNominal(tokens[last]) || parties.roleChanging.has(lower(tokens[last]))); last++) {
    if (naming.roles.has(lower(tokens[last])) || (owned && parties.manyHold.has(lower(tokens[last])))) head = last;
  }
  if (head < 0 || head !== last - 1) return undefined;
  const role = tokens
    .slice(first, head + 1)
    .map(lower)
    .filter((word) => word !== "-")
    .join(" ");
  if (!/^(?:of|for|at|in)$/.test(lower(tokens[last]))) return { role };
  let end = last + 1;
  while (end < last + LONGEST && /^(?:NOUN|ADJ|PROPN|DET|ADP|PART|NUM)$/.test(tokens[end]?.tag ?? "")) end++;
  const [from, to] = [tokens[last + 1], tokens[end - 1]];
  if (!from || !to || end === last + 1) return { role };
  const of = text.slice(from.start, to.end).replace(/^the\s+/i, "");
  return { role, ...(of === "" ? {} : { roleOf: of }) };
}

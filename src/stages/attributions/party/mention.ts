import type { NamingWords } from "../../../languages/naming.js";
import type { Token } from "../../../languages/pack.js";
import { type Position, wordsAt } from "../../../record/position.js";
import { indexAt } from "../../reading/context.js";
import type { NameMention, Reading } from "../../reading/reading.js";
import type { ReportParty } from "../attribution.js";

/** A place of the text that names or describes a party. */
export interface Mention {
  /** The words as an editor would mark them: with title, article and country. */
  readonly at: Position;
  readonly kind: ReportParty["kind"];
  /** For a person, the name without title; else the same as `at`. */
  readonly bare: Position;
  readonly country?: string;
  /** Title or role in the text, lower case, without country: "president", "hospital director". */
  readonly role?: string;
  /** True when the words hold a name; false for "the agency", "she", "an official". */
  readonly named: boolean;
  /** The names to show for it, where `at` holds more than one or has a tail. */
  readonly shown?: readonly Position[];
  /** True for words that make no party by themselves: an address, a body only described. */
  readonly aside?: boolean;
}

/** A join of two mentions and its reason. */
export interface Join {
  readonly names: readonly [Position, Position];
  readonly why: string;
}

/** What the search for mentions needs of a reading. */
export interface Scene {
  readonly reading: Reading;
  readonly text: string;
  readonly naming: NamingWords;
}

/** The index of the token at or before an offset. */
export const tokenAt = ({ reading }: Scene, offset: number): number => indexAt(reading.tokens, offset);

export const wordOf = (token: Token | undefined): string => token?.text.toLowerCase() ?? "";

/** Every name of the reading as a mention of a party; places that are no country are left out. */
export function nameMentions(scene: Scene): Mention[] {
  const found: Mention[] = [];
  for (const name of scene.reading.names) {
    if (isModifier(scene, name.at)) continue;
    const mention = name.kind === "person" ? personMention(scene, name) : bodyMention(scene, name);
    if (mention) found.push(mention);
  }
  return found;
}

function personMention(scene: Scene, name: NameMention): Mention {
  const start = name.role !== undefined && isTitle(scene, name.role) ? name.role.start : name.at.start;
  const role = roleWords(scene, name) ?? roleBehind(scene, name) ?? nounBefore(scene, name);
  return {
    at: { start, end: name.at.end },
    bare: name.at,
    kind: "person",
    named: true,
    ...(name.country === undefined ? {} : { country: name.country }),
    ...(role === undefined ? {} : { role }),
  };
}

const isTitle = ({ text }: Scene, role: Position): boolean =>
  role.end - role.start < 80 && !/[,.;]\s/.test(wordsAt(text, role).replace(/\b\p{L}{1,5}\.\s/gu, ""));

/** "Ukrainian President" is "president", "Mr" is none. */
function roleWords({ text, naming }: Scene, { role }: NameMention): string | undefined {
  if (role === undefined) return undefined;
  const words = wordsAt(text, role).split(/\s+/);
  while (words.length > 0) {
    const two = naming.countryWords.has(words.slice(0, 2).join(" "))
      ? 2
      : naming.countryWords.has(words[0] ?? "")
        ? 1
        : 0;
    if (two === 0) break;
    words.splice(0, two);
  }
  const kept = words
    .map((word) => word.toLowerCase())
    .filter((word) => naming.roles.has(word) || !naming.honorifics.has(word.replace(/\.$/, "")));
  return kept.length === 0 ? undefined : kept.join(" ");
}

/** "the soprano Pia Lund": any noun right before the name. */
function nounBefore(scene: Scene, { at }: NameMention): string | undefined {
  const i = tokenAt(scene, at.start) - 1;
  const token = scene.reading.tokens[i];
  if (token?.tag !== "NOUN" || !/^\p{Ll}/u.test(token.text)) return undefined;
  return /^(?:DET|ADJ|NOUN|PRON|PROPN)$/.test(scene.reading.tokens[i - 1]?.tag ?? "") ? wordOf(token) : undefined;
}

/** "Pia Lund, a hospital director, said": the role behind the name. */
function roleBehind(scene: Scene, { at }: NameMention): string | undefined {
  const { reading, naming } = scene;
  let i = tokenAt(scene, at.end - 1) + 1;
  if (reading.tokens[i]?.text !== "," || !/^(?:a|an|the|its|their)$/.test(wordOf(reading.tokens[i + 1])))
    return undefined;
  const words: string[] = [];
  for (i += 2; words.length < 5; i++) {
    const word = wordOf(reading.tokens[i]);
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(reading.tokens[i]?.tag ?? "")) break;
    words.push(word);
    if (naming.roles.has(word)) return words.join(" ");
  }
  return undefined;
}

function bodyMention(scene: Scene, name: NameMention): Mention | undefined {
  const { text, naming } = scene;
  if (name.kind === "place") {
    if (name.country === undefined) return undefined;
    const word = naming.countryWords.get(wordsAt(text, name.at).replace(/’/g, "'"));
    if (word === undefined || (word.as === "capital" && name.actor !== true)) return undefined;
    return { at: name.at, bare: name.at, kind: "country", country: name.country, named: true };
  }
  const at = widened(scene, name.at);
  const country = name.country ?? countryOf(scene, at);
  return {
    at,
    bare: name.at,
    kind: isOutletName(scene, at) ? "outlet" : "organisation",
    named: true,
    ...(country === undefined ? {} : { country }),
  };
}

/** "the Telegram channel of the council": the name only says what kind of channel it is. */
const isModifier = (scene: Scene, at: Position): boolean =>
  /^(?:channel|channels|account|accounts|page|pages|post|posts|user|users|message|messages|video|videos)$/.test(
    scene.reading.tokens[tokenAt(scene, at.end - 1) + 1]?.text ?? "",
  );

/** The name with the country, kind and article in front of it and its short form in brackets behind. */
function widened(scene: Scene, at: Position): Position {
  const { reading, text } = scene;
  const { tokens } = reading;
  let first = tokenAt(scene, at.start);
  let last = tokenAt(scene, at.end - 1);
  if (/^['’]s?$/.test(wordOf(tokens[first - 1]))) {
    const owner = countryBefore(scene, first - 2);
    if (owner !== undefined) first = owner;
  } else {
    const people = countryBefore(scene, first - 1);
    if (people !== undefined) first = people;
  }
  if (/^the$/i.test(wordOf(tokens[first - 1]))) first--;
  const bracket = /^\s?\(([A-Z][\p{L}&.-]{1,9})\)/u.exec(text.slice(at.end, at.end + 14));
  if (bracket?.[1] !== undefined) {
    const end = at.end + bracket[0].length;
    while (tokens[last + 1] !== undefined && (tokens[last + 1]?.end ?? end + 1) <= end) last++;
    return { start: tokens[first]?.start ?? at.start, end };
  }
  return { start: tokens[first]?.start ?? at.start, end: at.end };
}

/** Index of the first token of a country's name, demonym or capital that ends at a token. */
function countryBefore({ reading, naming }: Scene, last: number): number | undefined {
  for (let length = 3; length > 0; length--) {
    const tokens = reading.tokens.slice(last - length + 1, last + 1);
    if (
      tokens.length === length &&
      last - length + 1 >= 0 &&
      naming.countryWords.has(tokens.map((token) => token.text).join(" "))
    )
      return last - length + 1;
  }
  return undefined;
}

/** The country that the words of a phrase name: "Norway's", "Romanian", "of Norway". */
export function countryOf({ text, naming }: Scene, at: Position): string | undefined {
  const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 200) })
    .replace(/^(?:the|a|an)\s+/i, "")
    .split(/\s+/);
  for (let first = 0; first < Math.min(words.length, 12); first++) {
    for (let length = 3; length > 0; length--) {
      const phrase = words
        .slice(first, first + length)
        .join(" ")
        .replace(/['’]s?$|[,.)]$/g, "");
      const word = naming.countryWords.get(phrase);
      if (word && words.length >= first + length) return word.code;
    }
  }
  return undefined;
}

/** True for the name of a newspaper, agency, channel or site: by its words, or because it is an address or a handle. */
export function isOutletName({ text, naming }: Scene, at: Position): boolean {
  const words = wordsAt(text, at)
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/['’]s?$/, "");
  if (naming.knownOutlets.has(words) || naming.knownOutlets.has(wordsAt(text, at))) return true;
  if (/^[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/i.test(words) || /^@?\w+_\w+$/.test(words)) return true;
  const parts = words.toLowerCase().split(/\s+/);
  const last = parts.at(-1) ?? "";
  if (/^(?:news agency|press agency)$/.test(parts.slice(-2).join(" "))) return true;
  if (parts.length < 2 || !naming.outlets.has(last))
    return parts.some((part) => /^(?:newspaper|broadcaster|newswire)$/.test(part));
  return (
    !/^(?:press|independent|observer|monitor|review|register|record|standard|star|globe|sentinel|station|media|post)$/.test(
      last,
    ) || /^\p{Lu}/u.test(words)
  );
}

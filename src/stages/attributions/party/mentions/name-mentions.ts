import { type Position, wordsAt } from "../../../../record/position.js";
import { indexAt } from "../../../reading/context.js";
import type { NameMention } from "../../../reading/reading.js";
import { isPronoun, type Mention, type Scene, tokenAt, wordOf } from "./mention.js";
import { roleIn } from "./role-in.js";

/** Every name of the reading as a mention of a party; places that are no country are left out. */
export function nameMentions(scene: Scene): Mention[] {
  const found: Mention[] = [];
  const owners = scene.reading.names.filter(({ kind, at }) => kind !== "place" && ownsBody(scene, at));
  const owning = new Set(owners);
  const free = new Set(
    scene.reading.names.filter((name) => !owning.has(name)).map(({ at }) => wordsAt(scene.text, at)),
  );
  for (const name of scene.reading.names) {
    if (isModifier(scene, name.at) || isPronoun(wordsAt(scene.text, name.at))) continue;
    if (owning.has(name) && !free.has(wordsAt(scene.text, name.at))) continue;
    const mention = name.kind === "person" ? personMention(scene, name) : bodyMention(scene, name);
    if (mention) found.push(mention);
  }
  return found;
}

function personMention(scene: Scene, name: NameMention): Mention {
  const titled = titledIn(scene, name.at);
  if (titled) return titled;
  if (isCalledOutlet(scene, name.at))
    return { at: widened(scene, name.at), bare: name.at, kind: "outlet", named: true };
  const start = name.role !== undefined && isTitle(scene, name.role) ? name.role.start : name.at.start;
  return {
    at: { start, end: name.at.end },
    bare: name.at,
    kind: "person",
    named: true,
    ...(name.country === undefined ? {} : { country: name.country }),
    ...roleIn(scene, name),
  };
}

/** "the Telegram channel Torvik Eye": what stands in front tells that the name is no person's. */
const isCalledOutlet = ({ reading: { tokens }, ...scene }: Scene, at: Position): boolean => {
  const before = tokens[indexAt(tokens, at.start) - 1];
  return before !== undefined && /^\p{Ll}/u.test(before.text) && meansOutlet(scene, before.text);
};

/** A noun for an outlet, which is none for a person: "channel", not "reporter". */
export const meansOutlet = ({ parties }: Pick<Scene, "parties">, noun: string): boolean =>
  parties.ownOutlet.has(noun) && !parties.isPersonNoun(noun);

const isTitle = ({ text }: Scene, role: Position): boolean =>
  role.end - role.start < 80 && !/[,.;]\s/.test(wordsAt(text, role).replace(/\b\p{L}{1,5}\.\s/gu, ""));

function bodyMention(scene: Scene, name: NameMention): Mention | undefined {
  const { text, naming } = scene;
  const ranked = rankedIn(scene, name);
  if (ranked) return ranked;
  if (name.kind === "place") {
    if (name.country === undefined) return undefined;
    const word = naming.countryWords.get(wordsAt(text, name.at).replace(/’/g, "'"));
    if (word === undefined || (word.as === "capital" && name.actor !== true)) return undefined;
    return { at: name.at, bare: name.at, kind: "country", country: name.country, named: true };
  }
  const holder = name.kind === "organisation" ? holderIn(scene, name) : undefined;
  if (holder) return holder;
  const at = widened(scene, name.at);
  const country =
    (opensWithTown(scene, name) ? undefined : name.country) ?? countryOf(scene, at) ?? countryAhead(scene, at);
  return {
    at,
    bare: name.at,
    kind: isOutletName(scene, at) ? "outlet" : "organisation",
    named: true,
    ...(country === undefined ? {} : { country }),
  };
}

/** A body's name with a rank cut short, and the name of who bears it. */
const RANKED =
  /^((?:\p{Lu}[\p{L}'’&-]*\s){1,6})(\p{Lu}\p{Ll}{1,5})\.\s((?:\p{Lu}[\p{L}'’-]*\.?\s){0,2}\p{Lu}[\p{L}'’-]+)$/u;

/** "Boston Harbour Board" tells no country: towns of many countries share a name. */
function opensWithTown({ text, naming }: Scene, { at }: NameMention): boolean {
  const words = wordsAt(text, at).split(/\s+/, 4);
  return [1, 2, 3].some((length) => {
    const town = words.slice(0, length).join(" ");
    return naming.places.has(town) && !naming.countryWords.has(town);
  });
}

/** "Harbour Police Lt. Ana Ruiz", taken for one name. */
function rankedIn({ text, naming }: Scene, { at }: NameMention): Mention | undefined {
  const [, , rank = "", named = ""] = RANKED.exec(wordsAt(text, at).slice(0, 200)) ?? [];
  if (at.end - at.start > 200 || !naming.honorifics.has(rank.toLowerCase())) return undefined;
  return {
    at,
    bare: { start: at.end - named.length, end: at.end },
    kind: "person",
    named: true,
    role: rank.toLowerCase(),
  };
}

/** "City Council Member Ana Ruiz": a person behind a title that holds a body's name. */
function holderIn({ text, naming }: Scene, { at }: NameMention): Mention | undefined {
  const title =
    /^((?:\p{Lu}[\p{L}'’-]+\s){1,5}(\p{Lu}\p{Ll}+))\s(\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}\.)?\s\p{Lu}\p{Ll}[\p{L}'’-]*)$/u.exec(
      wordsAt(text, at).slice(0, 200),
    );
  const [, role = "", last = "", named = ""] = title ?? [];
  const known = (word: string): boolean =>
    naming.bodies.has(word) || naming.outlets.has(word) || naming.bodyEndings.has(word) || naming.roles.has(word);
  if (at.end - at.start > 200 || !naming.roles.has(last.toLowerCase()) || named.toLowerCase().split(" ").some(known))
    return undefined;
  const bare = { start: at.end - named.length, end: at.end };
  return { at, bare, kind: "person", named: true, role: role.toLowerCase() };
}

/** "Senior Trooper Ana Ruiz": a person's name that was taken with the noun for what the person is, but for "Hunter Ruiz Lund". */
function titledIn({ text, naming, parties }: Scene, at: Position): Mention | undefined {
  if (at.end - at.start > 80) return undefined;
  const parts = wordsAt(text, at).split(/\s+/);
  const noun = parts
    .slice(0, Math.min(2, parts.length - 2))
    .findLastIndex((part) => /^\p{Lu}\p{Ll}{4,}$/u.test(part) && parties.isPersonNoun(part.toLowerCase()));
  if (noun < 0 || parts.slice(0, noun + 1).some((part) => naming.givenNames.has(part.toLowerCase()))) return undefined;
  const words = (noun === 0 ? /^\S+\s+/ : /^\S+\s+\S+\s+/).exec(wordsAt(text, at));
  if (words === null) return undefined;
  const bare = { start: at.start + words[0].length, end: at.end };
  return { at, bare, kind: "person", named: true, role: words[0].trim().toLowerCase() };
}

/** "the Northmarch emergency service", whose name tells where it is; not "the Torvik group", "the Agora news agency", which bear it. */
function ownsBody(scene: Scene, at: Position): boolean {
  const { tokens } = scene.reading;
  const { naming, parties } = scene;
  if (wordOf(tokens[tokenAt(scene, at.start) - 1]) !== "the" || /\s/.test(wordsAt(scene.text, at))) return false;
  const from = tokenAt(scene, at.end - 1) + 1;
  let end = from;
  while (end < from + 3 && /^(?:NOUN|ADJ)$/.test(tokens[end]?.tag ?? "") && /^\p{Ll}/u.test(tokens[end]?.text ?? ""))
    end++;
  const [first, last] = [wordOf(tokens[from]), wordOf(tokens[end - 1])];
  if (end === from || naming.outlets.has(first)) return false;
  if (end - from > 1) return true;
  return (
    naming.bodies.has(last) &&
    !parties.generalBodies.has(last) &&
    !parties.bodyKinds.some(({ nouns }) => nouns.has(last))
  );
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

/** How many nouns may stand between a people and a name: "Danish shipping group Torvik", "its French rival Castel". */
const AHEAD = 3;

/** The country whose people stands in front of a name and the nouns that tell what it is. */
function countryAhead({ reading, naming }: Scene, at: Position): string | undefined {
  const { tokens } = reading;
  const first = indexAt(tokens, at.start) - 1;
  let i = first;
  while (i > first - AHEAD && /^(?:NOUN|ADJ)$/.test(tokens[i]?.tag ?? "") && /^\p{Ll}/u.test(tokens[i]?.text ?? ""))
    i--;
  if (i === first || tokens[i + 1]?.start !== (tokens[i]?.end ?? -2) + 1) return undefined;
  const word = naming.countryWords.get(tokens[i]?.text ?? "");
  return word?.as === "demonym" ? word.code : undefined;
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

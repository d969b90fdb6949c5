import type { NamingWords } from "../../languages/naming.js";
import type { LanguagePack } from "../../languages/pack.js";
import type { ReportParty } from "./attribution.js";
import { nounsFor } from "./party/body-noun.js";

/** What of a language tells parties apart. */
export type PartyPack = Pick<LanguagePack, "naming" | "parties">;

/** One way a party is named, taken apart so that it can be compared with others. */
export interface NameForm {
  /** As written. */
  readonly words: string;
  /** Without article, country, title and brackets; lower case, no accents, single spaces. */
  readonly core: string;
  /** True when the core is written as a name: "National Security Service", not "spy agency". */
  readonly proper: boolean;
  /** ISO 3166-1 alpha-2 code of the country the words themselves name: "Seoul's military" is KR. */
  readonly country?: string;
  /** What such a body does (see `NamingWords.works`). */
  readonly work?: string;
  /** Short form given in brackets, or the name itself where it is all capitals. Lower case. */
  readonly acronym?: string;
  /** First letters of the core's words, lower case, where it has at least two. */
  readonly initials?: string;
  /** The same with those of the country in front: "usgs" for "US Geological Survey". */
  readonly fullInitials?: string;
  /** For a person: given name (lower case, may be one letter) and family name, folded as `spelling` folds. */
  readonly given?: string;
  readonly family?: string;
  /** The family name with the particles in front of it, as one word: "delgiudice" for both "Del Giudice" and "DelGiudice". */
  readonly house?: string;
  /** The given names that the given one may be short for: "william" for "Bill". */
  readonly shortOf?: ReadonlySet<string>;
  /** For a person whose given name or form of address is nearly always a woman's or a man's. */
  readonly gender?: "f" | "m";
  /** For a person: the office in the words, "president", lower case. */
  readonly office?: string;
  /** For a body, its last word before "of" and the like: "court" in "the regional court in Mirna". */
  readonly head?: string;
  /** For a body, the nouns it may be called by: the words of its name, and those for the kind it shows. */
  readonly nouns?: ReadonlySet<string>;
  /** True for a body's name of which every word only tells its kind: "the Post", "Daily News", "the State Police". */
  readonly kindOnly?: boolean;
  /** True for a description with a name in front: "Torvik police"; not "Federal police" at the head of a sentence. */
  readonly ofName?: boolean;
  /** For a body, the first word of its name where it can stand for the whole: "torvik" of "Torvik Shipping". */
  readonly brand?: string;
}

/** Lower case without accents, quotation marks and full stops, single spaces. */
export const folded = (words: string): string =>
  words
    .normalize("NFKD")
    // "U. S." is "U.S."
    .replace(/\b(\p{Lu}\.)\s(?=\p{Lu}\.)/gu, "$1")
    .replace(/[\u0300-\u036f'’‘".“”]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();

/**
 * A key that spellings of one foreign name share: "Sergei" and "Sergey", "Mohammed" and "Mohamed", "Łukasz" and
 * "Lukasz". It undoes what transliterations differ in (endings in y and i, doubled letters, kh, ou, ph) and nothing else.
 */
export const spelling = (name: string): string =>
  folded(name)
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/^y(?=e)/, "")
    .replace(/kh/g, "h")
    .replace(/ou/g, "u")
    .replace(/ph/g, "f")
    .replace(/ck/g, "k")
    .replace(/(?:[yi]{1,3}|ij)$/g, "i")
    .replace(/(.)\1+/g, "$1");

const ARTICLE = /^(?:the|a|an)\s+/i;
const SMALL = new Set(["of", "the", "and", "for", "on", "in", "to", "at", "de", "la", "&"]);
const QUALIFIERS = /^(?:national|state|federal|royal|main|top|countrys|own) /;

/** The name taken apart. */
export function nameForm(words: string, kind: ReportParty["kind"], { naming, parties }: PartyPack): NameForm {
  let rest = words
    .replace(/[\s\u00a0]+/g, " ")
    // "U. S. Geological Survey", as some typeset it.
    .replace(/\b(\p{Lu}\.) (?=\p{Lu}\.)/gu, "$1")
    .trim();
  const bracket = /\s?\(([A-Z][A-Za-z.&-]{1,9})\)$/.exec(rest);
  if (bracket) rest = rest.slice(0, bracket.index);
  rest = rest.replace(ARTICLE, "").replace(/(?<=\p{L})(?:\s?['’]\s?s|(?<=s)['’])$/u, "");
  if (kind === "person") return personForm(words, rest, { naming, parties });
  const cut = withoutCountry(rest, naming);
  const core = folded(cut.rest);
  const proper =
    cut.rest.split(" ").every((word) => SMALL.has(word) || !/^\p{Ll}/u.test(word)) && /\p{Lu}/u.test(cut.rest);
  const acronym = bracket?.[1] ?? (/^(?:[A-Z]\.?){2,6}$/.test(cut.rest) ? cut.rest : undefined);
  const work =
    naming.works.get(core) ??
    naming.works.get(core.replace(QUALIFIERS, "")) ??
    (acronym !== undefined && acronym.length > 2 ? naming.workEndings.get(folded(acronym).slice(-2)) : undefined);
  const content = core.split(" ").filter((word) => !SMALL.has(word));
  return {
    words,
    core,
    proper,
    ...(cut.country === undefined ? {} : { country: cut.country }),
    ...(work === undefined ? {} : { work }),
    ...(acronym === undefined ? {} : { acronym: folded(acronym) }),
    ...(proper && content.length > 1 ? { initials: content.map((word) => word.charAt(0)).join("") } : {}),
    ...(proper && cut.country !== undefined && rest.endsWith(cut.rest)
      ? { fullInitials: initialsOf(rest.slice(0, rest.length - cut.rest.length)) + initialsOf(cut.rest) }
      : {}),
    ...(core === "" ? {} : { head: headOf(core), nouns: new Set(nounsFor(core, parties)) }),
    ...(!proper && content.length > 1 && isOfName(cut.rest, { naming, parties }) ? { ofName: true } : {}),
    ...(proper && isBrand(cut.rest, naming) ? { brand: core.split(" ")[0] ?? "" } : {}),
    ...(proper && work === undefined && tellsKindOnly(cut.rest, { naming, parties }) ? { kindOnly: true } : {}),
  };
}

/** First letters of the words, all of a word in capitals: "US Geological" gives "usg". */
const initialsOf = (words: string): string =>
  words
    .replace(/(?<=\p{Lu})[.]\s*/gu, "")
    .split(/[\s-]+/)
    .filter((word) => word !== "" && !SMALL.has(word))
    .map((word) => (/^\p{Lu}{2,3}$/u.test(word) ? word : word.charAt(0)))
    .join("")
    .toLowerCase();

/** "Torvik police", "Torvik county deputies" */
function isOfName(words: string, { naming, parties }: PartyPack): boolean {
  const [first = ""] = words.split(" ");
  const small = first.toLowerCase();
  return (
    /^\p{Lu}/u.test(first) &&
    !QUALIFIERS.test(`${small} `) &&
    !parties.softWords.has(small) &&
    !naming.bodies.has(small) &&
    !naming.roles.has(small) &&
    !parties.isPersonNoun(small)
  );
}

/** "the Post", "Daily News"; not "the Red Cross", which is known by it. */
const tellsKindOnly = (name: string, { naming, parties }: PartyPack): boolean =>
  !naming.knownBodies.has(name) &&
  !naming.knownOutlets.has(name) &&
  folded(name)
    .split(" ")
    .every((word) => naming.bodies.has(word) || naming.outlets.has(word) || parties.softWords.has(word));

/** "Torvik" in "Torvik Shipping"; not "National", "Bank", a place, or an acronym: "NHL Alumni" are not the NHL. */
function isBrand(name: string, naming: NamingWords): boolean {
  const first = name.split(" ")[0] ?? "";
  const lower = first.toLowerCase();
  return (
    first.length > 3 &&
    !/^\p{Lu}{2,6}$/u.test(first) &&
    !naming.knownBodies.has(first) &&
    !naming.bodies.has(lower) &&
    !naming.outlets.has(lower) &&
    !naming.countryWords.has(first) &&
    !naming.places.has(first) &&
    !naming.placeBefore.has(lower) &&
    !naming.givenNames.has(lower)
  );
}

/** The head noun of a folded phrase: its last word before a preposition or comma. */
export function headOf(phrase: string): string {
  const cut = phrase.split(/,| (?:of|for|in|at|on|with|from|who|which|that|briefed|familiar|close|said) /)[0] ?? "";
  return cut.split(" ").at(-1) ?? "";
}

/** "Norway's spy agency", "Norwegian intelligence", "Ministry of Defence of Norway" without the country. */
function withoutCountry(words: string, naming: NamingWords): { rest: string; country?: string } {
  const whole = naming.countryWords.get(words);
  if (whole) return { rest: words, country: whole.code };
  const parts = words.split(" ");
  for (let length = Math.min(5, parts.length - 1); length > 0; length--) {
    const head = parts.slice(0, length).join(" ");
    const bare = head.replace(/['’]s?$/, "");
    const word = naming.countryWords.get(bare);
    if (word && (bare !== head || word.as === "demonym" || word.as === "name")) {
      return { rest: parts.slice(length).join(" "), country: word.code };
    }
  }
  for (let length = Math.min(5, parts.length - 2); length > 0; length--) {
    const tail = parts.slice(-length).join(" ").replace(/^the /i, "");
    const word = naming.countryWords.get(tail);
    const before = parts.at(-length - 1)?.toLowerCase();
    if (word && word.as === "name" && before === "of")
      return { rest: parts.slice(0, -length - 1).join(" "), country: word.code };
  }
  return { rest: words };
}

/** How many words in front of a name are written small: "soprano" in "the soprano Ana Ruiz", none in "van der Berg". */
function leadingWords(parts: readonly string[]): number {
  const first = parts.findIndex((part) => /^\p{Lu}/u.test(part));
  return first > 0 && parts.slice(0, first).some((part) => part.length > 4) ? first : 0;
}

function personForm(words: string, rest: string, { naming, parties }: PartyPack): NameForm {
  const cut = withoutCountry(rest, naming);
  const parts = cut.rest.split(" ").filter((part) => part !== "");
  let first = leadingWords(parts);
  let office: string | undefined;
  let address: "f" | "m" | undefined;
  for (let i = first; i < parts.length; i++) {
    const plain = (parts[i] ?? "").replace(/[.,]$/, "").toLowerCase();
    const two = `${(parts[i - 1] ?? "").toLowerCase()} ${plain}`;
    const isTitle = naming.roles.has(plain) || naming.honorifics.has(plain) || naming.roles.has(two);
    const last = i === parts.length - 1;
    // "ADA Ruiz" is an assistant attorney, and "King" by itself a name.
    const letters = i === 0 && !last && /^\p{Lu}{3,5}$/u.test(parts[i] ?? "") && /\p{Ll}/u.test(rest);
    if (letters) first = i + 1;
    else if (isTitle && !(last && (i === 0 || first < i))) {
      first = i + 1;
      address ??= naming.honorifics.has(plain) ? parties.genders.get(plain) : undefined;
      if (naming.offices.has(two)) office = two;
      else if (naming.offices.has(plain)) office = plain;
    }
  }
  const name = parts.slice(first).filter((part) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(part.replace(/,$/, "")));
  const core = folded(name.join(" ").replace(/,.*$/, ""));
  const tokens = core.split(" ").filter((token) => token !== "");
  const family = tokens.at(-1);
  const house = houseOf(tokens, { naming, parties });
  const given = tokens.length > house.length ? tokens[0] : undefined;
  const gender = (given === undefined ? undefined : parties.genders.get(given)) ?? address;
  const shortOf = given === undefined ? undefined : parties.shortNames.get(given);
  return {
    words,
    core,
    proper: name.length > 0 && /^\p{Lu}/u.test(name.at(-1) ?? ""),
    ...(cut.country === undefined ? {} : { country: cut.country }),
    ...(office === undefined ? {} : { office }),
    ...(gender === undefined ? {} : { gender }),
    ...(given === undefined ? {} : { given }),
    ...(shortOf === undefined ? {} : { shortOf }),
    ...(family === undefined ? {} : { family: spelling(family), house: spelling(house.join("")) }),
  };
}

/** The last word of a name with the particles in front of it: "del", "giudice". */
function houseOf(tokens: readonly string[], { naming, parties }: PartyPack): readonly string[] {
  let from = Math.max(0, tokens.length - 1);
  while (from > 0 && naming.particles.has(tokens[from - 1] ?? "")) from--;
  // "Ben Carver" and "Al Gorman" open with a given name; "Howard" by itself is a family name as well.
  const [first = ""] = tokens;
  return tokens.slice(
    from === 0 && tokens.length > 1 && (naming.givenNames.has(first) || parties.shortNames.has(first)) ? 1 : from,
  );
}

/** Whether two names end in one family name, with or without its particles. */
export const sameFamily = (a: NameForm, b: NameForm): boolean =>
  a.family !== undefined && (a.family === b.family || a.house === b.house);

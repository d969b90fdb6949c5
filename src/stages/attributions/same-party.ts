import type { NamingWords } from "../../languages/naming.js";
import { wordsAt } from "../../record/position.js";
import type { ReportParty } from "./attribution.js";
import { folded, type NameForm, nameForm, spelling } from "./name-form.js";

/** What is known of a party when it is compared with another, in one report or across reports. */
export interface PartyFeatures {
  readonly kind: ReportParty["kind"];
  readonly forms: readonly NameForm[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** "president", lower case. */
  readonly role?: string;
}

/** Why two parties are one. `onlyIfAlone`: the reason holds only when no third party would fit as well. */
export interface SameParty {
  readonly why: string;
  readonly onlyIfAlone: boolean;
}

/** The features of a party of a report. `text` is the report's text, which the party's positions point into. */
export function partyFeatures(party: ReportParty, text: string, naming: NamingWords): PartyFeatures {
  const names = [...party.names.map((at) => wordsAt(text, at)), party.name];
  const forms = [...new Set(names)].map((words) => nameForm(words, party.kind, naming));
  const country = party.country ?? forms.find((form) => form.country !== undefined)?.country;
  return {
    kind: party.kind,
    forms,
    ...(country === undefined ? {} : { country }),
    ...(party.role === undefined ? {} : { role: party.role }),
  };
}

/**
 * The reason to take two parties for one, `undefined` when there is none. Symmetric. Unnamed sources are never the same by
 * their words alone: "an intelligence source" in two reports may be two people.
 *
 * @example
 * sameParty(featuresOf("Norway's spy agency"), featuresOf("Norway's National Security Service"))
 * // { why: "both do one country's work: intelligence", onlyIfAlone: true }
 */
export function sameParty(a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  if (a.kind === "unnamed" || b.kind === "unnamed") return undefined;
  if (a.kind === "country" || b.kind === "country") {
    return a.kind === b.kind && a.country !== undefined && a.country === b.country
      ? { why: "names of one country", onlyIfAlone: false }
      : undefined;
  }
  if ((a.kind === "person") !== (b.kind === "person")) return undefined;
  return best(a, b, a.kind === "person" ? samePerson : sameBody);
}

type Compare = (x: NameForm, y: NameForm, a: PartyFeatures, b: PartyFeatures) => SameParty | undefined;

function best(a: PartyFeatures, b: PartyFeatures, compare: Compare): SameParty | undefined {
  let found: SameParty | undefined;
  for (const x of a.forms) {
    for (const y of b.forms) {
      const same = compare(x, y, a, b) ?? compare(y, x, b, a);
      if (same && !same.onlyIfAlone) return same;
      found ??= same;
    }
  }
  return found;
}

const certain = (why: string): SameParty => ({ why, onlyIfAlone: false });
const ifAlone = (why: string): SameParty => ({ why, onlyIfAlone: true });

const samePerson: Compare = (x, y, a, b) => {
  const differ = a.country !== undefined && b.country !== undefined && a.country !== b.country;
  if (x.family === undefined || y.family === undefined) return sameOffice(x, y, a, b);
  if (x.family !== y.family) {
    // "Xi" for "Xi Jinping", "Kim" for "Kim Jong Un": the family name comes first in much of the world.
    const first =
      x.given === undefined && y.given !== undefined && x.family === spelling(y.given) && x.family.length > 1;
    return first && !differ ? ifAlone("first word of the full name") : undefined;
  }
  if (x.given !== undefined && y.given !== undefined) {
    if (differ || !givenNamesAgree(x.given, y.given)) return undefined;
    return certain(x.core === y.core ? "same name" : "spellings of one name");
  }
  if (x.given === y.given) return ifAlone("same family name");
  return ifAlone("family name of the full name");
};

/** "the Ukrainian president": a description without a name. */
function sameOffice(x: NameForm, y: NameForm, a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  const office = x.office ?? (x.family === undefined ? a.role : undefined);
  const other = y.office ?? b.role;
  if (office === undefined || office !== other) return undefined;
  return a.country !== undefined && a.country === b.country ? ifAlone(`the ${office} of one country`) : undefined;
}

/** "V." and "Volodymyr", "Mohammed" and "Mohamed"; not "John" and "James". */
function givenNamesAgree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  if (spelling(a) === spelling(b)) return true;
  const bones = (name: string): string =>
    name.charAt(0) +
    name
      .slice(1)
      .replace(/[aeiouyj]/g, "")
      .replace(/(.)\1+/g, "$1");
  return a.length > 4 && b.length > 4 && bones(a) === bones(b);
}

const sameBody: Compare = (x, y, a, b) => {
  const known = a.country !== undefined && b.country !== undefined;
  if (known && a.country !== b.country) return undefined;
  const inOneCountry = a.country === b.country;
  if (x.core !== "" && x.core === y.core) {
    if (x.proper || y.proper || known)
      return inOneCountry ? certain("same name") : ifAlone("same name, one without its country");
    return ifAlone("same description");
  }
  if (spelling(x.core) === spelling(y.core) && x.proper && y.proper) return ifAlone("spellings of one name");
  return sameAcronym(x, y) ?? sameWork(x, y, a, b) ?? shortForm(x, y) ?? sameAddress(x, y);
};

function sameAcronym(x: NameForm, y: NameForm): SameParty | undefined {
  if (x.acronym === undefined) return undefined;
  if (x.acronym === y.acronym)
    return x.core === x.acronym || y.core === y.acronym ? certain("its acronym") : ifAlone("one acronym");
  return x.acronym.length > 1 && x.acronym === y.initials
    ? ifAlone(`${x.acronym.toUpperCase()} are its initials`)
    : undefined;
}

function sameWork(x: NameForm, y: NameForm, a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  if (x.work === undefined || x.work !== y.work || (x.proper && y.proper)) return undefined;
  if (a.country === undefined && b.country === undefined) return undefined;
  const why = `both do one country's work: ${x.work}`;
  // "Norwegian intelligence ... the National Security Service": the second is at home where the first is.
  if (a.country !== b.country) return x.proper || y.proper ? ifAlone(why) : undefined;
  return x.proper || y.proper ? ifAlone(why) : certain(why);
}

/** Words that a short form of a body's name leaves out. */
const LEFT_OUT =
  /^(?:(?:news|press|agency|group|holdings?|corp(?:oration)?|inc|ltd|limited|plc|llc|co|company|lines?|airlines|motors|bank|industries|service|media|tv|daily|online|channel|ag|sa|nv|gmbh|telegram) ?){1,4}$/;

function shortForm(x: NameForm, y: NameForm): SameParty | undefined {
  if (!x.proper || x.core.length < 3 || !y.core.startsWith(`${x.core} `)) return undefined;
  return LEFT_OUT.test(y.core.slice(x.core.length + 1)) ? ifAlone("short form of the full name") : undefined;
}

/** "fjord.example" is Fjordposten's: the first label opens the name; "t.me/the_channel" is the_channel's. */
function sameAddress(x: NameForm, y: NameForm): SameParty | undefined {
  if (!/^[\w.-]+\.[a-z]{2,}(?:\/\S+)?$/i.test(x.words)) return undefined;
  const [host = "", path] = x.words
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
    .split("/");
  const name = y.core.replace(/[^\p{L}\p{N}]/gu, "");
  if (name.length < 3) return undefined;
  if (path !== undefined && folded(path).replace(/[^\p{L}\p{N}]/gu, "") === lastWord(y.core))
    return certain("its address");
  const label = (host.split(".")[0] ?? "").replace(/[^\p{L}\p{N}]/gu, "");
  if (label.length < 3) return undefined;
  // "mil.example" is not "the military": only a name is cut short in an address.
  return label === name || (y.proper && name.startsWith(label) && path === undefined)
    ? ifAlone("its address by letters")
    : undefined;
}

const lastWord = (core: string): string => (core.split(" ").at(-1) ?? "").replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Keys such that parties that `sameParty` would join share at least one: compare only within a key, and time stays
 * proportional to the number of parties.
 */
export function partyKeys(party: PartyFeatures): ReadonlySet<string> {
  const keys = new Set<string>();
  if (party.kind === "unnamed") return keys;
  if (party.kind === "country") return keys.add(`country:${party.country ?? ""}`);
  const office = party.role;
  if (party.kind === "person" && office !== undefined && party.country !== undefined)
    keys.add(`office:${office}:${party.country}`);
  for (const form of party.forms) {
    if (form.family !== undefined) keys.add(`family:${form.family}`);
    if (form.given !== undefined) keys.add(`family:${spelling(form.given)}`);
    if (form.office !== undefined && party.country !== undefined) keys.add(`office:${form.office}:${party.country}`);
    if (party.kind === "person") continue;
    keys.add(`name:${spelling(form.core)}`);
    if (form.acronym !== undefined) keys.add(`letters:${form.acronym}`);
    if (form.initials !== undefined) keys.add(`letters:${form.initials}`);
    if (form.work !== undefined) keys.add(`work:${form.work}`);
    if (form.proper) keys.add(`first:${form.core.split(" ")[0] ?? ""}`);
    for (const letters of addressKeys(form)) keys.add(`address:${letters}`);
  }
  return keys;
}

function addressKeys(form: NameForm): string[] {
  const first = (
    form.words
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?(?:t\.me\/)?/, "")
      .match(/[\p{L}\p{N}]+/u)?.[0] ?? ""
  ).slice(0, 3);
  const last = lastWord(form.core).slice(0, 3);
  const name = form.core.replace(/[^\p{L}\p{N}]/gu, "").slice(0, 3);
  return [first, last, name].filter((letters) => letters.length === 3);
}

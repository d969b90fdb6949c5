import { folded, type NameForm, spelling } from "../name-form.js";
import { singular } from "./body-noun.js";
import type { PartyFeatures, SameParty } from "./party-features.js";

const certain = (why: string): SameParty => ({ why, onlyIfAlone: false });
const ifAlone = (why: string): SameParty => ({ why, onlyIfAlone: true });

/** The reason to take two bodies for one: by name, acronym, country and work, short form, description or address. */
export function sameBody(a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  let found: SameParty | undefined;
  for (const x of a.forms) {
    for (const y of b.forms) {
      const same = sameForm(x, y, a, b) ?? sameForm(y, x, b, a);
      if (same && !same.onlyIfAlone) return same;
      found ??= same;
    }
  }
  return found;
}

function sameForm(x: NameForm, y: NameForm, a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  if (a.kind === "document" || b.kind === "document")
    return a.kind === b.kind && x.proper && x.core === y.core ? certain("same name") : undefined;
  const known = a.country !== undefined && b.country !== undefined;
  if (known && a.country !== b.country) return undefined;
  if (x.core !== "" && x.core === y.core) {
    // "Police" at the head of a sentence is written like a name, and is no more one than "the police".
    if ((x.proper || y.proper || known) && (known || !isPlainWork(x)))
      return a.country === b.country ? certain("same name") : ifAlone("same name, one without its country");
    return ifAlone("same description");
  }
  if (spelling(x.core) === spelling(y.core) && x.proper && y.proper) return ifAlone("spellings of one name");
  return sameAcronym(x, y) ?? sameWork(x, y, a, b) ?? shortForm(x, y) ?? described(x, y) ?? sameAddress(x, y);
}

function sameAcronym(x: NameForm, y: NameForm): SameParty | undefined {
  if (x.acronym === undefined) return undefined;
  if (x.acronym === y.acronym)
    return x.core === x.acronym || y.core === y.acronym ? certain("its acronym") : ifAlone("one acronym");
  return x.acronym.length > 1 && (x.acronym === y.initials || x.acronym === y.fullInitials)
    ? ifAlone(`${x.acronym.toUpperCase()} are its initials`)
    : undefined;
}

function sameWork(x: NameForm, y: NameForm, a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  if (x.work === undefined || x.work !== y.work) return undefined;
  // "the BCPD" and "the Police Department" may be one, "the BCPD" and "the LHPD" are two.
  if (x.proper && y.proper && !(isShort(x) && y.acronym === undefined)) return undefined;
  if (a.country === undefined && b.country === undefined) return ifAlone(`both do one work here: ${x.work}`);
  const why = `both do one country's work: ${x.work}`;
  // "Norwegian intelligence ... the National Security Service": the second is at home where the first is.
  if (a.country !== b.country) return ifAlone(why);
  return x.proper || y.proper ? ifAlone(why) : certain(why);
}

/** "Police", "the foreign ministry": what any country or town may have. */
const isPlainWork = ({ work, acronym }: NameForm): boolean => work !== undefined && acronym === undefined;

/** Whether a body bears a name that is its own: "Harbour Police", not "the police" or "the Times". */
export const hasOwnName = ({ kind, forms }: PartyFeatures): boolean =>
  kind !== "person" && forms.some((form) => form.proper && !isPlainWork(form) && form.kindOnly !== true);

const isShort = ({ core, acronym }: NameForm): boolean => acronym !== undefined && core === acronym;

/** Words that a short form of a body's name leaves out. */
const LEFT_OUT =
  /^(?:(?:news|press|agency|group|holdings?|corp(?:oration)?|inc|ltd|limited|plc|llc|co|company|lines?|airlines|motors|bank|industries|service|department|force|media|tv|daily|online|channel|ag|sa|nv|gmbh|telegram) ?){1,4}$/;

/** Behind a short form, so many words name another body, which belongs to the first. */
const PART = 3;

function shortForm(x: NameForm, y: NameForm): SameParty | undefined {
  if (!x.proper || x.core.length < 3) return undefined;
  if (x.kindOnly && y.proper && y.core.endsWith(` ${x.core}`)) return ifAlone("the end of the full name");
  if (!y.core.startsWith(`${x.core} `)) return undefined;
  const rest = y.core.slice(x.core.length + 1);
  // "Torvik Security Response Centre" is a part of Torvik.
  const distinct = x.brand !== undefined && x.brand === y.brand && x.brand === x.core && rest.split(" ").length < PART;
  return distinct || LEFT_OUT.test(rest) ? ifAlone("short form of the full name") : undefined;
}

const INDEFINITE = /^(?:an?|another|one|some)\s/i;

/** "the orchestra" for the only orchestra there is: every word of the description is in the name, or tells the kind it shows. */
function described(x: NameForm, y: NameForm): SameParty | undefined {
  if (
    x.proper ||
    INDEFINITE.test(x.words) ||
    x.head === undefined ||
    !y.nouns?.has(singular(x.head)) ||
    x.core === y.core
  )
    return undefined;
  // "authorities" may be of any kind: they are not "health authorities".
  if (/^authorities$/.test(x.head)) return undefined;
  // "the police" are not "police and prosecutors".
  if (!y.proper && y.core.includes(" and ")) return undefined;
  // "news outlets" are none of those that are named.
  if (y.proper && singular(x.head) !== x.head && !y.core.split(" ").includes(x.head)) return undefined;
  const own = new Set(y.core.split(" ").map(singular));
  const fits = x.core.split(" ").every((word) => own.has(singular(word)) || y.nouns?.has(singular(word)));
  return fits ? ifAlone(`the only ${x.head} it can be`) : undefined;
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

/** Letters that an address and the name it may belong to share. */
export function addressKeys(form: NameForm): string[] {
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

const lastWord = (core: string): string => (core.split(" ").at(-1) ?? "").replace(/[^\p{L}\p{N}]/gu, "");

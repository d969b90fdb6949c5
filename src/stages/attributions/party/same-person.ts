import { type NameForm, sameFamily, spelling } from "../name-form.js";
import { nearName } from "./near-name.js";
import type { PartyFeatures, SameParty } from "./party-features.js";
import { isOfOne, isOfTheSame, type RolePhrase, roleFits } from "./role-phrase.js";

const certain = (why: string): SameParty => ({ why, onlyIfAlone: false });
const ifAlone = (why: string): SameParty => ({ why, onlyIfAlone: true });

/** The reason to take two persons for one: by their names, or by the role where at least one has no name. */
export function samePerson(a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  if (a.forms.length === 0 || b.forms.length === 0) return sameRole(a, b);
  let found: SameParty | undefined;
  for (const x of a.forms) {
    for (const y of b.forms) {
      const same = sameName(x, y, a, b) ?? sameName(y, x, b, a);
      if (same && !same.onlyIfAlone) return same;
      found ??= same;
    }
  }
  return found;
}

const differ = (a: PartyFeatures, b: PartyFeatures): boolean =>
  a.country !== undefined && b.country !== undefined && a.country !== b.country;

function sameName(x: NameForm, y: NameForm, a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  if (x.family === undefined || y.family === undefined) return undefined;
  if (x.given !== undefined && y.given !== undefined && !agreeInFull(x, y))
    return differ(a, b) ? undefined : (inShort(x, y, a, b) ?? spelledNear(x, y, a, b));
  if ((x.given === undefined || y.given === undefined) && gendersDiffer(a, b)) return undefined;
  if (!sameFamily(x, y)) {
    // "Xi" for "Xi Jinping", "Kim" for "Kim Jong Un": the family name comes first in much of the world.
    const first =
      x.given === undefined && y.given !== undefined && x.family === spelling(y.given) && x.family.length > 1;
    return first && !differ(a, b) ? ifAlone("first word of the full name") : undefined;
  }
  if (x.given !== undefined && y.given !== undefined) {
    if (differ(a, b)) return undefined;
    return certain(x.core === y.core ? "same name" : "spellings of one name");
  }
  // "General Benani" is not the Colonel Benani of the same report.
  if (otherRank(a.roles, b.roles)) return undefined;
  if (x.given !== y.given) return ifAlone("family name of the full name");
  return mayBeOne(a.roles, b.roles) ? { ...ifAlone("same family name"), alike: true } : ifAlone("same family name");
}

/** "Mr Ruiz" is not Ana Ruiz. */
const gendersDiffer = (a: PartyFeatures, b: PartyFeatures): boolean =>
  a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender;

/** "Bill Hart" for "William Hart". */
function inShort(x: NameForm, y: NameForm, a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  const short = x.shortOf?.has(y.given ?? "") || y.shortOf?.has(x.given ?? "");
  if (!short || !sameFamily(x, y) || otherRank(a.roles, b.roles)) return undefined;
  return ifAlone("a short form of the given name");
}

/** "Heydar Alisvandi" and "Haydar Alisbandi", both called governor: one name that two reports spell in two ways. */
function spelledNear(x: NameForm, y: NameForm, a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  const near = nearName(x, y);
  if (near === undefined || otherRank(a.roles, b.roles) || !mayBeOne(a.roles, b.roles)) return undefined;
  const alike = a.roles.length > 0 && b.roles.length > 0;
  if (near.by === "likely" && !alike) return undefined;
  return { ...ifAlone(alike ? `${near.why}, with one role` : near.why), alike: true, across: true };
}

function otherRank(a: readonly RolePhrase[], b: readonly RolePhrase[]): boolean {
  const [x, y] = [a, b].map((roles) => roles.flatMap(({ rank }) => rank ?? []));
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((rank) => y.includes(rank));
}

/** "President Kim" and "Coach Kim" may be two; "Kim" and "President Kim" are one. */
const mayBeOne = (a: readonly RolePhrase[], b: readonly RolePhrase[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => x.head === y.head));

/** "the Ukrainian president", "the mayor": a description without a name is the one person who holds the role. */
function sameRole(a: PartyFeatures, b: PartyFeatures): SameParty | undefined {
  if (differ(a, b)) return undefined;
  const [nameless, other] = a.forms.length === 0 ? [a, b] : [b, a];
  let found: SameParty | undefined;
  for (const role of nameless.roles) {
    for (const known of other.roles) {
      if (!roleFits(role, known) && !(other.forms.length === 0 && roleFits(known, role))) continue;
      if ((role.shared || known.shared) && !isOfOne(role, known)) continue;
      const same = { ...ifAlone(`the only ${role.head} it can be`), exact: isOfTheSame(role, known) };
      if (same.exact) return same;
      found ??= same;
    }
  }
  return found;
}

/** The family name is the same, and the given names may be one; "Daniel" and "Danielle" are two. */
const agreeInFull = (x: NameForm, y: NameForm): boolean =>
  sameFamily(x, y) &&
  givenNamesAgree(x.given ?? "", y.given ?? "") &&
  (x.gender === undefined || y.gender === undefined || x.gender === y.gender);

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

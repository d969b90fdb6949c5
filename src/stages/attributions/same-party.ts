import { spelling } from "./name-form.js";
import { nearKeys } from "./party/near-name.js";
import type { PartyFeatures, SameParty } from "./party/party-features.js";
import { addressKeys, sameBody } from "./party/same-body.js";
import { samePerson } from "./party/same-person.js";

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
  return a.kind === "person" ? samePerson(a, b) : sameBody(a, b);
}

/**
 * Keys such that parties that `sameParty` would join share at least one: compare only within a key, and time stays
 * proportional to the number of parties.
 */
export function partyKeys(party: PartyFeatures): ReadonlySet<string> {
  const keys = new Set<string>();
  if (party.kind === "unnamed") return keys;
  if (party.kind === "country") return keys.add(`country:${party.country ?? ""}`);
  for (const { head, words } of party.roles) for (const word of [head, ...words]) keys.add(`role:${word}`);
  for (const form of party.forms) {
    for (const name of [form.family, form.house]) if (name !== undefined) keys.add(`family:${name}`);
    if (form.given !== undefined) keys.add(`family:${spelling(form.given)}`);
    for (const key of party.kind === "person" ? nearKeys(form) : []) keys.add(`near:${key}`);
    if (party.kind === "person") continue;
    keys.add(`name:${spelling(form.core)}`);
    if (form.acronym !== undefined) keys.add(`letters:${form.acronym}`);
    if (form.initials !== undefined) keys.add(`letters:${form.initials}`);
    if (form.fullInitials !== undefined) keys.add(`letters:${form.fullInitials}`);
    if (form.work !== undefined) keys.add(`work:${form.work}`);
    if (form.proper) keys.add(`first:${form.core.split(" ")[0] ?? ""}`);
    for (const noun of form.nouns ?? []) keys.add(`noun:${noun}`);
    for (const letters of addressKeys(form)) keys.add(`address:${letters}`);
  }
  return keys;
}

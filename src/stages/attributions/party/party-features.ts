import { wordsAt } from "../../../record/position.js";
import type { ReportParty } from "../attribution.js";
import { type NameForm, nameForm, type PartyPack } from "../name-form.js";
import { type RolePhrase, rolePhrase } from "./role-phrase.js";

/** What is known of a party when it is compared with another, in one report or across reports. */
export interface PartyFeatures {
  readonly kind: ReportParty["kind"];
  /** The ways it is named or, for a body, described; empty for a person without a name. */
  readonly forms: readonly NameForm[];
  /** What a person is said to be: "mayor". */
  readonly roles: readonly RolePhrase[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** A person's, where a name, form of address or role shows it. */
  readonly gender?: "f" | "m";
}

/** Why two parties are one. `onlyIfAlone`: the reason holds only when no third party would fit as well. */
export interface SameParty {
  readonly why: string;
  readonly onlyIfAlone: boolean;
  /** True where neither says more than the other: such are compared with each other first. */
  readonly alike?: boolean;
  /** True where both tell what the role is of: such go before those where one does not. */
  readonly exact?: boolean;
  /** True for a reason that holds only between parties of different reports: one report spells a name in one way. */
  readonly across?: boolean;
}

/** The features of a party of a report. `text` is the report's text, which the party's positions point into. */
export function partyFeatures(party: ReportParty, text: string, pack: PartyPack): PartyFeatures {
  const isPerson = party.kind === "person";
  const written = party.names.map((at) => wordsAt(text, at).slice(0, 300));
  const names = [...new Set([...(isPerson ? written.map((words) => withoutTail(words, pack)) : written), party.name])];
  const all = names.filter((words) => !isPerson || isName(words)).map((words) => nameForm(words, party.kind, pack));
  const forms = fullest(all);
  const gender = all.find((form) => form.gender !== undefined)?.gender;
  const country = party.country ?? forms.find((form) => form.country !== undefined)?.country;
  const described = isPerson ? names.filter((words) => !isName(words)) : [];
  const titles = isPerson && party.role !== undefined ? [withOf(party.role, party.roleOf)] : [];
  return {
    kind: party.kind,
    forms,
    roles: fullestRoles([...described, ...titles].flatMap((words) => rolePhrase(words, pack) ?? [])),
    ...(country === undefined ? {} : { country }),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** Without the roles that say less than others: "governor" of one who is called "the governor of Aust" too. */
const fullestRoles = (roles: readonly RolePhrase[]): RolePhrase[] =>
  roles.filter(
    (role) =>
      role.of !== undefined ||
      role.words.length > 1 ||
      !roles.some(
        ({ of, words, changed }) => of !== undefined && changed === role.changed && words.includes(role.head),
      ),
  );

/** Without the forms that say less than others: "the ministry" of a body that has a name, "Ruiz" of one whose full name is known. */
export function fullest(forms: readonly NameForm[]): NameForm[] {
  const [named, full] = [forms.some(({ proper }) => proper), forms.some(({ given }) => given !== undefined)];
  return forms.filter(
    ({ proper, work, given }) => (!named || proper || work !== undefined) && (!full || given !== undefined),
  );
}

/** "mayor of Szentmark" */
export const withOf = (role: string, of: string | undefined): string => (of === undefined ? role : `${role} of ${of}`);

/** "Ana Ruiz of the Harbour Board", "Ana Ruiz/Harbour Master": the name alone; "Mayor of Oslo" is none. */
function withoutTail(words: string, { naming }: PartyPack): string {
  const [, name = words, last = ""] =
    /^(.*?(\p{Lu}[\p{L}\p{N}.'’-]*))(?:\s(?:of|from|with|at)\s|\s?\/\s?)/u.exec(words) ?? [];
  return naming.roles.has(last.toLowerCase()) || naming.bodies.has(last.toLowerCase()) ? words : name;
}

/** True for words that end in a name: "the soprano Ana Ruiz", not "the mayor of Oslo". */
const isName = (words: string): boolean =>
  /\p{Lu}[\p{L}\p{N}.'’-]*$/u.test(words.trim()) &&
  !/\s(?:of|for|at|in)\s/.test(words) &&
  !/^(?:the|an?)\s\S+$/i.test(words);

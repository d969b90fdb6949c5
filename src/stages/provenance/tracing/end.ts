import type { OriginWords } from "../../../languages/origin-words.js";
import type { MatchedClaim } from "../../claims/match.js";
import { type By, type Party, partyOf } from "../../claims/party.js";
import type { Proposition } from "../../claims/propositions/proposition.js";
import type { Stance, Statement } from "../../claims/statement.js";
import type { Telling } from "../../claims/telling.js";
import { rememberedWith } from "./remembered.js";
import type { StoryTrails } from "./story-trails.js";

/** A party that trails of a claim lead to, with all that it says of it. */
export interface End {
  readonly party: Party;
  readonly by: By;
  readonly basis?: By;
  readonly statements: readonly Statement[];
  readonly tellings: readonly Telling[];
  /** What it says of the claim. */
  readonly propositions: readonly Proposition[];
}

/** The parties that take a stand on a claim, each once, in the order of the claim's statements. */
export function endsOf(
  claim: Pick<MatchedClaim, "members">,
  parties: ReadonlyMap<string, Party>,
  takes: (relation: Stance) => boolean,
): End[] {
  const found = new Map<
    string,
    { by: By; statements: Statement[]; tellings: Telling[]; propositions: Proposition[] }
  >();
  for (const { told, relation, propositions } of claim.members) {
    if (!takes(relation)) continue;
    const id = partyOf(told.statement.by);
    const entry = found.get(id) ?? { by: told.statement.by, statements: [], tellings: [], propositions: [] };
    entry.statements.push(told.statement);
    entry.tellings.push(...told.tellings);
    entry.propositions.push(...propositions);
    found.set(id, entry);
  }
  return [...found].flatMap(([id, { by, statements, tellings, propositions }]) => {
    const party = parties.get(id);
    // what somebody knows from itself it knows
    const basis = statements.find((s) => s.basis !== undefined && partyOf(s.basis) !== id)?.basis;
    return party ? [{ party, by, ...(basis !== undefined && { basis }), statements, tellings, propositions }] : [];
  });
}

export const isUnnamed = ({ party }: End): boolean => party.kind === "unnamed";

/** No name settles whom it means: "an official", "the ministry". */
export const isVague = (end: End): boolean => isUnnamed(end) || isWithoutName(end.party);

const isWithoutName = rememberedWith(({ kind, name, names }: Party): boolean => {
  const plain = name.replace(/^The\s/, "");
  // at the head of a sentence any body has a capital: "Administration"
  const isWord = (): boolean => names.some(({ exact }) => exact.replace(/^the\s/i, "") === plain.toLowerCase());
  return !/\p{Lu}/u.test(plain) || (kind === "organisation" && !/\p{Lu}/u.test(plain.slice(1)) && isWord());
});

/** "a Meridian reporter": the description names the outlet. */
export const isOfOutlet = (end: End): boolean => outletLetters(describe(end)) !== "";

/** The capital letters of an outlet's name in a description of its people, so that full names and initials meet. */
export const outletLetters = (description: string): string =>
  (description.replace(/^(?:An?|The|Both)\s/, "").match(/\p{Lu}/gu) ?? []).join("");

/** An outlet's own reporter who was there: an origin, though not named. */
export const isOnTheSpot = (end: End, words: OriginWords): boolean =>
  end.party.kind !== "outlet" && end.tellings.some(tellsOfTheSpot(words));

const tellsOfTheSpot = rememberedWith((words: OriginWords) =>
  rememberedWith(({ source, attribution: { cue }, reading: { report } }: Telling): boolean => {
    const [who, saying] = [source, cue.at].map((ats) => ats.map((at) => report.text.slice(at.start, at.end)).join(" "));
    return words.reporters.test(who ?? "") && words.onTheSpot.test(`${who} ${saying}`);
  }),
);

/** The trail leads on to somebody who is not named, or to something that nobody is named for: "intelligence shared by a partner". */
export function isOpen(end: End, { words, parties }: Pick<StoryTrails, "words" | "parties">): boolean {
  if (isUnnamed(end) && !(words && isOnTheSpot(end, words))) return true;
  if (end.basis === undefined) return false;
  return typeof end.basis !== "string" || !/\p{Lu}/u.test(parties.get(end.basis)?.name.replace(/^The\s/, "") ?? "");
}

const isCollective = ({ tellings }: End): boolean =>
  tellings.every(({ attribution: { source } }) => source.several === true && source.at.length === 1);

/** "Media reports", "local outlets", "messages": several at once who pass on, none of them named. */
export const isAtLarge = (end: End, words: OriginWords): boolean =>
  isCollective(end) && (end.party.kind === "outlet" || words.atLarge.test(describe(end)));

/** How an end is called: by its name, or in the words used for it. */
export const describe = ({ by, party }: Pick<End, "by" | "party">): string =>
  typeof by === "string" ? party.name : by.unnamed;

/** The most people a description may mean, where it tells: "two people familiar with the matter"; "one of them" is one. */
export function headcount(end: End, words: OriginWords): number {
  if (!isUnnamed(end)) return 1;
  const said = end.statements.flatMap((s) => s.appearances.flatMap((a) => a.source.slice(0, 1).map((p) => p.exact)));
  if (said.length > 0 && said.every((description) => words.singly.test(description))) return 1;
  const counts = [describe(end), ...end.party.names.map((n) => n.exact)].map((description) => {
    const first =
      description
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(0, 2) ?? [];
    return Math.max(1, ...first.map((word) => words.numbers.get(word) ?? 1));
  });
  return Math.max(1, ...counts);
}

/** The words of what a telling says. */
export const contentOf = ({ attribution, reading }: Telling): string =>
  attribution.content.at.map((at) => reading.report.text.slice(at.start, at.end)).join(" ");

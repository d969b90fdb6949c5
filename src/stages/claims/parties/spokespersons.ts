import { spanOf } from "../../../record/instant.js";
import { wordsAt } from "../../../record/position.js";
import { type NameForm, nameForm } from "../../attributions/name-form.js";
import { fullest } from "../../attributions/party/party-features.js";
import { rolePhrase } from "../../attributions/party/role-phrase.js";
import { sameBody } from "../../attributions/party/same-body.js";
import { compareRenderings } from "../matching/one-utterance.js";
import type { Rendering } from "../matching/rendering.js";
import type { SameSaying } from "../matching/same-saying.js";
import { type Party, partyOf } from "../party.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import { isDated, type Telling } from "../telling.js";
import { meetings } from "./merge-parties.js";
import { packOf } from "./pack-of.js";

/** So likely one utterance that the two speakers, of whom one may speak for the other, are one mouth. */
const SURELY = 0.75;

/**
 * The tellings with a body's word given to who said it for the body: where one report has "the ministry said" and another the
 * same from "Ana Ruiz, a spokeswoman for the ministry", it is her utterance, told short. Only who is called a speaker of that very
 * body speaks for it so, only where nobody else could be meant, never in a report that has both speak, and never in one that was
 * out before: what a body said on Thursday, its spokeswoman may say again on Friday.
 */
export function withSpokespersons(
  renderings: readonly Rendering[],
  same: SameSaying,
  speaks: SpeaksFor,
  vocabulary: Vocabulary,
): Telling[] {
  const tellings = renderings.map(({ telling }) => telling);
  const heard = new Map<Telling["reading"], Set<string>>();
  for (const { by, reading } of tellings) heard.set(reading, (heard.get(reading) ?? new Set()).add(partyOf(by)));
  const found = new Map<number, Map<string, { readonly by: Telling["by"]; readonly score: number }>>();
  const see = (person: number, body: number): void => {
    const [a, b] = [renderings[person] as Rendering, renderings[body] as Rendering];
    const [speaker, spoken] = [partyOf(a.telling.by), partyOf(b.telling.by)];
    if (heard.get(b.telling.reading)?.has(speaker) || !speaks(speaker, spoken)) return;
    if (!toldFirst(a.telling, b.telling)) return;
    const { score } = compareRenderings(a, b, vocabulary);
    const own = found.get(body) ?? new Map();
    if (score < Math.max(SURELY, own.get(speaker)?.score ?? 0)) return;
    found.set(body, own.set(speaker, { by: a.telling.by, score }));
  };
  for (const together of meetings(renderings, same)) {
    for (const [n, i] of together.entries()) {
      for (const k of together.slice(n + 1)) {
        if (tellings[i]?.reading === tellings[k]?.reading) continue;
        see(i, k);
        see(k, i);
      }
    }
  }
  return tellings.map((telling, i) => {
    const [only, ...others] = [...(found.get(i)?.values() ?? [])];
    return only === undefined || others.length > 0 ? telling : { ...telling, by: only.by };
  });
}

function toldFirst(a: Telling, b: Telling): boolean {
  const [first, then] = [spanOf(a.time), spanOf(b.time)];
  return isDated(a) && isDated(b) && first !== undefined && then !== undefined && first.from <= then.from;
}

/** Whether the first party is called a speaker of the second, or of the same body where only the first has a name. */
export type SpeaksFor = (speaker: string, spoken: string) => boolean;

/** Names of a body that are looked at. */
const NAMES = 8;

/** Who speaks for whom among the parties of a story, by what the reports call them. */
export function speakingFor(
  parties: readonly Party[],
  tellings: readonly Telling[],
  rolesOf: (party: string) => readonly string[],
): SpeaksFor {
  const pack = packOf(tellings.map(({ reading }) => reading));
  if (!pack) return () => false;
  const byId = new Map(parties.map((party) => [party.id, party]));
  const called = new Map<string, Set<string>>();
  for (const { by, source, reading } of tellings)
    for (const at of source)
      called.set(partyOf(by), (called.get(partyOf(by)) ?? new Set()).add(wordsAt(reading.report.text, at)));
  const bodies = remembered((id: string): readonly NameForm[] =>
    [...rolesOf(id), ...(byId.get(id)?.kind === "unnamed" ? (called.get(id) ?? []) : [])].flatMap((role) => {
      const phrase = rolePhrase(role, pack);
      if (phrase?.changed !== "" || !pack.origins.speakers.has(phrase.head)) return [];
      const of = phrase.of ?? phrase.words.filter((word) => word !== phrase.head).join(" ");
      return of === "" ? [] : [nameForm(of, "organisation", pack)];
    }),
  );
  const names = remembered((id: string): readonly NameForm[] =>
    fullest(
      [...new Set(byId.get(id)?.names.map(({ exact }) => exact))]
        .slice(0, NAMES)
        .map((words) => nameForm(words.slice(0, 200), "organisation", pack)),
    ),
  );
  const isOne = (a: readonly NameForm[], b: readonly NameForm[], country: string | undefined): boolean =>
    a.length > 0 &&
    b.length > 0 &&
    sameBody(
      { kind: "organisation", forms: a, roles: [] },
      { kind: "organisation", forms: b, roles: [], ...(country !== undefined && { country }) },
    ) !== undefined;
  const known = new Map<string, boolean>();
  return (speaker, spoken) => {
    const [a, b] = [byId.get(speaker), byId.get(spoken)];
    if (a?.kind !== "person" || b === undefined || (b.kind !== "organisation" && b.kind !== "unnamed")) return false;
    const key = `${speaker} ${spoken}`;
    const told =
      known.get(key) ?? isOne(bodies(speaker), b.kind === "unnamed" ? bodies(spoken) : names(spoken), b.country);
    known.set(key, told);
    return told;
  };
}

function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id) ?? find(id);
    known.set(id, found);
    return found;
  };
}

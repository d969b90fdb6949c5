import type { OriginWords } from "../../../languages/origin-words.js";
import { type Called, calledIn, isOfOtherKind, plainly, properIn } from "./called.js";
import { describe, type End, isUnnamed, isVague } from "./end.js";
import type { Join } from "./join.js";
import { isNamedWith } from "./named-with.js";
import type { StoryTrails } from "./story-trails.js";

/**
 * Who speaks for whom among the ends of a claim: a country through its body; a person for the body that a report names it with,
 * that its role is of ("ministry spokesman", "head of the burns unit"), or that alone is of its branch ("fire chief", "the fire
 * brigade"); a lawyer for a client; a paper for whose it is; an unnamed spokesman for the body he is said to speak for.
 */
export function joinsByBody(ends: readonly End[], story: StoryTrails, words: OriginWords): Join[] {
  const known = ends.map((end, i): Known => ({ end, i, ...calledIn(end, story, words) }));
  return known.flatMap((one): Join[] => {
    const found = bodyOf(one, known, story, words);
    return found ? [{ from: one.i, kind: "speaks for", passages: [], to: found.body.i, why: found.why }] : [];
  });
}

interface Known extends Called {
  readonly end: End;
  readonly i: number;
}

const isBody = ({ party }: End): boolean => party.kind === "organisation" || party.kind === "outlet";

function bodyOf(
  one: Known,
  known: readonly Known[],
  story: StoryTrails,
  words: OriginWords,
): { body: Known; why: string } | undefined {
  const { end } = one;
  const { kind, country } = end.party;
  const bodies = known.filter((b) => isBody(b.end) && b.i !== one.i);
  if (kind === "country") {
    const body = bodies.find((b) => country !== undefined && b.end.party.country === country);
    return body && { body, why: `it speaks through ${body.end.party.name}` };
  }
  if (kind === "organisation" || kind === "outlet") {
    const body =
      (isVague(end) ? meantBy(one, known, words, story) : sameNamed(one, bodies)) ?? headOf(one, known, story, words);
    return body && { body, why: `${body.end.party.name} is meant` };
  }
  if ([...one.said].some((word) => words.formerly.has(word))) return undefined;
  const speaker = [...one.said].some((word) => words.speakers.has(word));
  if (isUnnamed(end) || (kind === "person" && isVague(end))) {
    const same = calledAlike(one, known, words);
    if (same) return { body: same, why: `${same.end.party.name} is meant` };
  }
  if (kind === "unnamed" && !speaker) return undefined;
  const clients = speaker ? known.filter((k) => k.i !== one.i && k.end.party.kind === "person") : [];
  const named =
    kind === "person" ? bodies.find((b) => !b.outlet && isNamedWith(end, b.end.party, story, words)) : undefined;
  const body =
    named ??
    likest(one, [...bodies, ...clients], words) ??
    (one.bodies.length > 0 ? colleague(one, known) : inBranch(one, known));
  if (body === undefined) return undefined;
  return {
    body,
    why: kind === "document" ? `it is a paper of ${body.end.party.name}` : `speaks for ${body.end.party.name}`,
  };
}

/** Whom a body that no name settles stands for: who is called the same, the likest of those whose names have its words, or who heads it. */
const meantBy = (one: Known, known: readonly Known[], words: OriginWords, story: StoryTrails): Known | undefined =>
  calledAlike(one, known, words) ??
  likest(
    one,
    known.filter(
      (b) => b.i !== one.i && isBody(b.end) && !isVague(b.end) && b.outlet === one.outlet && isCovered(one, b, story),
    ),
    words,
  );

/** Every word of a description that tells bodies apart is a word for the other one; a noun for a body of any kind tells nothing. */
const isCovered = (one: Called, other: Called, story: Pick<StoryTrails, "kindsOf">): boolean =>
  [...one.said].every((word) => other.own.has(word) || other.said.has(word) || story.kindsOf(word).length > 0);

/**
 * The one whose names share most with what an end is said to be; with an outlet's, only what is written as a name counts. A fire chief
 * of Brenn speaks for no channel, and for no union, with "Brenn" in its name.
 */
function likest(one: Known, others: readonly Known[], words: OriginWords): Known | undefined {
  const scored = others
    .filter((other) => !isOfOtherKind(one, other))
    .map((other) => ({
      other,
      score: [...one.said].filter(
        (word) =>
          (other.outlet && !isOneOutlet(one, other) ? other.proper : other.own).has(word) &&
          !words.speakers.has(word) &&
          !ownName(one, word),
      ).length,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored.length === 1 || (scored[0]?.score ?? 0) > (scored[1]?.score ?? 0) ? scored[0]?.other : undefined;
}

const isOneOutlet = (one: Known, other: Known): boolean => one.outlet && other.outlet;

/** The only one with a name that is called by the very words that stand for an end which no name settles: "the rebels". */
function calledAlike(one: Known, known: readonly Known[], words: OriginWords): Known | undefined {
  const description = plainly(describe(one.end));
  if (/^(?:an?|one|some|two|three|several)\s/.test(description) || words.speakers.has(description)) return undefined;
  const alike = known.filter((k) => k.i !== one.i && !isUnnamed(k.end) && k.callings.has(description) && isNamedIn(k));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Some report calls it by a name. */
const isNamedIn = ({ proper }: Known): boolean => proper.size > 0;

/** A body with the very name of another, however each is introduced: "the channel Bay Now", "Bay Now". */
function sameNamed(one: Known, bodies: readonly Known[]): Known | undefined {
  const name = properOf(one);
  const same = bodies.filter((b) => b.i < one.i && !isVague(b.end) && properOf(b) === name);
  return name.includes(" ") && same.length === 1 ? same[0] : undefined;
}

const properOf = ({ end }: Known): string =>
  (end.party.name.replace(/^The\s/, "").match(/\p{Lu}[\p{L}\p{N}'’-]*/gu) ?? []).join(" ");

/** The only one of those who speak that heads a body which is called by what it is and where alone: the mayor, of "city hall". */
function headOf(one: Known, known: readonly Known[], story: StoryTrails, words: OriginWords): Known | undefined {
  const seat = words.seats.find(
    ({ bodies }) => [...one.own].some((word) => bodies.has(word)) && [...one.said].every((word) => bodies.has(word)),
  );
  if (seat === undefined) return undefined;
  const places = [...one.proper].filter((word) => !seat.bodies.has(word));
  const heads = known.filter(({ end: { party } }) => {
    const roles = story.rolesOf(party.id);
    const own = roles.flatMap(properIn);
    const elsewhere = places.length > 0 && own.length > 0 && !own.some((word) => places.includes(word));
    return party.kind === "person" && !elsewhere && roles.some((role) => seat.head.test(role));
  });
  return heads.length === 1 ? heads[0] : undefined;
}

/** Who was named before as one of the same body. */
const colleague = (one: Known, known: readonly Known[]): Known | undefined =>
  known.find((k) => k.i < one.i && k.bodies.some((body) => one.bodies.includes(body)));

const ownName = ({ end }: Known, word: string): boolean =>
  end.party.kind === "person" && wordsOf(end.party.name).includes(word) && /\p{Lu}/u.test(end.party.name);

/** The only body of its branch; where there is none and the branch is one body's, the person a paper belongs to, or the first of them. */
function inBranch(one: Known, known: readonly Known[]): Known | undefined {
  const { branch } = one;
  if (branch === undefined) return undefined;
  const others = known.filter((k) => k.i !== one.i && k.branch === branch && k.end.party.kind !== "unnamed");
  const bodies = others.filter((k) => isBody(k.end));
  if (bodies.length > 0) return bodies.length === 1 ? bodies[0] : undefined;
  const people = others.filter((k) => k.end.party.kind === "person");
  if (one.end.party.kind === "document") return people.length === 1 ? people[0] : undefined;
  return branch.single ? people.find((k) => k.i < one.i) : undefined;
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2);

import type { Branch, OriginWords } from "../../../languages/origin-words.js";
import type { Party } from "../../claims/party.js";
import type { Telling } from "../../claims/telling.js";
import { type End, isVague } from "./end.js";
import type { Join } from "./join.js";
import { rememberedWith } from "./remembered.js";
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

/** What an end is called, and what that tells. */
interface Called {
  /** Words of its names. */
  readonly own: ReadonlySet<string>;
  /** Words of what it is said to be that tell one body from another. */
  readonly said: ReadonlySet<string>;
  readonly branch: Branch | undefined;
  /** The kinds of body that it is, or speaks for. */
  readonly kinds: ReadonlySet<number>;
  readonly outlet: boolean;
  /** The bodies that its role is said to be of, by name. */
  readonly bodies: readonly string[];
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
    const body = isVague(end)
      ? likest(
          one,
          bodies.filter((b) => !isVague(b.end)),
        )
      : undefined;
    return body && { body, why: `${body.end.party.name} is meant` };
  }
  if ([...one.said].some((word) => words.formerly.has(word))) return undefined;
  const speaker = [...one.said].some((word) => words.speakers.has(word));
  if (kind === "unnamed" && !speaker) return undefined;
  const clients = speaker ? known.filter((k) => k.i !== one.i && k.end.party.kind === "person") : [];
  const named =
    kind === "person" ? bodies.find((b) => !b.outlet && isNamedWith(end, b.end.party, story, words)) : undefined;
  const body =
    named ??
    likest(one, [...bodies, ...clients]) ??
    (one.bodies.length > 0 ? colleague(one, known) : inBranch(one, known));
  if (body === undefined) return undefined;
  return {
    body,
    why: kind === "document" ? `it is a paper of ${body.end.party.name}` : `speaks for ${body.end.party.name}`,
  };
}

/** The one whose names share most with what an end is said to be. */
function likest(one: Known, others: readonly Known[]): Known | undefined {
  const scored = others
    .map((other) => ({
      other,
      score: [...one.said].filter((word) => other.own.has(word) && !ownName(one, word)).length,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored.length === 1 || (scored[0]?.score ?? 0) > (scored[1]?.score ?? 0) ? scored[0]?.other : undefined;
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

/** The branch of public life that an end belongs to by its name, role or description. */
export const branchOf = (end: End, story: StoryTrails, words: OriginWords): Branch | undefined =>
  calledIn(end, story, words).branch;

/** What two ends are called tells bodies of one kind, of kinds that exclude each other ("the police", "St Anne Hospital"), or nothing. */
export function kindsCompared(a: Kind, b: Kind): "one" | "other" | undefined {
  if (a.branch !== undefined && b.branch !== undefined) return a.branch === b.branch ? "one" : "other";
  if (a.kinds.size === 0 || b.kinds.size === 0)
    return a.branch === undefined && a.kinds.size === 0 ? undefined : "other";
  return [...a.kinds].some((kind) => b.kinds.has(kind)) ? "one" : "other";
}

/** What bodies are told apart by. */
export interface Kind {
  readonly branch: Branch | undefined;
  readonly kinds: ReadonlySet<number>;
}

/** The kind of body that an end is, or speaks for, by all that it is called. */
export const kindOf = (end: End, story: StoryTrails, words: OriginWords): Kind => calledIn(end, story, words);

/** What an end is called in its claim and in its story; a party is called the same in nearly all claims and at nearly all moments. */
const calledIn = (end: End, story: StoryTrails, words: OriginWords): Called => calledFor(end)(story, words);

const calledFor = rememberedWith((end: End) => {
  let made: Called | undefined;
  return (story: StoryTrails, words: OriginWords): Called => {
    made ??= calledAs(end.party, saidToBe(end), story, words);
    return made;
  };
});

/** The words for an end in the places where it says something of the claim, each once. */
const saidToBe = (end: End): string[] => [
  ...new Set(end.statements.flatMap((s) => s.appearances.flatMap((a) => a.source.map((p) => p.exact)))),
];

const calledBefore = rememberedWith((_parties: StoryTrails["parties"]) => new Map<string, Called>());

function calledAs(party: Party, said: readonly string[], story: StoryTrails, words: OriginWords): Called {
  const before = calledBefore(story.parties);
  const key = [party.id, ...said].join("\n");
  const known = before.get(key);
  if (known !== undefined) return known;
  const all = [...new Set([...story.callingsOf(party), ...said])];
  const own = new Set(all.flatMap(story.wordsOf));
  const called: Called = {
    own: new Set(story.namesOf(party).flatMap(story.wordsOf)),
    said: new Set([...own].filter((word) => story.tells(word))),
    branch: words.branches.find((branch) => [...own].some((word) => branch.words.has(word))),
    kinds: new Set(all.flatMap(story.kindsOf)),
    outlet: story.isOutlet(party),
    bodies: story.rolesOf(party.id).filter((role) => /\p{Lu}/u.test(role)),
  };
  before.set(key, called);
  return called;
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2);

/** Characters within which a person and a body are named together: "Harbour Authority spokesman Lee", "Lee, head of the Authority". */
const TOGETHER = 60;

/** True when a report names the person as one of the body: the two names close together, with a role between or before them. */
const isNamedWith = (person: End, body: Party, story: StoryTrails, words: OriginWords): boolean =>
  person.tellings.some((telling) => {
    const before = toldAsOneOf(telling);
    let named = before.get(body);
    if (named === undefined) {
      named = namesAsOneOf(telling, person.party, body, story, words);
      before.set(body, named);
    }
    return named;
  });

const toldAsOneOf = rememberedWith((_telling: Telling) => new Map<Party, boolean>());

function namesAsOneOf(
  { source, reading: { report } }: Telling,
  person: Party,
  body: Party,
  story: StoryTrails,
  words: OriginWords,
): boolean {
  const bodies = story.namesIn(body, report.id);
  if (bodies.some((name) => source.some((at) => at.start <= name.at.start && name.at.end <= at.end))) return true;
  return story.namesIn(person, report.id).some(({ at }) =>
    bodies.some((name) => {
      const start = Math.min(at.start, name.at.start);
      const end = Math.max(at.end, name.at.end);
      const between = report.text.slice(Math.min(at.end, name.at.end), Math.max(at.start, name.at.start));
      return (
        end - start <= TOGETHER + (at.end - at.start) + (name.at.end - name.at.start) &&
        !/[.;:"“”\n]/.test(between) &&
        !words.otherwise.test(between) &&
        words.role.test(between)
      );
    }),
  );
}

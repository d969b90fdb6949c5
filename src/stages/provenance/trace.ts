import type { MatchedClaim } from "../claims/match.js";
import { type By, type Party, partyOf } from "../claims/party.js";
import type { Stance, Statement } from "../claims/statement.js";
import type { Telling } from "../claims/telling.js";
import { explainBounds } from "./explain-bounds.js";
import type { Independence, Origin, Reason, TracedOrigin } from "./origin.js";

export interface Traced {
  readonly origins: Origin[];
  readonly independence: Independence;
  readonly traced: readonly TracedOrigin[];
}

/**
 * Where a claim's trails end and how many of the ends may be independent of each other.
 *
 * At most: the distinct parties that assert it with a trail of their own. Not counted are an outlet that only passes another
 * source on, a collective ("reports", "the media") that may mean those that are named, a person who speaks for a body that
 * is counted, and whoever names another origin as the basis of its knowledge. At least: one, unless the reports show that
 * two of them speak at first hand; whatever ends at somebody unnamed may be any of the others.
 */
export function traceOrigins(
  claim: MatchedClaim,
  parties: ReadonlyMap<string, Party>,
  takes: (relation: Stance) => boolean,
): Traced {
  const all = collect(claim, parties, takes);
  const traced = markCounting(all);
  const counting = traced.filter((o) => o.counts);
  const firstHand = ofDifferentNames(counting.filter((o) => o.firstHand && !o.open));
  const atMost = counting.length;
  const atLeast = atMost === 0 ? 0 : Math.max(1, firstHand.length);
  const reasons: Reason[] = explainBounds(traced, { atLeast, atMost }, parties);
  return {
    origins: traced.map(({ by, basis, open, counts, statements, through }) => ({
      by,
      ...(basis !== undefined && { basis }),
      open,
      counts,
      statements,
      through,
    })),
    independence: { atLeast, atMost, reasons },
    traced,
  };
}

/** A brother and his family are hardly independent: of those that share the last word of their name, one. */
function ofDifferentNames(origins: readonly TracedOrigin[]): TracedOrigin[] {
  const key = (o: TracedOrigin): string => {
    const words = o.party.name.toLowerCase().match(/\p{L}+/gu) ?? [];
    return words.filter((w) => w !== "family").at(-1) ?? o.party.id;
  };
  return [...new Map(origins.map((o) => [key(o), o])).values()];
}

function collect(
  claim: MatchedClaim,
  parties: ReadonlyMap<string, Party>,
  takes: (relation: Stance) => boolean,
): TracedOrigin[] {
  const byParty = new Map<string, { by: By; statements: Statement[]; tellings: Telling[] }>();
  for (const { told, relation } of claim.members) {
    if (!takes(relation)) continue;
    const id = partyOf(told.statement.by);
    const entry = byParty.get(id) ?? { by: told.statement.by, statements: [], tellings: [] };
    entry.statements.push(told.statement);
    entry.tellings.push(...told.tellings);
    byParty.set(id, entry);
  }
  return [...byParty].flatMap(([id, { by, statements, tellings }]) => {
    const party = parties.get(id);
    if (!party) return [];
    const basis = statements.find((s) => s.basis !== undefined)?.basis;
    return [
      {
        by,
        ...(basis !== undefined && { basis }),
        open: party.kind === "unnamed" || (basis !== undefined && typeof basis !== "string"),
        counts: true,
        statements: statements.map((s) => s.id),
        through: [...new Set(tellings.map((t) => t.reading.report.id))],
        party,
        tellings,
        passages: statements.flatMap((s) => s.passages),
        firstHand: tellings.some(speaksForItself) && basis === undefined,
      },
    ];
  });
}

const FIRST_PERSON = /(?:^|[\s"“(])(?:[Ww]e|I)\s/;
const ITSELF = /^(?:that\s+)?(?:it|he|she|they)\b/i;

/** True for a witness, for a quotation in the first person, and for a party that reports what it did itself. */
function speaksForItself({ attribution, reading }: Telling): boolean {
  if (attribution.source.unnamed === "witness") return true;
  const words = attribution.content.at.map((at) => reading.report.text.slice(at.start, at.end)).join(" ");
  return attribution.manner === "direct" ? FIRST_PERSON.test(words) : ITSELF.test(words);
}

function markCounting(all: readonly TracedOrigin[]): TracedOrigin[] {
  const relays = new Set(all.flatMap((o) => o.tellings.flatMap((t) => t.via)));
  const ids = new Set(all.map((o) => o.party.id));
  const named = (o: TracedOrigin): boolean => o.party.kind !== "unnamed" && !collective(o) && !relays.has(o.party.id);
  const somebodyNamed = all.some(named);
  const bodies = all.filter((o) => o.party.kind === "organisation" || o.party.kind === "outlet");
  const bases = new Set<string>();
  return all.map((origin) => {
    const leftOut = whyNot(origin);
    if (leftOut === undefined && origin.basis !== undefined) bases.add(partyOf(origin.basis));
    return leftOut === undefined ? origin : { ...origin, counts: false, leftOut };
  });

  function whyNot(origin: TracedOrigin): string | undefined {
    if (relays.has(origin.party.id)) return "it passes on what another source said";
    if (collective(origin) && somebodyNamed) return "nobody in particular is named, and those named may be meant";
    if (origin.basis !== undefined) {
      const basis = partyOf(origin.basis);
      if (ids.has(basis) && basis !== origin.party.id) return "it says that it knows from another of them";
      if (bases.has(basis)) return "it rests on the same information as another of them";
    }
    const itsBody =
      origin.party.kind === "country" ? bodies.find((b) => b.party.country === origin.party.country) : undefined;
    if (itsBody) return `it speaks through ${itsBody.party.name}`;
    const body = origin.party.kind === "person" ? bodies.find((b) => speaksFor(origin, b.party)) : undefined;
    if (body) return `speaks for ${body.party.name}`;
    return undefined;
  }
}

/** Several at once, of whom none is named: "reports", "local media", "officials"; not "the channel X and the outlet Y". */
const collective = (o: TracedOrigin): boolean =>
  o.tellings.every(({ attribution: { source } }) => source.several === true && source.at.length === 1);

/** Characters within which a person and a body are named together: "Harbour Authority spokesman Lee", "Lee, head of the Authority". */
const TOGETHER = 60;

/** True when a report names the person as one of the body: the two names close together, with a role between or before them. */
function speaksFor(person: TracedOrigin, body: Party): boolean {
  const texts = new Map(person.tellings.map((t) => [t.reading.report.id, t.reading.report.text]));
  const own = person.tellings.some(({ attribution, reading }) =>
    body.names.some(
      (name) =>
        name.report === reading.report.id &&
        attribution.source.at.some((at) => at.start <= name.at.start && name.at.end <= at.end),
    ),
  );
  if (own) return true;
  return person.party.names.some(({ report, at }) => {
    const text = texts.get(report);
    if (text === undefined) return false;
    return body.names.some((name) => {
      if (name.report !== report) return false;
      const start = Math.min(at.start, name.at.start);
      const end = Math.max(at.end, name.at.end);
      const between = text.slice(Math.min(at.end, name.at.end), Math.max(at.start, name.at.start));
      return (
        end - start <= TOGETHER + (at.end - at.start) + (name.at.end - name.at.start) &&
        !/[.;:"“”\n]/.test(between) &&
        ROLE.test(between)
      );
    });
  });
}

const ROLE =
  /\b(?:spokes(?:man|woman|person)|head|chief|director|minister|secretary|commander|commissioner|president|chair(?:man|woman)?|editor|official|officer|captain|lawyer|manager|executive|leader|doctor|coordinator|representative)\b/i;

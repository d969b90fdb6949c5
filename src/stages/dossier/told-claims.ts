import { type Instant, spanOf } from "../../record/instant.js";
import type { WeighClaim } from "../assessment/claims-table.js";
import { SETTLE, type Settled } from "../assessment/records/settle.js";
import type { Account, AccountClaim, AccountStory, By, Statement } from "./account-document.js";

/** Claims of accounts as a table of claims, with what settled them. */
export interface ToldClaims {
  readonly claims: readonly WeighClaim[];
  readonly settled: readonly Settled[];
}

const SO = "so";
const NOT_SO = "not so";
const ATTRIBUTE = "claim";
const DAY = 86_400_000;

/**
 * Who said of which claim that it is so or not so, when that could first be known, and which claims were settled by the account's
 * moment. Only parties that reports name, and whose origin counts: what is passed on is the other's knowledge, unless the other is
 * not named; whoever publishes that answers for it. A claim is settled
 * as so thirty days after it was officially confirmed, or corroborated by at least three origins, if nobody disputed, denied or
 * retracted it from then on; as not so from the moment at which it was retracted, if nobody confirmed it after.
 */
export function toldClaims(account: Account): ToldClaims {
  const knownAt = new Map(account.reports.map((report) => [report.id, report.knownAt]));
  const told = account.stories.flatMap((story) => story.claims.map((claim) => ({ story, claim })));
  return {
    claims: told.flatMap(({ story, claim }) => claimsIn(story, claim, knownAt)),
    settled: told.flatMap(({ story, claim }) => settledIn(story, claim, account.asOf)),
  };
}

function claimsIn(story: AccountStory, claim: AccountClaim, knownAt: ReadonlyMap<string, Instant>): WeighClaim[] {
  const passedOn = new Set(claim.origins.filter(({ counts }) => !counts).flatMap(({ statements }) => statements));
  return claim.statements.flatMap(({ id, relation }): WeighClaim[] => {
    const statement = story.statements.find((one) => one.id === id);
    if (!statement || passedOn.has(id) || !["asserts", "confirms", "denies"].includes(relation)) return [];
    const value = relation === "denies" ? NOT_SO : SO;
    return statement.appearances.flatMap(({ report }, i): WeighClaim[] => {
      const at = knownAt.get(report);
      const source = answersFor(story, statement, i);
      return at && source ? [{ source, object: claim.id, attribute: ATTRIBUTE, value, at }] : [];
    });
  });
}

/** The source of a statement; where it is not named, whoever published it first answers for it. */
function answersFor(story: AccountStory, { by, via }: Statement, appearance: number): string | undefined {
  const [nearest] = via[appearance] ?? [];
  return nameOf(story, by) ?? (nearest === undefined ? undefined : nameOf(story, nearest));
}

const nameOf = ({ parties }: AccountStory, by: By): string | undefined =>
  typeof by === "string" ? parties.find(({ id, kind }) => id === by && kind !== "unnamed")?.name : undefined;

function settledIn(story: AccountStory, claim: AccountClaim, asOf: Instant): Settled[] {
  const changes = claim.history.map((change) => ({ ...change, time: spanOf(change.knownAt) }));
  const settled = (value: string, at: Instant, how: Settled["how"], by: readonly By[]): Settled => ({
    object: claim.id,
    attribute: ATTRIBUTE,
    value,
    at,
    how,
    by: [...new Set(by.flatMap((one) => nameOf(story, one) ?? []))],
  });
  const against = changes.filter(({ status }) => ["disputed", "denied", "retracted"].includes(status));
  const sure = changes.find(
    ({ status }) =>
      status === "officially confirmed" ||
      (status === "corroborated" && claim.independence.atLeast >= SETTLE.independent),
  );
  const retracted = changes.find(({ status }) => status === "retracted");
  if (retracted?.time && (!sure?.time || sure.time.from < retracted.time.from)) {
    return [settled(NOT_SO, retracted.knownAt, "decided", [])];
  }
  if (!sure?.time) return [];
  const { from, to } = sure.time;
  const until = to + SETTLE.days * DAY;
  if (until > (spanOf(asOf)?.to ?? 0) || against.some(({ time }) => time && time.to > from && time.from < until))
    return [];
  const at = new Date(until).toISOString();
  if (sure.status === "officially confirmed") return [settled(SO, at, "decided", sure.by)];
  return [
    settled(
      SO,
      at,
      "corroborated",
      claim.origins.filter(({ counts }) => counts).map(({ by }) => by),
    ),
  ];
}

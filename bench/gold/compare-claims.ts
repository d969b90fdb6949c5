import type { AccountClaim, AccountStory } from "../../src/stages/dossier/account-document.js";
import type { ExpectedAttribution, ExpectedClaim } from "./expected/expected.js";
import { appearancesOf, type Frame } from "./frame.js";
import type { Matched } from "./match-attributions.js";
import { sameInstant } from "./same.js";
import { quoted, type Sheet } from "./sheet.js";

type Standing = "asserts" | "denies" | "does-not-know";
const STANDINGS: readonly Standing[] = ["asserts", "denies", "does-not-know"];

interface GivenClaim {
  readonly claim: AccountClaim;
  /** Ids of expected attributions, by how they stand to the claim. */
  readonly standing: Readonly<Record<Standing, ReadonlySet<string>>>;
}

/**
 * Each expected claim against the claim of the account that shares most of what stands to it: who asserts, denies and does not
 * know, the bounds on origins, the credibility and the history. Claims of the account that the editor passed over are not judged.
 */
export function compareClaims(frame: Frame, matched: readonly Matched[], sheet: Sheet): void {
  const pairs = givenClaims(frame, matched);
  for (const expected of frame.expected.claims) {
    const one = pairs.get(expected);
    sheet.count("claims", { expected: 1, found: one ? 1 : 0 });
    if (!one) {
      sheet.lacks("claims", expected.id, "claim", quoted(expected.claim));
      for (const side of STANDINGS) sheet.count("standing", { expected: wanted(expected, side).length });
      if (expected.independence) sheet.count("origins", { expected: 2 });
      if (expected.credibility !== undefined) sheet.count("credibility", { expected: 1 });
      if (expected.history) sheet.count("history", { expected: expected.history.length });
      continue;
    }
    compareStanding(expected, one, sheet);
    compareAssessment(expected, one.claim, sheet);
  }
  sheet.count("claims", { given: pairs.size, right: pairs.size });
}

/** The claim of the account that each expected one is found in. */
export const pairClaims = (frame: Frame, matched: readonly Matched[]): Map<ExpectedClaim, AccountClaim> =>
  new Map([...givenClaims(frame, matched)].map(([expected, { claim }]) => [expected, claim]));

function givenClaims(frame: Frame, matched: readonly Matched[]): Map<ExpectedClaim, GivenClaim> {
  const expectedIds = new Map(
    matched.map(({ expected, given }) => [given, expected] as const).map(([given, one]) => [given.attribution, one]),
  );
  const byKey = new Map<string, ExpectedAttribution>();
  for (const { report, attributions } of frame.readings) {
    for (const attribution of attributions) {
      const expected = expectedIds.get(attribution);
      if (expected) byKey.set(`${report.id} ${attribution.id}`, expected);
    }
  }
  const given = frame.account.stories.flatMap((story) => story.claims.map((claim) => standingOf(story, claim, byKey)));
  return matchClaims(frame.expected.claims, given);
}

function standingOf(
  story: AccountStory,
  claim: AccountClaim,
  byKey: ReadonlyMap<string, ExpectedAttribution>,
): GivenClaim {
  const statements = new Map(story.statements.map((statement) => [statement.id, statement]));
  const standing = { asserts: new Set<string>(), denies: new Set<string>(), "does-not-know": new Set<string>() };
  for (const { id, relation } of claim.statements) {
    const side = sideOf(relation);
    const statement = statements.get(id);
    if (!side || !statement) continue;
    for (const key of appearancesOf(statement)) {
      const expected = byKey.get(key);
      if (expected) standing[side].add(expected.id);
    }
  }
  return { claim, standing };
}

function sideOf(relation: string): Standing | undefined {
  if (relation === "asserts" || relation === "confirms") return "asserts";
  if (relation === "denies") return "denies";
  if (relation === "does-not-know") return "does-not-know";
  return undefined;
}

const wanted = (claim: ExpectedClaim, side: Standing): readonly string[] =>
  side === "does-not-know" ? claim.doesNotKnow : claim[side];

function matchClaims(expected: readonly ExpectedClaim[], given: readonly GivenClaim[]): Map<ExpectedClaim, GivenClaim> {
  const candidates = expected
    .flatMap((claim) =>
      given.map((one) => {
        const both = STANDINGS.reduce(
          (n, side) => n + wanted(claim, side).filter((id) => one.standing[side].has(id)).length,
          0,
        );
        const either = STANDINGS.reduce(
          (n, side) => n + new Set([...wanted(claim, side), ...one.standing[side]]).size,
          0,
        );
        const asserted = claim.asserts.filter((id) => one.standing.asserts.has(id)).length;
        return { claim, one, both, asserted, share: either === 0 ? 0 : both / either };
      }),
    )
    .filter(({ both }) => both > 0)
    .sort((a, b) => b.asserted - a.asserted || b.share - a.share);
  const pairs = new Map<ExpectedClaim, GivenClaim>();
  const taken = new Set<GivenClaim>();
  for (const { claim, one } of candidates) {
    if (pairs.has(claim) || taken.has(one)) continue;
    pairs.set(claim, one);
    taken.add(one);
  }
  return pairs;
}

function compareStanding(expected: ExpectedClaim, { standing }: GivenClaim, sheet: Sheet): void {
  const open = new Set(expected.open);
  for (const side of STANDINGS) {
    const want = wanted(expected, side);
    const got = [...standing[side]].filter((id) => !open.has(id));
    const right = want.filter((id) => standing[side].has(id)).length;
    sheet.count("standing", { expected: want.length, found: right, given: got.length, right });
    for (const id of want) if (!standing[side].has(id)) sheet.lacks("standing", expected.id, side, id);
    for (const id of got) if (!want.includes(id)) sheet.adds("standing", expected.id, side, id);
  }
}

function compareAssessment(expected: ExpectedClaim, claim: AccountClaim, sheet: Sheet): void {
  const { independence, credibility, history } = expected;
  if (independence) {
    const got = claim.independence;
    for (const end of ["atLeast", "atMost"] as const) {
      sheet.field("origins", expected.id, end, String(independence[end]), String(got[end]), (a, b) => a === b);
    }
  }
  if (credibility !== undefined) {
    sheet.field(
      "credibility",
      expected.id,
      "credibility",
      String(credibility),
      String(claim.credibility),
      (a, b) => a === b,
    );
  }
  if (history === undefined) return;
  const left = [...claim.history];
  for (const { status, since } of history) {
    const at = left.findIndex((change) => change.status === status && sameInstant(since, change.since));
    sheet.count("history", { expected: 1, found: at === -1 ? 0 : 1, right: at === -1 ? 0 : 1 });
    if (at !== -1) left.splice(at, 1);
    else {
      const got = left.map((change) => `${change.status} ${change.since}`).join(", ");
      sheet.lacks("history", expected.id, "status", `${status} ${since}`, got || "nothing");
    }
  }
  sheet.count("history", { given: claim.history.length });
  for (const change of left) sheet.adds("history", expected.id, "status", `${change.status} ${change.since}`);
}

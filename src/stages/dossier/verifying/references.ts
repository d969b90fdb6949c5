import type { Problem } from "../../../record/problem.js";
import type { Account, AccountStory, By } from "../account-document.js";
import type { Check } from "./check.js";

/** A reference and what it must lead to. */
interface Reference {
  readonly place: string;
  readonly to: string | number;
  readonly among: ReadonlySet<string> | number;
}

/** Whether every id and index in an account leads to a report, party, statement, claim or figure of it. */
export function checkReferences(account: Account): Check {
  const reports = new Set(account.reports.map(({ id }) => id));
  const problems: Problem[] = [];
  let checked = 0;
  for (const [index, story] of account.stories.entries()) {
    for (const { place, to, among } of [...referencesOf(story, reports), ...referencesOfPictures(story, account)]) {
      checked++;
      const leads = typeof among === "number" ? Number(to) < among && Number(to) >= 0 : among.has(String(to));
      if (leads) continue;
      const message = `/stories/${index}${place}: ${JSON.stringify(to)} leads nowhere in this account`;
      problems.push({ code: "reference-missing", severity: "error", message });
    }
  }
  for (const { place, to, among } of referencesOfDecisions(account, reports)) {
    checked++;
    if (among instanceof Set ? among.has(String(to)) : Number(to) < Number(among)) continue;
    const message = `/decisions${place}: ${JSON.stringify(to)} leads nowhere in this account`;
    problems.push({ code: "reference-missing", severity: "error", message });
  }
  return { checked, hold: checked - problems.length, problems };
}

const partyOf = (by: By): string => (typeof by === "string" ? by : by.party);

/** Each image that a story's pictures name, and each entry that one of them is said to be like. */
function* referencesOfPictures({ pictures = [] }: AccountStory, { reports }: Account): Generator<Reference> {
  const images = new Map(reports.map(({ id, images = [] }) => [id, images.length]));
  for (const [i, { shown, remarks }] of pictures.entries()) {
    for (const [place, list] of [
      ["shown", shown],
      ...remarks.map(({ of }, j) => [`remarks/${j}/of`, of] as const),
    ] as const) {
      for (const [j, { report, image }] of list.entries()) {
        yield { place: `/pictures/${i}/${place}/${j}/image`, to: image, among: images.get(report) ?? 0 };
      }
    }
    for (const [j, { like }] of shown.entries()) {
      if (like !== undefined) yield { place: `/pictures/${i}/shown/${j}/like`, to: like, among: j };
    }
  }
}

function* referencesOf(story: AccountStory, reports: ReadonlySet<string>): Generator<Reference> {
  const parties = new Set(story.parties.map(({ id }) => id));
  const statements = new Set(story.statements.map(({ id }) => id));
  const claims = new Set(story.claims.map(({ id }) => id));
  const figures = story.figures.length;
  function* all(place: string, ids: readonly (string | number)[], among: Reference["among"]): Generator<Reference> {
    for (const [index, to] of ids.entries()) yield { place: `${place}/${index}`, to, among };
  }
  function* party(place: string, by: By | undefined): Generator<Reference> {
    if (by !== undefined) yield { place, to: partyOf(by), among: parties };
  }
  yield* all("/reports", story.reports, reports);
  for (const [i, join] of story.joins.entries()) {
    yield { place: `/joins/${i}/report`, to: join.report, among: reports };
    yield { place: `/joins/${i}/to`, to: join.to, among: reports };
  }
  for (const [i, statement] of story.statements.entries()) {
    yield* party(`/statements/${i}/by`, statement.by);
    yield* party(`/statements/${i}/basis`, statement.basis);
    for (const [j, chain] of statement.via.entries()) yield* all(`/statements/${i}/via/${j}`, chain, parties);
    for (const [j, { report }] of statement.appearances.entries()) {
      yield { place: `/statements/${i}/appearances/${j}/report`, to: report, among: reports };
    }
  }
  for (const [i, claim] of story.claims.entries()) {
    yield* all(
      `/claims/${i}/statements`,
      claim.statements.map(({ id }) => id),
      statements,
    );
    for (const [j, origin] of claim.origins.entries()) {
      yield* party(`/claims/${i}/origins/${j}/by`, origin.by);
      yield* party(`/claims/${i}/origins/${j}/basis`, origin.basis);
      yield* all(`/claims/${i}/origins/${j}/statements`, origin.statements, statements);
      yield* all(`/claims/${i}/origins/${j}/through`, origin.through, reports);
    }
    for (const [j, step] of claim.history.entries()) {
      yield* all(`/claims/${i}/history/${j}/because`, step.because, statements);
      for (const [k, by] of step.by.entries()) yield* party(`/claims/${i}/history/${j}/by/${k}`, by);
      yield* party(`/claims/${i}/history/${j}/onInformationFrom`, step.onInformationFrom);
    }
  }
  for (const [i, figure] of story.figures.entries()) {
    yield* party(`/figures/${i}/by`, figure.by);
    if (figure.statement !== undefined)
      yield { place: `/figures/${i}/statement`, to: figure.statement, among: statements };
    yield* all(`/figures/${i}/supersedes`, figure.supersedes, figures);
  }
  for (const [i, { between }] of story.figureRelations.entries()) {
    yield* all(`/figureRelations/${i}/between`, between, figures);
  }
  for (const [i, { rows, low, best, high, last }] of story.ledger.entries()) {
    yield* all(`/ledger/${i}/rows`, rows, figures);
    const picked = [low, best, high, last].flatMap((one) => one ?? []);
    yield* all(`/ledger/${i}`, picked, figures);
  }
  for (const [i, disagreement] of story.disagreements.entries()) {
    yield* all(`/disagreements/${i}/claims`, disagreement.claims, claims);
    for (const [j, side] of disagreement.speakers.entries()) {
      for (const [k, by] of side.entries()) yield* party(`/disagreements/${i}/speakers/${j}/${k}`, by);
    }
    for (const [j, side] of disagreement.parties.entries()) {
      yield* all(`/disagreements/${i}/parties/${j}`, side, parties);
    }
    for (const [j, side] of (disagreement.figures ?? []).entries()) {
      yield* all(`/disagreements/${i}/figures/${j}`, side, figures);
    }
    if (disagreement.supersededBy !== undefined) {
      const sides = disagreement.sides.length;
      yield { place: `/disagreements/${i}/supersededBy`, to: disagreement.supersededBy, among: sides };
    }
  }
  for (const [i, unknown] of story.unknowns.entries()) {
    yield* party(`/unknowns/${i}/by`, unknown.by);
    yield* party(`/unknowns/${i}/closedBy/by`, unknown.closedBy?.by);
  }
  for (const [i, { later, earlier }] of story.derivations.entries()) {
    yield { place: `/derivations/${i}/later`, to: later, among: reports };
    yield { place: `/derivations/${i}/earlier`, to: earlier, among: reports };
  }
  for (const [i, { statement }] of story.timeline.entries()) {
    if (statement !== undefined) yield { place: `/timeline/${i}/statement`, to: statement, among: statements };
  }
}

function* referencesOfDecisions(
  { decisions = [], stories }: Account,
  reports: ReadonlySet<string>,
): Generator<Reference> {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const ids = new Set(decisions.map(({ id }) => id));
  for (const [i, { conflicts = [], on }] of decisions.entries()) {
    for (const [j, to] of conflicts.entries()) yield { place: `/${i}/conflicts/${j}`, to, among: ids };
    for (const [j, { story, report, figure, disagreement, ...records }] of on.entries()) {
      const place = `/${i}/on/${j}`;
      if (story !== undefined) yield { place: `${place}/story`, to: story, among: new Set(byId.keys()) };
      if (report !== undefined) yield { place: `${place}/report`, to: report, among: reports };
      const own = byId.get(story ?? "");
      if (figure !== undefined) yield { place: `${place}/figure`, to: figure, among: own?.figures.length ?? 0 };
      if (disagreement !== undefined)
        yield { place: `${place}/disagreement`, to: disagreement, among: own?.disagreements.length ?? 0 };
      for (const [to, list] of [
        [records.party, own?.parties],
        [records.statement, own?.statements],
        [records.claim, own?.claims],
      ] as const) {
        if (to !== undefined) yield { place, to, among: new Set(list?.map(({ id }) => id)) };
      }
    }
  }
}

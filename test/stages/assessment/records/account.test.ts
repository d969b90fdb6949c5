import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { canonicalJson, digestOf } from "../../../../src/record/digest.js";
import { keepRecords } from "../../../../src/stages/assessment/records/keep-records.js";
import { wilson } from "../../../../src/stages/assessment/records/record.js";
import type { PersonGrade } from "../../../../src/stages/assessment/records/reliability.js";
import type { Account } from "../../../../src/stages/dossier/account-document.js";
import { exporters } from "../../../../src/stages/dossier/exporters/index.js";
import { toldClaims } from "../../../../src/stages/dossier/told-claims.js";
import { verifyAccount } from "../../../../src/stages/dossier/verify.js";
import type { Report } from "../../../../src/stages/reports/report.js";
import { takeIn } from "../../../../src/stages/reports/take-in.js";

const line = {
  id: "r1",
  publisher: "Orva Post",
  publishedAt: "2025-03-03T18:00:00Z",
  text: "At least 12 people were hurt when a warehouse burned in Orva on Monday, the Orva Fire Brigade said. Two people familiar with the matter said nobody was missing.",
};
const grade: PersonGrade = {
  source: "the Orva fire brigade",
  grade: "B",
  by: "R. Lund",
  at: "2025-02-01",
  why: "its counts held in nine fires of ten",
};

let reports: readonly Report[];
const reliabilities = (account: Account): Record<string, string> =>
  Object.fromEntries(account.stories.flatMap(({ parties }) => parties.map((p) => [p.name, p.reliability.grade])));
const copyOf = (account: Account): Account => JSON.parse(JSON.stringify(account));

beforeAll(async () => {
  const chunks = (async function* () {
    yield new TextEncoder().encode(JSON.stringify(line));
  })();
  ({ reports } = await takeIn(["-"], { standardInput: { chunks, capturedAt: "2025-03-04T00:00:00Z" } }));
});

describe("the reliability of an account's parties", () => {
  test("is F for all where nothing is known of them, and moves no credibility", () => {
    const plain = makeAccount(reports);
    expect(new Set(Object.values(reliabilities(plain)))).toEqual(new Set(["F"]));
    const graded = makeAccount(reports, { sources: { grades: [grade] } });
    const credibilities = ({ stories }: Account) => stories.flatMap((s) => s.claims.map((c) => c.credibility));
    expect(credibilities(graded)).toEqual(credibilities(plain));
    expect(graded.stories.flatMap((s) => s.sentences)).toEqual(plain.stories.flatMap((s) => s.sentences));
  });

  test("is a person's grade, or that of a record, for the party of that name and nobody else", () => {
    const found = reliabilities(makeAccount(reports, { sources: { grades: [grade] } }));
    expect(Object.entries(found).filter(([, letter]) => letter !== "F")).toEqual([["Orva Fire Brigade", "B"]]);
    const record = {
      source: "Orva Fire Brigade",
      asOf: "2025-02-28",
      settled: 40,
      borneOut: 40,
      copied: 0,
      ...wilson(40, 40),
    };
    expect(reliabilities(makeAccount(reports, { sources: { records: [record] } }))["Orva Fire Brigade"]).toBe("A");
    const unnamed = { ...grade, source: "Two people" };
    expect(Object.values(reliabilities(makeAccount(reports, { sources: { grades: [unnamed] } })))).not.toContain("B");
  });

  test("knows nothing of a grade that was given after the account's moment", () => {
    const later = { ...grade, at: "2025-03-05" };
    expect(Object.values(reliabilities(makeAccount(reports, { sources: { grades: [later] } })))).not.toContain("B");
  });

  test("is on the page, where there is any", () => {
    const page = exporters
      .find(({ name }) => name === "html")
      ?.write(makeAccount(reports, { sources: { grades: [grade] } }));
    expect(page).toContain("Reliability B: graded B by R. Lund on 2025-02-01: its counts held in nine fires of ten");
  });

  test("holds when the account is verified, and not when the letter was changed", () => {
    const account = makeAccount(reports, { asOf: "2025-04-01", sources: { grades: [{ ...grade, at: "2025-03-20" }] } });
    expect(verifyAccount(copyOf(account), { rebuild: makeAccount }).problems).toEqual([]);
    const forged = copyOf(account);
    for (const { reliability } of forged.stories.flatMap(({ parties }) => parties)) {
      if (reliability.grade === "B") reliability.grade = "A";
    }
    const { digest: _, ...rest } = forged;
    forged.digest = digestOf(canonicalJson(rest));
    const { holds, problems } = verifyAccount(forged, { rebuild: makeAccount });
    expect(holds).toBe(false);
    expect(problems.map(({ message }) => message).join()).toContain("reliability/grade");
  });
});

describe("records from an account of the past", () => {
  let account: Account;
  beforeAll(async () => {
    const folder = join(import.meta.dirname, "../../../events/retracted-report/reports");
    account = makeAccount((await takeIn([folder])).reports, { asOf: "2025-06-01" });
  });
  const records = (moment: string) => {
    const { claims, settled } = toldClaims(account);
    const kept = keepRecords(claims, { asOf: moment, settled, amongThemselves: false });
    return Object.fromEntries(kept.map((r) => [r.source, `${r.borneOut} of ${r.settled}`]));
  };

  test("bear out who denied what was retracted, and not who published it of somebody unnamed", () => {
    expect(records("2025-06-01")).toMatchObject({ "Gergely Pinter": "1 of 1", "Pannon Wire": "0 of 1" });
  });

  test("know nothing before that; an office's own word bears nobody out but others", () => {
    expect(records("2025-02-18T16:00:00+01:00")).toEqual({});
    expect(Object.keys(records("2025-06-01"))).not.toContain("The hospital");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { openAccount } from "../../../../src/open-account.js";
import type { Account } from "../../../../src/stages/dossier/account-document.js";
import { verifyAccount } from "../../../../src/stages/dossier/verify.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";
import { accountWith, decided, millFire } from "./mill-fire.js";

const later = reportFrom({
  id: "four",
  publishedAt: "2025-03-04T15:00:00Z",
  text: "Mill fire inquiry opens\n\nTwelve people died in the fire at the Marvale paper mill, the county health office said late on Tuesday. Tarn Paper said it would help the inquiry.\n",
});

const clauses = [
  { report: "one", exact: "Nine people died in a fire" },
  { report: "one", exact: "the fire started in a store of solvents" },
  { report: "two", exact: "Nine people were killed" },
  { report: "two", exact: "Twelve people were injured" },
  { report: "two", exact: "The fire did not start" },
  { report: "three", exact: "Eleven people died" },
  { report: "four", exact: "Twelve people died" },
];
const names = ["Tarn Paper", "The owner", "Marvale fire brigade", "the county health office", "Ilse Brandt", "Nobody"];

const words = fc.constantFrom(...clauses);
const pairs = fc.oneof(
  ...(["statement", "claim"] as const).map((sort) =>
    fc.uniqueArray(words, { minLength: 2, maxLength: 3 }).map((all) => all.map((one) => ({ [sort]: one }))),
  ),
  fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 3 })
    .map((all) => all.map((party) => ({ party }))),
  fc
    .uniqueArray(
      fc.constantFrom(
        { report: "one", exact: "Nine" },
        { report: "two", exact: "Nine" },
        { report: "three", exact: "Eleven" },
      ),
      { minLength: 2, maxLength: 3 },
    )
    .map((all) => all.map((figure) => ({ figure }))),
);
const what = fc.oneof(
  fc.record({ kind: fc.constantFrom("same", "not-same"), targets: pairs }),
  fc.record({
    kind: fc.constant("set-aside"),
    targets: fc.oneof(
      words.map((statement) => [{ statement }]),
      words.map((claim) => [{ claim }]),
      fc.constantFrom("one", "two", "four").map((report) => [{ report }]),
    ),
  }),
  fc.record({
    kind: fc.constantFrom("asserts", "denies", "no-part"),
    targets: fc.tuple(words, words).map(([statement, claim]) => [{ statement }, { claim }]),
  }),
  fc.record({ kind: fc.constant("central"), targets: words.map((claim) => [{ claim }]) }),
  fc.record({
    kind: fc.constant("grade"),
    targets: words.map((claim) => [{ claim }]),
    grade: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    kind: fc.constantFrom("together", "apart"),
    reports: fc.constantFrom(["one", "two"], ["two", "three"], ["one", "four"]),
  }),
);
const deciding = fc
  .array(fc.tuple(what, fc.integer({ min: 0, max: 3 }), fc.constantFrom("R. Lund", "A. Moe")), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => decided(...all.map(([one, hour, by]) => ({ ...one, by, at: `2025-03-05T1${hour}:00:00Z` }))));

const runs = { numRuns: 12 };
const reports = [...millFire, later];

/** What an account tells but for the record of the decisions and the moment of the last. */
const told = ({ stories, reports: all }: Account) => ({ stories, reports: all });

describe("decisions", { timeout: 120_000 }, () => {
  it("make the same account in whatever order their lines and the reports come", () => {
    fc.assert(
      fc.property(deciding, fc.gen(), (decisions, gen) => {
        const shuffled = <One>(all: readonly One[]): One[] => [
          ...gen(() => fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })),
        ];
        expect(JSON.stringify(accountWith(shuffled(decisions), shuffled(reports)))).toBe(
          JSON.stringify(accountWith(decisions, reports)),
        );
      }),
      runs,
    );
  });

  it("taken back leave no trace but the record", () => {
    fc.assert(
      fc.property(deciding, deciding, (kept, taken) => {
        const own = taken.filter(({ id }) => !kept.some((one) => one.id === id));
        const back = decided(...own.map(({ id }) => ({ kind: "take-back", decision: id, at: "2025-03-06T09:00:00Z" })));
        const account = accountWith([...kept, ...own, ...back], reports);
        expect(told(account)).toEqual(told(accountWith(kept, reports)));
        const states = new Map(account.decisions?.map(({ id, state }) => [id, state]));
        expect(own.map(({ id }) => states.get(id))).toEqual(own.map(() => "taken back"));
      }),
      runs,
    );
  });

  it("stand when new reports come", () => {
    fc.assert(
      fc.property(deciding, (decisions) => {
        // reports that are put apart part a story, and what is about both parts waits
        const own = decisions.filter(({ kind }) => kind !== "apart");
        const heard = (account: Account): string[] =>
          (account.decisions ?? []).filter(({ state }) => state !== "waiting").map(({ id }) => id);
        expect(heard(accountWith(own, reports))).toEqual(expect.arrayContaining(heard(accountWith(own))));
      }),
      runs,
    );
  });

  it("come in one by one as well as at once", () => {
    fc.assert(
      fc.property(deciding, (decisions) => {
        const open = openAccount();
        for (const decision of decisions) {
          open.decide(decision);
          open.account();
        }
        for (const report of reports) open.add(report);
        expect(open.account()).toEqual(accountWith(decisions, reports));
        expect(open.account("2025-03-05T11:30:00Z")).toEqual(
          makeAccount(reports, { decisions, asOf: "2025-03-05T11:30:00Z" }),
        );
      }),
      runs,
    );
  });

  it("are held to when an account is checked", () => {
    fc.assert(
      fc.property(deciding, (decisions) => {
        const account = JSON.parse(JSON.stringify(accountWith(decisions, reports)));
        expect(verifyAccount(account, { rebuild: makeAccount }).problems).toEqual([]);
      }),
      runs,
    );
  });

  it("are in no account of a moment before them", () => {
    fc.assert(
      fc.property(deciding, (decisions) => {
        const asOf = "2025-03-05T09:59:00Z";
        expect(makeAccount(reports, { asOf, decisions })).toEqual(makeAccount(reports, { asOf }));
      }),
      { numRuns: 8 },
    );
  });
});

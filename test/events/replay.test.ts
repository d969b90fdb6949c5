import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadEvent } from "../../bench/gold/expected/load-event.js";
import { type AccountOptions, accountFrom, makeAccount, readReport } from "../../src/account.js";
import { openAccount } from "../../src/open-account.js";
import { compareEnds, isBy } from "../../src/record/instant.js";
import type { AttributedReading } from "../../src/stages/attributions/attribution.js";
import type { Account } from "../../src/stages/dossier/account-document.js";
import type { Report } from "../../src/stages/reports/report.js";
import { takeIn } from "../../src/stages/reports/take-in.js";

const here = import.meta.dirname;
const slugs = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** What follows from the reports, without the record of what was withdrawn. */
const withoutRecord = ({ reports, stories, problems }: Account) => ({
  reports: reports.filter(({ withdrawn }) => withdrawn?.kind !== "set aside"),
  stories,
  problems,
});

describe.each(slugs)("the account of %s", (slug) => {
  let reports: Report[];
  let whole: Account;
  let arrivals: string[];
  let readings: ReadonlyMap<string, AttributedReading>;

  // what makeAccount does with reports that have been read
  const accountOf = (some: readonly Report[], options: AccountOptions = {}): Account =>
    accountFrom(
      some.flatMap(({ id }) => readings.get(id) ?? []),
      options,
    );

  beforeAll(async () => {
    reports = (await takeIn([loadEvent(join(here, slug)).reportsFolder])).reports;
    readings = new Map(reports.map((report) => [report.id, readReport(report)]));
    whole = makeAccount(reports);
    arrivals = [...new Set(whole.reports.map(({ knownAt }) => knownAt))].sort(compareEnds);
  });

  const knownBy = (at: string): Report[] => {
    const ids = new Set(whole.reports.filter(({ knownAt }) => isBy(knownAt, at)).map(({ id }) => id));
    return reports.filter(({ id }) => ids.has(id));
  };

  test("is that of its reports once they are read", () => {
    expect(accountOf(reports)).toEqual(whole);
  });

  test("as of each arrival is to the byte the one made then", () => {
    const open = openAccount();
    for (const report of reports) open.add(report);
    for (const at of arrivals) {
      const then = accountOf(knownBy(at));
      expect(accountOf(reports, { asOf: at })).toEqual(then);
      expect(open.account(at).digest).toBe(then.digest);
    }
  });

  test("is the same at each arrival, one by one or at once, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (order) => {
        const open = openAccount();
        for (const [i, report] of order.entries()) {
          open.add({ ...report, order: i });
          if (i === order.length >> 1) open.account();
        }
        expect(open.account()).toEqual(whole);
      }),
      { numRuns: 2 },
    );
  });

  test("without a report that was withdrawn is the one that never had it, but for the record", () => {
    const at = "2099-01-01T00:00:00Z";
    const open = openAccount();
    for (const report of reports) open.add(report);
    for (const { id } of reports) {
      const withdrawal = { report: id, why: "taken off the feed", at };
      const never = accountOf(reports.filter((report) => report.id !== id));
      const without = accountOf(reports, { withdrawals: [withdrawal] });
      expect(withoutRecord(without)).toEqual(withoutRecord(never));
      expect(without.reports.filter((report) => report.withdrawn?.kind === "set aside")).toMatchObject([
        { id, withdrawn: { knownAt: at, why: "taken off the feed" } },
      ]);
    }
    const [first] = reports;
    if (first === undefined) return;
    open.withdraw(first.id, { why: "taken off the feed", at });
    expect(withoutRecord(open.account())).toEqual(withoutRecord(accountOf(reports.slice(1))));
    expect(open.account(whole.asOf)).toEqual(whole);
  });
});

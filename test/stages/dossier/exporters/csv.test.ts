import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import type { Account } from "../../../../src/stages/dossier/account-document.js";
import { csv } from "../../../../src/stages/dossier/exporters/csv.js";
import { takeIn } from "../../../../src/stages/reports/take-in.js";
import { hostileAccount } from "../hostile-account.js";

type Cells = Record<string, string>;
const cellsOf = (account: Account): Cells[] => parse(csv.write(account), { columns: true });

let account: Account;
let cells: Cells[];

beforeAll(async () => {
  const { reports } = await takeIn([join(import.meta.dirname, "../../../events/flood-tolls/reports")]);
  account = makeAccount(reports);
  cells = cellsOf(account);
});

describe("figures as a table", () => {
  it("are all there, each once", () => {
    const figures = account.stories.flatMap((story) => story.figures.map((_, index) => `${story.id} ${index}`));
    expect(figures.length).toBeGreaterThan(10);
    expect(cells.map(({ story, figure }) => `${story} ${figure}`).sort()).toEqual(figures.sort());
  });

  it("tell where their words stand, to the character", () => {
    const texts = new Map(account.reports.map(({ id, text }) => [id, text]));
    for (const { report = "", start, end, words } of cells) {
      expect(texts.get(report)?.slice(Number(start), Number(end))).toBe(words);
    }
  });

  it("keep bounds apart: what the words do not give is an empty cell, not a nought", () => {
    const open = cells.filter(({ words = "" }) => /^at least/i.test(words));
    expect(open.length).toBeGreaterThan(0);
    for (const { low, high } of open) {
      expect(Number(low)).toBeGreaterThan(0);
      expect(high).toBe("");
    }
  });

  it("stand count by count, with the figures that low, best and high are taken from", () => {
    const counts = account.stories.flatMap(({ ledger }) => ledger);
    expect(new Set(cells.map(({ story, count }) => `${story} ${count}`)).size).toBe(counts.length);
    for (const name of ["low", "best", "high"] as const) {
      const told = cells.filter(({ stands_as = "" }) => stands_as.split(" ").includes(name)).length;
      expect(told).toBe(counts.filter((entry) => entry[name] !== undefined).length);
    }
  });
});

describe("a table that a spreadsheet opens", () => {
  it("runs nothing that a report wrote: no text cell begins as a formula", () => {
    const formulas = ['=HYPERLINK("x")', "+cmd|calc", "-2+3", "@SUM(1)", "\t=1", "＝1"];
    const written = cellsOf(hostileAccount([...formulas, ...formulas])).flatMap((row) => Object.values(row));
    expect(written.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(1);
    expect(written.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-?[\d.]+$/.test(cell))).toEqual([]);
  });

  it("has its head where there are no figures", () => {
    expect(csv.write({ ...account, stories: [] })).toMatch(/^story,count,measure,/);
  });
});

import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import type { Account, AccountStory } from "../../../../src/stages/dossier/account-document.js";
import { exporters } from "../../../../src/stages/dossier/exporters/index.js";
import { verifyAccount } from "../../../../src/stages/dossier/verify.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";
import { accountWith, decided, millFire, onlyStory, recordOf } from "./mill-fire.js";

const claim = (report: string, exact: string) => ({ claim: { report, exact } });
const statement = (report: string, exact: string) => ({ statement: { report, exact } });
const figure = (report: string, exact: string) => ({ figure: { report, exact } });
const NINE = claim("one", "Nine people died in a fire");
const ELEVEN = claim("three", "Eleven people died");
const CAUSE = claim("one", "the fire started in a store of solvents");

const alone = onlyStory(makeAccount(millFire));
const names = ({ parties }: AccountStory): string[] => parties.map(({ name }) => name);
const claimsWith = ({ claims }: AccountStory, words: string) => claims.filter(({ text }) => text.exact.includes(words));
const relationsIn = (story: AccountStory, words: string): string[] =>
  claimsWith(story, words).flatMap(({ statements }) => statements.map(({ relation }) => relation));

describe("a decision on parties", () => {
  it("makes two one, and tells that the machine had two", () => {
    const account = accountWith(decided({ kind: "same", targets: [{ party: "Tarn Paper" }, { party: "The owner" }] }));
    expect(names(alone)).toContain("The owner");
    expect(names(onlyStory(account))).not.toContain("The owner");
    expect(recordOf(account)).toMatchObject({
      state: "applied",
      machine: "2 parties, “Tarn Paper” and “The owner”",
      on: [{ party: onlyStory(account).parties.find(({ name }) => name === "Tarn Paper")?.id }],
    });
    const { joins } = onlyStory(account).parties.find(({ name }) => name === "Tarn Paper") ?? { joins: [] };
    expect(joins.map(({ why }) => why)).toContain("by decision of R. Lund: a reason");
  });

  it("names a source that a report does not name, unless a later one says otherwise", () => {
    const reports = [
      ...millFire,
      reportFrom({
        id: "four",
        publishedAt: "2025-03-04T13:00:00Z",
        text: "Mill fire\n\nThe fire at the Marvale paper mill started in a store of solvents, a senior official told the Valley News agency.\n",
      }),
    ];
    const targets = [{ party: "a senior official" }, { party: "Marvale fire brigade" }];
    const unnamed = (account: Account) => onlyStory(account).statements.filter(({ by }) => typeof by !== "string");
    expect(unnamed(makeAccount(reports))).toHaveLength(1);
    expect(unnamed(accountWith(decided({ kind: "same", targets }), reports))).toEqual([]);
    const both = decided({ kind: "same", targets }, { kind: "not-same", targets, at: "2025-03-06" });
    expect(unnamed(accountWith(both, reports))).toHaveLength(1);
  });

  it("names one by a mention, and is the same", () => {
    const named = decided({ kind: "same", targets: [{ party: "Tarn Paper" }, { party: "The owner" }] });
    const shown = decided({
      kind: "same",
      targets: [{ party: { report: "one", exact: "Tarn Paper" } }, { party: { report: "three", exact: "The owner" } }],
    });
    expect(accountWith(shown).stories).toEqual(accountWith(named).stories);
  });

  it("parts what the machine had as one: what is named otherwise stays with the nearest", () => {
    const reports = [
      ...millFire,
      ...millFire.map((report) => ({
        ...report,
        id: `${report.id}-b`,
        text: report.text.replaceAll("Marvale fire brigade", "fire brigade"),
      })),
    ];
    const brigades = (story: AccountStory): number => names(story).filter((name) => /brigade/.test(name)).length;
    const before = onlyStory(makeAccount(reports));
    const account = accountWith(
      decided({ kind: "not-same", targets: [{ party: "Marvale fire brigade" }, { party: "the fire brigade" }] }),
      reports,
    );
    expect(recordOf(account).state).toBe("applied");
    expect(brigades(onlyStory(account))).toBe(2);
    expect(brigades(before)).toBeLessThanOrEqual(2);
  });
});

describe("two parties that one report takes for one", () => {
  const brothers = [
    reportFrom({
      id: "dam",
      publishedAt: "2025-05-01T08:00:00Z",
      text: "Dam holds\n\nThe dam above Orva has held, said Jan Tarn, the mayor. Nobody was hurt, Tarn said on Thursday.\n",
    }),
  ];
  const speakers = (account: Account): unknown[] => onlyStory(account).statements.map(({ by }) => by);

  it("are parted by their mentions, and what they say goes with them", () => {
    expect(new Set(speakers(makeAccount(brothers))).size).toBe(1);
    for (const targets of [
      [{ party: "Jan Tarn" }, { party: "Tarn" }],
      [
        { party: { report: "dam", exact: "Jan Tarn" } },
        { party: { report: "dam", exact: "Tarn said", at: { start: 79, end: 88 } } },
      ],
    ]) {
      const account = accountWith(decided({ kind: "not-same", targets, why: "it is his brother" }), brothers);
      expect(recordOf(account)).toMatchObject({ state: "applied", machine: "one party, “Jan Tarn”, in report dam" });
      expect(new Set(speakers(account)).size).toBe(2);
      expect(verifyAccount(account, { rebuild: makeAccount }).problems).toEqual([]);
    }
  });
});

describe("a decision on statements", () => {
  it("parts one in two, each in its own report", () => {
    const account = accountWith(
      decided({
        kind: "not-same",
        targets: [statement("one", "Nine people died"), statement("two", "Nine people were killed")],
      }),
    );
    const killed = onlyStory(account).statements.filter(({ passages }) =>
      /^Nine people/.test(passages[0]?.exact ?? ""),
    );
    expect(killed.map(({ appearances }) => appearances.map(({ report }) => report))).toEqual([["one"], ["two"]]);
    expect(recordOf(account)).toMatchObject({
      state: "applied",
      machine: "one statement, by “the Marvale fire brigade” in 2 reports",
    });
  });

  it("makes two one", () => {
    const account = accountWith(
      decided({
        kind: "same",
        targets: [statement("two", "Twelve people were injured"), statement("three", "Eleven people died")],
      }),
    );
    const joined = onlyStory(account).statements.find(({ passages }) => passages[0]?.exact.startsWith("Twelve"));
    expect(joined?.appearances.map(({ report }) => report)).toEqual(["two", "three"]);
    expect(joined?.sameBecause.join(" ")).toContain("decision of R. Lund: a reason");
  });

  it("sets one aside: no claim, origin or figure has it, and what rested on it says so", () => {
    const account = accountWith(decided({ kind: "set-aside", targets: [statement("two", "The fire did not start")] }));
    const story = onlyStory(account);
    expect(story.statements).toHaveLength(alone.statements.length - 1);
    expect(relationsIn(story, "solvents")).toEqual(["asserts", "denies"]);
    expect(recordOf(account).on.map(({ claim: id }) => id)).toContain(claimsWith(story, "solvents")[0]?.id);
    const told = story.sentences.filter(({ about }) => about === claimsWith(story, "solvents")[0]?.id);
    expect(told.every(({ text }) => text.endsWith("(by decision of R. Lund)."))).toBe(true);
  });
});

describe("a decision on claims", () => {
  it("makes two one", () => {
    const story = onlyStory(accountWith(decided({ kind: "same", targets: [NINE, ELEVEN] })));
    expect(claimsWith(alone, "people")).toHaveLength(3);
    expect(claimsWith(story, "people")).toHaveLength(2);
  });

  it("parts one in two", () => {
    const targets = [NINE, claim("two", "Nine people were killed")];
    const story = onlyStory(accountWith(decided({ kind: "not-same", targets })));
    expect(
      claimsWith(story, "Nine people")
        .map(({ text }) => text.report)
        .sort(),
    ).toEqual(["one", "two"]);
  });

  it("lets a statement assert, deny or have no part in it", () => {
    const targets = [statement("two", "The fire did not start"), CAUSE];
    const toldAs = (kind: string) => relationsIn(onlyStory(accountWith(decided({ kind, targets }))), "solvents");
    expect(toldAs("no-part")).toEqual(["asserts", "denies"]);
    expect(toldAs("asserts").filter((relation) => relation === "asserts")).toHaveLength(2);
    const other = [statement("two", "Twelve people were injured"), CAUSE];
    const account = accountWith(decided({ kind: "denies", targets: other }));
    expect(relationsIn(onlyStory(account), "solvents").filter((relation) => relation === "denies")).toHaveLength(3);
    expect(recordOf(account).machine).toBe("it as no part of the claim");
  });

  it("sets one aside, marks one as central, grades one", () => {
    const account = accountWith(
      decided(
        { kind: "set-aside", targets: [claim("two", "Twelve people were injured")] },
        { kind: "central", targets: [CAUSE] },
        { kind: "grade", targets: [CAUSE], grade: 6 },
      ),
    );
    const [first] = onlyStory(account).claims;
    expect(first?.text.exact).toBe("the fire started in a store of solvents");
    expect(first?.credibility).toBe(6);
    expect(first?.credibilityReason).toMatch(
      /^Graded 6 by decision of R. Lund: a reason. The machine had credibility 4: /,
    );
    expect(claimsWith(onlyStory(account), "Twelve")).toEqual([]);
    expect(account.decisions?.map(({ state }) => state)).toEqual(["applied", "applied", "applied"]);
  });
});

describe("a decision on figures", () => {
  it("keeps two counts apart that the machine set against each other", () => {
    const account = accountWith(
      decided({ kind: "not-same", targets: [figure("one", "Nine"), figure("three", "Eleven")] }),
    );
    const between = ({ figures, figureRelations }: AccountStory) =>
      figureRelations.filter(
        ({ between: [a = 0, b = 0] }) =>
          (figures[a]?.at.report !== "three" && figures[b]?.at.report === "three") || figures[a]?.at.report === "three",
      );
    expect(between(alone).length).toBeGreaterThan(0);
    expect(between(onlyStory(account))).toEqual([]);
  });

  it("makes two one that the machine took for two, in the ledger as well", () => {
    const rowOf = ({ ledger, figures }: AccountStory) =>
      ledger
        .find(({ rows }) => rows.some((i) => figures[i]?.at.exact === "Twelve"))
        ?.rows.map((i) => figures[i]?.at.exact);
    expect(rowOf(alone)).toEqual(["Twelve"]);
    const targets = [figure("two", "Twelve"), figure("three", "Eleven")];
    const account = accountWith(decided({ kind: "same", targets }));
    expect(rowOf(onlyStory(account))).toEqual(expect.arrayContaining(["Twelve", "Eleven"]));
    expect(recordOf(account)).toMatchObject({ state: "applied", machine: "2 counts, “Eleven” and “Twelve”" });
  });

  it("sets a wrong value aside", () => {
    const account = accountWith(decided({ kind: "set-aside", targets: [figure("two", "Twelve")] }));
    expect(onlyStory(account).figures.map(({ at }) => at.exact)).not.toContain("Twelve");
    expect(recordOf(account).passages.map(({ exact }) => exact)).toEqual(["Twelve"]);
  });
});

describe("a decision on reports", () => {
  it("sets one aside: every story is as if it had never come, and the report keeps its record", () => {
    const account = accountWith(decided({ kind: "set-aside", targets: [{ report: "two" }] }));
    const without = makeAccount(millFire.filter(({ id }) => id !== "two"));
    expect(account.stories).toEqual(without.stories);
    expect(account.reports.find(({ id }) => id === "two")?.withdrawn).toMatchObject({
      kind: "set aside",
      why: "a reason",
    });
    expect(recordOf(account)).toMatchObject({ state: "applied", on: [{ report: "two" }] });
  });

  it("puts reports in other stories, as in hearsay stories", () => {
    const account = accountWith(decided({ kind: "apart", reports: ["two"], from: ["one", "three"] }));
    expect(account.stories.map(({ reports }) => reports)).toEqual([["one", "three"], ["two"]]);
    expect(recordOf(account)).toMatchObject({ state: "applied", machine: "them in one story" });
  });
});

describe("a grade of a source", () => {
  it("is the same as in a file of grades, and survives its verification", () => {
    const decisions = decided({ kind: "grade", targets: [{ party: "the county health office" }], grade: "B" });
    const account = accountWith(decisions);
    const graded = {
      source: "the county health office",
      grade: "B" as const,
      by: "R. Lund",
      at: "2025-03-05T09:00:00Z",
      why: "a reason",
    };
    const told = makeAccount(millFire, { sources: { grades: [graded] }, asOf: "2025-03-05T09:00:00Z" });
    expect(account.stories).toEqual(told.stories);
    expect(recordOf(account)).toMatchObject({
      state: "applied",
      machine: "F: no settled claims of it are known, and nobody has graded it",
    });
    expect(verifyAccount(account, { rebuild: makeAccount }).problems).toEqual([]);
  });
});

describe("a note", () => {
  it("may be on anything, and changes nothing", () => {
    const targets = [
      [{ report: "two" }],
      [{ party: "Ilse Brandt" }],
      [statement("two", "Twelve people were injured")],
      [CAUSE],
      [figure("one", "Nine")],
      [{ disagreement: [CAUSE.claim, { report: "three", exact: "the fire started in a store of solvents" }] }],
    ];
    const account = accountWith(
      decided(...targets.map((one, i) => ({ kind: "note", targets: one, why: `note ${i}` }))),
    );
    expect(account.stories).toEqual(makeAccount(millFire).stories);
    expect(account.decisions?.map(({ state }) => state)).toEqual(targets.map(() => "applied"));
    expect(account.decisions?.every(({ passages, on }) => passages.length > 0 && on.length > 0)).toBe(true);
  });
});

describe("two decisions that contradict each other", () => {
  it.each([
    ["parties", { targets: [{ party: "Tarn Paper" }, { party: "The owner" }] }],
    ["statements", { targets: [statement("one", "Nine people died"), statement("two", "Nine people were killed")] }],
    ["claims", { targets: [NINE, ELEVEN] }],
    ["figures", { targets: [figure("one", "Nine"), figure("three", "Eleven")] }],
  ])("on %s: the later holds, and both are told", (_, about) => {
    const first = { ...about, kind: "same", at: "2025-03-05T09:00:00Z" };
    const second = { ...about, kind: "not-same", at: "2025-03-05T10:00:00Z", by: "A. Moe" };
    const account = accountWith(decided(first, second));
    expect(account.decisions?.map(({ state }) => state)).toEqual(["in conflict", "applied"]);
    expect(recordOf(account)).toMatchObject({
      because: "a later decision says otherwise, by A. Moe: a reason",
      conflicts: [recordOf(account, 1).id],
    });
    expect(accountWith(decided(second)).stories).toEqual(account.stories);
    const other = accountWith(decided({ ...first, at: "2025-03-05T11:00:00Z" }, second));
    expect(other.decisions?.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "not-same in conflict",
      "same applied",
    ]);
  });

  it("on one grade, relation or mark: the later holds", () => {
    const at = (hour: number) => ({ at: `2025-03-05T${hour}:00:00Z` });
    const targets = [statement("two", "Twelve people were injured"), CAUSE];
    const account = accountWith(
      decided(
        { kind: "grade", targets: [CAUSE], grade: 2, ...at(10) },
        { kind: "grade", targets: [CAUSE], grade: 3, ...at(11) },
        { kind: "asserts", targets, ...at(12) },
        { kind: "denies", targets, ...at(13) },
        { kind: "set-aside", targets: [ELEVEN], ...at(14) },
        { kind: "central", targets: [ELEVEN], ...at(15) },
      ),
    );
    expect(account.decisions?.map(({ state }) => state)).toEqual(
      Array.from({ length: 3 }, () => ["in conflict", "applied"]).flat(),
    );
    expect(onlyStory(account).claims[0]?.text.exact).toMatch(/^Eleven/);
    expect(claimsWith(onlyStory(account), "solvents")[0]?.credibility).toBe(3);
  });
});

describe("a decision that waits", () => {
  it.each([
    [{ kind: "central", targets: [claim("four", "Fifteen people died")] }, "report four is not there yet"],
    [{ kind: "central", targets: [claim("one", "Fifteen people died")] }, "the words are not in report one"],
    [{ kind: "same", targets: [{ party: "Tarn Paper" }, { party: "Nobody" }] }, "no story has all of what it is about"],
    [{ kind: "together", reports: ["one", "four"] }, "report four is not there yet"],
    [{ kind: "take-back", decision: "decision-0" }, "no decision decision-0 is known by then"],
  ])("tells what for: %j", (line, because) => {
    expect(recordOf(accountWith(decided(line)))).toMatchObject({ state: "waiting", because, on: [] });
  });

  it("holds as soon as that has come", () => {
    const decisions = decided({ kind: "central", targets: [ELEVEN] });
    const early = accountWith(decisions, millFire.slice(0, 2));
    expect(recordOf(early).state).toBe("waiting");
    expect(recordOf(accountWith(decisions)).state).toBe("applied");
  });
});

describe("as of an instant", () => {
  const decisions = decided(
    { kind: "central", targets: [ELEVEN], at: "2025-03-05T09:00:00Z", id: "mark" },
    { kind: "take-back", decision: "mark", at: "2025-03-06T09:00:00Z", id: "back" },
    { kind: "take-back", decision: "back", at: "2025-03-07T09:00:00Z" },
  );
  const stateAt = (asOf: string) => makeAccount(millFire, { decisions, asOf }).decisions?.map(({ state }) => state);

  it("a decision of tomorrow is not in yesterday's account", () => {
    const account = makeAccount(millFire, { decisions, asOf: "2025-03-04T20:00:00Z" });
    expect(account).toEqual(makeAccount(millFire, { asOf: "2025-03-04T20:00:00Z" }));
    expect(account.decisions).toBeUndefined();
  });

  it("is taken back from the moment on at which it was, and may be restored", () => {
    expect(stateAt("2025-03-05T10:00:00Z")).toEqual(["applied"]);
    expect(stateAt("2025-03-06T10:00:00Z")).toEqual(["taken back", "applied"]);
    expect(stateAt("2025-03-07T10:00:00Z")).toEqual(["applied", "taken back", "applied"]);
  });
});

describe("an account with decisions", () => {
  const account = accountWith(
    decided(
      { kind: "same", targets: [{ party: "Tarn Paper" }, { party: "The owner" }], why: "the owner is Tarn Paper" },
      { kind: "set-aside", targets: [{ report: "two" }], why: "not theirs" },
      { kind: "central", targets: [claim("four", "Fifteen people died")] },
      { kind: "grade", targets: [CAUSE], grade: 2, id: "grade" },
      { kind: "take-back", decision: "grade", at: "2025-03-05T12:00:00Z" },
    ),
  );

  it("holds when it is made anew", () => {
    expect(verifyAccount(JSON.parse(JSON.stringify(account)), { rebuild: makeAccount }).problems).toEqual([]);
  });

  it.each([
    ["a state", (a: typeof account) => Object.assign(recordOf(a), { state: "waiting" })],
    ["a reason", (a: typeof account) => Object.assign(recordOf(a), { why: "another" })],
    ["what the machine had", (a: typeof account) => Object.assign(recordOf(a), { machine: "three parties" })],
    ["who decided", (a: typeof account) => Object.assign(recordOf(a), { by: "A. Moe" })],
    [
      "a decision left out",
      (a: typeof account) =>
        a.decisions?.splice(
          a.decisions.findIndex(({ kind }) => kind === "same"),
          1,
        ),
    ],
    ["a taking back left out", (a: typeof account) => a.decisions?.pop()],
    ["a reference", (a: typeof account) => Object.assign(recordOf(a).on[0] ?? {}, { party: "party-0" })],
  ])("does not hold with %s changed", (_, change) => {
    const copy = JSON.parse(JSON.stringify(account)) as typeof account;
    change(copy);
    const faults = verifyAccount(copy, { rebuild: makeAccount }).problems.filter(
      ({ code }) => code !== "digest-differs",
    );
    expect(faults.length).toBeGreaterThan(0);
  });

  it("tells each decision with its reason and what the machine had, wherever it is printed for reading", () => {
    for (const name of ["terminal", "markdown"] as const) {
      const text = exporters.find((exporter) => exporter.name === name)?.write(account, { width: 400 }) ?? "";
      expect(text).toContain("R. Lund, 5 March 2025, 09:00 UTC: the owner is Tarn Paper");
      expect(text).toContain("The machine had 2 parties, “Tarn Paper” and “The owner”");
      expect(text).toContain("Waiting: report four is not there yet");
      expect(text).toMatch(/decided by persons/i);
    }
  });
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import { canonicalJson, digestOf } from "../../../src/record/digest.js";
import type { Account } from "../../../src/stages/dossier/account-document.js";
import { verifyAccount } from "../../../src/stages/dossier/verify.js";
import type { Report } from "../../../src/stages/reports/report.js";
import { takeIn } from "../../../src/stages/reports/take-in.js";

const ROOT = join(import.meta.dirname, "../../..");
const EVENTS = join(ROOT, "test/events");

let reports: Report[];
let account: Account;

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** The account with its digests made anew, as a forger would. */
function resealed(forged: Account): Account {
  for (const report of forged.reports) report.digest = digestOf(report.text);
  const { digest: _, ...rest } = forged;
  forged.digest = digestOf(canonicalJson(rest));
  return forged;
}

/** Rebuilding is the same work for the same reports; a test of a thousand forgeries does it once for each. */
function remembered(): (given: readonly Report[]) => Account {
  const made = new Map<string, Account>();
  return (given) => {
    const key = digestOf(JSON.stringify(given));
    const found = made.get(key) ?? makeAccount(given);
    made.set(key, found);
    return found;
  };
}
const rebuild = remembered();
const verify = (value: unknown) => verifyAccount(value, { rebuild });

beforeAll(async () => {
  ({ reports } = await takeIn([join(ROOT, "examples/kursk-capture/reports")]));
  account = makeAccount(reports);
});

describe("an account that was not touched", () => {
  it("holds, and every passage, reference and sentence of it was looked at", () => {
    const { holds, tallies, problems } = verify(copyOf(account));
    expect(problems).toEqual([]);
    expect(holds).toBe(true);
    expect(tallies.passages.checked).toBeGreaterThan(50);
    expect(tallies.sentences).toEqual({
      checked: account.stories[0]?.sentences.length,
      hold: account.stories[0]?.sentences.length,
    });
    expect(tallies.digests).toEqual({ checked: 3, hold: 3 });
  });

  it.each(readdirSync(EVENTS).filter((name) => !name.includes(".")))(
    "of %s holds, with the reports themselves",
    async (event) => {
      const taken = await takeIn([join(EVENTS, event, "reports")]);
      const made = copyOf(makeAccount(taken.reports, { problems: taken.problems }));
      const { problems } = verifyAccount(made, { rebuild: makeAccount, reports: taken.reports });
      expect(problems).toEqual([]);
    },
  );

  it("holds when other texts were read in between: reading keeps nothing of them", () => {
    const text = (name: string) =>
      `${name} was at ${name}’s house, the police said on Monday. “${name}’s,” it said of (${name}’s) door.`;
    const made = ["Vessely", "Orvan", "Brodde"].map((name, order) => ({
      ...(reports[0] as Report),
      id: name,
      text: text(name),
      digest: digestOf(text(name)),
      order,
    }));
    const before = copyOf(makeAccount(made));
    makeAccount([...made].reverse());
    expect(verifyAccount(before, { rebuild: makeAccount }).problems).toEqual([]);
  });

  it("holds for an earlier moment", () => {
    const stated = ["2031-03-04", "2031-03-06"].map((publishedAt, n) => ({ ...(reports[n] as Report), publishedAt }));
    const made = makeAccount(stated, { asOf: "2031-03-05" });
    expect(made.reports).toHaveLength(1);
    expect(verify(copyOf(made)).problems).toEqual([]);
  });

  it("holds with problems of inputs that could not be read", () => {
    const made = makeAccount(reports, {
      problems: [{ code: "binary", severity: "error", message: "is a PNG image", input: "a.png" }],
    });
    expect(verify(copyOf(made)).problems).toEqual([]);
  });
});

/** Every string, number and truth value of a value, by its path. */
function* leavesOf(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value))
      yield* leavesOf(member, [...path, Array.isArray(value) ? Number(name) : name]);
  } else yield path;
}

function changed(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  const text = String(value);
  const middle = Math.floor(text.length / 2);
  const letter = text.charAt(middle);
  return text.slice(0, middle) + (letter === "e" ? "a" : "e") + text.slice(middle + 1);
}

function withChange(at: readonly (string | number)[]): Account {
  const forged = copyOf(account);
  let holder = forged as unknown as Record<string | number, unknown>;
  for (const step of at.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const last = at.at(-1) as string | number;
  holder[last] = changed(holder[last]);
  return forged;
}

/** The places of an account, the first few of each kind. */
function samplePlaces(most: number): (string | number)[][] {
  const seen = new Map<string, number>();
  return [...leavesOf(account)].filter((path) => {
    // A passage is checked in one way wherever it stands: of each kind of passage its words are enough.
    if (["start", "end", "prefix", "suffix", "report"].includes(String(path.at(-1))) && path.length > 6) return false;
    const kind = path.map((step) => (typeof step === "number" ? "*" : step)).join("/");
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return count < most;
  });
}

describe("an account with one changed character", () => {
  it("never holds, wherever it is: its digests tell, whatever the reports would give", () => {
    const passed = samplePlaces(1).filter((path) => verifyAccount(withChange(path), { rebuild: () => account }).holds);
    expect(passed.map((path) => path.join("/"))).toEqual([]);
  });

  /** What only the input itself can tell: what it was called, when it was captured; and another moment or text is another account. */
  const OF_THE_INPUT =
    /^(asOf|reports\/\d+\/(input|capturedAt|url|text|digest|order|publisher|headline|byline|dateline|publishedAt|language|id)|digest|problems\/.*)$/;

  it("does not hold either when its digests are made anew", () => {
    const places = samplePlaces(1).filter((path) => !OF_THE_INPUT.test(path.join("/")));
    expect(places.length).toBeGreaterThan(100);
    const passed = places.filter((path) => verify(resealed(withChange(path))).holds);
    expect(passed.map((path) => path.join("/"))).toEqual([]);
  });

  it("in a text fails against the given reports, with the place of the first difference", () => {
    const forged = copyOf(account);
    const report = forged.reports[0];
    if (report === undefined) throw new Error("expected a report");
    report.text = `${report.text.slice(0, 40)}#${report.text.slice(41)}`;
    const remade = makeAccount([
      { ...(reports.find(({ id }) => id === report.id) as Report), text: report.text, digest: digestOf(report.text) },
    ]);
    const { holds, problems } = verifyAccount(copyOf(remade), { rebuild, reports });
    expect(holds).toBe(false);
    expect(problems).toMatchObject([
      { code: "digest-differs", message: expect.stringContaining("from character 40 on"), at: { start: 40 } },
    ]);
  });

  it("names the place as a pointer, for a passage with its words", () => {
    const forged = copyOf(account);
    const passage = forged.stories[0]?.claims[0]?.text;
    if (passage === undefined) throw new Error("expected a claim");
    passage.exact = "other words";
    const { problems } = verify(resealed(forged));
    expect(problems[0]).toMatchObject({
      code: "passage-differs",
      report: passage.report,
      at: passage.at,
      message: expect.stringMatching(/^\/stories\/0\/claims\/0\/text: exact is "other words", at \d+\.\.\d+ stands/),
    });
  });
});

describe("an edited account with its digests made anew", () => {
  const forge = (edit: (story: Account["stories"][number], forged: Account) => void) => {
    const forged = copyOf(account);
    const story = forged.stories[0];
    if (story === undefined) throw new Error("expected a story");
    edit(story, forged);
    return verify(resealed(forged)).problems.map(({ code }) => code);
  };

  it("fails for a sentence of the forger's own, though its passages hold", () => {
    expect(
      forge((story) => {
        const [first] = story.sentences;
        if (first !== undefined) story.sentences.push({ ...first, id: "x", text: "It is all true." });
      }),
    ).toContain("account-differs");
    expect(
      forge((story) => {
        for (const sentence of story.sentences) sentence.text = "It is all true.";
      }),
    ).toContain("sentence-not-supported");
  });

  it("fails for better bounds and grades", () => {
    expect(
      forge((story) => {
        for (const claim of story.claims) claim.credibility = claim.credibility === 1 ? 6 : 1;
      }),
    ).toContain("account-differs");
    expect(
      forge((story) => {
        for (const claim of story.claims) claim.independence.atLeast += 5;
      }),
    ).toContain("account-differs");
  });

  it("fails for what was left out, and for what was put in beside the known fields", () => {
    expect(forge((story) => story.statements.pop())).toContain("account-differs");
    expect(forge((_, forged) => forged.reports.reverse())).toContain("account-differs");
    expect(forge((story) => Object.assign(story, { verdict: "true" }))).toContain("account-differs");
  });

  it("fails for a reference that leads nowhere", () => {
    expect(
      forge((story) => {
        const [claim] = story.claims;
        claim?.statements.push({ id: "st-none", relation: "asserts", why: "" });
      }),
    ).toContain("reference-missing");
  });

  it("fails for another version, and says so", () => {
    const forged = copyOf(account);
    forged.madeBy = "hearsay 9.9.9";
    expect(verify(resealed(forged)).problems).toMatchObject([
      { message: expect.stringContaining("made by hearsay 9.9.9") },
    ]);
  });

  it("names a bounded number of differences", () => {
    const forged = copyOf(account);
    for (const party of forged.stories[0]?.parties ?? []) party.name = `${party.name}!`;
    for (const sentence of forged.stories[0]?.sentences ?? []) sentence.text = `${sentence.text}!`;
    const { problems, tallies } = verify(resealed(forged));
    expect(problems.length).toBeLessThanOrEqual(22);
    expect(problems.at(-1)?.message).toMatch(/more places differ/);
    expect(tallies.sentences.hold).toBe(0);
  });
});

describe("what is no account", () => {
  it.each([
    undefined,
    null,
    3,
    "x",
    [],
    {},
    { schema: "hearsay/account/1" },
    { schema: "hearsay/account/2", reports: [] },
  ])("is named as such: %j", (value) => {
    const { holds, problems } = verify(value);
    expect(holds).toBe(false);
    expect(problems[0]?.code).toBe("not-an-account");
  });
});

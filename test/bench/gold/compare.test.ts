import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareAccount } from "../../../bench/gold/compare.js";
import { loadEvent } from "../../../bench/gold/expected/load-event.js";
import { lineText } from "../../../bench/gold/sheet.js";
import { echo } from "./echo.js";

const events = join(import.meta.dirname, "../../events");
const slugs = [
  "court-ruling",
  "flood-tolls",
  "kursk-capture",
  "merger-denied",
  "outbreak",
  "retracted-report",
  "two-fires",
];

describe("an account that says just what the editor expects", () => {
  test.each(slugs)("%s leaves nothing missing and nothing extra", (slug) => {
    const { expected } = loadEvent(join(events, slug));
    const { account, readings } = echo(expected);
    const { missing, extra } = compareAccount(expected, account, readings);
    expect(missing.map(lineText)).toEqual([]);
    expect(extra.map(lineText)).toEqual([]);
  });
});

describe("a fault in the account becomes one readable line", () => {
  const { expected } = loadEvent(join(events, "flood-tolls"));

  const linesAfter = (spoil: (made: ReturnType<typeof echo>) => void): string[] => {
    const made = structuredClone(echo(expected));
    spoil(made);
    const { missing, extra } = compareAccount(expected, made.account, made.readings);
    return [...missing, ...extra].map(lineText);
  };
  const story = (made: ReturnType<typeof echo>) => {
    const [first] = made.account.stories;
    if (!first) throw new Error("the echo has no story");
    return first;
  };

  test("a figure that is left out", () => {
    const lines = linesAfter((made) => {
      const [, ...rest] = story(made).figures;
      story(made).figures = rest.map((figure) => ({
        ...figure,
        supersedes: figure.supersedes.filter((i) => i > 0).map((i) => i - 1),
      }));
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^figures \| A \d+-\d+ \| figure \| expected "at least four" killed 4\.\.- \| got nothing$/,
    );
  });

  test("a figure with another bound", () => {
    const lines = linesAfter((made) => {
      const [figure] = story(made).figures;
      if (figure) figure.high = 4;
    });
    expect(lines).toEqual([expect.stringMatching(/^bounds .* expected "4\.\.-" \| got "4\.\.4"$/)]);
  });

  test("a figure that supersedes nothing, and one that supersedes what it does not", () => {
    const lines = linesAfter((made) => {
      for (const figure of story(made).figures.filter(({ supersedes }) => supersedes.length > 0))
        figure.supersedes = [];
      const [first] = story(made).figures;
      if (first) first.supersedes = [2];
    });
    expect(lines).toContainEqual(expect.stringMatching(/^superseding .* expected yes \| got nothing$/));
    expect(lines.filter((line) => line.endsWith("expected nothing | got yes"))).toEqual([
      expect.stringMatching(/^superseding \| "at least four" \(A \d+-\d+\) over "nine" /),
    ]);
  });

  test("one party made of two", () => {
    const lines = linesAfter((made) => {
      const [first, second] = story(made).parties;
      if (first && second) first.names.push(...second.names);
    });
    expect(lines.some((line) => line.startsWith("parties"))).toBe(true);
  });

  test("a statement torn in two", () => {
    const lines = linesAfter((made) => {
      const shared = story(made).statements.find(({ appearances }) => appearances.length > 1);
      const torn = shared?.appearances.pop();
      if (shared && torn) story(made).statements.push({ ...shared, id: "torn", appearances: [torn] });
    });
    expect(lines.some((line) => /^statements .* one statement .* \| got .* \| /.test(line))).toBe(true);
  });

  test("bounds on origins, a grade and a status that the editor would not give", () => {
    const lines = linesAfter((made) => {
      const [claim] = story(made).claims;
      if (!claim) return;
      claim.independence = { ...claim.independence, atMost: 7 };
      claim.credibility = 6;
      claim.history = [];
    });
    expect(lines.map((line) => line.split(" | ")[0]).sort()).toEqual(["credibility", "history", "origins"]);
  });

  test("two stories made one", () => {
    const { expected: fires } = loadEvent(join(events, "two-fires"));
    const made = echo(fires);
    const [first, second] = made.account.stories;
    if (first && second) second.reports = [...first.reports.splice(0), ...second.reports];
    const { extra } = compareAccount(fires, made.account, made.readings);
    expect(extra.filter(({ category }) => category === "stories").length).toBeGreaterThan(0);
  });

  test("nothing at all: everything is missing, nothing is extra, and no rate is above nought", () => {
    const { account } = echo(expected);
    const { missing, extra, scores } = compareAccount(expected, { ...account, reports: [], stories: [] }, []);
    expect(extra).toEqual([]);
    expect(missing.length).toBeGreaterThan(expected.attributions.length);
    expect(scores.get("attributions")).toMatchObject({ found: 0, right: 0 });
  });
});

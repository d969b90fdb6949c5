import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AccountStory, makeAccount, reportFrom } from "../../../../src/index.js";
import { centreOf } from "../../../../src/stages/claims/figures/bounds.js";

interface Told {
  readonly text: string;
  readonly day?: number;
  /** Hour and minute of that day, UTC. */
  readonly hour?: string;
}

/** The one story that some reports of a flood at Marlow Bridge tell, each of a day of March 2031. */
function storyOf(...told: readonly Told[]): AccountStory {
  const reports = told.map(({ text, day, hour }, i) =>
    reportFrom({
      id: `r${i}`,
      text: `${text} The flood at Marlow Bridge broke the dam on the river Tarn and the town hall was opened as a shelter.`,
      ...(day !== undefined && {
        publishedAt: `2031-03-${String(day).padStart(2, "0")}${hour === undefined ? "" : `T${hour}:00Z`}`,
      }),
    }),
  );
  const stories = makeAccount(reports).stories;
  const [story] = stories;
  if (!story || stories.length > 1) throw new Error(`expected one story, got ${stories.length}`);
  return story;
}

/** Which words supersede which, as "later > earlier". */
const superseding = ({ figures }: AccountStory): string[] =>
  figures.flatMap((figure) => figure.supersedes.map((i) => `${figure.at.exact} > ${figures[i]?.at.exact}`));

const kinds = ({ figures, figureRelations }: AccountStory): string[] =>
  figureRelations.map(({ between: [a = 0, b = 0], kind }) => `${figures[a]?.at.exact} ${kind} ${figures[b]?.at.exact}`);

const countOf = (story: AccountStory, words: string) =>
  story.ledger.find(({ rows }) => rows.some((i) => story.figures[i]?.at.exact === words));

describe("who supersedes whom on one day", () => {
  const five = (hour?: string) => ({
    day: 1,
    ...(hour && { hour }),
    text: "Five people were killed in the flood, a rescue worker said.",
  });
  const two = (hour?: string) => ({
    day: 1,
    ...(hour && { hour }),
    text: "Two people were killed in the flood, mayor Ann Lee said.",
  });

  test("the higher one, where no hour tells", () => {
    expect(superseding(storyOf(five(), two()))).toEqual(["Five > Two"]);
  });

  test("the higher one that was told later", () => {
    expect(superseding(storyOf(two("07:50"), five("10:05")))).toEqual(["Five > Two"]);
  });

  test("not the higher one that was told before", () => {
    const story = storyOf(five("07:50"), two("10:05"));
    expect(superseding(story)).toEqual([]);
    expect(kinds(story)).toContain("Five contradicts Two");
  });

  test("the higher one that only a late print of the lower follows", () => {
    expect(
      superseding(storyOf(two("07:50"), five("10:05"), { ...two("12:00"), text: `${two().text} Roads are shut.` })),
    ).toContain("Five > Two");
  });

  test("the later count, where a further report of the earlier one tells only its day", () => {
    const missing = (many: string, hour?: string) => ({
      day: 1,
      ...(hour && { hour }),
      text: `${many} people are missing after the flood, mayor Ann Lee said.`,
    });
    expect(superseding(storyOf(missing("Three", "07:50"), missing("Three"), missing("Two", "10:05")))).toEqual([
      "Two > Three",
      "Two > Three",
    ]);
  });

  test("the later count of who is missing, though it is lower", () => {
    const missing = (hour: string, many: string) => ({
      day: 1,
      hour,
      text: `${many} people are missing after the flood, mayor Ann Lee said.`,
    });
    const story = storyOf(missing("07:50", "Three"), missing("10:05", "Two"));
    expect(superseding(story)).toEqual(["Two > Three"]);
    expect(story.claims.flatMap(({ history }) => history.map(({ status }) => status))).not.toContain("retracted");
  });
});

describe("who supersedes whom", () => {
  test("a later and higher toll, whoever gives it; a lower one of somebody else contradicts", () => {
    const story = storyOf(
      { day: 1, text: "Four people were killed in the flood, mayor Ann Lee said." },
      { day: 2, text: "Seven people were killed in the flood, the county fire service said." },
      { day: 3, text: "Only five people were killed in the flood, minister Karl Voss said." },
    );
    expect(superseding(story)).toContain("Seven > Four");
    expect(superseding(story).filter((pair) => pair.endsWith("> Seven"))).toEqual([]);
    expect(kinds(story)).toContainEqual(
      expect.stringMatching(/Seven contradicts Only five|Only five contradicts Seven/),
    );
  });

  test("one who is told of says nothing of others; one who is counted does", () => {
    const four = { day: 1, text: "At least four people were killed in the flood, mayor Ann Lee said." };
    const told = storyOf(four, { day: 1, text: "A young girl was killed in the flood, doctor Karl Voss said." });
    expect(kinds(told).filter((kind) => / contradicts |far apart/.test(kind))).toEqual([]);
    const counted = storyOf(four, { day: 2, text: "Only one person was killed in the flood, doctor Karl Voss said." });
    expect(kinds(counted).join()).toMatch(/contradicts/);
  });

  test("a speaker's own later word, though it is lower", () => {
    const story = storyOf(
      { day: 1, text: "Nine people were killed in the flood, mayor Ann Lee said." },
      { day: 2, text: "Eight people were killed in the flood, mayor Ann Lee said." },
    );
    expect(superseding(story)).toEqual(["Eight > Nine"]);
  });

  test("nobody, where one report sets two against each other", () => {
    const story = storyOf(
      { day: 1, text: "At least four people were killed in the flood, the county fire service said." },
      {
        day: 2,
        text: "Seven people were killed in the flood, the county fire service said. Mayor Ann Lee said 11 people were killed.",
      },
    );
    expect(superseding(story)).toContain("Seven > At least four");
    expect(superseding(story).filter((pair) => pair.startsWith("11"))).toEqual([]);
  });

  test("a vague word only by what outgrows it", () => {
    const story = storyOf(
      { day: 1, text: "Dozens of people were injured in the flood, mayor Ann Lee said." },
      { day: 2, text: "At least 40 people were injured in the flood, the county fire service said." },
      { day: 3, text: "At least 260 people were injured in the flood, minister Karl Voss said." },
    );
    expect(superseding(story)).toContain("At least 260 > Dozens");
    expect(superseding(story)).not.toContain("At least 40 > Dozens");
  });

  test("what is missing by any later count", () => {
    const story = storyOf(
      { day: 1, text: "Nine people were missing after the flood, mayor Ann Lee said." },
      { day: 2, text: "Five people were missing after the flood, the county fire service said." },
    );
    expect(superseding(story)).toEqual(["Five > Nine"]);
  });
});

describe("what counts the same", () => {
  test("no parts that one sentence tells side by side", () => {
    const story = storyOf(
      { day: 1, text: "Some 14,000 people were displaced by the flood, mayor Ann Lee said." },
      {
        day: 1,
        text: "About 1,000 people had taken shelter in a chapel, 500 in a barn and 7,000 others in a stadium, Karl Voss said.",
      },
    );
    expect(countOf(story, "500")?.rows).toHaveLength(1);
    expect(countOf(story, "500")?.place).toBe("a barn");
    expect(kinds(story).filter((kind) => kind.includes("contradicts"))).toEqual([]);
  });

  test("no older events", () => {
    const story = storyOf({
      day: 4,
      text: "Six people were killed in the flood, mayor Ann Lee said. In 2004, a flood on the same river killed 230 people.",
    });
    expect(story.figures.map(({ at }) => at.exact)).toEqual(["Six"]);
  });

  test("no increments and totals", () => {
    const story = storyOf(
      { day: 1, text: "Four people were killed in the flood, mayor Ann Lee said." },
      { day: 2, text: "Three more people were killed in the flood, mayor Ann Lee said." },
    );
    expect(countOf(story, "Three")?.increments).toBe(true);
    expect(kinds(story)).toEqual([]);
  });

  test("no magnitudes of different quakes", () => {
    const story = storyOf(
      { day: 5, text: "Two earthquakes of magnitude 7.6 and 7.4 shook Marlow Bridge." },
      {
        day: 5,
        text: "A quake of magnitude 7.7 shook Marlow Bridge, the survey office said. An aftershock of magnitude 5.1 followed.",
      },
    );
    expect(kinds(story).filter((kind) => /7\.4|5\.1/.test(kind))).toEqual([]);
    expect(kinds(story)).toContainEqual(expect.stringContaining("contradicts"));
  });
});

const speakers = ["", ", mayor Ann Lee said", ", the county fire service said", ", minister Karl Voss said"];
const tolds = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 6 }),
    value: fc.integer({ min: 2, max: 40 }),
    bound: fc.constantFrom("", "at least ", "about ", "up to "),
    by: fc.constantFrom(...speakers),
  }),
  { minLength: 2, maxLength: 6 },
);
const written = (told: readonly { day: number; value: number; bound: string; by: string }[]): Told[] =>
  told.map(({ day, value, bound, by }) => ({ day, text: `The flood killed ${bound}${value} people${by}.` }));

describe("the laws of the ledger", () => {
  test("superseding runs forward in time, never in a circle, and up unless a speaker corrects himself", () => {
    fc.assert(
      fc.property(tolds, (told) => {
        const { figures } = storyOf(...written(told));
        for (const [i, later] of figures.entries()) {
          for (const k of later.supersedes) {
            const earlier = figures[k];
            if (!earlier) throw new Error(`no figure ${k}`);
            expect(k).not.toBe(i);
            expect(earlier.supersedes).not.toContain(i);
            expect((later.asOf ?? "") >= (earlier.asOf ?? "")).toBe(true);
            if ((centreOf(later) ?? 0) <= (centreOf(earlier) ?? 0))
              expect((later.asOf ?? "") > (earlier.asOf ?? "")).toBe(true);
          }
        }
      }),
      {
        numRuns: 25,
        // the minister had corrected himself by the day on which a report still gave his first count
        examples: [
          [
            [
              { day: 4, value: 34, bound: "", by: "" },
              { day: 1, value: 34, bound: "", by: ", minister Karl Voss said" },
              { day: 4, value: 2, bound: "", by: ", minister Karl Voss said" },
              { day: 1, value: 2, bound: "", by: "" },
            ],
          ],
        ],
      },
    );
  });

  test("every figure stands in one count, first to last; what is picked stands, and low is not above high", () => {
    fc.assert(
      fc.property(tolds, (told) => {
        const { figures, ledger } = storyOf(...written(told));
        expect(ledger.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual(figures.map((_, i) => i));
        const gone = new Set(figures.flatMap(({ supersedes }) => supersedes));
        for (const { rows, low, best, high } of ledger) {
          for (const picked of [low, best, high]) {
            if (picked === undefined) continue;
            expect(rows).toContain(picked);
            expect(gone.has(picked)).toBe(false);
          }
          const [a, b] = [low, high].map((i) => (i === undefined ? 0 : (centreOf(figures[i] ?? {}) ?? 0)));
          expect(a).toBeLessThanOrEqual(b ?? 0);
          expect([...rows].sort((x, y) => ((figures[x]?.asOf ?? "") < (figures[y]?.asOf ?? "") ? -1 : 1))).toEqual(
            rows,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test("no relation joins figures of two counts", () => {
    fc.assert(
      fc.property(tolds, (told) => {
        const { ledger, figureRelations } = storyOf(...written(told));
        const countAt = new Map(ledger.flatMap(({ rows }, n) => rows.map((i) => [i, n] as const)));
        for (const { between } of figureRelations) expect(new Set(between.map((i) => countAt.get(i))).size).toBe(1);
      }),
      { numRuns: 25 },
    );
  });
});

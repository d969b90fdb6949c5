import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";
import { readCalendar, withCalendars } from "../../../../src/stages/stories/calendar/read-calendar.js";

interface Told {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly url?: string;
  /** First and last day of writing, "open" where nothing may be told. */
  readonly written?: readonly [from: string, to: string] | "open";
  /** Words of dated mentions and their days; "open" where none may be told. */
  readonly days?: Readonly<Record<string, string>>;
}

const CAPTURED = "2031-12-01T00:00:00Z";

const readingsOf = (story: readonly Told[]) =>
  story.map(({ id, text, publishedAt, url }) =>
    readReport(
      reportFrom(
        { id, text, ...(publishedAt === undefined ? {} : { publishedAt }), ...(url === undefined ? {} : { url }) },
        { capturedAt: CAPTURED },
      ),
    ),
  );

const STORIES: readonly (readonly [name: string, story: readonly Told[]])[] = [
  [
    "a date in one report and weekdays in the others",
    [
      {
        id: "wire",
        text: "BRINDLE, March 10, 2031 (AP) -- The ferry Corvina capsized off Brindle on Sunday and 14 passengers drowned, the coast guard said Monday. Divers searched the hull of the ferry on Monday.",
        days: { "on Sunday": "2031-03-09", Monday: "2031-03-10" },
      },
      {
        id: "paper",
        text: "The ferry Corvina capsized off Brindle on Sunday, drowning 14 passengers. The coast guard said that the hull struck a reef.",
        written: ["2031-03-09", "2031-03-10"],
        days: { "on Sunday": "2031-03-09" },
      },
      {
        id: "follow-up",
        text: "Relatives of the 14 passengers who drowned gathered in Brindle today after the ferry Corvina capsized. The ferry Corvina capsized off Brindle early on Sunday when its hull struck a reef.",
        written: ["2031-03-10", "2031-03-15"],
        days: { "on Sunday": "2031-03-09", today: "open" },
      },
    ],
  ],
  [
    "a date in a month that is called the last is not the weekday of the news",
    [
      {
        id: "court",
        text: "A pilot told jurors in Brindle on Tuesday that he slept when the ferry Corvina struck a reef last May. The ferry sank off Brindle on May 29.",
        written: "open",
        days: { Tuesday: "open" },
      },
      {
        id: "paper",
        text: "The pilot of the ferry Corvina told jurors on Tuesday that he slept on the night of May 29, when the ferry struck a reef off Brindle.",
        written: "open",
        days: { Tuesday: "open" },
      },
    ],
  ],
  [
    "today told by what another report tells of a day by name",
    [
      {
        id: "first",
        text: "KELD, June 7, 2027 (AFP) -- A magnitude 5.9 earthquake struck Keld on Sunday and killed four villagers, the governor said Monday.",
      },
      {
        id: "named",
        text: "An aftershock of magnitude 4.7 rattled Keld on Wednesday at 6:52 a.m. and cracked the Harrow dam, days after an earthquake of magnitude 5.9 struck Keld on Sunday and killed four villagers.",
        written: ["2027-06-09", "2027-06-10"],
        days: { "Wednesday at 6:52 a.m.": "2027-06-09", Sunday: "2027-06-06" },
      },
      {
        id: "near",
        text: "An aftershock of magnitude 4.7 rattled Keld today at 6:52 a.m. and cracked the Harrow dam. The earthquake of magnitude 5.9 struck Keld on June 6 and killed four villagers.",
        written: ["2027-06-09", "2027-06-09"],
        days: { "today at 6:52 a.m.": "2027-06-09", "June 6": "2027-06-06" },
      },
    ],
  ],
  [
    "two Sundays of one story",
    [
      {
        id: "one",
        text: "TARN, June 7, 2027 (AP) -- Rioters burned the customs house in Tarn on Sunday and police shot two rioters.",
      },
      {
        id: "other",
        text: "TARN, June 14, 2027 (AP) -- Rioters burned the customs house in Tarn on Sunday and police shot two rioters.",
      },
      {
        id: "either",
        text: "Rioters burned the customs house in Tarn on Sunday and police shot two rioters.",
        written: "open",
        days: { "on Sunday": "open" },
      },
    ],
  ],
  [
    "no report tells a year: only what is said of years fixes it",
    [
      {
        id: "dated",
        text: "Two avalanches struck the Sarne valley on Jan. 7 and buried nine skiers, the rescue service said.",
        written: "open",
      },
      {
        id: "weekday",
        text: "Two avalanches struck the Sarne valley on Sunday and buried nine skiers, the rescue service said. An avalanche of 2013 killed thirty skiers in Sarne. The disaster five years ago closed the valley.",
        written: ["2018-01-07", "2018-01-08"],
        days: { "on Sunday": "2018-01-07" },
      },
    ],
  ],
  [
    "the year of an address",
    [
      {
        id: "dated",
        url: "https://post.example/2018/01/sarne-avalanches.html",
        text: "Two avalanches struck the Sarne valley on Jan. 7 and buried nine skiers, the rescue service said.",
        written: "open",
      },
      {
        id: "weekday",
        text: "Two avalanches struck the Sarne valley on Sunday and buried nine skiers, the rescue service said.",
        written: ["2018-01-07", "2018-01-08"],
        days: { "on Sunday": "2018-01-07" },
      },
    ],
  ],
  [
    "no report tells a year, and several fit",
    [
      {
        id: "dated",
        text: "Two avalanches struck the Sarne valley on Jan. 7 and buried nine skiers, the rescue service said.",
        written: "open",
      },
      {
        id: "weekday",
        text: "Two avalanches struck the Sarne valley on Sunday and buried nine skiers, the rescue service said.",
        written: "open",
        days: { "on Sunday": "XXXX-01-07" },
      },
    ],
  ],
  [
    "a report of the same town that tells something else",
    [
      {
        id: "fire",
        text: "HOLM, June 8, 2027 (AP) -- A blaze destroyed the timber mill in Holm on Monday and hurt six firemen.",
      },
      {
        id: "vote",
        text: "Councillors elected a treasurer on Thursday after a long quarrel over the budget of the library.",
        written: "open",
        days: { "on Thursday": "open" },
      },
    ],
  ],
  [
    "a report that says it itself in the line above its text",
    [
      {
        id: "stamped",
        text: "Timber mill burns in Holm Posted: June 8, 2027 4:12 PM ET A blaze destroyed the timber mill in Holm on Monday and hurt six firemen.",
        days: { "on Monday": "2027-06-07" },
      },
      {
        id: "bare",
        text: "A blaze destroyed the timber mill in Holm on Monday and hurt six firemen. Firemen were called at 5:40 a.m.",
        written: ["2027-06-07", "2027-06-08"],
        days: { "on Monday": "2027-06-07" },
      },
    ],
  ],
  [
    "what was said is not older than what it tells",
    [
      {
        id: "fixed",
        text: "ORBY, September 4, 2029 (AP) -- Floods swept away the Orby bridge on Sunday and drowned eleven farmers.",
      },
      {
        id: "said",
        text: "Floods swept away the Orby bridge on Sunday and drowned eleven farmers, the district office said on Monday.",
        written: ["2029-09-03", "2029-09-04"],
        days: { "on Sunday": "2029-09-02", "on Monday": "2029-09-03" },
      },
    ],
  ],
];

const bare = (words: string): string => words.replace(/^on /, "");

describe("the calendar of a story", () => {
  for (const [name, story] of STORIES) {
    it(`is read of ${name}`, () => {
      const readings = readingsOf(story);
      const dated = withCalendars(readings, [{ reports: readings.map(({ report }) => report.id) }]);
      story.forEach(({ id, text, written, days = {} }, i) => {
        const reading = dated[i];
        const told = reading?.written && [reading.written.from, reading.written.to];
        if (written !== undefined) expect([id, told ?? "open"]).toEqual([id, written]);
        for (const [words, day] of Object.entries(days)) {
          const mention = reading?.dates.find(({ at }) => text.slice(at.start, at.end).endsWith(bare(words)));
          const value = mention?.value.slice(0, 10) ?? "not found";
          expect([id, words, day === "open" && /^XXXX-(?:WXX|XX)/.test(value) ? "open" : value]).toEqual([
            id,
            words,
            day,
          ]);
        }
      });
    });
  }

  it("says by which words each day is told, and they slice back", () => {
    for (const [, story] of STORIES) {
      const readings = readingsOf(story);
      const textOf = new Map(story.map(({ id, text }) => [id, text]));
      for (const { written } of readCalendar(readings).values()) {
        if (written === undefined) continue;
        expect(written.because.length).toBeGreaterThan(0);
        for (const { report, at, exact } of written.because)
          expect(textOf.get(report)?.slice(at.start, at.end)).toBe(exact);
      }
    }
  });

  it("is the same in whatever order the reports come", () => {
    const readings = STORIES.flatMap(([name, story]) =>
      readingsOf(story.map((told) => ({ ...told, id: `${name} ${told.id}` }))),
    );
    const calendar = JSON.stringify([...readCalendar(readings)].sort(([a], [b]) => (a < b ? -1 : 1)));
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (mixed) => {
        const again = [...readCalendar(mixed)].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(JSON.stringify(again)).toBe(calendar);
      }),
      { numRuns: 5 },
    );
  });

  it("leaves open what cannot be, and says so", () => {
    const story: Told[] = [
      {
        id: "fixed",
        text: "ORBY, September 4, 2029 (AP) -- Floods swept away the Orby bridge on Sunday and drowned eleven farmers.",
      },
      {
        id: "at odds",
        text: "Floods swept away the Orby bridge today (September 12) and drowned eleven farmers. The Orby bridge fell on Sunday, the floods drowning eleven farmers. On September 15 the bridge of Orby was swept away by floods.",
      },
    ];
    const own = readCalendar(readingsOf(story)).get("at odds");
    expect(own?.written).toBeUndefined();
    expect(own?.problems.map(({ message }) => message).join(" ")).toContain("cannot both be");
  });

  it("leaves a report alone that states when it was published", () => {
    const story = STORIES[0]?.[1] ?? [];
    expect(readCalendar(readingsOf(story.map((told) => ({ ...told, publishedAt: "2031-03-11" })))).size).toBe(0);
  });
});

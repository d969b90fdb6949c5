import { groupBy } from "./compare-parties.js";
import { shared } from "./expected/place.js";
import type { Frame } from "./frame.js";
import { sameMoment, sameThing } from "./same.js";
import { quoted, type Sheet } from "./sheet.js";

/** What each report says of itself: publisher, headline, byline, place of filing, time of publication. */
export function compareReports(frame: Frame, sheet: Sheet): void {
  const given = new Map(frame.account.reports.map((report) => [frame.keyOf(report.id), report]));
  for (const expected of frame.expected.reports) {
    const report = given.get(expected.key);
    if (!report) {
      sheet.lacks("reports", expected.key, "report", quoted(expected.text.slice(0, 60)));
      continue;
    }
    for (const name of ["publisher", "headline", "byline"] as const) {
      sheet.field("reports", expected.key, name, expected[name], report[name], sameThing);
    }
    const places = (a: string, b: string): boolean => sameThing(a.split(",")[0] ?? a, b.split(",")[0] ?? b);
    sheet.field("reports", expected.key, "dateline", expected.dateline, report.dateline, places);
    sheet.field("reports", expected.key, "published", expected.publishedAt, report.publishedAt, samePublication);
    sheet.field("reports", expected.key, "not before", expected.notBefore, report.notBefore, (a, b) => a === b);
  }
}

const samePublication = (expected: string, got: string): boolean =>
  expected.length <= 10 ? got.startsWith(expected) : sameMoment(expected, got);

/** Which reports tell the same event, pair by pair. */
export function compareStories(frame: Frame, sheet: Sheet): void {
  const { stories } = frame.expected;
  if (!stories) return;
  const expected = storyOf(stories);
  const given = storyOf(
    frame.account.stories.map((story) => story.reports.flatMap((report) => frame.keyOf(report) ?? [])),
  );
  const keys = frame.expected.reports.map(({ key }) => key);
  keys.forEach((a, i) => {
    for (const b of keys.slice(i + 1)) {
      const want = expected.get(a) !== undefined && expected.get(a) === expected.get(b);
      const got = given.get(a) !== undefined && given.get(a) === given.get(b);
      sheet.count("stories", {
        expected: want ? 1 : 0,
        given: got ? 1 : 0,
        found: want && got ? 1 : 0,
        right: want && got ? 1 : 0,
      });
      if (want && !got) sheet.lacks("stories", `${a} ${b}`, "story", "one story", "two");
      if (got && !want) sheet.adds("stories", `${a} ${b}`, "story", "one story", "two");
    }
  });
}

const storyOf = (stories: readonly (readonly string[])[]): Map<string, number> =>
  new Map(stories.flatMap((reports, i) => reports.map((report) => [report, i] as const)));

/** Words that a report prints again must be known as a repetition and carry nothing by themselves. */
export function compareRepeats(frame: Frame, sheet: Sheet): void {
  const readings = groupBy(frame.readings, ({ report }) => frame.keyOf(report.id) ?? "");
  for (const place of frame.expected.repeats) {
    const sentences = (readings.get(place.report) ?? []).flatMap((reading) => reading.sentences);
    const known = sentences.some(
      ({ start, end, repeats }) => repeats !== undefined && shared(place, { report: place.report, start, end }) > 0,
    );
    sheet.count("repeats", { expected: 1, found: known ? 1 : 0 });
    if (!known) sheet.lacks("repeats", place.report, "counted once", quoted(frame.words([place])), "counted twice");
    for (const story of frame.account.stories) {
      for (const figure of story.figures) {
        const at = frame.place(figure.at);
        if (at && shared(at, place) > 0)
          sheet.adds("repeats", place.report, "figure in a repetition", quoted(figure.at.exact));
      }
    }
  }
}

import { describe, expect, test } from "vitest";
import type { TimelineEvent } from "../../../../src/stages/dossier/account-document.js";
import { nearestEvents } from "../../../../src/stages/dossier/exporters/wording/nearest-events.js";

/** An event of a day that so many reports tell of. */
const event = (at: string, reports = 1): TimelineEvent => ({
  at,
  knownAt: "2024-05-04",
  kind: "happened",
  text: at,
  passages: Array.from({ length: reports }, (_, n) => ({
    report: `r${n}`,
    exact: at,
    at: { start: 0, end: at.length },
    prefix: "",
    suffix: "",
    digest: "sha256:0",
  })),
});

describe("nearestEvents", () => {
  const life = ["1931-04-03", "195X", "1955", "1961-02", "2024-05-01", "2024-05-02", "2024-05-03"].map((at) =>
    event(at, at === "2024-05-02" ? 5 : 1),
  );

  test("all events are shown where there is room", () => {
    expect(nearestEvents(life, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("the days round the one that most reports tell of come before a life told with it", () => {
    expect(nearestEvents(life, 3)).toEqual([4, 5, 6]);
  });

  test("a decade is the last to be shown", () => {
    expect(nearestEvents(life, 6)).toEqual([0, 2, 3, 4, 5, 6]);
  });

  test("of days as near, those that more reports tell of come first", () => {
    const days = [event("2024-05-01"), event("2024-05-02", 4), event("2024-05-03", 2)];
    expect(nearestEvents(days, 2)).toEqual([1, 2]);
  });

  test("a day that stands open is no day", () => {
    expect(nearestEvents([event("XXXX-12-11"), event("2024-05-02")], 1)).toEqual([1]);
  });
});

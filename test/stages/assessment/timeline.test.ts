import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

const eventsOf = (text: string): string[] =>
  makeAccount([reportFrom({ text, publishedAt: "2031-03-05T18:00:00Z" })]).stories.flatMap(({ timeline }) =>
    timeline.map(({ at, text: told }) => `${at} ${told}`),
  );

describe("the time line", () => {
  it("tells a clause once of a day, by its finest date", () => {
    const [event, ...others] = eventsOf("The crew in Orva was called to the mill at 06:00 on Sunday.");
    expect(others).toEqual([]);
    expect(event).toMatch(/^2031-03-02T06:00/);
  });

  it("tells a clause of each of two days that it names", () => {
    expect(
      eventsOf("The mill in Orva burned on Sunday and was pulled down on Tuesday.").map((event) => event.slice(0, 10)),
    ).toEqual(["2031-03-02", "2031-03-04"]);
  });
});

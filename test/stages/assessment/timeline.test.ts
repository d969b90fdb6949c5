import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

const timelineOf = (...texts: readonly string[]) =>
  makeAccount(texts.map((text) => reportFrom({ text, publishedAt: "2031-03-05T18:00:00Z" }))).stories.flatMap(
    ({ timeline }) => timeline,
  );
const eventsOf = (...texts: readonly string[]): string[] =>
  timelineOf(...texts).map(({ at, text: told }) => `${at} ${told}`);

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

  it("tells once what several reports tell of one day, with the words of each", () => {
    const events = timelineOf(
      "The Hollbeck furniture works in Osterau burned down on Tuesday. Its owner was abroad.",
      "On Tuesday at 06:00 the Hollbeck furniture works in Osterau burned down. The street is closed.",
    ).filter(({ text }) => text.includes("Hollbeck"));
    expect(events).toHaveLength(1);
    expect(events[0]?.at).toMatch(/^2031-03-04T06:00/);
    expect(events[0]?.passages.map(({ exact }) => exact)).toHaveLength(2);
  });

  it.each([
    ["another number", "Three boats sank off Port Ellin on Tuesday.", "Five boats sank off Port Ellin on Tuesday."],
    ["a negation", "The ferry left Port Ellin on Tuesday.", "The ferry never left Port Ellin on Tuesday."],
    ["another day", "The ferry left Port Ellin on Tuesday.", "The ferry left Port Ellin on Monday."],
    ["another matter", "The bank in Port Ellin closed on Tuesday.", "The mayor of Port Ellin resigned on Tuesday."],
  ])("keeps apart what differs by %s", (_, a, b) => {
    expect(
      eventsOf(`${a} Ferry, bank and mayor are of Port Ellin.`, `${b} Ferry, bank and mayor are of Port Ellin.`),
    ).toHaveLength(2);
  });

  it("tells nothing of a day that is only named where its event is told", () => {
    const text = "The dam above Karsk broke on Monday. The toll from Monday's flood rose to seven.";
    expect(eventsOf(text)).toHaveLength(1);
    expect(eventsOf("The toll from Monday's flood rose to seven.")).toHaveLength(1);
  });

  it("tells a stretch between two days once, and nothing of a day that only ends one", () => {
    const events = eventsOf("The bridge in Orva was closed between February 3 and February 7, 2031.");
    expect(events.map((event) => event.split(" ")[0])).toEqual(["2031-02-03/2031-02-07"]);
    expect(eventsOf("Heavy rain is likely until Friday.")).toEqual([]);
  });

  it.each([
    [
      "a trial",
      "Prosecutor Ada Hill said Dorn shot the clerk on March 3. The court in Orva sat all day.",
      "2031-03-03 Ada Hill: “Dorn shot the clerk on March 3”",
    ],
    [
      "a strike",
      "The drivers in Orva stopped work on Monday, their union said. The depot was empty.",
      "2031-03-03 their union: “The drivers in Orva stopped work on Monday”",
    ],
  ])("names who says what a report has from somebody: %s", (_, text, told) => {
    expect(eventsOf(text)).toContain(told);
  });

  it("names nobody where a report also tells it in its own voice", () => {
    const events = eventsOf(
      "The Hollbeck furniture works in Osterau burned down on Tuesday. Its owner was abroad.",
      "The Hollbeck furniture works in Osterau burned down on Tuesday, the mayor said. The street is closed.",
    );
    expect(events).toContain("2031-03-04 “The Hollbeck furniture works in Osterau burned down on Tuesday.”");
  });

  it.each([
    ["a denied act", "Ada Dorn denied taking part in the race in Orva on Monday. She was at home."],
    ["a plan", "The council in Orva will vote on Friday on the new bridge. It has nine members."],
    ["a question", "Ada Dorn asked whether the mill in Orva closed on Monday. Nobody answered."],
  ])("never tells as an event %s", (_, text) => {
    expect(timelineOf(text).filter(({ kind }) => kind === "happened")).toEqual([]);
  });

  it("tells what somebody denied in so many words as denied, and nothing of a no as one", () => {
    const [denied] = timelineOf("Ada Dorn on Tuesday denied stealing the boat in Orva. She was at home.");
    expect(denied?.text).toBe("Ada Dorn denied: “stealing the boat in Orva”");
    const [own] = timelineOf("“There were no talks in Orva,” Ada Dorn said on Tuesday. She was at home.");
    expect(own?.text).toMatch(/^Ada Dorn: “There were no talks in Orva/);
  });

  it("marks what somebody speaks against, with the words against it", () => {
    const events = timelineOf(
      "Mayor Ada Hill said a warning was sent to every house on Monday. The river is high.",
      "Jan Dorn, a baker in Orva, denied that a warning was sent to every house on Monday. The river is high.",
    ).filter(({ kind }) => kind === "happened");
    expect(events.map(({ text }) => text)).toEqual([
      "Ada Hill: “a warning was sent to every house on Monday” (denied by Jan Dorn)",
    ]);
    expect(new Set(events.flatMap(({ passages }) => passages.map(({ report }) => report))).size).toBe(2);
  });

  it("tells midnight at the end of a day before the next day", () => {
    const events = eventsOf("The sluice in Orva was opened at midnight on Monday. The bridge in Orva fell on Tuesday.");
    const [sluice, bridge] = ["sluice", "bridge"].map((word) => events.findIndex((event) => event.includes(word)));
    expect(sluice).toBeLessThan(bridge ?? -1);
  });
});

import { describe, expect, it } from "vitest";
import { findReuse } from "../../../src/stages/provenance/reuse.js";
import { atMinute, FERRY, paragraphs, wireReport } from "./wire-report.js";

const [SINKS, ASHORE, INQUIRY, CLINIC, OWNER, INSURERS] = FERRY;
const LOCAL =
  "Fisherman Ole Tamm of Hesk told this newspaper that he had thrown his whole catch overboard to make room for eleven children and their teacher.";

const links = (...reports: Parameters<typeof findReuse>[0]) =>
  findReuse(reports).map(({ later, earlier, relation }) => `${later} ${relation} ${earlier}`);

describe("chains of copies", () => {
  const wire = wireReport("wire", paragraphs(...FERRY), { publisher: "Baywire", publishedAt: atMinute(0) });
  const paper = wireReport("paper", paragraphs(SINKS, LOCAL, ASHORE, INQUIRY), {
    publisher: "Hesk Mail",
    publishedAt: atMinute(10),
  });

  it("lead to the copy whose own matter was taken over, and through it to the wire", () => {
    const copy = wireReport("copy", paragraphs(SINKS, LOCAL, ASHORE), {
      publisher: "Pile",
      publishedAt: atMinute(20),
    });
    expect(links(wire, paper, copy)).toEqual(["paper wasDerivedFrom wire", "copy wasDerivedFrom paper"]);
  });

  it("lead to the wire where nothing shows that a copy was at hand", () => {
    const copy = wireReport("copy", paragraphs(SINKS, ASHORE), { publisher: "Pile", publishedAt: atMinute(20) });
    expect(links(wire, paper, copy)).toEqual(["paper wasDerivedFrom wire", "copy wasDerivedFrom wire"]);
  });

  it("lead to the outlet that is credited, where its text would do", () => {
    const copy = wireReport("copy", paragraphs(SINKS, ASHORE, "Source: Hesk Mail"), {
      publisher: "Pile",
      publishedAt: atMinute(20),
    });
    expect(links(wire, paper, copy)).toEqual(["paper wasDerivedFrom wire", "copy wasDerivedFrom paper"]);
  });
});

describe("a report that several others have the words of", () => {
  const [told, rival] = [
    "The lake steamer Ulla ran onto rocks off Hesk in thick fog on Sunday evening with 80 people aboard, harbour master Ida Tamm said.",
    "The lake steamer Ulla ran onto rocks near Hesk in dense fog on Sunday with 80 people aboard, harbour master Ida Tamm said.",
  ] as const;

  it("is made from the one that has it whole, not from an earlier one that tells it in like words", () => {
    const earlier = wireReport("earlier", paragraphs(rival, INQUIRY), { publisher: "Atlas", publishedAt: atMinute(0) });
    const whole = wireReport("whole", paragraphs(told, CLINIC), { publisher: "Baywire", publishedAt: atMinute(5) });
    const brief = wireReport("brief", told, { publisher: "Pile", publishedAt: atMinute(20) });
    expect(links(earlier, whole, brief)).toContain("brief wasDerivedFrom whole");
    expect(links(earlier, whole, brief)).not.toContain("brief wasDerivedFrom earlier");
  });

  it("is made from the outlet that it names, though another has more of its words", () => {
    const other = wireReport("other", paragraphs(told, INQUIRY), { publisher: "Atlas", publishedAt: atMinute(0) });
    const named = wireReport("named", paragraphs(rival, CLINIC), { publisher: "Hesk Mail", publishedAt: atMinute(5) });
    const text = told.replace("harbour master Ida Tamm said", "Hesk Mail reported, citing harbour master Ida Tamm");
    const later = wireReport("later", text, { publisher: "Pile", publishedAt: atMinute(20) });
    expect(links(other, named, later)).toContain("later wasDerivedFrom named");
  });

  it("is found to quote a long report in a sentence where it names its outlet", () => {
    const long = wireReport("long", paragraphs(OWNER, INSURERS, CLINIC, INQUIRY, LOCAL, ASHORE, SINKS), {
      publisher: "Hesk Mail",
      publishedAt: atMinute(0),
    });
    for (const sentence of [SINKS, ASHORE, INQUIRY, CLINIC, OWNER, INSURERS]) {
      const words = sentence.split(" ").slice(0, 9).join(" ");
      const later = wireReport("later", `${words}, Hesk Mail reported.`, {
        publisher: "Pile",
        publishedAt: atMinute(9),
      });
      expect(links(long, later)).toHaveLength(1);
    }
  });
});

describe("versions of one piece", () => {
  const first = wireReport("v1", paragraphs(SINKS, ASHORE), { publisher: "Baywire", publishedAt: atMinute(0) });
  const second = wireReport("v2", paragraphs(SINKS, ASHORE, INQUIRY, CLINIC), {
    publisher: "Baywire",
    headline: "UPDATE 1-Ferry sinks",
    publishedAt: atMinute(10),
  });
  const third = wireReport("v3", paragraphs(OWNER, SINKS, ASHORE, INQUIRY, CLINIC), {
    publisher: "Baywire",
    headline: "UPDATE 2-Ferry sinks",
    publishedAt: atMinute(30),
  });

  it("are revisions, each of the one before it", () => {
    expect(links(first, second, third)).toEqual(["v2 wasRevisionOf v1", "v3 wasRevisionOf v2"]);
  });

  it("are told apart by a copy, which is made from the one it has the words of", () => {
    const copy = wireReport("copy", paragraphs(SINKS, ASHORE, INQUIRY), {
      publisher: "Hesk Mail",
      publishedAt: atMinute(20),
    });
    expect(links(first, second, copy)).toEqual(["v2 wasRevisionOf v1", "copy wasDerivedFrom v2"]);
  });

  it("are told apart by what a copy leaves out: the news that a later version opens with", () => {
    const copy = wireReport("copy", paragraphs(SINKS, ASHORE), {
      publisher: "Hesk Mail",
      publishedAt: atMinute(40),
    });
    expect(links(first, second, third, copy)).toEqual([
      "v2 wasRevisionOf v1",
      "v3 wasRevisionOf v2",
      "copy wasDerivedFrom v1",
    ]);
  });

  it("are not taken from a copy of an older version that came between", () => {
    const copy = wireReport("copy", paragraphs(SINKS, ASHORE), { publisher: "Hesk Mail", publishedAt: atMinute(5) });
    expect(links(first, copy, second)).toEqual(["copy wasDerivedFrom v1", "v2 wasRevisionOf v1"]);
  });

  it.each([
    ["UPDATE 2-Ferry sinks", "UPDATE 1-Ferry sinks"],
    ["Ferry sinks, 2nd Ld", "Ferry sinks"],
    ["Ferry sinks\n\n(Recasts, adds harbour master)", "Ferry sinks"],
    ["CORRECTED-Ferry sinks", "Ferry sinks"],
  ])("are put in order by their marks where no times are known: %j behind %j", (newer, older) => {
    const a = wireReport("newer", paragraphs(newer, SINKS, ASHORE, INQUIRY), { publisher: "Baywire" });
    const b = wireReport("older", paragraphs(older, SINKS, ASHORE), { publisher: "Baywire" });
    expect(links(a, b)).toEqual(["newer wasRevisionOf older"]);
    expect(links(b, a)).toEqual(["newer wasRevisionOf older"]);
  });
});

describe("the direction", () => {
  const text = paragraphs(SINKS, ASHORE, INQUIRY);

  it.each([
    ["the times", { publishedAt: atMinute(1) }, { publishedAt: atMinute(0) }],
    ["the times, though a day alone is stated", { publishedAt: "2031-01-02" }, { publishedAt: atMinute(0) }],
    ["the times, whatever the zones", { publishedAt: "2031-01-01T09:30:00+01:00" }, { publishedAt: atMinute(10) }],
  ])("is told by %s", (_, later, earlier) => {
    const [a, b] = [wireReport("a", text, later), wireReport("b", text, earlier)];
    expect(links(a, b)).toEqual(["a wasDerivedFrom b"]);
    expect(links(b, a)).toEqual(["a wasDerivedFrom b"]);
  });

  it("is told by a credit where both bear one time", () => {
    const time = { publishedAt: atMinute(0) };
    const copy = wireReport("copy", `${text}\n\n(Baywire)`, { ...time, publisher: "Hesk Mail" });
    const wire = wireReport("wire", text, { ...time, publisher: "Baywire" });
    expect(links(copy, wire)).toEqual(["copy wasDerivedFrom wire"]);
    expect(links(wire, copy)).toEqual(["copy wasDerivedFrom wire"]);
  });

  it("is told by which is a part of the other where nothing else tells", () => {
    const whole = wireReport("whole", paragraphs(SINKS, ASHORE, INQUIRY, CLINIC, OWNER, INSURERS));
    const part = wireReport("part", paragraphs(SINKS, ASHORE));
    expect(links(part, whole)).toEqual(["part wasDerivedFrom whole"]);
    expect(links(whole, part)).toEqual(["part wasDerivedFrom whole"]);
  });

  it("lets a rewrite be longer than what it was made from", () => {
    const wire = wireReport("wire", paragraphs(SINKS, ASHORE), { publishedAt: atMinute(0) });
    const long = wireReport("long", paragraphs(SINKS, ASHORE, LOCAL, INQUIRY, OWNER), { publishedAt: atMinute(9) });
    expect(links(wire, long)).toEqual(["long wasDerivedFrom wire"]);
  });
});

import { describe, expect, it, test } from "vitest";
import { makeAccount } from "../../../src/account.js";
import type { Account, AccountClaim, AccountReport } from "../../../src/stages/dossier/account-document.js";
import { findNotices } from "../../../src/stages/provenance/corrections/find-notices.js";
import { read } from "../../../src/stages/reading/read.js";
import type { Report } from "../../../src/stages/reports/report.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

const noticesIn = (text: string) => {
  const reading = read(reportFrom({ text, language: "en" }));
  return findNotices(reading).map(({ kind, wrong }) => ({
    kind,
    ...(wrong && { wrong: text.slice(wrong.start, wrong.end) }),
  }));
};

describe("a notice", () => {
  test.each([
    ["KILL: Mayor of Torvik resigns\n\nPlease do not use the story.", "cancelled"],
    ["MANDATORY KILL - Torvik ferry", "cancelled"],
    ["CANCELS Torvik ferry sinks with four on board", "cancelled"],
    ["Bulletin kill\n\nEditors: withhold the item slugged Torvik-Ferry.", "cancelled"],
    ['EDITORS: Please withhold the story headlined "Torvik ferry sinks".', "cancelled"],
    ["Clients are asked not to use it.", "cancelled"],
    ["RETRACTION: Torvik ferry sinks", "retracted"],
    ["The Northern Wire has withdrawn its story about a ferry that sank off Torvik.", "retracted"],
    ["We have removed an earlier article about the mayor of Torvik.", "retracted"],
    ["Editor's note: This story has been retracted because its source could not be verified.", "retracted"],
    ["On Monday this newspaper reported that the mayor had resigned. That was not true.", "retracted"],
    ["CORRECTED-Torvik ferry toll is 14", "corrected"],
    ["(Corrects death toll in paragraph 1 to 14 from 40)", "corrected"],
    ["This article has been corrected to give the name of the ferry.", "corrected"],
    ["An article on Monday about the Torvik ferry misstated the number of passengers.", "corrected"],
  ])("%j", (text, kind) => {
    expect(noticesIn(text)[0]?.kind).toBe(kind);
  });

  test.each([
    "The company withdrew its offer for the shipyard.",
    "The army withdrew its troops and pulled back the guns.",
    "Police corrected the number of arrests to 14.",
    '"We have withdrawn our report," the minister told parliament.',
    "The Torvik council removed the benches from the square.",
    "The court heard that the witness took back her statement.",
    "Wolves kill sheep near Torvik",
    "Torvik cancels ferries as storm nears",
    "Ferry line withdraws ships from Torvik",
    "Editors met in Torvik for the yearly fair.",
    "This article has been updated with a comment of the mayor.",
    "Editor's note: the writer is a member of the Torvik council.",
    "Withdrawal of troops from Torvik begins",
    "An earlier version of the bill would have closed the harbour.",
    '"Five of us were beaten, and we told the guards," the union said. It is not true that anybody was beaten, the army said.',
  ])("is not %j", (text) => {
    expect(noticesIn(text)).toEqual([]);
  });

  test.each([
    [
      "Correction: An earlier version of this article said 40 people were killed; the correct figure is 14.",
      "40 people were killed",
    ],
    ["In an earlier version of this article we wrote that the ferry sank. That was our mistake.", "the ferry sank"],
    ["(Corrects prison term in headline to six years, from seven years, after court revised it)", "seven years"],
    ["Correction: Fourteen people were killed, not 40.", "40"],
  ])("tells what was wrong: %j", (text, wrong) => {
    expect(noticesIn(text)).toEqual([{ kind: "corrected", wrong }]);
  });
});

interface Line {
  readonly id: string;
  readonly publisher: string;
  readonly at: string;
  readonly text: string;
  readonly url?: string;
}

const report = ({ id, publisher, at, text, url }: Line): Report =>
  reportFrom({ id, publisher, publishedAt: `2031-05-0${at}Z`, text, ...(url === undefined ? {} : { url }) });

const accountOf = (lines: readonly Line[], asOf?: string): Account =>
  makeAccount(lines.map(report), asOf === undefined ? {} : { asOf });

const claimOn = ({ stories }: Account, words: RegExp): AccountClaim | undefined =>
  stories.flatMap(({ claims }) => claims).find(({ text }) => words.test(text.exact));

const reportIn = ({ reports }: Account, id: string): AccountReport | undefined => reports.find((one) => one.id === id);

const wire: Line = {
  id: "wire",
  publisher: "Northern Wire",
  at: "6T08:00:00",
  text: "Ferry sinks off Torvik, 40 killed\n\nTORVIK, May 6 (Northern Wire) - Forty people were killed when the ferry Alma sank off Torvik on Tuesday, a harbour official told Northern Wire.\n\nThe Alma went down in heavy seas shortly before dawn, the official said. Boats from three villages searched for survivors among the islands.",
};
const copy: Line = {
  id: "copy",
  publisher: "Torvik Daily",
  at: "6T09:00:00",
  text: "Forty die as ferry sinks\n\nForty people were killed when the ferry Alma sank off Torvik on Tuesday, a harbour official told the Northern Wire agency.\n\nThe Alma went down in heavy seas shortly before dawn, the official said. The Torvik Daily could not reach the owners of the Alma.",
};
const kill: Line = {
  id: "kill",
  publisher: "Northern Wire",
  at: "6T11:00:00",
  text: 'MANDATORY KILL: Ferry sinks off Torvik, 40 killed\n\nEditors: Please withhold the Torvik story headlined "Ferry sinks off Torvik, 40 killed". Northern Wire could not confirm what the official said. No substitute story about the ferry Alma will be filed.',
};
const rescuers: Line = {
  id: "rescuers",
  publisher: "Radio Skagen",
  at: "6T10:00:00",
  text: "Ferry down near Torvik\n\nForty people were killed when the ferry Alma sank off Torvik, the Torvik fire brigade said on Tuesday. Our divers counted forty dead, the fire brigade said.",
};

describe("a wire's cancel", () => {
  it("takes down what the wire said and what its copies say, at once and with the reason", () => {
    const account = accountOf([wire, copy, kill]);
    expect(reportIn(account, "wire")?.withdrawn).toMatchObject({ kind: "cancelled", by: "kill" });
    expect(reportIn(account, "copy")?.restsOn).toMatchObject([{ report: "wire" }]);
    const claim = claimOn(account, /killed|sank/);
    expect(claim?.credibility).toBe(5);
    expect(claim?.history.at(-1)).toMatchObject({ status: "retracted", knownAt: "2031-05-06T11:00:00Z" });
    const figures = account.stories.flatMap((story) => story.figures).filter(({ at }) => /forty|40/i.test(at.exact));
    expect(figures.filter(({ withdrawn }) => withdrawn === undefined).map(({ at }) => at.report)).not.toContain("wire");
  });

  it("changes nothing before it is known", () => {
    const before = accountOf([wire, copy, kill], "2031-05-06T10:59:00Z");
    expect(before.stories).toEqual(accountOf([wire, copy]).stories);
    expect(reportIn(before, "wire")?.withdrawn).toBeUndefined();
  });

  it("leaves what others know by themselves, and the bounds fall to theirs", () => {
    const before = claimOn(accountOf([wire, copy, rescuers]), /killed/);
    const after = claimOn(accountOf([wire, copy, rescuers, kill]), /killed/);
    expect(before?.independence.atMost).toBe(2);
    expect(after?.independence).toMatchObject({ atLeast: 1, atMost: 1 });
    expect(after?.history.map(({ status }) => status)).not.toContain("retracted");
    expect(after?.stood.at(-1)).toMatchObject({ knownAt: "2031-05-06T11:00:00Z", independence: { atMost: 1 } });
    expect(after?.stood.at(-1)?.reason).toContain("does not count any longer");
  });
});

describe("a correction", () => {
  const corrected: Line = {
    id: "corrected",
    publisher: "Northern Wire",
    at: "6T12:00:00",
    text: "CORRECTED-Ferry sinks off Torvik, 14 killed\n\nTORVIK, May 6 (Northern Wire) - Fourteen people were killed when the ferry Alma sank off Torvik on Tuesday, a harbour official told Northern Wire.\n\nThe Alma went down in heavy seas shortly before dawn, the official said. Boats from three villages searched for survivors among the islands.\n\nCorrection: An earlier version of this article said 40 people were killed; the correct figure is 14.",
  };

  it("takes the wrong figure down, in copies too, and leaves the rest", () => {
    const account = accountOf([wire, copy, corrected]);
    expect(reportIn(account, "wire")?.withdrawn).toMatchObject({ kind: "corrected", by: "corrected" });
    expect(reportIn(account, "corrected")?.versionOf).toBe("wire");
    expect(claimOn(account, /^forty people were killed/i)?.history.at(-1)?.status).toMatch(/^(?:corrected|retracted)$/);
    expect(claimOn(account, /went down/)?.history.map(({ status }) => status)).not.toContain("corrected");
    const killed = account.stories.flatMap((story) => story.figures).filter(({ measure }) => measure === "killed");
    const standing = killed.filter(({ withdrawn }) => withdrawn === undefined).map(({ low }) => low);
    expect(new Set(standing)).toEqual(new Set([14]));
  });
});

describe("two origins that turn out to be one", () => {
  const said = (id: string, publisher: string, hour: string, by: string): Line => ({
    id,
    publisher,
    at: `6T${hour}:00:00`,
    text: `Ferry sinks off Torvik\n\nFourteen people were killed when the ferry Alma sank off Torvik, ${by}.`,
  });
  const guard = said("guard", "Torvik Daily", "08", "the coast guard said on Tuesday");
  const master = said("master", "Radio Skagen", "09", "harbour master Ola Brandt said on Tuesday");
  const cited = said("cited", "Fjord Post", "12", "harbour master Ola Brandt said on Tuesday, citing the coast guard");

  it("count as one from when that is known, and the reason is told with its words", () => {
    const claim = claimOn(accountOf([guard, master, cited]), /killed/);
    expect(claim?.stood.map(({ knownAt, independence }) => [knownAt.slice(11, 13), independence.atMost])).toEqual([
      ["08", 1],
      ["09", 2],
      ["12", 1],
    ]);
    expect(claim?.stood.at(-1)?.reason).toContain("knows from another");
    expect(claim?.stood.at(-1)?.passages.map(({ report }) => report)).toContain("cited");
    expect(claim?.independence).toMatchObject({ atLeast: 1, atMost: 1 });
  });

  it("corroborate each other no longer", () => {
    const counted: Line = {
      ...guard,
      text: 'Ferry sinks\n\n"We counted fourteen dead on the quay," said the Torvik coast guard on Tuesday. Fourteen people were killed when the ferry Alma sank off Torvik, the coast guard said.',
    };
    const saw: Line = {
      ...master,
      text: 'Ferry sinks off Torvik\n\nFourteen people were killed when the ferry Alma sank off Torvik, said the fisherman Ola Brandt, who saw the ferry go down. "I saw fourteen bodies," Brandt said.',
    };
    const told: Line = { ...cited, text: cited.text.replace("harbour master", "the fisherman") };
    const history = claimOn(accountOf([counted, saw, told]), /killed/)?.history ?? [];
    expect(history.find(({ status }) => status === "corroborated")?.knownAt).toBe("2031-05-06T09:00:00Z");
    expect(history.at(-1)).toMatchObject({
      status: "no longer corroborated",
      knownAt: "2031-05-06T12:00:00Z",
      independence: { atLeast: 1, atMost: 1 },
      credibility: 2,
    });
  });
});

describe("a newer version", () => {
  const update: Line = {
    id: "update",
    publisher: "Northern Wire",
    at: "6T13:00:00",
    text: "UPDATE 2-Ferry sinks off Torvik, 40 killed\n\nTORVIK, May 6 (Northern Wire) - Forty people were killed when the ferry Alma sank off Torvik on Tuesday, a harbour official told Northern Wire.\n\nDivers will look for the wreck of the Alma on Wednesday, the harbour office said.",
  };

  it("stands in place of the older one: what it leaves out and nobody else tells is told no longer", () => {
    const account = accountOf([wire, update]);
    expect(reportIn(account, "update")?.versionOf).toBe("wire");
    expect(reportIn(account, "wire")?.withdrawn).toMatchObject({ kind: "replaced", by: "update" });
    const dropped = claimOn(account, /went down/);
    expect(dropped?.history.at(-1)).toMatchObject({ status: "no longer told", credibility: 6 });
    expect(claimOn(account, /killed/)?.history.map(({ status }) => status)).not.toContain("no longer told");
  });

  it("at the same address is one, whatever its words", () => {
    const url = "https://news.example/torvik";
    const account = accountOf([
      { ...wire, url },
      { ...rescuers, id: "later", publisher: "Northern Wire", at: "6T15:00:00", url },
    ]);
    expect(reportIn(account, "wire")?.withdrawn).toMatchObject({ kind: "replaced", by: "later" });
  });
});

describe("what a report says it had wrong", () => {
  const account = makeAccount([
    reportFrom({
      id: "corrected",
      publisher: "Valley Post",
      publishedAt: "2025-05-06T10:00:00Z",
      text: "Ferry sinks off Torvik, two dead\n\nA ferry sank off Torvik on Tuesday and two people died, the coast guard said.\n\nCorrection: An earlier version of this article said that three people had died.",
    }),
    reportFrom({
      id: "later",
      publisher: "Hill Herald",
      publishedAt: "2025-05-06T12:30:00Z",
      text: "Three dead after ferry sinks off Torvik\n\nThree people died when a ferry sank off Torvik on Tuesday, the coast guard said at noon.",
    }),
  ]);
  const [story] = account.stories;

  it("is nobody's word", () => {
    expect(story?.parties.map(({ name }) => name)).not.toContainEqual(expect.stringContaining("version"));
  });

  it("does not take down what somebody else says later", () => {
    const claim = story?.claims.find(({ text }) => text.exact.startsWith("Three people"));
    expect(claim?.history.map(({ status }) => status)).not.toContain("corrected");
  });

  it("contradicts nobody any longer", () => {
    const sides = story?.disagreements.flatMap(({ kind, sides }) => (kind === "contradicts" ? sides.flat() : []));
    expect(sides?.map(({ exact }) => exact)).not.toContain("three");
  });
});

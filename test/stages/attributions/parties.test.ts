import { describe, expect, it } from "vitest";
import { attribute } from "../../../src/stages/attributions/attribute.js";
import { findParties } from "../../../src/stages/attributions/parties.js";
import { read } from "../../../src/stages/reading/read.js";
import type { Report } from "../../../src/stages/reports/report.js";
import { reportOf } from "../reading/report-of.js";

/** The parties of a text: all names of each, and its kind. */
const partiesIn = (text: string): string[][] =>
  attribute(read(reportOf(text))).parties.map(({ names }) => [
    ...new Set(names.map(({ start, end }) => text.slice(start, end))),
  ]);

/** The parties of a report whose only source is these words. */
function findTold(report: Report, words: string) {
  const start = report.text.indexOf(words);
  const source = { at: [{ start, end: start + words.length }], kind: "outlet" as const };
  return findParties(read(report), [
    {
      id: "a",
      source,
      via: [],
      cue: { at: [] },
      content: { at: [] },
      manner: "indirect",
      stance: "asserts",
      confidence: 1,
    },
  ]);
}

const together = (text: string, ...names: string[]): boolean =>
  partiesIn(text).some((party) => names.every((name) => party.includes(name)));

describe("names of one party", () => {
  it.each([
    ["Kenyan President Ann Doe arrived. Doe said the talks had failed.", ["Kenyan President Ann Doe", "Doe"]],
    ["The Joint Harbour Board (JHB) met on Monday. The JHB said it would wait.", ["The JHB", "JHB"]],
    [
      "Norway's spy agency denied it. The Norwegian intelligence service said it knew nothing.",
      ["Norway's spy agency", "The Norwegian intelligence service"],
    ],
    [
      "The Interior Ministry said nine were dead. The ministry said the number could rise.",
      ["The Interior Ministry", "The ministry"],
    ],
    [
      "Norsk News Agency reported the blast. The largest Norwegian news agency said two men were held.",
      ["Norsk News Agency", "The largest Norwegian news agency"],
    ],
    ["Brevik Lines closed its office. Brevik said nobody would lose a job.", ["Brevik Lines", "Brevik"]],
    ["Paul Howard came. It was late. It was dark. It was cold. Howard said so.", ["Paul Howard", "Howard"]],
    [
      "Assistant attorney Pia Lund came. ADA Lund said it was late. It was dark. It was cold. Lund said so.",
      ["ADA Lund", "Lund"],
    ],
    [
      "Ivo Brann was tried. Ana Holm is the widow of a deputy Brann shot. It was long. It was late. It was dark. Brann said so.",
      ["Ivo Brann", "Brann"],
    ],
    ["Tishana King spoke. King, 39, a clerk, said it was late.", ["Tishana King"]],
    ["Ana Ruiz of the Lake Board spoke. Ruiz said it was late.", ["Ruiz"]],
    ["Oleg Petrovskyi spoke. Petrovsky said he was well.", ["Oleg Petrovskyi", "Petrovsky"]],
    [
      "A port official said the gates were shut. The official said they would open soon.",
      ["A port official", "The official"],
    ],
    [
      "N. Korean troops left. The DPRK said nothing of it. Pyongyang has sent others.",
      ["N. Korean", "DPRK", "Pyongyang"],
    ],
    [
      "Health Minister Ann Doe came. The health minister said it was late.",
      ["Minister Ann Doe", "The health minister"],
    ],
    [
      "The mayor of Aust spoke first. The mayor of Aust said it rained. Bela Varga, the mayor of Aust, said so too.",
      ["The mayor of Aust", "Bela Varga"],
    ],
    [
      "The Nordic Chamber Orchestra met. The orchestra said two were ill.",
      ["The Nordic Chamber Orchestra", "The orchestra"],
    ],
    ["Torvik Shipping lost a ship. Torvik said the crew was safe.", ["Torvik Shipping", "Torvik"]],
    ["Nordic Airways said the plane had turned. The airline said all were well.", ["Nordic Airways", "The airline"]],
    [
      "Prosecutors said a case was open. The public prosecutor's office said it was large.",
      ["Prosecutors", "The public prosecutor's office"],
    ],
    ["Danish police shut the bridge. The police said a man was held.", ["Danish police", "The police"]],
    ["Police said the bridge was shut. The LHPD said a man was held.", ["Police", "The LHPD"]],
    ["City Council Member Ola Brenn came. Brenn said the road was shut.", ["City Council Member Ola Brenn", "Brenn"]],
    [
      "Jan Brenn was hurt. It was late. It was dark. Mayor Ola Brenn blamed the wind. Brenn said the road was shut.",
      ["Mayor Ola Brenn", "Brenn"],
    ],
    [
      "The U. S. Lake Survey said it rained. The US Lake Survey said it was cold.",
      ["The U. S. Lake Survey", "The US Lake Survey"],
    ],
    ["Mr Brenn and Mrs Brenn came. Mrs Brenn said it was late.", ["Mrs Brenn"]],
  ])("%s", (text, names) => expect(together(text, ...names)).toBe(true));
});

describe("names of two parties", () => {
  it.each([
    [
      "An intelligence source said the bridge was mined. A military source said it was not.",
      "An intelligence source",
      "A military source",
    ],
    ["John Kim and Ann Kim were there. Kim said it was cold.", "John Kim", "Ann Kim"],
    [
      "The Interior Ministry said nine were dead. The Health Ministry said ten were dead.",
      "The Interior Ministry",
      "The Health Ministry",
    ],
    [
      "The emergency service said four had died. The national weather service said it would rain.",
      "The emergency service",
      "The national weather service",
    ],
    ["Norway's army said it was ready. Sweden's army said it was not.", "Norway's army", "Sweden's army"],
  ])("%s", (text, one, other) => expect(together(text, one, other)).toBe(false));

  it.each([
    [
      "Deputy mayor Ann Doe came. Mayor Ole Dahl came too. The mayor said it was cold.",
      "Deputy mayor Ann Doe",
      "The mayor",
    ],
    [
      "General Ola Benani came. Colonel Idris Benani came too. General Benani said it was cold.",
      "Colonel Idris Benani",
      "General Benani",
    ],
    [
      "A man at the gate said it was open. A woman at the gate said it was shut. The man said it was blue.",
      "A woman at the gate",
      "The man",
    ],
    ["The BCPD said a man was held. The LHPD said none was. Police said it was cold.", "The BCPD", "Police"],
    ["Agora News said it rained. Fen Radio said so too. News outlets said it was cold.", "Agora News", "News outlets"],
    [
      "The LHPD shut the bridge. Marchers sang LHPD ALUMNI GO. The LHPD said a man was held.",
      "The LHPD",
      "LHPD ALUMNI GO",
    ],
    ["AGORA said it rained. The student LISSA news agency said it was cold.", "AGORA", "The student LISSA news agency"],
    [
      "Ola Brenn was buried. A woman who identified herself as Brenn's cousin said he was ill.",
      "Ola Brenn",
      "A woman who identified herself as Brenn's cousin",
    ],
    ["Mr Brenn and Mrs Brenn came. Mrs Brenn said it was late. Mr Brenn said no.", "Mr Brenn", "Mrs Brenn"],
    [
      "The Swiss army said it was ready. Vesta Bank said it was open. The bank said it had money.",
      "The Swiss army",
      "The bank",
    ],
  ])("%s", (text, one, other) => expect(together(text, one, other)).toBe(false));

  it("the ministry is the one named last, and never makes two ministries one", () => {
    const text =
      "The Interior Ministry said nine were dead. The ministry said it was sure. The Health Ministry said ten were dead. The ministry said the list was long.";
    expect(together(text, "The Interior Ministry", "The ministry")).toBe(true);
    expect(together(text, "The Health Ministry", "The ministry")).toBe(true);
    expect(together(text, "The Interior Ministry", "The Health Ministry")).toBe(false);
  });

  it("Kim is nobody's when two Kims are about", () => {
    const text = "John Kim and Ann Kim were there. Kim said it was cold.";
    expect(together(text, "John Kim", "Kim") || together(text, "Ann Kim", "Kim")).toBe(false);
  });
});

describe("sources", () => {
  it("that are pronouns are given the party they mean", () => {
    const { attributions, parties } = attribute(
      read(reportOf("Ana Ruiz said the road was open. She said it was dry.")),
    );
    const keys = attributions.map(({ source }) => source.party);
    expect(new Set(keys).size).toBe(1);
    expect(parties.find(({ key }) => key === keys[0])?.name).toBe("Ana Ruiz");
  });
  it("that nobody fits are given none", () => {
    const { attributions } = attribute(read(reportOf("He said the road was open.")));
    expect(attributions.every(({ source }) => source.party === undefined)).toBe(true);
  });
  it.each([
    ["Nora Lund said it was lost. Her brother Stefan Lund said it was not. She said it was late.", "Nora Lund"],
    ["Captain Ann Holm said it was over. It began when Jonas Wirth came in. She said he was calm.", "Ann Holm"],
    ["Ole Dahl said it was not. A lot of people said it was cold. He said it was warm.", "Ole Dahl"],
    ['Ana Ruiz said, "Ole Dahl is ill." She said it was late.', "Ana Ruiz"],
  ])("that are pronouns mean whoever fits: %s", (text, name) => {
    const { attributions, parties } = attribute(read(reportOf(text)));
    expect(parties.find(({ key }) => key === attributions.at(-1)?.source.party)?.name).toBe(name);
  });
  it.each([
    ["Twelve people were treated, Ana Ruiz a local health officer, said.", "Ana Ruiz"],
    ["The bridge was closed, said Harbour Commander Col. Inf. Bo Lund. It was dark.", "Bo Lund"],
    ["The bridge was closed. Senior Trooper Karl Lundgard said it was dark.", "Karl Lundgard"],
    ["Fen security expert Bo Lund on the company blog said it was dark.", "Bo Lund"],
    ["Torvik closes yard for good Torvik said it had closed a yard.", "Torvik"],
  ])("bear their name alone, not what is written behind or before it: %s", (text, name) => {
    const { attributions, parties } = attribute(read(reportOf(text)));
    expect(parties.find(({ key }) => key === attributions[0]?.source.party)?.name).toBe(name);
  });
  it.each([
    ["The harbour office's statement said two ships were lost.", "harbour office's statement", /harbour office$/],
    ["Ana Ruiz, the principal, wrote a long letter. The letter said he was kind.", "The letter", /^Ana Ruiz$/],
    ["Fen Television showed a fallen bridge. The report said two ships were lost.", "The report", /^Fen Television$/],
  ])("that are papers speak for who is named as their author: %s", (text, _, name) => {
    const { attributions, parties } = attribute(read(reportOf(text)));
    expect(parties.find(({ key }) => key === attributions.at(-1)?.source.party)?.name).toMatch(name);
  });
  it.each([
    ["Ana Ruiz spoke. An autopsy report said he was ill.", "Ana Ruiz"],
    [
      "Fen Television showed a fallen bridge. The inspectors finished a report. The report said it was old.",
      "Fen Television",
    ],
    ["Ana Ruiz met Bo Lund. The letter said he was kind.", "Ana Ruiz"],
  ])("that are papers of nobody named are nobody's: %s", (text, name) => {
    const { attributions, parties } = attribute(read(reportOf(text)));
    expect(parties.find(({ key }) => key === attributions.at(-1)?.source.party)?.name).not.toBe(name);
  });
  it("that speak together are each a party", () => {
    const text = "Ana Ruiz and Bo Lund said the road was open.";
    const { attributions, parties } = attribute(read(reportOf(text)));
    const keys = attributions[0]?.source.parties ?? [];
    expect(keys.map((key) => parties.find((party) => party.key === key)?.name)).toEqual(["Ana Ruiz", "Bo Lund"]);
  });
  it.each([
    ["Police and prosecutors said a man was held.", 2],
    ["The army and the navy said the bay was shut.", 2],
    ["The Trade and Harbour Ministry said the bay was shut.", 1],
    ["Police and fire officials said the bay was shut.", 1],
  ])("that are two bodies are each a party: %s", (text, number) => {
    const [one] = attribute(read(reportOf(text))).attributions;
    expect(new Set(one?.source.parties ?? [one?.source.party]).size).toBe(number);
  });
  it("that are told to be of a country are the only body of it", () => {
    const text =
      "Danish shipping group Nordvik met its French rival Castel Lines. The Danish carrier said it would wait.";
    const { attributions, parties } = attribute(read(reportOf(text)));
    expect(parties.find(({ key }) => key === attributions.at(-1)?.source.party)?.name).toBe("Nordvik");
  });
  it.each([
    ["Brenn spoke. The Northmarch emergency service said the road was shut.", false],
    ["Brenn spoke. The Torvik group said the road was shut.", true],
    ["The Torvik group met. The Torvik crisis staff said the road was shut.", true],
  ])("bear a name that is theirs, not that of where they are: %s", (text, bears) => {
    const names = attribute(read(reportOf(text))).parties.map(({ name }) => name);
    expect(names.some((name) => /^(?:Northmarch|Torvik(?: group)?)$/.test(name))).toBe(bears);
  });
  it.each([
    ["Tarn Terminals chief Louis Karsen declined to comment. One picket was hurt, the union said.", "the union"],
    ["Workers at the Korvald paper mill walked out on Monday. Some 1,400 are out, the union said.", "the union"],
    ["The Harbour Workers' Union met on Monday. The company said 600 workers were out.", "The company"],
    ["Brennum signed a new striker on Friday. The charity said it had raised less.", "The charity"],
    ["Arken, the dockers' union, called a strike. The gates were shut. The union said 300 were out.", "Arken"],
    ["Football club Arken beat Torvik. The club said two were hurt.", "Arken"],
    ["The Harbour Workers' Union met on Monday. The organisation said 600 workers were out.", "Harbour Workers' Union"],
    ["Torvik Shipping told investors it was well. The company said it had sold less.", "Torvik Shipping"],
  ])("of members are no company that shows nothing, but where they are told to be: %s", (text, name) => {
    const { attributions, parties } = attribute(read(reportOf(text)));
    expect(parties.find(({ key }) => key === attributions.at(-1)?.source.party)?.name).toBe(name);
  });
  it.each([
    ["Ministry of Health spokesman Michel Lane said it was over. Lane said all were well.", "Michel Lane"],
    ["Police held Carl Dunn Jr. Department of Fisheries chief Ana Ruiz said he was armed. Ruiz said so.", "Ana Ruiz"],
    ["Police held Carl Dunn Jr. Harbour police spokesman Bo Ruiz said he was armed.", "Bo Ruiz"],
    ["Martin Lund Jr. Foundation head Ana Ruiz said it was fine.", "Ana Ruiz"],
  ])("behind a body's name are one person with it: %s", (text, name) => {
    const { attributions, parties } = attribute(read(reportOf(text)));
    const speakers = new Set(attributions.map(({ source }) => source.party));
    expect(parties.filter(({ key }) => speakers.has(key)).map((party) => party.name)).toEqual([name]);
  });
  it.each([
    ["The ministry revised the death toll down to 17, saying two bodies had been counted twice.", "17"],
    ["In 2005, officials said the bridge was shut.", "2005"],
  ])("are no numbers: %s", (text, number) =>
    expect(attribute(read(reportOf(text))).parties.map(({ name }) => name)).not.toContain(number),
  );
  it("that are a body are no person who speaks for one", () => {
    const text = "Agency spokesman Karl Lundgard said the road was shut. The agency said it was wet.";
    const { attributions, parties } = attribute(read(reportOf(text)));
    expect(parties.find(({ key }) => key === attributions.at(-1)?.source.party)?.name).not.toBe("Karl Lundgard");
  });
  it("that are the report's own newspaper are its publisher", () => {
    const report = {
      ...reportOf("Ana Ruiz told this newspaper that the road was open."),
      publisher: "The Fen Courier",
    };
    const { attributions, parties } = findTold(report, "this newspaper");
    expect(parties.find(({ key }) => key === attributions[0]?.source.party)?.name).toBe("Fen Courier");
  });
  it("give the names of the reading their parties", () => {
    const text = "Ana Ruiz said the road was open. Ruiz said it was dry.";
    const { names, parties } = attribute(read(reportOf(text)));
    const keys = names.filter(({ kind }) => kind === "person").map(({ party }) => party);
    expect(keys).toEqual([parties[0]?.key, parties[0]?.key]);
  });
  it("every join has its reason", () => {
    const text = "Kenyan President Ann Doe arrived. Doe said the talks had failed.";
    const joins = attribute(read(reportOf(text))).parties.flatMap((party) => party.joins);
    expect(joins.map(({ why }) => why)).toContain("family name of the full name");
  });
});

describe("an address", () => {
  it("is a name of the outlet whose name it opens with", () => {
    expect(
      together("The road is shut, the Lakeland reported.\n(photo: lakeland.org)", "the Lakeland", "lakeland.org"),
    ).toBe(true);
  });
  it("of nobody mentioned is no party", () => {
    expect(partiesIn("The road is shut. More at lakeland.org.").flat()).not.toContain("lakeland.org");
  });
});

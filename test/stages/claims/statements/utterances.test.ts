import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/account.js";
import { vocabularies } from "../../../../src/stages/claims/propositions/vocabulary.js";
import { tellStory } from "../../../../src/stages/claims/tell-story.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

interface Piece {
  readonly text: string;
  readonly day?: number;
  readonly publisher?: string;
  readonly headline?: string;
}

const DAY = 12;

const readingOf = ({ text, day = DAY, publisher, headline }: Piece) =>
  readReport(
    reportFrom({
      text: headline === undefined ? text : `${headline}\n\n${text}`,
      publishedAt: `2031-05-${day}T10:00:00Z`,
      ...(publisher !== undefined && { publisher }),
      ...(headline !== undefined && { headline }),
    }),
  );

/** The contents of each statement of a story, in order. */
const statementsOf = (...pieces: readonly Piece[]): string[][] =>
  tellStory(pieces.map(readingOf), vocabularies()).told.map(({ statement }) =>
    statement.appearances.map(({ content }) => content.map(({ exact }) => exact).join(" ")),
  );

const shared = (groups: readonly (readonly string[])[]): boolean => groups.some((group) => group.length > 1);

describe("two reports of one utterance give one statement", () => {
  it.each([
    [
      "word for word",
      "Two ferries collided off Port Arlen, harbour master Ines Caldera said.",
      "Two ferries collided off Port Arlen, harbour master Ines Caldera said.",
    ],
    [
      "cut",
      "Harbour master Ines Caldera said that two ferries collided off Port Arlen in thick fog and that one of them sank within an hour.",
      "Two ferries collided off Port Arlen in thick fog, said harbour master Ines Caldera.",
    ],
    [
      "in other words",
      "Seven miners were killed when the roof of a shaft at Halden collapsed, mine inspector Petra Voss said.",
      "Mine inspector Petra Voss said seven miners died after a shaft roof at Halden caved in.",
    ],
    [
      "quoted and told",
      '"The bridge at Orlo has been closed since dawn because of cracks in a pillar," road engineer Jonas Reik said.',
      "Road engineer Jonas Reik said the bridge at Orlo was closed at dawn because of cracks in a pillar.",
    ],
    [
      "translated twice",
      '"We learned through a partner country\'s services that a wounded pilot was captured by the rebels," the Defence Ministry of Norway said in a statement.',
      "\"Through an allied nation's services we learned that an injured pilot had been captured by the rebels,\" Norway's Defence Ministry said in a release.",
    ],
    [
      "with the bound left out",
      "At least 12 passengers were killed in the derailment near Sorvik, police chief Marta Lind said on Monday.",
      "Twelve passengers were killed in the derailment near Sorvik, police chief Marta Lind said on Monday.",
    ],
    [
      "denied in two ways",
      "Tarn Shipping denied that it was selling its port terminals.",
      "Tarn Shipping said that it was not selling its port terminals.",
    ],
    [
      "as a part of what another report tells",
      "Three sailors died and 14 were injured in the fire aboard the trawler, the coastguard said.",
      "The coastguard put the number of injured at 14.",
    ],
    [
      "a quotation with another beginning",
      '"I saw the roof lift off like a lid," said baker Tom Arlberg.',
      '"It was dark. I saw the roof lift off like a lid," Tom Arlberg, a baker, told reporters.',
    ],
  ])("%s", (_, a, b) => {
    expect(statementsOf({ text: a }, { text: b })).toHaveLength(1);
  });
});

describe("two utterances are two statements", () => {
  it.each([
    [
      "a later figure",
      "Twelve people were killed in the derailment near Sorvik, police chief Marta Lind said.",
      "Fifteen people were killed in the derailment near Sorvik, police chief Marta Lind said.",
    ],
    [
      "another speaker",
      "Two ferries collided off Port Arlen, harbour master Ines Caldera said.",
      "Two ferries collided off Port Arlen, coastguard captain Hugo Brand said.",
    ],
    [
      "another day",
      "The bridge at Orlo is safe for lorries, road engineer Jonas Reik said on Thursday.",
      "The bridge at Orlo is safe for lorries, road engineer Jonas Reik said on Sunday.",
    ],
    [
      "two outlets told",
      "The bridge at Orlo is safe for lorries, road engineer Jonas Reik told Reuters.",
      "Road engineer Jonas Reik told Agence France-Presse that the bridge at Orlo was safe for lorries.",
    ],
    [
      "in writing and aloud",
      "The bridge at Orlo is safe for lorries, road engineer Jonas Reik said in a statement.",
      "Road engineer Jonas Reik said in an interview that the bridge at Orlo was safe for lorries.",
    ],
    [
      "one says so, the other not",
      "Tarn Shipping said that it was selling its port terminals.",
      "Tarn Shipping denied that it was selling its port terminals.",
    ],
    [
      "another matter",
      "Seven miners were killed when a shaft at Halden collapsed, mine inspector Petra Voss said.",
      "Mine inspector Petra Voss said the owner had been warned about gas in March.",
    ],
    [
      "known and not known",
      "Mine inspector Petra Voss said gas caused the explosion at Halden.",
      "Mine inspector Petra Voss said she did not know what caused the explosion at Halden.",
    ],
    [
      "one number of two things that happened",
      "Four sailors were injured aboard the trawler, the coastguard said.",
      "The coastguard said four sailors had been arrested aboard the trawler.",
    ],
    ["a word and its opposite", "Tarn Shipping said it was in debt.", "Tarn Shipping said it was not in debt."],
    [
      "a plan and its denial",
      "Road engineer Jonas Reik said the bridge at Orlo would need a new pillar.",
      "Road engineer Jonas Reik said the bridge at Orlo would not need a new pillar.",
    ],
  ])("%s", (_, a, b) => {
    expect(shared(statementsOf({ text: a }, { text: b, day: DAY + 1 }))).toBe(false);
  });

  it("the several things that a speaker says in one report", () => {
    const text =
      "Seven miners were killed at Halden, mine inspector Petra Voss said. Voss said four others were brought out alive. " +
      'She said the shaft had passed its last test. "We will close it for a year," Voss said.';
    expect(shared(statementsOf({ text }))).toBe(false);
  });
});

it("says of a later figure of the same party which statement it brings up to date", () => {
  const told = tellStory(
    [
      readingOf({
        text: "Twelve people were killed in the derailment near Sorvik, police chief Marta Lind said on Monday.",
      }),
      readingOf({
        text: "Fifteen people were killed in the derailment near Sorvik, police chief Marta Lind said on Tuesday.",
        day: DAY + 1,
      }),
    ],
    vocabularies(),
  ).told.map(({ statement }) => statement);
  expect(told[1]?.supersedes).toEqual([told[0]?.id]);
  expect(told[0]?.supersedes).toBeUndefined();
});

describe("who says it", () => {
  it("is, in a headline that only describes the speaker, the one whom the text names", () => {
    const found = tellStory(
      [
        readingOf({
          headline: "Hospital doctor: fever kills five in Orlo",
          text: "Five people have died of a fever in Orlo, said Edda Brunn, a doctor at the hospital. Brunn said two more were in danger.",
        }),
      ],
      vocabularies(),
    ).told;
    expect(found.map(({ statement }) => statement.appearances.length)).toEqual([2, 1]);
  });

  it("is one unnamed source where the outlet that heard it is one", () => {
    const groups = statementsOf(
      {
        publisher: "Fjord News",
        text: "The two shipyards are in talks about a merger worth about 3 billion euros, two people familiar with the matter told Fjord News.",
      },
      {
        text: "The two shipyards are in merger talks worth about 3 billion euros, Fjord News reported, citing two people with knowledge of the talks.",
      },
    );
    expect(groups).toHaveLength(1);
  });

  it("is not one unnamed source where each outlet heard its own", () => {
    const groups = statementsOf(
      { text: "The pilot is alive, an official told Reuters." },
      { text: "The pilot is alive, a military source told Agence France-Presse." },
    );
    expect(groups).toHaveLength(2);
  });
});

it("tells why appearances are one statement", () => {
  const text = "Two ferries collided off Port Arlen, harbour master Ines Caldera said.";
  const [told] = tellStory(
    [
      readingOf({ text }),
      readingOf({ text: "Harbour master Ines Caldera said that two ferries had collided off Port Arlen." }),
    ],
    vocabularies(),
  ).told;
  expect(told?.statement.sameBecause.join(" ")).toMatch(/2 times in 2 reports.*words in common/);
});

it("gives the same statements in whatever order the reports come", () => {
  const pieces: Piece[] = [
    { text: "At least 12 people were killed in the derailment near Sorvik, police chief Marta Lind said on Monday." },
    {
      text: "Twelve people died in a derailment near Sorvik, police chief Marta Lind said on Monday. Nine were hurt, Lind said.",
    },
    {
      text: "Police chief Marta Lind said on Tuesday that fifteen people were killed in the derailment near Sorvik.",
      day: 13,
    },
    { text: "Marta Lind, the police chief, said that a signal near Sorvik had failed before the derailment." },
  ];
  const canonical = (groups: string[][]) => JSON.stringify(groups.map((group) => [...group].sort()).sort());
  const expected = canonical(statementsOf(...pieces));
  fc.assert(
    fc.property(fc.shuffledSubarray(pieces, { minLength: pieces.length }), (shuffled) => {
      expect(canonical(statementsOf(...shuffled))).toBe(expected);
    }),
    { numRuns: 8 },
  );
});

describe("what a report tells in its own voice", () => {
  const attributed = "Seven miners were killed when a shaft at Halden collapsed, mine inspector Petra Voss said.";
  const ownVoiceOf = (...texts: readonly string[]): string[] =>
    tellStory(
      texts.map((text) => readingOf({ text })),
      vocabularies(),
    ).claims.flatMap(({ claim }) => (claim.ownVoice ?? []).map(({ exact }) => exact));

  it.each([
    "Seven miners were killed at Halden on Monday. The mine is closed.",
    "Seven miners died in the Halden shaft.",
  ])("is shown with the claim it tells: %s", (text) => {
    expect(ownVoiceOf(attributed, text)).toHaveLength(1);
  });

  it.each([
    ["another figure", "Nine miners were killed at Halden on Monday."],
    ["what is to come", "Miners at Halden may be killed by gas, some fear."],
    [
      "what the report has from somebody",
      "Seven miners were killed at Halden, mine inspector Petra Voss said. Seven miners were killed.",
    ],
  ])("is not %s", (_, text) => {
    expect(ownVoiceOf(attributed, text)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { read } from "../../../src/stages/reading/read.js";
import { groupStories } from "../../../src/stages/stories/group.js";
import { reportOf } from "./report.js";

/** Reports of two similar events; the first letter of an id names the event. */
const twins: readonly {
  readonly name: string;
  readonly reports: Readonly<Record<string, readonly [string, string?]>>;
}[] = [
  {
    name: "two quakes in one country",
    reports: {
      a1: [
        "Quake of magnitude 5.8 shakes Norvald's coast\nAn earthquake of magnitude 5.8 struck off Port Ellin on Sunday, the geological office of Norvald said. Eleven people were hurt by falling tiles in Port Ellin, mayor Dagny Holt said. The harbour was closed.",
      ],
      a2: [
        "Eleven hurt as earthquake hits Port Ellin\nFalling tiles hurt eleven people in Port Ellin when an earthquake struck off the coast of Norvald on Sunday. Mayor Dagny Holt closed the harbour. The quake had a magnitude of 5.8.",
      ],
      b1: [
        "Strong quake in the hills of Norvald kills two\nTwo shepherds died when an earthquake of magnitude 6.4 brought down a stone barn above Karsk in the hills of Norvald, district governor Ulf Brenner said. Roads to Karsk valley were blocked by boulders.",
      ],
      b2: [
        "Karsk valley cut off after earthquake\nBoulders block the roads to the Karsk valley after an earthquake of magnitude 6.4. Two shepherds were killed in a stone barn, governor Ulf Brenner told the radio of Norvald.",
      ],
    },
  },
  {
    name: "two arrests over bribes",
    reports: {
      a1: [
        "Harbour chief of Lindport arrested over bribes\nPolice arrested the harbour chief of Lindport, Anton Reve, on suspicion of taking bribes from the dredging firm Baltrand, prosecutor Lise Tamm said. Reve denies it.",
      ],
      a2: [
        "Lindport: Anton Reve held, dredging firm searched\nThe harbour chief Anton Reve was arrested and offices of the dredging firm Baltrand were searched in Lindport over bribes, prosecutor Lise Tamm said.",
      ],
      b1: [
        "Judge in Osterau arrested over bribes\nPolice arrested judge Mira Kolb of the district court of Osterau on suspicion of taking bribes in gambling cases, the anti-graft office said. Two casino owners were held, too.",
      ],
      b2: [
        "Casino owners and judge held in Osterau\nThe anti-graft office arrested two casino owners and judge Mira Kolb in Osterau. She is said to have taken bribes in gambling cases at the district court.",
      ],
    },
  },
  {
    name: "last month's headline and today's, in the same words",
    reports: {
      a1: ["Shares fall in Norvald as krone weakens", "2031-03-03T09:00:00Z"],
      a2: ["Norvald shares fall, krone weakens", "2031-03-03T11:00:00Z"],
      b1: ["Shares in Norvald fall as krone weakens", "2031-04-07T09:00:00Z"],
      b2: ["Krone weakens and Norvald shares fall", "2031-04-07T11:00:00Z"],
    },
  },
];

describe("two similar events", () => {
  it.each(twins)("stay two: $name", ({ reports }) => {
    const inputs = Object.entries(reports).map(([id, [text, publishedAt]]) =>
      reportOf(id, text, publishedAt === undefined ? {} : { publishedAt }),
    );
    const stories = groupStories(inputs).map((story) => [...story.reports].sort());
    expect(stories.sort()).toEqual([
      ["a1", "a2"],
      ["b1", "b2"],
    ]);
  });

  it("are one where they are one: a toll that rises, the same fire on the second day", () => {
    const inputs = [
      reportOf(
        "a1",
        "Fire destroys furniture works in Osterau\nThree people died when the Hollbeck furniture works in Osterau burned down in the night to Tuesday, fire chief Jan Merrit said. Two workers are missing.",
        { publishedAt: "2031-03-04T07:00:00Z" },
      ),
      reportOf(
        "a2",
        "Death toll of Osterau fire rises to five\nThe two missing workers were found dead in the ruins of the Hollbeck furniture works, fire chief Jan Merrit said on Wednesday. Five people have died in the fire in Osterau.",
        { publishedAt: "2031-03-05T16:00:00Z" },
      ),
    ];
    expect(groupStories(inputs)).toHaveLength(1);
  });

  describe("far apart in time", () => {
    const robbery =
      "Two guards hurt as robbers empty the Brandt vault in Karsk\nRobbers emptied the vault of the Brandt auction house in Karsk on 14 March 2031 and hurt two guards, inspector Oda Venn said. A silver altar from Port Ellin is gone.";
    const verdict = (when: string) =>
      `Prison for the robbers of the Brandt vault in Karsk\nThree robbers who emptied the vault of the Brandt auction house in Karsk ${when}and hurt two guards were sent to prison on Friday. Inspector Oda Venn told the court that the silver altar is still gone.`;
    const storiesOf = (...texts: readonly (readonly [text: string, publishedAt: string])[]) =>
      groupStories(texts.map(([text, publishedAt], i) => read(reportOf(`r${i}`, text, { publishedAt }).report)));
    const then = [robbery, "2031-03-14T12:00:00Z"] as const;

    it.each([
      ["a follow-up within weeks", verdict(""), "2031-05-20T12:00:00Z"],
      ["a trial two years later that names the day of the deed", verdict("on 14 March 2031 "), "2033-04-02T12:00:00Z"],
      ["one that names the month", verdict("in March 2031 "), "2033-04-02T12:00:00Z"],
    ])("are one: %s", (_, text, at) => {
      expect(storiesOf(then, [text, at])).toHaveLength(1);
    });

    it.each([
      ["one that names no day at all", verdict(""), "2033-04-02T12:00:00Z"],
      ["one that names a later day", verdict("on 30 March 2033 "), "2033-04-02T12:00:00Z"],
      ["one that names a day of long ago", verdict("in 1998 "), "2033-04-02T12:00:00Z"],
    ])("stay two: %s", (_, text, at) => {
      expect(storiesOf(then, [text, at])).toHaveLength(2);
    });
  });
});

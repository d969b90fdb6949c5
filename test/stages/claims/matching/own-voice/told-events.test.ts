import { describe, expect, test } from "vitest";
import { makeAccount } from "../../../../../src/account.js";
import type { AccountClaim } from "../../../../../src/stages/dossier/account-document.js";
import { reportFrom } from "../../../../../src/stages/reports/report-from.js";

/** The claims that nobody states, of reports that come out an hour apart; a report is taken back by its number. */
const told = (texts: readonly string[]): AccountClaim[] => {
  const reports = texts.map((text, n) =>
    reportFrom({ text, publisher: `Paper ${n}`, publishedAt: `2024-06-02T1${n}:00:00Z` }),
  );
  return makeAccount(reports).stories.flatMap(({ claims }) =>
    claims.filter(({ statements }) => statements.length === 0),
  );
};
const words = (texts: readonly string[]): string[] => told(texts).map(({ text }) => text.exact);

const WON =
  "Ardal United won the League Shield on Sunday, beating Brenwick 3-1 at Mossgate Park.\n\nThe crowd went home singing. Trains were full until midnight.";
const WON_TOO =
  "Ardal United won the League Shield, beating Brenwick 3-1 in the final at Mossgate Park on Sunday.\n\nHundreds of people waited for the team at the station.";

describe("what several reports open with in their own voice", () => {
  test("is a claim without a statement, with every place where it is told", () => {
    const [claim, ...others] = told([WON, WON_TOO]);
    expect(others).toEqual([]);
    expect(claim?.text.exact).toContain("won the League Shield");
    expect(claim?.ownVoice?.map(({ report }) => report)).toHaveLength(2);
    expect(claim?.origins).toEqual([]);
  });

  test("leads the account", () => {
    const quote = '\n\n"We played well," coach Ida Renn said.';
    const account = makeAccount(
      [WON + quote, WON_TOO].map((text, n) => reportFrom({ text, publisher: `Paper ${n}`, publishedAt: "2024-06-02" })),
    );
    expect(account.stories[0]?.claims[0]?.text.exact).toContain("won the League Shield");
  });

  test.each<[string, readonly string[]]>([
    [
      "what somebody is quoted with is his",
      [
        "The bridge at Orrin collapsed on Sunday, the council said.",
        "The bridge at Orrin collapsed on Sunday, police said. Nobody was hurt.",
      ],
    ],
    [
      "what is only believed or reported is nobody's own word",
      [
        "The bridge at Orrin is believed to have collapsed on Sunday. Divers searched the river.",
        "The bridge at Orrin is believed to have collapsed on Sunday. The road was closed.",
      ],
    ],
    [
      "what is told in headlines only is no event beside the sayings below them",
      [
        "Bridge collapses at Orrin\n\nThe council said that a span fell into the river on Sunday.",
        "Bridge collapses at Orrin\n\nPolice said that nobody was on the road.",
      ],
    ],
    [
      "what is told with other numbers is not one",
      [
        "Twelve people were arrested in Orrin on Sunday after a march.",
        "Thirty people were arrested in Orrin on Sunday after a march.",
      ],
    ],
    [
      "what one report alone tells is its own",
      [
        "The bridge at Orrin collapsed on Sunday. Divers searched the river for two cars.",
        "The bridge at Orrin is expected to open again in May, the council said.",
      ],
    ],
    [
      "what is planned has not happened",
      [
        "The council will close the bridge at Orrin on Sunday.",
        "The council will close the bridge at Orrin on Sunday.",
      ],
    ],
  ])("%s", (_, texts) => {
    expect(words(texts)).toEqual([]);
  });

  test("what somebody says, too, is told once: as his claim", () => {
    const claims = words([
      "The bridge at Orrin collapsed on Sunday, the council said.",
      "The bridge at Orrin collapsed on Sunday. Divers searched the river.",
      "The bridge at Orrin collapsed on Sunday. The road was closed.",
    ]);
    expect(claims).toEqual([]);
  });

  test("a clause that names nobody is not told by itself", () => {
    const texts = [
      "Ardal United beat Brenwick 3-1 on Sunday to win the League Shield and secured a place in the Northern Cup for the first time.",
      "Ardal United beat Brenwick 3-1 on Sunday to win the League Shield and secured a place in the Northern Cup for the first time.",
    ];
    expect(words(texts).filter((one) => !one.startsWith("Ardal"))).toEqual([]);
  });

  test.each([
    "Ina Roe, the nurse turned writer who told of the harbours of Brindle, has died. She was 91.",
    "Nurse-turned-writer Ina Roe has died. She was 91.",
  ])("an apposition, and half of a word, is no event: %s", (text) => {
    expect(words([text, text]).filter((one) => /turned(?!.*died)/.test(one))).toEqual([]);
  });

  test("the only report of a story tells what it opens with", () => {
    expect(words([WON])).toContainEqual(expect.stringContaining("won the League Shield"));
  });
});

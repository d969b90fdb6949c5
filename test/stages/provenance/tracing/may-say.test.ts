import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import type { AccountClaim } from "../../../../src/stages/dossier/account-document.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** The first claim that holds some words, told in reports an hour apart. */
function claimIn(words: string, texts: readonly string[]): AccountClaim | undefined {
  const reports = texts.map((text, i) =>
    reportFrom({ id: `r${i}`, text, publisher: `Outlet ${i}`, publishedAt: `2025-06-02T0${i}:00:00Z` }),
  );
  const claims = makeAccount(reports).stories.flatMap((story) => story.claims);
  return claims.find(({ text }) => text.exact.includes(words));
}

const bounds = (claim: AccountClaim | undefined): string =>
  `${claim?.independence.atLeast} to ${claim?.independence.atMost}`;

const EXCHANGE = [
  "Exchange at Orva\n\nThe exchange was set up by the Red Cross, Governor Ida Holm said on Monday. Forty prisoners crossed the bridge at Orva, the army said. Three of them were wounded, the Orva hospital said.",
  "Prisoners freed at Orva\n\nThe exchange was arranged by the Red Cross, rebel commander Ivo Kant said on Monday. His men had got back their radio operator, he said. A further exchange was to follow in May, the foreign ministry said. Families waited at the bridge in Orva, a neighbour said.",
];

describe("the upper bound of a claim", () => {
  it("takes in who may say the same in other words, and says so with the words", () => {
    const claim = claimIn("arranged by the Red Cross", EXCHANGE);
    const reason = claim?.independence.reasons.find(({ text }) => text.includes("may say"));
    expect(bounds(claim)).toBe("1 to 2");
    expect(reason?.text).toBe("At most 2, and not 1, because Ida Holm may say the same in other words.");
    expect(reason?.passages.map(({ exact }) => exact)).toContain("The exchange was set up by the Red Cross");
  });

  it("is raised without making the claim likelier, and without an origin more", () => {
    const claim = claimIn("arranged by the Red Cross", EXCHANGE);
    expect(claim?.credibilityReason).toBe("One origin asserts it and none contradicts.");
    expect(claim?.origins).toHaveLength(1);
  });

  it.each([
    [
      "names in common, and nothing else",
      "was damaged",
      "Quake on Orva island\n\nThe hospital on Orva island was damaged on Monday, Governor Ida Holm said.",
      "After the quake\n\nThe ferry to Orva island sailed on Monday, harbour master Ivo Kant said.",
    ],
    [
      "a figure that only one of them gives",
      "12 people",
      "Fire in Orva\n\nThe fire at the mill killed 12 people, police said on Monday.",
      "Orva mill burns\n\nThe fire destroyed the mill, mill owner Ivo Kant said on Monday.",
    ],
    [
      "the number of a road",
      "Highway 214",
      "Crash near Orva\n\nThe bus left Highway 214 above Orva, police said on Monday.",
      "Road shut\n\nHighway 214 is to stay closed for a week, the road agency said on Monday.",
    ],
    [
      "what one source says together",
      "closed the mill",
      "Mill in Orva\n\nThe owners closed the mill in Orva and the workers of the mill in Orva lost their pay, union leader Ida Holm said on Monday.",
      "Orva mill\n\nThe workers of the mill in Orva lost their pay, city hall said on Monday.",
    ],
    [
      "the same in another word, denied",
      "by the Red Cross",
      EXCHANGE[0] ?? "",
      "Prisoners freed at Orva\n\nThe exchange was not arranged by the Red Cross, rebel commander Ivo Kant said on Monday.",
    ],
  ])("is not raised by %s", (_, words, ...texts) => {
    const reasons = claimIn(words, texts)?.independence.reasons.map(({ text }) => text);
    expect(reasons?.filter((text) => text.includes("may say the same"))).toEqual([]);
  });
});

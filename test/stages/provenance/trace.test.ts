import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import type { AccountClaim } from "../../../src/stages/dossier/account-document.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

/** The first claim whose words hold the given ones, of the story that these texts tell. */
function claimIn(texts: readonly string[], words: string): AccountClaim {
  const reports = texts.map((text, i) =>
    reportFrom({ id: `r${i}`, text, publishedAt: `2025-06-0${i + 2}T08:00:00Z`, publisher: `Outlet ${i}` }),
  );
  const claims = makeAccount(reports).stories.flatMap((s) => s.claims);
  const claim = claims.find((c) => c.text.exact.includes(words));
  if (!claim) throw new Error(`no claim with “${words}”, only ${claims.map((c) => `“${c.text.exact}”`).join("; ")}`);
  return claim;
}

const bounds = ({ independence: { atLeast, atMost } }: AccountClaim): string => `${atLeast} to ${atMost}`;

describe("the origins of a claim", () => {
  it("are one when outlets only pass one body's word on", () => {
    const claim = claimIn(
      [
        "Ferry sinks off Port Ansel\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said.",
        "Ferry goes down\n\nA ferry sank off Port Ansel, the Ansel coastguard told the Meridian news agency.",
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 1");
  });

  it("leave an agency out that passes on what the body said", () => {
    const claim = claimIn(
      [
        'Ferry sinks off Port Ansel\n\n"A ferry sank off Port Ansel," the Ansel coastguard said, as quoted by Meridian News Agency.\n\nMeridian News Agency reported that a ferry had sunk off Port Ansel.',
      ],
      "ferry",
    );
    const agency = claim.origins.find((o) => !o.counts);
    expect(bounds(claim)).toBe("1 to 1");
    expect(agency).toBeDefined();
  });

  it("leave out a collective that may mean those who are named", () => {
    const claim = claimIn(
      [
        "Ferry sinks off Port Ansel\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said. Local media reported that a ferry had sunk off Port Ansel.",
      ],
      "ferry",
    );
    expect(bounds(claim)).toBe("1 to 1");
  });

  it("are up to two where two bodies say it, and still may be one", () => {
    const claim = claimIn(
      [
        "Ferry sinks off Port Ansel\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said.",
        "Ferry goes down\n\nA ferry sank off Port Ansel on Sunday, the shipping company Blue Line said.",
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 2");
    expect(claim.independence.reasons.at(-1)?.text).toContain("all may be one");
  });

  it("are at least two where two speak at first hand", () => {
    const claim = claimIn(
      [
        'Ferry sinks off Port Ansel\n\n"I saw the ferry sink," said Lena Brook, a fisherwoman from Port Ansel.',
        'Ferry goes down\n\n"We watched the ferry sink," said Tom Hale, a lighthouse keeper at Port Ansel.',
      ],
      "ferry",
    );
    expect(bounds(claim)).toBe("2 to 2");
  });

  it("each have a reason that cites passages", () => {
    const claim = claimIn(
      ["Ferry sinks off Port Ansel\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said."],
      "ferry sank",
    );
    expect(claim.independence.reasons.every((r) => r.text !== "" && r.passages.length > 0)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import type { AccountClaim } from "../../../src/stages/dossier/account-document.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

interface Told {
  readonly by?: string;
  readonly text: string;
}

/** The first claim whose words hold the given ones, of the story that these texts tell, an hour apart. */
function claimIn(texts: readonly (string | Told)[], words: string): AccountClaim {
  const reports = texts.map((told, i) => {
    const { by, text } = typeof told === "string" ? { text: told } : told;
    const publishedAt = new Date(Date.UTC(2025, 5, 2, 8 + i)).toISOString();
    return reportFrom({ id: `r${i}`, text, publishedAt, publisher: by ?? `Outlet ${i}` });
  });
  const claims = makeAccount(reports).stories.flatMap((s) => s.claims);
  const claim = claims.find((c) => c.text.exact.includes(words));
  if (!claim) throw new Error(`no claim with “${words}”, only ${claims.map((c) => `“${c.text.exact}”`).join("; ")}`);
  return claim;
}

const bounds = ({ independence: { atLeast, atMost } }: AccountClaim): string => `${atLeast} to ${atMost}`;
const reasons = (claim: AccountClaim): string => claim.independence.reasons.map((r) => r.text).join("\n");

describe("the origins of a claim", () => {
  it("are told as one where the only source is not named: it can be none of the others", () => {
    const claim = claimIn(["The roof of the mill in Orva has collapsed, an official said on Monday."], "collapsed");
    expect(reasons(claim)).toBe("“an official” is not named, and nobody else says it: one.");
  });

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

  const WIRE =
    "PORT ANSEL (Meridian) - A ferry sank off Port Ansel on Sunday with 40 people on board, an official who was not authorised to speak to the press said.\n\nThe official said that the ferry had left the harbour in heavy rain. Boats from three villages went out to look for the passengers.";

  it("are one in ten copies of one wire's story", () => {
    const copies = Array.from({ length: 10 }, (_, i) => ({ by: `Daily ${i}`, text: `Ferry sinks\n\n${WIRE}` }));
    const claim = claimIn([{ by: "Meridian", text: `Ferry sinks\n\n${WIRE}` }, ...copies], "ferry sank");
    expect(bounds(claim)).toBe("1 to 1");
    expect(claim.origins.filter((o) => o.counts)).toMatchObject([{ open: true }]);
  });

  it("are one where an unnamed source's words are taken over and called otherwise", () => {
    const claim = claimIn(
      [
        { by: "Meridian", text: `Ferry sinks\n\n${WIRE}` },
        {
          by: "Coast Daily",
          text: "Forty on board as ferry sinks\n\nA ferry sank off Port Ansel on Sunday with 40 people on board, a port source said. The ferry had left the harbour in heavy rain. Boats from three villages went out to look for the passengers.",
        },
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 1");
    expect(reasons(claim)).toContain("taken over");
  });

  it("are one where two outlets quote one spokesman of a body that speaks too", () => {
    const claim = claimIn(
      [
        'Ferry sinks\n\n"The ferry sank within ten minutes," Ansel coastguard spokesman Lee Marsh said on Sunday.',
        "Ferry goes down\n\nThe ferry sank within ten minutes, Lee Marsh, a spokesman for the Ansel coastguard, told reporters. The Ansel coastguard said that the ferry sank within ten minutes.",
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 1");
  });

  it("are one open end where an office was told by somebody unnamed", () => {
    const claim = claimIn(
      ["Ferry sinks\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said, citing a foreign partner."],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 1");
    expect(claim.origins[0]?.open).toBe(true);
  });

  it("are one where a channel's post is forwarded by others that cite it", () => {
    const claim = claimIn(
      [
        {
          by: "Harbour Watch",
          text: "Ferry sinks\n\nA ferry sank off Port Ansel on Sunday, a dock worker told Harbour Watch.",
        },
        {
          by: "Coast Daily",
          text: "Ferry sinks\n\nA ferry sank off Port Ansel on Sunday, the channel Harbour Watch reported.",
        },
        { by: "Ansel Times", text: "Ferry down\n\nHarbour Watch reported that a ferry sank off Port Ansel." },
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 1");
  });

  it("are up to as many as a group that is counted, none of whom is named", () => {
    const claim = claimIn(
      [
        "Ferry line sold\n\nThe Ansel ferries were sold to Blue Line on Sunday, two people familiar with the deal said.",
      ],
      "sold",
    );
    expect(bounds(claim)).toBe("1 to 2");
  });

  it("are up to two where a hospital and the police count, and at least one", () => {
    const claim = claimIn(
      [
        "Ferry sinks\n\nFive people died when a ferry sank off Port Ansel, St Brid's Hospital said on Sunday.",
        "Ferry goes down\n\nFive people died when a ferry sank off Port Ansel, police said on Sunday.",
      ],
      "Five people died",
    );
    expect(bounds(claim)).toBe("1 to 2");
  });

  it("are one where an agency quotes officials and another report names the official in the same words", () => {
    const claim = claimIn(
      [
        'Ferry sinks\n\n"The ferry sank because it was overloaded by a third," an official said on Sunday.',
        'Ferry goes down\n\n"The ferry sank because it was overloaded by a third," transport minister Ana Doyle said.',
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 1");
    expect(claim.origins.find((o) => o.counts)?.open).toBe(false);
  });

  it("are one where two offices speak in one statement", () => {
    const claim = claimIn(
      [
        "Ferry sinks\n\nA ferry sank off Port Ansel on Sunday, the transport ministry and the Ansel coastguard said in a joint statement.",
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 1");
  });

  it("are two where two outlets' own reporters saw it, and one who is quoted twice is one", () => {
    const claim = claimIn(
      [
        "Ferry sinks\n\nA ferry sank off Port Ansel on Sunday, said a Meridian reporter at the scene.",
        "Ferry down\n\nA ferry sank off Port Ansel on Sunday, said a Coastline News reporter at the scene.",
        "Ferry goes down\n\nA ferry sank off Port Ansel on Sunday, said a Meridian reporter at the scene.",
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("2 to 2");
  });

  it("take a named person and the body that his role is of for one, and another body's for another", () => {
    const claim = claimIn(
      [
        "Ferry sinks\n\nA ferry sank off Port Ansel on Sunday, said Lee Marsh, a spokesman for the Ansel coastguard.",
        "Ferry down\n\nA ferry sank off Port Ansel on Sunday, said Ona Reed, a spokeswoman for the Ansel coastguard.",
        "Ferry goes down\n\nA ferry sank off Port Ansel on Sunday, said Ivo Kant, a spokesman for Blue Line.",
      ],
      "ferry sank",
    );
    expect(bounds(claim)).toBe("1 to 2");
  });

  it("do not depend on the order of the reports", () => {
    const texts = [
      "Ferry sinks\n\nA ferry sank off Port Ansel on Sunday, an official told the Meridian news agency.",
      "Ferry down\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said.",
      "Ferry goes down\n\nThe Meridian news agency reported that a ferry sank off Port Ansel. The coastguard said that a ferry sank off Port Ansel.",
    ].map((text, i) =>
      reportFrom({ id: `r${i}`, text, publishedAt: `2025-06-02T0${i}:00:00Z`, publisher: `Outlet ${i}` }),
    );
    const claimsOf = (reports: typeof texts) => makeAccount(reports).stories.flatMap((s) => s.claims);
    expect(claimsOf([...texts].reverse())).toEqual(claimsOf(texts));
  });

  it("stay one when their outlet takes the report back, which is then graded as taken back", () => {
    const claim = claimIn(
      [
        { by: "Meridian", text: "Ferry sinks\n\nA ferry sank off Port Ansel on Sunday, a dock worker told Meridian." },
        {
          by: "Meridian",
          text: "WITHDRAWAL - Ferry\n\nMeridian withdraws its report that a ferry sank off Port Ansel on Sunday. The ferry sank at no time, the Ansel coastguard said.",
        },
      ],
      "ferry sank",
    );
    expect(claim.independence.atMost).toBeLessThanOrEqual(2);
    expect(claim.credibility).toBeGreaterThanOrEqual(4);
  });

  it("each have a reason that cites passages", () => {
    const claim = claimIn(
      ["Ferry sinks off Port Ansel\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said."],
      "ferry sank",
    );
    expect(claim.independence.reasons.every((r) => r.text !== "" && r.passages.length > 0)).toBe(true);
  });
});

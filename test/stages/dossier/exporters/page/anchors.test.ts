import { describe, expect, it } from "vitest";
import type { Account } from "../../../../../src/stages/dossier/account-document.js";
import { claimAnchor, passageAnchor, reportAnchor } from "../../../../../src/stages/dossier/exporters/html/anchors.js";
import { writePage } from "../../../../../src/stages/dossier/exporters/html/page.js";
import { passageAt } from "../../../../../src/text/passage.js";
import { hostileAccount } from "../../hostile-account.js";
import { sampleAccount } from "../../sample-account.js";

const idsOf = (page: string): Set<string> => new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));

describe("anchors of the page", () => {
  it("name the report and the place, so that they can be made without the page", () => {
    const passage = passageAt({ id: "wire-7", text: "Two people died, police said." }, { start: 0, end: 15 });
    expect(passageAnchor(passage)).toBe("wire-7.0-15");
    expect(claimAnchor({ text: passage })).toBe("claim.wire-7.0-15");
    expect(reportAnchor("wire-7")).toBe("report.wire-7");
  });

  it.each(["a b", 'x"><script>', "https://example.org/1?a=b", "é", "", "x".repeat(41)])(
    "stand for the id %j by its digest",
    (id) => {
      expect(reportAnchor(id)).toMatch(/^report\.[0-9a-f]{12}$/);
    },
  );

  it("are on the page for every claim, every report and every passage of a statement", () => {
    for (const account of [sampleAccount, hostileAccount()]) {
      const ids = idsOf(writePage(account));
      for (const { id } of account.reports) expect(ids).toContain(reportAnchor(id));
      for (const story of account.stories) {
        for (const claim of story.claims) expect(ids).toContain(claimAnchor(claim));
        for (const passage of story.statements.flatMap(({ passages }) => passages))
          expect(ids).toContain(passageAnchor(passage));
      }
    }
  });

  it("last: what a page of less of the account links to, a page of more of it has", () => {
    const less: Account = {
      ...sampleAccount,
      stories: sampleAccount.stories.map((story) => ({
        ...story,
        claims: story.claims.slice(0, 1),
        figures: story.figures.slice(0, 2),
        figureRelations: [],
        ledger: [],
        disagreements: [],
        unknowns: [],
        timeline: [],
        sentences: story.sentences.filter(({ section }) => section === "stands"),
      })),
    };
    const lasting = [...idsOf(writePage(less))].filter((id) => /\.\d+-\d+$/.test(id));
    const more = idsOf(writePage(sampleAccount));
    expect(lasting.length).toBeGreaterThan(20);
    expect(lasting.filter((id) => !more.has(id))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

describe("the words of a claim", () => {
  it("state no figure that only one of its sources gives", () => {
    const text =
      "According to Lennish officials, around 400 soldiers have already been sent to Tarsk.\nOn May 3, Orvan President Ida Holt announced that Lenn had begun sending soldiers to Tarsk.";
    const [story] = makeAccount([reportFrom({ id: "a", text, publishedAt: "2025-05-04T08:00Z" })]).stories;
    const shared = story?.claims.filter((claim) => claim.statements.length > 1) ?? [];
    expect(shared).toHaveLength(1);
    expect(shared[0]?.text.exact).not.toContain("400");
    expect(story?.figures.map(({ at }) => at.exact)).toContainEqual(expect.stringContaining("400"));
  });

  it.each([
    [
      "a hanging comma or mark",
      '"Up to noon the number of dead is only one person, " Olaf Brenner, a spokesman, said.',
      "Up to noon the number of dead is only one person",
    ],
    [
      "the cue that breaks it",
      "The ferry, harbour master Ines Caldera said, sank within minutes in the bay of Orlo.",
      "sank within minutes in the bay of Orlo",
    ],
  ])("stand without %s", (_, text, words) => {
    const [story] = makeAccount([reportFrom({ id: "a", text, publishedAt: "2025-05-04T08:00Z" })]).stories;
    expect(story?.claims.map((claim) => claim.text.exact)).toContain(words);
  });

  it("name who did it where a clause starts with its verb", () => {
    const text = "The quake killed one fisherman and injured twelve sailors, mayor Ines Caldera said.";
    const [story] = makeAccount([reportFrom({ id: "a", text, publishedAt: "2025-05-04T08:00Z" })]).stories;
    expect(story?.claims.map((claim) => claim.text.exact)).toContain(
      "The quake killed one fisherman and injured twelve sailors",
    );
  });

  it.each([
    [
      "goes on with what its verb has as an object",
      "The club's owner, Olaf Brenner, underwent surgery December 10 to remove a growth on his kidney, mayor Ines Caldera said.",
      /underwent surgery December 10 to remove a growth on his kidney$/,
    ],
    [
      "starts with its verb behind a relative",
      "The attacks do not work against customers who have applied the update, mayor Ines Caldera said.",
      /^The attacks do not work against customers who have applied the update$/,
    ],
  ])("are the whole of a clause that %s", (_, text, words) => {
    const [story] = makeAccount([reportFrom({ id: "a", text, publishedAt: "2025-05-04T08:00Z" })]).stories;
    expect(story?.claims.map((claim) => claim.text.exact)).toContainEqual(expect.stringMatching(words));
  });

  it("are not a name alone", () => {
    const text = "Police described Captain Olaf Brenner. The road has reopened, mayor Ines Caldera said.";
    const [story] = makeAccount([reportFrom({ id: "a", text, publishedAt: "2025-05-04T08:00Z" })]).stories;
    expect(story?.claims.map((claim) => claim.text.exact)).toEqual(["The road has reopened"]);
  });

  it("are not made of two words without a verb", () => {
    const text = "Residents remained wary of aftershocks. The road has reopened, mayor Ines Caldera said.";
    const [story] = makeAccount([reportFrom({ id: "a", text, publishedAt: "2025-05-04T08:00Z" })]).stories;
    expect(story?.claims.map((claim) => claim.text.exact)).not.toContain("aftershocks");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthOf } from "../../../../bench/growth.js";
import type { Account } from "../../../../src/stages/dossier/account-document.js";
import { startCitations } from "../../../../src/stages/dossier/exporters/html/citations.js";
import { markText, paragraphsOf } from "../../../../src/stages/dossier/exporters/html/marks.js";
import { collectEvidence } from "../../../../src/stages/dossier/exporters/wording/evidence.js";
import { passageAt } from "../../../../src/text/passage.js";
import { sampleAccount } from "../sample-account.js";

/** An account of one report in which the given stretches are evidence of one sentence. */
function accountOf(text: string, stretches: readonly (readonly [number, number])[]): Account {
  const [first] = sampleAccount.reports;
  const [story] = sampleAccount.stories;
  if (!first || !story) throw new Error("the sample account has changed");
  const report = { ...first, id: "wire-7", text };
  const passages = stretches.map(([start, end]) => passageAt(report, { start, end }));
  return {
    ...sampleAccount,
    reports: [report],
    stories: [
      {
        ...story,
        reports: [report.id],
        headline: { ...passageAt(report, { start: 0, end: 0 }), report: "another" },
        parties: [],
        statements: [],
        claims: [],
        figures: [],
        disagreements: [],
        unknowns: [],
        derivations: [],
        timeline: [],
        sentences: [{ id: "n", section: "stands", about: "c", text: "x", passages }],
      },
    ],
  };
}

function marked(text: string, stretches: readonly (readonly [number, number])[]): string {
  const account = accountOf(text, stretches);
  const evidence = collectEvidence(account);
  const citations = startCitations(evidence).within("Here");
  citations.labels(account.stories.flatMap(({ sentences }) => sentences.flatMap(({ passages }) => passages)));
  return markText(text, evidence.inReport(account.reports[0]?.id ?? ""), citations).markup;
}

const wordsOf = (markup: string): string =>
  markup
    .replace(/<a class="n"[^>]*>[^<]*<\/a>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, "");

/** Every element is closed by its own end, innermost first. */
function isNested(markup: string): boolean {
  const open: string[] = [];
  for (const [, end, name = ""] of markup.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (end === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe("marking a report", () => {
  it("nests a mark in a mark", () => {
    expect(
      marked("one two three", [
        [0, 13],
        [4, 7],
      ]),
    ).toBe(
      '<p dir="auto"><mark id="wire-7.0-13" class="other">one <mark id="wire-7.4-7" class="other">two</mark><a class="n" href="#u1" aria-label="2: from A2 back to Here">2</a> three</mark><a class="n" href="#u1" aria-label="1: from A1 back to Here">1</a></p>\n',
    );
  });

  it("cuts the later of two crossing marks and keeps one anchor", () => {
    const markup = marked("one two three", [
      [0, 7],
      [4, 13],
    ]);
    expect(markup.match(/id="wire-7.4-13"/g)).toHaveLength(1);
    expect(markup.match(/c-A2"/g)).toHaveLength(2);
    expect(isNested(markup)).toBe(true);
  });

  it("carries a mark over a paragraph's end", () => {
    const markup = marked("one two\nthree", [[4, 13]]);
    expect(markup).toContain("</mark></p>");
    expect(markup.match(/class="n"/g)).toHaveLength(1);
  });

  it("keeps every character, nests properly and anchors each passage once, whatever the stretches", () => {
    const text = 'Ein \u{1F600} Wort\n\nund <noch> eins & "mehr"\nzu Ende, lang und breit';
    const place = fc.integer({ min: 0, max: text.length - 1 });
    const stretch = fc.tuple(place, fc.integer({ min: 1, max: 30 })).map(([start, length]): [number, number] => {
      const end = Math.min(text.length, start + length);
      return [start, end];
    });
    const whole = ([start, end]: readonly [number, number]): boolean =>
      text.slice(start, end).trim() !== "" && !/\p{Cs}/u.test(text.slice(start, end));
    fc.assert(
      fc.property(fc.uniqueArray(stretch.filter(whole), { selector: String, maxLength: 40 }), (stretches) => {
        const markup = marked(text, stretches);
        expect(isNested(markup)).toBe(true);
        expect(markup.match(/ id="/g) ?? []).toHaveLength(stretches.length);
        expect(markup.match(/class="n"/g) ?? []).toHaveLength(stretches.length);
        expect(wordsOf(markup)).toBe(wordsOf(marked(text, [])));
      }),
    );
  });

  it("names a passage that the text does not have instead of marking other words", () => {
    const account = accountOf("one two", [[0, 3]]);
    const moved = { ...account, reports: account.reports.map((report) => ({ ...report, text: "two one" })) };
    const evidence = collectEvidence(moved);
    const markup = markText("two one", evidence.inReport(moved.reports[0]?.id ?? ""), startCitations(evidence)).markup;
    expect(markup).toContain('<span id="wire-7.0-3" class="lost-words">');
    expect(markup).not.toContain("<mark");
  });

  it("takes about four times as long for four times as many crossing passages", { timeout: 60_000 }, () => {
    const markUp = (passages: number): void => {
      const stretches = Array.from({ length: passages }, (_, n): [number, number] => [n * 5, n * 5 + 300]);
      marked("word ".repeat(passages * 2), stretches);
    };
    expect(
      growthOf(
        () => markUp(1_500),
        () => markUp(6_000),
      ),
    ).toBeLessThan(10);
  });
});

describe("paragraphs", () => {
  it.each([
    ["a\n\nb\nc", ["a", "b\nc"]],
    ["a\nb", ["a", "b"]],
    ["\n\n a \n \n\n b", [" a ", "\n b"]],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

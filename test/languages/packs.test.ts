import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/languages/detect.js";
import { packs } from "../../src/languages/index.js";
import { read } from "../../src/stages/reading/read.js";
import { exampleReport } from "../stages/reading/example-report.js";

describe.each(packs.map((pack) => [pack.name, pack] as const))("the examples of %s", (_name, pack) => {
  const report = (text: string, publishedAt?: string) =>
    read(exampleReport(text, { language: pack.tag, ...(publishedAt === undefined ? {} : { publishedAt }) }));

  test.each(pack.examples.detected)("%j is told as this language", (text) => {
    expect(detectLanguage(text)).toBe(pack.tag);
  });

  test("a few of its common words alone are told as it", () => {
    for (const word of pack.commonWords) expect(detectLanguage(`${word} ${word} ${word}`)).toBe(pack.tag);
  });

  test.each(pack.examples.sentences)("%j is parted into its sentences", (text, sentences) => {
    expect(report(text).sentences.map((s) => text.slice(s.start, s.end))).toEqual(sentences);
  });

  test.each(pack.examples.dates)("the dates of %j are found", (text, values) => {
    const found = report(text, "2024-12-27").dates.map((d) => [text.slice(d.at.start, d.at.end), d.value]);
    expect(Object.fromEntries(found)).toEqual(values);
  });

  test.each(pack.examples.heads)("the head of %j is read", (text, head) => {
    expect(report(text).report).toMatchObject(head);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTextHead } from "../../../../src/stages/reports/formats/text-head.js";

const BODY = "The dam above the town held through the night, mayor Ida Rausch said.\n";
/** The fields of a head and the text behind it. */
async function read(text: string) {
  const head = await readTextHead(text, "a.txt");
  return head === undefined ? undefined : { ...head.fields, rest: text.slice(head.end) };
}

describe("a head", () => {
  it.each([
    [
      "of two keys",
      `Title: Dam holds\nDate: 2031-03-04\n\n${BODY}`,
      { headline: "Dam holds", publishedAt: "2031-03-04" },
    ],
    [
      "without a blank line behind it",
      `Title: Dam holds\nBy: Ann Lee\n${BODY}`,
      { headline: "Dam holds", byline: "Ann Lee" },
    ],
    ["of one key, a blank line behind it", `URL: https://post.example/1\n\n${BODY}`, { url: "https://post.example/1" }],
    [
      "with line ends of another system",
      `Headline: Dam holds\r\nOutlet: Valley Post\r\n\r\n${BODY}`,
      { headline: "Dam holds", publisher: "Valley Post" },
    ],
    [
      "with a value that goes on",
      `Title: Dam holds\n  for now\nAuthor: Ann Lee\n\n${BODY}`,
      { headline: "Dam holds for now", byline: "Ann Lee" },
    ],
    [
      "with keys in any case",
      `PUBLISHED-AT: 2031-03-04T08:00Z\nlast_updated: 2031-03-05\n\n${BODY}`,
      { publishedAt: "2031-03-04T08:00Z", modifiedAt: "2031-03-05" },
    ],
    [
      "with a source beside other keys",
      `Title: Dam holds\nSource: Valley Post\n\n${BODY}`,
      { headline: "Dam holds", publisher: "Valley Post" },
    ],
    [
      "with a site, and the address as the source",
      `Site: Valley Post\nDate: 2031-03-04\nSource: https://post.example/1\n${BODY}`,
      { publisher: "Valley Post", publishedAt: "2031-03-04", url: "https://post.example/1" },
    ],
    [
      "with a newspaper's name",
      `Newspaper: Valley Post\nDate: 2031-03-04\n\n${BODY}`,
      { publisher: "Valley Post", publishedAt: "2031-03-04" },
    ],
    [
      "of YAML with a source",
      `---\ntitle: Dam holds\nsource: Valley Post\n---\n${BODY}`,
      { headline: "Dam holds", publisher: "Valley Post" },
    ],
    [
      "of YAML",
      `---\ntitle: "Dam holds: mayor"\ndate: 2031-03-04\nauthors: [Ann Lee, Kim Roe]\npublisher:\n  name: Valley Post\n---\n\n${BODY}`,
      { headline: "Dam holds: mayor", publishedAt: "2031-03-04", byline: "Ann Lee, Kim Roe", publisher: "Valley Post" },
    ],
    [
      "of YAML that ends with dots",
      `---\nlang: en-GB\nlink: https://post.example/1\n...\n${BODY}`,
      { language: "en", url: "https://post.example/1" },
    ],
  ])("%s is read, and the text keeps its characters", async (_, text, fields) => {
    expect(await read(text)).toEqual({ ...fields, rest: BODY });
  });

  it("tells which keys are not read", async () => {
    const head = await readTextHead(
      `Title: Dam holds\nMood: calm\nURL: javascript:alert(1)\nBy: Ann Lee\n\n${BODY}`,
      "a.txt",
    );
    expect(head?.fields).toEqual({ headline: "Dam holds", byline: "Ann Lee" });
    expect(head?.problems).toMatchObject([{ code: "malformed-field", severity: "note", input: "a.txt" }]);
    expect(head?.problems[0]?.message).toContain('"Mood", "URL"');
    expect(head?.problems[0]?.message).toContain("what is read: title, by, publisher, via");
  });

  it("takes no source for the outlet where one is stated, or where it is whoever spoke", async () => {
    for (const [key, source] of [
      ["Publisher", "Lenn Agency"],
      ["Date", "the mayor's office"],
    ] as const) {
      const value = key === "Date" ? "2031-03-04" : "Valley Post";
      const head = await readTextHead(`Title: Dam holds\n${key}: ${value}\nSource: ${source}\n\n${BODY}`, "a.txt");
      expect(head?.fields.publisher).toBe(key === "Date" ? undefined : "Valley Post");
      expect(head?.problems[0]?.message).toContain('"Source"');
    }
  });

  it.each([
    ["a place and a colon", "Moscow: The dam was closed on Monday.\n\nMore."],
    ["an interview", "Q: Did the dam hold?\nA: It did.\nQ: Who says so?\nA: I do.\n"],
    ["an interview by roles", "Author: Did the dam hold?\n\nReader: It did.\n\nAuthor: Who says so?\n"],
    [
      "a dialogue of two lines a turn",
      "Author: Did the dam hold?\nReader: It did.\nAuthor: Who says so?\n\nNobody knew.",
    ],
    ["a list of quotations", 'Rausch: "It held."\nLee: "We all slept."\nRoe: "So they say."\n\nMore.'],
    ["lines of a live page", "10:42: The dam holds.\n10:57: The road is open.\n"],
    [
      "a slugline of a wire",
      "BC-DAM/UPDATE 2: Dam holds, mayor says\n\nOBERLENN, March 4 (Lenn Agency) - The dam held.\n",
    ],
    ["a word of warning", "Update: The dam has broken.\n\nPeople are leaving."],
    ["who says it, before a colon", "Author: The mayor knew of the crack.\n\nOBERLENN - The mayor knew."],
    ["a source, whoever that is", "Source: the mayor's office\n\nThe dam held."],
    ["a source by its name", "Source: Valley Post\n\nThe dam held."],
    ["a source that answers", "Reporter: Did the dam hold?\nSource: It did, and it will.\n\nNobody knew."],
    ["a date that is none", "Date: still to be announced\n\nThe dam held."],
    [
      "a head of a mail",
      "From: Ida Rausch <ida@lenn.example>\nTo: press@post.example\nSubject: Dam\nDate: Mon, 3 Mar 2031 08:00:00 +0000\n\nThe dam held.",
    ],
    ["keys without a text", "Title: Dam holds\nDate: 2031-03-04\n"],
    [
      "more words than keys",
      "Title: Dam holds\nMood: calm\nRain: none\nWind: west\nBy: Ann Lee\nRoad: open\nBus: late\n\nMore.",
    ],
    ["a line between rules", "---\nThe dam held: so they say.\n---\n\nMore."],
    ["YAML with an alias", `---\ntitle: &a Dam\nby: *a\n---\n\n${BODY}`],
    ["YAML that laughs", `---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\ntitle: *b\n---\n\n${BODY}`],
    ["a rule that nothing closes", `---\ntitle: Dam holds\n\n${BODY}`],
    ["a known key deep in the text", `${BODY}\nTitle: Dam holds\nDate: 2031-03-04\n\nMore.`],
    ["nothing", ""],
  ])("is not %s", async (_, text) => expect(await read(text)).toBeUndefined());

  it("leaves a tail of the text, for any text, in time that grows with it", async () => {
    const keys = fc.constantFrom("Title", "Date", "By", "Moscow", "URL", "---", "a");
    const line = fc
      .tuple(keys, fc.constantFrom(": ", ":", "\n", " "), fc.string({ maxLength: 20 }))
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const text = lines.join("\n");
        const head = await readTextHead(text, "a.txt");
        expect(head === undefined || (head.end > 0 && text.slice(head.end).trim() !== "")).toBe(true);
      }),
    );
    const from = performance.now();
    for (const part of ["a: b\n", " ", "\n", "---\n", "title: [", "- ", "? ", "{"])
      await readTextHead(`---\n${part.repeat(300_000)}`, "a.txt");
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

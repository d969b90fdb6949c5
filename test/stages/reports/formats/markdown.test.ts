import { describe, expect, it } from "vitest";
import { headOf } from "../../../../src/stages/reports/format.js";
import { markdown } from "../../../../src/stages/reports/formats/markdown.js";

const recognises = (text: string): boolean => markdown.recognises(headOf(Buffer.from(text), true));

describe("Markdown", () => {
  it.each([
    ["a heading and a link", "# Dam holds\n\nSee [the page](https://a.example/)."],
    ["a heading that is ruled and bold words", "Dam holds\n=====\n\nIt **held**."],
    ["front matter and a heading", "---\ntitle: Dam\n---\n\n## Dam holds\n\nIt held."],
    ["a heading, a list and a quotation", "# Dam holds\n\n- one\n- two\n\n> Nobody left."],
  ])("is told by %s", (_, text) => expect(recognises(text)).toBe(true));

  it.each([
    ["a wire's copy", "URGENT\n\nOBERLENN, March 4 (LA) - The dam held.\n\n(Reporting by Ann Lee)"],
    ["a list of a release", "The board says:\n- the dam held\n- the road is open\n"],
    ["tags of a channel", "#dam #lenn The dam held. **Breaking**"],
    ["a note in brackets", "[Updated] The dam held (see the map)."],
    ["stars between parts", "The dam held.\n\n* * *\n\nThe road is open.\n\n***\n\nMore."],
    ["a chat's bold and italics", "*Dam holds*\n_Oberlenn_ - it held."],
    ["a line of dashes under a line", "VALLEY POST\n-----------\n\nThe dam held."],
    ["a number of hashes", "Dam no. # 3 held; bus #12 runs."],
    ["front matter alone", "---\ntitle: Dam\n---\n\nThe dam held.\n"],
    ["arithmetic", "2 ** 3 ** 2, a*b*c and [1](2)"],
  ])("is not %s", (_, text) => expect(recognises(text)).toBe(false));

  it.each(["> ", "- ", "[a](", "*a ", "_a*", "[", "<a ", "`a", "&a", "[a]: b\n", "# a\n\n", "\n\n\n", "word "])(
    "made of %j again and again is read in bounded time",
    async (part) => {
      const bytes = Buffer.from(`# Dam holds\n\nSee [it](https://a.example/).\n\n${part.repeat(20_000)}`);
      const chunks = (async function* () {
        yield bytes;
      })();
      const content = { name: "a.md", capturedAt: "2031-03-04", head: headOf(bytes, true), chunks, maxSize: 1e7 };
      const from = performance.now();
      for await (const found of markdown.read(content)) expect(found).toHaveProperty("fields");
      expect(performance.now() - from).toBeLessThan(5000);
    },
  );
});

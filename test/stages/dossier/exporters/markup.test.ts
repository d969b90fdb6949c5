import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, html } from "../../../../src/stages/dossier/exporters/html/markup.js";
import { printable } from "../../../../src/stages/dossier/exporters/wording/printable.js";
import { HOSTILE } from "../hostile-account.js";

/** What a reader of the page gets back: the five references read again. */
const unescaped = (markup: string): string =>
  markup
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("escaping", () => {
  it("leaves no character with a meaning in markup, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE)), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"']|&(?!(?:lt|gt|quot|amp|#39);)/);
      }),
    );
  });

  it("leaves nothing that turns the direction of writing or controls a device", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeText(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\t\n\r]|\p{Cs}/u);
      }),
    );
  });

  it("gives back the same printable text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(unescaped(escapeText(text))).toBe(printable(text));
      }),
    );
  });

  it.each([
    ["a\u202Eb", "a[U+202E]b"],
    ["con\u200Bfirmed", "con[U+200B]firmed"],
    ["\uFEFFa\u{E0041}", "[U+FEFF]a[U+E0041]"],
    ["nul\u0000", "nul[U+0000]"],
    ["\u001B[31m", "[U+001B][31m"],
    ["tab\tline\nend\r", "tab\tline\nend\r"],
    ["\uD83D\uDE00 \uD83D", "\uD83D\uDE00 \uFFFD"],
    ["\u200Cjoin\u200D", "\u200Cjoin\u200D"],
  ])("shows %j as %j", (text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });

  it("escapes every value of a template but markup itself", () => {
    expect(html`<p title="${'"x'}">${"<b>"}${html`<i>${"&"}</i>`}${undefined}${false}${[1, "<"]}</p>`.markup).toBe(
      '<p title="&quot;x">&lt;b&gt;<i>&amp;</i>1&lt;</p>',
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markupToText } from "../../../../../src/stages/reports/formats/html/markup-to-text.js";

const textOf = (markup: string): string => markupToText(markup).text;

describe("the text of a fragment", () => {
  it.each([
    [
      "paragraphs",
      "<p>Two bridges were <b>closed</b>.</p><p>Nobody was hurt.</p>",
      "Two bridges were closed.\n\nNobody was hurt.",
    ],
    ["no markup at all", "Plain words &amp; nothing else", "Plain words & nothing else"],
    ["a lone bracket", "fewer than <3 and 4 > 2", "fewer than <3 and 4 > 2"],
    ["escaped markup stays words", "&lt;script&gt;x&lt;/script&gt;", "<script>x</script>"],
    ["white space as one space", "<p>  a\n\t b&nbsp;&nbsp;c </p>", "a b c"],
    ["a line break", "<p>a<br>b</p>", "a\nb"],
    ["two line breaks end a paragraph", "a<br><br />b<br>\n<br>c", "a\n\nb\n\nc"],
    ["list items one a line", "<p>x</p><ul><li>one<li><p>two</p></ul><p>y</p>", "x\n\none\ntwo\n\ny"],
    ["table rows one a line", "<table><tr><th>a<th>b</tr><tr><td>1<br>2</td><td><p>3</p></td></table>", "a\tb\n1 2\t3"],
    [
      "a table that lays out a page",
      "<table><tr><td>Menu</td><td>One<br><br>Two<p>Three</td></tr></table>",
      "Menu\n\nOne\n\nTwo\n\nThree",
    ],
    ["preformatted lines", "<pre>one\ntwo</pre>", "one\ntwo"],
    ["quotation marks that a browser would show", "He said <q>no</q>.", "He said “no”."],
    ["bold type over the end of a paragraph", "<b><p>one</b> two</p>", "one two"],
    ["cells outside of any table", "<td><p>one</p>two", "one\n\ntwo"],
    ["paragraphs that nobody ends", "<p>one<p>two<div>three", "one\n\ntwo\n\nthree"],
    ["upper case and odd spacing", "<P CLASS=x >one</P\n><BR/>two", "one\n\ntwo"],
    ["a block inside a word run", "one<div>two</div>three", "one\n\ntwo\n\nthree"],
    ["CDATA", "<![CDATA[words & more]]>", "words & more"],
    ["letters beyond the first plane", "<p>&#x1F6A8; \u{1d11e}</p>", "\u{1f6a8} \u{1d11e}"],
    ["zero-width and bidi characters", "<p>a\u200bb \u202ec</p>", "a\u200bb \u202ec"],
  ])("keeps %s", (_, markup, text) => expect(textOf(markup)).toBe(text));

  it.each([
    ["scripts", "<script>alert('<p>x</p>')</script>ok"],
    ["styles", "<style>p{color:red}</style>ok"],
    ["comments", "<!-- <p>x</p> -->ok"],
    ["forms", "<textarea>x</textarea><select><option>x</select><button>x</button>ok"],
    ["templates", "<template><p>x</p></template>ok"],
    ["what is hidden", "<p hidden>x</p><div style='Display : none'>x</div>ok"],
    ["drawings", "<svg><title>x</title><text>x</text></svg>ok"],
    ["frames", "<iframe src=x>x</iframe>ok"],
    ["captions", "<figure><img src=a.jpg><figcaption>x</figcaption></figure>ok"],
    ["a script that nobody ends", "ok<script>x"],
    ["an unfinished tag", "ok<p class='x"],
  ])("leaves out %s", (_, markup) => expect(textOf(markup)).toBe("ok"));
});

describe("a raised sign", () => {
  it.each([
    ["the sign of a note behind a number", "killed 12<sup>3</sup> people", "killed 12 people"],
    ["the sign of a note behind a word", "on Monday<sup>1</sup>, he said", "on Monday, he said"],
    ["a sign in brackets", "killed 12<sup>[3]</sup> people", "killed 12 people"],
    ["a star", "killed 12<sup>*</sup> people", "killed 12 people"],
    ["several signs", "killed 12<sup>1, 2</sup> people", "killed 12 people"],
    ["a link in a raised sign", "killed 12<sup><a href='#fn-a'>a</a></sup> people", "killed 12 people"],
    ["a raised sign in a link", "killed 12<a href='#n3'><sup>3</sup></a> people", "killed 12 people"],
    ["a link to a note that is not raised", "at least 7<a href='#fn1' class='footnote-ref'>4</a> houses", "at least 7 houses"],
    ["a link to a note without a name", "at least 7<a href='#n1'>4</a> houses", "at least 7 houses"],
    ["a note named by its role", "at least 7<a role='doc-noteref' href='b#x'>4</a> houses", "at least 7 houses"],
    ["a sign behind the end of a sentence", "It fell.<sup>12</sup> It rose.", "It fell. It rose."],
    ["a sign behind a word in bold type", "<b>12</b><i></i><sup>3</sup> people", "12 people"],
  ])("is left out: %s", (_, markup, text) => expect(textOf(`<p>${markup}</p>`)).toBe(text));

  it.each([
    ["a square", "40 km<sup>2</sup>, it said", "40 km², it said"],
    ["a cube", "3 m<sup>3</sup>/s", "3 m³/s"],
    ["a power of ten", "6 × 10<sup>-4</sup> of it", "6 × 10⁻⁴ of it"],
    ["an ordinal", "the 21<sup>st</sup> survey", "the 21st survey"],
    ["an ordinal of another language", "le 1<sup>er</sup> mai, n<sup>o</sup> 4", "le 1er mai, no 4"],
    ["a fraction behind a number", "2<sup>1</sup>/<sub>2</sub> tonnes", "2 1/2 tonnes"],
    ["a nucleus", "traces of <sup>137</sup>Cs", "traces of 137Cs"],
    ["a gas", "less CO<sup>2</sup> and H<sub>2</sub>S", "less CO2 and H2S"],
    ["a mark", "Aquila<sup>TM</sup>", "AquilaTM"],
    ["words in raised type", "a<sup>longer remark</sup>", "alonger remark"],
    ["a link that is a number", "route <a href='#r4'>4</a> is shut", "route 4 is shut"],
    ["a link to another page", "the class of 20<a href='/31'>31</a>", "the class of 2031"],
  ])("stays: %s", (_, markup, text) => expect(textOf(`<p>${markup}</p>`)).toBe(text));
});

describe("the pictures of a fragment", () => {
  it("come with caption and alternative text", () => {
    const { images } = markupToText(
      "<figure><img src='https://a.example/1.jpg' alt='A &amp; B'><figcaption>The <i>bridge</i></figcaption></figure><img src='img/2.png'>",
    );
    expect(images).toEqual([
      { href: "https://a.example/1.jpg", alt: "A & B", caption: "The bridge" },
      { href: "img/2.png" },
    ]);
  });

  it("are none that a browser would run or that carry themselves", () => {
    expect(
      markupToText("<img src='javascript:alert(1)'><img src='data:image/png;base64,AA'><img src=' '>").images,
    ).toEqual([]);
  });
});

describe("hostile markup", () => {
  const MANY = 20_000;
  it.each([
    ["nested elements", "<b><div>".repeat(MANY)],
    ["end tags of nothing", `${"<b>".repeat(MANY)}${"</i>".repeat(MANY)}`],
    ["nested tables", "<table><tr><td>".repeat(MANY)],
    ["nested lists", "<ul><li>".repeat(MANY)],
    ["nested figures", "<figure><img src=a><figcaption>".repeat(MANY)],
    ["pictures in one figure", `<figure>${Array.from({ length: MANY }, (_, i) => `<img src=${i}>`).join("")}`],
    ["attributes", `<p ${Array.from({ length: MANY }, (_, i) => `a${i}=b`).join(" ")}>`],
    ["brackets", "<".repeat(MANY)],
    ["comments that nobody ends", "<!--".repeat(MANY)],
    ["line breaks", "<br>".repeat(MANY)],
  ])("of %s takes time by its length", (_, markup) => {
    const started = performance.now();
    expect(textOf(`words ${markup}`)).toContain("words");
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it("never throws", () => {
    const part = fc.constantFrom(
      ..."<p> </p> <table> <td> <tr> </table> <li> <ul> <br> <b> </b> <q> <pre> </pre> <!-- --> <a> &amp; &#0; &#xD800; x <".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => typeof textOf(parts.join("")) === "string"),
    );
  });
});

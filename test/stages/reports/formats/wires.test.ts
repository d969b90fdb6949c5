import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Found, headOf, isProblem, isRemoval } from "../../../../src/stages/reports/format.js";
import { newsml } from "../../../../src/stages/reports/formats/newsml.js";
import { ninjs } from "../../../../src/stages/reports/formats/ninjs.js";

const FOLDER = join(import.meta.dirname, "wires");
const head = (text: string) => headOf(Buffer.from(text), true);

async function read(format: typeof ninjs, bytes: Uint8Array, maxSize = 10_000_000): Promise<Found[]> {
  const chunks = (async function* () {
    yield bytes;
  })();
  const found: Found[] = [];
  const content = { name: "wire", capturedAt: "2031-03-04T08:00:00Z", head: headOf(bytes, true), chunks, maxSize };
  for await (const one of format.read(content)) found.push(one);
  return found;
}

describe("an item in ninjs is recognised", () => {
  it.each([
    ["1.x", `{"uri":"urn:a","pubstatus":"usable"}`],
    ["2.x cut off", `{"headlines":[{"value":"x"}],"uri":"urn:a","bodies":[{"val`],
    ["3.x", `{ "uri": "urn:a", "versionCreated": "2031-03-04T08:00:00Z" }`],
    ["a list", `[ {"uri":"urn:a","body_text":"x"} ]`],
  ])("%s", (_, text) => expect(ninjs.recognises(head(text))).toBe(true));

  it.each([
    ["reports in JSON lines", `{"id":"a","text":"Dam holds","url":"https://a.example"}`],
    ["records with an address", `{"uri":"https://a.example","text":"x"}`],
    ["an item within a message", `{"message":{"uri":"urn:a","pubstatus":"usable"}}`],
    ["words that look like it", `{"text":"\\"uri\\": 1, \\"pubstatus\\": 2"}`],
    ["a chat's export", `{"name":"Chat","type":"public_channel","messages":[]}`],
    ["a list of words", `["uri","pubstatus"]`],
    ["prose", `uri and pubstatus are fields of ninjs.`],
    ["nothing", ``],
  ])("not in %s", (_, text) => expect(ninjs.recognises(head(text))).toBe(false));
});

describe("NewsML-G2 is recognised", () => {
  it.each([
    ["an item", `<?xml version="1.0"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a">`],
    ["a message under a prefix", `<nar:newsMessage xmlns:nar="http://iptc.org/std/nar/2006-10-01/">`],
    ["a package", `<packageItem>`],
  ])("%s", (_, text) => expect(newsml.recognises(head(text))).toBe(true));

  it.each([
    ["older NewsML", `<NewsML><NewsItem/></NewsML>`],
    ["a feed", `<rss version="2.0"><channel/></rss>`],
    ["prose", `newsItem is an element.`],
  ])("not in %s", (_, text) => expect(newsml.recognises(head(text))).toBe(false));
});

describe("a note to editors", () => {
  const textWith = async (ednote: string, more = {}) => {
    const item = { uri: "urn:a", pubstatus: "usable", headline: "Dam holds", body_text: "It held.", ednote, ...more };
    const [piece] = await read(ninjs, Buffer.from(JSON.stringify(item)));
    return piece !== undefined && "fields" in piece ? piece.fields.text : undefined;
  };
  it.each([
    "Corrects toll to two",
    "CORRECTION: two bridges, not three",
    "Clarifies who spoke in paragraph 4",
    "Removes reference to the mayor",
    "The name should read Holm",
    "Please disregard the earlier version",
    "Corrige le nombre de ponts",
    "Berichtigt: zwei Brücken",
    "Исправляет число мостов",
  ])("stays where it takes something back: %s", async (note) =>
    expect(await textWith(note)).toBe(`Dam holds\n\nIt held.\n\n${note}`),
  );

  it.each([
    "UPDATES with toll",
    "ADDS quotes, background",
    "Recasts throughout",
    "Embargo lifted",
    "Actualise avec la préfète",
    "Photos to follow",
    "Three killed, adds names",
  ])("is no part of the article where it does not: %s", async (note) =>
    expect(await textWith(note)).toBe("Dam holds\n\nIt held."),
  );

  it("stays where there is nothing else", async () =>
    expect(await textWith("Photos to follow", { headline: "", body_text: "" })).toBe("Photos to follow"));

  it.each([
    ["By Ann Dorr", "Ann Dorr"],
    ["BY ANN DORR", "ANN DORR"],
    ["Par Hélène Roux", "Hélène Roux"],
    ["Von Ida Holm und Tom Eck", "Ida Holm und Tom Eck"],
    ["Von Holm", "Von Holm"],
    ["Byron Dorr", "Byron Dorr"],
    ["by our correspondent", "by our correspondent"],
  ])("stands beside a byline, %s, which is %s", async (byline, name) => {
    const [piece] = await read(
      ninjs,
      Buffer.from(JSON.stringify({ uri: "urn:a", pubstatus: "usable", headline: "Dam", byline })),
    );
    expect(piece).toMatchObject({ fields: { byline: name } });
  });
});

describe("a wire's file", () => {
  it("over the limit is read as far as the limit goes", async () => {
    const line = `{"uri":"urn:a","pubstatus":"usable","headline":"Dam holds"}\n`;
    const found = await read(ninjs, Buffer.from(line.repeat(100)), 1000);
    expect(found.filter(isProblem).map(({ code }) => code)).toEqual(["too-large"]);
    expect(found).toHaveLength(17);
  });

  it("that is torn is one problem", async () => {
    const found = await read(ninjs, Buffer.from(`{\n "uri": "urn:a",\n "pubstatus": "us`));
    expect(found).toMatchObject([{ code: "malformed-line", input: "wire" }]);
  });

  it("with items in items without end is read four deep", async () => {
    let item: object = { uri: "urn:0", type: "text", headline: "Innermost", body_text: "x" };
    for (let n = 1; n < 60; n++)
      item = { uri: `urn:${n}`, type: "composite", headline: `Level ${n}`, body_text: "x", associations: { a: item } };
    expect(await read(ninjs, Buffer.from(JSON.stringify(item)))).toHaveLength(5);
  });

  it("with a link of another kind gives none", async () => {
    const [found] = await read(
      ninjs,
      Buffer.from(`{"uri":"javascript:alert(1)","pubstatus":"usable","headline":"x","url":"data:text/html,x"}`),
    );
    expect(found).not.toHaveProperty("fields.url");
  });
});

it("any change of a wire's file is read without a throw", async () => {
  const files = readdirSync(FOLDER)
    .filter((name) => !name.endsWith(".expected.json"))
    .map((name) => [name.includes("newsml") ? newsml : ninjs, readFileSync(join(FOLDER, name))] as const);
  const change = fc.tuple(fc.nat(4000), fc.nat(60), fc.uint8Array({ maxLength: 12 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), change, async ([format, bytes], [at, drop, put]) => {
      const found = await read(format, Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]));
      for (const one of found) {
        if (isProblem(one)) expect(one.input).toMatch(/^wire/);
        else if (isRemoval(one)) expect(one.removes).not.toBe("");
        else expect(one).toHaveProperty("fields.text");
      }
    }),
    { numRuns: 100 },
  );
});

import { describe, expect, test } from "vitest";
import { read } from "../../../src/stages/reading/read.js";
import { exampleReport } from "./example-report.js";

const sentences = (text: string): string[] =>
  read(exampleReport(text)).sentences.map((s) => text.slice(s.start, s.end));
/** The sentences of a paragraph in the body: a headline stands in front of it. */
const inBody = (text: string): string[] => sentences(`Harbour reopens\n\n${text}`).slice(1);
const kinds = (text: string): string[] => read(exampleReport(text)).sentences.map((s) => s.kind);

describe("segment", () => {
  test.each<[string, string[]]>([
    ["He came. She left.", ["He came.", "She left."]],
    ["Maj. Gen. Bagus spoke. Nobody asked.", ["Maj. Gen. Bagus spoke.", "Nobody asked."]],
    ["Mr. John F. Kerr of Acme Inc. said so. It fell.", ["Mr. John F. Kerr of Acme Inc. said so.", "It fell."]],
    ["He moved to the U.S. The army followed.", ["He moved to the U.S.", "The army followed."]],
    ["The U.S. Army moved. It fell.", ["The U.S. Army moved.", "It fell."]],
    [
      "It began at 5 p.m. The crowd left at 6 p.m. on Monday.",
      ["It began at 5 p.m.", "The crowd left at 6 p.m. on Monday."],
    ],
    ["See No. 5 of the list. No. It ended.", ["See No. 5 of the list.", "No.", "It ended."]],
    ["Was it true? Yes! It was.", ["Was it true?", "Yes!", "It was."]],
    ["It rose 3.5 percent. It fell.", ["It rose 3.5 percent.", "It fell."]],
    ["It took $1. 5 million. It fell.", ["It took $1. 5 million.", "It fell."]],
    [
      'It fell."About ten people left, "he said."We are well, "he added.',
      ["It fell.", '"About ten people left, "he said.', '"We are well, "he added.'],
    ],
    [
      'The pilot was asked,"Did you see the light? "He saw it. The crew, "tired and cold, "slept."We were lost, "she said. "Nobody came. "Ruiz explained how they got home.',
      [
        'The pilot was asked,"Did you see the light? "',
        "He saw it.",
        'The crew, "tired and cold, "slept.',
        '"We were lost, "she said.',
        '"Nobody came. "',
        "Ruiz explained how they got home.",
      ],
    ],
    [
      'She told the panel: "We lost. We will be back. " Then she left.',
      ['She told the panel: "We lost. We will be back. "', "Then she left."],
    ],
    [
      'He was asked why. "Because I could. " The panel rose.',
      ["He was asked why.", '"Because I could. "', "The panel rose."],
    ],
    ["He came in 2009. 15 others stayed.", ["He came in 2009.", "15 others stayed."]],
    ["The photo is on mil.example.in.ua. Nobody saw it.", ["The photo is on mil.example.in.ua.", "Nobody saw it."]],
    ["He paused... Then he spoke.", ["He paused...", "Then he spoke."]],
    ["Lt. Col. A. B. Moe and Sgt. Lund left. Rain fell.", ["Lt. Col. A. B. Moe and Sgt. Lund left.", "Rain fell."]],
    ["Sen. Ann Lee, R-Ga., voted no. The bill failed.", ["Sen. Ann Lee, R-Ga., voted no.", "The bill failed."]],
    ["It opens on Jan. 5 in St. Ives. Entry is free.", ["It opens on Jan. 5 in St. Ives.", "Entry is free."]],
    ["J. R. R. Holm wrote it. It sold well.", ["J. R. R. Holm wrote it.", "It sold well."]],
    [
      "He lives in Boston, Mass. He works at Acme Corp. His wife left.",
      ["He lives in Boston, Mass.", "He works at Acme Corp.", "His wife left."],
    ],
    [
      "Acme vs. Castle was heard on Mon. at the court. It ends today.",
      ["Acme vs. Castle was heard on Mon. at the court.", "It ends today."],
    ],
    ["The U.N. said so. The E.U. did not.", ["The U.N. said so.", "The E.U. did not."]],
    ["Prices rose to $3.50. Wages fell 0.5 percent.", ["Prices rose to $3.50.", "Wages fell 0.5 percent."]],
    [
      "It is on mil.in.ua and on t.me/harbour_watch. Few read it.",
      ["It is on mil.in.ua and on t.me/harbour_watch.", "Few read it."],
    ],
    ["Is it safe?! Nobody knows.", ["Is it safe?!", "Nobody knows."]],
    ["The iPhone fell. eBay rose.", ["The iPhone fell.", "eBay rose."]],
    ["She left (he stayed.) They met.", ["She left (he stayed.)", "They met."]],
  ])("parts %j", (text, expected) => {
    expect(inBody(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    [
      '"The road is open. It took two days," stated the mayor.',
      ['"The road is open. It took two days," stated the mayor.'],
    ],
    ["“We will go. We must,” she said. He agreed.", ["“We will go. We must,” she said.", "He agreed."]],
    [
      'The mayor said: "It is over. We won." Nobody cheered.',
      ['The mayor said: "It is over. We won."', "Nobody cheered."],
    ],
    ['"Why now?" Mayor Ann Lee asked. He left.', ['"Why now?" Mayor Ann Lee asked.', "He left."]],
    ['"Why now?" he asked.', ['"Why now?" he asked.']],
    ['"It is over." The crowd left.', ['"It is over."', "The crowd left."]],
    ["``It is late. We go,'' he added. They went.", ["``It is late. We go,'' he added.", "They went."]],
    [
      "“He told me: ‘Go home. Now.’ I went,” she recalled. It rained.",
      ["“He told me: ‘Go home. Now.’ I went,” she recalled.", "It rained."],
    ],
    [
      "\"They shouted 'Out! Out!' at us,\" said Mr. Moe. We ran.",
      ["\"They shouted 'Out! Out!' at us,\" said Mr. Moe.", "We ran."],
    ],
    ["«We stay. We wait,» he said. It rained.", ["«We stay. We wait,» he said.", "It rained."]],
    ['"Stop!" The guard ran.', ['"Stop!"', "The guard ran."]],
    ['The sign read "No. 5 Closed." Nobody came.', ['The sign read "No. 5 Closed."', "Nobody came."]],
  ])("keeps a quotation with the words that say whose it is: %j", (text, expected) => {
    expect(inBody(text)).toEqual(expected);
  });

  test("a quotation that never closes does not swallow the paragraph", () => {
    expect(inBody('He said: "It is over. We won. We go home.').length).toBeGreaterThan(1);
  });

  test("a quotation whose paragraph ends before it does goes on in the next", () => {
    expect(inBody('"We stay. We wait.\n\n"It is late. We go," he said.').length).toBe(3);
  });

  test.each<[string, string]>([
    ["A crane on the pier. [Photo: Harbour Office]", "caption"],
    ["Photo: Ann Lee/Harbour Office", "caption"],
    ["(File photo by Ann Lee)", "caption"],
    ["What we know so far", "headline"],
    ["• Two piers broke", "body"],
    ["1. Two piers broke", "body"],
    ["The photo shows a crane on the pier.", "body"],
    ["They credit: nobody.", "body"],
    ["He took a picture: it was dark.", "body"],
  ])("takes the line %j for a %s", (line, kind) => {
    const text = `Harbour reopens\n\nShips may enter again, the port office said.\n\n${line}\n\nNobody was hurt.`;
    expect(kinds(text)[2]).toBe(kind);
  });

  test.each<[string, string]>([
    ["OSLO, March 3 (AP) - Ships came. It was late.", "OSLO, March 3 (AP) -"],
    ["TROMSO, Norway — Ships came. It was late.", "TROMSO, Norway —"],
  ])("parts the dateline of %j from its first sentence", (line, dateline) => {
    expect(inBody(line)).toEqual([dateline, "Ships came.", "It was late."]);
  });

  test("headlines, headings between paragraphs and captions stand by themselves", () => {
    const text = [
      "Harbour reopens after storm",
      "Ships may enter again, the port office said.",
      "What is known of the damage",
      "Two piers broke. A crane fell.",
      "Pier two on Monday (photo: example.org)",
      "Pier two on Monday (photo: example.org)",
    ].join("\n");
    expect(kinds(text)).toEqual(["headline", "body", "headline", "body", "body", "caption", "caption"]);
  });

  test("a caption printed twice points to the first", () => {
    const caption = "Pier two lies in the water on Monday (photo: example.org)";
    const reading = read(exampleReport(`Harbour reopens\nIt is open, he said.\n${caption}\nShips came.\n${caption}`));
    expect(reading.sentences.map((s) => s.repeats)).toEqual([undefined, undefined, undefined, undefined, 2]);
  });

  test("bullets are sentences of the body", () => {
    expect(kinds("Harbour reopens\n\nThe port said:\n- two piers broke\n- one crane fell").slice(1)).toEqual([
      "body",
      "body",
      "body",
    ]);
  });

  test("lines wrapped at a fixed width are one paragraph", () => {
    const text =
      "The harbour was opened again on Monday after the storm had\nbroken two of its piers and thrown a crane into the water of\nthe inner basin. Ships that had waited outside for three days\ncame in one after the other.\n\nNobody was hurt.";
    expect(sentences(text).length).toBe(3);
  });

  test("sentences and their tokens cover every character but white space", () => {
    const text =
      'Storm: port shut\nBy Ann Lee\n\nROME (AP) - It "closed. For now," he said... A. B. C.\n• one\n(photo: x)';
    const reading = read(exampleReport(text));
    const covered = new Set<number>();
    for (const s of reading.sentences) for (let i = s.start; i < s.end; i++) covered.add(i);
    for (let i = 0; i < text.length; i++)
      if (/\S/.test(text.charAt(i))) expect(covered.has(i), `offset ${i}`).toBe(true);
    expect(reading.sentences.at(-1)?.last).toBe(reading.tokens.length);
    for (const s of reading.sentences) {
      for (const token of reading.tokens.slice(s.first, s.last))
        expect(token.start >= s.start && token.start < s.end).toBe(true);
    }
  });

  test.each([
    ["of prose without an end", 'Police said "a mill burned" and '.repeat(2_000)],
    ["of one word", "x".repeat(20_000)],
    ["of characters in two units", "\u{1F600}".repeat(9_000)],
  ])("a line %s is cut into parts that a reader of sentences can bear, and nothing of it is lost", (_, text) => {
    const parts = sentences(text);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(6_000);
    expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    expect(parts.some((part) => /\p{Cs}/u.test(part))).toBe(false);
  });
});

import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isPicture, isProblem, isRemoval, type Piece } from "../../../../src/stages/reports/format.js";
import { readPages } from "../../../../src/stages/reports/formats/pdf/read-pages.js";
import { readInput } from "../../../../src/stages/reports/read-input.js";
import { column, pdfBytes } from "./pdf-bytes.js";

async function read(bytes: Uint8Array) {
  const pieces: Piece[] = [];
  const problems: string[] = [];
  const chunks = async function* () {
    yield bytes;
  };
  for await (const found of readInput({ name: "a.pdf", capturedAt: "2031-03-04T08:00:00Z", chunks }, 10_000_000)) {
    if (isProblem(found)) problems.push(`${found.code}: ${found.message}`);
    else if (!isPicture(found) && !isRemoval(found)) pieces.push(found);
  }
  return {
    fields: pieces[0]?.fields,
    text: pieces[0]?.fields.text,
    problems: [...problems, ...pieces.flatMap((piece) => piece.problems.map(({ code }) => code))],
  };
}

const RELEASE = [
  { text: "Dam at Oberlenn holds", x: 60, y: 760, size: 18 },
  ...column(60, 720, [
    "OBERLENN, March 4 - The dam above the town held through the night, the",
    "water board said on Monday. Nobody had to leave, and two-thirds of the fore-",
    "casts were right.",
  ]),
  ...column(60, 672, [
    "The water stood 40 centimetres below the edge at six in the morning, the",
    "board said. It expects two-thirds of that by",
    "noon.",
  ]),
];

describe("a PDF", () => {
  it("is read as paragraphs, with what it states of itself", async () => {
    const info = {
      Title: "Dam at Oberlenn holds, water board says",
      ModDate: "D:20310304092000+01'00'",
      Author: "wb-office",
    };
    const { fields, problems } = await read(pdfBytes([RELEASE], { info }));
    expect(problems).toEqual([]);
    expect(fields).toEqual({
      headline: "Dam at Oberlenn holds, water board says",
      modifiedAt: "2031-03-04T09:20:00+01:00",
      text: [
        "Dam at Oberlenn holds",
        "OBERLENN, March 4 - The dam above the town held through the night, the water board said on Monday. Nobody had to leave, and two-thirds of the forecasts were right.",
        "The water stood 40 centimetres below the edge at six in the morning, the board said. It expects two-thirds of that by noon.",
      ].join("\n\n"),
    });
  });

  it("leaves out running heads and page numbers, and goes on over pages", async () => {
    const page = (number: number, lines: readonly string[]) => [
      { text: `Water Board of the Lenn - Report of March 4`, x: 60, y: 810 },
      ...column(60, 760, lines),
      { text: `Page ${number} of 3`, x: 280, y: 30 },
    ];
    const { text } = await read(
      pdfBytes([
        page(1, ["The dam above the town held through the night, the board said, and the"]),
        page(2, ["people of the lower streets slept at the school. Nobody was hurt, police said."]),
        page(3, ["The road to the dam is open again since Monday morning."]),
      ]),
    );
    expect(text).toBe(
      "The dam above the town held through the night, the board said, and the people of the lower streets slept at the school. Nobody was hurt, police said.\n\nThe road to the dam is open again since Monday morning.",
    );
  });

  it("of two columns is read column by column, as it is written", async () => {
    const left = column(60, 760, [
      "The dam above the town held",
      "through the night, the board",
      "said on Monday, and nobody",
    ]);
    const right = column(320, 760, ["had to leave. The road to the", "dam is open again since then."]);
    expect((await read(pdfBytes([[...left, ...right]]))).text).toBe(
      "The dam above the town held through the night, the board said on Monday, and nobody had to leave. The road to the dam is open again since then.",
    );
  });

  it("does not take the name of a file for a title, or letters for a date", async () => {
    const info = { Title: "Microsoft Word - release_final2.docx", CreationDate: "soon" };
    expect(Object.keys((await read(pdfBytes([RELEASE], { info }))).fields ?? {})).toEqual(["text"]);
  });

  it.each([
    ["without words, as a scan", pdfBytes([[]]), "empty: holds no words, as a scan does"],
    [
      "with a password",
      pdfBytes([RELEASE], {
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${"o".repeat(32)}) /U (${"u".repeat(32)}) /P -4 >> /ID [(${"a".repeat(16)}) (${"a".repeat(16)})]`,
      }),
      "not-readable: is a PDF that opens with a password alone",
    ],
    [
      "that is torn at its start",
      Buffer.from("%PDF-1.7\n%\xe2\xe3", "latin1"),
      "malformed-document: is no PDF that can be read",
    ],
    [
      "of other bytes",
      Buffer.from(`%PDF-1.4\n${"1 0 obj << ".repeat(2000)}`),
      "malformed-document: is no PDF that can be read",
    ],
  ])("%s is told", async (_, bytes, problem) => {
    const { fields, problems } = await read(bytes);
    expect(fields).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it("that takes too long is ended", async () => {
    const endless = deflateSync(Buffer.alloc(20_000_000, "q\n"));
    expect(await readPages(pdfBytes([RELEASE], { stream: { bytes: endless, filter: "/FlateDecode" } }), 0.3)).toBe(
      "too much",
    );
  });

  it("that unpacks to a fill of memory ends by itself, and the work goes on", async () => {
    const once = deflateSync(Buffer.alloc(100_000_000, " "), { level: 9 });
    const bomb = pdfBytes([RELEASE], { stream: { bytes: deflateSync(once), filter: "[/FlateDecode /FlateDecode]" } });
    expect(bomb.length).toBeLessThan(20_000);
    const before = process.memoryUsage.rss();
    expect((await read(bomb)).problems[0]).toContain("unpacks-too-large: is a PDF that takes too much memory or time");
    expect(process.memoryUsage.rss() - before).toBeLessThan(1_000_000_000);
    expect((await read(pdfBytes([RELEASE]))).problems).toEqual([]);
  });
});

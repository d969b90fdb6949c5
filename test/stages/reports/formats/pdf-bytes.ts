import { deflateSync } from "node:zlib";

/** A line of a page: its words, and where they begin, in points from the lower left. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  /** Members of the document's information, as `Title`. */
  readonly info?: Readonly<Record<string, string>>;
  /** Another stream for the first page than its lines. */
  readonly stream?: { readonly bytes: Uint8Array; readonly filter: string };
  /** Members of the trailer. */
  readonly trailer?: string;
}

const literal = (text: string): string => `(${text.replace(/[\\()]/g, "\\$&")})`;

/** The bytes of a PDF 1.4 in Helvetica with these lines on its pages, and a table of its objects that is right. */
export function pdfBytes(pages: readonly (readonly PlacedLine[])[], options: PdfOptions = {}): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const [index, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    const drawn = lines
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`)
      .join("\n");
    const own = index === 0 ? options.stream : undefined;
    const { bytes, filter } = own ?? { bytes: deflateSync(Buffer.from(drawn, "latin1")), filter: "/FlateDecode" };
    const opening = `<< /Length ${bytes.length} /Filter ${filter} >>\nstream\n`;
    add(Buffer.concat([Buffer.from(opening), bytes, Buffer.from("\nendstream")]));
  }
  const info = Object.entries(options.info ?? {}).map(([key, value]) => `/${key} ${literal(value)}`);
  add(`<< ${info.join(" ")} >>`);
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const places: number[] = [];
  for (const [index, body] of objects.entries()) {
    places.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n"));
  }
  const table = Buffer.concat(parts).length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${options.trailer ?? ""} >>`;
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Lines one under the other. */
export const column = (x: number, top: number, lines: readonly string[], size = 10, gap = 12): PlacedLine[] =>
  lines.map((text, index) => ({ text, x, y: top - index * gap, size }));

import type { Position } from "../../src/record/position.js";
import { MONTHS } from "../../src/stages/dossier/spoken-instant.js";
import type { WorldEvent } from "./event.js";
import type { Outlet } from "./outlets.js";
import { capitalised, type Mark, type Segment, textOf } from "./segments.js";
import type { Sentence } from "./wording.js";
import type { EditKind, Flaw } from "./world-report.js";

/** A piece as a desk has it before it is set: sentences that know what they carry. */
export interface Piece {
  readonly event: WorldEvent;
  readonly desk: Outlet;
  readonly at: number;
  readonly kind: EditKind;
  readonly flaws: readonly Flaw[];
  readonly from: readonly Piece[];
  readonly retracts: readonly Piece[];
  readonly headline: readonly Segment[];
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly byline?: string;
  /** The agency whose copy it says it is. */
  readonly credit?: Outlet;
  readonly tail: readonly string[];
}

/** A mark at its place in the set text. */
export interface SetMark {
  readonly mark: Mark;
  readonly at: Position;
  readonly sentence: Position;
}

/** The text of a piece as published, with the places of what it carries. */
export function setPiece(piece: Piece): { text: string; marks: SetMark[] } {
  const marks: SetMark[] = [];
  let text = "";
  const put = (segments: readonly Segment[]): void => {
    const from = text.length;
    const sentence = { start: from, end: from + textOf(segments).length };
    for (const segment of segments) {
      for (const mark of segment.marks ?? []) {
        marks.push({ mark, at: { start: text.length, end: text.length + segment.text.length }, sentence });
      }
      text += segment.text;
    }
  };
  if (piece.desk.headlineInText) {
    put(piece.headline);
    text += "\n\n";
    if (piece.byline !== undefined) text += `By ${piece.byline}\n\n`;
  }
  text += openingOf(piece);
  piece.paragraphs.forEach((sentences, i) => {
    if (i > 0) text += "\n\n";
    sentences.forEach(({ segments }, j) => {
      if (j > 0) text += " ";
      put(capitalised(segments));
    });
  });
  for (const line of piece.tail) text += `\n\n${line}`;
  return { text, marks };
}

/** Dateline and credit in the desk's own way. */
function openingOf({ desk, event, at, credit, kind }: Piece): string {
  if (
    desk.type === "channel" ||
    desk.type === "aggregator" ||
    kind === "local lede" ||
    kind === "kill" ||
    kind === "retraction"
  )
    return "";
  const date = new Date(at + event.setting.zone * 60_000);
  const day = `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;
  const named = desk.type === "wire" ? desk.short : desk.creditAtHead ? credit?.short : undefined;
  const place = {
    full: `${event.setting.town.toUpperCase()}, ${event.setting.country.replace(/^the /, "The ")}${desk.type === "wire" ? `, ${day}` : ""}`,
    town: event.setting.town.toUpperCase(),
    none: "",
  }[desk.dateline];
  if (place === "") return named === undefined ? "" : `(${named}) - `;
  return named === undefined ? `${place} - ` : `${place} (${named}) - `;
}

import type { Position } from "../../../record/position.js";
import type { Piece } from "./piece.js";

/** How far from either end of a text a publisher's name is a credit. */
const ZONE = 300;

/** Where a report credits a publisher: in its masthead, or by name near its head or its end; `undefined` where it does not. */
export function creditOf(piece: Piece, publisher: string | undefined): Position | undefined {
  if (publisher === undefined || publisher.length < 2) return undefined;
  const { text, publisher: own } = piece.report;
  if (own?.toLowerCase() === publisher.toLowerCase()) return undefined;
  const credited = piece.credits.find(
    ({ start, end }) => text.slice(start, end).toLowerCase() === publisher.toLowerCase(),
  );
  return (
    credited ??
    namedIn(text, publisher, 0, ZONE) ??
    namedIn(text, publisher, Math.max(ZONE, text.length - ZONE), text.length)
  );
}

const namedIn = (text: string, name: string, from: number, to: number): Position | undefined => {
  for (let at = text.indexOf(name, from); at >= 0 && at + name.length <= to; at = text.indexOf(name, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + name.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return { start: at, end: at + name.length };
  }
  return undefined;
};

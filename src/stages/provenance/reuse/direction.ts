import type { Position } from "../../../record/position.js";
import type { Containment } from "../../../text/shingles.js";
import { compareVersions, pieceKey } from "../../reports/pieces/versions.js";
import { inWorkOrder, type Piece, type PieceTime, samePublisher } from "./piece.js";
import { versionOf } from "./version.js";

/** Share of a report's runs that stand in the other from which on it may be a part of it. */
const MOSTLY_IN = 0.6;
/** A report is contained in another when its share is so much greater than that of the other in it. */
const MORE = 1.5;
/** A time without a zone may be this far from what it says. */
const ZONES = 14 * 3_600_000;

/** Which of two reports is the later, and where it credits the publisher of the earlier one. */
export interface Direction {
  readonly later: Piece;
  readonly earlier: Piece;
  readonly credit?: Position;
}

/**
 * Which of two reports that share words is the later: by times where they leave no doubt, else by the marks of versions of one
 * publisher, else by a credit, else by doubtful times, else by which is a part of the other, else by the order in which they came.
 * `x` came after `y`; `shared` is how much of `x` stands in `y`.
 */
export function directed(x: Piece, y: Piece, shared: Containment): Direction {
  const sure = piecesTell(x, y) || timesTell(x, y);
  const xCredit = sure < 0 ? undefined : creditOf(x, y);
  const yCredit = sure > 0 ? undefined : creditOf(y, x);
  const sign =
    sure ||
    versionsTell(x, y) ||
    Number(xCredit !== undefined) - Number(yCredit !== undefined) ||
    startOf(x, y) - startOf(y, x) ||
    containmentTells(shared.count / Math.max(1, x.size), shared.outerCount / Math.max(1, y.size)) ||
    inWorkOrder(x, y);
  const [later, earlier, credit] = sign < 0 ? [y, x, yCredit] : [x, y, xCredit];
  return { later, earlier, ...(credit === undefined ? {} : { credit }) };
}

/** Doubtful times tell where both are known. */
const startOf = (x: Piece, y: Piece): number => (x.time === undefined || y.time === undefined ? 0 : x.time.from);

/** Where a report credits the publisher of another. */
const creditOf = (piece: Piece, { report, publisher }: Piece): Position | undefined =>
  publisher === undefined || samePublisher(piece.report, report) ? undefined : piece.creditTo(publisher);

/** Two versions of one piece. */
const piecesTell = (x: Piece, y: Piece): number => {
  const key = pieceKey(x.report);
  return key !== undefined && key === pieceKey(y.report) ? compareVersions(x.report, y.report) : 0;
};

/** Positive where `x` is surely later, negative where it is surely earlier, 0 where the times leave it open. */
const timesTell = (x: Piece, y: Piece): number => {
  if (isBefore(y, x)) return 1;
  return isBefore(x, y) ? -1 : 0;
};

const isBefore = (a: Piece, b: Piece): boolean => {
  const from = b.time === undefined ? b.notBefore : b.time.from;
  if (a.time === undefined || from === undefined) return false;
  const doubt = a.time.loose !== (b.time?.loose ?? false) ? ZONES : 0;
  return a.time.to + doubt <= from || (sameKind(a.time, b.time) && a.time.from < from);
};

/** Two moments to the minute or second: what their spans overlap is of no account. */
const sameKind = (a: PieceTime, b: PieceTime | undefined): boolean =>
  b !== undefined && a.loose === b.loose && a.to - a.from === b.to - b.from;

const versionsTell = (x: Piece, y: Piece): number =>
  samePublisher(x.report, y.report) ? versionOf(x.report) - versionOf(y.report) : 0;

/** Where one report is a part of the other it is taken for a cut of it. */
const containmentTells = (xInY: number, yInX: number): number => {
  if (xInY >= MOSTLY_IN && xInY >= MORE * yInX) return 1;
  return yInX >= MOSTLY_IN && yInX >= MORE * xInY ? -1 : 0;
};

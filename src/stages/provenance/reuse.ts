import { passageAt } from "../../text/passage.js";
import type { Derivation } from "./derivation.js";
import { editKindOf } from "./reuse/edit-kind.js";
import { type Overlap, runsOf, type Scanned, scanned } from "./reuse/overlap.js";
import { inWorkOrder, type Piece, pieceOf, type ReuseInput } from "./reuse/piece.js";
import { type Entry, ReuseWindow } from "./reuse/window.js";

/** Shared passages of fewer words are left out. */
const SHOWN_RUN = 4;

/**
 * Which report took which passages from which: the later and the earlier report, how they are related in the terms of W3C
 * PROV-O, what was done to the text, and the words they share with their exact places. `wasRevisionOf`: two versions of one
 * publisher's piece. `wasDerivedFrom`: a good part of the later text stands in the earlier. `wasQuotedFrom`: a long passage does,
 * not the rest. `hadPrimarySource`: the later report credits the earlier one's publisher and shares words with it.
 *
 * Candidates share runs of three words; the share of the later report's runs decides (asymmetric containment, A. Broder 1997).
 * Which is the later is told by publication times, else by the marks of versions, else by a credit, else by which contains the
 * other, else by the order of the list.
 */
export function findReuse(inputs: readonly ReuseInput[]): Derivation[] {
  const window = new ReuseWindow(Number.POSITIVE_INFINITY);
  const pieces = inputs.map(pieceOf).sort(inWorkOrder);
  return pieces
    .map((piece) => window.add(piece))
    .flatMap(({ entry }) => (entry === undefined ? [] : derivationsOf(entry)));
}

/** The derivations of one report: what was found before about it no longer stands. */
export interface ReuseChange {
  readonly later: string;
  readonly derivations: readonly Derivation[];
}

/** Reports that arrive one by one. */
export interface ReuseStream {
  /** Takes a report in and gives the reports whose derivations are new or changed by it: mostly its own, if it has any. */
  add(input: ReuseInput): ReuseChange[];
  /** How many reports are held. */
  readonly size: number;
}

const DAY = 86_400_000;

/**
 * Finds reuse in a stream of reports, in time and memory that do not grow with the number of reports seen: a report is compared
 * with those published in the `days` before the newest ones (14 if not given) with which it shares rare runs of words. Where
 * times are known the order of arrival hardly matters, so long as no report arrives later than they are held: a source that
 * comes late takes its place, and what was said before of its copies is given anew.
 *
 * @example
 * const reuse = openReuse({ days: 3 });
 * reuse.add(wire); // []
 * reuse.add(paper); // [{ later: "paper", derivations: [{ earlier: "wire", kind: "cut", ... }] }]
 */
export function openReuse({ days = 14 }: { readonly days?: number } = {}): ReuseStream {
  if (!(days > 0)) throw new TypeError(`openReuse: expected days above 0, got ${days}`);
  const window = new ReuseWindow(days * DAY);
  let order = 0;
  return {
    add: (input) => {
      const { changed } = window.add(pieceOf(input, order++));
      return changed.map((entry) => ({ later: entry.piece.report.id, derivations: derivationsOf(entry) }));
    },
    get size() {
      return window.size;
    },
  };
}

const derivationsOf = ({ piece, chosen }: Entry): Derivation[] => {
  if (chosen.length === 0) return [];
  const later = scanned(piece);
  const sources = chosen.filter(({ relation }) => relation !== "wasRevisionOf").length;
  return chosen.map((overlap) => derivationOf(overlap, later, sources));
};

const derivationOf = (overlap: Overlap, laterWords: Scanned, sources: number): Derivation => {
  const { later, earlier, relation, share, kept, credit } = overlap;
  const earlierWords = scanned(earlier);
  const runs = runsOf(laterWords, earlierWords);
  const shown = runs.filter(({ length }) => length >= SHOWN_RUN);
  const kind = editKindOf(overlap, { later: laterWords, earlier: earlierWords, runs }, sources);
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    later: later.report.id,
    earlier: earlier.report.id,
    relation,
    kind,
    taken: rounded(share),
    kept: rounded(kept),
    ...(credit === undefined ? {} : { credit: passageAt(later.report, credit) }),
    shared: shown.map((run) => [
      place(later, laterWords, run.a, run.length),
      place(earlier, earlierWords, run.b, run.length),
    ]),
    why: reasonOf(overlap, longest),
  };
};

const rounded = (share: number): number => Math.round(100 * share) / 100;

const place = (piece: Piece, words: Scanned, first: number, length: number) =>
  passageAt(piece.report, { start: words.starts[first] ?? 0, end: words.ends[first + length - 1] ?? 0 });

const reasonOf = ({ later, earlier, share, credit, relation }: Overlap, longest: number): string => {
  const parts = [
    `${Math.round(100 * share)} % of its three-word runs stand in the earlier report, the longest passage has ${longest} words`,
  ];
  if (relation === "wasRevisionOf") parts.unshift("both are of one publisher");
  if (credit !== undefined) parts.unshift(`it credits ${earlier.report.publisher}`);
  if (later.time === undefined || earlier.time === undefined) parts.push("which came first is not stated");
  return parts.join("; ");
};

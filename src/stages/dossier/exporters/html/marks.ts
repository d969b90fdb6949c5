import type { Position } from "../../../../record/position.js";
import { inReadingOrder } from "../../../../record/position.js";
import type { Evidence } from "../wording/evidence.js";
import { passageAnchor } from "./anchors.js";
import type { Citations } from "./citations.js";
import { html, type Markup } from "./markup.js";

/** A stretch of one mark that lies within one paragraph and crosses no other mark. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
  readonly first: boolean;
  readonly last: boolean;
}

/** Browsers stop nesting at 512 elements; a reader sees nothing after a few. Deeper marks keep their anchor and lose their tint. */
const DEEPEST = 24;

/**
 * The paragraphs of a text: parted by blank lines where it has any, else by line ends ("one paragraph a line" is how many
 * scraped articles come).
 */
export function paragraphsOf(text: string): Position[] {
  const paragraphs: Position[] = [];
  const part = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n/g : /\n/g;
  let start = 0;
  const add = (end: number): void => {
    if (text.slice(start, end).trim() !== "") paragraphs.push({ start, end });
  };
  for (const match of text.matchAll(part)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return paragraphs;
}

/** The stretches of passages that lie within each paragraph. */
function piecesOf(paragraphs: readonly Position[], evidence: readonly Evidence[]): Piece[][] {
  const pieces: Piece[][] = paragraphs.map(() => []);
  let at = 0;
  for (const found of evidence) {
    const { start, end } = found.passage.at;
    while (at < paragraphs.length && (paragraphs[at]?.end ?? 0) <= start) at++;
    const own: [number, Position][] = [];
    for (let i = at; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i];
      if (!paragraph || paragraph.start >= end) break;
      own.push([i, { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) }]);
    }
    for (const [n, [i, piece]] of own.entries()) {
      pieces[i]?.push({ ...piece, evidence: found, first: n === 0, last: n === own.length - 1 });
    }
  }
  return pieces;
}

/** Classes by the parts that a passage plays. */
const classOf = ({ evidence, first, last }: Piece): string =>
  [...[...evidence.roles].sort(), ...(first && last ? [] : ["cut", `c-${evidence.label}`])].join(" ");

class Marking {
  private markup = "";
  private at: number;
  private readonly open: { piece: Piece; linked: boolean }[] = [];

  constructor(
    private readonly text: string,
    private readonly paragraph: Position,
    private readonly citations: Citations,
  ) {
    this.at = paragraph.start;
  }

  private copyTo(end: number): void {
    this.markup += html`${this.text.slice(this.at, end)}`.markup;
    this.at = end;
  }

  private closeUntil(start: number): void {
    for (let top = this.open.at(-1); top && top.piece.end <= start; top = this.open.at(-1)) {
      this.copyTo(top.piece.end);
      this.open.pop();
      const { piece, linked } = top;
      if (linked) this.markup += "</a>";
      this.markup += "</mark>";
      if (piece.last && !linked) this.markup += this.back(piece.evidence).markup;
    }
  }

  private back(evidence: Evidence): Markup {
    const use = this.citations.uses(evidence)[0];
    if (!use) return html``;
    return html`<a class="n" href="#${use.id}" aria-label="${evidence.number}: from ${evidence.label} back to ${use.where}">${evidence.number}</a>`;
  }

  private begin(piece: Piece, leaf: boolean): void {
    const id = piece.first ? html` id="${passageAnchor(piece.evidence.passage)}"` : html``;
    if (this.open.length >= DEEPEST) {
      if (piece.first) this.markup += html`<span${id}></span>`.markup;
      if (piece.last) this.markup += this.back(piece.evidence).markup;
      return;
    }
    const use = this.citations.uses(piece.evidence)[0];
    const linked = leaf && !piece.evidence.numbered && piece.first && piece.last && use !== undefined;
    this.markup += html`<mark${id} class="${classOf(piece)}">`.markup;
    if (linked)
      this.markup += html`<a href="#${use.id}" title="${piece.evidence.label}, back to: ${use.where}">`.markup;
    this.open.push({ piece, linked });
  }

  /** The part of a piece up to the end of the mark that it crosses; the rest comes back later. */
  private cut(piece: Piece, rests: Piece[]): Piece {
    const edge = this.open.length >= DEEPEST ? piece.end : (this.open.at(-1)?.piece.end ?? this.paragraph.end);
    if (edge >= piece.end) return piece;
    const rest: Piece = { ...piece, start: edge, first: false };
    const place = rests.findIndex((other) => inReadingOrder(other, rest) > 0);
    rests.splice(place < 0 ? rests.length : place, 0, rest);
    return { ...piece, end: edge, last: false };
  }

  /** The paragraph with all its pieces marked; where two cross, the later one is cut in two. */
  write(pieces: readonly Piece[]): Markup {
    const sorted = [...pieces].sort(inReadingOrder);
    const rests: Piece[] = [];
    let at = 0;
    for (;;) {
      const [next, rest] = [sorted[at], rests[0]];
      const whole = next && (!rest || inReadingOrder(next, rest) <= 0) ? next : rest;
      if (!whole) break;
      if (whole === next) at++;
      else rests.shift();
      this.closeUntil(whole.start);
      this.copyTo(whole.start);
      const piece = this.cut(whole, rests);
      const following = Math.min(sorted[at]?.start ?? this.paragraph.end, rests[0]?.start ?? this.paragraph.end);
      this.begin(piece, following >= piece.end);
    }
    this.closeUntil(this.paragraph.end);
    this.copyTo(this.paragraph.end);
    return { markup: this.markup };
  }
}

/** A report's text as paragraphs in which every passage of `evidence` is marked, numbered and linked back to its first use. */
export function markText(text: string, evidence: readonly Evidence[], citations: Citations): Markup {
  const holding = evidence.filter(({ holds }) => holds);
  const lost = evidence.filter(({ holds }) => !holds);
  const paragraphs = paragraphsOf(text);
  const pieces = piecesOf(paragraphs, holding);
  const marked = paragraphs.map(
    (paragraph, at) => html`<p dir="auto">${new Marking(text, paragraph, citations).write(pieces[at] ?? [])}</p>\n`,
  );
  if (lost.length === 0) return html`${marked}`;
  return html`${marked}<p class="lost">Not found at its place in this text: ${lost.map(
    ({ label, passage }) =>
      html`<span id="${passageAnchor(passage)}" class="lost-words">${label} <bdi>${passage.exact}</bdi></span> `,
  )}</p>`;
}

/** Every such rule is weighed against every mark that comes in; more of them would slow the page. */
const MOST_RULES = 60;

/** A style rule that lights up every stretch of a mark that had to be cut, when the mark is asked for; empty where none was. */
export function rulesForCutMarks(markup: string): string {
  const anchors = new Map<string, string>();
  for (const [, anchor, label] of markup.matchAll(/<mark id="([\w.-]+)" class="[^"]* c-([A-Z]+\d+[a-z]*)"/g)) {
    if (anchor !== undefined && label !== undefined && anchors.size < MOST_RULES) anchors.set(label, anchor);
  }
  const selectors = [...anchors].map(([label, anchor]) => `.text:has([id="${anchor}"]:target) .c-${label}`);
  return selectors.length > 0 ? `${selectors.join(",\n")} { background: var(--target) !important; }\n` : "";
}

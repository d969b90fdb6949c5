import type { Position } from "../../src/record/position.js";

/**
 * A report of a generated world: what a newsroom would show of it (`line`, which readers and benches take), and the truth, which
 * travels apart and which nothing under test may see.
 */
export interface WorldReport {
  readonly line: WorldLine;
  readonly truth: ReportTruth;
}

/** What is published: the fields a feed or an archive states. */
export interface WorldLine {
  readonly id: string;
  readonly text: string;
  readonly publisher: string;
  readonly headline: string;
  readonly byline?: string;
  readonly publishedAt: string;
  readonly url?: string;
}

/** How a piece came about. */
export const editKinds = [
  "original", // written from what sources told this desk
  "write-through", // a newer version of the desk's own piece
  "correction", // a newer version that says what was wrong
  "kill", // a notice that takes a piece back
  "retraction", // an outlet takes back a piece of its own
  "verbatim",
  "cut", // from the end
  "reordered",
  "local lede", // a paragraph of its own in front
  "light", // other words here and there
  "heavy", // every sentence written anew, from the piece alone
  "mash", // of two pieces
  "brief",
  "quoting", // tells what another outlet reported, naming it
  "translated", // the same utterances in another translation
  "expanded", // copy with own reporting added
  "late", // copy with old background, days after
] as const;
export type EditKind = (typeof editKinds)[number];

/** What was done besides: attributions dropped, a figure or a name got wrong, the credit left out. */
export type Flaw = "own voice" | "mistaken figure" | "mistaken name" | "no credit";

/** The truth about one report. Ids of claims, utterances and origins begin with the story's id. */
export interface ReportTruth {
  readonly story: string;
  readonly event: TrueEvent;
  readonly kind: EditKind;
  readonly flaws: readonly Flaw[];
  /** The reports whose text it was made from; all published before. */
  readonly madeFrom: readonly string[];
  /** The reports that it takes back or corrects. */
  readonly retracts: readonly string[];
  /** Every place of `line.text` where a claim is carried, in order; several at one place where several sources are joined. */
  readonly carries: readonly Carried[];
  /** What `carries` refers to. */
  readonly claims: readonly TrueClaim[];
  readonly utterances: readonly TrueUtterance[];
  readonly origins: readonly TrueOrigin[];
}

/** The event behind a story. */
export interface TrueEvent {
  readonly kind: string;
  readonly place: string;
  readonly country: string;
  readonly at: string;
  /** The story of a similar event near it in time and place. */
  readonly twinOf?: string;
}

/** A claim: one thing that can be so or not. Another figure of the same thing is another claim. */
export interface TrueClaim {
  readonly id: string;
  /** What it is about: `deaths`, `cause`. */
  readonly fact: string;
  readonly value?: number;
  /** Nobody ever said it: a desk got a figure or a name wrong. */
  readonly mistaken?: true;
}

/** One thing said once, by one speaker. */
export interface TrueUtterance {
  readonly id: string;
  readonly speaker: string;
  readonly at: string;
  /** The earlier utterance of the same speaker that it brings up to date. */
  readonly supersedes?: string;
}

/** A first knower: an office, a firm, a person or a reporter who knows something without having been told. */
export interface TrueOrigin {
  readonly id: string;
  readonly name: string;
}

export type Stance = "asserts" | "denies" | "leaves open" | "withdraws";

/** How the place in the text shows where it comes from. */
export type Shown =
  | "named" // the speaker is named
  | "unnamed" // "a senior official said"
  | "cites named" // the speaker says who told it, by name
  | "cites unnamed" // the speaker says it was told, not by whom
  | "own voice"; // nobody is named: the desk tells it itself

/** A claim carried at a place of the text. */
export interface Carried {
  /** The words of the claim alone, without who said it. */
  readonly at: Position;
  /** The sentence around it. */
  readonly sentence: Position;
  readonly claim: string;
  readonly utterance: string;
  /** Who knows it first behind this utterance: several where an utterance rests on several. */
  readonly origins: readonly string[];
  readonly stance: Stance;
  readonly shown: Shown;
  /** Whom the reader must take for the end of the trail: the origin named, else a key of its own for an open end. */
  readonly end: string;
  /** The words show that the speaker knows it at first hand ("I saw", "we counted"). */
  readonly firstHand: boolean;
  /** The desk that first wrote this down: copies keep it. */
  readonly desk: string;
  /** The words are those of the desk that first wrote it down, or nearly. */
  readonly copied: boolean;
  /** Which of two translations of the utterance. */
  readonly translation: 0 | 1;
}

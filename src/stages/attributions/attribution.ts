import type { Attitude as ThoughtKind, UnnamedKind } from "../../languages/speech-kinds.js";
import type { Position } from "../../record/position.js";
import type { DateMention, Reading } from "../reading/reading.js";

/** What kind of source it is. `unnamed`: a person or body whose name is withheld ("an intelligence source"). `none`: the report gives no source. */
export type SourceKind = "person" | "organisation" | "outlet" | "document" | "unnamed" | "none";

/** For an unnamed source, what its description makes of it. */
export type UnnamedType = UnnamedKind;

/** Who said it, as the text puts it. `at` is empty when no source is given. */
export interface Source {
  readonly at: readonly Position[];
  readonly kind: SourceKind;
  /** Key of the party of this report (see `ReportParty`). */
  readonly party?: string;
  /** Where several speak together ("the channel and the newspaper"), the keys of all of them; `party` is the first. */
  readonly parties?: readonly string[];
  /** For an unnamed source, the words used for it. */
  readonly descriptor?: string;
  readonly unnamed?: UnnamedType;
  /** True for several at once ("officials", "the media", "reports"). */
  readonly several?: boolean;
}

/**
 * How a link of a chain stands to what is nearer to the source: `told` is the outlet that heard it ("told AFP"), `quotes`
 * passes its words on ("as quoted by Lusa", "X reported, citing"), `reports` is the source of the attribution in whose
 * content it lies ("state television said the president wrote").
 */
export type LinkKind = "told" | "quotes" | "reports";

/** A link of the relaying chain. */
export interface Link extends Source {
  readonly link: LinkKind;
}

/** A hedge: its words, where they stand, and the step it means on the published scale (docs/reference/certainty.md). */
export interface Hedge {
  readonly at: Position;
  readonly word: string;
  readonly degree: "probable" | "possible" | "conditional" | "reported" | "apparent";
}

/** What a source does with what it says. */
export type Stance = "asserts" | "confirms" | "denies" | "doubts" | "does-not-know" | "asks";

/** What is thought rather than said; the stance then tells what the thought makes of it. */
export type Attitude = ThoughtKind;

/** `will`: still to come; `plan`: what somebody intends, promises, threatens or offers to do. */
export type Tense = "will" | "plan";

/** The words by which something is denied or left out, and those it bears on. */
export interface Negation {
  readonly at: Position;
  readonly scope: Position;
}

/** One source saying one thing at one place of one report. */
export interface Attribution {
  readonly id: string;
  readonly source: Source;
  /** The relaying chain inside the report, nearest to the source first: "told AFP", "as quoted by Fjord News". The publisher is no link. */
  readonly via: readonly Link[];
  /** Who or what the source says it knows from: "through information sharing with a friendly nation's intelligence organization". */
  readonly basis?: Source;
  readonly cue: { readonly at: readonly Position[] };
  readonly content: { readonly at: readonly Position[] };
  readonly manner: "direct" | "indirect" | "mixed";
  readonly stance: Stance;
  /** Absent where it was said. */
  readonly attitude?: Attitude;
  readonly certainty?: Hedge;
  /** The first negation of the cue, else of the main clause of what was said; absent where neither has one. */
  readonly negation?: Negation;
  /** Absent for what is or was so, and where only words are named. */
  readonly tense?: Tense;
  /** ISO 639-1 code of the language that its words are quoted in, where it is not the report's. */
  readonly language?: string;
  /** When it was said, where the sentence tells. */
  readonly saidAt?: DateMention;
  /** "a statement", "a brief release", "a photograph". */
  readonly medium?: string;
  readonly mediumAt?: Position;
  /** Where the content is a pronoun ("This was reported by ..."), the words it stands for. */
  readonly refersTo?: Position;
  /** Id of the attribution whose content this one lies in. */
  readonly within?: string;
  /** 0..1 */
  readonly confidence: number;
}

/** One person, body, outlet or unnamed source within one report, under all its names there. */
export interface ReportParty {
  /** Unique in the report. */
  readonly key: string;
  readonly name: string;
  readonly kind: "person" | "organisation" | "outlet" | "country" | "unnamed" | "document";
  readonly names: readonly Position[];
  /** ISO 3166-1 alpha-2, where known. */
  readonly country?: string;
  /** "President", "spokesman": its role words, lower case, where the text gives one. */
  readonly role?: string;
  /** What the role is of, as written: "Szentmark" of its mayor. */
  readonly roleOf?: string;
  /** Why two names were taken for one party. */
  readonly joins: readonly { readonly names: readonly [Position, Position]; readonly why: string }[];
}

/** A reading together with who said what in it. */
export interface AttributedReading extends Reading {
  readonly attributions: readonly Attribution[];
  readonly parties: readonly ReportParty[];
}

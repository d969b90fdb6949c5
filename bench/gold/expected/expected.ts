import type { Position } from "../../../src/record/position.js";

/** Words of a report, by its text: `report` is the key that the expectation uses for the report. */
export interface Place extends Position {
  readonly report: string;
}

/** A report as the editor sees it. A field that is `null` must not be found; one that is absent was not judged. */
export interface ExpectedReport {
  readonly key: string;
  readonly text: string;
  readonly publisher?: string | null;
  readonly headline?: string | null;
  readonly byline?: string | null;
  readonly dateline?: string | null;
  readonly publishedAt?: string | null;
  readonly notBefore?: string | null;
}

/** A party with every place where it is named; `words` tells whether an alias may stand for other parties too. */
export interface ExpectedParty {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly { readonly words: string; readonly at: readonly Place[] }[];
}

/** A source's words: their places, or only a party where the editor names no words. */
export interface ExpectedSource {
  readonly words?: string;
  readonly party?: string;
}

/** One attribution. Fields that are absent were not judged; `null` means that the report has none. */
export interface ExpectedAttribution {
  readonly id: string;
  readonly report: string;
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  readonly manner?: string;
  readonly stance?: string;
  readonly via: readonly ExpectedSource[];
  readonly basis?: string | null;
  readonly medium?: string | null;
  readonly certainty?: string | null;
  /** Where the editor says only whether the source hedges. */
  readonly hedged?: boolean;
  readonly saidOn?: string | null;
  readonly party?: string;
  readonly statement?: string;
}

/** A figure about the event. */
export interface ExpectedFigure {
  readonly at: Place;
  readonly words: string;
  readonly measure: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly about: number | null;
  readonly by?: string | null;
  readonly asOf?: string | null;
  /** Indices of the earlier figures that it supersedes. */
  readonly supersedes: readonly number[];
  /** True where editors may differ on whether it is one: it may be left out. */
  readonly open?: boolean;
}

/** A claim that matters: the attributions that stand for, against and beside it, and what follows. */
export interface ExpectedClaim {
  readonly id: string;
  readonly claim: string;
  readonly asserts: readonly string[];
  readonly denies: readonly string[];
  readonly doesNotKnow: readonly string[];
  /** Attributions on which editors may differ: they may stand to the claim in any way, or not at all. */
  readonly open?: readonly string[];
  readonly independence?: { readonly atLeast: number; readonly atMost: number };
  readonly credibility?: number;
  readonly history?: readonly { readonly status: string; readonly since: string }[];
}

/** A point on which reports part; any passage of a side stands for it. */
export interface ExpectedDisagreement {
  readonly about: string;
  readonly over?: string;
  readonly kind: string;
  readonly sides: readonly (readonly Place[])[];
}

/** Something said not to be known, or only on a condition. */
export interface ExpectedUnknown {
  readonly about: string;
  readonly at: Place;
}

/** Something dated. */
export interface ExpectedEvent {
  readonly at: string;
  readonly text: string;
  readonly words: Place;
}

/** What a careful editor finds in some reports: the one form that every gold file is brought to. */
export interface Expected {
  readonly about: string;
  readonly reports: readonly ExpectedReport[];
  readonly stories?: readonly (readonly string[])[];
  readonly parties: readonly ExpectedParty[];
  readonly attributions: readonly ExpectedAttribution[];
  readonly figures: readonly ExpectedFigure[];
  readonly claims: readonly ExpectedClaim[];
  readonly disagreements: readonly ExpectedDisagreement[];
  readonly unknowns?: readonly ExpectedUnknown[];
  readonly timeline?: readonly ExpectedEvent[];
  /** Words that look like figures and are none. */
  readonly notFigures: readonly string[];
  /** Words that a report prints more than once and that count once. */
  readonly repeats: readonly Place[];
}

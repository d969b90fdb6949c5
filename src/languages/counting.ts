/** What a bound in front of or behind a number makes of it. */
export type Bound =
  /** "at least", "more than": the number is the low end. */
  | "low"
  /** "up to", "fewer than": the number is the high end. */
  | "high"
  /** "about", "some". */
  | "about"
  /** "nearly": about the number and not above it. */
  | "nearly"
  /** "just over": about the number and not below it. */
  | "just-over"
  /** "another", "a further": added to what was counted before. */
  | "added"
  /** "exactly", "a total of": no change of the number. */
  | "exact";

/** Ends of an interval; a vague word never becomes a point. */
export interface Interval {
  readonly low?: number;
  readonly high?: number;
  readonly about?: number;
}

/** A verb with words that go with it, which stand behind it or behind its object: "shot down 12", "took 12 into custody". */
export interface SplitVerb {
  /** Every form of the verb. */
  readonly verbs: ReadonlySet<string>;
  /** Its past forms, which with the words make the passive. */
  readonly past: readonly string[];
  readonly rest: readonly string[];
}

/** Verbs that give a measure with a noun behind them, over the words between: "suffered serious injuries". */
export interface TakenWords {
  readonly verbs: ReadonlySet<string>;
  /** What must follow the verb: the "to" of "taken to a county hospital". */
  readonly link?: string;
  readonly nouns: ReadonlySet<string>;
}

/** One measure of the published vocabulary and the words that give it. All lower case, verbs in every form. */
export interface MeasureWords {
  readonly measure: string;
  /** Verbs whose object is counted ("killed 12") or, in the passive, whose subject is ("12 were killed"). */
  readonly verbs: ReadonlySet<string>;
  /** Past participles among them, and what else can stand behind "were". */
  readonly participles: ReadonlySet<string>;
  /** Verbs whose subject is counted: "12 died". */
  readonly intransitive: ReadonlySet<string>;
  /** States: "12 dead", "12 are missing". */
  readonly states: ReadonlySet<string>;
  /** Nouns that are counted themselves: "12 deaths". */
  readonly nouns: ReadonlySet<string>;
  /** Nouns of the act, followed by "of": "the capture of 12 soldiers". */
  readonly acts: ReadonlySet<string>;
  readonly split: readonly SplitVerb[];
  readonly taken: readonly TakenWords[];
  /** Set phrases behind what is counted, words by single spaces: "tested positive". */
  readonly phrases: readonly string[];
  /** What can be counted so; nothing given: anything. */
  readonly of?: "persons" | "troops" | "things" | "weapons";
  /** True where "a girl was killed" counts as one. */
  readonly ofOne?: boolean;
}

/** Words by which counts of one measure are told apart. Sets and maps hold lower case. */
export interface ScopeWords {
  /** Words for an amount that leave it open: "several". They make no figure. */
  readonly indefinite: ReadonlySet<string>;
  /** People in general, and words that only say that they were harmed. */
  readonly people: ReadonlySet<string>;
  /** What people are said to have done, or shares to be of, in set phrases in front of a number or behind it. */
  readonly doings: readonly {
    readonly measure: string;
    /** True for percentages and shares, false for counts of people. */
    readonly share: boolean;
    readonly inFront?: RegExp;
    readonly behind: RegExp;
    /** The phrase is told in front of the number and behind it. */
    readonly around?: boolean;
  }[];
  /** In front of a length: that it is how high water stands. */
  readonly level: RegExp;
  /** In front of a percentage: that somebody wants so much; that somebody offers it. */
  readonly asked: RegExp;
  readonly offered: RegExp;
  /** Nouns that are told of by number without being counted as part of what happened: "three reasons", "12 times". */
  readonly uncounted: ReadonlySet<string>;
  /** Who the people are, where a report counts nobody else: "three workers died". */
  readonly descriptive: ReadonlySet<string>;
  /** Other words for one thing, singular. */
  readonly alike: ReadonlyMap<string, string>;
  /** How badly somebody was harmed, and what a part so counted is called. */
  readonly grades: readonly (readonly [RegExp, string])[];
  /** Behind a place in a row: that it is one in a longer row than the event's own ("in the history of the force"). */
  readonly ever: RegExp;
  /** A percentage with the words behind it that make it no share: "100 percent sure". */
  readonly manner: RegExp;
  /** That somebody is charged with or tried for what is told: an older event that a story is about. */
  readonly accuses: RegExp;
  readonly ordinal: RegExp;
  /** What amounts of money are for, by the words beside them; `owned`: each is somebody's ("the offer of ..."). */
  readonly matters: readonly { readonly kind: string; readonly words: RegExp; readonly owned: boolean }[];
  /** Between an amount and whose it is: "offers by the". */
  readonly belongs: RegExp;
  /** Behind an amount: for how much or how long it is paid each time; its first group. */
  readonly rate: RegExp;
  /** What shots did, in front of a number or behind it: those fired are others than those that hit. */
  readonly shots: readonly (readonly [kind: string, inFront: RegExp, behind: RegExp])[];
  /** In front of a number: the value that was there before ("their initial offer of"). */
  readonly initial: RegExp;
  /** Where another clause begins. */
  readonly turns: RegExp;
  /** What sets an older event beside the one that is told: "memories of similar quakes". */
  readonly likens: RegExp;
  /** "two years ago": so long before that it is another event. */
  readonly ago: RegExp;
  /** How a sentence begins that goes on about the event of the one before. */
  readonly carriesOn: RegExp;
  /** In front of a number: what somebody meant to do or tried, which is no count of what happened. */
  readonly meant: RegExp;
  /** In front of so many votes or so much of a whole: that a law asks for them. */
  readonly needed: RegExp;
  /** What may happen at any time: "can cause". */
  readonly general: RegExp;
  /** In front of the day that a count stands for: "as of". */
  readonly upTo: RegExp;
  /** Behind a count, where only a part is counted; the phrase is its first group. */
  readonly where: RegExp;
  /** In front of a verb that leaves open when it was: "have been". */
  readonly perfect: RegExp;
  /** How words of saying tell that it was said before: "had said". */
  readonly former: RegExp;
  /** How a sentence begins that goes on about the place named before: "The town". */
  readonly thePlace: RegExp;
  /** Examinations after which an earlier count no longer stands. */
  readonly settles: RegExp;
  /** What takes an earlier count back. */
  readonly revises: RegExp;
  /** In front of a number: that a count, and not somebody's own offer, was changed to it. */
  readonly changed: RegExp;
  /** In front of an amount: that somebody changed what is his own to it ("raised its offer to"). */
  readonly bettered: RegExp;
  /** What makes a number that of those who live in a place; `has`: the place is the subject. */
  readonly population: {
    readonly inFront: RegExp;
    readonly behind: RegExp;
    readonly has: RegExp;
    /** Behind a number that a place "has". */
    readonly dwellers: RegExp;
  };
  /** The last word of a place's name that may be left out: "Island". */
  readonly placeKind: RegExp;
  /** Words for quakes that are not the main ones, and what they are called. */
  readonly quakes: readonly (readonly [RegExp, string])[];
}

/** What the program has to know of a language to read numbers and what they count. All words lower case. */
export interface CountingWords {
  readonly numbers: ReadonlyMap<string, number>;
  readonly magnitudes: ReadonlyMap<string, number>;
  /** "dozens", "a handful", "tens of thousands", words by single spaces. */
  readonly vague: ReadonlyMap<string, Interval>;
  /** "half", "third", "quarters". */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words behind an article that count what follows: "pair", "trio". */
  readonly groups: ReadonlyMap<string, number>;
  /** Phrases in front of a number, words by single spaces. */
  readonly before: ReadonlyMap<string, Bound>;
  /** Phrases behind a number. */
  readonly behind: ReadonlyMap<string, Bound>;
  /** Signs and words of currencies to their ISO 4217 code. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Words of the hundredth parts of currencies to the currency's code. */
  readonly cents: ReadonlyMap<string, string>;
  /** Units to their sign: "kilometres" is km; "²" and "³" raise the unit behind them. Words by single spaces. */
  readonly units: ReadonlyMap<string, string>;
  /** Nouns for persons, for armed or sent personnel, for buildings and goods, for weapons; singular and plural. */
  readonly persons: ReadonlySet<string>;
  readonly troops: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly weapons: ReadonlySet<string>;
  readonly measures: readonly MeasureWords[];
  /** Measures that two words joined by "or" (or "and") make: "killed or injured". */
  readonly joined: ReadonlyMap<string, string>;
  /** "toll", and what a "number of" counts, to the measure. */
  readonly tolls: ReadonlyMap<string, string>;
  /** Words that make a number a running total: "so far". */
  readonly totals: readonly string[];
  /** Words for a place in a row: "fourth". */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Words in front of which or behind which a number counts nothing: "no", "page", "street". */
  readonly labels: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
  /** Past forms of verbs that are spelled like nouns: "cast", "burst". */
  readonly nounlikeVerbs: ReadonlySet<string>;
  /** Plurals that do not look like one: "people", "aircraft". */
  readonly plurals: ReadonlySet<string>;
  readonly scopes: ScopeWords;
}

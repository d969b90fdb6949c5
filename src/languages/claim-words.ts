/** What telling what clauses say, and who speaks for an office, has to know of a language. All words lower case lemmas. */
export interface ClaimWords {
  /** Rows of words that name one kind of event, verbs with their nouns and adjectives. */
  readonly events: readonly (readonly string[])[];
  /** Words of those rows that name no event as nouns: "train", "level". */
  readonly onlyVerbs: ReadonlySet<string>;
  /** Verbs that carry what somebody says or how sure it is, rather than what happened: "say", "confirm", "appear". */
  readonly carriers: ReadonlySet<string>;
  /** Auxiliaries that make a passive: "be", "get". */
  readonly passive: ReadonlySet<string>;
  /** Verbs that say only that something is so; their complement tells: "be", "remain", "become". */
  readonly copulas: ReadonlySet<string>;
  /** Complements by which a clause calls another one false: "false", "untrue". */
  readonly falsity: ReadonlySet<string>;
  /** Words that point back to what is being said about an event: "the reports", "the allegations", "it". */
  readonly pointers: ReadonlySet<string>;
  /** Words in front of a pointer that make it mean what has been told: "the", "these". */
  readonly definite: ReadonlySet<string>;
  /** Pointers that answer what was said just before: "the accusation". */
  readonly answered: ReadonlySet<string>;
  /** Words before a verb or event noun that put it into the future or a plan: "will", "plan", "prepare". */
  readonly prospective: ReadonlySet<string>;
  /** Saying-words by which somebody only holds a thing to be so: "believes", "estimates". Any form. */
  readonly beliefs: RegExp;
  /** Kinds of occasion, by the words for what something is said in; two kinds are two occasions. */
  readonly occasions: ReadonlyMap<"written" | "spoken" | "posted", RegExp>;
  /** Spans of time in which one event is set apart from an earlier one: "days after". */
  readonly spans: ReadonlySet<string>;
  /** What it means that something did not happen, by verb, or by negation and verb: "did not withstand", "nothing was left". */
  readonly undone: ReadonlyMap<string, string>;
  /** What a verb means in the passive, where it is another thing: "is survived by his wife". */
  readonly undergone: ReadonlyMap<string, string>;
  /** Words in a name or role that speak for a public office. */
  readonly offices: ReadonlySet<string>;
  /** The name or role of one who pleads a cause, whose word confirms nothing: "the defence". */
  readonly pleading: RegExp;
  /** Verbs by which somebody takes back what was said, and nouns for what is taken back. */
  readonly takingBack: ReadonlySet<string>;
  readonly takenBack: ReadonlySet<string>;
  /** Words by which a clause tells what holds at all times, not what happened. */
  readonly general: RegExp;
  /** Words by which somebody denies without saying again what is denied. */
  readonly denials: DenialWords;
  /** Words by which a clause tells where something was. */
  readonly circumstances: CircumstanceWords;
  readonly details: DetailWords;
  /** Words by which something is said not to be known. */
  readonly unknowns: UnknownWords;
  /** Words by which a clause tells that something happened though its verb does not name it. */
  readonly occurrences: OccurrenceWords;
  /** Words by which clauses exclude each other though neither negates the other. */
  readonly opposing: OpposingWords;
}

/** How a language tells an event by other words than a verb that names it. Kinds are first words of rows of `events`. */
export interface OccurrenceWords {
  /** Verbs that say only that something came about or struck: "hit", "sweep", "occur". */
  readonly striking: ReadonlySet<string>;
  /** Nouns for what strikes, an event or its means, with the kind of event: "blaze", "missile". */
  readonly kinds: ReadonlyMap<string, string>;
  /** Prepositions that lead in what is struck, and what strikes: "through", "by". */
  readonly befalls: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  /** Set phrases from the verb on, or close behind it, in lower case, their words a space apart. Patterns are bounded. */
  readonly phrases: readonly OccurrencePhrase[];
}

export interface OccurrencePhrase {
  readonly says: RegExp;
  readonly kind: string;
  /**
   * Where the clause names what it befalls: in front of the phrase, behind it, behind a preposition; whom: as a passive's subject, else
   * behind; between: the same, but within the phrase.
   */
  readonly befalls: "subject" | "object" | "where" | "whom" | "between";
  /** Lemmas of which the clause must have one. */
  readonly beside?: ReadonlySet<string>;
}

/** What an unknown asks for. */
export type Topic = "place" | "time" | "number" | "duration" | "cause" | "condition" | "who" | "what" | "whether";

/** What telling what is not known has to know of a language. Patterns are bounded and match case in whatever way. */
export interface UnknownWords {
  /** Words that make a sentence say that something is not known or not given. */
  readonly notKnown: readonly RegExp[];
  /** Those of them by which somebody keeps back what may be known. */
  readonly withheld: RegExp;
  /** Refusals that are of comment and of nothing else: "declined to comment". */
  readonly bareComment: RegExp;
  /** Who keeps back only his own name, or does not know what he himself shall do. */
  readonly ofOneself: RegExp;
  /** What gives a refusal of comment something it refuses to tell: "declined to comment on whether". */
  readonly topicBehind: RegExp;
  /** Openings of a condition that is still open: "if confirmed"; `consequence`: what then would follow. */
  readonly conditional: RegExp;
  readonly consequence: RegExp;
  /** Words between which a clause stands. */
  readonly clauseStarts: readonly string[];
  readonly clauseEnd: RegExp;
  /** What an unknown is about, by the question word behind the words that say it, else by any word of its clause. */
  readonly questions: ReadonlyMap<Topic, RegExp>;
  readonly topics: ReadonlyMap<Topic, RegExp>;
  /** Words by which a clause answers what somebody did not know: a cause is told, a thing is named. */
  readonly answers: ReadonlyMap<Topic, RegExp>;
  /** Words that hedge: a clause with one answers nothing. */
  readonly hedged: RegExp;
  /** Words that withhold a name by themselves ("a source"), and nouns of bodies ("agency"). */
  readonly nameless: ReadonlySet<string>;
  /** Words that lead in a name as that of a place. */
  readonly somewhere: RegExp;
  /** Events by which people come to harm, by the first word of their row; words that tell of harm or that there was none. */
  readonly harming: ReadonlySet<string>;
  readonly harm: RegExp;
}

/** What telling what a denial answers has to know of a language. */
export interface DenialWords {
  /** A denial of all that somebody is accused of: "any wrongdoing". */
  readonly wholesale: RegExp;
  /** Words that accuse. */
  readonly accusing: RegExp;
  /** What is denied was told just before: "any such warning". */
  readonly such: RegExp;
  /** The speaker did not do what was told just before: "we never touched it". */
  readonly ofOneself: RegExp;
  /** Words that only point to what is told elsewhere: "the accusation", "what one of his men had said", "everybody knew it". */
  readonly pointing: RegExp;
  /** Cues by which somebody turns down an offer as well as a claim: what they turn down is denied only where it points. */
  readonly refusing: RegExp;
  /** Openings of an open question, which denies nothing: "how they died". */
  readonly asking: RegExp;
  /** Cues by which somebody keeps something back, which denies nothing: "would not say what". */
  readonly withholding: RegExp;
  /** Cues that tell of something left undone, which is no denial: "does not cite", "will no longer support". */
  readonly leavingUndone: RegExp;
  /** Openings that name what somebody asks for: who turns it down denies no fact. */
  readonly asked: RegExp;
  /** Of these, what is denied to somebody: "denied him bail". */
  readonly granted: RegExp;
  /** Cues that deny rather than turn down. */
  readonly outright: RegExp;
  /** The speaker does not know of it: "not aware of any". */
  readonly unaware: RegExp;
}

/** What telling places apart has to know of a language. */
export interface CircumstanceWords {
  /** Words that put an event on the sea, and on land: it cannot be on both. */
  readonly atSea: RegExp;
  readonly onLand: RegExp;
  /** Words in front of a place that make it where something was. */
  readonly before: RegExp;
  /** Things that a number behind them names: "Flight 12"; and units of numbers that name a make: ".38 caliber". */
  readonly numbered: ReadonlySet<string>;
  readonly calibres: ReadonlySet<string>;
}

/** What telling apart two tellings of one thing by a single point has to know of a language. */
export interface DetailWords {
  /** Verbs that tell where a thing was, each with what it tells: "where it was kept". */
  readonly acts: ReadonlyMap<string, string>;
  /** Prepositions of one spot, and those of what holds a thing. */
  readonly points: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
  /** Kinds of place by their nouns: what is in one place of a kind is in no other of it. */
  readonly places: ReadonlyMap<string, string>;
  readonly body: ReadonlySet<string>;
  /** Verbs of harm that one side does to another. */
  readonly violent: ReadonlySet<string>;
  /** Who may do it, by kinds of which no two are one. */
  readonly sides: ReadonlyMap<string, string>;
  /** Ends that a thing comes to, of which only one can be. */
  readonly outcomes: readonly (readonly [RegExp, RegExp])[];
  /** Words in front of a thing by which somebody has it. */
  readonly having: RegExp;
  readonly oneself: ReadonlySet<string>;
  /** Words that tell something as what was said at first, those of saying it, and those by which it is given up later. */
  readonly atFirst: RegExp;
  readonly saying: RegExp;
  readonly admitting: RegExp;
  /** Words by which a report calls a contradiction one. */
  readonly contradicting: RegExp;
}

/** What telling causes apart has to know of a language. */
export interface CausingWords {
  /** Verbs of bringing about, and words between an event and what it came of: "due to". */
  readonly verbs: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  /** Kinds of cause by the nouns that name one: of one event only one of them can be the cause. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Kinds of event that have one cause, by the first word of their row. */
  readonly events: ReadonlySet<string>;
  /** Words by which a cause is left open or is one of several. */
  readonly open: RegExp;
}

/** What telling which clauses cannot both hold has to know of a language. */
export interface OpposingWords {
  /** Verbs that say only that somebody has a thing: "carry", "hold". */
  readonly having: ReadonlySet<string>;
  /** Verbs of which the thing need not be there: "seek", "deny". */
  readonly needless: ReadonlySet<string>;
  /** Verbs of what has not come about: "prevent", "fear". */
  readonly averting: ReadonlySet<string>;
  /** Verbs by which somebody is given something, told before it. */
  readonly giving: ReadonlySet<string>;
  /** Verbs in the past that look like nouns: "shot". */
  readonly homographs: ReadonlySet<string>;
  /** Verbs of coming about: what does not come about is not there, "no warning was given", "the talks were not held". */
  readonly occurring: ReadonlySet<string>;
  /** Verbs of which the subject gets somewhere: "aid reached the village". */
  readonly arriving: ReadonlySet<string>;
  /** Nouns of which there may be none without anything being missing: "no doubt", "no time". */
  readonly light: ReadonlySet<string>;
  /** Rows of things, the general one first: who has no weapon has no gun. */
  readonly kinds: readonly (readonly string[])[];
  /** What somebody is without, by the word that says so: "unarmed". */
  readonly lacking: ReadonlyMap<string, string>;
  /** Words for one person, whatever his name: "the youth", "he". */
  readonly persons: ReadonlySet<string>;
  /** Words by which a clause tells what something came of. */
  readonly causing: CausingWords;
  /** Verbs of doing to somebody what a noun names, with the noun: who was warned was given a warning. */
  readonly acts: ReadonlyMap<string, string>;
  /** Words for having a part in what happened: "involved". */
  readonly taking: ReadonlySet<string>;
  /** Verbs of coming against another, and set phrases that tell of it: "hit a car", "was forced off the road". */
  readonly meeting: ReadonlySet<string>;
  readonly metBy: RegExp;
  /** Words by which an act is told as meant, and as not meant. */
  readonly meant: RegExp;
  readonly unmeant: RegExp;
  /** What turns either of them round, right before it. */
  readonly notSo: RegExp;
  /** Words by which a clause leaves open what it says. */
  readonly open: RegExp;
  /** Words by which something is not so only for now, or only beyond what is said: "not yet", "would not have". */
  readonly forNow: RegExp;
  /** Nouns for what holds a claim up: "no evidence that". */
  readonly support: ReadonlySet<string>;
  /** Verbs by which what is held up is shown: "nothing to suggest that". */
  readonly showing: ReadonlySet<string>;
  /** Verbs of holding a thing to be so: "do not believe that she won". */
  readonly holding: ReadonlySet<string>;
  /** Verbs that turn round what they carry: "nobody doubts that". */
  readonly doubting: ReadonlySet<string>;
  /** Rows of words of which those on one side of the bar exclude those on the other, when they are said of one thing. */
  readonly opposites: readonly string[];
  /** Acts by which one has what another has not: "win", "lose". */
  readonly contests: readonly string[];
  /** Beginnings that turn a word round: "lawful", "unlawful". */
  readonly reversing: readonly string[];
}

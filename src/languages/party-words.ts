/** A kind of body: the nouns a text calls one by ("the carrier"), and the words of names that show it ("Airways"). Lower case. */
export interface BodyKind {
  readonly nouns: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  /** What else one may call it: a "firm" is also "the company" or "the group", a "group" of members only the latter. */
  readonly general: "firm" | "group" | "none";
}

/** What the program has to know of a language to tell whom a pronoun or a description means. All words lower case. */
export interface PartyWords {
  /** Kinds of bodies that are called by a noun which need not be in their name. */
  readonly bodyKinds: readonly BodyKind[];
  /** Nouns for a body of many kinds: "company", "group". They mean whichever is being spoken of. */
  readonly generalBodies: ReadonlySet<string>;
  /** Those of them that no more tell of a company than of a union: "group", "organisation". */
  readonly groups: ReadonlySet<string>;
  /** Words that may be added to a description without saying more: "local", "largest". */
  readonly softWords: ReadonlySet<string>;
  /** Words in front of a role that make another role of it: "former", "deputy". */
  readonly roleChanging: ReadonlySet<string>;
  /** Roles that many hold at once about one event: "spokesman", "lawyer", "resident". */
  readonly manyHold: ReadonlySet<string>;
  /** Roles at the head of something, which may be said for one another: "chief", "commander". */
  readonly heads: ReadonlySet<string>;
  /** How nouns for what somebody does end: "conductor", "cellist". */
  readonly agentEnding: RegExp;
  /** How nouns end that are nobody's role: "shooting", "election", "day". */
  readonly noRole: RegExp;
  /** Military and police ranks: one person has one at a time. */
  readonly ranks: ReadonlySet<string>;
  /** Given names, forms of address and nouns that tell a person's gender. */
  readonly genders: ReadonlyMap<string, "f" | "m">;
  /** Words that name nobody in particular, and mean others each time: "others", "some". */
  readonly nobody: ReadonlySet<string>;
  /** Nouns that behind "a" mean several: "a number of", "a lot of". */
  readonly crowds: ReadonlySet<string>;
  /** Words by which a report calls its own publisher: "this newspaper". */
  readonly ownOutlet: ReadonlySet<string>;
  /** Short forms of given names, each with the names it may stand for: "bill" for "william". */
  readonly shortNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** A description of a firm by what it makes or runs, though its noun is one for people, too: "the software maker". */
  readonly makers: RegExp;
  /** Nouns for people of an age, in years. */
  readonly ages: readonly { readonly from: number; readonly to: number; readonly nouns: ReadonlySet<string> }[];
  /** Nouns for kin and others who are somebody's: "mother", "fiancee". */
  readonly kin: ReadonlySet<string>;
  /** How one is told of who is charged, arrested, on trial. */
  readonly accused: {
    /** What such a one is called: "defendant"; and the words that make one of any noun for people: "alleged". */
    readonly nouns: ReadonlySet<string>;
    readonly called: ReadonlySet<string>;
    /** The words in front of the name and behind it that tell it. */
    readonly before: RegExp;
    readonly behind: RegExp;
  };
  /** Forms of verbs by which one asks, and by which one who was asked speaks. */
  readonly asking: ReadonlySet<string>;
  readonly answering: ReadonlySet<string>;
  /** Whether a noun is one for people: "conductor", "trooper". */
  readonly isPersonNoun: (noun: string) => boolean;
}

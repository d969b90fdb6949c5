/** A branch of public life: its bodies, their people and their papers, by the words for them. All words lower case. */
export interface Branch {
  readonly words: ReadonlySet<string>;
  /** Kinds of event that its own work is, by the first word of their row in `ClaimWords.events`: a court sentences. */
  readonly does: ReadonlySet<string>;
  /** True where the people of the branch who speak of one event are of one body. */
  readonly single: boolean;
}

/** Who heads a body that is often called by what it is alone: a mayor "city hall". */
export interface Seat {
  /** What the role of its head holds. */
  readonly head: RegExp;
  /** The words that the body is called by. */
  readonly bodies: ReadonlySet<string>;
}

/** What following a claim's trails to their ends has to know of a language. All words lower case. */
export interface OriginWords {
  readonly branches: readonly Branch[];
  readonly seats: readonly Seat[];
  /** Words that end a role: "former". */
  readonly formerly: ReadonlySet<string>;
  /** Who speaks for a body or person, whatever it is: "spokesman", "lawyer". */
  readonly speakers: ReadonlySet<string>;
  /** A role, in the words between a person's name and a body's, that makes the one speak for the other. */
  readonly role: RegExp;
  /** Words between two names by which they are of two: "like", "and". */
  readonly otherwise: RegExp;
  /** The speaker in the first person with what it did or saw: "we found". */
  readonly firstPerson: RegExp;
  /** The speaker's own people with what they did or saw: "our teams have recovered". */
  readonly ownPeople: RegExp;
  /** Indirect speech of a body on itself, at its head: "it had found". */
  readonly ofItself: RegExp;
  /** Indirect speech of a person on what it saw or did itself, at its head: "he had seen". */
  readonly ofOneself: RegExp;
  /** Words that make what follows somebody else's knowledge or no knowledge: "told", "believe", "aware". */
  readonly hearsay: RegExp;
  /** The words between a report and whom it has something from: "that cites". */
  readonly citing: RegExp;
  /** A paper that those who speak in it have agreed on. */
  readonly paper: RegExp;
  /** An outlet's own people. */
  readonly reporters: RegExp;
  /** That they were there: "saw", "at the scene". */
  readonly onTheSpot: RegExp;
  /** Press and talk at large, which only pass on: "media reports", "rumours". */
  readonly atLarge: RegExp;
  /** The opening of a description of one among others: "one of them", "a third person". */
  readonly singly: RegExp;
  /** A number of people in front of a description: "two people", and how many they are. */
  readonly numbers: ReadonlyMap<string, number>;
}

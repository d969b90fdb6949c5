import type { Gazetteer } from "./gazetteer.js";

/** A country or territory and the ways to name it. */
export interface Country {
  /** ISO 3166-1 alpha-2; `XK` for Kosovo, which has none. */
  readonly code: string;
  readonly name: string;
}

/** What naming words mean at a place of a text: which country, and whether they are its name, its people, or its seat. */
export interface CountryWord {
  readonly code: string;
  readonly as: "name" | "demonym" | "capital";
}

/** What the program has to know of a language to find names and to tell who is who. All words lower case unless said. */
export interface NamingWords {
  readonly countries: readonly Country[];
  /** Names, demonyms and capitals as written ("U.S.", "North Korean", "Kyiv") to their country. */
  readonly countryWords: ReadonlyMap<string, CountryWord>;
  /** Well-known places that are no countries, as written, to the code of their country; `""` where they lie in several. */
  readonly places: ReadonlyMap<string, string>;
  /** The places of the world by the names that the language has for them. */
  readonly gazetteer: Gazetteer;
  /** Words for a kind of place: "the port of", "the village of". */
  readonly placeKinds: ReadonlySet<string>;
  /** Words for a region behind its name: "province". */
  readonly regionKinds: ReadonlySet<string>;
  /** Words in front of a place's name ("lake", "mount") and behind it ("river", "province"). */
  readonly placeBefore: ReadonlySet<string>;
  readonly placeAfter: ReadonlySet<string>;
  /** Given names. */
  readonly givenNames: ReadonlySet<string>;
  /** Particles inside a person's name: "van", "al", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Short forms in front of a person's name: "mr", "dr", "gen". Without their full stop. */
  readonly honorifics: ReadonlySet<string>;
  /** Last words of titles and roles: "president", "minister", "spokesman". */
  readonly roles: ReadonlySet<string>;
  /** Roles that one person at a time holds in a country: "president", "prime minister". */
  readonly offices: ReadonlySet<string>;
  /** Words that make a run of capitals a body: "ministry", "agency", "corps". */
  readonly bodies: ReadonlySet<string>;
  /** Last words of a company's or club's name: "inc", "ltd". Without their full stop. */
  readonly bodyEndings: ReadonlySet<string>;
  /** Words that, alone or at the end of a name, make it a news outlet: "news", "tv", "daily". */
  readonly outlets: ReadonlySet<string>;
  /** Bodies so well known that they stand without explanation, as written. */
  readonly knownBodies: ReadonlySet<string>;
  /** First words of all names in the lists above and below (of countries, places, bodies and outlets), with the length of the longest of those names. */
  readonly listed: ReadonlyMap<string, number>;
  /** Outlets and wires so well known that they stand without explanation, as written. */
  readonly knownOutlets: ReadonlySet<string>;
  /**
   * What bodies do: a key for the work ("intelligence") and the words for a body that does it ("spy agency",
   * "intelligence service"). Two bodies of one country that do the same work are one when at most one has a proper name.
   */
  readonly works: ReadonlyMap<string, string>;
  /** Endings of acronyms that tell what the body does: "pd" of a city's police department. */
  readonly workEndings: ReadonlyMap<string, string>;
  /** Verbs of speech and action by which a place shows itself to be a government, any form. */
  readonly actorVerbs: ReadonlySet<string>;
  /** Words written with a capital that are no names: weekdays, months, festivals, languages. */
  readonly capitalised: ReadonlySet<string>;
  /** The weights of the tagger, `models/NAME.safetensors`; absent where a language has only rules. */
  readonly model?: string;
}

import type { Position } from "../record/position.js";
import type { Lexicon } from "../text/lexicon.js";
import type { ClaimWords } from "./claim-words.js";
import type { CountingWords } from "./counting.js";
import type { CreditWords } from "./credit-words.js";
import type { DateExpression } from "./date-expression.js";
import type { LanguageExamples } from "./examples.js";
import type { NamingWords } from "./naming.js";
import type { OriginWords } from "./origin-words.js";
import type { PartyWords } from "./party-words.js";

/** A token: a word, number or mark of punctuation, with its part of speech (Universal Dependencies tag) and lemma. */
export interface Token extends Position {
  readonly text: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, ADP, DET, PRON, NUM, PUNCT, ... */
  readonly tag: string;
  /** Lower-case dictionary form. */
  readonly lemma: string;
}

/** What the sentence splitter has to know of a language. All words lower case, without their final full stop. */
export interface SentenceWords {
  /** Abbreviations that always have something after them: "mr", "gen", "st". */
  readonly neverLast: ReadonlySet<string>;
  /** Abbreviations that may end a sentence: "inc", "u.s", "p.m". */
  readonly mayBeLast: ReadonlySet<string>;
  /** Abbreviations only in front of a number: "no", "fig", "art". */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that, written with a capital, open a sentence rather than continue a name: "the", "he", "in". */
  readonly openers: ReadonlySet<string>;
  /** Verbs that come behind or in front of a quotation. */
  readonly saying: ReadonlySet<string>;
  /** The word right behind such a verb that opens what is said ("said that", "said Ruiz had"), by which no quotation in front is. */
  readonly complement: RegExp;
}

/** The words by which the lines around an article's body are known. Lower case. */
export interface MastheadWords {
  /** In front of a writer's name: "by". */
  readonly by: readonly string[];
  /** In front of a publication time: "published", "updated", "posted". */
  readonly published: readonly string[];
  /** Words behind a writer's name that say what he is: "correspondent". */
  readonly roles: readonly string[];
  /** Openings of lines that say where a piece was written: "reporting from". */
  readonly from: readonly string[];
  /** Words that open or hold a photo credit: "photo", "image", "screenshot". */
  readonly photo: readonly string[];
  /** Openings of lines that credit the makers at the end: "reporting by", "editing by". */
  readonly makers: readonly string[];
  /** Articles, which headlines leave out. */
  readonly leftOut: readonly string[];
  /** Names of wires and agencies, as they are credited. */
  readonly wires: readonly string[];
}

/** The words by which a clause looks back or ahead of the day it was written. Lower case. */
export interface TenseWords {
  /** "will", "would", "may". */
  readonly modals: ReadonlySet<string>;
  /** The auxiliary that turns a modal to the past: "have". */
  readonly have: string;
  /** Its past, which puts a verb before another past: "had". */
  readonly had: string;
  /** The mark of an infinitive: "to". */
  readonly infinitive: string;
  /** Forms of "be": with an infinitive they look ahead ("is to meet"). */
  readonly be: ReadonlySet<string>;
  /** Auxiliaries of the past. */
  readonly past: ReadonlySet<string>;
  /** Whether a verb stands in its progressive form: with a present "be" it may look either way. */
  readonly isProgressive: (word: string) => boolean;
  /** Whether a verb stands in a past form. */
  readonly isPast: (word: string, lemma: string) => boolean;
  /** Words that look ahead by themselves: "due", "scheduled". */
  readonly future: ReadonlySet<string>;
  /** Lemmas whose infinitive looks ahead: "plan to". */
  readonly intends: ReadonlySet<string>;
  /** Lemmas whose present tense means a timetable: "the trial begins Monday". */
  readonly scheduled: ReadonlySet<string>;
  /** Words that may stand between a date and what is before it: "on", "the". */
  readonly leads: ReadonlySet<string>;
  /** Those of them that look back: "since". */
  readonly pastLeads: ReadonlySet<string>;
  /** Those of them that put a date to the verb itself: "reported on Feb. 6". */
  readonly onLeads: ReadonlySet<string>;
  /** Those of them that look ahead. */
  readonly futureLeads: ReadonlySet<string>;
  /** Words with which a sentence opens on what came before its news: "after", "days". */
  readonly behind: ReadonlySet<string>;
}

/**
 * What the program knows of one language. A new language is a folder `languages/<tag>/` with the same file names as
 * `en/`, nearly all data, and a line in `languages/index.ts`.
 */
export interface LanguagePack {
  /** ISO 639-1 code. */
  readonly tag: string;
  /** The language's name in English. */
  readonly name: string;
  /** Very frequent words; they tell the language where a text is too short for the detector. Lower case. */
  readonly commonWords: ReadonlySet<string>;
  readonly sentences: SentenceWords;
  readonly masthead: MastheadWords;
  readonly credits: CreditWords;
  readonly naming: NamingWords;
  readonly parties: PartyWords;
  readonly tenses: TenseWords;
  readonly counting: CountingWords;
  readonly claims: ClaimWords;
  readonly origins: OriginWords;
  readonly lexicon: Lexicon;
  /**
   * The tokens of a text in reading order. They never overlap, never cross a line break, and leave out nothing but white
   * space; each slices back to its `text`. Never throws; time is proportional to the length.
   */
  tokenise(text: string): Token[];
  /**
   * The dated expressions of a text in reading order, none overlapping, by the extents of TimeML. They tell what the words
   * mean, not yet which day. Never throws; time is proportional to the length.
   */
  findDateExpressions(text: string): DateExpression[];
  /** Sentences of the language with what is to be found in them; a test runs them. */
  readonly examples: LanguageExamples;
}

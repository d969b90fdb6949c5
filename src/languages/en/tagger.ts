import winkModel from "wink-eng-lite-web-model";
import winkNLP, { type Model } from "wink-nlp";

/** A word of a text as the tagger cuts it, with its tag and lemma. */
export interface Tagged {
  readonly value: string;
  readonly tag: string;
  readonly lemma: string;
}

/** What of wink-nlp's model is reached: its list of known words. */
interface Lexemes {
  readonly hash: Record<string, number | undefined>;
  readonly list: readonly string[];
}

/** A text as wink-nlp keeps it; only the functions of `its` look into it. */
interface Raw {
  readonly numOfTokens: number;
}

/** What is to be known of a token of a text, by wink-nlp's own functions: `out` would build a list for each. */
type Its<T> = (index: number, text: Raw, addons?: unknown) => T;
interface Asked {
  readonly value: Its<string>;
  readonly pos: Its<string>;
  readonly lemma: Its<string>;
  readonly uniqueId: Its<number>;
  readonly contractionFlag: Its<boolean>;
}

/** The parts of wink-nlp's model that are reached; `setter` is handed each text when its tags are known. */
interface Parts {
  core(): { features: { lexeme: Lexemes } };
  pos(): { setter(text: Raw, ...tags: unknown[]): void };
  readonly addons: unknown;
}

/** After so many words that are not in the model it is loaded anew: the list of words seen only grows. */
const MOST_SEEN = 2_000_000;

/**
 * Words of letters alone and initials ("U.S.") are cut and tagged the same, known or new; to learn them again costs most of the
 * time of a text. Numbers are not: "308" is a name when it is first met in "a.308".
 */
const HARMLESS = /^(?:[A-Za-z]+|(?:[A-Za-z]\.)+)$/;

/**
 * A function that tags a text, the same way whatever it tagged before. wink-nlp keeps every new word it meets and cuts later texts
 * by it: after a text with "(Trump’s)" the words "Trump’s plan" are two tokens, before it three. So the words a text brought in
 * are forgotten when it is done, except those that can change nothing.
 */
export function forgetfulTagger(): (text: string) => Tagged[] {
  const whole = winkModel as object as Parts;
  let lexemes: Lexemes = { hash: {}, list: [] };
  let read: Raw = { numOfTokens: 0 };
  const model = {
    ...whole,
    core() {
      const core = whole.core();
      lexemes = core.features.lexeme;
      return core;
    },
    pos() {
      const pos = whole.pos();
      const setter = (text: Raw, ...tags: unknown[]): void => {
        pos.setter(text, ...tags);
        read = text;
      };
      return { ...pos, setter };
    },
  } as object as Model;
  let nlp: ReturnType<typeof winkNLP> | undefined;
  let wordAt: WordAt | undefined;
  return (text) => {
    // not before the first text: it is a tenth of what every command takes to start
    if (nlp === undefined || wordAt === undefined || lexemes.list.length > MOST_SEEN) {
      nlp = winkNLP(model, ["pos"]);
      wordAt = remembering(nlp.its as object as Asked, whole.addons, lexemes.list.length);
    }
    const known = lexemes.list.length;
    nlp.readDoc(text);
    const words: Tagged[] = [];
    for (let i = 0; i < read.numOfTokens; i++) words.push(wordAt(i, read));
    for (let i = known; i < lexemes.list.length; i++) {
      const word = lexemes.list[i] ?? "";
      // to delete it would make the list slow
      if (!HARMLESS.test(word)) lexemes.hash[word] = undefined;
    }
    return words;
  };
}

type WordAt = (index: number, text: Raw) => Tagged;

/** A function that gives the word at a place of a text; what wink-nlp knows of a word is asked anew only where its tag changes. */
function remembering(its: Asked, addons: unknown, known: number): WordAt {
  const last = new Array<Tagged | undefined>(known);
  return (index, text) => {
    const tag = its.pos(index, text);
    const id = its.uniqueId(index, text);
    // the lemma of a part of "can't" hangs on the whole
    const whole = !its.contractionFlag(index, text);
    const seen = whole ? last[id] : undefined;
    if (seen?.tag === tag) return seen;
    const word = { value: its.value(index, text), tag, lemma: its.lemma(index, text, addons) };
    if (whole) last[id] = word;
    return word;
  };
}

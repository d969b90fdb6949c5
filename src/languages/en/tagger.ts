import winkModel from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction, type Model } from "wink-nlp";

/** The words of a text as the tagger cuts them, with their tags and lemmas; all three lists are of one length. */
export interface Tagged {
  readonly values: readonly string[];
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
}

/** What of wink-nlp's model is reached: its list of known words. */
interface Lexemes {
  readonly hash: Record<string, number | undefined>;
  readonly list: readonly string[];
}

/** The parts of wink-nlp's model that are reached; `lemmatize` asks its list of words, which never changes. */
interface Parts {
  core(): { features: { lexeme: Lexemes } };
  readonly addons: { readonly lemmatize: Lemmatise };
}
type Lemmatise = (word: string, tag: string, cache: unknown) => string;

/** After so many words that are not in the model it is loaded anew: the list of words seen only grows. */
const MOST_SEEN = 2_000_000;

/** A word of letters alone is cut and tagged the same, known or new; to learn it again costs most of the time of a text. */
const HARMLESS = /^[A-Za-z]+$/;

/**
 * A function that tags a text, the same way whatever it tagged before. wink-nlp keeps every new word it meets and cuts later texts
 * by it: after a text with "(Trump’s)" the words "Trump’s plan" are two tokens, before it three. So the words a text brought in
 * are forgotten when it is done, except those that can change nothing.
 */
export function forgetfulTagger(): (text: string) => Tagged {
  let lexemes: Lexemes = { hash: {}, list: [] };
  const whole = winkModel as object as Parts;
  const model = {
    ...whole,
    core() {
      const core = whole.core();
      lexemes = core.features.lexeme;
      return core;
    },
    addons: { ...whole.addons, lemmatize: remembering(whole.addons.lemmatize) },
  } as object as Model;
  let nlp: ReturnType<typeof winkNLP> | undefined;
  return (text) => {
    // not before the first text: it is a tenth of what every command takes to start
    if (nlp === undefined || lexemes.list.length > MOST_SEEN) nlp = winkNLP(model, ["pos"]);
    const known = lexemes.list.length;
    const tokens = nlp.readDoc(text).tokens();
    const tagged = {
      values: tokens.out(nlp.its.value) as string[],
      tags: tokens.out(nlp.its.pos) as string[],
      lemmas: tokens.out(nlp.its.lemma as unknown as ItsFunction<string>) as string[],
    };
    for (let i = known; i < lexemes.list.length; i++) {
      const word = lexemes.list[i] ?? "";
      // to delete it would make the list slow
      if (!HARMLESS.test(word)) lexemes.hash[word] = undefined;
    }
    return tagged;
  };
}

/** Lemmas kept before they are forgotten. */
const MOST_LEMMAS = 100_000;

/** The same function, which asks once for the words that texts are full of. */
function remembering(lemmatise: Lemmatise): Lemmatise {
  const known = new Map<string, Map<string, string>>();
  return (word, tag, cache) => {
    let lemmas = known.get(tag);
    if (lemmas === undefined || lemmas.size > MOST_LEMMAS) {
      lemmas = new Map();
      known.set(tag, lemmas);
    }
    const lemma = lemmas.get(word) ?? lemmatise(word, tag, cache);
    lemmas.set(word, lemma);
    return lemma;
  };
}

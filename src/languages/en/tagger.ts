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
  readonly hash: Record<string, number>;
  readonly list: readonly string[];
}

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
  const model = {
    ...(winkModel as object as { core(): { features: { lexeme: Lexemes } } }),
    core() {
      const core = (winkModel as object as { core(): { features: { lexeme: Lexemes } } }).core();
      lexemes = core.features.lexeme;
      return core;
    },
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
      if (!HARMLESS.test(word)) delete lexemes.hash[word];
    }
    return tagged;
  };
}

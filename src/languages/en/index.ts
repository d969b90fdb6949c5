import type { LanguagePack } from "../pack.js";
import { partyWords } from "./attributing/party-words.js";
import { claimWords } from "./claim-words.js";
import { commonWords } from "./common-words.js";
import { counting } from "./counting/index.js";
import { creditWords } from "./credit-words.js";
import { findDateExpressions } from "./dates/find.js";
import { examples } from "./examples.js";
import { english as lexicon } from "./lexicon.js";
import { mastheadWords } from "./masthead-words.js";
import { naming } from "./naming/index.js";
import { originWords } from "./origin-words.js";
import { sentenceWords } from "./sentence-words.js";
import { tenseWords } from "./tense-words.js";
import { tokenise } from "./tokenise.js";

export { tokenise };

/** English. */
export const english: LanguagePack = {
  tag: "en",
  name: "English",
  commonWords,
  sentences: sentenceWords,
  masthead: mastheadWords,
  credits: creditWords,
  naming,
  parties: partyWords,
  tenses: tenseWords,
  counting,
  claims: claimWords,
  origins: originWords,
  lexicon,
  tokenise,
  findDateExpressions,
  examples,
};

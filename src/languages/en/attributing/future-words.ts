const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Cue verbs, by dictionary form, by which somebody binds himself or says what he means to do. */
export const planVerbs = list(
  "vow pledge promise threaten offer plan intend agree aim propose decide swear undertake commit resolve volunteer promise pledge intention assure guarantee",
);

/** Cue verbs of what is still to come. */
export const foretellVerbs = list("expect predict forecast foresee anticipate project prophesy hope-for");

/** In the main clause: what somebody means to do. */
export const planning =
  /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|decided|agreed|vow(?:s|ed)|pledge[sd]|promise[sd]|resolved|prepar(?:es|ed|ing)|hop(?:es?|ed|ing)|want(?:s|ed)?|wish(?:es|ed)?)\sto\s|\b(?:i|we)['’](?:m|re)\sgoing\sto\b|\b(?:i\sam|we\sare)\sgoing\sto\b/i;

/** In the main clause: what is to come. */
export const coming =
  /\b(?:will|won['’]t|shall)\b|['’]ll\b|\b(?:is|are|was|were|be|been)\s(?:not\s)?(?:going|due|set|about|scheduled|expected|bound|supposed)\sto\b|\bwould\b(?!\s(?:not\s)?have\b)/i;

/** A conditional is no forecast: "if confirmed, it would be the oldest". */
export const conditional = /\b(?:if|were\sto|unless)\b/i;

/** A headline's infinitive: "Steel maker to cut 900 jobs". */
export const headlineFuture =
  /^(?!.*\b(?:is|are|was|were|has|have|had)\b)[\p{L}\d'’ -]{2,60}?\sto\s(?!(?:the|a|an|his|her|its|their)\s)[a-z]+/u;

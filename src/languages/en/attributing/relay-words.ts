const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Cue verbs, by dictionary form, that take their hearer right behind them: "told AFP". */
export const tellingVerbs = list("tell inform assure remind notify advise brief text email");

/** A cue that gives another's words on: "the agency quoted him as saying". */
export const relayVerbs = /^(?:has |had |also |have )*(?:quot|cit)(?:ed|es|e|ing)$/i;

/** A passive cue of giving on: "was quoted". */
export const isQuoted = /\b(?:is|was|are|were|been|being)\s(?:\p{L}+ly\s)?(?:quoted|cited|reported)$/iu;

const occasion =
  "(?:interview|interviews|comment|comments|remark|remarks|conversation|call|statement|email|e-mail|message|messages|letter)";

/** Insides of regular expressions; the outlet that heard what was said stands behind them. */
export const hearingOpenings: readonly string[] = [
  `in\\s(?:[\\p{L}-]+\\s){0,3}${occasion}\\s(?:with|to|for|given\\sto|granted\\sto|sent\\sto|made\\sto)`,
  "(?:speaking|spoke|spoken|talked|talking)\\s(?:[\\p{L}-]+\\s){0,2}(?:to|with|on)",
  "(?:asked|contacted|interviewed|reached|approached|questioned)\\s(?:[\\p{L}-]+\\s){0,2}by",
  "(?:told|tells|telling)",
];

/** Insides of regular expressions; whoever passed the words on stands behind them. */
export const quotingOpenings: readonly string[] = [
  "(?:quoted|cited|as\\s(?:reported|relayed|carried|conveyed|translated))\\s(?:[\\p{L}-]+\\s){0,2}by",
];

/** The same, where only an outlet passes words on: "documents seen by the Courier". */
export const carryingOpenings: readonly string[] = [
  "(?:carried|relayed|published|broadcast|aired|shown|translated)\\s(?:[\\p{L}-]+\\s){0,2}by",
  "(?:picked\\sup|taken\\sup)\\sby",
  "(?:seen|obtained|reviewed|viewed|read)\\sby",
];

/** Insides of regular expressions; whom a report cites stands behind them. */
export const citingOpenings: readonly string[] = [
  "citing",
  "quoting",
  "(?:referring\\sto|with\\sreference\\sto)",
  "which\\s(?:cites|cited|quotes|quoted)",
  "on\\sthe\\sauthority\\sof",
];

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Cue verbs that take a side, by dictionary form; a verb in no row asserts. */
export const stanceVerbs: Readonly<
  Record<"confirms" | "denies" | "doubts" | "does-not-know" | "asks", ReadonlySet<string>>
> = {
  confirms: list(
    "confirm verify corroborate acknowledge admit concede affirm ratify certify validate confess confess-to admit-to own-up-to",
  ),
  denies: list(
    "deny reject refute rebut dismiss repudiate disavow contradict dispute retract withdraw take-back rule-out disown debunk brush-aside brush-off wave-aside denial",
  ),
  doubts: list("doubt question challenge distrust"),
  "does-not-know": list("wonder"),
  asks: list(
    "ask urge demand call-for call-on appeal-for request advise instruct plead beg implore order inquire appeal",
  ),
};

/** Negated, these say that something is not known: "did not know", "could not confirm". */
export const knowingVerbs = list(
  "know confirm verify determine establish say tell explain comment find ascertain corroborate identify specify",
);

/** Words in what was said that leave it open: "the location was unknown". */
export const openWords = list(
  "unknown unclear undetermined unconfirmed unspecified uncertain unsure undisclosed unverified",
);

/** Openings of what was said by which a source confirms: "it had confirmed that", "it has been confirmed that". */
export const CONFIRMING_OPENING =
  /^["“'‘(]{0,2}(?:that )?(?:.{0,120}?, )?\(?(?:it|he|she|they|we|i)\)? (?:had|have|has|can|could|now )?\s?(?:been |now |also |officially )?(?:confirm(?:ed|s)?|verified|corroborated)\b/i;

/** Openings by which a source leaves it open: "he did not know", "it was too early to say". */
export const OPEN_OPENING =
  /^["“'‘(]{0,2}(?:that )?(?:it|he|she|they|we|i|there)\b.{0,24}?(?:(?:did|do|does|could|can|was|were|is|are|had|have|has|would) ?(?:not|n't|n’t)|cannot|didn't|didn’t|don't|don’t|couldn't|couldn’t|no) (?:yet |immediately |independently |been able to )?(?:know|say|confirm|verify|aware|explain|tell|rule|exclude|clear|determined|been determined|been established|certain|sure|idea|information)\b|^["“'‘]{0,2}(?:that )?it(?: is| was|['’]s) (?:still |far |much )?(?:too (?:early|soon)|unclear|unknown|not (?:yet |immediately )?(?:clear|known))/i;

/**
 * Ways in which what was said denies something: "there are no talks", "it was not holding talks", "they had never met", "the
 * report was false".
 */
export const DENYING: readonly RegExp[] = [
  /^["“'‘(]{0,2}(?:that )?there (?:is|are|was|were|had been|have been|has been) (?:no|not|never)(?: (?!evidence)[a-z]+){0,2} (?:talks?|negotiations?|plans?|truth|such|deals?|agreements?|contacts?|meetings?|intentions?|basis|substance|links?|ties|connections?|wrongdoing|cover-up|question|decisions?|orders?)\b/i,
  /^["“'‘(]{0,2}(?:that )?(?:it|he|she|they|we|i) (?:(?:was|were|is|are|am) (?:not|n['’]t) (?!expect|wait|look|gett|hav|see|hear|receiv)[a-z]+ing|(?:had|has|have) (?:not|never) (?:[a-z]+ly )?(?!expect|wait|look|gott|heard|seen|receiv|reach|found|arriv)[a-z]+(?:ed|en|wn|ne|de|ld|et|ught))\b/i,
  /^["“'‘(]{0,2}(?:that )?[^.;]{2,120}? (?:is|was|are|were) ["“'‘]?(?:simply |completely |entirely )?(?:not true|not the case|false|untrue|fake|fiction|a lie|a hoax|baseless|unfounded|nonsense|rubbish|fabricated|made up)\b/i,
];

/** Ways in which what was said stands by something: "we stand by our report", "the announcement was correct". */
export const CONFIRMING: readonly RegExp[] = [
  /^["“'‘(]{0,2}(?:that )?(?:it|he|she|they|we|i) st(?:and|ands|ood) by\b/i,
  /^["“'‘(]{0,2}(?:that )?(?:this|that|it|the [^.;,]{2,60}?) (?:is|was|are|were) (?:correct|true|accurate|genuine|authentic)\b/i,
];

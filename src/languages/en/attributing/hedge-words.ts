import type { HedgeWords } from "../../speech-words.js";

/**
 * Words and short phrases that make a statement less than certain, and their step on the scale of certainty
 * (docs/reference/certainty.md). Lower case; a phrase's words are parted by one space.
 */
export const hedgeWords: HedgeWords = {
  likely: "probable",
  probably: "probable",
  presumably: "probable",
  "almost certainly": "probable",
  "in all probability": "probable",
  "moderate confidence": "probable",
  "high confidence": "probable",
  "low confidence": "possible",
  "most likely": "probable",
  "very likely": "probable",
  "in all likelihood": "probable",
  expected: "probable",
  believed: "probable",
  thought: "probable",
  presumed: "probable",
  may: "possible",
  might: "possible",
  could: "possible",
  possibly: "possible",
  perhaps: "possible",
  maybe: "possible",
  potentially: "possible",
  conceivably: "possible",
  possible: "possible",
  unlikely: "possible",
  "if confirmed": "conditional",
  "if true": "conditional",
  "if verified": "conditional",
  "if correct": "conditional",
  "if genuine": "conditional",
  "if accurate": "conditional",
  "if authentic": "conditional",
  "if proven": "conditional",
  "pending confirmation": "conditional",
  reportedly: "reported",
  allegedly: "reported",
  purportedly: "reported",
  supposedly: "reported",
  alleged: "reported",
  purported: "reported",
  rumoured: "reported",
  rumored: "reported",
  unconfirmed: "reported",
  apparently: "apparent",
  seemingly: "apparent",
  evidently: "apparent",
  appeared: "apparent",
  appears: "apparent",
  appear: "apparent",
  seemed: "apparent",
  seems: "apparent",
  seem: "apparent",
};

/** Cue verbs, by dictionary form, that are hedges by themselves. */
export const hedgeCues: HedgeWords = {
  suspect: "probable",
  estimate: "probable",
  guess: "possible",
  speculate: "possible",
  speculation: "possible",
};

/** What a document does by its looks: "the data suggest". */
export const showingCues: HedgeWords = {
  suggest: "apparent",
  indicate: "apparent",
  "point-to": "apparent",
  "hint-at": "apparent",
};

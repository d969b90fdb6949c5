import type { CircumstanceWords } from "../claim-words.js";

/** English words by which a clause tells on what ground something was, and what leads a place in. */
export const circumstanceWords: CircumstanceWords = {
  atSea:
    /\b(?:off\s+(?:the\s+)?(?:\p{L}+['’]?s?\s+){0,3}(?:coast|shore|\p{Lu}\p{L}+)|offshore|at\s+sea|under\s*sea|on\s+the\s+(?:high\s+seas|seabed)|in\s+(?:the\s+)?(?:\p{L}+\s+){0,2}waters\b)/u,
  onLand: /\b(?:(?:within|on|in)\s+the\s+mainland|inland|on\s+(?:dry\s+)?land|onshore)\b/u,
  before: /\b(?:in|at|near|off|outside|around|inside)\s+(?:the\s+)?(?:\p{L}+\s+){0,4}$/iu,
  numbered: new Set(["flight", "train", "tram", "bus", "boeing", "airbus", "reactor"]),
  calibres: new Set(["caliber", "calibre", "cal", "mm", "millimeter", "millimetre", "gauge"]),
};

import type { ClaimWords } from "../claim-words.js";
import { eventWords } from "./event-words.js";
import { officialWords, reportNouns, retractionWords } from "./official-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** English words for telling what clauses say. */
export const claimWords: ClaimWords = {
  events: eventWords,
  carriers: words(
    "say tell add state report announce confirm note claim insist argue believe think expect fear hope suggest indicate appear seem " +
      "warn explain describe acknowledge admit deny write declare stress emphasise emphasize recall know understand learn hear see show " +
      "find conclude estimate predict have do make take give get go come continue begin start manage try use allege reveal plan " +
      "want need let keep help watch witness notice feel remember",
  ),
  passive: words("be get been being was were is are am"),
  copulas: words("be remain become stay stand"),
  prospective: words(
    "will would shall may might could 'll plan prepare intend seek threaten consider propose aim expect hope want",
  ),
  falsity: words("false untrue wrong incorrect inaccurate baseless unfounded groundless fake fabricated nonsense"),
  pointers: words(
    "report rumour rumor claim allegation accusation charge suggestion speculation story this that it article message information news",
  ),
  definite: words("the this that these those such all any it"),
  answered: words("accusation allegation charge suggestion claim figure this that it"),
  beliefs:
    /\b(?:believ|think|thought|expect|estimat|fear|suspect|hop(?:e|ing)|assum|reckon|guess|consider|suggest|predict|appear|seem)/i,
  occasions: new Map([
    [
      "spoken",
      /\b(?:interview|(?:press|news) conference|briefing|speech|address|phone|telephone|radio|television|TV)\b/i,
    ],
    ["posted", /\b(?:tweet|post|Twitter|Facebook|Instagram|Telegram|WhatsApp|social media)\b/i],
    ["written", /\b(?:statement|release|letter|e-?mail|note|memo|bulletin|filing|announcement)\b/i],
  ]),
  offices: new Set(officialWords),
  takingBack: new Set(retractionWords),
  takenBack: new Set(reportNouns),
  notKnown: [
    /\b(?:not|n't|never)\s+(?:yet\s+|immediately\s+|entirely\s+|fully\s+|clearly\s+|publicly\s+)?(?:be\s+|been\s+)?(?:clear|known|confirmed|verified|established|determined|explained|disclosed|identified|released|specified|certain|say|know|comment|explain|rule|give|reveal|specify|disclose|identify|name|elaborate|provide)\b/i,
    /\bno\s+(?:immediate(?:ly)?\s+|detailed\s+|further\s+|official\s+|independent\s+|other\s+|more\s+|exact\s+|precise\s+)*(?:information|details?|word|comment|explanation|confirmation|names?|claim|indication|response|statement)\b/i,
    /\bno\s+(?:immediate|confirmed|official|independent|further)\s+reports?\b/i,
    /\b(?:no\s+one|nobody)\s+(?:knows|(?:can|could|has|had)\s+(?:yet\s+)?(?:say|said|explain(?:ed)?|tell|told|confirm(?:ed)?|claim(?:ed)?))\b/i,
    /\b(?:unclear|unknown|unconfirmed|unverified|uncertain|undetermined|unexplained|undisclosed)\b/i,
    /\b(?:declin|refus)(?:e|es|ed|ing)\s+to\s+(?:say|comment|give|name|confirm|identify|disclose|discuss|elaborate|speculate|answer)\b/i,
    /\bremains?\s+to\s+be\s+(?:seen|established|determined|clarified)\b/i,
    /\b(?:could|can)\s*(?:not|n't)\s+(?:be\s+)?(?:independently\s+|immediately\s+)?(?:exclude|verif(?:y|ied)|confirm(?:ed)?|determined?|establish(?:ed)?|say|tell|explain|rule)\b/i,
    /\b(?:is|are)\s+(?:still\s+)?awaited\b|\bremains?\s+a\s+mystery\b/i,
    /\bgave\s+no\b|\b(?:is|was)\s+(?:\w+\s+)?too\s+early\s+to\b|\bhas\s+yet\s+to\b|\bdid\s+not\s+answer\b/i,
  ],
  conditional:
    /^(?:["“]?\s*)if\s+(?:it\s+is\s+|this\s+is\s+|that\s+is\s+)?(?:confirmed|true|verified|correct|proven|so)\b/i,
  topics: new Map([
    ["place", /\b(?:where|location|place|site|whereabouts|position)\b/i],
    ["time", /\b(?:when|what time|how long|date)\b/i],
    ["number", /\b(?:how many|how much|number|toll|count|figure|figures|casualties|extent|damage)\b/i],
    ["cause", /\b(?:why|cause|how|motive|reason|origin|what made)\b/i],
    ["condition", /\b(?:condition|health|state|wounds?|injuries)\b/i],
    ["who", /\b(?:who|whom|whose|identity|identities|names?|responsib\w+)\b/i],
  ]),
};

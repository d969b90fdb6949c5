import type { ClaimWords } from "../claim-words.js";
import { circumstanceWords } from "./circumstance-words.js";
import { denialWords } from "./denial-words.js";
import { detailWords } from "./detail-words.js";
import { eventWords } from "./event-words.js";
import { occurrenceWords } from "./occurrence-words.js";
import { officialWords, pleading, reportNouns, retractionWords } from "./official-words.js";
import { opposingWords } from "./opposing-words.js";
import { unknownWords } from "./unknown-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** English words for telling what clauses say. */
export const claimWords: ClaimWords = {
  events: eventWords,
  onlyVerbs: words("train level ship contract station bar cave contain clear bomb"),
  carriers: words(
    "say tell add state report announce confirm note claim insist argue believe think expect fear hope suggest indicate appear seem " +
      "warn explain describe acknowledge admit deny write declare stress emphasise emphasize recall know understand learn hear see show " +
      "find conclude estimate predict have do make take give get go come continue begin start manage try use allege reveal plan " +
      "want need let keep help watch witness notice feel remember",
  ),
  passive: words("be get been being was were is are am"),
  copulas: words("be remain become stay stand"),
  prospective: words(
    "will would shall may might could 'll plan prepare intend seek threaten consider propose aim expect hope want need",
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
  spans: words("day week fortnight month year decade hour minute"),
  undone: new Map([
    ["withstand", "collapse"],
    ["survive", "die"],
    ["nothing leave", "destroy"],
    ["nothing remain", "destroy"],
    ["little leave", "destroy"],
    ["little remain", "destroy"],
  ]),
  undergone: new Map([["survive", "die"]]),
  offices: new Set(officialWords),
  pleading,
  takingBack: new Set(retractionWords),
  takenBack: new Set(reportNouns),
  general:
    /\b(?:often|usually|frequently|regularly|commonly|common|prone|(?:each|every|a)\s+(?:year|month|day)|annually|one\s+of\s+the\s+(?:world|most)|sits\s+(?:on|along|atop)|lies\s+(?:on|along)|known\s+(?:as|for)|the\s+so-called)\b/i,
  denials: denialWords,
  circumstances: circumstanceWords,
  details: detailWords,
  unknowns: unknownWords,
  occurrences: occurrenceWords,
  opposing: opposingWords,
};

import { basisOpenings, evidence } from "../../../../languages/en/attributing/basis-words.js";
import { overlaps, type Position, wordsAt } from "../../../../record/position.js";
import type { Finding } from "../../finding.js";
import type { Margins } from "../margins.js";

const OPENING = new RegExp(`\\b(?:${basisOpenings.join("|")})\\s`, "iu");
/** A noun phrase up to where the next clause or phrase begins. */
const PHRASE =
  /^(?:(?:an?|the|its|his|her|their|two|three|several|some|one|unnamed|anonymous)\s)?[\p{L}\d][\p{L}\d'’.-]*(?:\s(?!(?:that|said|says|who|which|and|but|to|on|it|he|she|they|we|has|have|had|is|was|were|are|will|as|when|after|before|because|there|about|whose|told|reported|for)\b)[\p{L}\d][\p{L}\d'’.-]*){0,9}/iu;
const REACH = 300;

/**
 * The words for what the source says it knows from ("a friendly nation's intelligence organization"), looked for in what it
 * said and in the words around the cue; `undefined` where it does not tell.
 */
export function basisOf(
  text: string,
  finding: Finding,
  margins: Margins,
  links: readonly Position[],
): Position | undefined {
  const shown = evidenceIn(text, finding);
  if (shown !== undefined) return shown;
  const places = [
    ...margins.between,
    margins.behind,
    margins.before,
    ...finding.source,
    ...finding.content.slice(0, 1),
  ];
  for (const at of places) {
    const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + REACH) });
    const opening = OPENING.exec(words);
    if (opening === null) continue;
    const from = opening.index + opening[0].length;
    const phrase = PHRASE.exec(words.slice(from, from + 160));
    if (phrase === null) continue;
    const start = at.start + from;
    const found = { start, end: start + phrase[0].replace(/[.'’-]+$/, "").length };
    if (
      found.end - found.start < 3 ||
      finding.source.some((span) => span.start === found.start) ||
      links.some((link) => overlaps(link, found))
    )
      continue;
    return found;
  }
  return undefined;
}

/** "Preliminary data show that ...": the subject of what was said is what it is known from. */
function evidenceIn(text: string, { content }: Finding): Position | undefined {
  const first = content[0];
  if (first === undefined) return undefined;
  const match = evidence.exec(text.slice(first.start, Math.min(first.end, first.start + REACH)));
  const words = match?.[1];
  if (match === null || words === undefined) return undefined;
  const start = first.start + match[0].indexOf(words);
  return { start, end: start + words.length };
}

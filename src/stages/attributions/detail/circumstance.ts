import { mediumWords } from "../../../languages/en/attributing/medium-words.js";
import { contains, type Position, wordsAt } from "../../../record/position.js";
import type { DateMention, Reading } from "../../reading/reading.js";
import { tokensIn } from "../../reading/tokens-in.js";
import type { Source } from "../attribution.js";
import type { Finding } from "../finding.js";
import type { Index } from "./index-of.js";
import type { Margins } from "./margins.js";

/** Furthest from source or cue that a time or medium of saying is looked for. */
const REACH = 160;

/**
 * When it was said, where the sentence tells: a date between source, cue and content ("said on Friday that"), behind the cue
 * of a trailing attribution, or at the head of the sentence. For "hailed the treaty in May as a new dawn" the date between
 * the object and "as".
 */
export function saidAt(reading: Reading, index: Index, finding: Finding, margins: Margins): DateMention | undefined {
  for (const at of [...margins.between, near(margins.behind, "start"), near(margins.before, "end")]) {
    const dates = index.datesIn(at).filter((date) => date.kind === "date" || date.kind === "time");
    const date = dates.find((each) => isWhen(reading.report.text, each));
    if (date !== undefined && isOfSaying(reading, at, date, margins)) return date;
  }
  const naming = finding.content[0];
  const as = naming === undefined ? -1 : wordsAt(reading.report.text, naming).search(/\sas\s/);
  if (
    naming === undefined ||
    as < 0 ||
    finding.frame !== "before" ||
    /^that\b/.test(wordsAt(reading.report.text, naming))
  )
    return undefined;
  const object = { start: naming.start, end: naming.start + as };
  if (/\b(?:that|who|which|is|was|were|has|had)\b/.test(wordsAt(reading.report.text, object))) return undefined;
  const date = index.datesIn(object).at(-1);
  return date !== undefined && object.end - date.at.end <= 2 && isWhen(reading.report.text, date) ? date : undefined;
}

/**
 * Not "Ann Roe, who was arrested on Friday, said", nor "the strike went on this week, the union said": what another verb has
 * in front of it is that verb's. In front of a saying nothing may stand but the date, or what the source did to say it
 * ("Speaking on Friday, ...").
 */
function isOfSaying(reading: Reading, at: Position, date: DateMention, { before }: Margins): boolean {
  const ahead = at.start >= before.start && at.end <= before.end;
  if (ahead && /^,\s?$/.test(reading.report.text.slice(date.at.end, at.end))) return true;
  const words = tokensIn(reading, [{ start: at.start, end: ahead ? at.end : date.at.start }]);
  return words.every(
    ({ tag, text }, i) => (tag !== "VERB" && tag !== "AUX") || (ahead && i === 0 && text.endsWith("ing")),
  );
}

/** "in the 1967 killings", "the May 3 attack": the date belongs to the thing behind it. */
const isAttributive = (text: string, { at }: DateMention): boolean =>
  /\b(?:the|an?|its|his|her|their|this|that)\s+$/i.test(text.slice(Math.max(0, at.start - 8), at.start)) &&
  /^\s\p{Ll}/u.test(text.slice(at.end, at.end + 4));

/** Not "since Friday", "until Monday": those bound something else. */
const isWhen = (text: string, date: DateMention): boolean =>
  (/^(?:\d{4}|XXXX-)/.test(date.value) &&
    !isAttributive(text, date) &&
    !/\b(?:since|until|till|by|before|after|from|between|of)\s*(?:the\s+)?$/i.test(
      text.slice(Math.max(0, date.at.start - 14), date.at.start),
    )) ||
  /\bevening of\s*$|\bmorning of\s*$|\bnight of\s*$/i.test(text.slice(Math.max(0, date.at.start - 14), date.at.start));

const near = (at: Position, side: "start" | "end"): Position =>
  side === "start"
    ? { start: at.start, end: Math.min(at.end, at.start + REACH) }
    : { start: Math.max(at.start, at.end - REACH), end: at.end };

const MEDIUM = new RegExp(
  `\\b(?:in|on|via|through|by|during|at|accompanied\\sby|told|issued|released|sent|posted|published|with)\\s((?:(?:a|an|the|its|his|her|their|social)\\s)?(?:[\\p{L}'’-]+\\s){0,4}?(?:${mediumWords.join("|")})(?:\\sto\\s(?:the\\s)?(?:[\\p{L}-]+\\s){0,3}(?:exchange|staff|employees|shareholders|parliament|investors)|\\son\\s(?:its|his|her|their)\\s(?:[\\p{L}-]+\\s)?(?:website|web\\ssite|page|site|account|channel|blog)|\\swith\\s(?:this|the)\\s(?:news)?(?:paper|agency|station|channel|magazine))?)\\b`,
  "iu",
);

/** In what it was said: "a brief release", "a statement", "Telegram"; `undefined` where the sentence does not tell. */
export function mediumOf(
  text: string,
  finding: Finding,
  margins: Margins,
  via: readonly Source[],
): { medium: string; at: Position } | undefined {
  for (const at of [...margins.between, near(margins.behind, "start"), near(margins.before, "end")]) {
    const match = MEDIUM.exec(wordsAt(text, at));
    const words = match?.[1];
    if (match === null || words === undefined) continue;
    const start = at.start + match.index + match[0].length - words.length;
    const found = { start, end: start + words.length };
    if ([...finding.source, ...via.flatMap(({ at: link }) => link)].some((span) => contains(span, found))) continue;
    return { medium: words, at: found };
  }
  return undefined;
}

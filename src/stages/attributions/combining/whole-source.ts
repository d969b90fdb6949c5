import { timeNouns, tyingPrepositions } from "../../../languages/en/attributing/grammar-words.js";
import { isPersonNoun } from "../../../languages/en/attributing/person-words.js";
import { contains, hull, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { Finding } from "../finding.js";
import { isNounLike, wordAt } from "../rules/phrase.js";
import { type Word, wordsIn } from "../rules/unit.js";

/** The finding with the whole phrase for its source that stands in front of its cue, and nothing beside it. */
export function withWholeSource(reading: Reading, finding: Finding): Finding {
  const [by] = finding.source;
  const cue = hull(finding.cue);
  if (by === undefined || finding.source.length > 1 || finding.cue.length === 0 || by.end > cue.start) return finding;
  const text = reading.report.text;
  const start = behindTime(reading, finding) ?? headOf(reading, finding);
  if (start === undefined || start === by.start || finding.content.some((at) => contains(at, { start, end: by.start })))
    return finding;
  return wordsAt(text, { start, end: by.end }).trim() === ""
    ? finding
    : { ...finding, source: [{ start, end: by.end }] };
}

const TIME_AHEAD =
  /^(?:(?:about|some|nearly|almost|around|just|more than|less than)\s)?[\p{L}\d-]+\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\s(?:into|after|before|following|since)\s/iu;
const SAME_DAY =
  /^(?:(?:the\s(?:same|next|previous|following)|earlier\s(?:this|that)|later\s(?:this|that)|last|this|that)\s(?:day|night|morning|afternoon|evening|week|month|year)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?)\s(?=(?:the|an?|his|her|its|their)\s|\p{Lu})/u;

/** "Hours into the search officials", "the same day Ruiz's lawyer": where the phrase behind a time without its comma begins. */
function behindTime(reading: Reading, { source: [by] }: Finding): number | undefined {
  if (by === undefined) return undefined;
  const words = wordsAt(reading.report.text, by);
  const day = SAME_DAY.exec(words)?.[0].length;
  if (day !== undefined && day < words.length) return by.start + day;
  const ahead = TIME_AHEAD.exec(words)?.[0].length;
  if (ahead === undefined) return undefined;
  const rest = wordsIn(reading, { start: by.start + ahead, end: by.end });
  // the noun that the time is told by takes its article; what comes behind the first noun speaks
  const first = rest.findIndex(isNounLike);
  const speaker = rest.slice(first + 1).find((word) => isNounLike(word) || word.tag === "DET" || word.tag === "ADJ");
  return first < 0 ? undefined : speaker?.start;
}

/** Most words in front of a source that may be the head of its phrase. */
const LONGEST_HEAD = 14;

/** "A witness against the banker Ruiz said": what opens the sentence and runs on to the source without a verb is its head. */
function headOf(reading: Reading, { source: [by], at }: Finding): number | undefined {
  if (by === undefined || by.start <= at.start) return undefined;
  const words = wordsIn(reading, { start: at.start, end: by.start });
  if (words.length === 0 || words.length > LONGEST_HEAD) return undefined;
  const ties = words.findIndex(({ tag }) => tag === "ADP");
  const noun = wordAt(words, ties - 1);
  if (ties < 1 || !tyingPrepositions.has(wordAt(words, ties).lower) || !isPersonNoun(noun.lower)) return undefined;
  return words.every(isOfPhrase) ? words[0]?.start : undefined;
}

const isOfPhrase = ({ tag, lower, quote }: Word): boolean =>
  quote === undefined &&
  !timeNouns.has(lower) &&
  (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tag) ||
    lower === "suspect" ||
    (tag === "ADP" && tyingPrepositions.has(lower)) ||
    /^(?:his|her|their|its)$/.test(lower));

import type { ScopeWords } from "../../../languages/counting.js";
import type { Position } from "../../../record/position.js";
import type { Quantity, Sentence } from "../../reading/reading.js";

/** What is counted of whom: counts of one measure and one kind, without a part, are of one thing. */
export interface Scope {
  /** "people", "house", "government office building"; "" where nothing is named. */
  readonly kind: string;
  /** The people are described, not only counted: they may be all or a part. */
  readonly described: boolean;
  /** The words that set a part apart: "in a navy field", "seriously". */
  readonly part?: string;
}

/** Measures that say by themselves what is counted, whatever stands beside it. */
const SAYS_WHAT: ReadonlySet<string> = new Set(["aftershocks", "shots", "magnitude", "turnout", "seats", "on strike"]);

/** How much of the words around a number is looked at. */
const REACH = 90;

/** What the words beside a number say it counts. */
export function scopeOf(text: string, quantity: Quantity, words: ScopeWords, sentence: Sentence): Scope {
  const of = quantity.of ? text.slice(quantity.of.start, quantity.of.end) : "";
  const kind = SAYS_WHAT.has(quantity.measure ?? "")
    ? { kind: quantity.measure === "shots" ? shotsAs(text, quantity, words, sentence) : "", described: false }
    : kindIn(of, words);
  const part = gradeOf(text, quantity, words, sentence) ?? everOf(text, quantity, words, sentence);
  return { ...kind, ...(part !== undefined && { part }) };
}

/** What shots did: "fired", "hit", "loaded"; "" where the words do not tell. */
function shotsAs(text: string, { at }: Quantity, { shots }: ScopeWords, sentence: Sentence): string {
  const front = text.slice(Math.max(sentence.start, at.start - REACH), at.start);
  const back = text.slice(at.end, Math.min(sentence.end, at.end + REACH));
  const behind = shots.find(([, , pattern]) => pattern.test(back));
  return (behind ?? shots.find(([, pattern]) => pattern.test(front)))?.[0] ?? "";
}

/** The phrase behind a number that says where those counted are. */
export function whereBehind(
  text: string,
  quantity: Quantity,
  words: ScopeWords,
  sentence: Sentence,
): string | undefined {
  const end = Math.max(quantity.at.end, quantity.of && quantity.of.start >= quantity.at.start ? quantity.of.end : 0);
  const behind = text.slice(end, Math.min(sentence.end, end + REACH));
  return words.where.exec(behind)?.[1]?.trim();
}

function kindIn(of: string, words: ScopeWords): Pick<Scope, "kind" | "described"> {
  const phrase = of.toLowerCase().split(/\s+(?:in|of|from|at|on|who|with|sent|including|near|by)\s+/)[0] ?? "";
  const parts = phrase.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const head = parts.at(-1) ?? "";
  if (head === "" || words.people.has(head)) return { kind: "people", described: false };
  if (words.descriptive.has(head)) return { kind: singular(head, words), described: true };
  const own = parts.filter((word) => !/^(?:the|an?|other|more|another|some|all)$/.test(word));
  const one = own.map((word, i) => (i === own.length - 1 || own[i + 1] === "and" ? singular(word, words) : word));
  return { kind: one.join(" "), described: false };
}

function singular(head: string, { alike }: ScopeWords): string {
  const one = head.replace(/(?<=[^s])s$/, "");
  return alike.get(one) ?? one;
}

/** "the second driver in the history of the race to die": of a longer row than those of the event. */
function everOf(
  text: string,
  { at, of, cumulative }: Quantity,
  { ever, ordinal }: ScopeWords,
  sentence: Sentence,
): string | undefined {
  if (cumulative !== true || of === undefined || !ordinal.test(text.slice(at.start, at.end))) return undefined;
  return ever.test(text.slice(of.end, sentence.end)) ? "ever" : undefined;
}

/** "seriously injured", "got minor injury": a part of the injured. */
function gradeOf(
  text: string,
  { at, measure, measureAt }: Quantity,
  words: ScopeWords,
  sentence: Sentence,
): string | undefined {
  if (measure !== "injured") return undefined;
  const around: Position = measureAt
    ? { start: Math.max(sentence.start, measureAt.start - 14), end: measureAt.end }
    : at;
  const said = text.slice(around.start, around.end);
  return words.grades.find(([pattern]) => pattern.test(said))?.[1];
}

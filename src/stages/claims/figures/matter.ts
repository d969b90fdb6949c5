import type { ScopeWords } from "../../../languages/counting.js";
import type { Position } from "../../../record/position.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { indexAt } from "../../reading/context.js";
import type { NameMention, Quantity, Sentence } from "../../reading/reading.js";

/** What an amount is for, and whose it is where one of that kind is each somebody's: the offer of one club, of another. */
export interface Matter {
  readonly kind: string;
  readonly whose?: string;
  /** Each of this kind is somebody's. */
  readonly owned: boolean;
}

/** What a figure is for as words: "offer of the Rovers". */
export const tellMatter = ({ kind, whose }: Pick<Matter, "kind" | "whose">): string =>
  whose === undefined ? kind : `${kind} of ${whose}`;

/** Measures that tell nothing of what they are for. */
const NEEDS_MATTER: ReadonlySet<string> = new Set(["money", "contract length", "share asked for", "share offered"]);
/** How far in front of an amount and behind it the words for what it is for are looked for. */
const BEFORE = 140;
const BEHIND = 70;

/** What an amount of money or the length of a contract is for, by the nearest word that tells it. */
export function matterOf(
  reading: AttributedReading,
  { at, measure }: Quantity,
  sentence: Sentence,
  words: ScopeWords,
): Matter | undefined {
  if (measure === undefined || !NEEDS_MATTER.has(measure)) return undefined;
  const { text } = reading.report;
  const front = text.slice(Math.max(sentence.start, at.start - BEFORE), at.start);
  const back = text.slice(at.end, Math.min(sentence.end, at.end + BEHIND));
  let best: { kind: string; owned: boolean; far: number } | undefined;
  for (const { kind, words: told, owned } of words.matters) {
    for (const { index, 0: found } of front.matchAll(told)) {
      const far = front.length - index - found.length;
      if (best === undefined || far < best.far) best = { kind, owned, far };
    }
    const index = back.search(told);
    if (index >= 0 && (best === undefined || index < best.far)) best = { kind, owned, far: index };
  }
  if (!best) return undefined;
  const whose = best.owned ? ownerOf(reading, at, sentence, words) : undefined;
  const per = words.rate.exec(back)?.[1];
  const kind = per === undefined ? best.kind : `${best.kind} per ${per}`;
  return { kind, owned: best.owned, ...(whose !== undefined && { whose }) };
}

/** Who is named last in front of a number in its sentence. */
export function ownerBefore(
  { names, report }: AttributedReading,
  { at }: Quantity,
  sentence: Sentence,
): string | undefined {
  const last = names.findLast(({ at: name }) => name.start >= sentence.start && name.end < at.start);
  return last && report.text.slice(last.at.start, last.at.end);
}

/**
 * Whose an amount is: the body named last in front of it, else a place or a person, else whom it is said to be "by". Where its
 * sentence names nobody, the only body of the sentence before.
 */
function ownerOf(
  { names, report, sentences }: AttributedReading,
  at: Position,
  sentence: Sentence,
  { belongs }: ScopeWords,
): string | undefined {
  const namedIn = (within: Position): NameMention[] =>
    names.filter(({ at: name }) => name.start >= within.start && name.end <= within.end);
  const named = namedIn(sentence);
  const front = named.filter(({ at: name }) => name.end < at.start);
  const own =
    ["organisation", "place", "person"].flatMap((kind) => front.findLast((name) => name.kind === kind) ?? [])[0] ??
    named.find(({ at: name }) => name.start > at.end && belongs.test(report.text.slice(at.end, name.start)));
  if (own) return report.text.slice(own.at.start, own.at.end);
  const before = sentences[indexAt(sentences, sentence.start) - 1];
  const bodies = named.length > 0 || !before ? [] : namedIn(before).filter(({ kind }) => kind === "organisation");
  const only = bodies.length === 1 ? bodies[0] : undefined;
  return only && report.text.slice(only.at.start, only.at.end);
}

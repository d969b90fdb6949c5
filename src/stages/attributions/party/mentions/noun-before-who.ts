import { type Position, wordsAt } from "../../../../record/position.js";
import { indexAt } from "../../../reading/context.js";
import type { Mention, Scene } from "./mention.js";
import { wordOf } from "./mention.js";

/** How many words a description in front of "who" may have. */
const LONGEST = 7;

/**
 * The words in front of "who" that describe somebody without a name: "two jurors who", "prosecutors, who", "a clerk of the court
 * who". `undefined` where a name stands there, which then is the one meant.
 *
 * @param names the name mentions near the pronoun.
 */
export function nounBeforeWho(scene: Scene, at: Position, names: readonly Mention[]): Position | undefined {
  if (!/^who$/i.test(wordsAt(scene.text, at).slice(0, 8))) return undefined;
  const { tokens, sentences } = scene.reading;
  const who = indexAt(tokens, at.start);
  const opens = sentences[indexAt(sentences, at.start)]?.first ?? who;
  const last = wordOf(tokens[who - 1]) === "," ? who - 2 : who - 1;
  const head = headBefore(scene, last, Math.max(opens, last - LONGEST));
  if (head === undefined) return undefined;
  let first = head;
  while (first > Math.max(opens, head - LONGEST) && /^(?:NOUN|ADJ|NUM)$/.test(tokens[first - 1]?.tag ?? "")) first--;
  if (first > opens && OPENS.test(wordOf(tokens[first - 1]))) first--;
  const [from, to] = [tokens[first], tokens[last]];
  if (!from || !to) return undefined;
  const isNamed = names.some(
    ({ bare }) =>
      (bare.start < to.end && from.start < bare.end) || /^,\s$/.test(scene.text.slice(bare.end, from.start)),
  );
  return isNamed ? undefined : { start: from.start, end: to.end };
}

const OPENS = /^(?:an?|the|his|her|its|their|this|that|these|those|some|several|many|another|one|no)$/;
const TIES = /^(?:of|for|at|from|in|with)$/;

/** The noun for a person that a phrase ends with, or that what it ends with is tied to: "a clerk of the court". */
function headBefore({ reading: { tokens }, parties }: Scene, last: number, least: number): number | undefined {
  const isPerson = (i: number): boolean =>
    /^\p{Ll}/u.test(tokens[i]?.text ?? "") && parties.isPersonNoun(wordOf(tokens[i]));
  if (isPerson(last)) return last;
  for (let i = last - 1; i > least; i--) {
    if (TIES.test(wordOf(tokens[i]))) return isPerson(i - 1) ? i - 1 : undefined;
    if (!/^(?:NOUN|ADJ|NUM|DET|PROPN|PART)$/.test(tokens[i]?.tag ?? "")) return undefined;
  }
  return undefined;
}

import type { Bounded } from "../bounds.js";
import { attached, type Line, phraseAt, spanAt, tagAt, wordAt } from "../line.js";
import type { Read } from "../told.js";

/** Tokens that the name of an act may have. */
const LONGEST = 6;

/**
 * How often somebody is accused of one act: "two counts of second-degree murder", "one count each of theft and fraud", "two murder
 * charges". `of` is the act with the word for the charge.
 */
export function chargesAt(line: Line, { first, last, ...bounds }: Bounded): Read | undefined {
  const head = headAt(line, last);
  if (head === undefined) return undefined;
  const { added: _, ...ends } = bounds;
  const act = actOf(line, last, head);
  return {
    quantity: {
      at: spanAt(line, first, last),
      ...ends,
      of: spanAt(line, last, actEnd(line, head + 1)),
      measure: act === "" ? "charges" : `counts of ${act}`,
      measureAt: spanAt(line, head, head + 1),
    },
    next: head + 1,
  };
}

/** What somebody is accused of, in small letters: "murder" of "two counts of murder" and of "two murder charges". */
function actOf(line: Line, last: number, head: number): string {
  const isBehind = /^counts?$/.test(wordAt(line, head));
  const phrase = isBehind ? phraseAt(line, head + 1, actEnd(line, head + 1)) : phraseAt(line, last, head);
  const act = phrase.replace(/^(?:each )?of (?:an? |the )?/, "").replaceAll(" - ", "-");
  return /^(?:criminal|other|more|new|further|separate|federal|state|additional|different|such|these)$/.test(act)
    ? ""
    : act;
}

/** The word for the charges: "counts of", "counts each of", "murder charges", "more counts of". */
function headAt(line: Line, last: number): number | undefined {
  for (let at = last; at < last + 4; at++) {
    const word = wordAt(line, at);
    if (/^counts?$/.test(word))
      return /^(?:each )?of [a-z]/.test(phraseAt(line, at + 1, at + 4)) && !isReached(line, at) ? at : undefined;
    if (/^charges?$/.test(word)) return isAccusation(line, last, at) ? at : undefined;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(tagAt(line, at)) && word !== "-") return undefined;
  }
  return undefined;
}

/** "a count of five": the referee's. */
const isReached = (line: Line, at: number): boolean => tagAt(line, at + 2) === "NUM";

/** "two murder charges", "54 charges", not "two extra charges on the bill" nor "a charge of 3 euros". */
const isAccusation = (line: Line, last: number, at: number): boolean =>
  /(?:^| )(?:fac(?:e|es|ed|ing)|on|of|fil(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|guilty|convicted|acquitted|arraigned|indicted|drop(?:ped|s)?|brought|bring|to|held|each|against|charges? and|charges?)(?: \S+){0,3}$/.test(
    phraseAt(line, Math.max(0, last - 6), last - 1),
  ) && !/^(?:of (?:[$€£\d]|an? |the )|for )/.test(phraseAt(line, at + 1, at + 3));

/** The end of the act behind "counts of": "second-degree murder", "first- and second-degree manslaughter". */
function actEnd(line: Line, from: number): number {
  if (!/^(?:of|each)$/.test(wordAt(line, from))) return from;
  let end = from;
  for (let at = from; at < from + LONGEST + 2; at++) {
    const word = wordAt(line, at);
    const joins = word === "and" && /^-$/.test(wordAt(line, at - 1));
    if (/^(?:NOUN|PROPN)$/.test(tagAt(line, at))) end = at + 1;
    else if (
      !/^(?:of|each|to|with|a|an|the|on)$/.test(word) &&
      !joins &&
      !(word === "-" && attached(line, at)) &&
      !/^(?:ADJ|VERB)$/.test(tagAt(line, at))
    )
      break;
    if (/^(?:on|with|to|a|an|the)$/.test(word) && end > from && !/^(?:intent|assault)$/.test(wordAt(line, end - 1)))
      break;
  }
  return end;
}

import { hull, overlaps, type Position } from "../../../../record/position.js";
import type { Attribution, Link } from "../../attribution.js";

/**
 * The attributions with `within` set to the smallest one whose content holds their cue, and with that one's source and
 * chain added to their own chain: what a source said inside what another said came to us through the other.
 */
export function nest(text: string, attributions: readonly Attribution[]): Attribution[] {
  const open: { attribution: Attribution; at: Position }[] = [];
  const order = attributions
    .flatMap((attribution) => attribution.content.at.map((at) => ({ attribution, at })))
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  const nested = new Map<string, Attribution>();
  const byCue = [...attributions].sort((a, b) => startOf(a) - startOf(b));
  const parents = new Map<string, Attribution>();
  let next = 0;
  for (const attribution of byCue) {
    const cue = hull(attribution.cue.at);
    while (next < order.length && (order[next]?.at.start ?? 0) <= cue.start) {
      const item = order[next++];
      if (item !== undefined) open.push(item);
    }
    while (open.length > 0 && (open.at(-1)?.at.end ?? 0) < cue.end) open.pop();
    for (let i = open.length - 1; i >= Math.max(0, open.length - 12); i--) {
      const item = open[i];
      if (
        item !== undefined &&
        item.attribution.id !== attribution.id &&
        item.at.start <= cue.start &&
        cue.end <= item.at.end &&
        !holdsCue(attribution, item.attribution)
      ) {
        parents.set(attribution.id, item.attribution);
        break;
      }
    }
  }
  const complete = (attribution: Attribution, depth: number): Attribution => {
    const known = nested.get(attribution.id);
    if (known !== undefined) return known;
    const parent = parents.get(attribution.id);
    if (parent === undefined || depth > 6) return attribution;
    const outer = complete(parent, depth + 1);
    const teller: readonly Link[] = outer.source.kind === "none" ? [] : [{ ...outer.source, link: "reports" }];
    const isTold = attribution.via.some(({ at }) => at[0]?.start === outer.source.at[0]?.start);
    // "Ruiz said she heard a man cry": she is Ruiz
    const isSpeaker =
      outer.within !== undefined && outer.source.at.some((at) => PRONOUN.test(text.slice(at.start, at.end)));
    const via = [...attribution.via, ...(isTold || isSpeaker ? [] : teller), ...outer.via];
    const done = { ...attribution, within: outer.id, via };
    nested.set(attribution.id, done);
    return done;
  };
  return attributions
    .filter((each) => !speaksOfHimself(text, each, parents.get(each.id)))
    .map((each) => complete(each, 0));
}

const PRONOUN = /^(?:he|she|it|they|we|i)$/i;

/** Two contents that each hold the other's cue are no nest. */
const holdsCue = (outer: Attribution, inner: Attribution): boolean => {
  const cue = hull(inner.cue.at);
  return outer.content.at.some((at) => at.start <= cue.start && cue.end <= at.end);
};

/** What a nested attribution must be: a clause or quotation with its own cue of saying. */
const FIRM = 0.7;

/**
 * "The agency said it had confirmed that": the inner source is the outer one, and the outer statement already says it. Inside
 * a quotation "we" and "I" are the speaker; an inner cue without a source has nobody but him.
 */
function speaksOfHimself(text: string, inner: Attribution, outer: Attribution | undefined): boolean {
  if (outer === undefined) return false;
  const words = inner.source.at[0];
  // `recalled crying "Help us"`
  if (words !== undefined && outer.source.at[0]?.start === words.start) return true;
  // "believes that it was seeking to": a purpose or an opinion told inside a statement is part of the statement.
  if (words === undefined || (inner.confidence < FIRM && !takesSide(inner))) return true;
  // "the paper said an analysis of calls suggests": what the paper knows from is no speaker of its own.
  if (outer.basis?.at.some((basis) => overlaps(basis, words)) && inner.source.kind !== "person") return true;
  return /^(?:it|he|she|they|we|i|you|who|which|that|this)$/i.test(text.slice(words.start, words.end));
}

/** "his client denies ever meeting", "experts estimate the leak at": the cue alone makes it more than a purpose. */
const takesSide = ({ stance, attitude, certainty, cue }: Attribution): boolean =>
  /^(?:confirms|denies|doubts|does-not-know)$/.test(stance) ||
  (stance === "asks" && attitude === undefined) ||
  (certainty !== undefined && certainty.at.start === cue.at[0]?.start);

const startOf = (attribution: Attribution): number => attribution.cue.at[0]?.start ?? 0;

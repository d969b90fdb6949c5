import { hull, type Position, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { TaggedSpans } from "../tagger/find-by-tagger.js";

/** Passives whose subject does not speak: it is spoken of, or spoken to. */
const SPOKEN_OF =
  /\b(?:accused|charged|suspected|alleged|blamed|indicted|believed|thought|said|reported|rumou?red|expected|identified|(told|asked|informed|notified|assured|warned|urged|advised|encouraged|ordered|invited|reminded|instructed|requested|pressed|questioned|quizzed))(?:\s(?:of|with|to|as|that|about|by))?$/i;
const BEING = /\b(?:is|are|was|were|be|been|being|stands?|stood|standing)(?:\s[a-z]+)?\s+$/i;
/** "When asked about it, ...", "Asked whether, ...": whom it is asked comes behind. */
const WHEN_ASKED = /(?:\b(?:when|if|once|after being|on being)\s|^|[.?!]["”]?\s)$/i;

/** "Two men are now accused of the theft", "When asked about it, he left": the tagger takes those spoken of or to for speakers. */
export function withoutAccused({ report: { text } }: Reading, spans: TaggedSpans): TaggedSpans {
  const at = hull(spans.cue);
  const words = wordsAt(text, at);
  const verb = SPOKEN_OF.exec(words);
  if (verb === null) return spans;
  const before = text.slice(Math.max(0, at.start - 24), at.start) + words.slice(0, verb.index);
  if (verb[1] !== undefined && WHEN_ASKED.test(before)) return { ...spans, source: [] };
  const subject = spans.source.filter((by) => by.end <= at.start);
  if (!BEING.test(before)) return subject.length === 0 ? spans : withoutHearer(text, spans);
  return {
    ...spans,
    source: spans.source.filter((by) => by.start > at.start && /\bby\s$/i.test(text.slice(by.start - 4, by.start))),
    content: verb[1] === undefined ? [...subject, ...spans.content] : spans.content,
  };
}

const TOLD_THAT = /\b(?:told|informed|notified|assured) that\s$/i;
const BY_WHOM = /\bby\s((?:[^\s,;]+\s){0,6}?[^\s,;]+)\s(?:and|or)\s(?:\p{L}+ly\s)?$/iu;

/** "The bank had been called by a man and told that": who is told does not tell; a person told stands behind "told" otherwise. */
function withoutHearer(text: string, spans: TaggedSpans): TaggedSpans {
  const at = hull(spans.cue);
  const that = /^\sthat\s/.exec(text.slice(at.end, at.end + 6)) ?? /^that\s/.exec(text.slice(at.end + 1, at.end + 6));
  if (that === null || !TOLD_THAT.test(`${wordsAt(text, at)} that `)) return spans;
  const from = Math.max(0, at.start - 80);
  const agent = BY_WHOM.exec(text.slice(from, at.start));
  if (agent?.[1] === undefined) return { ...spans, source: [] };
  const start = from + agent.index + agent[0].indexOf(agent[1], 2);
  return { ...spans, source: [{ start, end: start + agent[1].length }] };
}

const RELATIVE = /^(?:who|whom|which|that)\s+(?=\p{L})/iu;
const INSERTED = /,\s?$/;

/** "A boy, who police say ran, was hurt": police say it, of the boy, up to the comma. */
export function withoutRelative({ report: { text } }: Reading, spans: TaggedSpans): TaggedSpans {
  const [by] = spans.source;
  const [said] = spans.content;
  const opening = by === undefined ? null : RELATIVE.exec(wordsAt(text, by).slice(0, 40));
  if (by === undefined || opening === null) return spans;
  const source = [{ start: by.start + opening[0].length, end: by.end }, ...spans.source.slice(1)];
  const comma = said === undefined ? -1 : wordsAt(text, said).indexOf(", ");
  const isInserted = INSERTED.test(text.slice(Math.max(0, by.start - 2), by.start));
  if (said === undefined || said.start < by.end || comma < 1 || !isInserted) return { ...spans, source };
  return { ...spans, source, content: [{ start: said.start, end: said.start + comma }] };
}

/** "Henri Vos, a doctor," said: the comma that closes a description is no part of it. */
export function withoutComma({ report: { text } }: Reading, spans: TaggedSpans): TaggedSpans {
  const close = ({ start, end }: Position): Position => ({
    start,
    end: end - (/[,;]\s*$/.exec(text.slice(Math.max(start + 1, end - 3), end))?.[0].length ?? 0),
  });
  return { ...spans, source: spans.source.map(close) };
}

import type { Attribution } from "../attribution.js";

const DOUBT =
  /^(?:that\s)?(?:he|she|it|they|we|i)\s((?:did|does|do)(?:\snot|n['’]t)\s(?:yet\s|immediately\s)?know|(?:was|were|is|are|am)(?:\snot|n['’]t)\s(?:sure|certain)|had\sno\s(?:idea|knowledge))\s(?=(?:whether|if|why|how|who|whom|what|when|where|which|of|about)\b)/i;

/** Longest opening that tells of a doubt. */
const REACH = 60;

/** "Ruiz said she did not know why the roof fell": what she does not know, and the words by which she does not. */
export function withOwnDoubt(text: string, attribution: Attribution): Attribution {
  const { source, cue, content, stance } = attribution;
  const [said] = content.at;
  const [mark] = cue.at;
  if (stance !== "does-not-know" || said === undefined || mark === undefined || content.at.length > 1)
    return attribution;
  if (source.at.length === 0 || mark.start > said.start) return attribution;
  const doubt = DOUBT.exec(text.slice(said.start, Math.min(said.end, said.start + REACH)));
  const words = doubt?.[1];
  if (doubt === null || words === undefined) return attribution;
  const start = said.start + doubt.index + doubt[0].indexOf(words);
  return {
    ...attribution,
    cue: { at: [{ start, end: start + words.length }] },
    content: { at: [{ start: said.start + doubt[0].length, end: said.end }] },
  };
}

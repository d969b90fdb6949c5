import { type Position, wordsAt } from "../../../record/position.js";
import type { Margins } from "./margins.js";

const RELAYED =
  /\bas\s(?:quoted|reported|cited|relayed|carried|conveyed)\sby\s|\b(?:quoted|cited)\sby\s|\bin\s(?:comments|remarks)\scarried\sby\s/iu;
const NAME =
  /^(?:the\s)?[\p{L}\d][\p{L}\d'’.&-]*(?:\s(?!(?:as|on|in|that|said|who|which|at|to|and|saying)\b)[\p{L}\d][\p{L}\d'’.&-]*){0,6}/iu;

/** "..., as quoted by Yonhap": the relay named behind or beside a cue. */
export function relayBeside(text: string, margins: Margins): Position | undefined {
  for (const at of [margins.behind, ...margins.between]) {
    const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 200) });
    const found = RELAYED.exec(words);
    if (found === null) continue;
    const from = found.index + found[0].length;
    const name = NAME.exec(words.slice(from));
    if (name !== null) return { start: at.start + from, end: at.start + from + name[0].replace(/[.'’-]+$/, "").length };
  }
  return undefined;
}

const CITED = /\b(?:citing|quoting)\s/iu;

/**
 * "The agency, citing two people with knowledge of the matter, said": whom the speaker cites, with the citing word. They are
 * the source then, and the speaker a link.
 */
export function citedBeside(
  text: string,
  margins: Margins,
): { readonly cue: Position; readonly from: number; readonly to: number } | undefined {
  for (const at of [...margins.between, margins.behind]) {
    const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 200) });
    const found = CITED.exec(words);
    if (found === null) continue;
    const from = found.index + found[0].length;
    const end = /[,;.]|\bthat\b|\bsaid\b/u.exec(words.slice(from));
    const start = at.start + found.index;
    const to = at.start + from + (end === null ? words.length - from : end.index);
    return { cue: { start, end: start + found[0].trimEnd().length }, from: at.start + from, to };
  }
  return undefined;
}

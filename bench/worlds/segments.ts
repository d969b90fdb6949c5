import type { Claim, Utterance } from "./event.js";
import { inWords } from "./phrase.js";
import type { Shown, Stance } from "./world-report.js";

/** That a stretch of text carries a claim. */
export interface Mark {
  readonly claim: Claim;
  readonly utterance: Utterance;
  readonly stance: Stance;
  readonly shown: Shown;
  readonly firstHand: boolean;
  readonly desk: string;
  readonly translation: 0 | 1;
}

/** A stretch of text with what it carries. */
export interface Segment {
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export const plain = (text: string): Segment => ({ text });

export const textOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join("");

/** The first letter of a sentence made a capital, behind an opening quotation mark too; a small number at its head in words. */
export function capitalised(segments: readonly Segment[]): Segment[] {
  const at = segments.findIndex(({ text }) => /\p{L}|\d/u.test(text));
  return segments.map((segment, i) => (i === at ? { ...segment, text: opened(segment.text) } : segment));
}

const opened = (text: string): string =>
  text.replace(/^\d\d?(?=[ -]\p{L})/u, (n) => inWords(Number(n))).replace(/\p{L}|\d/u, (first) => first.toUpperCase());

/** A template with its places filled: `{c}, {s} said.` */
export function filled(template: string, parts: Readonly<Record<string, readonly Segment[]>>): Segment[] {
  return template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .flatMap((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (name === undefined) return [plain(piece)];
      const part = parts[name];
      if (part === undefined) throw new TypeError(`filled: nothing for ${piece} in ${JSON.stringify(template)}`);
      return part;
    });
}

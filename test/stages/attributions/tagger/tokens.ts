import { english } from "../../../../src/languages/en/index.js";
import type { ReadTokens } from "../../../../src/stages/attributions/tagger/features.js";
import { exampleReport } from "../../reading/example-report.js";

/** A text as the tagger sees it, in one sentence: in a fraction of the time that reading takes. */
export function tokensOf(text: string): ReadTokens {
  const tokens = english.tokenise(text);
  return {
    report: exampleReport(text),
    tokens,
    sentences: [{ kind: "body", paragraph: 0, first: 0, last: tokens.length, start: 0, end: text.length }],
  };
}

/** Number of the line of each token of a text. */
export function linesOf({ tokens, report }: ReadTokens): number[] {
  let line = 0;
  let before = tokens[0]?.start ?? 0;
  return tokens.map(({ start, end }) => {
    if (report.text.slice(before, start).includes("\n")) line++;
    before = end;
    return line;
  });
}

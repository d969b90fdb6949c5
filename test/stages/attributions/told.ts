import { attribute } from "../../../src/stages/attributions/attribute.js";
import type { Attribution } from "../../../src/stages/attributions/attribution.js";
import { read } from "../../../src/stages/reading/read.js";
import { exampleReport } from "../reading/example-report.js";

/** The attributions of a text published on Friday, 27 December 2024. */
export const attributionsOf = (text: string, publisher?: string): readonly Attribution[] =>
  attribute(
    read(exampleReport(text, { publishedAt: "2024-12-27T08:20", ...(publisher === undefined ? {} : { publisher }) })),
  ).attributions;

/** Each attribution as "source | cue | content", the pieces of one parted by " + ". */
export const told = (text: string): string[] =>
  attributionsOf(text).map((each) =>
    [each.source.at, each.cue.at, each.content.at]
      .map((places) => places.map((at) => text.slice(at.start, at.end)).join(" + "))
      .join(" | "),
  );

/** The only attribution of a text. Throws where there are none or several. */
export function only(text: string, publisher?: string): Attribution {
  const [first, ...others] = attributionsOf(text, publisher);
  if (first === undefined || others.length > 0) {
    throw new Error(`expected one attribution, got ${JSON.stringify(told(text))}`);
  }
  return first;
}

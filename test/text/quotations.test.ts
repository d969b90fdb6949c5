import { describe, expect, it } from "vitest";
import { quotationsIn } from "../../src/text/quotations.js";

const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

describe("quotationsIn", () => {
  const cases: [string, string[]][] = [
    ['He said "no" and "never".', ['"no"', '"never"']],
    ["“We wait,” she said.", ["“We wait,”"]],
    ["«Нет», — сказал он", ["«Нет»"]],
    ['An open " mark\nand a new "paragraph" here', ['"paragraph"']],
    ["none", []],
  ];
  it.each(cases)("finds what %j quotes", (text, expected) => expect(quoted(text)).toEqual(expected));
});

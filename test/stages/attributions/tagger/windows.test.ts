import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { windowsOf } from "../../../../src/stages/attributions/tagger/windows.js";

/** The windows of paragraphs of so many tokens each. */
const windows = (lengths: readonly number[]): string[] =>
  windowsOf(lengths.flatMap((length, i) => new Array<number>(length).fill(i))).map(({ from, to }) => `${from}-${to}`);

describe("windows", () => {
  test.each<[string, number[], string[]]>([
    ["no tokens", [], []],
    ["one paragraph", [7], ["0-7"]],
    ["paragraphs that fit together", [60, 40, 20], ["0-120"]],
    ["paragraphs that do not", [60, 60, 1], ["0-120", "120-121"]],
    ["a long paragraph", [121], ["0-121"]],
    ["a longer one", [250], ["0-240", "240-250"]],
    ["short, long, short", [10, 300, 10], ["0-10", "10-250", "250-320"]],
  ])("of %s", (_name, lengths, expected) => {
    expect(windows(lengths)).toEqual(expected);
  });

  test("hold every token once, in order, and whole paragraphs wherever these fit", () => {
    const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 700 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(lengths, (paragraphs) => {
        const numbers = paragraphs.flatMap((length, i) => new Array<number>(length).fill(i));
        const found = windowsOf(numbers);
        let reached = 0;
        for (const { from, to } of found) {
          expect(from).toBe(reached);
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(240);
          const cuts = to < numbers.length && numbers[to] === numbers[to - 1];
          if (cuts) expect(paragraphs[numbers[to] ?? 0]).toBeGreaterThan(120);
          if (to - from > 120) expect(numbers[from]).toBe(numbers[to - 1]);
          reached = to;
        }
        expect(reached).toBe(numbers.length);
      }),
    );
  });
});

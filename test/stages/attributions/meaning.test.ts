import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/record/position.js";
import { attribute } from "../../../src/stages/attributions/attribute.js";
import type { Attitude, Attribution, Stance, Tense } from "../../../src/stages/attributions/attribution.js";
import { describeSpans } from "../../../src/stages/attributions/detail/describe-spans.js";
import { read } from "../../../src/stages/reading/read.js";
import { exampleReport } from "../reading/example-report.js";

/** What "SOURCE | CUE | CONTENT" says, read as one sentence: its details depend on no finder. */
function meant(marked: string): Attribution & { readonly text: string } {
  const parts = marked.split(" | ");
  const text = `${parts.join(" ")}.`;
  const at = (n: number): Position[] => {
    const start = parts.slice(0, n).join(" ").length + (n > 0 ? 1 : 0);
    return [{ start, end: start + (parts[n]?.length ?? 0) }];
  };
  const spans = { source: at(0), cue: at(1), content: at(2), confidence: 1 };
  const [found] = attribute(read(exampleReport(text)), (reading) => describeSpans(reading, [spans])).attributions;
  if (found === undefined) throw new Error(`nothing in ${text}`);
  return { ...found, text };
}

describe("thought apart from speech", () => {
  test.each<[string, Attitude | undefined, Stance]>([
    ["The mayor | believes | that the pier will hold", "believes", "asserts"],
    ["The mayor | expects | that the pier will hold", "expects", "asserts"],
    ["The mayor | hopes | that the pier will hold", "hopes", "asserts"],
    ["The mayor | is worried | that the pier will fall", "fears", "asserts"],
    ["The mayor | wanted | the pier closed", "wants", "asks"],
    ["The ministry | intends | to close the pier", "plans", "asserts"],
    ["The mayor | does not believe | that the pier fell", "believes", "doubts"],
    ["The mayor | said | that the pier fell", undefined, "asserts"],
  ])("%s", (marked, attitude, stance) => {
    const found = meant(marked);
    expect([found.attitude, found.stance, found.certainty]).toEqual([attitude, stance, undefined]);
  });
});

describe("what is left open, doubted or denied", () => {
  test.each<[string, Stance, string | undefined]>([
    ["The ministry | could not confirm | that the boat sank", "does-not-know", "not"],
    ["The ministry | stopped short of confirming | that the boat sank", "does-not-know", "stopped short"],
    ["The ministry | has yet to confirm | that the boat sank", "does-not-know", "yet"],
    ["The ministry | would neither confirm nor deny | that the boat sank", "does-not-know", "neither"],
    ["The ministry | said | there was no evidence that the boat sank", "doubts", "no"],
    ["The ministry | denied | that the boat sank", "denies", "denied"],
    ["The ministry | called | the video a fake", "denies", "fake"],
    ["The ministry | stood by its account | that the boat sank", "confirms", undefined],
    ["The ministry | said | that the boat never sank", "asserts", "never"],
    ["The ministry | said | that the boat sank because nobody steered it", "asserts", undefined],
    ["The ministry | said | that the boat sank", "asserts", undefined],
  ])("%s", (marked, stance, word) => {
    const found = meant(marked);
    const at = found.negation?.at;
    expect([found.stance, at && found.text.slice(at.start, at.end)]).toEqual([stance, word]);
  });

  test("a negation bears on what stands behind it", () => {
    const { text, negation } = meant("The ministry | said | there was no evidence that the boat sank");
    expect(text.slice(negation?.scope.start, negation?.scope.end).trim()).toBe("evidence that the boat sank");
  });
});

describe("what is still to come", () => {
  test.each<[string, Tense | undefined]>([
    ["The ministry | said | the pier will reopen", "will"],
    ["The ministry | said | the pier was due to reopen in May", "will"],
    ["The ministry | vowed | to reopen the pier", "plan"],
    ["The ministry | said | it plans to reopen the pier", "plan"],
    ["The ministry | said | it had decided to reopen the pier", "plan"],
    ["The ministry | said | the pier reopened in May", undefined],
    ["The ministry | said | the pier, if confirmed, would be the oldest", undefined],
    ["The ministry | urged | people to leave", undefined],
  ])("%s", (marked, tense) => {
    expect(meant(marked).tense).toBe(tense);
  });
});

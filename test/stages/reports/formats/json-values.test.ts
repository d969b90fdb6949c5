import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonFrame, jsonValues } from "../../../../src/stages/reports/formats/json-values.js";

async function* cut(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function valuesOf(text: string, wanted: (within: readonly JsonFrame[]) => boolean, maxSize = 1000, size = 3) {
  const reading = jsonValues(cut(text, size), wanted, maxSize);
  const values: unknown[] = [];
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { values, end: next.value };
    values.push(next.value.bytes === undefined ? undefined : JSON.parse(Buffer.from(next.value.bytes).toString()));
  }
}

const members = (within: readonly JsonFrame[]): boolean => within.length === 1 && within[0]?.is === "list";

describe("the values of a document", () => {
  it("come one by one, with where they stand", async () => {
    const text = `{"name": "A \\"B\\" {[", "messages": [{"id": 1, "a": {"messages": [2]}}, "x", -3.5e2 ,null], "more": {"name": []}}`;
    const inMessages = (within: readonly JsonFrame[]) => within.length === 2 && within[0]?.key === "messages";
    expect(await valuesOf(text, inMessages)).toEqual({
      values: [{ id: 1, a: { messages: [2] } }, "x", -350, null],
      end: "whole",
    });
    expect(await valuesOf(text, ([frame, ...rest]) => frame?.key === "name" && rest.length === 0)).toEqual({
      values: ['A "B" {['],
      end: "whole",
    });
  });

  it("that are over the limit come without bytes, and the rest goes on", async () => {
    expect(await valuesOf(`["${"a".repeat(2000)}", 1]`, members)).toEqual({ values: [undefined, 1], end: "whole" });
  });

  it("end where the document is torn, and where it is made to be deep", async () => {
    expect(await valuesOf(`[1, {"a": "b`, members)).toEqual({ values: [1], end: "torn" });
    expect(await valuesOf("[".repeat(100_000), members, 1e6, 1000)).toEqual({ values: [], end: "too deep" });
  });

  it("are those that a parser finds, for any list, however it is cut and printed", async () => {
    const lists = fc.array(fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 2 }),
        async (list, size, indent) => {
          const text = JSON.stringify(list, null, indent);
          const parsed: unknown = JSON.parse(text);
          expect(await valuesOf(text, members, 1e6, size)).toEqual({ values: parsed, end: "whole" });
        },
      ),
    );
  });
});

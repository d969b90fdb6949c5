import { describe, expect, it } from "vitest";
import { floatsOf, readTensors, tensorOf } from "../../src/network/tensors.js";
import { loadWeights } from "../../src/network/weights.js";
import { smallBytes } from "./small.js";

function file(header: unknown, data: readonly number[] = [], length?: number): Uint8Array {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length ?? text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}

const bytes = (from: number, to: number) => ({ dtype: "I8", shape: [to - from], data_offsets: [from, to] });

describe("a weights file", () => {
  it("is read whole: names, shapes, numbers and metadata", () => {
    const tensors = readTensors(
      file(
        {
          b: { dtype: "F32", shape: [1, 1], data_offsets: [3, 7] },
          a: bytes(0, 3),
          none: bytes(7, 7),
          one: { dtype: "U8", shape: [], data_offsets: [7, 8] },
          __metadata__: { labels: "x y" },
        },
        [1, 255, 128, 0, 0, 128, 63, 200],
      ),
    );
    expect(tensors.metadata).toEqual({ labels: "x y" });
    expect(tensors.byName.get("a")).toEqual({ shape: [3], values: Int8Array.of(1, -1, -128) });
    expect(tensors.byName.get("b")).toEqual({ shape: [1, 1], values: Float32Array.of(1) });
    expect(tensors.byName.get("none")?.values).toHaveLength(0);
    expect(tensors.byName.get("one")).toEqual({ shape: [], values: Uint8Array.of(200) });
  });

  it("may lie anywhere in a larger buffer", () => {
    const larger = new Uint8Array(smallBytes.length + 3);
    larger.set(smallBytes, 3);
    expect(readTensors(larger.subarray(3))).toEqual(readTensors(smallBytes));
  });

  it.each([
    ["too short a file", new Uint8Array(5), "expected at least 8 bytes, got 5"],
    ["a header longer than the file", file({}, [], 100), "expected a header of at most 2 bytes, got 100"],
    ["a length beyond all bounds", new Uint8Array(8).fill(255), "expected a header of at most 0 bytes"],
    ["a header that is no JSON", file("{,"), "expected a header in JSON"],
    ["a header that is a list", file([]), "expected an object as header"],
    ["another type", file({ a: { ...bytes(0, 1), dtype: "F64" } }, [1]), "expected the type of a to be one of I8"],
    ["a type called as a property is", file({ a: { ...bytes(0, 1), dtype: "constructor" } }, [1]), "type of a"],
    ["no shape", file({ a: { dtype: "I8", data_offsets: [0, 1] } }, [1]), "expected a shape of a"],
    ["a shape with a hole", file({ a: { ...bytes(0, 1), shape: [-1] } }, [1]), "expected a shape of a"],
    ["one offset", file({ a: { dtype: "I8", shape: [0], data_offsets: [0] } }), "expected 0 bytes for a"],
    ["a size that is not the shape's", file({ a: { ...bytes(0, 1), shape: [2] } }, [1]), "expected 2 bytes for a"],
    ["a gap", file({ a: bytes(1, 2) }, [1, 2]), "expected a to begin at 0"],
    ["two tensors in one place", file({ a: bytes(0, 2), b: bytes(1, 2) }, [1, 2]), "expected b to begin at 2"],
    ["data cut off", file({ a: bytes(0, 2) }, [1]), "to end by 1"],
    ["data left over", file({ a: bytes(0, 1) }, [1, 2]), "expected 1 bytes of data, got 2"],
    ["metadata that is no text", file({ __metadata__: { a: 1 } }), "expected a text as metadata a"],
    [
      "a number that is none",
      file({ a: { dtype: "F32", shape: [1], data_offsets: [0, 4] } }, [0, 0, 192, 127]),
      "expected finite numbers in a",
    ],
  ])("is refused with a reason: %s", (_, content, message) => {
    expect(() => readTensors(content)).toThrow(TypeError);
    expect(() => readTensors(content)).toThrow(message);
  });

  it("says what it lacks", () => {
    const tensors = readTensors(file({ a: bytes(0, 2) }, [1, 2]));
    expect(() => tensorOf(tensors, "b", 1)).toThrow("expected a tensor b, got a");
    expect(() => tensorOf(tensors, "a", 2)).toThrow("expected 2 dimensions of a, got [2]");
    expect(() => floatsOf(tensors, "a", 2)).toThrow("expected 2 numbers F32 in a");
  });
});

describe("the package's own weights", () => {
  it("are found by name alone", () => {
    expect(() => loadWeights("no-such-model")).toThrow("models/no-such-model.safetensors of this package");
    expect(() => loadWeights("../package")).toThrow("expected a plain name");
  });
});
